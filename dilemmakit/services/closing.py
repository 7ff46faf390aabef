"""After the meeting: closing it, the five lines, the journal block, the summary."""

from datetime import datetime

from dilemmakit.domain.errors import WrongState
from dilemmakit.domain.session import FiveLines, Journal, Session
from dilemmakit.domain.summary import Summary
from dilemmakit.domain.text import clean_text
from dilemmakit.domain.vocabulary import PollState, RoundState, SessionState
from dilemmakit.services.archive import read_session
from dilemmakit.services.polling import close_in
from dilemmakit.services.results import results_of
from dilemmakit.services.summarising import summarise
from dilemmakit.storage import sessions
from dilemmakit.storage.engine import Database

_SHOWN = frozenset({PollState.SHOWN})
_COUNTED = _SHOWN | {PollState.CLOSED}


def close_session(database: Database, session: Session, now: datetime) -> Session:
    """Close the meeting. Open polls close, and slip numbers become random pair numbers.

    Raises WrongState unless it runs.
    """
    if session.state is not SessionState.RUNNING:
        raise WrongState("close_session", session.state)
    with database.write() as db:
        for poll in session.open_polls:
            close_in(db, session, poll)
        if session.round.state in (RoundState.RUNNING, RoundState.PAUSED):
            ended = session.round.paused_at or now
            sessions.update_round(db, session.round.id, state=RoundState.DONE, ended_at=ended)
        for stored in session.rounds:
            if stored.state is RoundState.WAITING:
                sessions.update_round(db, stored.id, state=RoundState.SKIPPED)
        sessions.close_session(
            db, session.id, state=SessionState.CLOSED, closed_at=now, saved_at=now, blank=False
        )
        closed = read_session(db, session.id)
    # Only now is nothing left in the file of where a slip's number once lay.
    database.compact()
    return closed


def summary(database: Database, session: Session, now: datetime) -> Summary:
    """Return the session's summary as it stands now. Raises StorageFault.

    While the meeting runs it tells no result that the room has not seen.
    """
    told = _COUNTED if session.state is SessionState.CLOSED else _SHOWN
    with database.read() as db:
        return summarise(session, results_of(db, session, told), now)


def set_five_lines(database: Database, session: Session, lines: FiveLines) -> Session:
    """Store the five lines as a person has edited them."""
    cleaned = FiveLines(
        question=_text(lines.question),
        before_after=_text(lines.before_after),
        joins=_text(lines.joins),
        divides=_text(lines.divides),
        next_step=_text(lines.next_step),
        read=lines.read,
    )
    with database.write() as db:
        sessions.update_session(db, session.id, five_lines=cleaned)
        return read_session(db, session.id)


def set_journal(database: Database, session: Session, journal: Journal) -> Session:
    """Store the journal block."""
    cleaned = Journal(_text(journal.case_number), _text(journal.author))
    with database.write() as db:
        sessions.update_session(db, session.id, journal=cleaned)
        return read_session(db, session.id)


def _text(text: str) -> str:
    return clean_text(text).strip()
