"""The room's side of the meeting: its window, its picture before the console, its display."""

from PySide6.QtCore import QObject, Signal, Slot

from dilemmakit.domain.room_view import RoomView
from dilemmakit.domain.session import Session
from dilemmakit.gui.displays.arrangement import Arrangement, set_key
from dilemmakit.gui.displays.numbers import Numbers
from dilemmakit.gui.displays.room_here import RoomHere
from dilemmakit.gui.displays.room_window import RoomWindow
from dilemmakit.gui.displays.screens import cover, displays_now, screen_of
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.run.console_keys import connect_keys, connect_leading_keys
from dilemmakit.gui.screen.kiosk import Kiosk


class Stage(QObject):
    """Keeps the room's picture where the room looks, and what is private away from there.

    Signals: `kiosk_lost` when the display with the kiosk on it is gone, or the room has come to
    look at it.
    """

    kiosk_lost = Signal()

    def __init__(
        self, window: MainWindow, live: LiveSession, console: Console, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._live = live
        self._console = console
        self._here: RoomHere | None = None
        self._came_by_itself = False
        self._kiosk_on = ""
        self._numbers = Numbers(self)
        self._room = RoomWindow(window.preferences.room_dark, window, self._chosen_for, self)
        self._room.kiosk_lost.connect(self.kiosk_lost)
        self._room.arranged.connect(self._follow)
        console.room_shown_here.connect(self.show_here)
        console.middle.confirmation.asked.connect(self.end_here)
        sheet = console.sheets.displays
        sheet.room_chosen.connect(self.choose)
        sheet.swapped.connect(self.swap)
        sheet.identified.connect(self._numbers.show)

    def begin(self) -> None:
        """Look where the displays stand, once the console is in sight."""
        self._follow(self._room.arrangement)

    def show_time(self) -> None:
        """Show the room what it may see now."""
        session = self._live.session
        if session is not None:
            self._show(self._live.view(), session)

    def _show(self, view: RoomView, session: Session) -> None:
        self._room.show_view(view)
        if self._here is not None:
            self._here.show_view(view)
            self._here.show_session(session, self._live.now())

    def finish(self) -> None:
        """Take everything down that the room looks at."""
        self._numbers.put_away()
        self.end_here()
        self._room.take_down()
        self.deleteLater()

    # Which display is whose

    def _chosen_for(self, displays: str) -> str:
        return self._window.preferences.room_for(displays)

    def _remember(self, room_key: str) -> None:
        displays = set_key(displays_now())
        self._window.prefer(self._window.preferences.with_room(displays, room_key))

    @Slot(str)
    def choose(self, room_key: str) -> None:
        """Give the room a display, or none, now and whenever these displays are there."""
        self._remember(room_key)
        self._room.place()

    @Slot()
    def swap(self) -> None:
        """Let console and room change places."""
        before = self._room.arrangement
        if before.room is not None:
            self._remember(before.console.key)
            self._room.swap()

    @Slot(object)
    def _follow(self, arrangement: Arrangement) -> None:
        self._console.show_arrangement(arrangement)
        if self._kiosk_on and (arrangement.exposed or arrangement.console.key != self._kiosk_on):
            # Somebody may be answering on the laptop: the room must not look on.
            self.kiosk_lost.emit()
        if arrangement.exposed:
            # First of all: a window system moves what it has lost the display of.
            self._window.hide()
            self.show_here()
            self._came_by_itself = True
        elif arrangement.room is not None or (self._came_by_itself and not arrangement.exposed):
            self.end_here()

    # The room's picture before the console

    @Slot()
    def show_here(self) -> None:
        """Cover the console with the room's picture: asked for, or because the room looks on."""
        console = self._console
        arrangement = self._room.arrangement
        if arrangement.room is not None or self._kiosk_on:
            return
        here = self._here or self._made_here(console)
        self._here = here
        self.show_time()
        cover(here, screen_of(arrangement.console) or self._window.screen())

    def _made_here(self, console: Console) -> RoomHere:
        here = RoomHere(self._window.preferences.room_dark)
        here.left.connect(self.end_here)
        here.strip.next_chosen.connect(console.bar.choose_next)
        here.strip.back_chosen.connect(console.go_back)
        here.strip.blank_chosen.connect(console.bar.toggle_blank)
        connect_leading_keys(here, console)
        # Arrows have no field to move in here.
        connect_keys(here, {("Right",): console.bar.choose_next, ("Left",): console.go_back})
        return here

    @Slot()
    def end_here(self) -> None:
        """Give the console back."""
        if self._here is None:
            return
        here, self._here = self._here, None
        self._came_by_itself = False
        # Before the picture goes: an app without a window would end.
        self._window.show()
        here.close()
        here.deleteLater()
        self._window.activateWindow()
        self._console.middle.listen()

    # The kiosk

    def show_kiosk(self, kiosk: Kiosk, *, on_room: bool) -> None:
        """Let people answer on the room's display, or on the facilitator's."""
        if on_room and self._room.is_placed:
            self._room.show_kiosk(kiosk)
        else:
            self._kiosk_on = self._room.arrangement.console.key
            cover(kiosk, self._window.screen())
            # Only now, as an app without a window would end. Left behind the kiosk, the script and
            # the notes would be one Alt+Tab away from whoever holds the laptop.
            self._window.hide()

    def end_kiosk(self) -> None:
        """Give the display back; the kiosk's owner closes it."""
        if self._kiosk_on:
            self._kiosk_on = ""
            self._window.show()
            self._window.activateWindow()
        self._room.end_kiosk()
