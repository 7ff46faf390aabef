"""What SQLite and the disk report, turned into the faults a person can do something about."""

import errno
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, StatementError

from dilemmakit.domain.errors import (
    DiskFull,
    NotStorable,
    StorageBusy,
    StorageDamaged,
    StorageFailed,
    StorageFault,
    StorageMissing,
    StorageMoved,
    StorageReadOnly,
    StorageUnreachable,
)

_PRIMARY = 0xFF
"""The low byte of an extended result code is the code it is a case of."""

_BY_EXTENDED: dict[int, type[StorageFault]] = {
    sqlite3.SQLITE_READONLY_DBMOVED: StorageMoved,
    sqlite3.SQLITE_IOERR_CORRUPTFS: StorageDamaged,
}
_BY_PRIMARY: dict[int, type[StorageFault]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: StorageReadOnly,
    sqlite3.SQLITE_BUSY: StorageBusy,
    sqlite3.SQLITE_LOCKED: StorageBusy,
    sqlite3.SQLITE_CORRUPT: StorageDamaged,
    sqlite3.SQLITE_NOTADB: StorageDamaged,
    sqlite3.SQLITE_FORMAT: StorageDamaged,
    sqlite3.SQLITE_IOERR: StorageFailed,
    sqlite3.SQLITE_NOMEM: StorageFailed,
    sqlite3.SQLITE_PROTOCOL: StorageFailed,
    sqlite3.SQLITE_PERM: StorageUnreachable,
    sqlite3.SQLITE_AUTH: StorageUnreachable,
}

_BY_ERRNO: dict[int, type[StorageFault]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: StorageReadOnly,
    errno.EACCES: StorageReadOnly,
    errno.EPERM: StorageReadOnly,
    errno.ENOENT: StorageUnreachable,
    errno.ENOTDIR: StorageUnreachable,
    errno.EISDIR: StorageUnreachable,
    errno.EEXIST: StorageUnreachable,
}


class Unreadable(Exception):
    """What stands in the database is none of what the program writes there."""


@contextmanager
def reading() -> Iterator[None]:
    """Raise a value that cannot be made of what is stored as Unreadable."""
    try:
        yield
    except (ValueError, TypeError, LookupError) as error:
        raise Unreadable() from error


@contextmanager
def storage_faults(path: Path) -> Iterator[None]:
    """Raise what goes wrong inside as a StorageFault of `path`, or as NotStorable.

    What SQLite reports by no code of its own (a misspelt statement) is a bug and passes through.
    """
    try:
        yield
    except (UnicodeEncodeError, OverflowError) as error:
        raise NotStorable() from error
    except Unreadable as error:
        raise StorageDamaged(str(path)) from error
    except DBAPIError as error:
        fault = fault_of(error.orig, path)
        if fault is None:
            raise
        raise fault from error
    except StatementError as error:
        if isinstance(error.orig, UnicodeEncodeError | OverflowError):
            raise NotStorable() from error
        raise
    except sqlite3.Error as error:
        fault = fault_of(error, path)
        if fault is None:
            raise
        raise fault from error


@contextmanager
def file_faults(path: Path) -> Iterator[None]:
    """Raise an OSError inside as a StorageFault of `path`."""
    try:
        yield
    except OSError as error:
        kind = _BY_ERRNO.get(error.errno or 0, StorageFailed)
        raise kind(str(path)) from error


def fault_of(error: BaseException | None, path: Path) -> StorageFault | None:
    """Return the fault an SQLite error stands for; None where it is none of the disk's."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    if code & _PRIMARY == sqlite3.SQLITE_CANTOPEN:
        return unreachable(path)
    kind = _BY_EXTENDED.get(code) or _BY_PRIMARY.get(code & _PRIMARY)
    return kind(str(path)) if kind else None


def unreachable(path: Path) -> StorageFault:
    """Return why a file cannot be opened, by looking: SQLite says 'cannot open' for all of it."""
    folder = path.parent
    try:
        if not stat.S_ISDIR(os.stat(folder).st_mode):
            return StorageUnreachable(str(folder))
    except OSError:
        return StorageUnreachable(str(folder))
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return StorageUnreachable(str(path))
    except FileNotFoundError:
        return StorageMissing(str(path))
    except OSError:
        return StorageUnreachable(str(path))
    if not os.access(path, os.R_OK):
        return StorageUnreachable(str(path))
    if not (os.access(path, os.W_OK) and os.access(folder, os.W_OK)):
        return StorageReadOnly(str(path))
    return StorageUnreachable(str(path))
