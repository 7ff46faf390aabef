"""Leads through the practice, task by task, and home again."""

from PySide6.QtCore import QObject, Signal, Slot

from dilemmakit.domain.practice import Task, achieved
from dilemmakit.domain.session import Session
from dilemmakit.gui.evening import Evening
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.wording import _


class Practising(QObject):
    """Watches what is done on the real screens.

    Signals: `ended` when home is to be shown again.
    """

    ended = Signal()

    def __init__(self, window: MainWindow, live: LiveSession, evening: Evening) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._evening = evening
        self._before: Session | None = None
        self._done: frozenset[Task] = frozenset()
        live.changed.connect(self._watch)

    @property
    def is_on(self) -> bool:
        return self._before is not None

    @property
    def done(self) -> frozenset[Task]:
        """The tasks done so far."""
        return self._done

    @Slot()
    def begin(self) -> None:
        """Open a meeting of two rounds with invented people."""
        if not self._live.open_practice():
            return
        self._before, self._done = self._live.session, frozenset()
        self._window.show_demo(True, exercise=True)
        self._evening.begin()
        if (console := self._evening.console) is not None:
            console.middle.exercise.lend_button(console.middle.practice.acts)
        self._show()

    def end(self) -> bool:
        """Throw the practice away, if there is one, and go home."""
        if self._before is None:
            return False
        if self._live.session is not None:
            # The act that closed the meeting has reached the evening first.
            self._watch(self._live.session)
        self._before = None
        self._evening.finish()
        self._live.leave_demo()
        self.ended.emit()
        if Task.CLOSE in self._done:
            self._window.home.show_news(
                _(
                    "You have led a small meeting from beginning to end; nothing of it is kept. "
                    "Rehearse your own the same way, from its preparation."
                )
            )
        return True

    @Slot(object)
    def _watch(self, after: Session) -> None:
        if self._before is None:
            return
        self._done |= achieved(self._before, after)
        self._before = after
        self._show()

    def _show(self) -> None:
        console = self._evening.console
        if console is not None:
            console.middle.practice.show_done(self._done)
