"""Work that would hold the screen up, run beside it: one small helper for all of it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from dilemmakit.domain.errors import DilemmakitError


class Job(QObject):
    """A piece of work under way; its signals arrive in the thread that made it.

    They arrive with that thread's next events: work done at once is still told of, for whoever
    began it has connected by then.
    """

    finished = Signal(object)
    failed = Signal(object)
    _done = Signal(object)
    _refused = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._done.connect(self.finished, Qt.ConnectionType.QueuedConnection)
        self._refused.connect(self.failed, Qt.ConnectionType.QueuedConnection)

    def tell(self, outcome: object) -> None:
        """Say from any thread what came of it."""
        self._done.emit(outcome)

    def refuse(self, error: DilemmakitError) -> None:
        """Say from any thread why nothing came of it."""
        self._refused.emit(error)


class _Runner(QRunnable):
    def __init__(self, job: Job, work: Callable[[], Any]) -> None:
        super().__init__()
        self._job = job
        self._work = work

    def run(self) -> None:
        try:
            outcome = self._work()
        except DilemmakitError as error:
            self._job.refuse(error)
        else:
            self._job.tell(outcome)


def run_in_background(parent: QObject, work: Callable[[], Any]) -> Job:
    """Run `work` in another thread and return its job; a DilemmakitError becomes `failed`.

    Any other exception is our own bug and reaches the hook for unexpected errors.
    """
    job = Job(parent)
    QThreadPool.globalInstance().start(_Runner(job, work))
    return job
