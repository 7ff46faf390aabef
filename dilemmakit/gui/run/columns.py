"""What the console's columns are made of: a sheet that shrinks before it scrolls, and lines."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

WIDEST = 900
"""Longer lines than these are not read aloud without losing one's place."""


class _Sheet(QFrame):
    """Gives its content all the room there is, and asks for as little as it can live with.

    A scroll area asks a content with wrapped text for its preferred height and scrolls below that;
    here the content says its least height instead.

    Signals: `grown` when there is more of it.
    """

    grown = Signal()

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
        if event.size().height() > event.oldSize().height():
            self.grown.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class SheetScroll(QScrollArea):
    """Scrolls up and down only, to what has the keys, and takes none for itself."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = _Sheet(content)
        sheet.grown.connect(self._follow_now)
        sheet.setProperty("look", "column")
        self.setWidget(sheet)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @Slot()
    def _follow_now(self) -> None:
        """Keep in sight where one types, where something has come in above or below it."""
        self._follow(None, QApplication.focusWidget())

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring into sight where one types; Qt follows Tab alone."""
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now)


def upright() -> QFrame:
    """Return a thin line between two columns."""
    made = QFrame()
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setProperty("look", "upright")
    made.setFixedWidth(1)
    return made
