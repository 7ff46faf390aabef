"""Marks and bars as SVG: letter, colour and pattern. Lengths are the figure's own units."""

from math import ceil, sqrt

from dilemmakit.report import looks
from dilemmakit.report.html.markup import one_line
from dilemmakit.report.looks import INK, WHITE, OptionLook, Pattern, fitted, option_look

PITCH = 7.0
"""Distance of a pattern's lines or dots, before it is fitted to its bar."""
BAR = 16.0
MARK = 22.0


def number(value: float) -> str:
    """Return a length as short as it can be written."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def rectangle(x: float, y: float, width: float, height: float, fill: str) -> str:
    """Return an outlined rectangle."""
    places = zip(("x", "y", "width", "height"), (x, y, width, height), strict=True)
    given = " ".join(f'{name}="{number(value)}"' for name, value in places)
    return f'<rect {given} fill="{fill}" stroke="{INK}"/>'


def line(x1: float, y1: float, x2: float, y2: float, colour: str = INK, width: float = 1) -> str:
    """Return a straight line."""
    return (
        f'<path d="M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}" fill="none" '
        f'stroke="{colour}" stroke-width="{number(width)}"/>'
    )


def text(x: float, y: float, said: str, look: str = "", fill: str = INK) -> str:
    """Return a line of text; `look` holds the classes that the page's style gives it."""
    given = f' class="{look}"' if look else ""
    return f'<text x="{number(x)}" y="{number(y)}"{given} fill="{fill}">{one_line(said)}</text>'


def mark(x: float, y: float, letter: str) -> str:
    """Return an option's square with its letter, its upper left corner at the place."""
    look = option_look(letter)
    square = rectangle(x + 0.5, y + 0.5, MARK - 1, MARK - 1, look.fill)
    return square + text(x + MARK / 2, y + MARK * 0.72, letter, "letter", look.letter)


def mark_alone(letter: str) -> str:
    """Return an option's square as a picture in a line of text."""
    side = number(MARK)
    return (
        f'<svg class="mark" viewBox="0 0 {side} {side}" role="img" '
        f'aria-label="{one_line(letter)}">{mark(0, 0, letter)}</svg> '
    )


def bar(x: float, y: float, width: float, letter: str, before: bool = False) -> str:
    """Return a bar, its upper left corner at the place; pale and bare for 'before'."""
    look = option_look(letter)
    ground = rectangle(x, y, width, BAR, look.before if before else look.fill)
    return ground if before else ground + _pattern(x, y, width, look)


def _pattern(x: float, y: float, width: float, look: OptionLook) -> str:
    match look.pattern:
        case Pattern.DIAGONALS:
            return _stroked(_diagonals(x, y, width), WHITE, PITCH * looks.DIAGONAL)
        case Pattern.DOTS:
            # A bar of one answer among many may be slimmer than a dot.
            radius = min(PITCH * looks.DOT, width * 0.3)
            return _stroked(_dots(x, y, width), INK, 2 * radius, ' stroke-linecap="round"')
        case Pattern.LINES:
            return _stroked(_lines(x, y, width), INK, PITCH * looks.LINE)
        case Pattern.PLAIN:
            return ""


def _stroked(path: str, colour: str, width: float, more: str = "") -> str:
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{number(width)}"{more}/>'


def _diagonals(x: float, y: float, width: float) -> str:
    """Return the lines that rise to the right, cut at the bar's ends."""
    count, step = fitted(width + BAR, PITCH * sqrt(2))
    parts = []
    for n in range(count):
        start = (n + 0.5) * step - BAR
        left, right = max(0.5, start), min(width - 0.5, start + BAR)
        if right > left:
            foot, top = y + BAR - (left - start), y + BAR - (right - start)
            parts.append(f"M{number(x + left)} {number(foot)}L{number(x + right)} {number(top)}")
    return "".join(parts)


def _dots(x: float, y: float, width: float) -> str:
    columns, across = fitted(width, PITCH)
    rows, down = fitted(BAR, PITCH)
    return "".join(
        f"M{number(x + (column + 0.5) * across)} {number(y + (row + 0.5) * down)}h0"
        for row in range(rows)
        for column in range(columns)
    )


def _lines(x: float, y: float, width: float) -> str:
    rows = ceil(BAR / PITCH - 0.5)
    step = BAR / (rows + 1)
    return "".join(
        f"M{number(x)} {number(y + row * step)}h{number(width)}" for row in range(1, rows + 1)
    )
