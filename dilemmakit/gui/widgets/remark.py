"""A remark: something to know or to mend, with the one act that mends it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from dilemmakit.gui.theme.tokens import ICON
from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.gui.widgets.icons import Icon
from dilemmakit.gui.widgets.texts import label


class Remark(QFrame):
    """A sentence on the notice ground. Hidden until it has something to say.

    Signals: `acted` when its button is pressed.
    """

    acted = Signal()

    def __init__(self, margin: int = 12, icon: str = "mdi6.alert-outline") -> None:
        super().__init__()
        self.setProperty("look", "notice")
        self._sentence = label(wrap=True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = small_button("")
        self._button.clicked.connect(self._act)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(margin, 8, margin, 8)
        row.setSpacing(12)
        self._icon = Icon(icon, ICON + 2)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_remark(self, sentence: str, act: str = "") -> None:
        """Say a sentence, with a button if `act` names one; an empty sentence hides it all."""
        self._sentence.setText(sentence)
        self._button.show_text(act)
        self._button.setVisible(bool(act))
        self._row.setAlignment(
            self._icon, Qt.AlignmentFlag.AlignVCenter if act else Qt.AlignmentFlag.AlignTop
        )
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            # Loading it costs milliseconds, and the first picture has no remark.
            from PySide6.QtGui import QAccessible, QAccessibleEvent

            # A screen reader reads it out although the focus stays where it is.
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def sentence(self) -> str:
        """What it says now; empty while it is hidden."""
        return self._sentence.text()

    def _act(self) -> None:
        self.acted.emit()
