"""The room's picture on the facilitator's own display, where there is no other."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dilemmakit.domain.room_view import RoomView
from dilemmakit.domain.session import Session
from dilemmakit.gui.displays.strip import Strip
from dilemmakit.gui.screen.room_screen import RoomScreen

_BACK_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_F5)


class RoomHere(QWidget):
    """Covers the console with what the room sees, until the facilitator asks for it back.

    A thin strip below the picture leads the meeting. The room reads it too, so it says nothing
    that the room does not know. Unlike the room's own window this one takes the keyboard: the
    console lies unseen behind it, and a letter meant for the picture must not end in a note.

    Signals: `left` with Escape or F5, the keys of a presenter's button.
    """

    left = Signal()

    def __init__(self, dark: bool) -> None:
        super().__init__()
        self.setWindowTitle("Dilemmakit")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.screen_picture = RoomScreen(dark)
        self.strip = Strip(dark)
        self.strip.left.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.screen_picture, 1)
        column.addWidget(self.strip)

    def show_view(self, view: RoomView) -> None:
        """Show the room a picture."""
        self.screen_picture.show_view(view)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show in the strip where the meeting stands."""
        self.strip.show_session(session, now)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _BACK_KEYS:
            self.left.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        # Whoever closes the picture wants the console back, not the end of the app.
        if event.spontaneous():
            event.ignore()
            self.left.emit()
