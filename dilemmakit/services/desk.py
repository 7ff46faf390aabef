"""The folder in use: the real sessions, or a demonstration or rehearsal kept apart from them."""

import contextlib
import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from dilemmakit.domain.errors import StorageFault, StorageMoved
from dilemmakit.domain.place import PlaceRisk
from dilemmakit.domain.session import Draft, Session
from dilemmakit.services.demonstration import stage
from dilemmakit.services.practice import begin_practice
from dilemmakit.services.rehearsal import rehearse
from dilemmakit.storage.engine import Database
from dilemmakit.storage.faults import file_faults
from dilemmakit.storage.folder import DataFolder, open_folder
from dilemmakit.storage.place import place_risk

_APART = "apart-"


class Desk:
    """Holds the data folder, and for as long as a demonstration or rehearsal lasts a throw-away
    one."""

    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        self._demo: DataFolder | None = None
        for left_behind in folder.path.glob(f"{_APART}*"):
            shutil.rmtree(left_behind, ignore_errors=True)

    @property
    def database(self) -> Database:
        return (self._demo or self.folder).database

    @property
    def in_demo(self) -> bool:
        return self._demo is not None

    @property
    def place_risk(self) -> PlaceRisk | None:
        """Why the sessions had better lie elsewhere, if they had."""
        return place_risk(self.folder.path)

    def back_up(self, reason: str, now: datetime) -> Path | None:
        """Keep a dated copy of the real sessions; None while a secret poll is open.

        Raises StorageFault.
        """
        return self.folder.back_up(reason, now)

    def forget(self, session_id: str, now: datetime) -> tuple[Path, ...]:
        """Remove the copies of a deleted session as well; return those in which it may still be.

        Raises StorageFault.
        """
        return self.folder.forget(session_id, now)

    def check_place(self) -> None:
        """Raise StorageMoved if the database was taken away; what it held is saved beside it."""
        try:
            self.database.check_place()
        except StorageMoved as moved:
            copy = self.database.path.with_suffix(".rescued.sqlite")
            with contextlib.suppress(StorageFault, OSError):
                if not copy.exists():
                    self.database.save_copy(copy)
            saved = str(copy) if copy.exists() else ""
            raise StorageMoved(moved.path, saved) from moved

    def open_demo(self, now: datetime) -> Session:
        """Set up a demonstration half-way through an evening, far from the real sessions.

        Raises StorageFault.
        """
        return self._apart(lambda database: stage(database, now))

    def open_rehearsal(self, draft: Draft, now: datetime) -> Session:
        """Open the meeting of a draft with invented people, far from the real sessions.

        Raises StorageFault.
        """
        return self._apart(lambda database: rehearse(database, draft, now))

    def open_practice(self, now: datetime) -> Session:
        """Open a small meeting to practise on, far from the real sessions. Raises StorageFault."""
        return self._apart(lambda database: begin_practice(database, now))

    def _apart(self, begin: Callable[[Database], Session]) -> Session:
        """Begin a session in a folder that is thrown away, inside our own: whatever cuts the
        program off, the next start clears it away."""
        self.leave_demo()
        with file_faults(self.folder.path):
            path = Path(tempfile.mkdtemp(prefix=_APART, dir=self.folder.path))
        self._demo = open_folder(path)
        try:
            return begin(self._demo.database)
        except BaseException:
            self.leave_demo()
            raise

    def leave_demo(self) -> None:
        """Throw the demonstration or rehearsal away."""
        if self._demo is not None:
            path = self._demo.path
            self._demo.close()
            self._demo = None
            shutil.rmtree(path, ignore_errors=True)

    def close(self) -> None:
        """Let go of everything."""
        self.leave_demo()
        self.folder.close()
