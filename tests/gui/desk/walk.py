"""Walking through a window as a keyboard and a screen reader do."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget


def tab_stops(window: QWidget) -> list[QWidget]:
    """Return what Tab reaches, in its order."""
    stops: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and widget.isVisible() and widget.isEnabled() and not widget.focusProxy():
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def place(widget: QWidget, window: QWidget) -> tuple[int, int]:
    """Return where a widget stands in its window."""
    at = widget.mapTo(window, QPoint(0, 0))
    return at.x(), at.y()


def nameless(window: QWidget) -> list[str]:
    """Return what a keyboard reaches and a screen reader cannot name."""
    found = []
    for interface in _all(QAccessible.queryAccessibleInterface(window)):
        state = interface.state()
        widget = interface.object()
        if not isinstance(widget, QWidget) or not widget.isVisible():
            continue
        if state.focusable and not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{interface.role().name} {type(widget).__name__}")
    return found


def _all(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child.isValid():
            yield from _all(child)


def texts(window: QWidget) -> list[str]:
    """Return all that is written in labels in sight."""
    # What was just put into a layout comes into sight with its next event.
    QApplication.processEvents()
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def button(window: QWidget, text: str) -> QPushButton:
    """Return the button in sight with this text."""
    return next(b for b in window.findChildren(QPushButton) if b.text() == text and b.isVisible())


def tick(window: QWidget, text: str) -> QCheckBox:
    """Return the box in sight with this text."""
    return next(b for b in window.findChildren(QCheckBox) if b.text() == text and b.isVisible())
