"""The desk's tests wear the light theme."""

import pytest
from pytestqt.qtbot import QtBot

from dilemmakit.domain.vocabulary import Language
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.preferences import Appearance, Preferences


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """Return the window as it stands with its first picture."""
    made = MainWindow(Preferences(Language.DA, Appearance.LIGHT))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made
