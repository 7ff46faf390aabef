"""A question asked in its place on the page, never in a window of its own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
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

    def __init__(self, *, stacked: bool = False) -> None:
        """`stacked` puts the answers below the sentence, where there is little width."""
        super().__init__()
        self.setProperty("look", "notice")
        self._about: object = None
        self._before: QWidget | None = None
        self._sentence = label(wrap=True)
        self._yes = small_button("")
        self._no = small_button(_("Not now"))
        self._yes.clicked.connect(self._confirm)
        self._no.clicked.connect(self._decline)
        whole = QVBoxLayout(self) if stacked else QHBoxLayout(self)
        whole.setContentsMargins(12, 8, 12, 8)
        whole.setSpacing(12)
        answers = QHBoxLayout()
        answers.setSpacing(12)
        answers.addWidget(self._yes, 0, Qt.AlignmentFlag.AlignTop)
        answers.addWidget(self._no, 0, Qt.AlignmentFlag.AlignTop)
        if stacked:
            answers.addStretch(1)
        whole.addWidget(self._sentence, 1)
        whole.addLayout(answers)
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
