"""Dated copies of the database: made whole, checked, thinned out by day, week and month."""

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, exists, select

from dilemmakit.domain.errors import StorageDamaged
from dilemmakit.domain.vocabulary import SessionState
from dilemmakit.storage.columns import table
from dilemmakit.storage.creation import whole
from dilemmakit.storage.engine import Database
from dilemmakit.storage.faults import file_faults, storage_faults
from dilemmakit.storage.files import copy_into, free_name, sync
from dilemmakit.storage.polls import secret_poll_open
from dilemmakit.storage.schema import BallotRow, PollRow, SessionRow

_ballot = table(BallotRow)
_poll = table(PollRow)
_session = table(SessionRow)

_SEALED = (SessionState.CLOSED, SessionState.HANDED_OVER)
"""Sessions whose ballots have had their slip numbers replaced by random ones."""

_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"dilemmakit-(\d{8}T\d{6}Z)-([a-z]+)(?:-\d+)?\.sqlite")

NEWEST = 3
DAYS = 7
WEEKS = 5
MONTHS = 12


@dataclass(frozen=True)
class Backup:
    """A dated copy and why it was made."""

    path: Path
    made_at: datetime
    reason: str


def back_up(database: Database, folder: Path, reason: str, now: datetime) -> Path | None:
    """Copy a database into a folder under a dated name, unless a secret poll is open.

    Once no open session holds slip numbers, the older copies that hold some are removed. Raises
    StorageFault; a copy that is not whole replaces nothing.
    """
    name = f"dilemmakit-{now.astimezone(UTC).strftime(_STAMP)}-{reason}.sqlite"
    if not _NAME.fullmatch(name):
        raise ValueError(f"{reason!r} is not one word in small letters")
    with file_faults(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
        to = free_name(folder / name)
    with database.read() as db:
        if secret_poll_open(db):
            return None
        paired = _slip_numbers_held(db)
        raw = db.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        # In the same transaction, so that no poll opens between the look and the copy.
        checked_copy(raw, to)
    if not paired:
        older = (*_copies(folder), *_copies(database.path.parent))
        _remove(path for path in older if path != to and _holds_slip_numbers(path))
    _remove(backup.path for backup in superfluous(found(folder), now))
    return to


def checked_copy(source: sqlite3.Connection, to: Path) -> None:
    """Copy an open database to a path; the copy is put in place once it is found whole.

    Raises StorageFault; what stood at the path is then untouched.
    """
    part = to.with_name(f"{to.name}.part")
    try:
        with storage_faults(to), file_faults(to):
            copy_into(source, part)
            with closing(sqlite3.connect(f"{part.absolute().as_uri()}?mode=ro", uri=True)) as copy:
                good = whole(copy)
            if not good:
                raise StorageDamaged(str(to))
            part.replace(to)
            sync(to.parent)
    finally:
        part.unlink(missing_ok=True)


def found(folder: Path) -> tuple[Backup, ...]:
    """Return the dated copies in a folder, newest first."""
    backups = []
    for path in folder.glob("*.sqlite"):
        match = _NAME.fullmatch(path.name)
        if match:
            made_at = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
            backups.append(Backup(path, made_at, match[2]))
    return tuple(sorted(backups, key=lambda one: (one.made_at, one.path.name), reverse=True))


def superfluous(backups: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """Return the copies that thinning removes.

    Kept are the three newest, and the newest of each day for a week, of each week for five weeks,
    of each month for a year.
    """
    newest_first = sorted(backups, key=lambda one: one.made_at, reverse=True)
    kept = set(newest_first[:NEWEST])
    spans = (
        (timedelta(days=DAYS), "%Y-%m-%d"),
        (timedelta(weeks=WEEKS), "%G-%V"),
        (timedelta(days=MONTHS * 31), "%Y-%m"),
    )
    for span, period in spans:
        seen: set[str] = set()
        for backup in newest_first:
            name = backup.made_at.strftime(period)
            if now - backup.made_at <= span and name not in seen:
                seen.add(name)
                kept.add(backup)
    return tuple(backup for backup in newest_first if backup not in kept)


def holding(data_folder: Path, folder: Path, session_id: str) -> tuple[Path, ...]:
    """Return the copies in a data folder that hold a session; one that cannot be read is named."""
    return _holding(data_folder, folder, session_id, unreadable=True)


def forget(data_folder: Path, folder: Path, session_id: str) -> None:
    """Remove the copies in a data folder that hold a session; one that cannot be read stays."""
    _remove(_holding(data_folder, folder, session_id, unreadable=False))


def _holding(
    data_folder: Path, folder: Path, session_id: str, *, unreadable: bool
) -> tuple[Path, ...]:
    query = "SELECT 1 FROM session WHERE id = ?"
    return tuple(
        path
        for path in (*_copies(folder), *_copies(data_folder))
        if _answers(path, query, session_id, unreadable=unreadable)
    )


def _copies(folder: Path) -> tuple[Path, ...]:
    """Return all copies in a folder: dated ones, those before a migration, those set aside."""
    names = ("dilemmakit-*.sqlite", "*.before-*.bak", "dilemmakit.aside*.sqlite")
    return tuple(sorted(path for name in names for path in folder.glob(name)))


def _slip_numbers_held(db: Connection) -> bool:
    paired = (
        select(_ballot.c.poll_id)
        .join(_poll, _poll.c.id == _ballot.c.poll_id)
        .join(_session, _session.c.id == _poll.c.session_id)
        .where(_ballot.c.number.is_not(None), _session.c.state.not_in(_SEALED))
    )
    return bool(db.execute(select(exists(paired.limit(1)))).scalar_one())


def _holds_slip_numbers(path: Path) -> bool:
    query = (
        "SELECT 1 FROM ballot JOIN poll ON poll.id = ballot.poll_id"
        " JOIN session ON session.id = poll.session_id"
        " WHERE ballot.number IS NOT NULL AND session.state NOT IN (?, ?) LIMIT 1"
    )
    return _answers(path, query, *(state.value for state in _SEALED), unreadable=False)


def _answers(path: Path, query: str, *values: str, unreadable: bool) -> bool:
    """Tell whether a query on a copy finds anything; `unreadable` answers for a copy in ruins."""
    raw = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        return raw.execute(query, values).fetchone() is not None
    except sqlite3.Error:
        return unreadable
    finally:
        raw.close()


def _remove(paths: Iterable[Path]) -> None:
    for path in tuple(paths):
        with file_faults(path):
            path.unlink(missing_ok=True)
