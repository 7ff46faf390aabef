"""Work that would hold the screen up, run beside it: one small helper for all of it."""

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from dilemmakit.domain.errors import Cancelled, DilemmakitError


class Job(QObject):
    """A piece of work under way; its signals arrive in the thread that made it.

    They arrive with that thread's next events: work done at once is still told of, for whoever
    began it has connected by then.
    """

    finished = Signal(object)
    progressed = Signal(float)
    failed = Signal(object)
    _done = Signal(object)
    _refused = Signal(object)
    _told = Signal(float)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._done.connect(self.finished, Qt.ConnectionType.QueuedConnection)
        self._refused.connect(self.failed, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self.progressed, Qt.ConnectionType.QueuedConnection)
        self._stopped = Event()

    def cancel(self) -> None:
        """Ask the work to stop where it next tells how far it is; it then fails as Cancelled."""
        self._stopped.set()

    def tell_progress(self, done: float) -> None:
        """Say from any thread what part is done. Raises Cancelled once somebody stopped it."""
        if self._stopped.is_set():
            raise Cancelled()
        self._told.emit(done)

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


def run_in_background(parent: QObject, work: Callable[..., Any], *, watched: bool = False) -> Job:
    """Run `work` in another thread and return its job; a DilemmakitError becomes `failed`.

    Watched work is given the job's `tell_progress` and can be cancelled there. Any other exception
    is our own bug and reaches the hook for unexpected errors.
    """
    job = Job(parent)
    chosen = partial(work, job.tell_progress) if watched else work
    QThreadPool.globalInstance().start(_Runner(job, chosen))
    return job
