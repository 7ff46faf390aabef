"""A question asked in its place on the page, never in a window of its own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _


class Confirmation(QFrame):
    """What will happen, and two ways on. Hidden until it asks; Escape is no.

    Signals: `asked` as it comes into sight, `confirmed` with what was asked about, `declined`.
    """

    asked = Signal()
    confirmed = Signal(object)
    declined = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "notice")
        self._about: object = None
        self._before: QWidget | None = None
        self._sentence = label(wrap=True)
        self._yes = small_button("")
        self._no = small_button(_("Not now"))
        self._yes.clicked.connect(self._confirm)
        self._no.clicked.connect(self._decline)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._yes, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._no, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def ask(self, sentence: str, act: str, about: object = None, *, quietly: bool = False) -> None:
        """Ask; the keys go to the answer, and back to where they were afterwards.

        `quietly` leaves the keys where they are and does not call for attention: it is asked by
        itself, and whoever types is not to answer it unawares.
        """
        if not quietly:
            self.asked.emit()
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self._about = about
        self._sentence.setText(sentence)
        self._yes.show_text(act)
        self._yes.setAccessibleDescription(sentence)
        self.setAccessibleName(sentence)
        self.show()
        if not quietly:
            self._yes.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def sentence(self) -> str:
        """What it asks; empty while it does not."""
        return "" if self.isHidden() else self._sentence.text()

    def put_away(self) -> None:
        """Stop asking."""
        if self.isHidden():
            return
        held = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        if held and self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._decline()
            return
        super().keyPressEvent(event)

    def _confirm(self) -> None:
        about = self._about
        self.put_away()
        self.confirmed.emit(about)

    def _decline(self) -> None:
        self.put_away()
        self.declined.emit()
