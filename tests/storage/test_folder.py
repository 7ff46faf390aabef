"""One process holds a data folder, and what is in it is never replaced by something empty."""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from dilemmakit.domain.errors import (
    StorageDamaged,
    StorageFault,
    StorageMissing,
    StorageNewer,
    StorageUnreachable,
)
from dilemmakit.domain.vocabulary import PollState
from dilemmakit.storage.folder import (
    DATABASE,
    found_backups,
    open_folder,
    restore_backup,
)
from dilemmakit.storage.listing import session_lines
from dilemmakit.storage.polls import update_poll
from dilemmakit.storage.sessions import close_session
from tests.storage.stored import SAVED, an_open_poll, cast, sessions_in


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_first_start_makes_folder_and_database(tmp_path: Path) -> None:
    path = tmp_path / "new" / "data"
    assert sessions_in(path) == []
    assert (path / DATABASE).exists()
    assert path.stat().st_mode & 0o077 == 0, "opinions are nobody else's to read"


@pytest.mark.parametrize("left", ["dilemmakit.sqlite.part", "dilemmakit.sqlite-journal"])
def test_a_first_start_cut_off_leaves_nothing_in_the_way(tmp_path: Path, left: str) -> None:
    """Neither a database half made nor a journal of one that has gone gets into the new one."""
    path = tmp_path / "data"
    path.mkdir()
    (path / left).write_bytes(b"half a file" * 100)
    assert sessions_in(path) == []


def test_a_database_that_is_gone_is_missed_not_made_anew(used: Path) -> None:
    """P5, F12: the backups are offered, and one of them brings everything back."""
    (used / DATABASE).unlink()
    with pytest.raises(StorageMissing) as caught:
        open_folder(used)
    assert caught.value.path == str(used / DATABASE)
    assert not (used / DATABASE).exists()
    (backup,) = found_backups(used)
    assert (backup.made_at, backup.reason) == (SAVED, "start")
    restore_backup(used, backup.path)
    assert sessions_in(used) == ["session"]


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def header(path: Path) -> None:
    path.write_bytes(b"not a database at all" + path.read_bytes()[21:])


def page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4 * 4096 : 5 * 4096] = b"\xa5" * 4096
    path.write_bytes(data)


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def cut_in_a_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1000])


def zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def text(path: Path) -> None:
    path.write_text("Dagsorden\n" * 1000)


def foreign(path: Path) -> None:
    path.unlink()
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE session (id)")
    raw.commit()
    raw.close()


def without_version(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version=0")
    raw.close()


@pytest.mark.parametrize(
    "damage",
    [emptied, header, page, truncated, cut_in_a_page, zeros, text, foreign, without_version],
)
def test_a_damaged_or_foreign_database_is_refused_and_not_written(
    used: Path, damage: Callable[[Path], None]
) -> None:
    """P5, F10, F11, F12: said to be damaged, left as it is, and moved aside when a backup comes."""
    path = used / DATABASE
    damage(path)
    before = fingerprint(path)
    with pytest.raises(StorageDamaged):
        open_folder(used)
    assert fingerprint(path) == before
    restore_backup(used, found_backups(used)[0].path)
    assert sessions_in(used) == ["session"]
    assert fingerprint(used / "dilemmakit.aside.sqlite") == before


def test_starting_afresh_moves_what_was_there_aside(used: Path) -> None:
    for _turn in range(2):
        with open_folder(used, afresh=True) as folder, folder.database.read() as db:
            assert session_lines(db) == ()
    kept = sorted(path.name for path in used.glob("dilemmakit.aside*"))
    assert kept == ["dilemmakit.aside-2.sqlite", "dilemmakit.aside.sqlite"]


def test_a_damaged_backup_does_not_come_into_the_databases_place(used: Path) -> None:
    """Rule 10: what is there stays, whatever it is worth."""
    (backup,) = found_backups(used)
    page(backup.path)
    before = fingerprint(used / DATABASE)
    with pytest.raises(StorageDamaged):
        restore_backup(used, backup.path)
    assert fingerprint(used / DATABASE) == before


def test_a_newer_database_is_refused_untouched(used: Path) -> None:
    """P15: its revision is named and no byte of it changes."""
    path = used / DATABASE
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version=7")
    raw.close()
    before = fingerprint(path)
    with pytest.raises(StorageNewer) as caught:
        open_folder(used)
    assert caught.value.revision == "0007"
    assert fingerprint(path) == before
    assert not list(used.glob("*.bak"))


def test_a_file_in_the_folders_place_is_named(tmp_path: Path) -> None:
    """F15."""
    path = tmp_path / "data"
    path.write_text("a file")
    for place in (path, path / "below"):
        with pytest.raises(StorageUnreachable):
            open_folder(place)
    assert path.read_text() == "a file"


def test_a_hot_journal_is_played_back_before_the_file_is_judged(used: Path) -> None:
    """P6: a crash in the middle of a commit leaves the act undone and the file whole."""
    path = used / DATABASE
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA cache_size=1")
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("DELETE FROM session")
    raw.execute("PRAGMA cache_spill=1")
    raw.execute("CREATE TABLE filler (text)")
    for _turn in range(50):
        raw.execute("INSERT INTO filler VALUES (randomblob(9000))")
    crashed = used.with_name("crashed")
    shutil.copytree(used, crashed)
    raw.execute("ROLLBACK")
    raw.close()
    assert (crashed / f"{DATABASE}-journal").stat().st_size > 0
    assert sessions_in(crashed) == ["session"]


def test_writing_the_file_anew_is_made_up_for_at_the_next_start(used: Path) -> None:
    """A crash between closing a session and that must not leave where slips once lay."""
    with open_folder(used) as folder:
        poll = an_open_poll(folder.database)
        cast(folder.database, poll, range(1, 60))
        with folder.database.write() as db:
            update_poll(db, poll.id, state=PollState.CLOSED)
            close_session(db, "evening")
            db.exec_driver_sql("DELETE FROM ballot")
        (used / "dilemmakit.compact").touch()
        loose = (used / DATABASE).stat().st_size
    with open_folder(used) as folder:
        assert not folder.database.compacting_due
        assert (used / DATABASE).stat().st_size < loose


def test_compacting_that_cannot_be_done_now_is_due(used: Path) -> None:
    with open_folder(used, busy_milliseconds=50) as folder:
        other = sqlite3.connect(used / DATABASE, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert not folder.database.compact()
        other.execute("ROLLBACK")
        other.close()
        assert folder.database.compacting_due
        assert folder.database.compact()
        assert not folder.database.compacting_due


def test_every_fault_at_a_start_is_a_typed_one(tmp_path: Path) -> None:
    """P4: a folder where the database should be, and one where a small file should be."""
    (tmp_path / DATABASE).mkdir()
    with pytest.raises(StorageFault):
        open_folder(tmp_path)
    (tmp_path / DATABASE).rmdir()
    (tmp_path / "dilemmakit.known").mkdir()
    (tmp_path / "dilemmakit.known" / "x").touch()
    with pytest.raises(StorageFault):
        open_folder(tmp_path)
    assert os.listdir(tmp_path / "dilemmakit.known") == ["x"]
