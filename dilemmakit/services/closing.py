"""After the meeting: closing it, the five lines, the journal block, the summary."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from dilemmakit.domain.errors import WrongState
from dilemmakit.domain.session import FiveLines, Journal, Session
from dilemmakit.domain.summary import Summary, SummaryVersion
from dilemmakit.domain.text import clean_text
from dilemmakit.domain.vocabulary import PollState, RoundState, SessionState, SummaryState
from dilemmakit.services.archive import read_session
from dilemmakit.services.naming import names_in
from dilemmakit.services.polling import close_in
from dilemmakit.services.results import results_of
from dilemmakit.services.summarising import summarise
from dilemmakit.storage import sessions, traces
from dilemmakit.storage.engine import Database
from dilemmakit.storage.roster import roster_names
from dilemmakit.storage.snapshots import to_json

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
        return _summarised(db, session, told, now)


def _summarised(
    db: Connection, session: Session, told: frozenset[PollState], now: datetime
) -> Summary:
    names = names_in(session, roster_names(db, session.id))
    versions = tuple(
        SummaryVersion(kept.state, kept.made_at.astimezone().date(), kept.checksum)
        for kept in traces.summary_versions(db, session.id)
    )
    return summarise(session, results_of(db, session, told), now, names, versions)


def mark_summary(
    database: Database, session: Session, state: SummaryState, now: datetime
) -> Session:
    """Call the summary corrected or final, and keep this version with its checksum.

    A version that says the same as the last one is not kept twice. Raises WrongState unless the
    meeting is over.
    """
    if session.state is not SessionState.CLOSED:
        raise WrongState("mark_summary", session.state)
    with database.write() as db:
        sessions.update_session(db, session.id, summary_state=state)
        marked = read_session(db, session.id)
        told = _summarised(db, marked, _COUNTED, now)
        if not told.versions or told.versions[-1].checksum != told.checksum:
            version = traces.SummaryVersion(state, to_json(told), told.checksum, now)
            traces.add_summary_version(db, session.id, version)
        return marked


def set_five_lines(database: Database, session: Session, lines: FiveLines) -> Session:
    """Store the five lines as a person has edited them; a final summary is then corrected."""
    cleaned = FiveLines(
        question=_text(lines.question),
        before_after=_text(lines.before_after),
        joins=_text(lines.joins),
        divides=_text(lines.divides),
        next_step=_text(lines.next_step),
        read=lines.read,
    )
    with database.write() as db:
        sessions.update_session(
            db, session.id, five_lines=cleaned, summary_state=_after(session, cleaned)
        )
        return read_session(db, session.id)


def _told(journal: Journal) -> tuple[object, ...]:
    """Return what an edition tells of the journal block."""
    return journal.case_number, journal.author, journal.used_again


def set_journal(database: Database, session: Session, journal: Journal) -> Session:
    """Store the journal block; a final summary in which it says something else is corrected."""
    cleaned = replace(journal, case_number=_text(journal.case_number), author=_text(journal.author))
    before = session.journal
    same = _told(before) == _told(cleaned)
    state = session.summary_state if same else session.state_once_changed
    with database.write() as db:
        sessions.update_session(db, session.id, journal=cleaned, summary_state=state)
        return read_session(db, session.id)


def _after(session: Session, lines: FiveLines) -> SummaryState:
    """Ticking that the lines are read corrects nothing."""
    before = session.five_lines
    if before is not None and replace(before, read=lines.read) == lines:
        return session.summary_state
    return session.state_once_changed


def _text(text: str) -> str:
    return clean_text(text).strip()
