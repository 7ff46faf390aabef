"""What goes wrong with the disk is said by its name, and once it is cured the same session goes on.

The letters and numbers are those of the fault matrix.
"""

import os
import resource
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dilemmakit.domain.errors import (
    DiskFull,
    NotStorable,
    StorageBusy,
    StorageDamaged,
    StorageFailed,
    StorageMoved,
    StorageReadOnly,
)
from dilemmakit.storage.engine import BUSY_MILLISECONDS, Database, open_database
from dilemmakit.storage.folder import DATABASE, DataFolder
from dilemmakit.storage.notes import insert_note
from dilemmakit.storage.polls import polls_of
from dilemmakit.storage.sessions import load_session, update_session
from tests.storage.running import run_child
from tests.storage.stored import a_note, an_open_poll, cast


@pytest.fixture(autouse=True)
def _poll(database: Database) -> None:
    an_open_poll(database)


def save_note(database: Database, number: int, text: str = "Tryghed") -> None:
    with database.write() as db:
        insert_note(db, "evening", a_note(number, text=text, round_id="evening-round-0"))


def notes_kept(database: Database) -> int:
    with database.read() as db:
        return len(load_session(db, "evening").notes)


@contextmanager
def full(database: Database) -> Iterator[None]:
    """Let the database grow no further, as on a full disk."""
    with database.raw() as raw:
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count={pages + 2}")
    yield
    with database.raw() as raw:
        raw.execute("PRAGMA max_page_count=1000000")


@contextmanager
def limited_file_size(database: Database) -> Iterator[None]:
    """Refuse every write beyond the database's present end, as a quota does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (database.path.stat().st_size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_is_named_and_once_there_is_room_the_same_session_saves(
    database: Database,
) -> None:
    """F3: nothing of the failed act is kept, reads go on, small acts may still fit."""
    long = "Det er trygt. " * 1400
    with full(database):
        with pytest.raises(DiskFull) as caught:
            save_note(database, 1, long)
        assert caught.value.path == str(database.path)
        assert notes_kept(database) == 0
        save_note(database, 2)
    save_note(database, 1, long)
    assert notes_kept(database) == 2


def test_a_failed_write_is_not_called_saved(database: Database) -> None:
    """F5: an error from the disk itself, and the next act works when it is over."""
    with limited_file_size(database), pytest.raises(StorageFailed):
        save_note(database, 1, "Det er trygt. " * 1400)
    assert notes_kept(database) == 0
    save_note(database, 1)
    assert notes_kept(database) == 1


def test_a_database_locked_by_another_program_is_named_in_time(folder: DataFolder) -> None:
    """F6: refused within the time waited for, and saved as soon as the other lets go."""
    assert BUSY_MILLISECONDS == 5000, "promised are six seconds at most"
    database = open_database(folder.path / DATABASE, busy_milliseconds=100)
    other = sqlite3.connect(folder.path / DATABASE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    started = time.monotonic()
    with pytest.raises(StorageBusy):
        save_note(database, 1)
    assert time.monotonic() - started < 2
    assert notes_kept(database) == 0, "reading goes on beside a writer"
    other.execute("COMMIT")
    save_note(database, 1)
    assert notes_kept(database) == 1
    other.close()
    database.close()


def test_a_reader_that_would_write_is_not_cut_off_half_way(folder: DataFolder) -> None:
    """F6: a write begins as one, so what it has read still holds when it comes to write."""
    with folder.database.write() as db:
        load_session(db, "evening")
        other = sqlite3.connect(folder.path / DATABASE, isolation_level=None, timeout=0)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.close()
        update_session(db, "evening", page=1)


def replaced(path: Path) -> None:
    copy = path.with_name("copy")
    shutil.copy(path, copy)
    os.replace(copy, path)


@pytest.mark.parametrize(
    "take_away",
    [lambda path: path.rename(path.with_name("elsewhere")), Path.unlink, replaced],
    ids=["moved", "deleted", "replaced"],
)
def test_a_database_taken_away_is_noticed_at_the_next_act(
    folder: DataFolder, take_away: Callable[[Path], None]
) -> None:
    """F8, F9: nothing is called saved, and what was kept until then can be copied out."""
    database = folder.database
    save_note(database, 1)
    take_away(database.path)
    with pytest.raises(StorageMoved):
        save_note(database, 2)
    with pytest.raises(StorageMoved):
        database.check_place()
    rescued = folder.path / "rescued.sqlite"
    database.save_copy(rescued)
    copy = open_database(rescued)
    assert notes_kept(copy) == 1
    copy.close()
    with pytest.raises(FileExistsError):
        database.save_copy(rescued)


def test_a_database_put_back_saves_on(database: Database) -> None:
    """F8: cured without a restart."""
    away = database.path.with_name("away")
    database.path.rename(away)
    with pytest.raises(StorageMoved):
        save_note(database, 1)
    away.rename(database.path)
    database.check_place()
    save_note(database, 1)
    assert notes_kept(database) == 1


def test_a_page_damaged_while_open_is_said_to_be_damaged(folder: DataFolder) -> None:
    """F10: a second connection reads the ruined page; it is the file's fault, not a crash."""
    save_note(folder.database, 1, "Det er trygt. " * 1400)
    path = folder.path / DATABASE
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    path.write_bytes(data)

    def read() -> None:
        database = open_database(path)
        try:
            notes_kept(database)
        finally:
            database.close()

    with pytest.raises(StorageDamaged):
        read()


@pytest.mark.skipif(not hasattr(os, "setresuid"), reason="needs a user who may not write")
def test_a_folder_that_turned_read_only_is_named_and_still_read() -> None:
    """F14: by a process without the rights, which root has everywhere."""
    # pytest's own folder is closed to others.
    with tempfile.TemporaryDirectory() as place:
        os.chmod(place, 0o755)
        said = run_child("nobody", Path(place) / "data")
    assert said == ["read evening", "write StorageReadOnly"]


@pytest.mark.parametrize("text", ["\ud83d", "half \udc80 a sign"])
def test_half_a_character_is_refused_and_breaks_nothing(database: Database, text: str) -> None:
    """F19: what no file can hold is the text's fault; the act is not kept by halves."""

    def act() -> None:
        with database.write() as db:
            update_session(db, "evening", page=9)
            insert_note(db, "evening", a_note(1, text=text, round_id="evening-round-0"))

    with pytest.raises(NotStorable):
        act()
    with database.read() as db:
        assert load_session(db, "evening").page == 0
    save_note(database, 1)


def test_a_figure_beyond_bounds_is_refused(database: Database) -> None:
    """F19."""
    with pytest.raises(NotStorable), database.write() as db:
        update_session(db, "evening", invited=2**63)


def test_an_act_that_is_refused_is_not_kept_by_halves(database: Database) -> None:
    """P2: whatever the reason, the transaction goes back whole."""

    class Refused(Exception):
        pass

    def act() -> None:
        with database.write() as db:
            update_session(db, "evening", page=9)
            raise Refused

    with pytest.raises(Refused):
        act()
    with database.read() as db:
        assert load_session(db, "evening").page == 0


def test_a_ballot_is_refused_while_the_disk_is_full_and_counts_once_after(
    database: Database,
) -> None:
    """P3, F3: the voter's form sends again what failed, and it is one ballot."""
    with database.read() as db:
        (poll,) = polls_of(db, "evening")
    cast(database, poll, range(1, 40))
    with database.raw() as raw:
        raw.execute("PRAGMA query_only=ON")
    with pytest.raises(StorageReadOnly):
        cast(database, poll, [40])
    with database.raw() as raw:
        raw.execute("PRAGMA query_only=OFF")
    cast(database, poll, [40])
    cast(database, poll, [40])
    with database.read() as db:
        assert polls_of(db, "evening")[0].cast == 40
