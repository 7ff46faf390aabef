"""The sessions in the database: listing them, taking one to hand, deleting one."""

from dataclasses import replace

from sqlalchemy import Connection

from dilemmakit.domain.session import Session, SessionLine
from dilemmakit.services.results import with_results
from dilemmakit.storage import listing, sessions
from dilemmakit.storage.engine import Database


def session_lines(database: Database) -> tuple[SessionLine, ...]:
    """Return a line for each session, the last saved first. Raises StorageFault."""
    with database.read() as db:
        return listing.session_lines(db)


def load_session(database: Database, session_id: str) -> Session:
    """Return a session as stored. Raises NotFound, StorageFault."""
    with database.read() as db:
        return read_session(db, session_id)


def read_session(db: Connection, session_id: str) -> Session:
    """Return a session within a transaction, with the results that have been shown.

    What people write with their answers is left out until the poll is closed.
    """
    session = sessions.load_session(db, session_id)
    # What comes with the answers is nobody's to see while they still come in, one by one.
    unseen = {poll.id for poll in session.open_polls}
    notes = tuple(n for n in session.notes if n.on_screen or n.answers not in unseen)
    return with_results(db, replace(session, notes=notes))


def delete_session(database: Database, session_id: str) -> None:
    """Delete a session with everything in it. Raises NotFound, StorageFault."""
    with database.write() as db:
        sessions.delete_session(db, session_id)
