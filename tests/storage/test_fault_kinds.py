"""Which fault is which: by its code, by a look at the file, never by the words of a message."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from dilemmakit.domain.errors import (
    DiskFull,
    StorageBusy,
    StorageDamaged,
    StorageFailed,
    StorageFault,
    StorageMissing,
    StorageMoved,
    StorageReadOnly,
    StorageUnreachable,
)
from dilemmakit.storage.engine import BUSY_MILLISECONDS, Database, open_database
from dilemmakit.storage.faults import fault_of, storage_faults
from dilemmakit.storage.folder import DataFolder


def test_a_misspelt_statement_is_a_bug_not_a_fault_of_the_disk(database: Database) -> None:
    with pytest.raises(OperationalError), database.read() as db:
        db.exec_driver_sql("SELECT nothing FROM nowhere")


def test_every_connection_keeps_to_what_is_promised(folder: DataFolder) -> None:
    """P1: synchronous is EXTRA, the journal a rollback journal, deleting is overwriting."""
    expected = {
        "synchronous": 3,
        "journal_mode": "delete",
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "temp_store": 2,
        "busy_timeout": BUSY_MILLISECONDS,
    }
    with folder.database.read() as first, folder.database.read() as second:
        for db in (first, second):
            found = {name: db.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in expected}
            assert found == expected


def test_a_file_that_cannot_be_opened_is_looked_at(tmp_path: Path) -> None:
    """F15: SQLite says 'unable to open' for all of it; the fault says which it is."""
    file = tmp_path / "file"
    file.write_text("")
    cases: list[tuple[Path, type[StorageFault]]] = [
        (tmp_path / "missing" / "a.sqlite", StorageUnreachable),
        (file / "a.sqlite", StorageUnreachable),
        (tmp_path / "a.sqlite", StorageMissing),
        (tmp_path, StorageUnreachable),
    ]
    for path, kind in cases:
        with pytest.raises(StorageFault) as caught:
            open_database(path)
        assert type(caught.value) is kind, path


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_READONLY, StorageReadOnly),
        (sqlite3.SQLITE_READONLY_DIRECTORY, StorageReadOnly),
        (sqlite3.SQLITE_READONLY_DBMOVED, StorageMoved),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, StorageBusy),
        (sqlite3.SQLITE_CORRUPT_INDEX, StorageDamaged),
        (sqlite3.SQLITE_NOTADB, StorageDamaged),
        (sqlite3.SQLITE_IOERR_FSYNC, StorageFailed),
        (sqlite3.SQLITE_IOERR_WRITE, StorageFailed),
        (sqlite3.SQLITE_CANTOPEN, StorageMissing),
        (sqlite3.SQLITE_ERROR, type(None)),
    ],
)
def test_faults_go_by_their_codes(tmp_path: Path, code: int, kind: type) -> None:
    """Rule 7: never by the words of a message, which differ between versions."""
    error = sqlite3.OperationalError("anything")
    error.sqlite_errorcode = code
    assert type(fault_of(error, tmp_path / "gone.sqlite")) is kind


def test_other_errors_pass_through(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), storage_faults(tmp_path):
        raise ZeroDivisionError
