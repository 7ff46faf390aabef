"""Work that would hold the screen up, run beside it: one small helper for all of it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from dilemmakit.domain.errors import DilemmakitError


class Job(QObject):
    """A piece of work under way; its signals arrive in the thread that made it."""

    finished = Signal(object)
    failed = Signal(object)


class _Runner(QRunnable):
    def __init__(self, job: Job, work: Callable[[], Any]) -> None:
        super().__init__()
        self._job = job
        self._work = work

    def run(self) -> None:
        try:
            outcome = self._work()
        except DilemmakitError as error:
            self._job.failed.emit(error)
        else:
            self._job.finished.emit(outcome)


def run_in_background(parent: QObject, work: Callable[[], Any]) -> Job:
    """Run `work` in another thread and return its job; a DilemmakitError becomes `failed`.

    Any other exception is our own bug and reaches the hook for unexpected errors.
    """
    job = Job(parent)
    QThreadPool.globalInstance().start(_Runner(job, work))
    return job
