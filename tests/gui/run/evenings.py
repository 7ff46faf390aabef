"""An evening that a test can walk through: real services, a real folder, a clock to set."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from dilemmakit.domain.poll import Answers, Poll
from dilemmakit.domain.seating import seats
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import Entry, View
from dilemmakit.domain.walk import NextKind, next_act
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.services.desk import Desk
from dilemmakit.services.tables import WhyCorrected
from dilemmakit.storage.folder import open_folder
from tests.factory import FIRST_EVENING, a_draft


@dataclass
class Clock:
    """Time stands still until a test moves it."""

    now: datetime = FIRST_EVENING

    def __call__(self) -> datetime:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@dataclass
class Evening:
    live: LiveSession
    clock: Clock
    errors: list[object] = field(default_factory=list)

    @property
    def session(self) -> Session:
        assert self.live.session is not None
        return self.live.session

    def poll(self, planned_id: str) -> Poll:
        found = self.session.poll_planned(planned_id)
        assert found is not None
        return found

    def go_to(self, round_index: int, view: View | None = None, *, minutes: float = 1.0) -> None:
        """Walk on to a picture; each picture takes some minutes, polls on the way are answered."""
        while (self.session.round_index, self.session.step.view) != (
            round_index,
            view or self.session.rounds[round_index].planned.steps[0].view,
        ):
            if next_act(self.session).kind is NextKind.BLOCKED:
                self.answer_and_close(self.session.open_polls[0])
            assert self.live.next(), self.errors
            self.clock.pass_minutes(minutes)

    def answer(self, poll: Poll, people: int) -> None:
        """Let people answer on numbered slips, or by hands, each in their own way."""
        if poll.entry in (Entry.HANDS, Entry.CARDS):
            share = ((people, 1),)
            counts = tuple(
                tuple((((item.letters or (1,))[0], share[0][0]),) for _slot in range(item.slots))
                for item in poll.items
            )
            assert self.live.record_hands(poll.id, counts), self.errors
            return
        if poll.entry is Entry.TABLE_TALLY:
            self._count_tables(poll, people)
            return
        for number in range(1, people + 1):
            given = slip_answers(poll, number)
            slip = 200 + number if poll.numbered else None
            assert self.live.cast_ballot(poll.id, slip, given, f"n{number}"), self.errors

    def _count_tables(self, poll: Poll, people: int) -> None:
        for table, seated in enumerate(seats(self.session), start=1):
            here = min(seated, people)
            people -= here
            first = ((((poll.items[0].letters or (1,))[0], here),),)
            counts = tuple(first * item.slots for item in poll.items)
            given = (poll.id, table, seated, counts, WhyCorrected.MISTYPED)
            assert self.live.tables.record_table(*given), self.errors

    def answer_and_close(self, poll: Poll) -> None:
        self.answer(poll, self.session.present or 0)
        assert self.live.close_poll(poll.id)


def slip_answers(poll: Poll, number: int) -> Answers:
    """Return what the holder of a slip answers; never the same for all."""
    return tuple(
        tuple(
            (item.letters or tuple(item.figures))[(number + slot) % (len(item.letters) or 5)]
            for slot in range(item.slots)
        )
        for item in poll.items
    )


def slip_text(poll: Poll, number: int) -> str:
    """Return a slip as it is typed: the number, then the answers."""
    values = [value for item in slip_answers(poll, number) for value in item]
    return " ".join([str(200 + number), *map(str, values)])


@contextmanager
def an_evening(folder: Path, *, opened: bool = True, **changes: Any) -> Iterator[Evening]:
    """Open a meeting in a folder of its own; `changes` are those of the preparation."""
    desk = Desk(open_folder(folder))
    clock = Clock()
    live = LiveSession(desk, clock)
    evening = Evening(live, clock)
    live.failed.connect(evening.errors.append)
    try:
        assert live.prepare(a_draft(**changes)), evening.errors
        if opened:
            assert live.start(), evening.errors
        yield evening
    finally:
        desk.close()
