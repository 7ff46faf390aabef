"""A real session on a real disk, with a clock that a test can set."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from dilemmakit.gui.run.console import Console
from dilemmakit.gui.theme import style
from tests.gui.run.evenings import Evening, an_evening


@pytest.fixture
def evening(tmp_path: Path, qapp: QApplication) -> Iterator[Evening]:
    """A meeting of 23 people that has just been opened."""
    style.apply(qapp, dark=False)
    with an_evening(tmp_path / "data") as started:
        yield started


@pytest.fixture
def console(evening: Evening) -> Iterator[Console]:
    """The console on screen, with the keys."""
    shown = Console(evening.live)
    shown.resize(1280, 800)
    shown.show()
    shown.activateWindow()
    yield shown
    shown.close()
    delete(shown)
