"""The options' marks: letter, colour and pattern, the same on every screen."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import OptionColour, Pattern, option_colour, room_palette

_LETTER = 0.62
_DIAGONAL_LINE = 0.16
_HORIZONTAL_LINE = 0.13
_DOT_RADIUS = 0.14


def paint_mark(
    painter: QPainter, rect: QRectF, letter: str, dark: bool, outline_px: float | None = None
) -> None:
    """Paint an option's square: letter on its colour, never a pattern behind the letter."""
    square = snapped(rect)
    colour = option_colour(letter, dark)
    outline = outline_px if outline_px is not None else max(1.0, square.height() / 28)
    painter.fillRect(square, QColor(colour.fill))
    _paint_letter(painter, square, letter, colour)
    _paint_frame(painter, square, outline, dark)


def paint_bar(
    painter: QPainter,
    rect: QRectF,
    letter: str,
    dark: bool,
    *,
    pitch: float,
    before: bool = False,
    outline_px: float = 1.0,
) -> None:
    """Paint a bar: pale without a pattern for before, full with its pattern for after or alone.

    `pitch` is the wished distance between dots or lines in pixels; it is fitted to the bar so
    that none is cut at an edge.
    """
    bar = snapped(rect)
    colour = option_colour(letter, dark)
    painter.fillRect(bar, QColor(colour.before if before else colour.fill))
    inner = bar.adjusted(outline_px, outline_px, -outline_px, -outline_px)
    if not before and inner.isValid():
        _paint_pattern(painter, inner, colour, pitch)
    _paint_frame(painter, bar, outline_px, dark)


def paint_flag(
    painter: QPainter,
    rect: QRectF,
    letter: str,
    dark: bool,
    *,
    pitch: float,
    outline_px: float = 1.0,
) -> None:
    """Paint an option's flag: its mark, and its patterned bar to the end of the column."""
    flag = snapped(rect)
    side = flag.height()
    bar = flag.adjusted(side - outline_px, 0, 0, 0)
    paint_bar(painter, bar, letter, dark, pitch=pitch, outline_px=outline_px)
    square = QRectF(flag.left(), flag.top(), side, side)
    paint_mark(painter, square, letter, dark, outline_px)


def snapped(rect: QRectF) -> QRectF:
    """Return the rectangle on whole pixels, so that outlines are crisp."""
    left, top = round(rect.left()), round(rect.top())
    right, bottom = round(rect.right()), round(rect.bottom())
    return QRectF(left, top, right - left, bottom - top)


def dot_grid(width: float, height: float, pitch: float) -> tuple[tuple[float, float], ...]:
    """Return the centres of whole dots in a rectangle, evenly spread; none where none fits."""
    radius = dot_radius(pitch)
    if min(width, height) < 2 * radius:
        return ()
    columns, rows = max(1, round(width / pitch)), max(1, round(height / pitch))
    across, down = width / columns, height / rows
    return tuple(
        ((column + 0.5) * across, (row + 0.5) * down)
        for row in range(rows)
        for column in range(columns)
    )


def dot_radius(pitch: float) -> float:
    """Return the radius of a dot at this pitch."""
    return pitch * _DOT_RADIUS


def line_heights(height: float, pitch: float) -> tuple[float, ...]:
    """Return the middles of whole horizontal lines in a height; none where none fits."""
    if height < 2 * pitch * _HORIZONTAL_LINE:
        return ()
    rows = max(1, round(height / pitch))
    return tuple((row + 0.5) * height / rows for row in range(rows))


def diagonal_offsets(width: float, height: float, pitch: float) -> tuple[float, ...]:
    """Return where rising lines meet the upper edge, so that both corners hold half a pitch."""
    whole = width + height
    count = max(1, round(whole / pitch))
    return tuple((index + 0.5) * whole / count for index in range(count))


def _paint_pattern(painter: QPainter, area: QRectF, colour: OptionColour, pitch: float) -> None:
    if colour.pattern is Pattern.NONE:
        return
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.topLeft())
    ink = QColor(colour.letter)
    width, height = area.width(), area.height()
    match colour.pattern:
        case Pattern.DOTS:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            radius = dot_radius(pitch)
            for x, y in dot_grid(width, height, pitch):
                painter.drawEllipse(QPointF(x, y), radius, radius)
        case Pattern.LINES:
            thickness = pitch * _HORIZONTAL_LINE
            for y in line_heights(height, pitch):
                painter.fillRect(QRectF(0, y - thickness / 2, width, thickness), ink)
        case Pattern.DIAGONALS:
            pen = QPen(ink, pitch * _DIAGONAL_LINE)
            # Longer than the area: the clip ends the line along the edge, not across itself.
            pen.setCapStyle(Qt.PenCapStyle.SquareCap)
            painter.setPen(pen)
            for offset in diagonal_offsets(width, height, pitch):
                painter.drawLine(QPointF(offset, 0), QPointF(offset - height, height))
    painter.restore()


def _paint_letter(painter: QPainter, square: QRectF, letter: str, colour: OptionColour) -> None:
    painter.save()
    painter.setFont(font(square.height() * _LETTER, bold=True))
    painter.setPen(QColor(colour.letter))
    metrics = painter.fontMetrics()
    # Centred by its cap height: by its line height a capital would hang too low.
    x = square.center().x() - metrics.horizontalAdvance(letter) / 2
    y = square.center().y() + metrics.capHeight() / 2
    painter.drawText(QPointF(x, y), letter)
    painter.restore()


def _paint_frame(painter: QPainter, rect: QRectF, outline: float, dark: bool) -> None:
    ink = QColor(room_palette(dark).ink)
    line = max(1.0, float(round(outline)))
    right, bottom = rect.right(), rect.bottom()
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), line), ink)
    painter.fillRect(QRectF(rect.left(), bottom - line, rect.width(), line), ink)
    painter.fillRect(QRectF(rect.left(), rect.top(), line, rect.height()), ink)
    painter.fillRect(QRectF(right - line, rect.top(), line, rect.height()), ink)
