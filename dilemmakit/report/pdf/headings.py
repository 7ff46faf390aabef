"""Headings on the page and in the outline beside it."""

from dataclasses import dataclass

from dilemmakit.report.blocks import Heading, plain
from dilemmakit.report.pdf.canvas import TaggedCanvas
from dilemmakit.report.pdf.cleaning import one_line
from dilemmakit.report.pdf.flow import Step
from dilemmakit.report.pdf.marks import draw_mark
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.text import SetText, set_text
from dilemmakit.report.pdf.tokens import TEXT_WIDTH, TITLE, Density

_SECTION = 2
_MARK_GAP = 7.0


@dataclass(frozen=True)
class Entry:
    """A heading that the outline points at; `level` is 0 for the title.

    With `letter`, an option's mark stands in front.
    """

    text: SetText
    title: str
    level: int
    letter: str | None = None

    @property
    def height(self) -> float:
        return self.text.height

    def parted(self, room: float) -> "tuple[Entry, SetText] | None":
        """Part a heading too long for a page; the outline points at its beginning."""
        parts = self.text.parted(room)
        if parts is None:
            return None
        return Entry(parts[0], self.title, self.level, self.letter), parts[1]

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        canvas.bookmark(self.title, top, self.level)
        if self.letter is not None:
            side = _mark_side(self.text)
            with canvas.tagged(self.text.element):
                draw_mark(canvas, x, top - 1, self.letter, side)
            x += side + _MARK_GAP
        self.text.draw(canvas, x, top)


def _mark_side(text: SetText) -> float:
    return text.style.leading - 2


def set_heading(block: Heading, root: Element, density: Density) -> Step:
    """Set a title, a section's heading, or one within a section."""
    section = block.level <= _SECTION
    style = density.heading_type if section else density.heading_within
    if block.level < _SECTION:
        style = TITLE
    element = root.add(f"H{block.level}")
    indent = style.leading - 2 + _MARK_GAP if block.letter is not None else 0.0
    text = set_text(plain(block.text), TEXT_WIDTH - indent, style, element)
    title = one_line(block.text)
    if block.letter is not None:
        title = f"{block.letter} {title}"
    entry = Entry(text, title, block.level - 1, block.letter)
    return Step(entry, density.heading if section else density.heading * 0.6, keep=True)
