"""The room's display: its pictures, or the kiosk in front of them; never over the script."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from dilemmakit.domain.room_view import RoomView
from dilemmakit.gui.screen.kiosk import Kiosk
from dilemmakit.gui.screen.room_screen import RoomScreen
from dilemmakit.gui.widgets.displays import displays_apart


class RoomWindow(QObject):
    """Shows the room its pictures full screen on the display the console does not stand on.

    Without a second display there is no window: it would lie over the facilitator's script. When
    one is plugged in, the window goes there by itself; when it is unplugged, the window hides.

    Signals: `kiosk_lost` when the display with the kiosk on it is gone.
    """

    kiosk_lost = Signal()

    def __init__(self, dark: bool, console: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._console = console
        self._screen = RoomScreen()
        self._screen.dress(dark)
        self._screen.setWindowTitle("Dilemmakit")
        self._kiosk: Kiosk | None = None
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._place)
        app.screenRemoved.connect(self._display_removed)
        self._place()

    @property
    def is_placed(self) -> bool:
        """Whether the room has a display of its own."""
        return self._screen.isVisible()

    def show_view(self, view: RoomView) -> None:
        """Show the room a picture."""
        self._screen.show_view(view)

    def show_kiosk(self, kiosk: Kiosk) -> None:
        """Turn the room's display into a place to answer at."""
        self._kiosk = kiosk
        cover(kiosk, self._screen.screen())

    def end_kiosk(self) -> None:
        """Give the display back to the pictures; the kiosk's owner closes it."""
        self._kiosk = None

    def take_down(self) -> None:
        """Take the pictures down, for the meeting is over or laid aside."""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.disconnect(self._place)
        app.screenRemoved.disconnect(self._display_removed)
        self._screen.close()
        self._screen.deleteLater()
        self.deleteLater()

    def _display_removed(self, display: QScreen) -> None:
        if self._screen.screen() is display:
            # Qt would move the windows onto a display that is left: over the script.
            self._screen.hide()
            if self._kiosk is not None:
                self._kiosk.hide()
                self.kiosk_lost.emit()
        self._place(None, gone=display)

    def _place(self, _added: QScreen | None = None, gone: QScreen | None = None) -> None:
        free = [d for d in displays_apart(self._console.screen()) if d is not gone]
        if free and not (self.is_placed and self._screen.screen() in free):
            self._screen.show_on(free[0])
        elif not free:
            self._screen.hide()


def cover(window: QWidget, display: QScreen) -> None:
    """Fill a display with a window, in the order that every window system understands."""
    window.setScreen(display)
    window.setGeometry(display.geometry())
    window.showFullScreen()
    window.raise_()
    window.activateWindow()
    window.setFocus()
