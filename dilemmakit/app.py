"""The app: puts windows, services and data together, and starts in the right order.

The first picture of home needs nothing but PySide6. Everything else (the database, the case
reader, icons, documents) is imported and opened in one background thread after it.
"""

import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from dilemmakit.domain.errors import DilemmakitError
from dilemmakit.domain.vocabulary import Language
from dilemmakit.gui.faults import Fault, FaultHooks
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.preferences import read_preferences, write_preferences
from dilemmakit.gui.theme.fonts import load_fonts

if TYPE_CHECKING:
    from dilemmakit.services.desk import Desk


def utc_now() -> datetime:
    """Return the time, UTC."""
    return datetime.now(UTC)


def run(data: Path, language: Language | None, quit_when: str | None) -> int:
    """Open the app with a data folder and run it to its end; return the exit code.

    `quit_when` ends it as soon as home is 'painted' or 'usable', to measure the start.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Dilemmakit")
    app.setDesktopFileName("dilemmakit")
    load_fonts()
    preferences = read_preferences(data)
    if language is not None:
        preferences = replace(preferences, language=language)
    hooks = FaultHooks(data, utc_now)
    hooks.install()
    window = MainWindow(preferences)
    hooks.happened.connect(partial(_tell_faults, window, hooks))
    start = Start(window, data, quit_when)
    window.preferred.connect(partial(write_preferences, data))
    window.show()
    code = app.exec()
    start.finish()
    hooks.finish()
    return code


def _tell_faults(window: MainWindow, hooks: FaultHooks, faults: tuple[Fault, ...]) -> None:
    """Say once, in plain words, that our own code failed, and go on."""
    from dilemmakit.gui.fault_dialog import show_faults

    show_faults(window, faults, hooks.log_path)


class Start(QObject):
    """Waits for the first picture, loads the rest beside it, and hands over to the conductor."""

    _opened = Signal(object)
    _refused = Signal(object)

    def __init__(self, window: MainWindow, data: Path, quit_when: str | None) -> None:
        super().__init__()
        self._window = window
        self._data = data
        self._quit_when = quit_when
        self._finish: Callable[[], None] | None = None
        self._opened.connect(self._take_desk)
        self._refused.connect(self._tell)
        self._painted = False
        window.page.installEventFilter(self)
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
        self._load()

    def _load(self) -> None:
        threading.Thread(target=self._open_desk, name="loading", daemon=True).start()

    def _open_desk(self) -> None:
        """Import what the rest needs and open the data folder; runs beside the screen."""
        try:
            import qtawesome  # noqa: F401 - so that the first icon costs nothing

            import dilemmakit.gui.conductor  # noqa: F401
            from dilemmakit.services.desk import Desk
            from dilemmakit.storage.folder import open_folder

            self._opened.emit(Desk(open_folder(self._data)))
        except DilemmakitError as error:
            self._refused.emit(error)

    def _take_desk(self, desk: "Desk") -> None:
        from dilemmakit.gui.conductor import Conductor

        conductor = Conductor(self._window, desk, utc_now)
        self._finish = conductor.finish
        conductor.begin()
        if self._quit_when == "usable":
            QTimer.singleShot(0, QApplication.quit)

    def _tell(self, error: DilemmakitError) -> None:
        from dilemmakit.domain.errors import FolderInUse
        from dilemmakit.wording import _
        from dilemmakit.wording.messages import error_sentence

        if isinstance(error, FolderInUse):
            from dilemmakit.storage.folder import ask_to_raise

            ask_to_raise(self._data)
            print(error_sentence(error), file=sys.stderr)
            QApplication.exit(1)
            return
        self._window.show_fault(error_sentence(error), _("Try again"))

    def _retry(self) -> None:
        if self._finish is None:
            self._window.show_fault("")
            self._load()

    def finish(self) -> None:
        """Let go of the data folder."""
        if self._finish is not None:
            self._finish()
