"""A field for one number of a count."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from dilemmakit.gui.theme.tokens import HEADING_PX, TITLE_PX

_MOST = 999


class CountField(QLineEdit):
    """How many; Enter goes on to the next.

    Signals: `entered` with Enter.
    """

    entered = Signal()

    def __init__(self, name: str, *, large: bool) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setValidator(QIntValidator(0, _MOST, self))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        pixels, width, height = (TITLE_PX, 66, 46) if large else (HEADING_PX, 42, 38)
        self.setFixedSize(width, height)
        self.setStyleSheet(
            f"QLineEdit {{ font-size: {pixels}px; font-weight: bold; padding: 0;"
            f" min-height: {height - 2}px; }}"
        )

    @property
    def people(self) -> int:
        """The number typed, or the rest where that is what an empty field means."""
        return int(self.text() or self.placeholderText() or "0")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.OtherFocusReason:
            # Whoever comes here by Enter types over the number, as with Tab.
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)
