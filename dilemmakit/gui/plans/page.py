"""The page on which a plan is fitted: its rounds at the left, the words of one at the right."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dilemmakit.domain.plan import Plan, PlannedRound
from dilemmakit.domain.plan_editing import (
    LONGEST_TITLE,
    added_round,
    moved_round,
    with_round,
    without_round,
)
from dilemmakit.domain.problem import Problem, Severity
from dilemmakit.gui.plans.problem_words import WHOLE, problems_by_round, worth_telling
from dilemmakit.gui.plans.round_row import RoundRow, rows_head
from dilemmakit.gui.plans.round_words import RoundWords
from dilemmakit.gui.run.confirmation import Confirmation
from dilemmakit.gui.theme.tokens import MARGIN
from dilemmakit.gui.widgets.autosave import Autosave
from dilemmakit.gui.widgets.buttons import ActButton, main_button, small_button
from dilemmakit.gui.widgets.remark import Remark
from dilemmakit.gui.widgets.texts import field_label, label
from dilemmakit.wording import _, _n

_ROUNDS_WIDTH = 640
_ROUNDS_WIDEST = 840


class PlanPage(QWidget):
    """Holds the plan as it stands; nothing is kept before it is asked for.

    Signals: `edited` with the Plan, a moment after the last key, so that the checks can follow;
    `kept` with the Plan; `left`.
    """

    edited = Signal(object)
    kept = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._plan: Plan | None = None
        self._before: Plan | None = None
        self._chosen = ""
        self._rows: list[RoundRow] = []
        self._waiting = Autosave(self)
        self._waiting.due.connect(self._send)
        self._title = QLineEdit()
        self._title.setMaxLength(LONGEST_TITLE)
        self._title.textEdited.connect(self._retitle)
        self._total = label(role="strong")
        self._remark = Remark()
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._add = small_button(_("Add a round"))
        self._menu = QMenu(self._add)
        self._add.setMenu(self._menu)
        self._words = RoundWords()
        self._words.edited.connect(self._take_round)
        self._reason = label(role="hint", wrap=True)
        self._keep = main_button(_("Save as our own plan"))
        self._keep.clicked.connect(self._keep_it)
        self._back = ActButton(_("Back without saving"))
        self._back.clicked.connect(self._leave)
        self._confirmation = Confirmation()
        self._confirmation.confirmed.connect(self._leave)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 20, MARGIN, 20)
        whole.setSpacing(14)
        head = QHBoxLayout()
        head.addWidget(label(_("Fit the plan"), "title"), 1)
        head.addWidget(self._total)
        whole.addLayout(head)
        whole.addWidget(self._remark)
        whole.addWidget(self._confirmation)
        sides = QHBoxLayout()
        sides.setSpacing(48)
        sides.addWidget(self._left_side(), 3)
        sides.addWidget(_scrolled(self._words), 2)
        whole.addLayout(sides, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._reason, 1)
        foot.addWidget(self._back)
        foot.addWidget(self._keep)
        whole.addLayout(foot)

    def _left_side(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(0)
        column.addWidget(field_label(_("The plan's name"), self._title))
        column.addWidget(self._title)
        column.addSpacing(14)
        column.addWidget(rows_head())
        column.addLayout(self._column)
        column.addSpacing(10)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        side = _scrolled(inner)
        side.setMinimumWidth(_ROUNDS_WIDTH)
        side.setMaximumWidth(_ROUNDS_WIDEST)
        return side

    @property
    def plan(self) -> Plan:
        """The plan as it stands."""
        assert self._plan is not None, "no plan is shown"
        return self._plan

    @property
    def rows(self) -> tuple[RoundRow, ...]:
        """The rows, in the order of the rounds."""
        return tuple(self._rows)

    def show_plan(self, plan: Plan, others: Sequence[Plan]) -> None:
        """Show a plan to be changed, with the rounds of others to choose from."""
        self._before = plan
        self._title.setText(plan.title)
        self._menu.clear()
        for other in others:
            inner = self._menu.addMenu(other.title.replace("&", "&&"))
            for planned in other.rounds:
                text = _("{round}, {minutes} min.").format(
                    round=planned.title, minutes=planned.minutes
                )
                action = inner.addAction(text.replace("&", "&&"))
                action.triggered.connect(partial(self._add_round, planned))
        self._chosen = plan.rounds[0].id
        self._show(plan)
        self._words.show_round(plan.rounds[0])

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say beside each round what does not fit; while an error is among it nothing is kept."""
        found = worth_telling(problems)
        told = problems_by_round(self.plan, found)
        self._remark.show_remark("\n".join(told.get(WHOLE, ())))
        for index, row in enumerate(self._rows):
            row.show_problems(told.get(index, ()))
        errors = sum(problem.severity is Severity.ERROR for problem in found)
        self._keep.setEnabled(not errors)
        self._reason.setText(
            _n(
                "One thing does not fit yet. It stands beside its round.",
                "{count} things do not fit yet. They stand beside their rounds.",
                errors,
            ).format(count=errors)
            if errors
            else _("The plan you came from stays as it is.")
        )
        self._keep.setAccessibleDescription(self._reason.text())

    @property
    def can_keep(self) -> bool:
        """Whether the plan has been checked as it stands, and has no error."""
        return self._keep.isEnabled()

    @property
    def remark(self) -> str:
        """What is said of the plan as a whole."""
        return self._remark.sentence

    @property
    def question(self) -> str:
        """What it asks before it is left; empty while it does not."""
        return self._confirmation.sentence

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._plan == self._before:
            self.left.emit()
        else:
            self._confirmation.ask(
                _("What you have changed is not saved. Go back all the same?"),
                _("Back without saving"),
            )

    def flush(self) -> None:
        """Have checked at once what was typed last."""
        self._waiting.flush()

    def focus_first(self) -> None:
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, round_id: str) -> None:
        """Bring a round's words in sight."""
        self._chosen = round_id
        for row in self._rows:
            row.show_chosen(row.round_id == round_id)
        self._words.show_round(self.plan.round(round_id))

    def _show(self, plan: Plan) -> None:
        """Show the rows anew, if the rounds are others or stand in another order."""
        self._plan = plan
        rounds = _n("{count} round", "{count} rounds", len(plan.rounds)).format(
            count=len(plan.rounds)
        )
        self._total.setText(
            _("{minutes} min., {rounds}").format(minutes=plan.minutes, rounds=rounds)
        )
        if [row.round_id for row in self._rows] == [one.id for one in plan.rounds]:
            for row, planned in zip(self._rows, plan.rounds, strict=True):
                row.show_round(planned)
            return
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        last = len(plan.rounds) - 1
        self._rows = [
            RoundRow(planned, first=index == 0, last=index == last)
            for index, planned in enumerate(plan.rounds)
        ]
        for row in self._rows:
            row.chosen.connect(partial(self.choose, row.round_id))
            row.minutes_typed.connect(partial(self._set_minutes, row.round_id))
            row.least_typed.connect(partial(self._set_least, row.round_id))
            row.moved.connect(partial(self._move, row.round_id))
            row.dropped.connect(partial(self._drop, row.round_id))
            row.show_chosen(row.round_id == self._chosen)
            self._column.addWidget(row)

    def _take(self, plan: Plan) -> None:
        self._show(plan)
        # What is not checked yet is not kept either.
        self._keep.setEnabled(False)
        self._waiting.touch()

    def _send(self) -> None:
        self.edited.emit(self.plan)

    def _retitle(self, title: str) -> None:
        self._take(replace(self.plan, title=" ".join(title.split())))

    def _take_round(self, changed: PlannedRound) -> None:
        # Only its words: the minutes are the row's.
        now = self.plan.round(changed.id)
        worded = replace(now, title=changed.title, script=changed.script)
        self._take(with_round(self.plan, worded))

    def _set_minutes(self, round_id: str, minutes: int | None) -> None:
        changed = replace(self.plan.round(round_id), minutes=minutes or 0)
        self._take(with_round(self.plan, changed))

    def _set_least(self, round_id: str, minutes: int | None) -> None:
        changed = replace(self.plan.round(round_id), min_minutes=minutes or 0)
        self._take(with_round(self.plan, changed))

    def _move(self, round_id: str, by: int) -> None:
        self._take(moved_round(self.plan, round_id, by))
        self._focus_row(round_id)

    def _drop(self, round_id: str) -> None:
        if len(self.plan.rounds) == 1:
            return
        at = [one.id for one in self.plan.rounds].index(round_id)
        self._take(without_round(self.plan, round_id))
        near = self.plan.rounds[min(at, len(self.plan.rounds) - 1)]
        if self._chosen == round_id:
            self.choose(near.id)
        self._focus_row(near.id)

    def _add_round(self, planned: PlannedRound, _checked: bool = False) -> None:
        before = {one.id for one in self.plan.rounds}
        self._take(added_round(self.plan, planned, self._chosen))
        (added,) = (one.id for one in self.plan.rounds if one.id not in before)
        self.choose(added)
        self._focus_row(added)

    def _focus_row(self, round_id: str) -> None:
        for row in self._rows:
            if row.round_id == round_id:
                row.focus_name()

    def _keep_it(self) -> None:
        self.kept.emit(self.plan)

    def _leave(self, _what: object = None) -> None:
        self.left.emit()


def _scrolled(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area
