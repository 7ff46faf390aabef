"""The home page: go on with what runs, prepare a new one, or look one up."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dilemmakit.gui.home.lists import INSET, SessionList
from dilemmakit.gui.theme.tokens import MARGIN
from dilemmakit.gui.widgets.buttons import ActButton, quiet_button
from dilemmakit.gui.widgets.remark import Remark
from dilemmakit.gui.widgets.tab_order import follow
from dilemmakit.wording import _, _n

if TYPE_CHECKING:
    from dilemmakit.domain.session import SessionLine
    from dilemmakit.gui.home.running import RunningSession

_WIDEST = 1440


class HomePage(QScrollArea):
    """Its frame is painted before anything is known; `show_lines` fills it.

    Signals: `new_chosen`, `demo_chosen`, `practice_chosen`, `file_chosen`; `continued`,
    `planned_chosen`, `recent_chosen` with the session's id.
    """

    new_chosen = Signal()
    demo_chosen = Signal()
    practice_chosen = Signal()
    file_chosen = Signal()
    continued = Signal(str)
    planned_chosen = Signal(str)
    recent_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.remark = Remark(icon="mdi6.information-outline")
        self._running: RunningSession | None = None
        self._new = ActButton(_("New session"), "mdi6.plus")
        self._new.clicked.connect(self._choose_new)
        self._planned = SessionList(_("Planned"), self._new)
        self._planned.chosen.connect(self.planned_chosen)
        self._recent = SessionList(_("Recent"))
        self._recent.chosen.connect(self.recent_chosen)
        self.setFocusProxy(self._new)
        self._demo = quiet_button(_("Look around in a demo"))
        self._demo.clicked.connect(self._choose_demo)
        self._practice = quiet_button(_("Practise for five minutes"))
        self._practice.clicked.connect(self._choose_practice)
        self._file = quiet_button(_("Open a file …"))
        self._file.clicked.connect(self._choose_file)
        # Until the sessions are here a press would lead nowhere, and be forgotten.
        self._new.setEnabled(False)
        self._demo.setEnabled(False)
        self._practice.setEnabled(False)
        self._file.setEnabled(False)

        content = QWidget()
        content.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN - INSET, 48, MARGIN - INSET, 32)
        column.setSpacing(0)
        self._top = QVBoxLayout()
        self._top.setContentsMargins(INSET, 0, INSET, 0)
        self._top.setSpacing(24)
        self._top.addWidget(self.remark)
        column.addLayout(self._top)
        self._gap = QWidget()
        self._gap.setFixedHeight(48)
        self._gap.hide()
        column.addWidget(self._gap)
        lists = QHBoxLayout()
        lists.setSpacing(64 - 2 * INSET)
        lists.addWidget(self._planned, 1, Qt.AlignmentFlag.AlignTop)
        lists.addWidget(self._recent, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(lists)
        column.addStretch(1)
        column.addSpacing(32)
        below = QHBoxLayout()
        below.setSpacing(24)
        for button in (self._demo, self._practice, self._file):
            below.addWidget(button)
        below.addStretch(1)
        column.addLayout(below)
        self.setWidget(content)

    def show_lines(
        self, lines: "Sequence[SessionLine]", *, demo: bool = False, icons: bool = True
    ) -> None:
        """Show all sessions, in three groups; the demo offers no demo.

        Without `icons` it waits for no icon font: for the first sight of a start.
        """
        # The first picture shows no session, so what tells of them is loaded after it.
        from dilemmakit.gui.home import words

        running, planned, recent = words.grouped(lines)
        self._show_running(running[0] if running else None, icons)
        self._planned.show_rows(
            [(line.id, words.planned_text(line)) for line in (*running[1:], *planned)],
            _("Nothing is planned. Choose New session to prepare a meeting."),
        )
        self._recent.show_rows(
            [(line.id, words.recent_text(line)) for line in recent],
            _("A meeting stands here when it is over, with its summary."),
        )
        if icons:
            self._new.show_icon()
        self._new.setEnabled(True)
        for button in (self._demo, self._practice, self._file):
            button.setEnabled(True)
            button.setVisible(not demo)
        self._new.show_main(not running)
        self._lay_out()
        act = self._running.button if self._running is not None and running else self._new
        self._focus_main_act(act)

    def show_unread(self) -> None:
        """Say of the sessions that they cannot be read, not that there are none."""
        for part in (self._planned, self._recent):
            part.show_rows([], _("Cannot be read just now."))

    def _show_running(self, line: "SessionLine | None", icons: bool) -> None:
        if self._running is None:
            if line is None:
                return
            from dilemmakit.gui.home.running import RunningSession

            self._running = RunningSession()
            self._running.continued.connect(self.continued)
            self._top.addWidget(self._running)
            follow(self.remark, (self._running.button,))
        self._running.show_session(line, icons)

    def show_news(self, sentence: str, act: str = "") -> None:
        """Say what came of what was done elsewhere, with what can be done; empty says nothing."""
        self.remark.show_remark(sentence, act)
        self._lay_out()

    def show_problem_count(self, count: int) -> None:
        """Say that some case or plan files were left out; 0 says nothing."""
        sentence = ""
        if count:
            sentence = _n(
                "{count} file among your own cases and plans has faults and is left out. "
                "Whoever wrote it can see where with “dilemmakit check”.",
                "{count} files among your own cases and plans have faults and are left out. "
                "Whoever wrote them can see where with “dilemmakit check”.",
                count,
            ).format(count=count)
        self.show_news(sentence)

    def _lay_out(self) -> None:
        runs = self._running is not None and not self._running.isHidden()
        self._gap.setVisible(runs or not self.remark.isHidden())

    def _focus_main_act(self, act: ActButton) -> None:
        """Let Enter go on at once, unless somebody has gone elsewhere on the page already."""
        self.setFocusProxy(act)
        busy = any(widget.hasFocus() for widget in self.findChildren(QWidget))
        if self._new.hasFocus() or not busy:
            act.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_new(self) -> None:
        self.new_chosen.emit()

    def _choose_demo(self) -> None:
        self.demo_chosen.emit()

    def _choose_practice(self) -> None:
        self.practice_chosen.emit()

    def _choose_file(self) -> None:
        self.file_chosen.emit()
