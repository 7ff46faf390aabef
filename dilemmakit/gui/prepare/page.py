"""One page to prepare a meeting on: four sections to fill in, and the check always in sight."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dilemmakit.domain.case import Case
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.session import Municipality
from dilemmakit.gui.prepare import words
from dilemmakit.gui.prepare.case_picker import CasePicker
from dilemmakit.gui.prepare.case_section import CaseSection
from dilemmakit.gui.prepare.check_panel import CheckPanel
from dilemmakit.gui.prepare.meeting_section import MeetingSection
from dilemmakit.gui.prepare.plan_section import PlanSection
from dilemmakit.gui.prepare.preparation import Preparation
from dilemmakit.gui.prepare.turnout_section import TurnoutSection
from dilemmakit.gui.theme.tokens import MARGIN
from dilemmakit.gui.widgets.scroll import FollowingScroll
from dilemmakit.gui.widgets.texts import label
from dilemmakit.services.checking import CheckLine
from dilemmakit.wording import _

_WIDEST = 1040


class PreparePage(QStackedWidget):
    """Holds the form as one Preparation; every section shows it and sends it back changed.

    Signals: `edited` after each change, so that the check can follow; `opened`, `rehearsed`,
    `kept`, `printed` and `hand_over_wanted` with the Preparation; `deleted`; `fit_wanted` with the
    Plan that is to be changed.
    """

    edited = Signal(object)
    opened = Signal(object)
    rehearsed = Signal(object)
    kept = Signal(object)
    printed = Signal(object)
    deleted = Signal()
    hand_over_wanted = Signal(object)
    fit_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._value = Preparation()
        self._cases: tuple[Case, ...] = ()
        self._title = label(role="title")
        self._meeting = MeetingSection()
        self._case = CaseSection()
        self._plan = PlanSection()
        self._plan.fit_wanted.connect(self.fit_wanted)
        self._turnout = TurnoutSection()
        self._sections = (self._meeting, self._case, self._plan, self._turnout)
        for section in self._sections:
            section.edited.connect(self._take)
        self._case.change_wanted.connect(self._pick_case)
        self._check = CheckPanel()
        self._check.opened.connect(self._open)
        self._check.rehearsed.connect(self._rehearse)
        self._check.kept.connect(self._keep)
        self._check.hand_over_wanted.connect(self._hand_over)
        self._check.printed.connect(self._print)
        self._check.deleted.connect(self.deleted)
        self._picker = CasePicker()
        self._picker.chosen.connect(self.take_case)
        self._picker.left.connect(self._leave_picker)
        self.addWidget(self._form())
        self.addWidget(self._picker)

    def _form(self) -> QWidget:
        content = QWidget()
        content.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN, 20, MARGIN, 8)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(14)
        for section in self._sections:
            column.addWidget(section)
        column.addStretch(1)
        scroll = FollowingScroll(content)
        form = QWidget()
        row = QHBoxLayout(form)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(scroll, 1)
        row.addWidget(self._check)
        return form

    @property
    def value(self) -> Preparation:
        """The form as it stands."""
        return self._value

    def show_known(
        self,
        cases: Sequence[Case],
        plans: Sequence[Plan],
        municipalities: Sequence[Municipality],
    ) -> None:
        """Offer these cases, plans and municipalities."""
        self._cases = tuple(cases)
        self._meeting.show_known(municipalities, plans)
        self._plan.show_known(plans)

    def show_preparation(self, value: Preparation, *, stored: bool = False) -> None:
        """Show a form; a stored one can be deleted."""
        self._title.setText(_("Prepare the session") if stored else _("New session"))
        self._check.show_stored(stored)
        self._show(value if stored else value.on_some_evening(date.today()))

    def show_checks(self, lines: Sequence[CheckLine]) -> None:
        """Show what is missing and what is in place."""
        self._check.show_checks(lines)

    def _show(self, value: Preparation) -> None:
        self._value = value
        for section in self._sections:
            section.show_preparation(value)
        self._check.show_reason(words.lacking(value))
        self._check.show_printable(value.case is not None and value.plan is not None)

    def _take(self, value: Preparation) -> None:
        self._show(value)
        self.edited.emit(value)

    def take_case(self, case: Case) -> None:
        """Put a case into the form, as if it had been picked here."""
        self.setCurrentIndex(0)
        if self._value.case is None or case.id != self._value.case.id:
            self._take(self._value.with_case(case))
        self._case.focus_change()

    def take_plan(self, plan: Plan, plans: Sequence[Plan]) -> None:
        """Put a plan that has just been kept into the form, and offer it from now on."""
        self._plan.show_known(plans)
        self._meeting.show_plans(plans)
        self._take(self._value.with_plan(plan))

    def _pick_case(self) -> None:
        chosen = self._value.case.id if self._value.case else ""
        self.setCurrentIndex(1)
        self._picker.show_cases(self._cases, chosen)

    def _leave_picker(self) -> None:
        self.setCurrentIndex(0)
        self._case.focus_change()

    def _open(self) -> None:
        self.opened.emit(self._value)

    def _rehearse(self) -> None:
        self.rehearsed.emit(self._value)

    def _hand_over(self) -> None:
        self.hand_over_wanted.emit(self._value)

    def _print(self) -> None:
        self.printed.emit(self._value)

    def _keep(self) -> None:
        self.kept.emit(self._value)
