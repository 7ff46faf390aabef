"""The left column: the rounds, who is present, and what is seldom wanted."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import SessionState
from dilemmakit.gui.run.attendance import Attendance
from dilemmakit.gui.run.rounds_list import USED_RIGHT, RoundsList
from dilemmakit.gui.theme.tokens import CONSOLE_COLUMN_MARGIN, CONSOLE_LEFT
from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _


class RoundsColumn(QWidget):
    """Signals: `round_chosen` with an index, `attendance_typed` with a number, `close_chosen`,
    `keys_chosen`, `displays_chosen`, `words_chosen`, `field_left` when the number is
    typed, `left` for the front page.
    """

    round_chosen = Signal(int)
    attendance_typed = Signal(int)
    close_chosen = Signal()
    keys_chosen = Signal()
    displays_chosen = Signal()
    words_chosen = Signal()
    field_left = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(CONSOLE_LEFT)
        self._rounds = RoundsList()
        self._rounds.round_chosen.connect(self.round_chosen)
        self._attendance = Attendance()
        self._attendance.attendance_typed.connect(self.attendance_typed)
        self._attendance.left.connect(self.field_left)
        self._more = small_button(_("More"))
        menu = QMenu(self._more)
        menu.addAction(_("Keys …")).triggered.connect(partial(self._ask, self.keys_chosen))
        words = menu.addAction(_("Words to fall back on …"))
        words.triggered.connect(partial(self._ask, self.words_chosen))
        displays = menu.addAction(_("Displays …"))
        displays.triggered.connect(partial(self._ask, self.displays_chosen))
        self._close = menu.addAction(_("Close the meeting …"))
        self._close.triggered.connect(partial(self._ask, self.close_chosen))
        menu.addSeparator()
        menu.addAction(_("To the front page")).triggered.connect(partial(self._ask, self.left))
        self._more.setMenu(menu)
        head = QHBoxLayout()
        head.setContentsMargins(0, 24, USED_RIGHT, 6)
        head.setSpacing(8)
        head.addStretch(1)
        head.addWidget(label(_("plan"), "label"))
        head.addWidget(label(_("used"), "label"))
        foot = QHBoxLayout()
        foot.setContentsMargins(CONSOLE_COLUMN_MARGIN, 12, USED_RIGHT, 24)
        foot.addWidget(self._attendance, 1)
        foot.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._rounds, 1)
        column.addLayout(foot)
        self._column = column

    def fold_in(self, widget: QWidget) -> None:
        """Take the right column in below the rounds, where the window is narrow."""
        self._column.insertWidget(2, widget)

    def let_out(self, widget: QWidget) -> None:
        """Give the right column back its own place."""
        self._column.removeWidget(widget)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show where the rounds stand, and who is present."""
        self._rounds.show_session(session, now)
        self._attendance.show_session(session)
        self._close.setEnabled(session.state is SessionState.RUNNING)

    def listen_for_attendance(self) -> None:
        """Let the number of those present be typed."""
        self._attendance.listen()

    def _ask(self, signal: SignalInstance, _checked: bool = False) -> None:
        signal.emit()
