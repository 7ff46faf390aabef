"""What can be done with a round: gone to, left out, repeated, moved, followed by something new."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from dilemmakit.domain.case import Case
from dilemmakit.domain.course import may_move
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import RoundState, SessionState
from dilemmakit.domain.walk import result_step
from dilemmakit.wording import _


class RoundMenu(QMenu):
    """Filled anew for the round it opens for; what cannot be done now rests in its place.

    Signals carry the round's index (`go_chosen`, and `result_chosen` with the picture's) or its
    id (`left_out`, `taken_up`, `repeated`, `moved` with -1 or 1, `break_wanted`); `cases_asked`
    wants `show_cases`, from which `case_wanted` comes with a case's id.
    """

    go_chosen = Signal(int)
    result_chosen = Signal(int, int)
    left_out = Signal(str)
    taken_up = Signal(str)
    repeated = Signal(str)
    moved = Signal(str, int)
    break_wanted = Signal(str)
    cases_asked = Signal()
    case_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cases = QMenu(_("Put in another case"), self)
        self._cases.aboutToShow.connect(self.cases_asked)

    def show_round(self, session: Session, index: int) -> None:
        """Offer what can be done with a round of a meeting."""
        self.clear()
        stored = session.rounds[index]
        runs = session.state is SessionState.RUNNING
        here = index == session.round_index
        self._add(stored.title.replace("&", "&&"), self.close, possible=False)
        self.addSeparator()
        self._add(_("Go to …"), partial(self.go_chosen.emit, index), runs and not here)
        result = result_step(session, index) if stored.started_at is not None else None
        if result is not None:
            show = partial(self.result_chosen.emit, index, result)
            self._add(_("Show the result again"), show, runs)
        self.addSeparator()
        if stored.state is RoundState.SKIPPED and index > session.round_index:
            self._add(_("Take it up again"), partial(self.taken_up.emit, stored.id), runs)
        else:
            waits = stored.state is RoundState.WAITING and not here
            self._add(_("Leave it out"), partial(self.left_out.emit, stored.id), runs and waits)
        begun = stored.started_at is not None
        self._add(_("Repeat it"), partial(self.repeated.emit, stored.id), runs and begun)
        for words, by in ((_("Move up"), -1), (_("Move down"), 1)):
            may = runs and may_move(session, index, by)
            self._add(words, partial(self.moved.emit, stored.id, by), may)
        self.addSeparator()
        comes = runs and index >= session.round_index
        self._add(_("Put in a break after it"), partial(self.break_wanted.emit, stored.id), comes)
        self._cases.setEnabled(runs)
        self.addMenu(self._cases)

    def show_cases(self, cases: tuple[Case, ...]) -> None:
        """Offer the cases that can be taken up besides."""
        self._cases.clear()
        for case in cases:
            entry = self._cases.addAction(case.title.replace("&", "&&"))
            entry.triggered.connect(partial(self._want_case, case.id))
        if not cases:
            self._cases.addAction(_("There is no other case in this language")).setEnabled(False)

    def _want_case(self, case_id: str, _checked: bool = False) -> None:
        self.case_wanted.emit(case_id)

    def _add(self, words: str, act: Callable[[], object], possible: bool) -> None:
        entry = self.addAction(words)
        entry.setEnabled(possible)
        entry.triggered.connect(partial(_do, act))


def _do(act: Callable[[], object], _checked: bool = False) -> None:
    act()
