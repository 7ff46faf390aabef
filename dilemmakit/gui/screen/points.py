"""A ranking's points and the dots of a market place: bars from 0, in the board's order."""

from functools import partial

from dilemmakit.domain.result import Level, PointsResult
from dilemmakit.domain.room_view import PointsContent
from dilemmakit.gui.screen.canvas import Canvas
from dilemmakit.gui.screen.conditions import cut
from dilemmakit.gui.screen.results import draw_asked, draw_too_few
from dilemmakit.gui.screen.rows import Area, Placed, Row, draw_list, row
from dilemmakit.gui.screen.text import Run, Style
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _, terms

_TOP = 20.5
_FOOT = 16.0
_PAD = 1.5
_PAD_MARKED = 3.0
"""Options are few and short: they get the air that sentences need for their words."""
_NUMBER = 6.0
_MARK = 5.0
_WORDS_SHARE = 0.64
_BAR = 3.6
_FIGURE = 9.0
_LONGEST = 4
"""Lines of one sentence beside its bar; what is longer is cut here and whole in the record."""


def draw_points(canvas: Canvas, content: PointsContent, page: int) -> int:
    """Draw a row for each target, in its place on the board; the order tells nothing."""
    draw_asked(canvas, content.question)
    result = content.result
    if result.level is not Level.COUNTS:
        draw_too_few(canvas, 8)
        return 1
    width = canvas.right - canvas.left
    pad = _PAD_MARKED if content.marked else _PAD
    area = Area(canvas.left, width, _TOP, canvas.height - _FOOT, pad=pad, ruled=True)
    pages = draw_list(canvas, partial(_rows, canvas, content), tokens.ROOM_LEAD, area, page)
    caption = Style(tokens.ROOM_NOTE, soft=True)
    canvas.line(counting_words(result), caption, canvas.left, canvas.height - 10.2, available=width)
    return pages


def counting_words(result: PointsResult) -> str:
    """Return how the figures came about."""
    how = terms.how_points_came(result.kind, result.picks)
    return _("{how} The order says nothing.").format(how=how)


def _rows(canvas: Canvas, content: PointsContent, size: float) -> list[Row]:
    whole = canvas.right - canvas.left
    text_x = canvas.left + (_MARK + 2.5 if content.marked else _NUMBER)
    bar_x = canvas.left + whole * _WORDS_SHARE
    text_width = bar_x - text_x - tokens.ROOM_GAP
    style = Style(size, bold=content.marked, leading=1.15)
    figure = Style(tokens.ROOM_LEAD, bold=True)
    most = max((one.points or 0 for one in content.result.rows), default=0)
    unit = (canvas.right - _FIGURE - bar_x) / max(1, most)
    rows = []
    for number, one in enumerate(content.result.rows, start=1):
        text = cut(canvas, one.label, style, text_width, _LONGEST)
        height = max(text.height, _MARK if content.marked else 0.0, figure.line_height)
        words = canvas.lay(str(one.points or 0), figure, _FIGURE)
        length = (one.points or 0) * unit
        parts = [
            Placed(text, text_x, (height - text.height) / 2, text_width),
            Placed(words, bar_x + length + 1.2, (height - words.height) / 2, _FIGURE),
        ]
        if not content.marked:
            name = canvas.lay([Run(str(number), soft=True)], Style(size, leading=1.15), _NUMBER)
            parts.append(Placed(name, canvas.left, (height - text.height) / 2, _NUMBER))
        letter = one.target if content.marked else ""
        pad = _PAD_MARKED if content.marked else _PAD
        draw = partial(_draw_bar, canvas, letter, (bar_x, length), (height, pad))
        rows.append(row(*parts, draw=draw, least=height))
    return rows


def _draw_bar(
    canvas: Canvas,
    letter: str,
    across: tuple[float, float],
    down: tuple[float, float],
    y: float,
) -> None:
    (x, length), (height, pad) = across, down
    middle = y + height / 2
    top = middle - _BAR / 2
    if letter:
        canvas.mark(letter, canvas.left, middle - _MARK / 2, _MARK)
    # Each bar stands on its own piece of the ground, also where there is nothing to draw.
    canvas.stroke(x, y - pad / 2, tokens.ROOM_OUTLINE, height + pad, canvas.palette.ink)
    if length <= 0:
        return
    if letter:
        canvas.bar(letter, x, top, length, _BAR)
    else:
        canvas.fill(x, top, length, _BAR, canvas.palette.soft)
