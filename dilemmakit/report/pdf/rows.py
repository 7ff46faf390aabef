"""Rows of texts beside each other: named lines, lists, and the rows of tables."""

from dataclasses import dataclass, replace
from functools import cached_property

from dilemmakit.report.pdf.canvas import TaggedCanvas
from dilemmakit.report.pdf.marks import draw_mark
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.text import SetText
from dilemmakit.report.pdf.tokens import MARK, Colour

_TALL = 140.0
"""A row lower than this is not parted."""


@dataclass(frozen=True)
class SetCell:
    """Texts below each other at a place in the row, with an option's mark if there is one."""

    x: float
    texts: tuple[SetText, ...]
    letter: str | None = None
    element: Element | None = None
    gap: float = 0.0
    mark: float = MARK
    """Side of the mark: the height of the line beside it."""

    @cached_property
    def height(self) -> float:
        gaps = self.gap * max(0, len(self.texts) - 1)
        return max(
            sum(text.height for text in self.texts) + gaps, self.mark if self.letter else 0.0
        )

    def parted(self, room: float) -> "tuple[SetCell, SetCell] | None":
        """Return what fits and the rest; the cell's mark stays with the first part."""
        first: list[SetText] = []
        rest: list[SetText] = []
        used = 0.0
        for text in self.texts:
            if rest:
                rest.append(text)
                continue
            if used + text.height <= room + 1e-6:
                first.append(text)
                used += text.height + self.gap
                continue
            parts = text.parted(room - used)
            if parts is None:
                rest.append(text)
            else:
                first.append(parts[0])
                rest.append(parts[1])
        if (self.texts and not first) or (self.letter and room < self.mark):
            return None
        return replace(self, texts=tuple(first)), replace(self, texts=tuple(rest), letter=None)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        if self.letter is not None:
            with canvas.tagged(self.element):
                draw_mark(canvas, x + self.x, top - 1, self.letter, self.mark - 2)
        for text in self.texts:
            text.draw(canvas, x + self.x + self.indent, top)
            top -= text.height + self.gap

    @property
    def indent(self) -> float:
        return self.mark + 7 if self.letter is not None else 0.0


@dataclass(frozen=True)
class Line:
    weight: float
    colour: Colour


@dataclass(frozen=True)
class SetRow:
    """Cells side by side, all starting at the top; `above` and `below` are air inside the row."""

    cells: tuple[SetCell, ...]
    width: float
    above: float = 0.0
    below: float = 0.0
    line: Line | None = None
    """Drawn along the row's lower edge."""

    @cached_property
    def height(self) -> float:
        return self.above + max(cell.height for cell in self.cells) + self.below

    def parted(self, room: float) -> "tuple[SetRow, SetRow] | None":
        """Part a tall row inside its cells; None if it is to go to the next page whole."""
        if self.height < _TALL:
            return None
        room -= self.above
        first: list[SetCell] = []
        rest: list[SetCell] = []
        for cell in self.cells:
            if cell.height <= room:
                first.append(cell)
                rest.append(replace(cell, texts=(), letter=None))
                continue
            parts = cell.parted(room)
            if parts is None:
                return None
            first.append(parts[0])
            rest.append(parts[1])
        if not any(cell.texts for cell in rest):
            return None
        return (
            replace(self, cells=tuple(first), below=0.0, line=None),
            replace(self, cells=tuple(rest), above=0.0),
        )

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        for cell in self.cells:
            cell.draw(canvas, x, top - self.above)
        if self.line is not None:
            foot = top - self.height
            canvas.rule(x, foot, x + self.width, foot, self.line.weight, self.line.colour)

    def draw_again(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the row as an artifact: its words stand in the structure already."""
        untagged = tuple(
            replace(
                cell,
                element=None,
                texts=tuple(replace(text, element=None) for text in cell.texts),
            )
            for cell in self.cells
        )
        replace(self, cells=untagged).draw(canvas, x, top)
