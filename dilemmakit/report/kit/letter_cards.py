"""Cards to hold up: an option's letter with its colour and pattern, seen across a room."""

from functools import partial

from dilemmakit.report.kit.measures import MM, Grid
from dilemmakit.report.kit.paper import Paper
from dilemmakit.report.pdf.canvas import TaggedCanvas
from dilemmakit.report.pdf.fonts import Face, text_width
from dilemmakit.report.pdf.marks import draw_bar
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.tokens import Type
from dilemmakit.wording import _

LETTERS = Grid(2, 4, 95 * MM, 66 * MM)
_EDGE = 6 * MM
_BAR = 34 * MM
_LETTER = Type(150, 150, Face.DISPLAY_BOLD)


def print_letter_cards(paper: Paper, letters: tuple[str, ...], people: int) -> None:
    """Print a set of letters for each participant, one set after the other."""
    section = paper.begin(_("Letter cards"), _("cut out, a set for each participant"))
    drawings = [partial(_draw, letter, section.add("P")) for letter in letters]
    for number, x, top in paper.fields(LETTERS, len(letters) * people):
        copy, place = divmod(number, len(letters))
        drawings[place](paper.canvas, x, top, again=copy > 0)


def _draw(
    letter: str, element: Element, canvas: TaggedCanvas, x: float, top: float, *, again: bool
) -> None:
    height = LETTERS.height - 2 * _EDGE
    draw_bar(canvas, x + _EDGE, top - _EDGE - height, _BAR, height, letter)
    room = LETTERS.width - 2 * _EDGE - _BAR
    start = x + _EDGE + _BAR + (room - text_width(letter, _LETTER.face, _LETTER.size)) / 2
    line = top - LETTERS.height / 2 - 0.36 * _LETTER.size
    with canvas.tagged(None if again else element):
        canvas.write(start, line, f"{letter} ", _LETTER)
