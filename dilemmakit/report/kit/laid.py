"""Texts, marks and lines laid out from a corner, to be drawn as often as there are copies."""

from collections.abc import Callable
from functools import partial

from dilemmakit.report.blocks import Words
from dilemmakit.report.pdf.canvas import TaggedCanvas
from dilemmakit.report.pdf.fonts import text_width
from dilemmakit.report.pdf.marks import draw_mark
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.text import SetText, baseline, set_text
from dilemmakit.report.pdf.tokens import INK, LINE, Colour, Type

Drawing = Callable[[TaggedCanvas, float, float], None]
"""Draws something on a canvas, given where the left and the upper edge of the whole lie."""


class Laid:
    """What stands in a field; `y` is counted down from the field's upper edge.

    `height` is how far down anything reaches.
    """

    def __init__(self) -> None:
        self._drawn: list[tuple[Element | None, Drawing]] = []
        self.height = 0.0

    def text(
        self,
        words: Words,
        x: float,
        y: float,
        width: float,
        style: Type,
        element: Element | None,
    ) -> float:
        """Put a paragraph at a place; return where it ends."""
        made = set_text(words, width, style, element)
        self.put(made, x, y)
        return y + made.height

    def put(self, text: SetText, x: float, y: float) -> None:
        """Put a text that has been set already."""
        self._add(y + text.height, text.element, partial(_lines, text, x, y))

    def right(self, text: str, x: float, y: float, style: Type, element: Element | None) -> None:
        """Put one line of printable text that ends at x."""
        self.line(text, x - text_width(text, style.face, style.size), y, style, element)

    def centred(self, text: str, x: float, y: float, style: Type, element: Element | None) -> None:
        """Put one line of printable text with its middle at x."""
        self.line(text, x - text_width(text, style.face, style.size) / 2, y, style, element)

    def line(self, text: str, x: float, y: float, style: Type, element: Element | None) -> None:
        """Put one line of printable text."""
        self._add(y + style.leading, element, partial(_line, text, style, x, y))

    def mark(self, letter: str, x: float, y: float, side: float, element: Element | None) -> None:
        """Put an option's square with its letter."""
        self._add(y + side, element, partial(_mark, letter, side, x, y))

    def rule(self, x: float, y: float, x_end: float, weight: float, colour: Colour = INK) -> None:
        self._add(y, None, partial(_rule, x, y, x_end, y, weight, colour))

    def upright(self, x: float, y: float, y_end: float, weight: float, colour: Colour) -> None:
        self._add(y_end, None, partial(_rule, x, y, x, y_end, weight, colour))

    def box(self, x: float, y: float, width: float, height: float) -> None:
        """Put an empty box to write in."""
        self._add(y + height, None, partial(_box, x, y, width, height))

    def draw(self, canvas: TaggedCanvas, x: float, top: float, *, again: bool = False) -> None:
        """Draw it all; `again` for a further copy, which is an artifact to who hears the page."""
        for element, drawing in self._drawn:
            with canvas.tagged(None if again else element):
                drawing(canvas, x, top)

    def _add(self, foot: float, element: Element | None, drawing: Drawing) -> None:
        self._drawn.append((element, drawing))
        self.height = max(self.height, foot)


def _lines(
    text: SetText, x: float, y: float, canvas: TaggedCanvas, left: float, top: float
) -> None:
    canvas.write_lines(left + x, top - y - baseline(text.style), text.lines, text.style)


def _line(
    text: str, style: Type, x: float, y: float, canvas: TaggedCanvas, left: float, top: float
) -> None:
    canvas.write(left + x, top - y - baseline(style), text, style)


def _mark(
    letter: str, side: float, x: float, y: float, canvas: TaggedCanvas, left: float, top: float
) -> None:
    draw_mark(canvas, left + x, top - y, letter, side)


def _rule(
    x: float,
    y: float,
    x_end: float,
    y_end: float,
    weight: float,
    colour: Colour,
    canvas: TaggedCanvas,
    left: float,
    top: float,
) -> None:
    canvas.rule(left + x, top - y, left + x_end, top - y_end, weight, colour)


def _box(
    x: float,
    y: float,
    width: float,
    height: float,
    canvas: TaggedCanvas,
    left: float,
    top: float,
) -> None:
    canvas.outline(left + x, top - y - height, width, height, LINE)
