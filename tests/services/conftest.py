"""A real database in a folder of its own."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dilemmakit.domain.vocabulary import View
from dilemmakit.storage.engine import Database
from dilemmakit.storage.folder import open_folder
from tests.services.meeting import Meeting, a_running_meeting

IN_MEMORY = Path("/dev/shm")
"""A disk takes ten times as long to say that it has kept an act, and is not what is tested here."""


@contextmanager
def quick_folder() -> Iterator[Path]:
    """Lend an empty folder, in memory where the system has one."""
    parent = IN_MEMORY if IN_MEMORY.is_dir() else None
    path = Path(tempfile.mkdtemp(prefix="dilemmakit-test-", dir=parent))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


@pytest.fixture
def quick_path() -> Iterator[Path]:
    with quick_folder() as path:
        yield path


@pytest.fixture
def database(quick_path: Path) -> Iterator[Database]:
    with open_folder(quick_path / "data") as folder:
        yield folder.database


@pytest.fixture(scope="module")
def hall() -> Iterator[Database]:
    """One database for all the evenings of a module."""
    with quick_folder() as path, open_folder(path / "data") as folder:
        yield folder.database


@pytest.fixture
def meeting(database: Database) -> Meeting:
    """A meeting at its first question: 23 are present, nobody has answered."""
    meeting = a_running_meeting(database)
    meeting.go_to(View.POLL_OPEN, "before")
    return meeting
