"""The keys of the console on one sheet, above everything else until a key is pressed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from dilemmakit.gui.run.sheet import Sheet
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _
from dilemmakit.wording.keys import key_columns


def keys_told() -> tuple[str, ...]:
    """Return the keys of the sheet that work wherever the focus is."""
    (_heading, leading), (_heading, others) = key_columns()
    anywhere = [keys for keys, _words in others if keys.startswith("Ctrl")]
    return (*(keys for keys, _words in leading), *anywhere)


class KeysSheet(Sheet):
    """All keys, in two columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("Keys"))
        columns = QHBoxLayout()
        columns.setSpacing(64)
        for heading, rows in key_columns():
            grid = QGridLayout()
            grid.setHorizontalSpacing(24)
            grid.setVerticalSpacing(10)
            grid.addWidget(label(heading, "heading"), 0, 0, 1, 2)
            for number, (keys, words) in enumerate(rows, start=1):
                grid.addWidget(label(keys, "strong"), number, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label(words, wrap=True), number, 1, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(1, 1)
            grid.setRowStretch(len(rows) + 1, 1)
            columns.addLayout(grid, 1)
        self.column.addLayout(columns, 1)
