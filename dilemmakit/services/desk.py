"""The folder in use: the real sessions, or a demonstration kept apart from them."""

import contextlib
import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from dilemmakit.domain.errors import StorageFault, StorageMoved
from dilemmakit.domain.session import Session
from dilemmakit.services.demonstration import stage
from dilemmakit.storage.engine import Database
from dilemmakit.storage.folder import DataFolder, open_folder


class Desk:
    """Holds the data folder, and for as long as a demonstration lasts a throw-away one."""

    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        self._demo: DataFolder | None = None

    @property
    def database(self) -> Database:
        return (self._demo or self.folder).database

    @property
    def in_demo(self) -> bool:
        return self._demo is not None

    def back_up(self, reason: str, now: datetime) -> Path | None:
        """Keep a dated copy of the real sessions; None while a secret poll is open.

        Raises StorageFault.
        """
        return self.folder.back_up(reason, now)

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
        self.leave_demo()
        self._demo = open_folder(Path(tempfile.mkdtemp(prefix="dilemmakit-demo-")))
        try:
            return stage(self._demo.database, now)
        except BaseException:
            self.leave_demo()
            raise

    def leave_demo(self) -> None:
        """Throw the demonstration away."""
        if self._demo is not None:
            path = self._demo.path
            self._demo.close()
            self._demo = None
            shutil.rmtree(path, ignore_errors=True)

    def close(self) -> None:
        """Let go of everything."""
        self.leave_demo()
        self.folder.close()
