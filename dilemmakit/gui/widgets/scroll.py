"""What scrolls up and down, to where one types."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget


class FollowingScroll(QScrollArea):
    """Brings into sight what has the keys, also where more comes in; takes none for itself.

    A part with the property `together` comes into sight whole, whatever in it has the keys.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # One that goes with this page: it may be left before its turn comes.
        self._growing = QTimer(self)
        self._growing.setSingleShot(True)
        self._growing.timeout.connect(self._follow_growth)
        self.setWidget(content)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if watched is self.widget() and isinstance(event, QResizeEvent):
            # What lies in it is given its new place after this.
            self._growing.start()
        return done

    @Slot()
    def _follow_growth(self) -> None:
        self._follow(None, QApplication.focusWidget())

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring into sight where one types; Qt follows Tab alone."""
        if now is None or not self.isAncestorOf(now):
            return
        part: QWidget | None = now
        while part is not None and part is not self.widget() and not part.property("together"):
            part = part.parentWidget()
        whole = part is not None and part is not self.widget()
        if part is not None and whole and part.height() <= self.viewport().height():
            self.ensureWidgetVisible(part)
        else:
            self.ensureWidgetVisible(now)
