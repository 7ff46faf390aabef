"""The options' marks and bars: letter, colour and pattern, the same as on the screens."""

from math import ceil, sqrt

from dilemmakit.report import looks
from dilemmakit.report.looks import OptionLook, Pattern, fitted, option_look
from dilemmakit.report.pdf.canvas import TaggedCanvas
from dilemmakit.report.pdf.fonts import Face, text_width
from dilemmakit.report.pdf.tokens import HAIRLINE, INK, LINE, MARK, PITCH, Type, colour

_WHITE = colour(looks.WHITE)


def draw_mark(canvas: TaggedCanvas, x: float, top: float, letter: str, side: float = MARK) -> None:
    """Draw an option's square with its letter."""
    look = option_look(letter)
    canvas.fill(x, top - side, side, side, colour(look.fill))
    canvas.outline(x, top - side, side, side, HAIRLINE)
    style = Type(side * 0.62, side, Face.BOLD, colour(look.letter))
    shift = (side - text_width(letter, style.face, style.size)) / 2
    # The space parts the letter from the label for those who hear the page.
    canvas.write(x + shift, top - side / 2 - 0.36 * style.size, f"{letter} ", style)


def draw_bar(
    canvas: TaggedCanvas,
    x: float,
    y: float,
    width: float,
    height: float,
    letter: str,
    before: bool = False,
) -> None:
    """Draw a bar from x, its lower edge at y; pale and bare for 'before', patterned otherwise."""
    look = option_look(letter)
    canvas.fill(x, y, width, height, colour(look.before if before else look.fill))
    if not before:
        with canvas.clipped(x, y, width, height):
            _draw_pattern(canvas, x, y, width, height, look)
    canvas.outline(x, y, width, height, LINE)


def _draw_pattern(
    canvas: TaggedCanvas, x: float, y: float, width: float, height: float, look: OptionLook
) -> None:
    match look.pattern:
        case Pattern.DIAGONALS:
            _draw_diagonals(canvas, x, y, width, height)
        case Pattern.DOTS:
            _draw_dots(canvas, x, y, width, height)
        case Pattern.LINES:
            _draw_lines(canvas, x, y, width, height)
        case Pattern.PLAIN:
            pass


def _draw_diagonals(canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
    # Along the bar's foot; half a pitch in from both ends, so that none lies on a corner.
    count, step = fitted(width + height, PITCH * sqrt(2))
    for number in range(count):
        foot = x - height + (number + 0.5) * step
        canvas.rule(foot, y, foot + height, y + height, PITCH * looks.DIAGONAL, _WHITE)


def _draw_dots(canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
    columns, across = fitted(width, PITCH)
    rows, down = fitted(height, PITCH)
    centres = [
        (x + (column + 0.5) * across, y + (row + 0.5) * down)
        for row in range(rows)
        for column in range(columns)
    ]
    # A bar of one answer among many may be slimmer than a dot.
    canvas.dots(centres, min(PITCH * looks.DOT, width * 0.3), INK)


def _draw_lines(canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
    rows = ceil(height / PITCH - 0.5)
    step = height / (rows + 1)
    for row in range(1, rows + 1):
        canvas.rule(x, y + row * step, x + width, y + row * step, PITCH * looks.LINE, INK)
