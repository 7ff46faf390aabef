"""Leads from the wish to print to the file on the disk, beside the screen."""

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from dilemmakit.domain.case import Case
from dilemmakit.domain.errors import DilemmakitError, Stopped
from dilemmakit.domain.kit import FORMS
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.variants import as_seen_by
from dilemmakit.domain.vocabulary import Entry
from dilemmakit.gui.background import run_in_background
from dilemmakit.gui.kit.dialog import KitDialog, Order
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.prepare.preparation import Preparation
from dilemmakit.gui.widgets.save_dialog import ask_where
from dilemmakit.services import kit
from dilemmakit.services.desk import Desk
from dilemmakit.wording import _
from dilemmakit.wording.messages import error_sentence

USUAL_PEOPLE = 30


class KitPrinting(QObject):
    """One kit at a time; its dialog closes when the file is there, or stops the writing."""

    _came = Signal(int, int)

    def __init__(self, window: MainWindow, live: LiveSession, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._desk = desk
        self._dialog: KitDialog | None = None
        self._stop = Event()
        self._path = Path()
        self._seen = False
        """Whether the case is told already as those who come are to see it."""
        self._came.connect(self._show_progress)

    @property
    def dialog(self) -> KitDialog | None:
        """The dialog in sight."""
        return self._dialog

    @Slot(object)
    def offer_case(self, case: Case) -> None:
        """Offer to print a case, with any plan there is in its language."""
        shelf = self._live.library(case.language)
        self._seen = False
        self._offer(case, shelf.plans, kit.standard_plan(shelf), USUAL_PEOPLE)

    @Slot(object)
    def offer_meeting(self, value: Preparation) -> None:
        """Offer to print what a meeting needs, as far as it is prepared."""
        if value.case is not None and value.plan is not None:
            people = value.present or value.invited or USUAL_PEOPLE
            case = as_seen_by(value.case, value.audience, value.profession)
            self._seen = True
            dialog = self._offer(case, (value.plan,), value.plan, people)
            if value.entry is not Entry.SLIPS:
                dialog.leave_out(FORMS)

    def _offer(self, case: Case, plans: tuple[Plan, ...], plan: Plan, people: int) -> KitDialog:
        dialog = self._dialog = KitDialog(self._window, case, plans, plan)
        dialog.show_people(people)
        dialog.wanted.connect(self._ask_where)
        dialog.stopped.connect(self._stop_writing)
        dialog.file_wanted.connect(self._open_file)
        dialog.finished.connect(self._forget)
        dialog.open()
        return dialog

    @Slot(object)
    def _ask_where(self, order: Order) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        offered = Path(folder) / kit.file_name(order.case, order.plan)
        parent = self._dialog or self._window
        ask_where(parent, _("Save as PDF"), offered, _("PDF file"), partial(self.write, order))

    def write(self, order: Order, path: Path) -> None:
        """Write a kit beside the screen, and tell the dialog how far it has come."""
        # One for each writing: what was stopped before stays so.
        self._stop = Event()
        self._path = path
        self._show_progress(0, 0)
        case = order.case if self._seen else as_seen_by(order.case, order.plan.audience)
        work = partial(
            kit.write,
            path,
            (case,),
            order.plan,
            order.people,
            order.parts,
            case.language,
            self._live.now().date(),
            partial(self._come, self._stop),
        )
        job = run_in_background(self, work)
        job.finished.connect(self._show_written)
        job.failed.connect(self._show_fault)

    def _come(self, stop: Event, done: int, total: int) -> None:
        """Hear from the other thread; raise Stopped if somebody has had enough."""
        if stop.is_set():
            raise Stopped
        self._came.emit(done, total)

    @Slot()
    def _stop_writing(self) -> None:
        self._stop.set()

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(done, total)

    @Slot(object)
    def _show_written(self, _nothing: object) -> None:
        if self._dialog is not None:
            self._dialog.show_written(self._path)

    @Slot(object)
    def _show_fault(self, error: DilemmakitError) -> None:
        if self._dialog is not None:
            self._dialog.show_fault(error_sentence(error))

    @Slot()
    def _open_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    @Slot()
    def _forget(self) -> None:
        self._dialog = None
