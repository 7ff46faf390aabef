"""A window in Danish and in the light theme, gone for good after each test."""

from collections.abc import Iterator

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from dilemmakit.domain.vocabulary import Language
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.preferences import Appearance, Preferences


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """Return the window as it stands with its first picture."""
    made = MainWindow(Preferences(Language.DA, Appearance.LIGHT))
    with qtbot.waitExposed(made):
        made.show()
    yield made
    # Deleting later waits for an event loop that tests never enter, and each window that is left
    # is dressed again with every new one.
    shiboken6.delete(made)
