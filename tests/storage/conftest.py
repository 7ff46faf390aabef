"""A data folder of its own for every test that asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dilemmakit.storage.engine import Database
from dilemmakit.storage.folder import DataFolder, open_folder


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[DataFolder]:
    with open_folder(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def database(folder: DataFolder) -> Database:
    return folder.database
