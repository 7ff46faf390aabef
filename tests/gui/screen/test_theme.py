"""Colours can be told apart and read, patterns are whole, and the style sheet is Qt's."""

import itertools

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontInfo, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from dilemmakit.domain.vocabulary import Theme
from dilemmakit.gui.theme import fonts, icons, marks, plates, style, tokens

LETTERS = "ABCD"
BOTH = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    made = QColor(colour)
    red, green, blue = (linear(v) for v in (made.redF(), made.greenF(), made.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def lightness(colour: str) -> float:
    """CIE L*."""
    y = luminance(colour)
    return 116 * y ** (1 / 3) - 16 if y > 0.008856 else 903.3 * y


def image(width: int, height: int) -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor("#FCFCFA"))
    return made


@BOTH
def test_the_app_can_be_read(dark: bool) -> None:
    """Text on every ground of the app has at least 4.5:1, borders at least 3:1."""
    p = tokens.app_palette(dark)
    for ground in (p.ground, p.surface):
        for ink in (p.ink, p.soft, p.accent):
            assert contrast(ink, ground) >= 4.5
        assert contrast(p.edge, ground) >= 3.0
    for ground in (p.accent_soft, p.notice, p.page):
        assert contrast(p.ink, ground) >= 4.5
    assert contrast(p.on_accent, p.accent) >= 4.5
    assert contrast(p.surface, p.ink) >= 4.5


@BOTH
def test_the_room_can_be_read_from_afar(dark: bool) -> None:
    """Every text in the room has at least 7:1; the time left stands out from its line."""
    p = tokens.room_palette(dark)
    assert contrast(p.ink, p.ground) >= 7
    assert contrast(p.soft, p.ground) >= 7
    assert contrast(p.accent, p.ground) >= 7
    assert contrast(p.accent, p.rule) >= 3


@BOTH
@pytest.mark.parametrize("letter", [*LETTERS, "0"])
def test_a_letter_can_be_read_on_its_mark(letter: str, dark: bool) -> None:
    """Each letter has at least 7:1 on its colour, each outline on the ground."""
    colour = tokens.option_colour(letter, dark)
    assert contrast(colour.letter, colour.fill) >= 7
    p = tokens.room_palette(dark)
    assert contrast(p.ink, p.ground) >= 7
    assert contrast(p.ink, colour.before) >= 7


@BOTH
def test_options_differ_without_colour(dark: bool) -> None:
    """Two options differ in lightness or in pattern, and no two share a pattern and lightness."""
    for one, other in itertools.combinations([*LETTERS, "0"], 2):
        a, b = tokens.option_colour(one, dark), tokens.option_colour(other, dark)
        differ = abs(lightness(a.fill) - lightness(b.fill)) >= 8
        assert differ or a.pattern is not b.pattern


@pytest.mark.parametrize("theme", list(Theme))
def test_plates_are_equally_dark(theme: Theme) -> None:
    """No theme outshines another, and shapes can be seen on each."""
    colour = tokens.PLATE_COLOURS[theme]
    assert contrast(colour, tokens.PLATE_SHAPES) >= 7
    assert 32 <= lightness(colour) <= 38


@pytest.mark.parametrize("width", [13, 57, 171, 300, 811])
@pytest.mark.parametrize("height", [9, 31, 64, 317])
def test_no_dot_or_line_is_cut(width: int, height: int) -> None:
    """Dots and lines are whole at every size of bar, and evenly spread."""
    pitch = 20.0
    radius = marks.dot_radius(pitch)
    for x, y in marks.dot_grid(width, height, pitch):
        assert radius <= x <= width - radius
        assert radius <= y <= height - radius
    for y in marks.line_heights(height, pitch):
        assert 1.3 <= y <= height - 1.3
    offsets = marks.diagonal_offsets(width, height, pitch)
    assert offsets[0] == pytest.approx(width + height - offsets[-1])


@BOTH
@pytest.mark.parametrize("letter", ["C", "D"])
def test_a_painted_pattern_ends_before_the_edge(
    qapp: QApplication, letter: str, dark: bool
) -> None:
    """Just inside the outline of a bar there is the fill, not half a dot or line."""
    fonts.load_fonts()
    made = image(217, 140)
    painter = QPainter(made)
    marks.paint_bar(painter, QRectF(0, 0, 217, 140), letter, dark, pitch=20, outline_px=3)
    painter.end()
    fill = QColor(tokens.option_colour(letter, dark).fill)
    assert all(made.pixelColor(x, 3) == fill for x in range(3, 214))
    assert all(made.pixelColor(x, 136) == fill for x in range(3, 214))
    if letter == "C":
        assert all(made.pixelColor(3, y) == fill for y in range(3, 137))
        assert all(made.pixelColor(213, y) == fill for y in range(3, 137))


def test_before_is_pale_and_without_a_pattern(qapp: QApplication) -> None:
    """Before and after cannot be mixed up: before is one pale colour inside its outline."""
    made = image(200, 100)
    painter = QPainter(made)
    marks.paint_bar(
        painter, QRectF(0, 0, 200, 100), "B", False, pitch=20, before=True, outline_px=3
    )
    painter.end()
    pale = QColor(tokens.option_colour("B", False).before)
    assert all(made.pixelColor(x, y) == pale for x in range(3, 197, 4) for y in range(3, 97, 4))


def test_the_shipped_typeface_is_used(qapp: QApplication) -> None:
    """All faces load, with a real bold and italic, and figures of one width on request."""
    assert fonts.load_fonts()
    for made in (fonts.font(20), fonts.font(20, bold=True), fonts.font(20, italic=True)):
        info = QFontInfo(made)
        assert info.family() == fonts.TEXT_FAMILY
        assert info.italic() == made.italic()
    assert QFontInfo(fonts.font(90, display=True)).family() == fonts.DISPLAY_FAMILY
    from PySide6.QtGui import QFontMetricsF

    plain, columns = fonts.font(40), fonts.font(40, tabular=True)
    wide = QFontMetricsF(columns)
    assert wide.horizontalAdvance("1") == pytest.approx(wide.horizontalAdvance("8"), abs=0.1)
    assert QFontMetricsF(plain).horizontalAdvance("1") < wide.horizontalAdvance("1")


def test_a_missing_font_falls_back(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the shipped files text is still drawn, by the system's sans serif."""
    monkeypatch.setattr(fonts, "TEXT_FAMILY", "A family that is nowhere")
    monkeypatch.setattr(fonts, "DISPLAY_FAMILY", "Nor is this one")
    made = fonts.font(20)
    assert made.styleHint() is QFont.StyleHint.SansSerif
    assert QFontInfo(made).family()


def test_a_plate_is_drawn_and_an_unknown_icon_left_out(qapp: QApplication) -> None:
    """A wrong icon name in a case costs a shape, not the picture."""
    pixmap = QPixmap(300, 208)
    painter = QPainter(pixmap)
    names = ("mdi6.bed", "mdi6.no-such-icon")
    plates.paint_plate(painter, QRectF(pixmap.rect()), Theme.IOT, names)
    painter.end()
    made = pixmap.toImage()
    assert made.pixelColor(2, 2) == QColor(tokens.PLATE_COLOURS[Theme.IOT])
    shapes = QColor(tokens.PLATE_SHAPES)
    assert any(made.pixelColor(x, 140) == shapes for x in range(300))
    assert icons.icon("mdi6.no-such-icon", "#000000").isNull()
    assert not icons.icon("mdi6.pause", "#15181C").isNull()


@BOTH
def test_the_style_sheet_is_understood(
    qapp: QApplication, dark: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    """Qt parses the sheet without a complaint, and all its shapes are there."""
    sheet = style.style_sheet(tokens.app_palette(dark))
    assert "$" not in sheet
    field, button = QLineEdit(), QPushButton("x")
    for widget in (field, button):
        widget.setStyleSheet(sheet)
        widget.ensurePolished()
    assert "parse" not in capfd.readouterr().err.lower()
    from dilemmakit.locations import resources_folder

    for name in ("check", "chevron-down", "chevron-up", "dot"):
        for variant in ("light", "dark"):
            assert (resources_folder() / "shapes" / f"{name}-{variant}.svg").is_file()
