"""Counting at the tables: how many sit where, and one sheet from each table."""

from datetime import datetime
from enum import StrEnum

from dilemmakit.domain.errors import NotFound, PollNotOpen, TallyDoesNotFit, WrongState
from dilemmakit.domain.mending import Mending
from dilemmakit.domain.poll import Poll
from dilemmakit.domain.seating import MOST_TABLES, seats, seats_at
from dilemmakit.domain.session import Session
from dilemmakit.domain.tally import Counts, tally_hands
from dilemmakit.domain.vocabulary import Entry, PollState
from dilemmakit.services.archive import read_session
from dilemmakit.storage import seating, tallies
from dilemmakit.storage.engine import Database
from dilemmakit.storage.polls import update_poll
from dilemmakit.storage.sessions import update_session
from dilemmakit.storage.traces import add_trace


class WhyCorrected(StrEnum):
    """Why a table's sheet is entered once more; kept with the old figures."""

    MISTYPED = "mistyped"
    RECOUNTED = "recounted"


def set_tables(database: Database, session: Session, tables: int) -> Session:
    """Write how many tables there are.

    Raises NotFound for none or more than any meeting has, WrongState below a table whose sheet is
    in.
    """
    if not 1 <= tables <= MOST_TABLES:
        raise NotFound("table", str(tables))
    last_in = max((n for p in _countable(session) for n, _answered in p.tables), default=0)
    if tables < last_in:
        raise WrongState("set_tables", str(last_in))
    with database.write() as db:
        seating.set_seats(db, session.id, seats_at(session, tables))
        update_session(db, session.id)
        return read_session(db, session.id)


def _countable(session: Session) -> list[Poll]:
    over = (PollState.OPEN, PollState.CLOSED)
    return [poll for poll in session.polls if poll.state in over]


def record_table(
    database: Database,
    session: Session,
    poll_id: str,
    table: int,
    seated: int,
    counts: Counts,
    why: WhyCorrected,
    now: datetime,
) -> Session:
    """Store a table's sheet, and how many sit there.

    A sheet that is in already is corrected: the old one stays with `why`, unless the new one says
    the same. Raises PollNotOpen, NotFound for a table that is not there, AnswerInvalid,
    TallyDoesNotFit where more have answered than sit at the table, or than are present in all.
    """
    poll = session.poll(poll_id)
    if poll.state is not PollState.OPEN or poll.entry is not Entry.TABLE_TALLY:
        raise PollNotOpen(poll.question)
    sitting = list(seats(session))
    if not 1 <= table <= len(sitting):
        raise NotFound("table", str(table))
    answered = tally_hands(poll, counts, seated).n
    before = dict(poll.tables)
    in_all = poll.cast - before.get(table, 0) + answered
    if session.present is not None and in_all > session.present:
        raise TallyDoesNotFit(counted=in_all, present=session.present)
    sitting[table - 1] = seated
    with database.write() as db:
        says_the_same = tallies.holds(db, poll_id, counts, table)
        if says_the_same and tuple(sitting) == seats(session):
            return session
        seating.set_seats(db, session.id, tuple(sitting))
        tallies.record_tally(db, poll_id, _with_empty(counts), table, reason=why)
        if table in before:
            update_poll(db, poll.id, mended=(*poll.mended, Mending(why)))
            add_trace(db, session.id, why, f"{poll.planned_id} {table}", now)
        update_session(db, session.id)
        return read_session(db, session.id)


def _with_empty(counts: Counts) -> Counts:
    """Keep a line even where nobody answered: the sheet has come in all the same."""
    return tuple(tuple(slot or ((None, 0),) for slot in item) for item in counts)
