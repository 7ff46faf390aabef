"""Enter presses whatever has the focus, as everybody expects it to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from dilemmakit.gui.run.keyed_button import KeyedButton
from dilemmakit.gui.widgets.buttons import ActButton, main_button, quiet_button, small_button
from dilemmakit.gui.widgets.rows import Row, RowText


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize(
    "make",
    [
        lambda: ActButton("Luk mødet"),
        lambda: main_button("Luk mødet"),
        lambda: small_button("Luk mødet"),
        lambda: quiet_button("Luk mødet"),
        lambda: KeyedButton("B"),
        lambda: Row(RowText("Når sengen slår alarm", "Tryghed")),
    ],
    ids=["act", "main", "small", "quiet", "keyed", "row"],
)
def test_enter_presses_the_button_in_focus(qtbot: QtBot, make: object, key: Qt.Key) -> None:
    button = make()  # type: ignore[operator]
    assert isinstance(button, QAbstractButton)
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, key)
