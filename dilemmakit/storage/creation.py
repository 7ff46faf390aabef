"""Databases made, and databases looked at before they are opened: nothing here writes into one."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import StaticPool, create_engine

from dilemmakit.domain.errors import StorageDamaged, StorageNewer
from dilemmakit.storage.columns import Base
from dilemmakit.storage.engine import connect
from dilemmakit.storage.faults import file_faults, storage_faults, unreachable
from dilemmakit.storage.files import sync
from dilemmakit.storage.schema import APPLICATION_ID, SCHEMA_VERSION

_MAGIC = b"SQLite format 3\0"
_APPLICATION_ID_AT = 68


def create_database(path: Path) -> None:
    """Make an empty database of the newest schema; it is there whole or not at all.

    Raises StorageFault. A file at the place is replaced: the caller has looked.
    """
    part = path.with_name(f"{path.name}.part")
    with file_faults(path):
        part.unlink(missing_ok=True)
        part.touch(mode=0o600)
    engine = create_engine("sqlite://", creator=partial(connect, part), poolclass=StaticPool)
    with storage_faults(path):
        with engine.connect() as db:
            db.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            Base.metadata.create_all(db)
            # The stamp of the migration engine, set without importing it.
            db.exec_driver_sql(
                "CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL, \n"
                "\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
            )
            db.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{revision(SCHEMA_VERSION)}')")
            db.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
            db.commit()
        engine.dispose()
    with file_faults(path):
        part.replace(path)
        sync(path.parent)


def examine(path: Path) -> int:
    """Return the schema version of a database of ours that is whole.

    Raises StorageMissing or another StorageFault if it cannot be read, StorageDamaged if it is
    empty, damaged or another program's, StorageNewer if a newer Dilemmakit wrote it.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_APPLICATION_ID_AT + 4)
    except OSError as error:
        raise unreachable(path) from error
    ours = APPLICATION_ID.to_bytes(4)
    if not head.startswith(_MAGIC) or head[_APPLICATION_ID_AT:] != ours:
        raise StorageDamaged(str(path))
    with storage_faults(path), _looking(path) as raw:
        version = int(raw.execute("PRAGMA user_version").fetchone()[0])
        if version > SCHEMA_VERSION:
            raise StorageNewer(str(path), revision(version))
        if version < 1 or not whole(raw) or path.stat().st_size < _size(raw):
            raise StorageDamaged(str(path))
    return version


def whole(raw: sqlite3.Connection) -> bool:
    """Tell whether SQLite's quick check finds nothing wrong. Raises sqlite3.Error."""
    return [row[0] for row in raw.execute("PRAGMA quick_check(1)")] == ["ok"]


def _size(raw: sqlite3.Connection) -> int:
    """Return the bytes the file must have; SQLite takes what is missing at its end for zeros."""
    pages, size = (raw.execute(f"PRAGMA page_{one}").fetchone()[0] for one in ("count", "size"))
    return int(pages) * int(size)


def revision(version: int) -> str:
    """Return the name of the migration that leads to this schema version."""
    return f"{version:04}"


@contextmanager
def _looking(path: Path) -> Iterator[sqlite3.Connection]:
    # Not read-only: what a crash left half done is rolled back before anything is judged.
    raw = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        yield raw
    finally:
        raw.close()
