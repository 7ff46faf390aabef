"""A real database in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dilemmakit.storage.engine import Database
from dilemmakit.storage.folder import open_folder


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_folder(tmp_path / "data") as folder:
        yield folder.database
