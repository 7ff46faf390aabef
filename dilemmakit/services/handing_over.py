"""Handing a session over: closed on one computer, and opened on another where it stood."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from dilemmakit.domain.errors import (
    AnswerInvalid,
    FileNotWritten,
    HandOverRefused,
    NotFound,
    SecretPollOpen,
    WrongState,
)
from dilemmakit.domain.poll import check_answers
from dilemmakit.domain.room import room_view
from dilemmakit.domain.session import Session
from dilemmakit.domain.timing import clock
from dilemmakit.domain.vocabulary import PollState, Secrecy, SessionState
from dilemmakit.services.archive import read_session
from dilemmakit.services.facilitation import MOST_MINUTES
from dilemmakit.services.results import with_results
from dilemmakit.storage import sessions
from dilemmakit.storage.ballots import ballots
from dilemmakit.storage.engine import Database
from dilemmakit.storage.faults import Unreadable
from dilemmakit.storage.folder import DataFolder
from dilemmakit.storage.hand_over import Carried, carry_in, carry_out
from dilemmakit.storage.hand_over_file import SUFFIX, pack, read_hand_over

__all__ = ["SUFFIX", "file_name", "hand_over", "take_back", "take_over"]

REPLACED = "replaced"
LONGEST_PAUSE = 366 * 86_400
"""Seconds; no round has stood longer."""


def file_name(session: Session, now: datetime) -> str:
    """Return the name a hand-over file is saved under unless another is chosen."""
    day = now.astimezone().date().isoformat()
    return f"dilemmakit_{session.municipality.code}_{day}_{session.cases[0].case.id}{SUFFIX}"


def hand_over(database: Database, session: Session, now: datetime, path: Path) -> Path:
    """Write the whole session to one file, and close this copy of it.

    The file is on the disk before the copy here counts as handed over: whatever happens between,
    one of both can be gone on with. Here, slip numbers become random pair numbers, so that only
    one computer knows them. Raises SecretPollOpen, WrongState, FileNotWritten, StorageFault.
    """
    # The documents' module costs a start 10 ms, and few meetings are handed over.
    from dilemmakit.report.files import write_whole

    if session.state is SessionState.HANDED_OVER or session.demo:
        raise WrongState("hand_over", session.state)
    with database.write() as db:
        for poll in sessions.load_session(db, session.id).open_polls:
            if poll.secrecy is Secrecy.SECRET:
                raise SecretPollOpen(poll.question)
        carried = carry_out(db, session.id)
        # As new as the copy here will be once it is closed; whatever comes after is newer.
        carried.session["revision"] += 1
        data = pack(carried)
        write_whole(path, data)
        if not _holds(path, data):
            raise FileNotWritten(str(path), "failed")
        sessions.close_session(db, session.id, state=SessionState.HANDED_OVER, saved_at=now)
    # Only now is nothing left in the file of where a slip's number once lay.
    database.compact()
    return path


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def take_over(folder: DataFolder, path: Path, now: datetime) -> Session:
    """Take a session in from a hand-over file, to go on with it where it stood.

    A session that is here already and no older stays as it is, and is returned. An older one is
    replaced, after a dated copy of the whole database has been kept. Raises HandOverRefused, with
    nothing changed, and StorageFault.
    """
    carried = read_hand_over(path)
    try:
        session_id, revision = str(carried.session["id"]), int(carried.session["revision"])
    except (LookupError, TypeError, ValueError) as error:
        raise HandOverRefused(str(path), "damaged") from error
    here = _here(folder.database, session_id)
    if here is not None:
        if here.revision > revision:
            raise HandOverRefused(str(path), "outdated")
        if here.revision == revision and here.state is not SessionState.HANDED_OVER:
            return here
        if folder.back_up(REPLACED, now) is None:
            raise HandOverRefused(str(path), "poll_open")
    with folder.database.write() as db:
        if here is not None:
            sessions.delete_session(db, session_id)
        try:
            _take_in(db, carried, now)
        except _UNFIT as error:
            # Raised inside the transaction, so that nothing of it stays.
            raise HandOverRefused(str(path), "damaged") from error
        return read_session(db, session_id)


def take_back(database: Database, session: Session, now: datetime) -> Session:
    """Go on here with a session that was handed over, if the file never got to its goal.

    Slips typed before cannot be paired with those to come. Raises WrongState unless it was handed
    over.
    """
    if session.state is not SessionState.HANDED_OVER:
        raise WrongState("take_back", session.state)
    if session.closed_at is not None:
        before = SessionState.CLOSED
    else:
        before = SessionState.PREPARED if session.opened_at is None else SessionState.RUNNING
    with database.write() as db:
        sessions.update_session(db, session.id, state=before, saved_at=now)
        return read_session(db, session.id)


_UNFIT = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    AnswerInvalid,
    Unreadable,
)
"""What comes of values that are no session's."""


def _here(database: Database, session_id: str) -> Session | None:
    with database.read() as db:
        try:
            return read_session(db, session_id)
        except NotFound:
            return None


def _take_in(db: Connection, carried: Carried, now: datetime) -> None:
    """Store what was carried, and look whether it holds together. Raises one of _UNFIT."""
    carry_in(db, carried)
    session = sessions.load_session(db, str(carried.session["id"]))
    if session.state is SessionState.HANDED_OVER or not session.cases:
        raise ValueError("no session to go on with")
    positions = [one.position for one in session.rounds], [one.position for one in session.cases]
    if any(found != list(range(len(found))) for found in positions):
        raise ValueError("rounds or cases are missing")
    told = {key: carried.session[key] for key in ("plan_id", "plan_title", "plan_minutes")}
    plan = session.plan
    if told != {"plan_id": plan.id, "plan_title": plan.title, "plan_minutes": plan.minutes}:
        raise ValueError("another plan than the one told of")
    for stored, row in zip(session.cases, carried.rows["session_case"], strict=True):
        case = stored.case
        if (row["case_id"], row["theme"]) != (case.id, case.theme) or not case.options:
            raise ValueError("another case than the one told of")
    _check_rounds(session)
    _check_polls(db, session)
    clock(session, now)
    room_view(session, now)


def _check_rounds(session: Session) -> None:
    for stored in session.rounds:
        fit = 0 <= stored.minutes <= MOST_MINUTES and 0 <= stored.paused_seconds <= LONGEST_PAUSE
        if not (fit and stored.planned.steps and stored.planned.form):
            raise ValueError("a round that cannot be held")
        if not 0 <= stored.case_position < len(session.cases):
            raise ValueError("a round without its case")
    if not 0 <= session.round_index < len(session.rounds):
        raise ValueError("it stands in no round")
    if not 0 <= session.step_index < len(session.round.planned.steps) or session.page < 0:
        raise ValueError("it stands at no picture")


def _check_polls(db: Connection, session: Session) -> None:
    rounds = {stored.id for stored in session.rounds}
    held = {poll.round_id for poll in session.polls} | {note.round_id for note in session.notes}
    if not held <= rounds:
        raise ValueError("a poll or a note in no round")
    for poll in session.polls:
        session.plan.poll(poll.planned_id)
        if poll.state is PollState.OPEN and poll.secrecy is Secrecy.SECRET:
            raise ValueError("a box that should have been closed")
        for ballot in ballots(db, poll.id):
            check_answers(poll, ballot.answers)
    with_results(db, session)
