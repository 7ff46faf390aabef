"""What the console's columns are made of: a sheet that shrinks before it scrolls, and lines."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from dilemmakit.gui.widgets.scroll import FollowingScroll

WIDEST = 900
"""Longer lines than these are not read aloud without losing one's place."""


class _Sheet(QFrame):
    """Gives its content all the room there is, and asks for as little as it can live with.

    A scroll area asks a content with wrapped text for its preferred height and scrolls below that;
    here the content says its least height instead.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        content.setParent(self)
        content.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        arranged = self._content.layout()
        if arranged is None:
            return QSize(0, 0)
        if arranged.hasHeightForWidth():
            return QSize(0, arranged.totalMinimumHeightForWidth(max(1, min(self.width(), WIDEST))))
        return QSize(0, arranged.totalMinimumSize().height())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = min(self.width(), WIDEST)
        self._content.setGeometry(0, 0, widest, self.height())
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class SheetScroll(FollowingScroll):
    """Gives a column that shrinks before it scrolls the column's ground."""

    def __init__(self, content: QWidget) -> None:
        sheet = _Sheet(content)
        sheet.setProperty("look", "column")
        super().__init__(sheet)


def upright() -> QFrame:
    """Return a thin line between two columns."""
    made = QFrame()
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setProperty("look", "upright")
    made.setFixedWidth(1)
    return made
