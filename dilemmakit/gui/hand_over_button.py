"""Handing a session over, asked where it is prepared and where it is told in short."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dilemmakit.gui.run.confirmation import Confirmation
from dilemmakit.gui.run.hand_over import hand_over_words
from dilemmakit.gui.widgets.buttons import quiet_button
from dilemmakit.wording import _


class HandOverButton(QWidget):
    """A quiet button, and below it what handing over means before it is done.

    Signals: `sure` when a place for the file is to be asked.
    """

    sure = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._button = quiet_button(_("Hand over to another computer …"))
        self._button.clicked.connect(self._ask)
        self._question = Confirmation(stacked=True)
        self._question.confirmed.connect(self._go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._question)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)

    def _ask(self) -> None:
        self._question.ask(hand_over_words(), _("Choose a place …"))

    def _go_on(self, _about: object) -> None:
        self.sure.emit()
