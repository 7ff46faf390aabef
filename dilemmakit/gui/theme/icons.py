"""Icons of Material Design by qtawesome, loaded when first asked for."""

from functools import cache

from PySide6.QtGui import QFont, QIcon


@cache
def icon(name: str, colour: str) -> QIcon:
    """Return an icon by its name ('mdi6.pause') in a colour; an unknown name gives none."""
    # Importing qtawesome costs more than the first window, so it waits until an icon is shown.
    import qtawesome

    try:
        made: QIcon = qtawesome.icon(name, color=colour)
    except Exception:  # qtawesome raises a bare Exception for a name it does not know
        return QIcon()
    return made


def glyph(name: str, pixels: int) -> tuple[QFont, str] | None:
    """Return the font and character of an icon, to be drawn as a shape; None if unknown."""
    import qtawesome

    prefix = name.partition(".")[0]
    try:
        return qtawesome.font(prefix, pixels), qtawesome.charmap(name)
    except Exception:  # as above
        return None
