"""Work beside the screen is told of, however quickly it is done."""

from PySide6.QtCore import QObject, QThread, QThreadPool
from pytestqt.qtbot import QtBot

from dilemmakit.domain.errors import StorageFault
from dilemmakit.gui.background import run_in_background


def test_what_is_done_before_anybody_listens_is_heard(qtbot: QtBot) -> None:
    """In the thread that began it."""
    owner = QObject()
    for _ in range(50):
        job = run_in_background(owner, int)
        QThreadPool.globalInstance().waitForDone()
        heard: list[object] = []
        job.finished.connect(lambda outcome, h=heard: h.append((outcome, QThread.currentThread())))
        qtbot.waitUntil(lambda h=heard: bool(h))
        assert heard == [(0, owner.thread())]


def test_a_fault_is_heard_as_one(qtbot: QtBot) -> None:
    def fail() -> None:
        raise StorageFault("fuld")

    owner = QObject()
    job = run_in_background(owner, fail)
    QThreadPool.globalInstance().waitForDone()
    with qtbot.waitSignal(job.failed) as heard:
        pass
    assert isinstance(heard.args[0], StorageFault)
