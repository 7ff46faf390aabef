"""The list of those present, where a facilitator keeps one."""

from sqlalchemy import Connection, select

from dilemmakit.storage.columns import table
from dilemmakit.storage.schema import RosterRow

_roster = table(RosterRow)


def roster_names(db: Connection, session_id: str) -> tuple[str, ...]:
    """Return the names on a session's list, in alphabetical order."""
    statement = (
        select(_roster.c.name).where(_roster.c.session_id == session_id).order_by(_roster.c.name)
    )
    return tuple(row.name for row in db.execute(statement))
