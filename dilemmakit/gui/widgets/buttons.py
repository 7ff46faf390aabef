"""Buttons in the theme's weights. A text that is data may hold an ampersand."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from dilemmakit.gui.theme.tokens import FOCUS, ICON
from dilemmakit.gui.widgets.colours import colours

# Heights are set on the button itself: a property named `size` is QWidget's own and never text.
_MAIN = """
QPushButton { min-height: 46px; padding: 0 24px; font-size: 17px; }
QPushButton:focus { min-height: 46px; padding: 0 24px; border: 1px solid palette(highlight); }
"""
_MAIN_LOW = """
QPushButton:focus { min-height: 38px; padding: 0 16px; border: 1px solid palette(highlight); }
"""
_SMALL = """
QPushButton { min-height: 30px; padding: 0 12px; font-size: 14px; }
QPushButton:focus { min-height: 28px; padding: 0 11px; }
"""
# Words alone stand flush with what is above them, but for the room of the focus ring.
_QUIET = """
QPushButton { min-height: 30px; padding: 0 7px; }
QPushButton:focus { min-height: 28px; padding: 0 6px; }
QPushButton::menu-indicator { image: none; width: 0; }
"""


def leave_keys(part: QWidget) -> None:
    """Let a press of the mouse on any button of a part leave the keys where one types."""
    for button in part.findChildren(QAbstractButton):
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class ActButton(QPushButton):
    """A button that may carry an icon before its words, in the colour of its text.

    The icon's place is kept from the start; the icon itself comes with `show_icon`, because
    loading icons is too slow for the first picture of the app.

    The second click of a double-click presses only the button that had the first, and only while
    it says the same: the page may have changed beneath the mouse.
    """

    _pressed: ClassVar[tuple[int, str]] = (0, "")

    def __init__(self, text: str, icon_name: str = "") -> None:
        super().__init__()
        self._icon_name = icon_name
        self._icon_shown = False
        # Enter presses what has the focus; Qt leaves that to Space outside of dialogs.
        self.setAutoDefault(True)
        self.show_text(text)
        if icon_name:
            empty = QPixmap(ICON, ICON)
            empty.fill(Qt.GlobalColor.transparent)
            self.setIcon(QIcon(empty))
            self.setIconSize(QSize(ICON, ICON))

    def show_text(self, text: str) -> None:
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def show_icon(self) -> None:
        """Fetch the icon and paint it in the theme's ink."""
        from dilemmakit.gui.theme.icons import icon

        self._icon_shown = True
        paint = colours()
        ink = paint.on_accent if self.property("main") == "true" else paint.ink
        self.setIcon(icon(self._icon_name, ink))

    def show_main(self, main: bool) -> None:
        """Make this the page's one main act, or no longer."""
        self.setProperty("main", "true" if main else "false")
        # Setting the sheet also makes Qt look at the property again.
        self.setStyleSheet(_MAIN_LOW if main else " ")
        if self._icon_shown:
            self.show_icon()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        ActButton._pressed = (id(self), self.text())
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if ActButton._pressed == (id(self), self.text()):
            super().mouseDoubleClickEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.property("main") == "true":
            # Inside the fill, where it is seen on every ground.
            painter = QPainter(self)
            painter.setPen(QPen(QColor(colours().on_accent), FOCUS))
            painter.drawRect(self.rect().adjusted(5, 5, -5, -5))
            painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._icon_shown:
            self.show_icon()
        super().changeEvent(event)


def main_button(text: str) -> ActButton:
    """Return the page's one main act, in its full height."""
    made = ActButton(text)
    made.setProperty("main", "true")
    made.setStyleSheet(_MAIN)
    return made


def small_button(text: str) -> ActButton:
    """Return a button that stands beside what it is about."""
    made = ActButton(text)
    made.setStyleSheet(_SMALL)
    return made


def quiet_button(text: str) -> ActButton:
    """Return a button of words only, for what is seldom wanted."""
    made = ActButton(text)
    made.setProperty("quiet", "true")
    made.setStyleSheet(_QUIET)
    return made
