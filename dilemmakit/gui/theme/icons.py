"""Icons of Material Design by qtawesome, loaded when first asked for."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QIcon

if TYPE_CHECKING:
    from qtawesome.iconic_font import IconicFont

PREFIX = "mdi6"


@cache
def _material() -> "IconicFont":
    """Return the one icon font in use: qtawesome's own start would load all twelve it has."""
    # Importing qtawesome costs more than the first window, so it waits until an icon is shown.
    import qtawesome
    from qtawesome.iconic_font import IconicFont

    folder = Path(qtawesome.get_fonts_info()[0])
    face = next(folder.glob("materialdesignicons6-webfont-*.ttf"))
    names = next(folder.glob("materialdesignicons6-webfont-charmap-*.json"))
    return IconicFont((PREFIX, face.name, names.name))


@cache
def icon(name: str, colour: str) -> QIcon:
    """Return an icon by its name ('mdi6.pause') in a colour; an unknown name gives none."""
    try:
        made: QIcon = _material().icon(name, color=colour)
    except Exception:  # qtawesome raises a bare Exception for a name it does not know
        return QIcon()
    return made


def glyph(name: str, pixels: int) -> tuple[QFont, str] | None:
    """Return the font and character of an icon, to be drawn as a shape; None if unknown."""
    prefix, _dot, short = name.partition(".")
    character = _material().charmap.get(prefix, {}).get(short)
    return None if character is None else (_material().font(prefix, pixels), character)
