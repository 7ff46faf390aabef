"""The app: puts windows, services and data together, and starts in the right order.

The frame is painted first, with nothing but PySide6. Then home is filled at first sight by the
standard library alone. Everything else (the database, the case reader, icons, documents) is
imported and opened in one background thread meanwhile.
"""

import contextlib
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from dilemmakit.domain.language import Language
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.preferences import read_preferences, write_preferences

if TYPE_CHECKING:
    from dilemmakit.gui.faults import Fault, FaultHooks
    from dilemmakit.gui.replacing import ReplacingDialog
    from dilemmakit.services.desk import Desk


LONGEST_LOADING_SECONDS = 10
FRAME_PX = 40
"""What a desktop puts above a window, at most."""


def utc_now() -> datetime:
    """Return the time, UTC."""
    return datetime.now(UTC)


def run(
    data: Path,
    language: Language | None,
    quit_when: str | None,
    now: Callable[[], datetime] = utc_now,
) -> int:
    """Open the app with a data folder and run it to its end; return the exit code.

    `quit_when` ends it as soon as home is 'painted' or 'usable', to measure the start; `now` is
    the clock that meetings go by, UTC.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Dilemmakit")
    app.setDesktopFileName("dilemmakit")
    preferences = read_preferences(data)
    if language is not None:
        preferences = replace(preferences, language=language)
    window = MainWindow(preferences, furnished=False)
    start = Start(window, data, quit_when, now)
    window.preferred.connect(partial(write_preferences, data))
    # The room's picture is a window, too: left alone, it would keep the app and its data.
    window.closed.connect(app.quit)
    room = window.screen().availableSize()
    # Or what stands lowest would be out of reach.
    if room.width() <= window.width() or room.height() <= window.height() + FRAME_PX:
        window.showMaximized()
    else:
        window.show()
    code = app.exec()
    start.finish()
    return code


class Start(QObject):
    """Paints the frame, fills home at first sight, loads the rest beside it, and hands over."""

    _opened = Signal(object)
    _refused = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        data: Path,
        quit_when: str | None,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._now = now
        self._window = window
        self._data = data
        self._quit_when = quit_when
        self._gone = False
        self._finish: Callable[[], None] | None = None
        self._loading: threading.Thread | None = None
        self._desk: Desk | None = None
        self._taken = threading.Event()
        self._pressed: Callable[[], None] | None = None
        self._painted = False
        self._hooks: FaultHooks | None = None
        self._opened.connect(self._take_desk)
        self._refused.connect(self._tell)
        window.installEventFilter(self)
        window.retried.connect(self._retry)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and not self._painted:
            self._painted = True
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._after_first_picture)
        return False

    def _after_first_picture(self) -> None:
        if self._quit_when == "painted":
            QApplication.quit()
            return
        self._catch_faults()
        self._window.furnish()
        QTimer.singleShot(0, self._fill_home)

    def _catch_faults(self) -> None:
        """Have every fault of ours told once in plain words from here on, and go on after it."""
        from dilemmakit.gui.faults import FaultHooks

        self._hooks = FaultHooks(self._data, self._now)
        self._hooks.install()
        self._hooks.happened.connect(self._tell_faults)

    def _tell_faults(self, faults: "tuple[Fault, ...]") -> None:
        from dilemmakit.gui.fault_dialog import show_faults

        if self._hooks is not None:
            show_faults(self._window, faults, self._hooks.log_path)

    def _fill_home(self) -> None:
        """Show the sessions, read with the standard library; a press waits for the rest."""
        from dilemmakit.storage.first_look import first_look

        home = self._window.home
        home.show_lines(first_look(self._data), icons=False)
        home.new_chosen.connect(self._keep_press(home.new_chosen.emit))
        home.demo_chosen.connect(self._keep_press(home.demo_chosen.emit))
        home.practice_chosen.connect(self._keep_press(home.practice_chosen.emit))
        home.file_chosen.connect(self._keep_press(home.file_chosen.emit))
        for chosen in (home.continued, home.planned_chosen, home.recent_chosen):
            chosen.connect(partial(self._keep_choice, chosen.emit))
        self._window.screen_chosen.connect(
            partial(self._keep_choice, self._window.screen_chosen.emit)
        )
        if self._quit_when == "usable":
            QTimer.singleShot(0, QApplication.quit)
            return
        self._load()

    def _keep_press(self, again: Callable[[], None]) -> Callable[[], None]:
        def keep() -> None:
            self._keep(again)

        return keep

    def _keep_choice(self, again: Callable[[str], None], chosen: str) -> None:
        self._keep(partial(again, chosen))

    def _keep(self, press: Callable[[], None]) -> None:
        """Do what was pressed once the rest is loaded; what stands in its way is asked about."""
        if self._finish is None:
            self._pressed = press
            if self._gone:
                self._retry()

    def _load(self, afresh: bool = False, copy: Path | None = None) -> None:
        work = partial(self._open_desk, afresh, copy)
        self._loading = threading.Thread(target=work, name="loading", daemon=True)
        self._loading.start()

    def _open_desk(self, afresh: bool, copy: Path | None) -> None:
        """Import what the rest needs and open the data folder; runs beside the screen.

        `copy` takes the database's place first; with `afresh` an empty one does.
        """
        try:
            # Only brought in, so that the first icon and the first page cost nothing later. The
            # last brings pydantic, while nobody else imports: Qt's hook looks at each module that
            # is brought in, and two threads in it at once find pydantic half made.
            for name in ("qtawesome", "dilemmakit.gui.conductor", "dilemmakit.content.library"):
                import_module(name)
            from dilemmakit.services.desk import Desk
            from dilemmakit.storage.folder import open_folder, restore_backup

            if copy is not None:
                restore_backup(self._data, copy)
            self._desk = Desk(open_folder(self._data, afresh=afresh))
            self._opened.emit(self._desk)
        except Exception as error:
            self._refused.emit(error)
            return
        # Not while the pages are made: both at once would keep the window from answering.
        self._taken.wait(LONGEST_LOADING_SECONDS)
        if self._finish is not None:
            self._read_ahead()

    def _read_ahead(self) -> None:
        """Read the cases and plans beside the screen, so that preparing opens at once."""
        from dilemmakit.services.library import library
        from dilemmakit.wording import language

        with contextlib.suppress(OSError):
            library(language(), self._data)

    def _take_desk(self, desk: "Desk") -> None:
        from dilemmakit.gui.conductor import Conductor

        conductor = Conductor(self._window, desk, self._now)
        self._finish = conductor.finish
        conductor.begin()
        self._taken.set()
        if self._pressed is not None:
            self._pressed()

    def _tell(self, error: Exception) -> None:
        from dilemmakit.domain.errors import (
            DilemmakitError,
            FolderInUse,
            StorageDamaged,
            StorageMissing,
        )
        from dilemmakit.wording import _
        from dilemmakit.wording.messages import error_sentence

        if not isinstance(error, DilemmakitError):
            raise error
        if isinstance(error, FolderInUse):
            from dilemmakit.storage.folder import ask_to_raise

            ask_to_raise(self._data)
            print(error_sentence(error), file=sys.stderr)
            QApplication.exit(1)
            return
        self._gone = isinstance(error, StorageDamaged | StorageMissing)
        act = _("Choose what takes its place …") if self._gone else _("Try again")
        self._window.show_fault(error_sentence(error), act)
        if self._gone:
            self._window.home.show_unread()

    def _retry(self) -> None:
        if self._finish is not None:
            return
        if not self._gone:
            self._window.show_fault("")
            self._load()
            return
        from dilemmakit.gui.replacing import ReplacingDialog
        from dilemmakit.storage.first_look import count_sessions
        from dilemmakit.storage.folder import found_backups

        copies = [
            (backup.path, backup.made_at, count_sessions(backup.path))
            for backup in found_backups(self._data)
        ]
        dialog = ReplacingDialog(self._window, copies)
        dialog.accepted.connect(partial(self._replace, dialog))
        dialog.open()

    def _replace(self, dialog: "ReplacingDialog") -> None:
        self._window.show_fault("")
        self._load(afresh=dialog.path is None, copy=dialog.path)

    def finish(self) -> None:
        """Let go of the data folder, also one that was opened but never taken into use."""
        self._taken.set()
        if self._loading is not None:
            # A thread that the interpreter cuts off at its end takes the process down with it.
            self._loading.join(LONGEST_LOADING_SECONDS)
        if self._finish is not None:
            self._finish()
        elif self._desk is not None:
            self._desk.close()
        if self._hooks is not None:
            self._hooks.finish()
