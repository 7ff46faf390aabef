"""An icon as a widget, in the theme's ink, fetched when it is first painted."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dilemmakit.gui.theme.tokens import ICON
from dilemmakit.gui.widgets.colours import colours


class Icon(QWidget):
    """A picture beside a sentence that says the same, so it has no name of its own."""

    def __init__(self, name: str, size: int = ICON) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(size, size)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return self.size()

    def show_icon(self, name: str) -> None:
        self._name = name
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        from dilemmakit.gui.theme.icons import icon

        painter = QPainter(self)
        icon(self._name, colours().ink).paint(painter, self.rect())
        painter.end()
