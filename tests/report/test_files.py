"""A file is written whole or not at all, and an older one stays as it was."""

import os
import resource
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dilemmakit.domain.errors import Cancelled, FileNotWritten
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.report import write_edition
from dilemmakit.report.files import write_whole
from tests.report.evenings import a_summary

OLD = b"%PDF-1.7 the older summary %%EOF"


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "summary.pdf"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def small_disk() -> Iterator[None]:
    """No file can grow beyond four kilobytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_new_summary_takes_the_place_of_the_older_one(older: Path) -> None:
    write_edition(a_summary(), Edition.COUNCIL, older)
    assert older.read_bytes().startswith(b"%PDF-1.7")
    assert older.read_bytes() != OLD
    assert os.listdir(older.parent) == ["summary.pdf"]


def test_a_summary_stopped_on_the_way_leaves_the_older_one(older: Path) -> None:
    told: list[float] = []

    def stop(done: float) -> None:
        told.append(done)
        raise Cancelled()

    with pytest.raises(Cancelled):
        write_edition(a_summary(), Edition.ADMINISTRATION, older, stop)
    assert len(told) == 1
    assert older.read_bytes() == OLD
    assert os.listdir(older.parent) == ["summary.pdf"]


def test_how_far_it_is_only_ever_rises(older: Path) -> None:
    told: list[float] = []
    write_edition(a_summary(), Edition.ADMINISTRATION, older, told.append)
    assert told[-1] == 1.0
    assert told[-3:] == sorted(told[-3:])


def test_a_full_disk_leaves_the_older_summary_whole(older: Path, small_disk: None) -> None:
    with pytest.raises(FileNotWritten) as fault:
        write_edition(a_summary(), Edition.COUNCIL, older)
    assert fault.value.reason == "full"
    assert fault.value.path == str(older)
    assert older.read_bytes() == OLD
    assert os.listdir(older.parent) == ["summary.pdf"]


def test_a_really_full_disk_leaves_the_older_file_whole(tmp_path: Path) -> None:
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(tmp_path)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("a small disk can be mounted by root only")
    try:
        path = tmp_path / "summary.pdf"
        path.write_bytes(OLD)
        with pytest.raises(FileNotWritten) as fault:
            write_whole(path, bytes(100_000))
        assert fault.value.reason == "full"
        assert path.read_bytes() == OLD
        assert os.listdir(tmp_path) == ["summary.pdf"]
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)


@pytest.fixture
def without_rights() -> Iterator[None]:
    """Root may write anywhere, so somebody without rights tries."""
    if os.getuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


def test_a_folder_that_may_not_be_written_leaves_the_older_file_whole(
    without_rights: None,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "summary.pdf"
        path.write_bytes(OLD)
        os.chmod(folder, 0o555)
        with pytest.raises(FileNotWritten) as fault:
            write_whole(path, b"new")
        assert fault.value.reason == "denied"
        assert path.read_bytes() == OLD
        assert os.listdir(folder) == ["summary.pdf"]
        os.chmod(folder, 0o755)


def test_a_missing_folder_is_named_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotWritten) as fault:
        write_whole(tmp_path / "nowhere" / "summary.pdf", b"new")
    assert fault.value.reason == "missing_folder"
    assert not os.listdir(tmp_path)


def test_a_folder_in_the_files_place_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "summary.pdf"
    target.mkdir()
    with pytest.raises(FileNotWritten):
        write_whole(target, b"new")
    assert os.listdir(tmp_path) == ["summary.pdf"]


def test_others_may_read_it_as_any_new_file(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    write_whole(tmp_path / "whole", b"new")
    assert (tmp_path / "whole").stat().st_mode == plain.stat().st_mode
