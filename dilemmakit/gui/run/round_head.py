"""The round that runs: its title, the time left, and the line of time."""

from datetime import datetime
from math import ceil

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dilemmakit.domain.session import Round, Session
from dilemmakit.domain.timing import left_seconds, stretch_is_fresh, stretch_minutes, used_seconds
from dilemmakit.domain.vocabulary import RoundState
from dilemmakit.gui.run.line_of_time import LineOfTime
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import SCRIPT_PX
from dilemmakit.gui.widgets.buttons import ActButton, small_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, _p


def time_words(stored: Round, now: datetime) -> tuple[str, str]:
    """Return the time left in whole minutes, and the word after it."""
    left = left_seconds(stored, now)
    minutes = _("{minutes} min.").format(minutes=ceil(abs(left) / 60))
    if stored.state is RoundState.WAITING:
        return minutes, _("planned")
    if stored.state is RoundState.PAUSED:
        return minutes, _("left, paused")
    if left < 0:
        return minutes, _("over")
    return minutes, _("left")


class RoundHead(QWidget):
    """Signals: `minutes_added` with 1 or -1, `paused`, `resumed`."""

    minutes_added = Signal(int)
    paused = Signal()
    resumed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._paused = False
        self._must_say = False
        self._title = label(role="title", wrap=True)
        self._minutes = label()
        self._minutes.setFont(font(SCRIPT_PX, bold=True, tabular=True))
        self._minutes.setStyleSheet(f"font-size: {SCRIPT_PX}px; font-weight: bold;")
        self._word = label()
        self._word.setStyleSheet(f"font-size: {SCRIPT_PX}px;")
        self._less = small_button("\N{MINUS SIGN}1")
        self._more = small_button("+1")
        self._less.setAccessibleName(_("One minute less"))
        self._more.setAccessibleName(_("One minute more"))
        self._pause = ActButton(_("Pause"), "mdi6.pause")
        self._resume = ActButton(_p("a paused round", "Go on"), "mdi6.play")
        for button in (self._pause, self._resume):
            # As high as the small ones beside it, which have no icon.
            button.setStyleSheet(self._less.styleSheet())
        self._less.clicked.connect(self._take_minute)
        self._more.clicked.connect(self._give_minute)
        self._pause.clicked.connect(self._ask_pause)
        self._resume.clicked.connect(self._ask_resume)
        self._line = LineOfTime()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._title, 1)
        row.addWidget(self._minutes)
        row.addWidget(self._word)
        row.addSpacing(8)
        for button in (self._less, self._more, self._pause, self._resume):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(row)
        column.addWidget(self._line)

    def show_icons(self) -> None:
        """Fetch the icons, which the first picture does without."""
        self._pause.show_icon()
        self._resume.show_icon()

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the round the session stands in."""
        stored = session.round
        self._title.setText(stored.title)
        minutes, word = time_words(stored, now)
        self._minutes.setText(minutes)
        self._word.setText(word)
        self._paused = stored.state is RoundState.PAUSED
        # Without its word, time over would read as time left.
        self._must_say = stored.state is not RoundState.RUNNING or left_seconds(stored, now) < 0
        runs = stored.state is RoundState.RUNNING
        self._pause.setVisible(not self._paused)
        self._pause.setEnabled(runs)
        self._resume.setVisible(self._paused)
        self._fit_word()
        whole = max(1, stored.minutes) * 60.0
        self._line.show_time(
            stored.planned.form,
            stretch_minutes(stored),
            used_seconds(stored, now) / whole,
            fresh=stretch_is_fresh(stored, now),
        )

    def _fit_word(self) -> None:
        """Leave the word out where a long title needs its room to stand on one line."""
        title = self._title.fontMetrics().horizontalAdvance(self._title.text())
        wanted = title + self._controls_width() + self._word.sizeHint().width() + 16
        self._word.setVisible(wanted <= self.width() or self._must_say)

    def _controls_width(self) -> int:
        parts = (self._minutes, self._less, self._more, self._pause)
        return sum(part.sizeHint().width() + 8 for part in parts) + 16

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_word()

    def toggle_pause(self) -> None:
        """Pause, or go on after a pause."""
        (self._ask_resume if self._paused else self._ask_pause)()

    def _take_minute(self) -> None:
        self.minutes_added.emit(-1)

    def _give_minute(self) -> None:
        self.minutes_added.emit(1)

    def _ask_pause(self) -> None:
        self.paused.emit()

    def _ask_resume(self) -> None:
        self.resumed.emit()
