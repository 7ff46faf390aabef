"""What every dialog of ours is laid out in."""

from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout

_MARGIN = 24
_SPACING = 16


def framed(dialog: QDialog) -> QVBoxLayout:
    """Return the column of a dialog, in a frame: not every system draws one around a dialog."""
    frame = QFrame()
    frame.setProperty("look", "surface")
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(frame)
    column = QVBoxLayout(frame)
    column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    column.setSpacing(_SPACING)
    return column
