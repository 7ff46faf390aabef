"""The console: puts the parts together and connects each to the session, here and only here."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from dilemmakit.domain.errors import DilemmakitError
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import SessionState
from dilemmakit.domain.walk import NextKind, next_act
from dilemmakit.gui.displays.arrangement import Arrangement
from dilemmakit.gui.displays.screens import displays_now
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.run import console_keys as keys
from dilemmakit.gui.run.columns import upright
from dilemmakit.gui.run.course_acts import CourseActs
from dilemmakit.gui.run.hand_over import ask_hand_over
from dilemmakit.gui.run.kiosk_panel import KioskPlace
from dilemmakit.gui.run.meeting_bar import MeetingBar
from dilemmakit.gui.run.middle_column import MiddleColumn
from dilemmakit.gui.run.note_acts import NoteActs
from dilemmakit.gui.run.picture_column import PictureColumn
from dilemmakit.gui.run.poll_acts import PollActs
from dilemmakit.gui.run.rounds_column import RoundsColumn
from dilemmakit.gui.run.sheets import Sheets
from dilemmakit.gui.run.words import closing_words, going_words
from dilemmakit.gui.theme.tokens import MIN_CONSOLE_WIDTH
from dilemmakit.gui.widgets.buttons import leave_keys
from dilemmakit.wording import _
from dilemmakit.wording.messages import error_sentence

_TICK_MS = 1_000


class Console(QWidget):
    """The facilitator's window while a meeting runs.

    Signals: `kiosk_asked` with a poll's id and a KioskPlace, `kiosk_ended`, `left` for the front
    page, `summary_wanted` once the meeting is closed, `room_shown_here` for the room's picture
    on this display, `guide_asked`, `hand_over_wanted` once that is sure.
    """

    kiosk_asked = Signal(str, str)
    kiosk_ended = Signal()
    left = Signal()
    summary_wanted = Signal()
    room_shown_here = Signal()
    guide_asked = Signal()
    hand_over_wanted = Signal()

    def __init__(self, live: LiveSession) -> None:
        super().__init__()
        self._live = live
        self._session: Session | None = None
        self._sentence = ""
        self._retry: Callable[[], bool] | None = None
        self.bar = MeetingBar()
        self.rounds = RoundsColumn()
        self.middle = MiddleColumn()
        self.picture = PictureColumn()
        self.sheets = Sheets(self, live, self.rounds)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(0)
        self._columns.addWidget(self.rounds)
        self._columns.addWidget(upright())
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.middle.practice)
        middle.addWidget(self.middle, 1)
        self._columns.addLayout(middle, 1)
        self._last_rule = upright()
        self._columns.addWidget(self._last_rule)
        self._columns.addWidget(self.picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._columns, 1)
        for part in (self.bar, self.rounds, self.middle.head, self.picture):
            leave_keys(part)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self.show_time)
        live.failed.connect(self._hear_failure)
        live.changed.connect(self._show_changed)
        self._note_acts = NoteActs(self.middle.notes, live, self._what_failed)
        self._poll_acts = PollActs(self.middle.poll, live, self._try, self._what_failed)
        self._poll_acts.settled.connect(self.middle.listen)
        self._poll_acts.asked_anew.connect(self.middle.choose_poll)
        self._course_acts = CourseActs(self.rounds, self.middle, live, self._try)
        self._connect()
        self._connect_keys()
        if live.session is not None:
            self.show_session(live.session, live.now())

    # What is shown

    def show_session(self, session: Session, now: datetime) -> None:
        """Show where the session stands."""
        self._session = session
        self._course_acts.follow(session)
        self.bar.show_session(session, now)
        self.rounds.show_session(session, now)
        self.middle.show_session(session, now)
        self.picture.show_session(session)
        self._show_picture()

    def show_time(self) -> None:
        """Show the time anew; what does not depend on it stays as it is."""
        if self._session is None:
            return
        now = self._live.now()
        self._course_acts.tick(self._session, now)
        self.bar.show_time(self._session, now)
        self.rounds.show_session(self._session, now)
        self.middle.show_time(self._session, now)
        self._show_picture()

    def show_kiosk(self, place: KioskPlace | None) -> None:
        """Show where the kiosk runs, None once it has ended."""
        self.middle.show_kiosk(place)

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Show where the room looks, and what follows from it."""
        self.picture.show_arrangement(arrangement)
        self.middle.poll.show_arrangement(arrangement)
        self.sheets.displays.show_arrangement(arrangement, displays_now())

    def show_icons(self) -> None:
        """Fetch the icons, which the first picture does without."""
        self.bar.show_icons()
        self.middle.head.show_icons()

    def _show_picture(self) -> None:
        if self._live.session is None:
            return
        view = self._live.view()
        if view.now is not None:
            # The room's clock shows minutes; a second is no new picture.
            view = replace(view, now=view.now.replace(second=0, microsecond=0))
        self.picture.show_view(view, is_held=self._live.is_held)

    def _show_changed(self, session: Session) -> None:
        self.middle.fault.show_remark("")
        self.show_session(session, self._live.now())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._course_acts.begin_ticking()
        self._clock.start()
        self.show_icons()
        self.middle.listen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < MIN_CONSOLE_WIDTH
        if narrow == self.rounds.is_folded:
            return
        self.picture.show_narrow(narrow)
        if narrow:
            self._columns.removeWidget(self.picture)
            self.rounds.fold_in(self.picture)
        else:
            self.rounds.let_out()
            self._columns.addWidget(self.picture)
        self._last_rule.setVisible(not narrow)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()
        self.flush()

    def flush(self) -> None:
        """Store a note that is being typed, before the meeting goes on or is left."""
        if self._session is not None and self._live.session is self._session:
            self.middle.notes.flush()

    # What goes wrong

    def _hear_failure(self, error: DilemmakitError) -> None:
        self._sentence = error_sentence(error)

    def _what_failed(self) -> str:
        return self._sentence

    def _try(self, act: Callable[[], bool]) -> bool:
        """Do an act; say above the round what went wrong, with a way to try again."""
        done = act()
        if not done:
            self._retry = act
            self.middle.fault.show_remark(self._sentence, _("Try again"))
        return done

    def _try_again(self) -> None:
        if self._retry is not None:
            self._try(self._retry)

    # The meeting

    def go_on(self) -> None:
        """Do what the main act says."""
        self.flush()
        session = self._session
        if session is None:
            return
        if session.state is SessionState.CLOSED:
            self.summary_wanted.emit()
        elif session.state is SessionState.PREPARED:
            self._try(self._live.start)
        elif next_act(session).kind is NextKind.CLOSE:
            self.ask_close()
        else:
            self._try(self._live.next)

    def ask_close(self) -> None:
        """Ask before the meeting is closed, for it cannot be opened again."""
        session = self._session
        if session is None or session.state is not SessionState.RUNNING:
            return
        question, close = closing_words(session), self._live.close_session
        self.middle.confirmation.ask(question, _("Close the meeting"), close)

    def _ask_round(self, index: int) -> None:
        session = self._session
        if session is None or session.state is not SessionState.RUNNING:
            return
        go_there = partial(self._live.go_to_round, index)
        self.middle.confirmation.ask(going_words(session, index), _("Go there"), go_there)

    def _confirmed(self, act: Callable[[], bool]) -> None:
        self.flush()
        self._try(act)

    def _ask_hand_over(self) -> None:
        ask_hand_over(self._live, self.middle, self._want_hand_over)

    def _want_hand_over(self) -> bool:
        self.hand_over_wanted.emit()
        return True

    def _leave(self) -> None:
        self.flush()
        self.left.emit()

    def _set_blank(self, blank: bool) -> None:
        self._try(partial(self._live.set_blank, blank))

    def add_minutes(self, minutes: int) -> None:
        """Give the round more minutes, or fewer."""
        self._try(partial(self._live.add_minutes, minutes))

    def go_back(self) -> None:
        """Show the picture before this one."""
        self.flush()
        self._try(self._live.back)

    def _turn_page(self, page: int) -> None:
        self._try(partial(self._live.turn_page, page))

    def _set_attendance(self, present: int) -> None:
        self._try(partial(self._live.set_attendance, present))

    def _use_twist(self, twist_id: str) -> None:
        self._try(partial(self._live.use_twist, twist_id or None))

    def _hold(self) -> None:
        self._live.hold(not self._live.is_held)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Arrows come here only from where nothing else uses them; some presenters send them.
        if event.key() == Qt.Key.Key_Right:
            self.bar.choose_next()
        elif event.key() == Qt.Key.Key_Left:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.bar.next_chosen.connect(self.go_on)
        self.bar.blanked.connect(self._set_blank)
        self.rounds.round_chosen.connect(self._ask_round)
        self.rounds.attendance_typed.connect(self._set_attendance)
        self.rounds.field_left.connect(self.middle.listen)
        self.rounds.close_chosen.connect(self.ask_close)
        self.rounds.guide_chosen.connect(self.guide_asked)
        self.rounds.hand_over_chosen.connect(self._ask_hand_over)
        self.rounds.left.connect(self._leave)
        self.middle.fault_retried.connect(self._try_again)
        self.middle.exercise.filled.connect(partial(self._try, self._live.fill_polls))
        self.middle.idle.connect(self.setFocus)
        self.middle.confirmation.confirmed.connect(self._confirmed)
        self.middle.head.minutes_added.connect(self.add_minutes)
        self.middle.poll.kiosk_asked.connect(self.kiosk_asked)
        self.middle.poll.kiosk_ended.connect(self.kiosk_ended)
        self.picture.shown_here.connect(self.room_shown_here)
        self.picture.held.connect(self._live.hold)
        self.picture.back_chosen.connect(self.go_back)
        self.picture.page_turned.connect(self._turn_page)
        self.picture.twist_chosen.connect(self._use_twist)

    def _connect_keys(self) -> None:
        keys.connect_leading_keys(self, self)
        keys.connect_keys(
            self,
            {
                keys.HOLD: self._hold,
                keys.ATTENDANCE: self.rounds.listen_for_attendance,
                keys.FIELD: self.middle.listen_by_key,
                keys.NOTE_LIST: self.middle.notes.listen_to_list,
                keys.TAKE_BACK: self._poll_acts.take_back_last,
                keys.CLOSE_POLL: self.middle.close_poll,
                keys.GUIDE: self.guide_asked.emit,
                keys.SOUND: QApplication.beep,
                keys.ROUND: self.rounds.ask_menu,
                keys.FIT: self._course_acts.toggle_fit,
                keys.FILL: self.middle.exercise.fill,
                keys.HERE: self.room_shown_here.emit,
            },
        )
