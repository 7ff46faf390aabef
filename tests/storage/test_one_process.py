"""One process holds a data folder; the second says who has it and leaves."""

import json
import os
import signal
import tempfile
import threading
from pathlib import Path

import pytest

from dilemmakit.domain.errors import (
    FolderInUse,
    StorageDamaged,
)
from dilemmakit.storage.folder import (
    DATABASE,
    DataFolder,
    ask_to_raise,
    open_folder,
)
from dilemmakit.storage.listing import session_lines
from tests.storage.running import run_child, start_child
from tests.storage.stored import sessions_in


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def test_of_four_starts_at_once_one_holds_the_folder(used: Path) -> None:
    """P7: the others leave, and say who has it."""
    starts = [start_child("hold", used) for _turn in range(4)]
    said = [start.stdout.readline().strip() for start in starts if start.stdout]
    holders = [start for start, line in zip(starts, said, strict=True) if line == "held"]
    refused = [line for line in said if line != "held"]
    assert len(holders) == 1, said
    assert all(line.startswith("FolderInUse") for line in refused)
    with pytest.raises(FolderInUse) as caught:
        open_folder(used)
    who = caught.value.holder
    assert who.startswith("test, ")
    assert who.endswith(f", {holders[0].pid}")
    for start in starts:
        start.communicate()
    assert sessions_in(used) == ["session"]


def test_a_start_after_kill_9_works_at_once_and_knows_of_it(used: Path) -> None:
    """P7, F20: what a dead process leaves behind holds nobody up."""
    holder = start_child("hold", used)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    with open_folder(used) as folder:
        assert folder.ended_uncleanly
    with open_folder(used) as folder:
        assert not folder.ended_uncleanly


def test_a_lock_file_from_another_machine_holds_nobody_up(used: Path) -> None:
    """F20: a copied folder brings the files along, but not the process."""
    (used / "dilemmakit.lock").write_text("")
    who = {"program": "dilemmakit", "host": "another-laptop", "pid": 1}
    (used / "dilemmakit.holder").write_text(json.dumps(who))
    assert sessions_in(used) == ["session"]


@pytest.mark.parametrize("sidecar", ["", "{", "[]", '{"pid": 1}', None])
def test_a_holder_that_cannot_be_named_is_still_a_holder(
    folder: DataFolder, sidecar: str | None
) -> None:
    path = folder.path / "dilemmakit.holder"
    if sidecar is None:
        path.unlink()
    else:
        path.write_text(sidecar)
    with pytest.raises(FolderInUse) as caught:
        open_folder(folder.path)
    assert caught.value.holder == ""


def test_a_second_start_can_ask_for_the_first_window(folder: DataFolder) -> None:
    """P7: asked once, told once; a wish from before the start is none."""
    assert not folder.raise_asked()
    ask_to_raise(folder.path)
    assert folder.raise_asked()
    assert not folder.raise_asked()


def test_a_start_loads_no_migration_engine(tmp_path: Path) -> None:
    """Neither the first start nor a later one: it costs most of a second."""
    (line,) = run_child("modules", tmp_path / "data")
    loaded = set(json.loads(line))
    assert "sqlalchemy" in loaded
    assert not loaded & {"alembic", "mako", "PySide6", "yaml", "reportlab", "pydantic"}


def test_a_folder_that_could_not_be_opened_is_free_again(used: Path) -> None:
    emptied(used / DATABASE)
    for _turn in range(2):
        with pytest.raises(StorageDamaged):
            open_folder(used)


def test_a_folder_opened_in_one_thread_is_let_go_in_another(used: Path) -> None:
    """The program opens it beside its first picture and closes it with its last window."""
    opened: list[DataFolder] = []
    thread = threading.Thread(target=lambda: opened.append(open_folder(used)))
    thread.start()
    thread.join()
    (folder,) = opened
    with folder.database.read() as db:
        assert session_lines(db)
    folder.close()
    assert sessions_in(used) == ["session"]


@pytest.mark.skipif(not hasattr(os, "setresuid"), reason="needs a user who may not write")
def test_a_start_without_the_right_to_write_is_named() -> None:
    """F14 at the start."""
    with tempfile.TemporaryDirectory() as place:
        os.chmod(place, 0o755)
        said = run_child("nobody_starts", Path(place) / "data")
    assert said == ["StorageReadOnly "]
