"""What is done with the form: kept, opened, rehearsed, its plan fitted, its case exchanged."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from dilemmakit.domain.case import Case
from dilemmakit.domain.plan import Plan
from dilemmakit.gui.displays.screens import displays_apart
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.plans.planning import Planning
from dilemmakit.gui.prepare.page import PreparePage
from dilemmakit.gui.prepare.preparation import Preparation, usual_municipality
from dilemmakit.services.desk import Desk
from dilemmakit.wording import language


class Preparing(QObject):
    """Connects the page that prepares a meeting with the session at hand, if it is stored already.

    Signals: `shown` before the page comes into sight, `opened` once the meeting is open, `kept`
    once it is stored for later, `rehearsed` with the Preparation and the id it is stored under,
    `printed` with the Preparation, `hand_over_wanted` once it is stored as it stands, `deleted`,
    `failed` with a DilemmakitError of
    a file.
    """

    shown = Signal()
    opened = Signal()
    kept = Signal()
    rehearsed = Signal(object, str)
    printed = Signal(object)
    hand_over_wanted = Signal()
    deleted = Signal()
    failed = Signal(object)

    def __init__(self, window: MainWindow, live: LiveSession, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._page: PreparePage | None = None
        self._stored = False
        self._kept: Preparation | None = None
        self._again: Callable[[], object] | None = None
        self._planning = Planning(window, live, desk)
        self._planning.kept.connect(self._use_plan)
        self._planning.failed.connect(self.failed)

    @property
    def is_on(self) -> bool:
        """Whether a form is being filled in, be it below another page."""
        return self._page is not None

    @property
    def unfinished(self) -> tuple[Preparation, str] | None:
        """The form as it is filled in, and the id it is stored under, if leaving would lose it."""
        if self._page is None or self._page.value == self._kept:
            return None
        session = self._live.session
        return self._page.value, session.id if self._stored and session is not None else ""

    @property
    def can_repeat(self) -> bool:
        """Whether there is an act to do once more after a fault of the disk."""
        return self._again is not None

    def try_again(self) -> None:
        """Do once more what a fault of the disk has kept from being stored."""
        if self._again is not None:
            self._again()

    def finish(self) -> None:
        """The page goes."""
        self._page = None
        self._again = None

    def begin_new(self, case: Case | None = None) -> None:
        """Show an empty form, or one that begins with a case."""
        self._live.leave_session()
        usual = usual_municipality(self._live.session_lines(), self._live.municipalities())
        blank = Preparation(language=language(), municipality=usual, case=case)
        self.show(blank, stored=False)

    def show(self, value: Preparation, *, stored: bool, changed: bool = False) -> None:
        """Show a form; a stored one is the session's at hand, a changed one not stored as it is."""
        self.shown.emit()
        shelf = self._live.library(language())
        page = PreparePage()
        page.show_known(shelf.cases, shelf.plans, self._live.municipalities())
        if value.plan is None:
            value = value.with_form(value.meeting_form, shelf.plans)
        page.show_preparation(value, stored=stored)
        page.edited.connect(self._check)
        page.opened.connect(self._open_meeting)
        page.rehearsed.connect(self._rehearse)
        page.kept.connect(self._keep)
        page.printed.connect(self.printed)
        page.hand_over_wanted.connect(self._hand_over)
        page.deleted.connect(self._delete)
        page.fit_wanted.connect(self._planning.fit)
        self._page, self._stored = page, stored
        self._kept = None if changed else page.value
        self._window.show_page(page)
        self._check(page.value)
        self._window.home.show_problem_count(shelf.problem_count)

    @Slot(object, str)
    def show_again(self, value: Preparation, session_id: str) -> None:
        """Go back to a form as it was filled in, with the session it is stored as, if it is."""
        stored = bool(session_id) and self._live.open_session(session_id)
        self.show(value, stored=stored, changed=True)

    def reword(self) -> None:
        """Make the page anew in the language chosen."""
        if self._page is None:
            return
        value, changed = self._page.value, self.unfinished is not None
        if not self._stored:
            shelf = self._live.library(language())
            value = value.in_language(language(), shelf.cases, shelf.plans)
        self.show(value, stored=self._stored, changed=changed)

    def take_case(self, case: Case) -> None:
        """Take a case into the form under way."""
        if self._page is not None:
            self._page.take_case(case)

    @Slot(object)
    def _use_plan(self, plan: Plan) -> None:
        if self._page is not None:
            self._page.take_plan(plan, self._live.library(language()).plans)

    @Slot(object)
    def _check(self, value: Preparation) -> None:
        draft = value.draft()
        if self._page is not None:
            displays = 1 + len(displays_apart(self._window.screen()))
            self._page.show_checks(self._live.check(draft, displays) if draft else ())

    def _store(self, value: Preparation) -> bool:
        draft = value.draft()
        if draft is None:
            return False
        if self._stored and self._live.session is not None:
            done = self._live.change_preparation(draft)
        else:
            done = self._live.prepare(draft)
        if done:
            self._kept = value
        return done

    @Slot()
    def _delete(self) -> None:
        if self._page is not None:
            self._kept = self._page.value
        self.deleted.emit()

    @Slot(object)
    def _keep(self, value: Preparation) -> None:
        self._again = partial(self._keep, value)
        if self._store(value):
            self.kept.emit()

    @Slot(object)
    def _hand_over(self, value: Preparation) -> None:
        self._again = partial(self._hand_over, value)
        if self._store(value):
            self.hand_over_wanted.emit()

    @Slot(object)
    def _open_meeting(self, value: Preparation) -> None:
        self._again = partial(self._open_meeting, value)
        if self._store(value):
            self._stored = True
            if self._live.start():
                self.opened.emit()

    @Slot(object)
    def _rehearse(self, value: Preparation) -> None:
        session = self._live.session
        self.rehearsed.emit(value, session.id if self._stored and session is not None else "")
