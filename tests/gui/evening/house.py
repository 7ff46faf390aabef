"""The whole app in one process: a window, the pages, a data folder, and a clock to set."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from dilemmakit.domain.note import Note
from dilemmakit.domain.poll import Poll
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import Language, NoteKind, View
from dilemmakit.gui.conductor import Conductor
from dilemmakit.gui.evening import Evening
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.preferences import Appearance, Preferences
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.screen.kiosk import Kiosk
from dilemmakit.services.desk import Desk
from dilemmakit.storage.engine import Database
from dilemmakit.storage.folder import open_folder
from tests.gui.run.evenings import Clock, an_evening

ARGUMENTS, FIRST_STANCE = 3, 2
"""Rounds of the short plan, counted from 0."""


def lay_out(folder: Path, round_index: int, view: View | None = None, **changes: Any) -> str:
    """Leave a running meeting in a folder, at a picture; return the session's id."""
    with an_evening(folder, **changes) as evening:
        evening.go_to(round_index, view)
        return evening.session.id


@dataclass
class House:
    """The app as it runs; `clock` is the time that meetings go by."""

    window: MainWindow
    desk: Desk
    conductor: Conductor
    clock: Clock

    @property
    def live(self) -> LiveSession:
        found = self.window.findChild(LiveSession)
        assert isinstance(found, LiveSession)
        return found

    @property
    def session(self) -> Session:
        assert self.live.session is not None
        return self.live.session

    @property
    def console(self) -> Console:
        assert isinstance(self.window.page, Console), self.window.page
        return self.window.page

    @property
    def evening(self) -> Evening:
        found = self.window.findChild(Evening)
        assert isinstance(found, Evening)
        return found

    @property
    def database(self) -> Database:
        return self.desk.database

    def take_up(self, session_id: str) -> None:
        """Press »Go on« at home."""
        self.window.home.continued.emit(session_id)
        QApplication.processEvents()

    def poll(self, planned_id: str) -> Poll:
        found = self.session.poll_planned(planned_id)
        assert found is not None
        return found

    def note(self, text: str) -> Note:
        (found,) = [note for note in self.session.notes if note.text == text]
        assert found.kind is NoteKind.ARGUMENT
        return found

    def close(self) -> None:
        """Close the app as a person does."""
        self.conductor.finish()
        shiboken6.delete(self.window)
        QThreadPool.globalInstance().waitForDone(5000)


@contextmanager
def the_house(folder: Path, now: datetime | None = None, **likes: Any) -> Iterator[House]:
    """Start the app on a folder, and close it in the end."""
    clock = Clock(now) if now else Clock()
    window = MainWindow(Preferences(Language.DA, Appearance.LIGHT, **likes))
    window.show()
    desk = Desk(open_folder(folder))
    conductor = Conductor(window, desk, clock)
    house = House(window, desk, conductor, clock)
    try:
        conductor.begin()
        window.activateWindow()
        QApplication.processEvents()
        yield house
    finally:
        house.close()


def kiosks() -> list[Kiosk]:
    """Return the kiosks that stand on any display."""
    # The windows are asked for anew each time: a kiosk that is gone leaves no trace.
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, Kiosk) and w.isVisible()]


def prepared(folder: Path, **changes: Any) -> None:
    """Leave a prepared session in a folder."""
    with an_evening(folder, opened=False, **changes):
        pass
