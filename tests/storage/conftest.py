"""A data folder of its own for every test that asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dilemmakit.storage.engine import Database
from dilemmakit.storage.folder import DataFolder, open_folder
from tests.factory import a_session
from tests.storage.stored import SAVED, store


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[DataFolder]:
    with open_folder(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def database(folder: DataFolder) -> Database:
    return folder.database


@pytest.fixture
def used(tmp_path: Path) -> Path:
    """A data folder with a session, a backup, and nobody at it."""
    path = tmp_path / "data"
    with open_folder(path) as folder:
        store(folder.database, a_session())
        folder.back_up("start", SAVED)
    return path
