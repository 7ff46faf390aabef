"""The paper that a kit is printed on: sheets with a front and a back, cut marks, flowing pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dilemmakit.report.blocks import Block
from dilemmakit.report.kit.laid import Laid
from dilemmakit.report.kit.measures import MM, Grid
from dilemmakit.report.pdf.canvas import TaggedCanvas
from dilemmakit.report.pdf.cleaning import one_line
from dilemmakit.report.pdf.flow import Placed, lay_out
from dilemmakit.report.pdf.metadata import About
from dilemmakit.report.pdf.page import TEXT_HEIGHT, draw_footer, draw_page
from dilemmakit.report.pdf.pieces import Setter
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.tokens import (
    DENSITIES,
    HAIRLINE,
    INK,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    Density,
)

_MARK = 5 * MM
"""Length of a cut mark."""
_MARK_START = 4 * MM
"""From the paper's edge: nearer to it, most printers print nothing."""


_COVER = "cover"


@dataclass(frozen=True)
class Part:
    """A part that has been printed: what to do with it, and how many pages, after how many."""

    title: str
    how: str
    before: int
    pages: int


class Paper:
    """Sheets of A4 printed on both sides and turned over the long edge.

    What is cut stands alone on its sheet unless it has a back of its own.
    """

    def __init__(self, about: About, cover: str) -> None:
        self._root = Element("Document")
        self.section = self._root
        self._shown = 0
        self._begun: list[tuple[str, str, int]] = []
        self.canvas = TaggedCanvas(about, self._root)
        # The cover is drawn last, when it is known what there is, and listed first.
        self.canvas.addOutlineEntry(cover, _COVER, 0, closed=False)

    def begin(self, title: str, how: str = "", *, headed: bool = False) -> Element:
        """Begin a part on a fresh sheet; return its place in the structure.

        `how` is what is to be done with its sheets. One that is `headed` begins with a heading of
        its own, which the outline points at.
        """
        self.to_front()
        self.section = self._root.add("Sect")
        self._begun.append((title, how, self._shown))
        if not headed:
            self.canvas.bookmark(one_line(title), PAGE_HEIGHT, 0)
        return self.section

    @property
    def parts(self) -> tuple[Part, ...]:
        """What has been printed so far, part by part."""
        ends = [first for _title, _how, first in self._begun[1:]]
        return tuple(
            Part(title, how, first, end - first)
            for (title, how, first), end in zip(self._begun, [*ends, self._shown], strict=True)
        )

    def turn(self) -> None:
        """End the page."""
        self.canvas.showPage()
        self._shown += 1

    def to_front(self) -> None:
        """Leave the back of a sheet empty, if it has none yet."""
        if self._shown % 2:
            self.turn()

    def lead(self, cover: Laid) -> None:
        """Print a cover on a sheet of its own, which goes before all the others."""
        self.to_front()
        self.canvas.bookmarkPage(_COVER, fit="XYZ", left=0, top=PAGE_HEIGHT, zoom=0)
        cover.draw(self.canvas, MARGIN, PAGE_HEIGHT - MARGIN)
        self.turn()
        self.to_front()
        self.canvas.bring_forward(2)
        self._root.kids.insert(0, self._root.kids.pop())

    def finish(self) -> bytes:
        return self.canvas.finish()

    def cut_marks(self, grid: Grid) -> None:
        """Draw short lines at the paper's edges where it is to be cut."""
        for x in grid.uprights:
            for y in (_MARK_START, PAGE_HEIGHT - _MARK_START - _MARK):
                self.canvas.rule(x, y, x, y + _MARK, HAIRLINE, INK)
        for y in grid.levels:
            for x in (_MARK_START, PAGE_WIDTH - _MARK_START - _MARK):
                self.canvas.rule(x, y, x + _MARK, y, HAIRLINE, INK)

    def fields(
        self, grid: Grid, count: int, *, marks: bool = True
    ) -> Iterator[tuple[int, float, float]]:
        """Give the places of `count` fields, sheet after sheet: number, left and upper edge.

        Each is to be drawn before the next is asked for. Every sheet has an empty back, and
        cut marks unless it stays whole.
        """
        for number in range(count):
            place = number % grid.each
            if place == 0 and marks:
                self.cut_marks(grid)
            x, top = grid.corner(place)
            yield number, x, top
            if place == grid.each - 1 or number == count - 1:
                self.turn()
                self.to_front()

    def flow(self, blocks: Sequence[Block], footer: str, *, most: int | None = None) -> None:
        """Set blocks on pages with a footer, as closely as it takes to fit `most` pages."""
        pages = self._closest_needed(blocks, most)
        for number, page in enumerate(pages, start=1):
            draw_page(self.canvas, page)
            draw_footer(self.canvas, footer, number, len(pages))
            self.turn()

    def _closest_needed(self, blocks: Sequence[Block], most: int | None) -> list[list[Placed]]:
        made: list[list[Placed]] = []
        for density in DENSITIES:
            section = Element("Sect")
            made = _laid_out(blocks, section, density)
            if most is None or len(made) <= most:
                break
        section.parent = self.section
        self.section.kids.append(section)
        return made


def _laid_out(blocks: Sequence[Block], section: Element, density: Density) -> list[list[Placed]]:
    setter = Setter(section, density)
    return lay_out([step for block in blocks for step in setter.steps(block)], TEXT_HEIGHT)
