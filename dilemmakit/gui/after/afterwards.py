"""What is done with a meeting that is over: its five lines, its notes, its pages, its files."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot

from dilemmakit.domain.errors import DilemmakitError
from dilemmakit.domain.note import Note
from dilemmakit.domain.session import FiveLines, Journal
from dilemmakit.domain.vocabulary import SummaryState
from dilemmakit.gui.after.page import AfterPage
from dilemmakit.gui.after.words import format_word
from dilemmakit.gui.background import Job
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.widgets.save_dialog import ask_where
from dilemmakit.services.editions import Preview
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
        self._writing: Job | None = None
        self._again: Callable[[], None] | None = None
        session = live.session
        assert session is not None
        self.page = AfterPage(live.summary.formats())
        told = live.summary.told()
        self.page.show_session(session, told.lines)
        self.page.show_summary(told)
        self.page.lines_edited.connect(self._keep_lines)
        self.page.note_edited.connect(self._keep_note)
        self.page.journal_edited.connect(self._keep_journal)
        self.page.marked.connect(self._mark)
        self.page.edition_chosen.connect(self._preview)
        self.page.save_wanted.connect(self._ask_where)
        self.page.cancelled.connect(self._cancel)
        self.page.roster_deleted.connect(self._delete_roster)
        self.page.hand_over_wanted.connect(self.hand_over_wanted)
        self.page.deleted.connect(self.deleted)

    def begin(self) -> None:
        """Set the pages for the first time."""
        self._preview()

    def finish(self) -> None:
        """Store what was typed last; the page goes."""
        self.page.flush()
        self._cancel()
        self._left = True

    def try_again(self) -> None:
        """Store once more what a fault of the disk has kept from being stored."""
        if self._again is not None:
            self._again()

    @Slot(object)
    def _keep_lines(self, lines: FiveLines) -> None:
        self._keep(partial(self._live.summary.set_five_lines, lines))

    @Slot(object)
    def _keep_note(self, note: Note) -> None:
        self._keep(partial(self._live.change_note, note))

    @Slot(object)
    def _keep_journal(self, journal: Journal) -> None:
        self._keep(partial(self._live.summary.set_journal, journal))

    @Slot(object)
    def _mark(self, state: SummaryState) -> None:
        self._keep(partial(self._live.summary.mark, state))

    @Slot()
    def _delete_roster(self) -> None:
        self._keep(self._live.roster.delete_roster)

    def _keep(self, act: Callable[[], bool]) -> None:
        """Store what a person did, and show what came of it."""
        self._again = partial(self._keep, act)
        if not act():
            return
        self._again = None
        if self._left or self._live.session is None:
            return
        self._window.show_fault("")
        self.page.show_stored(self._live.session)
        self.page.show_summary(self._live.summary.told())
        self._preview()

    @Slot()
    def _preview(self, _edition: object = None) -> None:
        """Set the pages anew; one job at a time, so that the last edit is what stays in sight."""
        if self._setting:
            self._set_again = True
            return
        self._setting, self._set_again = True, False
        job = self._live.summary.preview(self.page.edition)
        job.finished.connect(self._show_pages)
        job.failed.connect(self._show_no_pages)

    @Slot(object)
    def _show_pages(self, made: Preview) -> None:
        self._setting = False
        if self._left:
            return
        if made.edition is self.page.edition:
            self.page.show_pages(made.edition, made.pictures, dict(made.counts))
        if self._set_again:
            self._preview()

    @Slot(object)
    def _show_no_pages(self, _error: DilemmakitError) -> None:
        self._setting = False
        if not self._left:
            self.page.show_pages_failed()

    @Slot(str)
    def _ask_where(self, suffix: str) -> None:
        self.page.flush()
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        edition = self.page.edition
        offered = Path(folder) / self._live.summary.file_name(edition, suffix)
        kind = _("{format} file").format(format=format_word(suffix))
        title = _("Save as {format}").format(format=format_word(suffix))
        ask_where(self._window, title, offered, kind, self._export)

    def _export(self, path: Path) -> None:
        self.page.show_saving()
        job = self._live.summary.export(self.page.edition, path)
        job.progressed.connect(self._show_progress)
        job.finished.connect(self._show_saved)
        job.failed.connect(self._show_not_saved)
        self._writing = job

    @Slot()
    def _cancel(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    @Slot(float)
    def _show_progress(self, done: float) -> None:
        if not self._left:
            self.page.show_progress(done)

    @Slot(object)
    def _show_saved(self, path: Path) -> None:
        self._writing = None
        if not self._left:
            self.page.show_saved(path)

    @Slot(object)
    def _show_not_saved(self, error: DilemmakitError) -> None:
        self._writing = None
        if not self._left:
            self.page.show_saved(None)
            self.failed.emit(error)
