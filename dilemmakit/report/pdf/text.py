"""Plain text as pieces for the page: set to a width, parted between lines, one paragraph still."""

from dataclasses import dataclass
from functools import lru_cache

from dilemmakit.report.blocks import Voice, Words
from dilemmakit.report.pdf.breaking import Line, Span, break_lines
from dilemmakit.report.pdf.canvas import TaggedCanvas
from dilemmakit.report.pdf.cleaning import printable
from dilemmakit.report.pdf.fonts import Face
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.tokens import Type

_BASELINE = 0.36
"""Baseline above the middle of a line, in parts of the size: half of Inter's cap height."""
_KEPT = 2_000
"""Texts whose lines are known when the next density sets them to the same width."""
_FEWEST_LINES = 2
"""Lines of a paragraph that may stand alone on a page."""


def baseline(style: Type) -> float:
    """Return how far below a line's top its letters stand."""
    return style.leading / 2 + _BASELINE * style.size


@dataclass(frozen=True)
class SetText:
    """Lines of one paragraph, or some of them; `element` is shared by all its parts."""

    lines: tuple[Line, ...]
    style: Type
    element: Element | None

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading

    def parted(self, room: float) -> "tuple[SetText, SetText] | None":
        """Part the lines at the room, leaving no single line behind or ahead."""
        count = len(self.lines)
        fits = min(int(room / self.style.leading + 1e-6), count - _FEWEST_LINES)
        if fits < _FEWEST_LINES:
            return None
        return (
            SetText(self.lines[:fits], self.style, self.element),
            SetText(self.lines[fits:], self.style, self.element),
        )

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        with canvas.tagged(self.element):
            canvas.write_lines(x, top - baseline(self.style), self.lines, self.style)


def set_text(words: Words, width: float, style: Type, element: Element | None) -> SetText:
    """Set words in a column `width` points wide; they may hold anything."""
    spans = tuple(_span(said.text, said.voice, style) for said in words)
    return SetText(_lines(spans, style.size, width), style, element)


@lru_cache(maxsize=_KEPT)
def _lines(spans: tuple[Span, ...], size: float, width: float) -> tuple[Line, ...]:
    return tuple(break_lines(spans, size, width))


def forget_lines() -> None:
    """Let go of the texts that were set: they are somebody's notes."""
    _lines.cache_clear()


def _span(text: str, voice: Voice, style: Type) -> Span:
    match voice:
        case Voice.STRONG:
            face = Face.BOLD
        case Voice.QUOTED:
            face = Face.ITALIC
        case Voice.PLAIN:
            face = style.face
    return printable(text), face
