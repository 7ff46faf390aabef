"""Taking a slip back by its number."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from dilemmakit.domain.slip import LONGEST_NUMBER
from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.wording import _


class TakeBack(QWidget):
    """Hidden until it is asked for; it stays until a slip has gone, or Escape.

    Signals: `number_given` with the slip's number, `left` when nothing is to be taken back.
    """

    number_given = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._number = QLineEdit()
        self._number.setPlaceholderText(_("Number on the slip"))
        self._number.setAccessibleName(_("Number on the slip to be taken back"))
        self._number.setValidator(QIntValidator(1, 10**LONGEST_NUMBER - 1, self._number))
        self._number.setFixedWidth(160)
        self._number.returnPressed.connect(self._give)
        self._take = small_button(_("Take back"))
        self._take.clicked.connect(self._give)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._number, self._take):
            row.addWidget(part)
        row.addStretch(1)
        self.hide()

    def open(self) -> None:
        """Ask for the number."""
        self.show()
        self._number.selectAll()
        self._number.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_field(self) -> None:
        """Ask no longer."""
        self._number.clear()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_field()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _give(self) -> None:
        typed = self._number.text()
        if typed and int(typed) > 0:
            self.number_given.emit(int(typed))
