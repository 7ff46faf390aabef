"""Lists on the room's screen: rows between thin rules, fitted, then shared out on pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dilemmakit.gui.screen.canvas import Canvas, clamp, pages_of
from dilemmakit.gui.screen.text import Block, largest
from dilemmakit.gui.theme import tokens

PAD = 2.2
"""Between a row's text and the rules above and below it, in u."""


@dataclass(frozen=True)
class Placed:
    """A block within a row: its left edge, its top below the row's, the width it has."""

    block: Block
    x: float
    dy: float
    available: float


@dataclass(frozen=True)
class Row:
    """One row: its texts, its height in u, and what else is drawn at its top."""

    parts: tuple[Placed, ...]
    height: float
    draw: Callable[[float], None] | None = None

    @property
    def overflows(self) -> bool:
        return any(part.block.overflows for part in self.parts)


@dataclass(frozen=True)
class Area:
    """Where a list stands, in u; `ruled` draws a rule above its first row too."""

    x: float
    width: float
    top: float
    bottom: float
    pad: float = PAD
    ruled: bool = False

    @property
    def room(self) -> float:
        return self.bottom - self.top - (self.pad if self.ruled else 0.0)


def row(*parts: Placed, draw: Callable[[float], None] | None = None, least: float = 0.0) -> Row:
    """Return a row as high as its highest part, and at least `least` u."""
    height = max((part.dy + part.block.height for part in parts), default=0.0)
    return Row(parts, max(height, least), draw)


def fitted(
    make: Callable[[float], Sequence[Row]], preferred: float, area: Area
) -> tuple[float, list[range]]:
    """Return the size at which rows take the fewest pages, the largest such, and those pages.

    `make` builds the rows at a size in u.
    """
    fewest = len(shared_out(make(tokens.ROOM_NOTE), area))

    def fits(size: float) -> bool:
        rows = make(size)
        if any(r.overflows or r.height > area.room + 1e-6 for r in rows):
            return False
        return len(shared_out(rows, area)) == fewest

    size = largest(preferred, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE
    return size, shared_out(make(size), area)


def shared_out(rows: Sequence[Row], area: Area) -> list[range]:
    """Return which rows stand on which page."""
    return pages_of([r.height for r in rows], 2 * area.pad, area.room)


def draw_rows(canvas: Canvas, rows: Sequence[Row], area: Area) -> float:
    """Draw rows with rules between them; return where the last ends."""
    y = area.top
    for index, current in enumerate(rows):
        if index or area.ruled:
            canvas.rule(area.x, y, area.width)
            y += area.pad
        if current.draw is not None:
            current.draw(y)
        for part in current.parts:
            canvas.block(part.block, part.x, y + part.dy, part.available)
        y += current.height
        if index + 1 < len(rows):
            y += area.pad
    return y


def draw_list(
    canvas: Canvas,
    make: Callable[[float], Sequence[Row]],
    preferred: float,
    area: Area,
    page: int,
) -> int:
    """Draw one page of a list as large as it fits; return how many pages it has."""
    size, pages = fitted(make, preferred, area)
    shown = pages[clamp(page, len(pages))]
    rows = make(size)
    draw_rows(canvas, [rows[index] for index in shown], area)
    return len(pages)
