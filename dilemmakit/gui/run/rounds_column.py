"""The left column: the rounds, who is present, and what is seldom wanted."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import SessionState
from dilemmakit.gui.run.attendance import Attendance
from dilemmakit.gui.run.console_keys import DISPLAYS, GUIDE, SHEET, WORDS
from dilemmakit.gui.run.round_menu import RoundMenu
from dilemmakit.gui.run.rounds_list import USED_RIGHT, RoundsList
from dilemmakit.gui.theme.tokens import CONSOLE_COLUMN_MARGIN, CONSOLE_LEFT
from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _


class RoundsColumn(QWidget):
    """Signals: `round_chosen` with an index, `round_moved` with an id and -1 or 1,
    `attendance_typed` with a number, `close_chosen`, `keys_chosen`, `guide_chosen`,
    `words_chosen`, `displays_chosen`, `fit_chosen`, `field_left` when the number is typed, `left`
    for the front page, `hand_over_chosen`. What `menu` offers it signals itself.
    """

    round_chosen = Signal(int)
    round_moved = Signal(str, int)
    attendance_typed = Signal(int)
    close_chosen = Signal()
    hand_over_chosen = Signal()
    keys_chosen = Signal()
    guide_chosen = Signal()
    fit_chosen = Signal()
    displays_chosen = Signal()
    words_chosen = Signal()
    field_left = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(CONSOLE_LEFT)
        self._rounds = RoundsList()
        self._rounds.round_chosen.connect(self.round_chosen)
        self._rounds.round_moved.connect(self.round_moved)
        self._rounds.menu_wanted.connect(self._open_menu)
        self.menu = RoundMenu(self)
        self.menu.go_chosen.connect(self.round_chosen)
        self._session: Session | None = None
        self._attendance = Attendance()
        self._attendance.attendance_typed.connect(self.attendance_typed)
        self._attendance.left.connect(self.field_left)
        self._more = small_button(_("More"))
        self._menu = QMenu(self._more)
        self._state = (False, False, False)
        self._fill_menu(*self._state)
        self._more.setMenu(self._menu)
        self._round = small_button(_("The round …"))
        self._round.setAccessibleDescription(_("Key: {key}").format(key="Ctrl+R"))
        # A click leaves the keys in the list, where one sees which round is chosen.
        self._round.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._round.clicked.connect(self._ask_menu)
        self._fit = small_button(_("Fit …"))
        self._fit.setAccessibleName(_("Fit the rest to the end"))
        self._fit.setAccessibleDescription(_("Key: {key}").format(key="Ctrl+T"))
        self._fit.clicked.connect(self._ask_fit)
        self._acts = QWidget()
        acts = QHBoxLayout(self._acts)
        acts.setContentsMargins(CONSOLE_COLUMN_MARGIN, 8, USED_RIGHT, 0)
        acts.setSpacing(8)
        acts.addWidget(self._round)
        acts.addWidget(self._fit)
        acts.addStretch(1)
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
        column.addWidget(self._rounds, 2)
        self._below = QScrollArea()
        self._below.setFrameShape(QFrame.Shape.NoFrame)
        self._below.setWidgetResizable(True)
        self._below.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._below.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._below.hide()
        column.addWidget(self._below, 3)
        column.addWidget(self._acts)
        column.addLayout(foot)
        self._column = column

    @property
    def is_folded(self) -> bool:
        """Whether the right column lies below the rounds."""
        return self._below.widget() is not None

    def fold_in(self, widget: QWidget) -> None:
        """Take the right column in below the rounds, where the window is narrow."""
        self._below.setWidget(widget)
        widget.show()
        self._show_folded(True)

    def let_out(self) -> None:
        """Give the right column back its own place."""
        self._below.takeWidget()
        self._show_folded(False)

    def _show_folded(self, folded: bool) -> None:
        self._acts.setHidden(folded)
        self._below.setVisible(folded)
        self._show_entries(self._state[0], self._state[1], folded)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show where the rounds stand, and who is present."""
        self._session = session
        self._rounds.show_session(session, now)
        self._attendance.show_session(session)
        runs = session.state is SessionState.RUNNING
        self._fit.setEnabled(runs)
        self._show_entries(runs, runs and not session.demo, self._state[2])

    def _show_entries(self, runs: bool, hands_over: bool, folded: bool) -> None:
        if (runs, hands_over, folded) != self._state:
            self._state = (runs, hands_over, folded)
            self._fill_menu(runs, hands_over, folded)

    def _fill_menu(self, runs: bool, hands_over: bool, folded: bool) -> None:
        """Fill it anew: an entry that is held by Python may be taken for gone after a while."""
        self._menu.clear()
        if folded:
            # The buttons have no room.
            self._menu.addAction(_("The round …")).triggered.connect(self._ask_menu)
            fit = self._menu.addAction(_("Fit the rest …"))
            fit.triggered.connect(self._ask_fit)
            fit.setEnabled(runs)
            self._menu.addSeparator()
        for words, key, asked in (
            (_("Words to fall back on …"), WORDS, self.words_chosen),
            (_("When something goes wrong …"), GUIDE, self.guide_chosen),
            (_("Keys …"), SHEET, self.keys_chosen),
            (_("Displays …"), DISPLAYS, self.displays_chosen),
        ):
            # The window has the keys themselves; a menu's own would be a second one for the same.
            self._add_entry(f"{words}\t{key[0]}", asked)
        self._menu.addSeparator()
        self._add_entry(_("Hand over to another computer …"), self.hand_over_chosen, hands_over)
        self._add_entry(_("Close the meeting …"), self.close_chosen, runs)
        self._menu.addSeparator()
        self._add_entry(_("To the front page"), self.left)

    def _add_entry(self, words: str, asked: SignalInstance, enabled: bool = True) -> None:
        entry = self._menu.addAction(words)
        entry.triggered.connect(partial(self._ask, asked))
        entry.setEnabled(enabled)

    def ask_menu(self) -> None:
        """Open the menu of the round that is chosen in the list, else of the one that runs."""
        self._rounds.ask_menu()

    def _ask_menu(self, _checked: bool = False) -> None:
        self.ask_menu()

    def _ask_fit(self, _checked: bool = False) -> None:
        self.fit_chosen.emit()

    def _open_menu(self, index: int, place: QPoint) -> None:
        if self._session is not None:
            self.menu.show_round(self._session, index)
            self.menu.popup(place)

    def listen_for_attendance(self) -> None:
        """Let the number of those present be typed."""
        self._attendance.listen()

    def _ask(self, signal: SignalInstance, _checked: bool = False) -> None:
        signal.emit()
