"""The field where notes are typed, with what is picked beside the text."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from dilemmakit.domain.note import LONGEST_NOTE
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

_INSET = 14


class NoteField(QLineEdit):
    """Signals: `abandoned` with Escape, `unpicked` with Backspace where there is no text."""

    abandoned = Signal()
    unpicked = Signal()
    went_down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "note")
        self.setMaxLength(LONGEST_NOTE)
        self.setPlaceholderText(_("Write what is said"))
        self.setAccessibleName(_("The note"))
        self._beside = label(role="label")
        self._beside.setParent(self)
        self._beside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_beside(self, words: str) -> None:
        """Show what is picked, and what Enter does, at the right."""
        self._beside.setText(words)
        self._place()

    def _place(self) -> None:
        self._beside.adjustSize()
        width = self._beside.width()
        self._beside.move(
            self.width() - width - _INSET, (self.height() - self._beside.height()) // 2
        )
        self.setTextMargins(0, 0, width + _INSET, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.abandoned.emit()
            case Qt.Key.Key_Backspace if not self.text():
                self.unpicked.emit()
            case Qt.Key.Key_Down:
                self.went_down.emit()
            case _:
                super().keyPressEvent(event)
