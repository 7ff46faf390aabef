"""Headings on the page and in the outline beside it."""

from dataclasses import dataclass

from dilemmakit.report.pdf.canvas import TaggedCanvas
from dilemmakit.report.pdf.text import SetText


@dataclass(frozen=True)
class Entry:
    """A heading that the outline points at; `level` is 0 for the title."""

    text: SetText
    title: str
    level: int

    @property
    def height(self) -> float:
        return self.text.height

    def parted(self, room: float) -> "tuple[Entry, SetText] | None":
        """Part a heading too long for a page; the outline points at its beginning."""
        parts = self.text.parted(room)
        return None if parts is None else (Entry(parts[0], self.title, self.level), parts[1])

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        canvas.bookmark(self.title, top, self.level)
        self.text.draw(canvas, x, top)
