"""The colours that self-painted widgets use: those the whole app wears right now."""

from PySide6.QtGui import QGuiApplication, QPalette

from dilemmakit.gui.theme.tokens import Palette, app_palette


def is_dark() -> bool:
    """Tell whether the app wears its dark theme."""
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return ground.lightnessF() < 0.5


def colours() -> Palette:
    """Return the palette the app wears."""
    return app_palette(is_dark())
