"""The room's picture on the facilitator's own display, where there is no other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent

from dilemmakit.gui.screen.room_screen import RoomScreen

_BACK_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_F5)


class RoomHere(RoomScreen):
    """Covers the console with what the room sees, until the facilitator asks for it back.

    Unlike the room's own window it takes the keyboard: the console lies unseen behind it, and a
    letter meant for the picture must not end in a note.

    Signals: `left` with Escape or F5, the keys of a presenter's button.
    """

    left = Signal()

    def __init__(self, dark: bool) -> None:
        super().__init__(dark)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus, False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _BACK_KEYS:
            self.left.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        # Whoever closes the picture wants the console back, not the end of the app.
        if event.spontaneous():
            event.ignore()
            self.left.emit()
