"""One more question before something goes for good."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from dilemmakit.gui.widgets.buttons import ActButton
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _


class DeleteQuestion(QFrame):
    """One more question before something goes for good; hidden until asked.

    Signals: `confirmed`, `declined`.
    """

    confirmed = Signal()
    declined = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "notice")
        self._sentence = label(wrap=True)
        self._yes = ActButton(_("Delete"))
        self._yes.clicked.connect(self._confirm)
        self._no = ActButton(_("Keep"))
        self._no.clicked.connect(self._decline)
        buttons = QHBoxLayout()
        buttons.addWidget(self._no)
        buttons.addWidget(self._yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.addWidget(self._sentence)
        column.addLayout(buttons)
        self.hide()

    def ask(self, sentence: str) -> None:
        """Ask, with the harmless answer at hand."""
        self._sentence.setText(sentence)
        self._no.setAccessibleDescription(sentence)
        self.show()
        self._no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit()

    def _decline(self) -> None:
        self.hide()
        self.declined.emit()
