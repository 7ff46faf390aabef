"""The bar above the meeting: the clock, the end, whose case it is, hide, and what is next."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from dilemmakit.domain.session import Session
from dilemmakit.domain.timing import clock
from dilemmakit.domain.vocabulary import SessionState
from dilemmakit.domain.walk import NextKind, next_act
from dilemmakit.gui.run.keyed_button import KeyedButton
from dilemmakit.gui.run.poll_progress import current_poll
from dilemmakit.gui.run.words import in_the_way, is_complete, next_words, still_open
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import CLOCK_PX, CONSOLE_COLUMN_MARGIN, TOP_BAR
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, _p, formats

_REASON_WIDTH = 210


def pace_words(behind_minutes: int) -> str:
    """Return whether the meeting is ahead or behind, in whole minutes."""
    if behind_minutes > 0:
        return _("{minutes} min. behind").format(minutes=behind_minutes)
    if behind_minutes < 0:
        return _("{minutes} min. ahead").format(minutes=-behind_minutes)
    return _("on time")


def why_not_next(session: Session) -> str:
    """Return why *next* rests, empty where it leads on."""
    if session.state is not SessionState.RUNNING:
        return ""
    act = next_act(session)
    if act.kind is NextKind.BLOCKED and act.poll is not None:
        return in_the_way(session, act.poll)
    if act.kind is NextKind.CLOSE and session.open_polls:
        words = still_open(session, session.open_polls[0])
        return _("{still_open} Close it with Ctrl+⏎.").format(still_open=words)
    return ""


class MeetingBar(QFrame):
    """Signals: `blanked` with True or False, `next_chosen`."""

    blanked = Signal(bool)
    next_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "bar")
        self.setFixedHeight(TOP_BAR)
        self._is_blank = False
        self._clock = label(role="clock")
        self._clock.setFont(font(CLOCK_PX, bold=True, tabular=True))
        self._end = label(role="strong")
        self._pace = label(role="soft")
        self._municipality = label(role="label")
        self._case = label(role="label")
        for right in (self._municipality, self._case):
            right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._blank = KeyedButton("B", has_icon=True)
        self._blank.clicked.connect(self.toggle_blank)
        self._reason = label(role="label", wrap=True)
        self._reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._reason.setFixedWidth(_REASON_WIDTH)
        self._next = KeyedButton("Page Down")
        self._next.clicked.connect(self._choose_next)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(CONSOLE_COLUMN_MARGIN, 0, CONSOLE_COLUMN_MARGIN, 0)
        row.setSpacing(24)
        row.addWidget(self._clock)
        row.addLayout(_pair(self._end, self._pace))
        self._whose = QWidget()
        self._whose.setLayout(_pair(self._municipality, self._case))
        # It takes what is left over, and nothing where nothing is.
        self._whose.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self._whose, 1)
        row.addWidget(self._blank)
        row.addWidget(self._reason)
        row.addWidget(self._next)

    def show_icons(self) -> None:
        """Fetch the icons, which the first picture does without."""
        self._blank.fetch_icon()

    def show_time(self, session: Session, now: datetime) -> None:
        """Show the clock, and where the meeting stands against its plan."""
        overview = clock(session, now)
        self._clock.setText(formats.clock_time(now))
        self._end.setText(_("Ends {time}").format(time=formats.clock_time(overview.ends_at)))
        self._pace.setText(pace_words(overview.behind_minutes))

    def show_session(self, session: Session, now: datetime) -> None:
        """Show where the session stands and what is next."""
        self.show_time(session, now)
        self._municipality.setText(session.municipality.label)
        self._case.setText(session.case.title)
        self._is_blank = session.blank
        self._blank.show_icon("mdi6.eye-outline" if session.blank else "mdi6.monitor-off")
        self._blank.show_words(_("Show to the room") if session.blank else _("Hide from the room"))
        reason = why_not_next(session)
        self._next.show_words(next_words(session, next_act(session)))
        self._next.setEnabled(not reason)
        asked = current_poll(session)
        # Once all have answered, closing is the one main act.
        self._next.show_main(not reason and not (asked and is_complete(session, asked)))
        self._next.setAccessibleDescription(reason or _p("key", "Page Down"))
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self._row.activate()
        self._fit_whose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_whose()

    def _fit_whose(self) -> None:
        for whose in (self._municipality, self._case):
            whose.setVisible(whose.sizeHint().width() <= self._whose.width())

    @property
    def next_words(self) -> str:
        """What the main act says."""
        return self._next.words

    @property
    def reason(self) -> str:
        """Why the main act rests; empty while it does not."""
        return self._reason.text()

    def toggle_blank(self) -> None:
        """Hide the room's screen, or show it again."""
        self.blanked.emit(not self._is_blank)

    def choose_next(self) -> None:
        """Do the main act, if it does not rest."""
        if self._next.isEnabled():
            self.next_chosen.emit()

    def _choose_next(self) -> None:
        self.next_chosen.emit()


def _pair(upper: QLabel, lower: QLabel) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addStretch(1)
    column.addWidget(upper)
    column.addWidget(lower)
    column.addStretch(1)
    return column
