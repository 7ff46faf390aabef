"""The one typeface, in the cuts the product ships."""

from PySide6.QtGui import QFont, QFontDatabase

from dilemmakit.locations import resources_folder

TEXT_FAMILY = "Dilemmakit Sans"
DISPLAY_FAMILY = "Dilemmakit Sans Display"
_FILES = (
    "DilemmakitSans-Regular.ttf",
    "DilemmakitSans-Bold.ttf",
    "DilemmakitSans-Italic.ttf",
    "DilemmakitSansDisplay-Regular.ttf",
    "DilemmakitSansDisplay-Bold.ttf",
)
# Families that look least unlike ours, should a file be missing.
_FALLBACKS = ["Inter", "Noto Sans", "Segoe UI", "DejaVu Sans"]


def load_fonts() -> bool:
    """Load the shipped faces into Qt; False if one is missing and the system's stands in.

    Needs a QGuiApplication. Loading twice is harmless.
    """
    complete = True
    known = set(QFontDatabase.families())
    if {TEXT_FAMILY, DISPLAY_FAMILY} <= known:
        return True
    for name in _FILES:
        path = resources_folder() / "fonts" / name
        complete = QFontDatabase.addApplicationFont(str(path)) >= 0 and complete
    return complete


def font(
    pixels: float,
    *,
    bold: bool = False,
    italic: bool = False,
    tabular: bool = False,
    display: bool = False,
) -> QFont:
    """Return a font of a height in pixels; tabular figures are of one width, for columns."""
    first = [DISPLAY_FAMILY, TEXT_FAMILY] if display else [TEXT_FAMILY]
    made = QFont([*first, *_FALLBACKS])
    made.setStyleHint(QFont.StyleHint.SansSerif)
    made.setPixelSize(max(1, round(pixels)))
    made.setBold(bold)
    made.setItalic(italic)
    # Hinted widths jump between sizes, so that a text fitted at one size would not fit at another.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
