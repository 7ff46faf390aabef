"""The room's display: its pictures, or the kiosk in front of them; never over the script."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from dilemmakit.domain.room_view import RoomView
from dilemmakit.gui.displays.arrangement import Arrangement, arrange, set_key
from dilemmakit.gui.displays.screens import (
    application,
    cover,
    display_of,
    displays_now,
    move_to,
    screen_of,
)
from dilemmakit.gui.screen.kiosk import Kiosk
from dilemmakit.gui.screen.room_screen import RoomScreen


class RoomWindow(QObject):
    """Shows the room its pictures full screen on the display the console does not stand on.

    Without a second display there is no window: it would lie over the facilitator's script. When
    one is plugged in, the window goes there by itself; when it is unplugged, the window hides. The
    console gives way where the room's display is the one it stands on; where it cannot, it stays
    where it is, and whoever hears of it hides it.

    `chosen_for` returns the key of the display once chosen for the room among a set of displays,
    empty where none was.

    Signals: `arranged` with an Arrangement whenever displays have come, gone or been chosen;
    `kiosk_lost` when the display with the kiosk on it is gone.
    """

    arranged = Signal(object)
    kiosk_lost = Signal()

    def __init__(
        self,
        dark: bool,
        console: QWidget,
        chosen_for: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console = console
        self._chosen_for = chosen_for
        self._last_key = ""
        self._screen = RoomScreen()
        self._screen.dress(dark)
        self._screen.setWindowTitle("Dilemmakit")
        # A window system may move the console here by itself, when it has lost its own display.
        self._screen.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self._kiosk: Kiosk | None = None
        self._watched: list[QScreen] = []
        app = application()
        app.screenAdded.connect(self.place)
        app.screenRemoved.connect(self._display_removed)
        self._arrangement = self._arranged()
        self.place()

    @property
    def arrangement(self) -> Arrangement:
        """Where console and room stand."""
        return self._arrangement

    @property
    def is_placed(self) -> bool:
        """Whether the room has a display of its own."""
        return self._screen.isVisible()

    def place(self, _what: object = None, gone: QScreen | None = None) -> None:
        """Put console and picture where they belong, of the displays there are but `gone`."""
        screens = [screen for screen in application().screens() if screen is not gone]
        if not screens:
            self._hide()
            return
        self._watch(screens)
        wanted = self._arrangement = self._arranged(gone)
        room = screen_of(wanted.room, gone) if wanted.room is not None else None
        if not wanted.exposed:
            if room is None or self._screen.screen() is not room:
                # The console may be on its way to where the picture stands.
                self._hide()
            self._move_console(screen_of(wanted.console, gone))
        if room is not None:
            # Plugged in again, it is still the room's.
            self._last_key = display_of(room).key
            if not self.is_placed or self._screen.geometry() != room.geometry():
                self._screen.show_on(room)
        self.arranged.emit(wanted)
        if wanted.exposed:
            # Only now: something else covers the console there.
            self._hide()

    def show_view(self, view: RoomView) -> None:
        """Show the room a picture."""
        self._screen.show_view(view)

    def swap(self) -> None:
        """Let the console go where the picture is, before the picture goes where it was."""
        room = self._arrangement.room
        if room is not None:
            self._hide()
            self._move_console(screen_of(room))
            self.place()

    def show_kiosk(self, kiosk: Kiosk) -> None:
        """Turn the room's display into a place to answer at."""
        self._kiosk = kiosk
        kiosk.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        cover(kiosk, self._screen.screen())

    def end_kiosk(self) -> None:
        """Give the display back to the pictures; the kiosk's owner closes it."""
        self._kiosk = None

    def take_down(self) -> None:
        """Take the pictures down, for the meeting is over or laid aside."""
        app = application()
        app.screenAdded.disconnect(self.place)
        app.screenRemoved.disconnect(self._display_removed)
        self._watch([])
        self._screen.close()
        self._screen.deleteLater()
        self.deleteLater()

    def _arranged(self, gone: QScreen | None = None) -> Arrangement:
        here = self._console.screen()
        key = "" if here is gone else display_of(here).key
        displays = displays_now(gone)
        return arrange(displays, key, self._chosen_for(set_key(displays)) or self._last_key)

    def _display_removed(self, display: QScreen) -> None:
        if self._screen.screen() is display:
            # Qt would move the windows onto a display that is left: over the script.
            self._hide()
        self.place(None, gone=display)

    def _hide(self) -> None:
        self._screen.hide()
        if self._kiosk is not None:
            self._kiosk.hide()
            self.kiosk_lost.emit()

    def _move_console(self, screen: QScreen | None) -> None:
        if screen is not None and self._console.screen() is not screen:
            move_to(self._console, screen)

    def _watch(self, screens: list[QScreen]) -> None:
        """Notice displays that are made larger, moved or mirrored while they are plugged in."""
        for screen in self._watched:
            if screen not in screens and screen in application().screens():
                screen.geometryChanged.disconnect(self.place)
        for screen in screens:
            if screen not in self._watched:
                screen.geometryChanged.connect(self.place)
        self._watched = screens
