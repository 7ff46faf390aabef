"""A kiosk on screen, in the product's typeface."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dilemmakit.gui.screen.kiosk import Kiosk
from dilemmakit.gui.theme.fonts import load_fonts


@pytest.fixture(autouse=True, scope="module")
def _fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def kiosk(qtbot: QtBot) -> Kiosk:
    made = Kiosk()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    return made
