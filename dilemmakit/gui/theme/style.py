"""The app's style sheet and palette, light and dark.

Properties that widgets set: on QPushButton `main` (the one accent act), `size` (small, main,
kiosk), `segment` (one of a row, checkable), `quiet` (text only), `nav` (top navigation);
on QLabel `role` (label, hint, body, heading, title, script, long_script, clock, strong, fault);
on QLineEdit and QPlainTextEdit `role` (note, slip); on QFrame `look` (surface, rule, notice, bar,
page, chosen).
"""

from functools import partial
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from dilemmakit.gui.theme import tokens
from dilemmakit.gui.theme.fonts import font, load_fonts
from dilemmakit.gui.theme.sheet import SHEET
from dilemmakit.gui.theme.tokens import Palette, app_palette
from dilemmakit.locations import resources_folder


def style_sheet(palette: Palette) -> str:
    """Return the app's style sheet in the colours of a palette."""
    dark = QColor(palette.ground).lightnessF() < 0.5
    shape = partial(_shape, "dark" if dark else "light")
    return Template(SHEET).substitute(
        vars(palette),
        radius=tokens.RADIUS,
        check=shape("check"),
        down=shape("chevron-down"),
        up=shape("chevron-up"),
        dot=shape("dot"),
    )


def apply(app: QApplication, dark: bool) -> None:
    """Dress the whole app in the light or the dark theme; it may be called again to change."""
    load_fonts()
    palette = app_palette(dark)
    # Fusion looks the same on every system and is drawn wholly from the palette.
    app.setStyle("Fusion")
    app.setPalette(_qt_palette(palette))
    app.setFont(font(tokens.BODY_PX))
    app.setStyleSheet(style_sheet(palette))


def _shape(variant: str, name: str) -> str:
    path: Path = resources_folder() / "shapes" / f"{name}-{variant}.svg"
    return path.as_posix()


def _qt_palette(palette: Palette) -> QPalette:
    made = QPalette(QColor(palette.surface), QColor(palette.ground))
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, palette.ground),
        (roles.WindowText, palette.ink),
        (roles.Base, palette.surface),
        (roles.AlternateBase, palette.ground),
        (roles.Text, palette.ink),
        (roles.Button, palette.surface),
        (roles.ButtonText, palette.ink),
        (roles.BrightText, palette.ink),
        (roles.PlaceholderText, palette.soft),
        (roles.ToolTipBase, palette.ink),
        (roles.ToolTipText, palette.surface),
        (roles.Highlight, palette.accent),
        (roles.HighlightedText, palette.on_accent),
        (roles.Accent, palette.accent),
        (roles.Link, palette.accent),
        (roles.LinkVisited, palette.accent),
    ):
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.soft))
    return made
