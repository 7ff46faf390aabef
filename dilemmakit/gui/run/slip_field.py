"""The two boxes of a slip, typed as one line: the number, and on into the answers."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit

from dilemmakit.domain.slip import BLANK_SIGNS
from dilemmakit.gui.widgets.colours import colours

_UNDERLINE = 3
_LONGEST = 60


class SlipField(QLineEdit):
    """One box, in type that can be checked against the paper at a glance.

    Signals: `entered` with Enter, `went_left` with Backspace or an arrow at the beginning,
    `undo_wanted` with Ctrl+Z where nothing is typed, `dropped` with Escape.
    """

    entered = Signal()
    went_left = Signal()
    undo_wanted = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._faulty_at = -1
        self.setProperty("role", "slip")
        self.setMaxLength(_LONGEST)

    def show_fault(self, position: int) -> None:
        """Underline the character that could not be read; -1 for none."""
        if position != self._faulty_at:
            self._faulty_at = position
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        at_start = self.cursorPosition() == 0 and not self.hasSelectedText()
        undo = key == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif at_start and key in (Qt.Key.Key_Backspace, Qt.Key.Key_Left):
            self.went_left.emit()
        elif undo and not self.text():
            self.undo_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not 0 <= self._faulty_at < len(self.text()):
            return
        metrics = QFontMetricsF(self.font())
        # The cursor's rectangle tells how far the text is scrolled.
        cursor = self.cursorRect().center().x()
        before_cursor = metrics.horizontalAdvance(self.text()[: self.cursorPosition()])
        left = cursor - before_cursor + metrics.horizontalAdvance(self.text()[: self._faulty_at])
        width = metrics.horizontalAdvance(self.text()[self._faulty_at])
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2 + _UNDERLINE + 2
        painter = QPainter(self)
        painter.setPen(QPen(QColor(colours().ink), _UNDERLINE))
        painter.drawLine(QPointF(left, base), QPointF(left + width, base))
        painter.end()


class NumberField(SlipField):
    """The slip's number; what is no digit goes on into the answers.

    Signals: `went_on` with the character typed, empty for a space.
    """

    went_on = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        at_end = self.cursorPosition() == len(self.text()) and not self.hasSelectedText()
        if plain and typed == " ":
            if self.text():
                self.went_on.emit("")
        elif plain and typed and (typed.isalpha() or typed in BLANK_SIGNS):
            self.went_on.emit(typed)
        elif event.key() == Qt.Key.Key_Right and at_end and self.text():
            self.went_on.emit("")
        elif plain and typed.isprintable() and typed and not typed.isdigit():
            event.accept()
        else:
            super().keyPressEvent(event)
