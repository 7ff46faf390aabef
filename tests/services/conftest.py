"""A real database in a folder of its own."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dilemmakit.storage.engine import Database
from dilemmakit.storage.folder import open_folder

IN_MEMORY = Path("/dev/shm")
"""A disk takes ten times as long to say that it has kept an act, and is not what is tested here."""


@pytest.fixture
def quick_path(tmp_path: Path) -> Iterator[Path]:
    """An empty folder, in memory where the system has one."""
    if not IN_MEMORY.is_dir():
        yield tmp_path
        return
    path = Path(tempfile.mkdtemp(prefix="dilemmakit-test-", dir=IN_MEMORY))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


@pytest.fixture
def database(quick_path: Path) -> Iterator[Database]:
    with open_folder(quick_path / "data") as folder:
        yield folder.database
