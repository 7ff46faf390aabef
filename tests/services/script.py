"""An evening as a fixed list of acts: the same whoever plays it, in whichever process.

Run as `python -m tests.services.script play FOLDER [PLACE]`: it plays the acts from a place on, and
writes a line to its output when an act has returned: how many are done, and what they came to.
`… tell FOLDER` answers each line of its input with the stored session, read afresh.
"""

import hashlib
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from dilemmakit.domain.note import Note
from dilemmakit.domain.poll import Answers
from dilemmakit.domain.session import FiveLines, Journal, Session
from dilemmakit.domain.tally import Counts
from dilemmakit.domain.vocabulary import Entry, NoteKind, SessionState, Stance
from dilemmakit.services import (
    archive,
    closing,
    facilitation,
    noting,
    polling,
    preparation,
    rearranging,
)
from dilemmakit.storage.ballots import ballots
from dilemmakit.storage.engine import Database, open_database
from dilemmakit.storage.folder import DATABASE, open_folder
from dilemmakit.storage.snapshots import to_json
from tests.factory import FIRST_EVENING, a_draft

Act = Callable[[Database, Session | None], Session]


def at(place: int) -> object:
    return FIRST_EVENING + timedelta(seconds=40 * place)


def lead(verb: Callable[..., Session], *given: object, timed: bool = True) -> Callable[[int], Act]:
    """Return an act of leading the meeting, at the time of its place in the evening."""

    def placed(place: int) -> Act:
        return lambda database, session: verb(
            database, session, *given, *((at(place),) if timed else ())
        )

    return placed


def on_poll(
    verb: Callable[..., Session], planned_id: str, *given: object, timed: bool = False
) -> Callable[[int], Act]:
    """Return an act on the poll that is in a planned poll's place by then."""

    def placed(place: int) -> Act:
        def act(database: Database, session: Session | None) -> Session:
            assert session is not None
            poll = session.poll_planned(planned_id)
            assert poll is not None
            return verb(database, session, poll.id, *given, *((at(place),) if timed else ()))

        return act

    return placed


@dataclass(frozen=True)
class Cast:
    """One person's slip; `time` tells a second answer of the same slip from its first."""

    planned_id: str
    number: int
    answers: Answers
    time: str = ""

    def __call__(self, place: int) -> Act:
        nonce = f"{self.planned_id} {self.number} {self.time}"
        given = (self.number, self.answers, nonce)
        return on_poll(polling.cast_ballot, self.planned_id, *given)(place)


def note(note_id: str, kind: NoteKind, text: str, **more: object) -> Callable[[int], Act]:
    def placed(_place: int) -> Act:
        def act(database: Database, session: Session | None) -> Session:
            assert session is not None
            taken = Note(note_id, kind, text, session.round.id)
            return noting.add_note(database, session, replace(taken, **more))  # type: ignore[arg-type]

        return act

    return placed


def reword(note_id: str, text: str) -> Callable[[int], Act]:
    def placed(_place: int) -> Act:
        def act(database: Database, session: Session | None) -> Session:
            assert session is not None
            (old,) = [one for one in session.notes if one.id == note_id]
            return noting.change_note(database, session, replace(old, text=text))

        return act

    return placed


def on_round(verb: Callable[..., Session], index: int, *given: object) -> Callable[[int], Act]:
    """Return an act on the round that stands in a place by then."""

    def placed(_place: int) -> Act:
        def act(database: Database, session: Session | None) -> Session:
            assert session is not None
            return verb(database, session, session.rounds[index].id, *given)

        return act

    return placed


def fit_rest(_place: int) -> Act:
    def act(database: Database, session: Session | None) -> Session:
        assert session is not None
        rest = {stored.id: 4 for stored in session.rounds[6:9]}
        return rearranging.set_minutes(database, session, rest)

    return act


def prepare(place: int) -> Act:
    return lambda database, _session: preparation.prepare(database, a_draft(), at(place))  # type: ignore[arg-type]


NEXT = lead(facilitation.go_on)
BACK = lead(facilitation.go_back)
HANDS: Counts = ((((1, 15), (0, 2), (None, 1)),),)
MORE_HANDS: Counts = ((((1, 16), (0, 2)),),)
RESISTED: Answers = (("B",), (7, 2, 9, None, 10))

EVENING: tuple[Callable[[int], Act], ...] = (
    prepare,
    lead(facilitation.start),
    NEXT,
    lead(facilitation.set_attendance, 18, timed=False),
    NEXT,
    lead(facilitation.pause),
    lead(facilitation.resume),
    lead(facilitation.add_minutes, 2, timed=False),
    NEXT, NEXT, NEXT, NEXT, NEXT,
    BACK,
    NEXT,
    note("term", NoteKind.TERM, "Sensor"),
    NEXT,
    *(Cast("before", n, (("ABCD"[n % 4],),)) for n in (7, 3, 11, 9999)),
    on_poll(polling.take_back, "before", 3, timed=True),
    on_poll(polling.void_poll, "before", timed=True),
    on_poll(polling.open_poll, "before"),
    *(Cast("before", n, (("ABCD"[n % 4],),), "again") for n in range(1, 19)),
    on_poll(polling.take_back, "before", 5, timed=True),
    Cast("before", 5, ((None,),), "at last"),
    NEXT,
    on_poll(polling.close_poll, "before"),
    lead(facilitation.set_blank, True, timed=False),
    NEXT,
    note("argument", NoteKind.ARGUMENT, "Flere sover", option="A", stance=Stance.FOR),
    note("draft", NoteKind.ARGUMENT, "Ikke endnu", option="B", on_screen=False),
    reword("argument", "Flere sover natten igennem"),
    lead(facilitation.set_blank, False, timed=False),
    lead(noting.remove_note, "draft", timed=False),
    on_round(rearranging.repeat_round, 2),
    on_round(rearranging.insert_break, 3),
    on_round(rearranging.move_round, 4, 1),
    on_round(rearranging.leave_out, 4),
    on_round(rearranging.take_up, 4),
    on_round(rearranging.leave_out, 4),
    on_round(rearranging.leave_out, 5),
    fit_rest,
    on_round(rearranging.leave_gap_out, 3, 90.0),
    lead(facilitation.go_to_picture, 1, 0),
    lead(facilitation.go_to_picture, 3, 1),
    lead(facilitation.use_twist, "t1", timed=False),
    NEXT, NEXT, NEXT,
    note("condition", NoteKind.CONDITION, "nogen ser til dem", stance=Stance.FOR),
    note("objection", NoteKind.OBJECTION, "For dyrt", answers="condition"),
    NEXT,
    *(Cast("after", n, RESISTED) for n in range(1, 19)),
    on_poll(polling.close_poll, "after"),
    NEXT, NEXT, NEXT,
    note("principle", NoteKind.PRINCIPLE, "Spørg, mens der kan svares."),
    NEXT,
    on_poll(polling.record_hands, "consent", HANDS, timed=True),
    on_poll(polling.record_hands, "consent", MORE_HANDS, timed=True),
    on_poll(polling.close_poll, "consent"),
    NEXT, NEXT,
    lead(facilitation.go_to_round, 7),
    lead(facilitation.turn_page, 1, timed=False),
    lead(facilitation.go_to_round, 10),
    on_poll(polling.void_poll, "rating", timed=True),
    on_poll(polling.set_entry, "rating", Entry.KIOSK),
    on_poll(polling.open_poll, "rating"),
    *(Cast("rating", n, ((n % 5 + 1, 5),)) for n in range(1, 7)),
    NEXT,
    lead(closing.close_session),
    lead(closing.set_five_lines, FiveLines("Hvordan?", "Før", "Samler", "Deler", "Så", True),
         timed=False),
    lead(closing.set_journal, Journal("27/123", "Sekretariatet"), timed=False),
)  # fmt: skip


CASTS = tuple(place for place, planned in enumerate(EVENING) if isinstance(planned, Cast))
"""The places at which somebody answers."""


def act(place: int) -> Act:
    """Return the act at a place in the evening."""
    return EVENING[place](place)


def told(database: Database, session: Session) -> str:
    """Return all that is stored of a session, without what is drawn at random."""
    text = to_json(session)
    names = {session.id: "session"}
    names.update({one.id: one.planned.id for one in session.rounds})
    names.update({poll.id: f"{n} {poll.planned_id}" for n, poll in enumerate(session.polls)})
    for drawn, name in names.items():
        text = text.replace(drawn, name)
    sealed = session.state is SessionState.CLOSED
    with database.read() as db:
        boxes = [
            sorted(str((None if sealed else b.number, b.answers)) for b in ballots(db, poll.id))
            for poll in session.polls
        ]
    return json.dumps([text, boxes], ensure_ascii=False)


def digest(database: Database, session: Session) -> str:
    return hashlib.sha256(told(database, session).encode()).hexdigest()[:16]


def only_session(database: Database) -> Session | None:
    """Return the one session in a database, if it has come so far."""
    lines = archive.session_lines(database)
    return archive.load_session(database, lines[0].id) if lines else None


def play(path: Path, first: int) -> None:
    with open_folder(path) as folder:
        session = only_session(folder.database)
        for place in range(first, len(EVENING)):
            session = act(place)(folder.database, session)
            print(place + 1, digest(folder.database, session), flush=True)


def tell(path: Path) -> None:
    for _line in sys.stdin:
        database = open_database(path / DATABASE)
        session = only_session(database)
        print("" if session is None else to_json(session), flush=True)
        database.close()


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["play", path]:
            play(Path(path), 0)
        case ["play", path, first]:
            play(Path(path), int(first))
        case ["tell", path]:
            tell(Path(path))
