"""Labels, headings and lines between groups."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

# Larger than the theme's roles: the one title of the home page, and the line below it.
_LARGER = {
    "display": "font-size: 36px; font-weight: bold;",
    "lead": "font-size: 18px;",
}


def label(text: str = "", role: str = "body", *, wrap: bool = False) -> QLabel:
    """Return a label in one of the theme's roles, or `display` or `lead`.

    Its text is never read as markup.
    """
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    if role in _LARGER:
        made.setStyleSheet(_LARGER[role])
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
