"""Whatever a facilitator presses, in whatever order: what always holds of a meeting.

The machine walks, answers, mends and closes at random, beside a model of paper: who has put which
slip into which box.
"""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from dilemmakit.domain.disclosure import disclose
from dilemmakit.domain.errors import DilemmakitError
from dilemmakit.domain.note import Note
from dilemmakit.domain.poll import Answers, Poll
from dilemmakit.domain.result import ChoiceResult
from dilemmakit.domain.room import room_view
from dilemmakit.domain.room_view import PollOpenContent, ResultWithheldContent, StanceContent
from dilemmakit.domain.session import Session
from dilemmakit.domain.tally import tally_ballots
from dilemmakit.domain.timing import clock, used_seconds
from dilemmakit.domain.vocabulary import (
    Entry,
    ItemKind,
    NoteKind,
    PollState,
    RoundKind,
    RoundState,
    SessionState,
    Show,
    View,
)
from dilemmakit.domain.walk import RESULT_VIEWS, NextKind, next_act
from dilemmakit.services import archive, closing, facilitation, noting, polling, preparation
from dilemmakit.storage.ballots import ballots
from dilemmakit.storage.folder import open_folder
from tests.factory import FIRST_EVENING, a_draft
from tests.services.conftest import quick_folder
from tests.services.told import Told

SEATS = 9
SLIPS = st.integers(1, SEATS + 3)
LETTERS = st.sampled_from(["A", "B", "C", "D", None])
PLANNED = st.sampled_from(["before", "after", "consent", "rating"])


def answers(poll: Poll, letter: str | None) -> Answers:
    """Return answers to every item of a poll, the choice by this letter."""
    figure = None if letter is None else 1
    return tuple(
        (letter,) if item.kind is ItemKind.CHOICE else (figure,) * item.slots for item in poll.items
    )


class AnyOrder(RuleBasedStateMachine):
    """A meeting, and beside it the boxes as paper."""

    def __init__(self) -> None:
        super().__init__()
        self.lent = ExitStack()
        path = self.lent.enter_context(quick_folder())
        self.folder = self.lent.enter_context(open_folder(path / "data"))
        self.database = self.folder.database
        self.now = FIRST_EVENING
        self.sent = 0
        self.paper: dict[str, dict[int | None, Answers]] = {}
        self.twist_met = False
        self.told = Told()
        self.summarised: Session | None = None
        self.session: Session = preparation.prepare(self.database, a_draft(present=SEATS), self.now)

    def teardown(self) -> None:
        self.lent.close()

    @initialize(presses=st.integers(0, 20), letter=LETTERS)
    def open_the_doors(self, presses: int, letter: str | None) -> None:
        self.session = facilitation.start(self.database, self.session, self.now)
        principle = Note("p", NoteKind.PRINCIPLE, "Sig det højt.", self.session.round.id)
        self.session = noting.add_note(self.database, self.session, principle)
        self.lead_on(presses, letter)

    def do(self, act: Callable[..., Session], *given: object) -> bool:
        """Do an act, or have it refused: then the stored session is as it was."""
        try:
            self.session = act(self.database, self.session, *given)
        except DilemmakitError:
            assert archive.load_session(self.database, self.session.id) == self.session
            return False
        if self.session.round.planned.kind is RoundKind.TWIST:
            self.twist_met = True
        return True

    def polls(self, *states: PollState) -> list[Poll]:
        return [poll for poll in self.session.polls if poll.state in states]

    # What people press

    @rule()
    def go_on(self) -> None:
        act = next_act(self.session)
        stood = self.session.round_index
        done = self.do(facilitation.go_on, self.now)
        refused = self.session.state is not SessionState.RUNNING or act.kind in (
            NextKind.CLOSE, NextKind.BLOCKED,
        )  # fmt: skip
        assert done is not refused
        if done:
            assert self.session.round_index == act.round_index >= stood

    @rule(presses=st.integers(1, 12), letter=LETTERS)
    def lead_on(self, presses: int, letter: str | None) -> None:
        """As it mostly goes: all answer what is asked, and it is closed before the next."""
        for _press in range(presses):
            self.cast_many(2, letter)
            self.close_polls()
            self.go_on()

    @rule()
    def go_back(self) -> None:
        before = (self.session.round_index, self.session.step_index, self.session.page)
        if self.do(facilitation.go_back, self.now):
            after = (self.session.round_index, self.session.step_index, self.session.page)
            assert after <= before

    @rule(far=st.integers(-3, 2))
    def go_to_round(self, far: int) -> None:
        index = min(8, max(0, self.session.round_index + far))
        if self.do(facilitation.go_to_round, index, self.now):
            assert self.session.round_index == index

    @rule(minutes=st.floats(0, 12))
    def wait(self, minutes: float) -> None:
        self.now += timedelta(minutes=round(minutes, 2))

    @rule()
    def pause_or_resume(self) -> None:
        paused = self.session.round.state is RoundState.PAUSED
        self.do(facilitation.resume if paused else facilitation.pause, self.now)

    @rule(number=SLIPS, letter=LETTERS)
    def cast(self, number: int, letter: str | None) -> None:
        for poll in self.polls(PollState.OPEN):
            self.send(poll, number, answers(poll, letter))

    @rule(first=st.integers(1, 4), letter=LETTERS)
    def cast_many(self, first: int, letter: str | None) -> None:
        """Most answer with one letter, some with the next."""
        for number in range(first, first + SEATS):
            self.cast(number, "B" if number % 3 == 0 else letter)

    def send(self, poll: Poll, number: int, given: Answers) -> None:
        slip = number if poll.numbered else None
        box = self.paper.setdefault(poll.id, {})
        self.sent += 1
        cast = self.session.poll(poll.id).cast
        done = self.do(polling.cast_ballot, poll.id, slip, given, f"nonce {self.sent}")
        # Without a number, each slip is one of its own.
        place = slip if poll.numbered else -self.sent
        counted = poll.entry in (Entry.SLIPS, Entry.KIOSK)
        assert done is (counted and place not in box and cast < SEATS)
        if done:
            box[place] = given
            stored = self.session
            again = self.do(polling.cast_ballot, poll.id, slip, given, f"nonce {self.sent}")
            assert again
            assert self.session == stored

    @rule(number=SLIPS)
    def take_back(self, number: int) -> None:
        for poll in self.polls(PollState.OPEN):
            box = self.paper.setdefault(poll.id, {})
            done = self.do(polling.take_back, poll.id, number, self.now)
            assert done is (number in box and poll.entry is Entry.SLIPS)
            if done:
                del box[number]

    @rule(hands=st.integers(0, SEATS + 1))
    def count_hands(self, hands: int) -> None:
        for poll in self.polls(PollState.OPEN):
            given = answers(poll, "A")
            counts = tuple(tuple(((value, hands),) for value in item) for item in given)
            done = self.do(polling.record_hands, poll.id, counts, self.now)
            assert done is (poll.entry is Entry.HANDS and hands <= SEATS)
            if done:
                self.paper[poll.id] = {-person: given for person in range(1, hands + 1)}

    @rule()
    def close_polls(self) -> None:
        for poll in self.polls(PollState.OPEN):
            assert self.do(polling.close_poll, poll.id)

    @rule(planned=PLANNED, verb=st.sampled_from([polling.open_poll, polling.show_poll]))
    def open_or_show(self, planned: str, verb: Callable[..., Session]) -> None:
        poll = self.session.poll_planned(planned)
        assert poll is not None
        self.do(verb, poll.id)

    @rule(planned=PLANNED, entry=st.sampled_from(Entry))
    def choose_the_way(self, planned: str, entry: Entry) -> None:
        poll = self.session.poll_planned(planned)
        assert poll is not None
        self.do(polling.set_entry, poll.id, entry)

    @rule(planned=PLANNED)
    def reopen_poll(self, planned: str) -> None:
        """A closed poll takes answers again, until figures of it or its other half are known."""
        poll = self.session.poll_planned(planned)
        assert poll is not None
        known = any(
            other.state is PollState.SHOWN
            for other in self.session.polls
            if self.session.compared(poll, other)
        )
        running = self.session.state is SessionState.RUNNING
        done = self.do(polling.reopen_poll, poll.id, self.now)
        assert done is (running and poll.state is PollState.CLOSED and not known)
        if done:
            assert self.session.poll(poll.id).cast == poll.cast

    @rule(planned=PLANNED)
    @precondition(lambda self: len(self.session.polls) < 9)
    def void_poll(self, planned: str) -> None:
        poll = self.session.poll_planned(planned)
        assert poll is not None
        done = self.do(polling.void_poll, poll.id, self.now)
        assert done is (poll.state in (PollState.OPEN, PollState.CLOSED))

    @rule()
    @precondition(lambda self: self.sent > 80)
    def close_the_meeting(self) -> None:
        if self.do(closing.close_session, self.now):
            for box in self.paper.values():
                everybody = list(box.values())
                box.clear()
                box.update({-n - 1: given for n, given in enumerate(everybody)})

    # What always holds

    @invariant()
    def the_file_has_what_the_screen_has(self) -> None:
        assert archive.load_session(self.database, self.session.id) == self.session

    @invariant()
    def the_tally_is_the_ballots(self) -> None:
        """Each slip on paper is in the box once, and slips and hands are counted as they are."""
        for poll in self.session.polls:
            papers = list(self.paper.get(poll.id, {}).values())
            assert poll.cast == len(papers) <= SEATS
            if poll.entry is not Entry.HANDS:
                with self.database.read() as db:
                    box = [ballot.answers for ballot in ballots(db, poll.id)]
                assert sorted(map(str, box)) == sorted(map(str, papers))
            if poll.state is PollState.SHOWN:
                assert poll.result == disclose(poll, tally_ballots(poll, papers))

    @invariant()
    def what_has_been_told_stays(self) -> None:
        self.told.hold(self.database, self.session)

    @invariant()
    def nothing_is_known_before_it_is_shown(self) -> None:
        for poll in self.session.polls:
            assert (poll.result is not None) is (poll.state is PollState.SHOWN)
            assert poll.show is not Show.NEVER_IN_ROOM or poll.state is not PollState.SHOWN
        both = {p.planned_id for p in self.session.polls if p.state is PollState.SHOWN}
        assert bool(self.session.shifts) is ({"before", "after"} <= both)

    @invariant()
    def the_first_stance_waits_for_the_twist(self) -> None:
        """By no path: the room has met the twist, or the facilitator has dropped it."""
        poll = self.session.poll_planned("before")
        assert poll is not None
        if poll.state is PollState.SHOWN:
            (twist,) = [r for r in self.session.rounds if r.planned.kind is RoundKind.TWIST]
            dropped = twist.state is RoundState.SKIPPED or self.session.round_index > twist.position
            assert self.twist_met or dropped or self.was_dropped
        if any(r.state is RoundState.SKIPPED and r.planned.kind is RoundKind.TWIST
               for r in self.session.rounds):  # fmt: skip
            self.was_dropped = True

    was_dropped = False

    @invariant()
    def the_room_sees_a_result_only_where_one_is_shown(self) -> None:
        view = room_view(self.session, self.now)
        step = self.session.step
        poll = self.session.poll_planned(step.poll) if step.poll else None
        if poll is not None and step.view in RESULT_VIEWS:
            withheld = isinstance(view.content, ResultWithheldContent)
            assert withheld is (poll.state is not PollState.SHOWN)
        if isinstance(view.content, StanceContent):
            assert view.band is not None
            assert isinstance(view.content.before, ChoiceResult)
        if isinstance(view.content, PollOpenContent):
            assert poll is not None
            assert view.content.cast == poll.cast

    @invariant()
    def one_round_at_most_runs(self) -> None:
        """The one the session stands in; and no time is negative or counted twice."""
        live = (RoundState.RUNNING, RoundState.PAUSED)
        running = [r.position for r in self.session.rounds if r.state in live]
        if self.session.state is SessionState.CLOSED:
            assert running == []
        else:
            assert (
                running == [self.session.round_index] or self.session.rounds[0].started_at is None
            )
        used = [used_seconds(stored, self.now) for stored in self.session.rounds]
        assert all(seconds >= 0 for seconds in used)
        assert sum(used) <= (self.now - FIRST_EVENING).total_seconds() + 1e-6
        assert clock(self.session, self.now).ends_at >= FIRST_EVENING

    @invariant()
    def the_session_stands_at_a_picture_there_is(self) -> None:
        assert self.session.step.view in View
        if self.session.step.view is not View.VOICE:
            assert self.session.page == 0

    @invariant()
    def a_summary_can_be_made(self) -> None:
        if self.session is self.summarised:
            return  # the last act was refused
        self.summarised = self.session
        summary = closing.summary(self.database, self.session, self.now)
        assert summary.stance is None or summary.stance.before or summary.stance.after


class AnyOrderForLong(AnyOrder):
    """The same, other orders each time."""


FAST = settings(
    max_examples=12,
    stateful_step_count=25,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
AnyOrder.TestCase.settings = FAST
AnyOrderForLong.TestCase.settings = settings(
    FAST, max_examples=150, stateful_step_count=60, derandomize=False
)
TestAnyOrder = AnyOrder.TestCase
TestAnyOrderForLong = pytest.mark.long(AnyOrderForLong.TestCase)
