"""Labels, headings and lines between groups."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget


def label(text: str = "", role: str = "body", *, wrap: bool = False) -> QLabel:
    """Return a label in one of the theme's roles; its text is never read as markup."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    made.setText(text)
    return made


def divider() -> QFrame:
    """Return a thin line between two groups."""
    made = QFrame()
    made.setProperty("look", "rule")
    return made


def field_label(text: str, field: QWidget) -> QLabel:
    """Return a field's label, to stand above it; the field takes its name from it."""
    made = label(text, "label")
    made.setBuddy(field)
    field.setAccessibleName(text)
    return made
