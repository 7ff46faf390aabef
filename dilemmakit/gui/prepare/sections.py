"""One section of the preparation: its name at the left, its content beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dilemmakit.gui.widgets.texts import divider, field_label, label

_NAME_WIDTH = 128
_FIELD_HEIGHT = 36


class Section(QWidget):
    """A line, a name, and a column that is filled from outside with `add`."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        heading = label(name, "heading")
        heading.setFixedWidth(_NAME_WIDTH)
        heading.setContentsMargins(0, 6, 0, 0)
        self._column = QVBoxLayout()
        self._column.setSpacing(7)
        row = QHBoxLayout()
        row.setContentsMargins(0, 12, 0, 13)
        row.setSpacing(0)
        row.addWidget(heading, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        line: QFrame = divider()
        whole.addWidget(line)
        whole.addLayout(row)

    def add(self, content: QWidget) -> None:
        """Put a widget below the others."""
        self._column.addWidget(content)


class FieldRow(QWidget):
    """Fields side by side, each with its label above it."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)

    def add(self, name: str, field: QWidget, stretch: int = 0) -> None:
        """Put one more field at the right."""
        column = QVBoxLayout()
        column.setSpacing(2)
        field.setFixedHeight(_FIELD_HEIGHT)
        column.addWidget(field_label(name, field))
        column.addWidget(field)
        self._row.addLayout(column, stretch)

    def finish(self) -> None:
        """Keep the fields at the left."""
        self._row.addStretch(1)
