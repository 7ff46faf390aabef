"""A drawing surface in u over QPainter: text, rules, columns and marks of the room's screen."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from dilemmakit.gui.screen.text import PX, Block, Run, Style, lay
from dilemmakit.gui.theme import marks, tokens
from dilemmakit.gui.theme.tokens import room_palette

Text = str | Sequence[Run]
_ANYWHERE = 10_000
"""More lines than any text has: words may break, nothing is cut."""


@dataclass(frozen=True)
class TextBox:
    """A text as it was drawn, in u: for tests that nothing overflows or gets too small."""

    text: str
    x: float
    y: float
    width: float
    height: float
    available: float
    size: float


@dataclass(frozen=True)
class Column:
    """A column's left edge and width in u."""

    x: float
    width: float


class Canvas:
    """A picture of `width` by `height` u; (0, 0) is its upper left corner.

    u is the smaller of a 90th of the height and a 160th of the width, so that a 4:3 projector
    keeps the columns' share and gains height.
    """

    def __init__(
        self, painter: QPainter, rect: QRectF, dark: bool, *, has_band: bool = False
    ) -> None:
        self.painter = painter
        self.rect = rect
        self.dark = dark
        self.palette = room_palette(dark)
        self.scale = min(rect.height() / tokens.ROOM_HEIGHT, rect.width() / tokens.ROOM_WIDTH)
        self.width = rect.width() / self.scale
        self.height = rect.height() / self.scale
        self.has_band = has_band
        self.boxes: list[TextBox] = []
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )

    @property
    def left(self) -> float:
        return tokens.ROOM_MARGIN

    @property
    def right(self) -> float:
        return self.width - tokens.ROOM_MARGIN

    @property
    def top(self) -> float:
        """Where content begins."""
        return tokens.ROOM_TOP

    @property
    def bottom(self) -> float:
        """Where text must end: a breath above the band, or the outer margin."""
        return self.height - (tokens.ROOM_BAND + 1.75 if self.has_band else 7.5)

    def columns(self, count: int) -> list[Column]:
        """Return equal columns over the whole width: each option keeps its place all evening."""
        gap = tokens.ROOM_GAP
        width = (self.right - self.left - gap * (count - 1)) / count
        return [Column(self.left + index * (width + gap), width) for index in range(count)]

    @contextmanager
    def writing_in(self, ink: str) -> Iterator[None]:
        """Write in another colour within the block, for text on something filled."""
        kept = self.palette
        self.palette = replace(kept, ink=ink, soft=ink)
        try:
            yield
        finally:
            self.palette = kept

    def lay(self, text: Text, style: Style, width: float, lines: int = 0) -> Block:
        """Break text into lines at a width in u, in this picture's inks.

        A word that is too wide is broken at the smallest size only, where nothing else helps;
        `lines` cuts what is longer with an ellipsis.
        """
        ink, soft = self.palette.ink, self.palette.soft
        block = lay(text, style, width, ink, soft, lines)
        if block.overflows and not lines and style.size <= tokens.ROOM_NOTE + 1e-6:
            return lay(text, style, width, ink, soft, _ANYWHERE)
        return block

    def text(
        self, text: Text, style: Style, x: float, y: float, width: float, lines: int = 0
    ) -> float:
        """Draw text with its first line's top at `y`; return where it ends."""
        return self.block(self.lay(text, style, width, lines), x, y, width)

    def block(self, block: Block, x: float, y: float, available: float) -> float:
        """Draw text laid out before; return where it ends."""
        self.boxes.append(
            TextBox(block.text, x, y, block.width, block.height, available, block.style.size)
        )
        painter = self.painter
        painter.save()
        painter.translate(self.rect.left() + x * self.scale, self.rect.top() + y * self.scale)
        painter.scale(self.scale / PX, self.scale / PX)
        block.layout.draw(painter, QPointF(0, 0))
        painter.restore()
        return y + block.height

    def line(
        self,
        text: Text,
        style: Style,
        x: float,
        baseline: float,
        *,
        align: float = 0.0,
        available: float | None = None,
    ) -> float:
        """Draw one line on a baseline; `align` 0 begins at x, 0.5 is centred, 1 ends there.

        Text wider than `available` is cut with an ellipsis. Return the line's width.
        """
        room = available if available is not None else self.width
        block = self.lay(text, style, room, lines=1)
        self.block(block, x - align * block.width, baseline - block.baseline, room)
        return block.width

    def fill(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle on whole pixels."""
        self.painter.fillRect(marks.snapped(self.device(x, y, width, height)), QColor(colour))

    def frame(self, x: float, y: float, width: float, height: float, line: float) -> None:
        """Draw a rectangle's outline in ink, inside it."""
        area = marks.snapped(self.device(x, y, width, height))
        thick = max(1.0, float(round(line * self.scale)))
        ink = QColor(self.palette.ink)
        inner = area.height() - 2 * thick
        for piece in (
            QRectF(area.left(), area.top(), area.width(), thick),
            QRectF(area.left(), area.bottom() - thick, area.width(), thick),
            QRectF(area.left(), area.top() + thick, thick, inner),
            QRectF(area.right() - thick, area.top() + thick, thick, inner),
        ):
            self.painter.fillRect(piece, ink)

    def rule(self, x: float, y: float, width: float) -> None:
        """Draw a divider; it carries no meaning."""
        self.stroke(x, y, width, tokens.ROOM_DIVIDER, self.palette.rule)

    def stroke(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Draw a horizontal or vertical line of at least one pixel."""
        area = self.device(x, y, width, height)
        wide, high = max(1.0, round(area.width())), max(1.0, round(area.height()))
        piece = QRectF(round(area.left()), round(area.top()), wide, high)
        self.painter.fillRect(piece, QColor(colour))

    def mark(self, letter: str, x: float, y: float, side: float) -> None:
        """Draw an option's mark."""
        area = self.device(x, y, side, side)
        marks.paint_mark(self.painter, area, letter, self.dark, self._outline)

    def flag(self, letter: str, x: float, y: float, width: float, height: float) -> None:
        """Draw an option's flag: mark and patterned bar."""
        area = self.device(x, y, width, height)
        marks.paint_flag(
            self.painter, area, letter, self.dark, pitch=self._pitch, outline_px=self._outline
        )

    def bar(
        self,
        letter: str,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        before: bool = False,
    ) -> None:
        """Draw an option's bar."""
        marks.paint_bar(
            self.painter,
            self.device(x, y, width, height),
            letter,
            self.dark,
            pitch=self._pitch,
            before=before,
            outline_px=self._outline,
        )

    def band(
        self, letter: str, start: tuple[float, float], end: tuple[float, float], height: float
    ) -> None:
        """Draw a band of one height from (x, top) to (x, top), in an option's pale colour.

        Without a letter it belongs to none of them.
        """
        (x, top), (goal_x, goal_top) = start, end
        a, b = self.device(x, top, 0, height), self.device(goal_x, goal_top, 0, height)
        middle = (a.left() + b.left()) / 2
        path = QPainterPath(a.topLeft())
        path.cubicTo(QPointF(middle, a.top()), QPointF(middle, b.top()), b.topLeft())
        path.lineTo(b.bottomLeft())
        path.cubicTo(QPointF(middle, b.bottom()), QPointF(middle, a.bottom()), a.bottomLeft())
        path.closeSubpath()
        pale = tokens.option_colour(letter, self.dark).before if letter else self.palette.rule
        self.painter.save()
        self.painter.setPen(QPen(QColor(self.palette.ink), max(1.0, self._outline / 2)))
        self.painter.setBrush(QColor(pale))
        self.painter.drawPath(path)
        self.painter.restore()

    def device(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Return a rectangle in the painter's pixels."""
        return QRectF(
            self.rect.left() + x * self.scale,
            self.rect.top() + y * self.scale,
            width * self.scale,
            height * self.scale,
        )

    @property
    def _outline(self) -> float:
        return max(1.0, float(round(tokens.ROOM_OUTLINE * self.scale)))

    @property
    def _pitch(self) -> float:
        return tokens.ROOM_HEIGHT * self.scale * tokens.ROOM_PITCH


def pages_of(heights: Sequence[float], gap: float, room: float) -> list[range]:
    """Share items of these heights out on pages of a height, in order, at least one a page."""
    pages: list[range] = []
    start, used = 0, 0.0
    for index, height in enumerate(heights):
        needed = height if index == start else used + gap + height
        if index > start and needed > room + 1e-6:
            pages.append(range(start, index))
            start, needed = index, height
        used = needed
    pages.append(range(start, len(heights)))
    return pages


def clamp(page: int, count: int) -> int:
    """Return a page that exists."""
    return min(max(page, 0), count - 1)
