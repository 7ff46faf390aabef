"""A meeting led through the services, the way a facilitator and an assistant would."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from dilemmakit.domain.errors import DilemmakitError
from dilemmakit.domain.note import Note
from dilemmakit.domain.poll import Answers, Poll
from dilemmakit.domain.session import Draft, Session
from dilemmakit.domain.slip import read_slip
from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import NoteKind, PollState, View
from dilemmakit.domain.walk import NextKind, next_act
from dilemmakit.services import archive, closing, facilitation, noting, polling, preparation
from dilemmakit.storage.ballots import ballots
from dilemmakit.storage.engine import Database
from dilemmakit.storage.traces import traces
from tests.factory import FIRST_EVENING, a_draft

Act = Callable[..., Session]


@dataclass
class Meeting:
    """A meeting under way. Time stands still unless `later` moves it."""

    database: Database
    session: Session
    now: datetime = FIRST_EVENING

    def do(self, act: Act, *given: object) -> Session:
        """Do one service's act, and hold what it returns."""
        self.session = act(self.database, self.session, *given)
        return self.session

    def refuses(self, error: type[DilemmakitError], act: Act, *given: object) -> DilemmakitError:
        """Do an act that is refused; nothing at all changes in the file."""
        before = dump(self.database)
        with pytest.raises(error) as fault:
            act(self.database, self.session, *given)
        assert dump(self.database) == before
        assert archive.load_session(self.database, self.session.id) == self.session
        return fault.value

    def later(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)

    def poll(self, planned_id: str) -> Poll:
        """Return the poll now in a planned poll's place."""
        poll = self.session.poll_planned(planned_id)
        assert poll is not None
        return poll

    def start(self) -> None:
        self.do(facilitation.start, self.now)

    def go_on(self) -> None:
        self.do(facilitation.go_on, self.now)

    def go_to(self, view: View, poll: str | None = None) -> None:
        """Press *next* until the room sees this picture."""
        for _turn in range(100):
            step = self.session.step
            begun = next_act(self.session).kind is not NextKind.BEGIN
            if begun and step.view is view and poll in (None, step.poll):
                return
            self.go_on()
        raise AssertionError(f"no {view} in this plan")

    def cast(self, planned_id: str, number: int | None, answers: Answers) -> None:
        nonce = f"{planned_id} {number} {self.poll(planned_id).cast}"
        self.do(polling.cast_ballot, self.poll(planned_id).id, number, answers, nonce)

    def send(self, number: int | None, answers: Answers = (("B",),), nonce: str = "n") -> None:
        """Answer the first question with a form of our own choosing."""
        self.do(polling.cast_ballot, self.poll("before").id, number, answers, nonce)

    def box(self, planned_id: str = "before") -> list[tuple[int | None, Answers]]:
        """Return what lies in a poll's box: numbers and answers."""
        with self.database.read() as db:
            found = ballots(db, self.poll(planned_id).id)
        return sorted(((ballot.number, ballot.answers) for ballot in found), key=str)

    def traces(self) -> list[tuple[str, str]]:
        """Return what was mended, and in which poll."""
        with self.database.read() as db:
            return [(trace.what, trace.subject) for trace in traces(db, self.session.id)]

    def type_slips(self, planned_id: str, slips: Iterable[str]) -> None:
        """Type slips as the assistant does, one line each."""
        for line in slips:
            reading = read_slip(line, self.poll(planned_id))
            assert reading.answers is not None, (line, reading)
            self.cast(planned_id, reading.number, reading.answers)

    def close_poll(self, planned_id: str) -> None:
        self.do(polling.close_poll, self.poll(planned_id).id)

    def note(self, kind: NoteKind, text: str, **more: object) -> Note:
        note = Note(noting.new_note_id(), kind, text, self.session.round.id, **more)  # type: ignore[arg-type]
        self.do(noting.add_note, note)
        return note

    def close(self) -> None:
        self.do(closing.close_session, self.now)

    def summary(self) -> Summary:
        return closing.summary(self.database, self.session, self.now)

    def states(self) -> dict[str, PollState]:
        """Return how far each planned poll has come."""
        return {poll.planned_id: poll.state for poll in self.session.polls}


def a_meeting(database: Database, draft: Draft | None = None) -> Meeting:
    """Return a meeting that is prepared; 23 of 25 are present unless the draft says otherwise."""
    session = preparation.prepare(database, draft or a_draft(), FIRST_EVENING)
    return Meeting(database, session)


def a_running_meeting(database: Database, draft: Draft | None = None) -> Meeting:
    meeting = a_meeting(database, draft)
    meeting.start()
    return meeting


def dump(database: Database) -> list[str]:
    """Return everything in the file, row by row."""
    with database.raw() as raw:
        return list(raw.iterdump())
