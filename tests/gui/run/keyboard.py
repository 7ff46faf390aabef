"""A keyboard and a pair of eyes: keys go to whatever has the focus, texts are what is seen."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QWidget,
)


def type_keys(text: str) -> None:
    """Type a text; a line end is Enter. Each key goes to what has the focus at that moment."""
    for character in text:
        if character == "\n":
            press("Return")
        elif character == "\t":
            press("Tab")
        elif ord(character) > 0xFF:
            # QTest knows the keys of western keyboards only.
            plain = Qt.KeyboardModifier.NoModifier
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(focused(), QKeyEvent(kind, 0, plain, character))
        else:
            QTest.keyClicks(focused(), character)


def press(keys: str) -> None:
    """Press a key, with what is held down: 'PgDown', 'Ctrl+B'."""
    combination = QKeySequence(keys)[0]
    QTest.keyClick(focused(), combination.key(), combination.keyboardModifiers())


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keys"
    return widget


def texts(window: QWidget) -> list[str]:
    """Return everything written on a window that can be seen or read out, fields included."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
            found.append(widget.text())
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            for row in range(model.rowCount()):
                index = model.index(row, 0)
                found.append(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
    return [text for text in found if text]


def button(window: QWidget, words: str) -> QAbstractButton:
    """Return the button in sight that says this, or whose name it is."""
    # What was put into a layout a moment ago is shown with the next turn of the event loop.
    QApplication.processEvents()
    for widget in window.findChildren(QAbstractButton):
        said = {widget.text().replace("&", ""), widget.accessibleName()}
        if words in said and widget.isVisibleTo(window):
            return widget
    raise AssertionError(f"no button says {words!r}")
