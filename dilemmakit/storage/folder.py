"""The data folder: one database, one process at a time, and what must not be lost from it."""

import json
import os
import socket
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import BaseFileLock, FileLock, Timeout

from dilemmakit.domain.errors import FolderInUse, StorageMissing, StorageUnreachable
from dilemmakit.storage import backups
from dilemmakit.storage.backups import Backup
from dilemmakit.storage.creation import create_database, examine
from dilemmakit.storage.engine import BUSY_MILLISECONDS, Database, open_database
from dilemmakit.storage.faults import file_faults
from dilemmakit.storage.files import free_name, sync, write_text
from dilemmakit.storage.schema import SCHEMA_VERSION

DATABASE = "dilemmakit.sqlite"
_LOCK = "dilemmakit.lock"
_HOLDER = "dilemmakit.holder"
_KNOWN = "dilemmakit.known"
_RUNNING = "dilemmakit.running"
_RAISE = "dilemmakit.raise"
_BACKUPS = "backups"


@dataclass(frozen=True)
class DataFolder:
    """A data folder that this process holds until it is closed."""

    path: Path
    database: Database
    ended_uncleanly: bool
    """Whether the program that held the folder before was cut off."""
    lock: BaseFileLock

    def back_up(self, reason: str, now: datetime) -> Path | None:
        """Keep a dated, checked copy of the database and thin out the older ones.

        `reason` is a word that goes into the file's name. Returns None, and copies nothing, while
        a secret poll is open. Raises StorageFault.
        """
        return backups.back_up(self.database, self.path / _BACKUPS, reason, now)

    def backups(self) -> tuple[Backup, ...]:
        """Return the dated copies, newest first."""
        return found_backups(self.path)

    def forget(self, session_id: str, now: datetime) -> tuple[Path, ...]:
        """Remove the copies that hold a session which has been deleted; a new one is made first.

        Returns those that remain and hold it, or may: one that cannot be read, and all of them
        while a secret poll is open. Raises StorageFault.
        """
        if backups.holding(self.path, self.path / _BACKUPS, session_id):
            new = self.back_up("deleted", now)
            if new is not None:
                backups.forget(self.path, self.path / _BACKUPS, session_id)
        return backups.holding(self.path, self.path / _BACKUPS, session_id)

    def raise_asked(self) -> bool:
        """Tell whether another start has asked for our window since this was last asked."""
        try:
            (self.path / _RAISE).unlink()
        except OSError:
            return False
        return True

    def close(self) -> None:
        """Close the database and let the folder go; the end counts as a clean one."""
        self.database.close()
        for name in (_RUNNING, _HOLDER):
            # Where they cannot be removed, the next start takes the end for an unclean one.
            with suppress(OSError):
                (self.path / name).unlink()
        self.lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def open_folder(
    path: Path,
    *,
    afresh: bool = False,
    program: str = "dilemmakit",
    busy_milliseconds: int = BUSY_MILLISECONDS,
) -> DataFolder:
    """Hold a data folder and open its database; the first time, both are made.

    `afresh` makes an empty database where one has gone or is damaged; what is there is moved
    aside. Without it: StorageMissing if a database has been here and is gone, StorageDamaged if
    it is none of ours or not whole, StorageNewer if a newer program wrote it; none of these
    writes into the file. Raises FolderInUse if another process holds the folder, and StorageFault.
    """
    with file_faults(path):
        if path.exists() and not path.is_dir():
            raise StorageUnreachable(str(path))
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = _hold(path, program)
    try:
        ended_uncleanly = (path / _RUNNING).exists()
        place = path / DATABASE
        if afresh:
            _set_aside(place)
            create_database(place)
        elif not place.exists():
            if (path / _KNOWN).exists():
                raise StorageMissing(str(place))
            # A journal left alone would be played into the new file.
            _set_aside(place)
            create_database(place)
        elif examine(place) < SCHEMA_VERSION:
            # Imported here: the migration engine costs a start 0.7 s.
            from dilemmakit.storage.migrating import migrate

            migrate(place)
        database = open_database(place, busy_milliseconds)
        try:
            with file_faults(path):
                write_text(path / _KNOWN, "")
                write_text(path / _RUNNING, "")
                (path / _RAISE).unlink(missing_ok=True)
            if ended_uncleanly or database.compacting_due:
                # The end may have come between closing a session and writing the file anew.
                database.compact()
        except BaseException:
            database.close()
            raise
    except BaseException:
        lock.release()
        raise
    return DataFolder(path, database, ended_uncleanly, lock)


def ask_to_raise(path: Path) -> None:
    """Ask the process that holds a data folder to show its window; it looks for the file.

    Raises StorageFault.
    """
    with file_faults(path):
        (path / _RAISE).touch()


def found_backups(path: Path) -> tuple[Backup, ...]:
    """Return the dated copies in a data folder, newest first, whoever holds it."""
    return backups.found(path / _BACKUPS)


def restore_backup(path: Path, backup: Path) -> None:
    """Put a backup in the database's place; what stood there is moved aside, never overwritten.

    Raises FolderInUse, StorageDamaged if the backup is not whole, and StorageFault.
    """
    lock = _hold(path, "dilemmakit")
    try:
        examine(backup)
        place = path / DATABASE
        part = place.with_name(f"{place.name}.part")
        with file_faults(place):
            part.write_bytes(backup.read_bytes())
            sync(part)
            _set_aside(place)
            part.replace(place)
            sync(path)
    finally:
        lock.release()


def _hold(path: Path, program: str) -> BaseFileLock:
    # One lock for all threads: a folder opened in the background is closed by the windows' thread.
    lock = FileLock(path / _LOCK, blocking=False, thread_local=False)
    with file_faults(path):
        try:
            lock.acquire()
        except Timeout as error:
            raise FolderInUse(str(path), _holder(path)) from error
        try:
            who = {"program": program, "host": socket.gethostname(), "pid": os.getpid()}
            write_text(path / _HOLDER, json.dumps(who))
        except BaseException:
            lock.release()
            raise
    return lock


def _holder(path: Path) -> str:
    """Return who holds the folder, as 'program, host, process'; '' where it cannot be read."""
    try:
        who = json.loads((path / _HOLDER).read_text(encoding="utf-8"))
        return f"{who['program']}, {who['host']}, {who['pid']}"
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _set_aside(place: Path) -> None:
    """Move a database, and the journal that belongs to it, out of the way under a free name."""
    journal = place.with_name(f"{place.name}-journal")
    if not place.exists() and not journal.exists():
        return
    aside = free_name(place.with_name(f"{place.stem}.aside{place.suffix}"))
    with file_faults(place):
        if journal.exists():
            journal.replace(aside.with_name(f"{aside.name}-journal"))
        if place.exists():
            place.replace(aside)
        sync(place.parent)
