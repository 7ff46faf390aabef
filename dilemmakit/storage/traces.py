"""What was mended in a session, and the versions of its summary."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from dilemmakit.domain.vocabulary import SummaryState
from dilemmakit.storage.columns import table
from dilemmakit.storage.ids import new_id
from dilemmakit.storage.schema import SummaryVersionRow, TraceRow

_trace = table(TraceRow)
_version = table(SummaryVersionRow)


@dataclass(frozen=True)
class Trace:
    """What was corrected, reopened or deleted, on what, and in which minute."""

    what: str
    subject: str
    at: datetime


@dataclass(frozen=True)
class SummaryVersion:
    """A summary as it was, with the checksum that stood on it."""

    state: SummaryState
    text: str
    checksum: str
    made_at: datetime


def add_trace(db: Connection, session_id: str, what: str, subject: str, at: datetime) -> None:
    """Keep that something was mended. Seconds are dropped: they could point out a ballot."""
    position = select(func.count()).where(_trace.c.session_id == session_id).scalar_subquery()
    db.execute(
        insert(_trace).values(
            id=new_id(),
            session_id=session_id,
            position=position,
            what=what,
            subject=subject,
            at=at.replace(second=0, microsecond=0),
        )
    )


def traces(db: Connection, session_id: str) -> tuple[Trace, ...]:
    """Return what was mended in a session, in its order."""
    statement = select(_trace).where(_trace.c.session_id == session_id).order_by(_trace.c.position)
    return tuple(Trace(row.what, row.subject, row.at) for row in db.execute(statement))


def add_summary_version(db: Connection, session_id: str, version: SummaryVersion) -> None:
    """Keep a version of the summary after the others."""
    position = select(func.count()).where(_version.c.session_id == session_id).scalar_subquery()
    db.execute(
        insert(_version).values(
            id=new_id(),
            session_id=session_id,
            position=position,
            state=version.state,
            text=version.text,
            checksum=version.checksum,
            made_at=version.made_at,
        )
    )


def summary_versions(db: Connection, session_id: str) -> tuple[SummaryVersion, ...]:
    """Return the versions of a session's summary, oldest first."""
    statement = (
        select(_version).where(_version.c.session_id == session_id).order_by(_version.c.position)
    )
    return tuple(
        SummaryVersion(row.state, row.text, row.checksum, row.made_at)
        for row in db.execute(statement)
    )
