"""A line above the round's controls that leads somewhere else."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from dilemmakit.gui.widgets.buttons import ActButton, small_button
from dilemmakit.gui.widgets.texts import label


class Strip(QFrame):
    """A sentence and the one act that goes with it."""

    def __init__(self, act: str) -> None:
        super().__init__()
        self.setProperty("look", "chosen")
        self.sentence = label(wrap=True)
        self.act: ActButton = small_button(act)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignTop)
