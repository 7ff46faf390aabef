"""A sheet that lies over the whole console until it is put away."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _


class Sheet(QFrame):
    """Covers its parent; Escape, its own key or its button puts it away."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self._console = parent
        self._before: QWidget | None = None
        self.setProperty("look", "bar")
        self.setAutoFillBackground(True)
        self.setAccessibleName(title)
        self._close = small_button(_("Close (Esc)"))
        self._close.clicked.connect(self.put_away)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self.head.addWidget(label(title, "title"), 1)
        self.head.addWidget(self._close)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(64, 40, 64, 40)
        self.column.setSpacing(24)
        self.column.addLayout(self.head)
        self.hide()

    def open(self) -> None:
        """Cover the console; the keys that lead the meeting go on working."""
        if self.isHidden():
            self._before = self._console.focusWidget()
        self.setGeometry(self._console.rect())
        self.show()
        self.raise_()
        self.listen()

    def listen(self) -> None:
        """Take the keys."""
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Uncover the console, with the keys where they were."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab on the sheet: what lies behind it cannot be seen."""
        start = QApplication.focusWidget() or self
        widget: QWidget | None = start
        while widget is not None:
            widget = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
            if widget is None or widget is start:
                break
            if self.isAncestorOf(widget) and _takes_tab(widget):
                reason = Qt.FocusReason.TabFocusReason
                widget.setFocus(reason if forward else Qt.FocusReason.BacktabFocusReason)
                break
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return
        super().keyPressEvent(event)


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isEnabled() and widget.isVisible()
