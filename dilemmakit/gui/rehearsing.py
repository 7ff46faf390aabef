"""Leads from a preparation into its rehearsal, and back to where it was left."""

from PySide6.QtCore import QObject, Signal

from dilemmakit.gui.evening import Evening
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.prepare.preparation import Preparation


class Rehearsing(QObject):
    """Knows which form the rehearsal came from.

    Signals: `returned` with the Preparation as it was, and the id it is stored under ("" if it is
    not).
    """

    returned = Signal(object, str)

    def __init__(self, window: MainWindow, live: LiveSession, evening: Evening) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._evening = evening
        self._value: Preparation | None = None
        self._stored = ""

    @property
    def is_on(self) -> bool:
        return self._value is not None

    def begin(self, value: Preparation, session_id: str) -> bool:
        """Open the meeting of a form with invented people; it must lack nothing."""
        draft = value.draft()
        if draft is None or not self._live.open_rehearsal(draft):
            return False
        self._value, self._stored = value, session_id
        self._window.show_demo(True, exercise=True)
        self._evening.begin()
        return True

    def end(self) -> bool:
        """Throw the rehearsal away, if there is one, and go back to its form."""
        value, self._value = self._value, None
        if value is None:
            return False
        self._evening.finish()
        self._live.leave_demo()
        self._window.show_demo(False)
        self.returned.emit(value, self._stored)
        return True
