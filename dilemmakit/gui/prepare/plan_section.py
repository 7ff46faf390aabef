"""The section on the plan: which one by its minutes, and its rounds as one line."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal

from dilemmakit.domain.plan import Plan
from dilemmakit.gui.prepare import words
from dilemmakit.gui.prepare.preparation import Preparation, plans_for
from dilemmakit.gui.prepare.sections import Section
from dilemmakit.gui.prepare.timeline import Timeline
from dilemmakit.gui.widgets.segmented import Choice, Segmented
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, _p


class PlanSection(Section):
    """Signals: `edited` with the Preparation as changed here."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__(_p("section", "Plan"))
        self._value = Preparation()
        self._plans: tuple[Plan, ...] = ()
        self._lengths = Segmented(_("Length"))
        self._lengths.chosen.connect(self._choose)
        self._timeline = Timeline()
        self._hint = label(role="hint", wrap=True)
        for content in (self._lengths, self._timeline, self._hint):
            self.add(content)

    def show_known(self, plans: Sequence[Plan]) -> None:
        """Offer these plans."""
        self._plans = tuple(plans)

    def show_preparation(self, value: Preparation) -> None:
        """Show the plans that fit the meeting's form, the chosen one as a line."""
        self._value = value
        fitting = self._fitting()
        choices = [Choice(plan.id, words.plan_choice(plan, fitting)) for plan in fitting]
        self._lengths.show_choices(choices, value.plan.id if value.plan else None)
        self._lengths.setVisible(bool(choices))
        self._timeline.show_plan(value.plan)
        self._timeline.setVisible(value.plan is not None)
        self._hint.setText(words.plan_hint(value))

    def _fitting(self) -> tuple[Plan, ...]:
        """Return the plans to choose between; a stored one stays as it was worded then."""
        chosen = self._value.plan
        fitting = plans_for(self._value.meeting_form, self._plans)
        if chosen is None:
            return fitting
        if all(plan.id != chosen.id for plan in fitting):
            return (*fitting, chosen)
        return tuple(chosen if plan.id == chosen.id else plan for plan in fitting)

    def _choose(self, plan_id: str) -> None:
        for plan in self._fitting():
            if plan.id == plan_id:
                self.edited.emit(replace(self._value, plan=plan))
