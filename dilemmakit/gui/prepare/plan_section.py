"""The section on the plan: which one by its minutes, and its rounds as one line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from dilemmakit.domain.plan import Plan
from dilemmakit.gui.prepare import words
from dilemmakit.gui.prepare.preparation import Preparation, plans_for
from dilemmakit.gui.prepare.sections import Section
from dilemmakit.gui.prepare.timeline import Timeline
from dilemmakit.gui.widgets.buttons import quiet_button
from dilemmakit.gui.widgets.segmented import Choice, Segmented
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, _p


class PlanSection(Section):
    """Signals: `edited` with the Preparation as changed here, `fit_wanted` with the Plan to be
    changed.
    """

    edited = Signal(object)
    fit_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(_p("section", "Plan"))
        self._value = Preparation()
        self._plans: tuple[Plan, ...] = ()
        self._lengths = Segmented(_("Length"))
        self._lengths.chosen.connect(self._choose)
        # Titles are too long to stand side by side.
        self._titles = QComboBox()
        self._titles.setAccessibleName(_p("section", "Plan"))
        self._titles.activated.connect(self._choose_title)
        self._timeline = Timeline()
        self._hint = label(role="hint", wrap=True)
        self._fit = quiet_button(_("Fit the plan …"))
        self._fit.clicked.connect(self._want_fit)
        which = QWidget()
        row = QHBoxLayout(which)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._lengths)
        row.addWidget(self._titles, 1)
        row.addWidget(self._fit, 0, Qt.AlignmentFlag.AlignRight)
        for content in (which, self._timeline, self._hint):
            self.add(content)

    def show_known(self, plans: Sequence[Plan]) -> None:
        """Offer these plans."""
        self._plans = tuple(plans)

    def show_preparation(self, value: Preparation) -> None:
        """Show the plans that fit the meeting's form, the chosen one as a line."""
        self._value = value
        fitting = self._fitting()
        alike = len({plan.minutes for plan in fitting}) < len(fitting)
        chosen = value.plan.id if value.plan else None
        if alike:
            self._show_titles(fitting, chosen)
        else:
            choices = [Choice(plan.id, words.plan_minutes(plan)) for plan in fitting]
            self._lengths.show_choices(choices, chosen)
        self._titles.setVisible(alike)
        self._lengths.setVisible(bool(fitting) and not alike)
        self._timeline.show_plan(value.plan)
        self._timeline.setVisible(value.plan is not None)
        self._hint.setText(words.plan_hint(value))
        self._fit.setVisible(value.plan is not None)

    def _show_titles(self, fitting: Sequence[Plan], chosen: str | None) -> None:
        self._titles.clear()
        for plan in fitting:
            self._titles.addItem(words.plan_choice(plan), plan.id)
        self._titles.setCurrentIndex(self._titles.findData(chosen))

    def _choose_title(self, index: int) -> None:
        self._choose(self._titles.itemData(index))

    def _fitting(self) -> tuple[Plan, ...]:
        """Return the plans to choose between; a stored one stays as it was worded then."""
        chosen = self._value.plan
        fitting = plans_for(self._value.meeting_form, self._plans)
        if chosen is None:
            return fitting
        if all(plan.id != chosen.id for plan in fitting):
            return (*fitting, chosen)
        return tuple(chosen if plan.id == chosen.id else plan for plan in fitting)

    def _want_fit(self) -> None:
        self.fit_wanted.emit(self._value.plan)

    def _choose(self, plan_id: str) -> None:
        for plan in self._fitting():
            if plan.id == plan_id:
                self.edited.emit(self._value.with_plan(plan))
