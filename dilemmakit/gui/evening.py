"""The meeting itself: the console, the room's window and the kiosk, kept in step."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from dilemmakit.domain.errors import DilemmakitError
from dilemmakit.domain.poll import Answers
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import PollState, SessionState
from dilemmakit.gui.awake import keep_awake
from dilemmakit.gui.displays.stage import Stage
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.run.kiosk_panel import KioskPlace
from dilemmakit.gui.screen.kiosk import Kiosk
from dilemmakit.wording import _
from dilemmakit.wording.messages import error_sentence

TICK_MILLISECONDS = 1000


class Evening(QObject):
    """Shows the console to the facilitator and its picture to the room while a session runs.

    Signals: `closed` when the meeting is over, `left` when the facilitator lays it aside,
    `guide_asked`, `hand_over_wanted` when it is to go on on another computer.
    """

    closed = Signal()
    left = Signal()
    guide_asked = Signal()
    hand_over_wanted = Signal()

    def __init__(self, window: MainWindow, live: LiveSession) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._console: Console | None = None
        self._stage: Stage | None = None
        self._let_sleep: Callable[[], None] | None = None
        self._kiosk: Kiosk | None = None
        self._kiosk_poll = ""
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
        console = Console(self._live)
        console.kiosk_asked.connect(self._begin_kiosk)
        console.kiosk_ended.connect(self._end_kiosk)
        console.left.connect(self._leave)
        console.guide_asked.connect(self.guide_asked)
        console.hand_over_wanted.connect(self.hand_over_wanted)
        console.picture.dress(self._window.preferences.room_dark)
        self._console = console
        self._window.show_page(console, bare=True)
        self._stage = Stage(self._window, self._live, console, self)
        self._stage.kiosk_lost.connect(self._end_kiosk)
        self._stage.begin()
        self._show_time()
        self._tick.start()
        self._let_sleep = keep_awake(_("A meeting is running"))

    def show_fault(self, sentence: str) -> None:
        """Say above the round what went wrong with the data."""
        if self._console is not None:
            self._console.middle.fault.show_remark(sentence)

    def finish(self) -> None:
        """Take the room's picture down; what is typed has been stored by the console."""
        self._tick.stop()
        self._end_kiosk()
        if self._stage is not None:
            self._stage.finish()
            self._stage = None
        if self._console is not None:
            self._console.flush()
            self._console = None
        if self._let_sleep is not None:
            self._let_sleep()
            self._let_sleep = None

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
        if self._stage is not None:
            self._stage.show_time()

    # The kiosk

    @Slot(str, str)
    def _begin_kiosk(self, poll_id: str, place: str) -> None:
        session = self._live.session
        if session is None or self._stage is None:
            return
        self._end_kiosk()
        kiosk = Kiosk()
        kiosk.answered.connect(self._take_answer)
        kiosk.words_given.connect(self._keep_words)
        kiosk.left.connect(self._end_kiosk)
        poll = session.poll(poll_id)
        asks = session.asks_words(poll)
        kiosk.show_poll(poll, session.case, session.present or 0, asks_words=asks)
        self._kiosk, self._kiosk_poll = kiosk, poll_id
        self._stage.show_kiosk(kiosk, on_room=place == KioskPlace.ROOM)
        if self._console is not None:
            self._console.show_kiosk(KioskPlace(place))

    @Slot(object, object, str)
    def _take_answer(self, number: int | None, answers: Answers, nonce: str) -> None:
        if self._live.cast_ballot(self._kiosk_poll, number, answers, nonce) and self._kiosk:
            self._kiosk.confirm_stored()

    @Slot(str)
    def _keep_words(self, words: str) -> None:
        self._live.keep_words(self._kiosk_poll, words)

    @Slot(object)
    def _refuse(self, error: DilemmakitError) -> None:
        if self._kiosk is not None:
            self._kiosk.refuse(error_sentence(error))

    @Slot()
    def _end_kiosk(self) -> None:
        if self._kiosk is None:
            return
        kiosk, self._kiosk = self._kiosk, None
        if self._stage is not None:
            self._stage.end_kiosk()
        kiosk.close()
        kiosk.deleteLater()
        if self._console is not None:
            self._console.show_kiosk(None)
