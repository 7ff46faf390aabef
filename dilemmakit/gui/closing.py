"""Closing the window: what has not been stored is asked about first."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from dilemmakit.gui.widgets.buttons import ActButton, main_button
from dilemmakit.gui.widgets.framed import framed
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

_WIDTH = 480


class Closing(QObject):
    """Keeps a window open while `would_lose` says that closing loses something, until a yes."""

    def __init__(self, window: QWidget, would_lose: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._would_lose = would_lose
        self._sure = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Close or self._sure or not self._would_lose():
            return False
        event.ignore()
        if self._window.findChild(ClosingDialog) is None:
            dialog = ClosingDialog(self._window)
            dialog.accepted.connect(self._close)
            dialog.open()
        return True

    def _close(self) -> None:
        self._sure = True
        self._window.close()


class ClosingDialog(QDialog):
    """Enter and Escape stay; only the button that says so closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Dilemmakit")
        close = ActButton(_("Close without saving"))
        close.clicked.connect(self.accept)
        stay = main_button(_("Go on with it"))
        stay.clicked.connect(self.reject)
        stay.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(close)
        buttons.addStretch(1)
        buttons.addWidget(stay)
        column = framed(self)
        column.addWidget(label(_("The meeting you were preparing is not saved."), wrap=True))
        column.addLayout(buttons)
        self.setFixedWidth(_WIDTH)
        self.finished.connect(self.deleteLater)
        stay.setFocus()
