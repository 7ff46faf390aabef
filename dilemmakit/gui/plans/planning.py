"""Leads from a preparation to its plan, checked as it changes, and back with the plan kept."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from dilemmakit.domain.errors import DilemmakitError
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.problem import Problem
from dilemmakit.gui.background import run_in_background
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.plans.page import PlanPage
from dilemmakit.services import planning
from dilemmakit.services.desk import Desk
from dilemmakit.wording import language


class Planning(QObject):
    """The page lies over the form it was opened from, so that nothing typed there is lost.

    Signals: `kept` with the Plan as it is kept now, `failed` with a DilemmakitError.
    """

    kept = Signal(object)
    failed = Signal(object)

    def __init__(self, window: MainWindow, live: LiveSession, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._desk = desk
        self._page: PlanPage | None = None

    @Slot(object)
    def fit(self, plan: Plan) -> None:
        """Show a plan to be changed: itself where it is the municipality's own, else a copy."""
        plans = self._live.library(language()).plans
        today = self._live.now().date()
        own = planning.own_plan(plan, plans, self._desk.folder.path, today)
        page = self._page = PlanPage()
        page.edited.connect(self._check)
        page.kept.connect(self._keep)
        page.left.connect(self._leave)
        page.show_plan(own, plans)
        self._window.show_page(page, over=True)
        page.focus_first()
        self._check(own)

    @Slot(object)
    def _check(self, plan: Plan) -> None:
        work = partial(planning.check_plan, plan, self._desk.folder.path)
        job = run_in_background(self, work)
        job.finished.connect(partial(self._show_problems, plan))

    def _show_problems(self, plan: Plan, problems: tuple[Problem, ...]) -> None:
        # What has been changed since is being checked anew.
        if self._page is not None and self._page.plan == plan:
            self._page.show_problems(problems)

    @Slot(object)
    def _keep(self, plan: Plan) -> None:
        try:
            kept = planning.save_plan(plan, self._desk.folder.path, self._live.now().date())
        except DilemmakitError as error:
            self.failed.emit(error)
            return
        self._leave()
        self.kept.emit(kept)

    @Slot()
    def _leave(self) -> None:
        self._page = None
        self._window.show_page(self._window.below)
