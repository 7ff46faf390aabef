"""A window whose parts fail in every way that nobody catches; run as a program of its own.

Arguments: the folder for the log, the kind of failure, how many times. Prints what a person
would have met: how many dialogs opened, what they say, and whether the app still answers.
"""

import sys
import threading
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRunnable,
    QThreadPool,
    QTimer,
    qWarning,
)
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QWidget

from dilemmakit.domain.vocabulary import Language
from dilemmakit.gui.fault_dialog import FaultDialog, show_faults
from dilemmakit.gui.faults import FaultHooks
from dilemmakit.wording import use_language

SECRET = "214 B 7 2 9 4 5"


class Canvas(QWidget):
    def paintEvent(self, _event: QPaintEvent) -> None:
        raise ValueError(SECRET)


class Model(QAbstractListModel):
    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, _index: QModelIndex | QPersistentModelIndex, _role: int = 0) -> object:
        raise KeyError(SECRET)


class Work(QRunnable):
    def run(self) -> None:
        raise RuntimeError(SECRET)


class Unseen:
    def __del__(self) -> None:
        raise OSError(SECRET)


def fail() -> None:
    raise ValueError(SECRET)


def provoke(kind: str, window: QWidget) -> None:
    """Let one thing go wrong."""
    match kind:
        case "slot":
            QTimer.singleShot(0, fail)
        case "paint":
            window.findChildren(Canvas)[0].update()
        case "model":
            window.findChildren(QListView)[0].viewport().update()
        case "thread":
            threading.Thread(target=fail).start()
        case "runnable":
            QThreadPool.globalInstance().start(Work())
        case "unseen":
            Unseen()
        case "warning":
            qWarning("QFont: only a remark")


def main() -> None:
    folder, kind, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    app = QApplication(sys.argv[:1])
    use_language(Language.DA)
    hooks = FaultHooks(folder, partial(datetime.now, UTC))
    if "without-streams" in sys.argv:
        told, sys.stdout, sys.stderr = sys.stdout, None, None
    else:
        told = sys.stdout
    hooks.install()
    window = QWidget()
    canvas = Canvas(window) if kind == "paint" else QWidget(window)
    canvas.resize(50, 50)
    if kind == "model":
        view = QListView(window)
        view.setModel(Model(view))
    pressed: list[bool] = []
    button = QPushButton("Videre", window)
    button.clicked.connect(partial(pressed.append, True))
    window.resize(400, 300)
    opened: list[int] = []

    def tell(faults: object) -> None:
        opened.append(len(faults))  # type: ignore[arg-type]
        show_faults(window, faults, hooks.log_path)  # type: ignore[arg-type]

    hooks.happened.connect(tell)
    # From a slot, as the app does: what fails while a window opens comes back to its caller.
    QTimer.singleShot(0, window.show)
    left = [times]

    def go_on() -> None:
        if left[0]:
            left[0] -= 1
            provoke(kind, window)
            return
        QThreadPool.globalInstance().waitForDone()
        clock.stop()
        # Not quit, which would close the dialog itself.
        QTimer.singleShot(50, partial(app.exit, 0))

    clock = QTimer()
    clock.timeout.connect(go_on)
    clock.start(1)
    app.exec()
    button.click()
    dialogs = window.findChildren(FaultDialog)
    print(f"dialogs={len(dialogs)} told={len(opened)} answers={bool(pressed)}", file=told)
    if dialogs:
        print("visible" if dialogs[0].isVisible() else "hidden", file=told)
        copy, go = dialogs[0].findChildren(QPushButton)
        copy.click()
        print(QApplication.clipboard().text(), file=told)
        go.click()
        print("visible" if dialogs[0].isVisible() else "hidden", file=told)
    hooks.finish()


main()
