"""The app with a meeting that stands at its arguments, or at its first stance."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from dilemmakit.domain.vocabulary import View
from tests.gui.evening.house import ARGUMENTS, FIRST_STANCE, House, lay_out, the_house


@pytest.fixture
def arguing(tmp_path: Path, qapp: QApplication) -> Iterator[House]:
    """Return the app in a meeting that notes arguments."""
    session_id = lay_out(tmp_path / "data", ARGUMENTS, View.ARGUMENT_BOARD)
    with the_house(tmp_path / "data") as house:
        house.take_up(session_id)
        yield house


@pytest.fixture
def answering(tmp_path: Path, qapp: QApplication) -> Iterator[House]:
    """Return the app in a meeting whose first, secret stance is open."""
    session_id = lay_out(tmp_path / "data", FIRST_STANCE, View.POLL_OPEN)
    with the_house(tmp_path / "data") as house:
        house.take_up(session_id)
        yield house
