"""Buttons in the theme's weights. A text that is data may hold an ampersand."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QPushButton

from dilemmakit.gui.theme.tokens import ICON
from dilemmakit.gui.widgets.colours import colours


class ActButton(QPushButton):
    """A button that may carry an icon before its words, in the colour of its text.

    The icon's place is kept from the start; the icon itself comes with `show_icon`, because
    loading icons is too slow for the first picture of the app.
    """

    def __init__(self, text: str, icon_name: str = "") -> None:
        super().__init__()
        self._icon_name = icon_name
        self._icon_shown = False
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
        self.setIcon(icon(self._icon_name, colours().ink))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._icon_shown:
            self.show_icon()
        super().changeEvent(event)


def main_button(text: str) -> ActButton:
    """Return the page's one main act."""
    made = ActButton(text)
    made.setProperty("main", "true")
    made.setProperty("size", "main")
    return made


def small_button(text: str) -> ActButton:
    """Return a button that stands beside what it is about."""
    made = ActButton(text)
    made.setProperty("size", "small")
    return made


def quiet_button(text: str) -> ActButton:
    """Return a button of words only, for what is seldom wanted."""
    made = ActButton(text)
    made.setProperty("quiet", "true")
    return made
