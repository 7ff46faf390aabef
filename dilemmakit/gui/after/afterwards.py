"""What is done with a meeting that is over: its five lines, its pages, its file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot

from dilemmakit.domain.errors import DilemmakitError
from dilemmakit.domain.session import FiveLines, Journal
from dilemmakit.gui.after.page import AfterPage
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.widgets.save_dialog import ask_where
from dilemmakit.wording import _


class Afterwards(QObject):
    """Connects the page after a meeting with the session at hand.

    Signals: `deleted` when the session is to go, `hand_over_wanted` when it is to go on on another
    computer, `failed` with a DilemmakitError of a file.
    """

    deleted = Signal()
    hand_over_wanted = Signal()
    failed = Signal(object)

    def __init__(self, window: MainWindow, live: LiveSession) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._setting = False
        self._set_again = False
        self._left = False
        self._again: Callable[[], None] | None = None
        session = live.session
        assert session is not None
        self.page = AfterPage()
        self.page.show_session(session, live.five_lines())
        self.page.lines_edited.connect(self._keep_lines)
        self.page.journal_edited.connect(self._keep_journal)
        self.page.save_wanted.connect(self._ask_where)
        self.page.hand_over_wanted.connect(self.hand_over_wanted)
        self.page.deleted.connect(self.deleted)

    def begin(self) -> None:
        """Set the pages for the first time."""
        self._preview()

    def finish(self) -> None:
        """Store what was typed last; the page goes."""
        self.page.flush()
        self._left = True

    def try_again(self) -> None:
        """Store once more what a fault of the disk has kept from being stored."""
        if self._again is not None:
            self._again()

    @Slot(object)
    def _keep_lines(self, lines: FiveLines) -> None:
        self._again = partial(self._keep_lines, lines)
        if self._live.set_five_lines(lines):
            self._stored()

    @Slot(object)
    def _keep_journal(self, journal: Journal) -> None:
        self._again = partial(self._keep_journal, journal)
        if self._live.set_journal(journal):
            self._stored()

    def _stored(self) -> None:
        self._again = None
        if not self._left:
            self._window.show_fault("")
            self._preview()

    def _preview(self) -> None:
        """Set the pages anew; one job at a time, so that the last edit is what stays in sight."""
        if self._setting:
            self._set_again = True
            return
        self._setting, self._set_again = True, False
        job = self._live.preview_council_pdf()
        job.finished.connect(self._show_pages)
        job.failed.connect(self._show_no_pages)

    @Slot(object)
    def _show_pages(self, pictures: tuple[bytes, ...]) -> None:
        self._setting = False
        if self._left:
            return
        self.page.show_pages(pictures)
        if self._set_again:
            self._preview()

    @Slot(object)
    def _show_no_pages(self, _error: DilemmakitError) -> None:
        self._setting = False
        if not self._left:
            self.page.show_pages_failed()

    @Slot()
    def _ask_where(self) -> None:
        self.page.flush()
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        offered = Path(folder) / self._live.summary_file_name()
        ask_where(self._window, _("Save as PDF"), offered, _("PDF file"), self._export)

    def _export(self, path: Path) -> None:
        self.page.show_saving()
        job = self._live.export_council_pdf(path)
        job.finished.connect(self._show_saved)
        job.failed.connect(self._show_not_saved)

    @Slot(object)
    def _show_saved(self, path: Path) -> None:
        if not self._left:
            self.page.show_saved(path)

    @Slot(object)
    def _show_not_saved(self, error: DilemmakitError) -> None:
        if not self._left:
            self.page.show_saved(None)
            self.failed.emit(error)
