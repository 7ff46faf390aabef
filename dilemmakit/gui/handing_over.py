"""Leads a session to another computer, and one from another computer to this."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot

from dilemmakit.domain.errors import DilemmakitError
from dilemmakit.domain.session import Session
from dilemmakit.gui.background import run_in_background
from dilemmakit.gui.evening import Evening
from dilemmakit.gui.home.handed_over import HandedOverPage
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.widgets.save_dialog import ask_where, ask_which
from dilemmakit.services import handing_over
from dilemmakit.services.desk import Desk
from dilemmakit.wording import _
from dilemmakit.wording.messages import error_sentence


class HandingOver(QObject):
    """Writes and reads the file beside the screen, while no session is at hand.

    Signals: `left` when home is to be shown as it is stored now, `opened` with the id of the
    session to go on with, `deleted` when the copy here is to go, `failed` with a DilemmakitError.
    """

    left = Signal()
    opened = Signal(str)
    deleted = Signal()
    failed = Signal(object)

    def __init__(self, window: MainWindow, live: LiveSession, desk: Desk, evening: Evening) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._desk = desk
        self._evening = evening
        evening.hand_over_wanted.connect(self.ask_where)

    def show_handed_over(self, session: Session) -> None:
        """Show a session that goes on elsewhere, and the ways it comes back."""
        page = HandedOverPage(session)
        page.file_wanted.connect(self.ask_which)
        page.taken_back.connect(self._take_back)
        page.deleted.connect(self.deleted)
        self._window.show_page(page)

    @Slot()
    def ask_where(self) -> None:
        """Ask where the session at hand is to be written, and write it there."""
        session = self._live.session
        if session is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        offered = Path(folder) / handing_over.file_name(session, self._live.now())
        title = _("Hand over to another computer")
        ask_where(self._window, title, offered, _("Handed-over meeting"), self.hand_over)

    def hand_over(self, path: Path) -> None:
        """Write the session at hand to a file, and close it here."""
        session, now = self._live.session, self._live.now()
        if session is None:
            return
        # Nothing may be done to it between the writing and the closing.
        self._evening.finish()
        self.left.emit()
        database = self._desk.database
        work = partial(handing_over.hand_over, database, session, now, path)
        job = run_in_background(self, work)
        job.finished.connect(self._tell_written)
        job.failed.connect(partial(self._go_on_here, session.id))

    @Slot(object)
    def _tell_written(self, path: Path) -> None:
        self._live.back_up("handed")
        if self._window.page is self._window.home:
            self.left.emit()
        sentence = _(
            "The meeting is handed over and closed here. Open this file on the other computer, "
            "and delete it afterwards: {path}"
        )
        self._window.home.show_news(sentence.format(path=path))

    def _go_on_here(self, session_id: str, error: DilemmakitError) -> None:
        self.opened.emit(session_id)
        self._tell(error_sentence(error))

    def _tell(self, sentence: str) -> None:
        show = self._evening.show_fault if self._evening.is_on else self._window.show_fault
        show(sentence)

    @Slot()
    def ask_which(self) -> None:
        """Ask for the file of a session to go on with, and take it in."""
        kind, suffix = _("Handed-over meeting"), handing_over.SUFFIX
        ask_which(self._window, _("Open a file"), kind, suffix, self.take_over)

    def take_over(self, path: Path) -> None:
        """Take a session in from a file, and go on with it."""
        now = self._live.now()
        job = run_in_background(self, partial(handing_over.take_over, self._desk.folder, path, now))
        job.finished.connect(self._open)
        job.failed.connect(self.failed)

    @Slot(object)
    def _open(self, session: Session) -> None:
        sentence = _(
            "The meeting was handed over to this computer and goes on where it stood. Delete the "
            "file it came in."
        )
        self.opened.emit(session.id)
        self._tell(sentence)

    @Slot()
    def _take_back(self) -> None:
        """Go on here with the session at hand, whose file never got to its goal."""
        session = self._live.session
        if session is None:
            return
        try:
            handing_over.take_back(self._desk.database, session, self._live.now())
        except DilemmakitError as error:
            self.failed.emit(error)
            return
        self.opened.emit(session.id)
