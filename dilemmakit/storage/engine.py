"""One open database: how it is opened, read and written."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from dilemmakit.domain.errors import StorageFault, StorageMoved
from dilemmakit.storage.faults import file_faults, storage_faults
from dilemmakit.storage.files import copy_into

BUSY_MILLISECONDS = 5000
"""How long a lock held by another program is waited for; after that the act is refused."""

_PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    # A rollback journal: one file is the whole truth, and a file moved away is noticed.
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    # What is deleted is overwritten, whatever the library was compiled with.
    "PRAGMA secure_delete=ON",
    "PRAGMA trusted_schema=OFF",
    # Sorting and VACUUM must leave no copy of a ballot in a temporary file.
    "PRAGMA temp_store=MEMORY",
)


@dataclass(frozen=True)
class Database:
    """An open database. Every `read` and `write` is one transaction of its own."""

    path: Path
    engine: Engine
    identity: tuple[int, int]

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Open a transaction that reads; keep it short, for it holds writers up.

        Raises StorageFault.
        """
        with storage_faults(self.path), self.engine.connect() as db, db.begin():
            yield db

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Open a transaction that writes; on leaving it, everything is on disk or nothing is.

        Raises StorageFault if that failed, StorageMoved if the file is no longer where it was.
        """
        with storage_faults(self.path):
            writing = self.engine.execution_options(write=True)
            with writing.connect() as db, db.begin():
                yield db
        self.check_place()

    def check_place(self) -> None:
        """Raise StorageMoved if the file was moved, replaced or deleted since it was opened."""
        if _identity(self.path) != self.identity:
            raise StorageMoved(str(self.path))

    def compact(self) -> bool:
        """Write the whole file anew, so that nothing tells where rows have lain.

        Takes up to some seconds. Returns False where that cannot be done now (no room, locked):
        what was committed stands, and the next opening of the folder tries again.
        """
        try:
            self._due.touch()
            with storage_faults(self.path), self.raw() as raw:
                raw.execute("VACUUM")
            self._due.unlink()
        except (StorageFault, OSError):
            return False
        return True

    @property
    def compacting_due(self) -> bool:
        """Whether writing the file anew was begun and not done."""
        return self._due.exists()

    @property
    def _due(self) -> Path:
        return self.path.with_suffix(".compact")

    def save_copy(self, to: Path) -> None:
        """Copy the database as it is now, also when its file was moved away under us.

        Raises StorageFault; FileExistsError rather than overwrite a file.
        """
        if to.exists():
            raise FileExistsError(to)
        with storage_faults(self.path), file_faults(to), self.raw() as raw:
            copy_into(raw, to)

    @contextmanager
    def raw(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection itself, outside any transaction, for what SQLite does whole."""
        lent = self.engine.raw_connection()
        try:
            yield cast(sqlite3.Connection, lent.driver_connection)
        finally:
            lent.close()

    def close(self) -> None:
        """Close every connection; the database cannot be used after it."""
        self.engine.dispose()


def open_database(path: Path, busy_milliseconds: int = BUSY_MILLISECONDS) -> Database:
    """Open a database that exists and has been checked. It is never created here.

    Raises StorageFault.
    """
    engine = create_engine(
        "sqlite://",
        creator=partial(connect, path, busy_milliseconds),
        poolclass=QueuePool,
        # Errors and logs would otherwise print slip numbers and answers.
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    with storage_faults(path):
        # Held from the first moment on, so that a file replaced later is told from this one.
        with engine.connect():
            pass
        identity = _identity(path)
    if identity is None:
        engine.dispose()
        raise StorageMoved(str(path))
    return Database(path, engine, identity)


def connect(path: Path, busy_milliseconds: int = BUSY_MILLISECONDS) -> sqlite3.Connection:
    """Return a connection with every setting our promises rest on.

    SQLAlchemy says BEGIN and COMMIT: left to itself, sqlite3 commits in the middle of a migration.
    """
    raw = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=busy_milliseconds / 1000,
    )
    try:
        for pragma in _PRAGMAS:
            raw.execute(pragma)
    except BaseException:
        raw.close()
        raise
    return raw


def _begin(db: Connection) -> None:
    # IMMEDIATE: a transaction that reads first could otherwise fail when it comes to write.
    writes = db.get_execution_options().get("write", False)
    db.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
