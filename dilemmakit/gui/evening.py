"""The meeting itself: the console, the room's window and the kiosk, kept in step."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from dilemmakit.domain.errors import DilemmakitError
from dilemmakit.domain.poll import Answers
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import PollState, SessionState
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.room_here import RoomHere
from dilemmakit.gui.room_window import RoomWindow, cover
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.run.console_keys import connect_keys, connect_leading_keys
from dilemmakit.gui.run.kiosk_panel import KioskPlace
from dilemmakit.gui.screen.kiosk import Kiosk
from dilemmakit.wording.messages import error_sentence

TICK_MILLISECONDS = 1000


class Evening(QObject):
    """Shows the console to the facilitator and its picture to the room while a session runs.

    Signals: `closed` when the meeting is over, `left` when the facilitator lays it aside,
    `hand_over_wanted` when it is to go on on another computer.
    """

    closed = Signal()
    left = Signal()
    hand_over_wanted = Signal()

    def __init__(self, window: MainWindow, live: LiveSession) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._console: Console | None = None
        self._room: RoomWindow | None = None
        self._kiosk: Kiosk | None = None
        self._kiosk_poll = ""
        self._here: RoomHere | None = None
        live.changed.connect(self._follow)
        live.failed.connect(self._refuse)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MILLISECONDS)
        self._tick.setTimerType(Qt.TimerType.CoarseTimer)
        self._tick.timeout.connect(self._show_time)

    @property
    def console(self) -> Console | None:
        """The console, while it is in sight."""
        return self._console

    @property
    def is_on(self) -> bool:
        """Whether the console is in sight."""
        return self._console is not None

    def begin(self) -> None:
        """Show the session at hand to the facilitator and to the room."""
        self.finish()
        self._room = RoomWindow(self._window.preferences.room_dark, self._window, self)
        self._room.kiosk_lost.connect(self._end_kiosk)
        console = Console(self._live)
        console.kiosk_asked.connect(self._begin_kiosk)
        console.kiosk_ended.connect(self._end_kiosk)
        console.left.connect(self._leave)
        console.hand_over_wanted.connect(self.hand_over_wanted)
        console.room_shown_here.connect(self._show_room_here)
        console.middle.confirmation.asked.connect(self._end_room_here)
        console.picture.dress(self._window.preferences.room_dark)
        self._console = console
        self._window.show_page(console, bare=True)
        self._show_time()
        self._tick.start()

    def show_fault(self, sentence: str) -> None:
        """Say above the round what went wrong with the data."""
        if self._console is not None:
            self._console.middle.fault.show_remark(sentence)

    def finish(self) -> None:
        """Take the room's picture down; what is typed has been stored by the console."""
        self._tick.stop()
        self._end_kiosk()
        self._end_room_here()
        if self._console is not None:
            self._console.flush()
            self._console = None
        if self._room is not None:
            self._room.take_down()
            self._room = None

    @Slot()
    def _leave(self) -> None:
        self.finish()
        self.left.emit()

    @Slot(object)
    def _follow(self, session: Session) -> None:
        if self._console is None:
            return
        if session.state is SessionState.CLOSED:
            self.finish()
            self.closed.emit()
            return
        if self._kiosk is not None:
            poll = session.poll(self._kiosk_poll)
            if poll.state is PollState.OPEN:
                self._kiosk.show_count(poll.cast, session.present or 0)
            else:
                self._end_kiosk()
        self._show_time()

    @Slot()
    def _show_time(self) -> None:
        if self._room is not None and self._live.session is not None:
            self._room.show_view(self._live.view())
            if self._here is not None:
                self._here.show_view(self._live.view())

    # The room's picture where there is only one display

    @Slot()
    def _show_room_here(self) -> None:
        """Cover the console with the room's picture; only ever because it was asked for."""
        room, console = self._room, self._console
        if room is None or console is None or room.is_placed or self._here or self._kiosk:
            return
        here = RoomHere(self._window.preferences.room_dark)
        here.left.connect(self._end_room_here)
        connect_leading_keys(here, console)
        # Arrows have no field to move in here.
        connect_keys(here, {("Right",): console.bar.choose_next, ("Left",): console.go_back})
        self._here = here
        self._show_time()
        cover(here, self._window.screen())

    @Slot()
    def _end_room_here(self) -> None:
        if self._here is None:
            return
        here, self._here = self._here, None
        here.close()
        here.deleteLater()
        self._window.activateWindow()
        if self._console is not None:
            self._console.middle.listen()

    # The kiosk

    @Slot(str, str)
    def _begin_kiosk(self, poll_id: str, place: str) -> None:
        session = self._live.session
        if session is None or self._room is None:
            return
        self._end_kiosk()
        kiosk = Kiosk()
        kiosk.answered.connect(self._take_answer)
        kiosk.left.connect(self._end_kiosk)
        kiosk.show_poll(session.poll(poll_id), session.case, session.present or 0)
        self._kiosk, self._kiosk_poll = kiosk, poll_id
        if place == KioskPlace.ROOM and self._room.is_placed:
            self._room.show_kiosk(kiosk)
        else:
            cover(kiosk, self._window.screen())
        if self._console is not None:
            self._console.show_kiosk(KioskPlace(place))

    @Slot(object, object, str)
    def _take_answer(self, number: int | None, answers: Answers, nonce: str) -> None:
        if self._live.cast_ballot(self._kiosk_poll, number, answers, nonce) and self._kiosk:
            self._kiosk.confirm_stored()

    @Slot(object)
    def _refuse(self, error: DilemmakitError) -> None:
        if self._kiosk is not None:
            self._kiosk.refuse(error_sentence(error))

    @Slot()
    def _end_kiosk(self) -> None:
        if self._kiosk is None:
            return
        kiosk, self._kiosk = self._kiosk, None
        if self._room is not None:
            self._room.end_kiosk()
        kiosk.close()
        kiosk.deleteLater()
        if self._console is not None:
            self._console.show_kiosk(None)
