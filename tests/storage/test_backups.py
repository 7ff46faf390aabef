"""Dated copies: whole, thinned out, and never in the way of what they protect."""

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dilemmakit.domain.errors import DiskFull, StorageDamaged, StorageFault
from dilemmakit.domain.vocabulary import PollState
from dilemmakit.storage import backups
from dilemmakit.storage.backups import Backup, superfluous
from dilemmakit.storage.engine import connect
from dilemmakit.storage.folder import DataFolder, open_folder
from dilemmakit.storage.polls import update_poll
from dilemmakit.storage.sessions import delete_session, load_session
from tests.storage.stored import SAVED, a_full_session, a_note, an_open_poll, cast, store


def test_a_backup_is_the_whole_database(folder: DataFolder, tmp_path: Path) -> None:
    session = store(folder.database, a_full_session())
    path = folder.back_up("start", SAVED)
    assert path is not None
    assert path.name == "dilemmakit-20270309T184405Z-start.sqlite"
    other = tmp_path / "other"
    other.mkdir()
    (other / "dilemmakit.sqlite").write_bytes(path.read_bytes())
    with open_folder(other) as copy, copy.database.read() as db:
        assert load_session(db, "session") == session


def test_two_backups_of_one_second_are_two(folder: DataFolder) -> None:
    first, second = folder.back_up("start", SAVED), folder.back_up("start", SAVED)
    assert first != second
    assert [backup.path for backup in folder.backups()] == [second, first] or len(
        folder.backups()
    ) == 2


def test_a_copy_that_is_not_whole_replaces_nothing(tmp_path: Path, folder: DataFolder) -> None:
    """Rule 10: the check is of the copy, after it is written and before it has a name."""
    store(folder.database, a_full_session())
    to = tmp_path / "good.sqlite"
    to.write_bytes(b"a good one")
    ruined = tmp_path / "ruined.sqlite"
    data = bytearray(folder.database.path.read_bytes())
    data[8 * 4096 : 9 * 4096] = b"\xa5" * 4096
    ruined.write_bytes(data)
    source = connect(ruined)
    with pytest.raises(StorageDamaged):
        backups.checked_copy(source, to)
    source.close()
    assert to.read_bytes() == b"a good one"
    assert not list(tmp_path.glob("*.part"))


def test_a_backup_there_is_no_room_for_is_named_and_leaves_nothing(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F4."""

    def no_room(*_arguments: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(backups, "copy_into", no_room)
    with pytest.raises(DiskFull):
        folder.back_up("start", SAVED)
    assert list((folder.path / "backups").iterdir()) == []


def test_a_backup_folder_that_is_none_is_named(folder: DataFolder) -> None:
    (folder.path / "backups").write_text("a file")
    with pytest.raises(StorageFault):
        folder.back_up("start", SAVED)


def test_a_backup_of_a_running_session_keeps_its_slips_until_it_closes(
    folder: DataFolder,
) -> None:
    """A crash in the middle of an evening must not cost the pairs."""
    poll = an_open_poll(folder.database)
    cast(folder.database, poll, range(1, 10))
    with folder.database.write() as db:
        update_poll(db, poll.id, state=PollState.CLOSED)
    first = folder.back_up("during", SAVED)
    second = folder.back_up("during", SAVED + timedelta(minutes=5))
    assert {backup.path for backup in folder.backups()} == {first, second}


def test_copies_that_hold_a_deleted_session_go_and_one_in_ruins_is_named(
    folder: DataFolder,
) -> None:
    """P16: who deletes a session is told where it still is."""
    empty = folder.back_up("start", SAVED)
    store(folder.database, a_full_session())
    full = folder.back_up("later", SAVED + timedelta(hours=1))
    with folder.database.write() as db:
        delete_session(db, "session")
    unreadable = folder.path / "backups" / "dilemmakit-20270101T000000Z-old.sqlite"
    unreadable.write_bytes(b"ruins")
    assert empty is not None
    assert folder.forget("session", SAVED + timedelta(hours=2)) == (unreadable,)
    left = {backup.path for backup in folder.backups()}
    assert empty in left
    assert full not in left
    assert unreadable in left


def test_a_deleted_session_is_gone_from_every_byte_of_the_folder(folder: DataFolder) -> None:
    """P16: not hidden, not waiting to be overwritten."""
    mark = b"Der var en mand fra"
    text = f"{mark.decode()} Hjerting"
    session = a_full_session(notes=3)
    notes = (*session.notes, a_note(99, text=text))
    store(folder.database, replace(session, notes=notes, title=text))
    copy = folder.back_up("later", SAVED)
    with folder.database.write() as db:
        delete_session(db, "session")
    folder.database.compact()

    def holding() -> set[Path]:
        files = (path for path in folder.path.rglob("*") if path.is_file())
        return {path for path in files if mark in path.read_bytes()}

    assert holding() == {copy}
    assert folder.forget("session", SAVED + timedelta(hours=1)) == ()
    assert holding() == set()
    (new,) = folder.backups()
    assert new.reason == "deleted"


def test_copies_of_a_deleted_session_stay_while_a_secret_poll_is_open(folder: DataFolder) -> None:
    """P16: a copy made meanwhile could tell who answered last, so what is left is named."""
    store(folder.database, a_full_session())
    copy = folder.back_up("later", SAVED)
    with folder.database.write() as db:
        delete_session(db, "session")
    an_open_poll(folder.database, session_id="other")
    assert folder.forget("session", SAVED + timedelta(hours=1)) == (copy,)
    assert copy is not None
    assert copy.exists()


def test_the_reason_is_one_word(folder: DataFolder) -> None:
    with pytest.raises(ValueError, match="one word"):
        folder.back_up("../evening", SAVED)


def dated(*moments: datetime) -> list[Backup]:
    return [Backup(Path(str(n)), moment, "start") for n, moment in enumerate(moments)]


def test_thinning_keeps_days_weeks_and_months() -> None:
    """Rule 10: of two years with three copies a day some two dozen are left."""
    now = datetime(2027, 3, 9, 20, 0, tzinfo=UTC)
    made = dated(*(now - timedelta(hours=8 * turn) for turn in range(3 * 730)))
    gone = superfluous(made, now)
    kept = [backup.made_at for backup in made if backup not in gone]
    assert kept[:3] == [now, now - timedelta(hours=8), now - timedelta(hours=16)]
    assert len({moment.date() for moment in kept if now - moment <= timedelta(days=7)}) == 8
    assert len({moment.strftime("%Y-%m") for moment in kept}) == 13
    assert min(kept) >= now - timedelta(days=12 * 31)
    assert 15 <= len(kept) <= 30


def test_the_newest_copies_are_kept_however_old() -> None:
    old = datetime(2020, 1, 1, tzinfo=UTC)
    made = dated(*(old + timedelta(minutes=turn) for turn in range(5)))
    assert {backup.made_at.minute for backup in superfluous(made, datetime.now(UTC))} == {0, 1}


def test_a_foreign_file_among_the_backups_is_left_alone(folder: DataFolder) -> None:
    folder.back_up("start", SAVED)
    other = folder.path / "backups" / "ferie.sqlite"
    other.write_bytes(b"photographs")
    for day in range(1, 30):
        folder.back_up("start", SAVED + timedelta(days=day))
    assert other.read_bytes() == b"photographs"
    assert 10 < len(folder.backups()) < 20
