"""The end of a meeting, its breaks, and results that are not shown."""

from dilemmakit.domain.room_view import (
    CountdownContent,
    EvaluationContent,
    ResultWithheldContent,
    ThanksContent,
    TimeLeft,
    TimePhase,
)
from dilemmakit.domain.vocabulary import Rating
from dilemmakit.gui.screen.canvas import Canvas
from dilemmakit.gui.screen.rows import Area, Placed, Row, draw_list, row
from dilemmakit.gui.screen.text import TITLES, Style, largest
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _, _n, terms

_BOX = 4.4
_BOX_GAP = 0.9
_SCALE = range(1, 6)


def closing_words(content: ThanksContent | CountdownContent | ResultWithheldContent) -> str:
    """Return the sentence that these views are about."""
    match content:
        case ThanksContent():
            return _("Thank you for today")
        case ResultWithheldContent(never=True):
            return _("The answers are not shown in this room.")
        case ResultWithheldContent():
            return _("The answers are shown later.")
        case CountdownContent():
            return ""


def draw_evaluation(canvas: Canvas, content: EvaluationContent, page: int) -> int:
    """Draw the questions on the slip with their boxes from 1 to 5."""
    whole = canvas.right - canvas.left
    boxes = len(_SCALE) * _BOX + (len(_SCALE) - 1) * _BOX_GAP
    boxes_x = canvas.right - boxes
    style = Style(tokens.ROOM_NOTE, soft=True)
    canvas.text(_("1 not at all, 5 completely"), style, canvas.left, canvas.top - 0.6, whole)
    area = Area(canvas.left, whole, canvas.top + 4.4, canvas.bottom, ruled=True)
    width = boxes_x - canvas.left - tokens.ROOM_GAP

    def make(size: float) -> list[Row]:
        rows = []
        for rating in content.ratings:
            scaled = rating is not Rating.UNCLEAR_TERMS
            room = width if scaled else whole
            text = canvas.lay(terms.rating(rating), Style(size), room)
            lift = (Style(size).line_height - _BOX) / 2

            def draw(y: float, scaled: bool = scaled, lift: float = lift) -> None:
                if scaled:
                    _draw_boxes(canvas, boxes_x, y + lift)

            rows.append(row(Placed(text, canvas.left, 0, room), draw=draw, least=_BOX))
        return rows

    return draw_list(canvas, make, tokens.ROOM_QUESTION, area, page)


def _draw_boxes(canvas: Canvas, x: float, y: float) -> None:
    style = Style(tokens.ROOM_NOTE)
    for index, figure in enumerate(_SCALE):
        left = x + index * (_BOX + _BOX_GAP)
        canvas.frame(left, y, _BOX, _BOX, tokens.ROOM_OUTLINE)
        baseline = y + _BOX / 2 + tokens.ROOM_NOTE * 0.36
        canvas.line(str(figure), style, left + _BOX / 2, baseline, align=0.5)


def draw_thanks(canvas: Canvas, content: ThanksContent) -> int:
    """Draw the thanks, and below it what was talked about; always one page."""
    y = _draw_large(canvas, closing_words(content), tokens.ROOM_TWIST)
    style = Style(tokens.ROOM_QUESTION, soft=True)
    canvas.text(content.title, style, canvas.left, y + 4, canvas.right - canvas.left)
    return 1


def draw_countdown(
    canvas: Canvas, content: CountdownContent, heading: str, time: TimeLeft | None
) -> int:
    """Draw whole minutes as large as the count of answers, and what they are for.

    What the header already says is not said twice.
    """
    if time is None:
        _draw_large(canvas, content.title, tokens.ROOM_TWIST)
        return 1
    if time.phase is not TimePhase.RUNNING:
        last = time.phase is TimePhase.LAST_MINUTE
        y = _draw_large(canvas, _("Last minute") if last else _("We go on now"), tokens.ROOM_TWIST)
    else:
        baseline = 32.4
        figure = Style(tokens.ROOM_COUNT, bold=True)
        width = canvas.line(str(time.minutes), figure, canvas.left - 0.5, baseline)
        words = _n("minute", "minutes", time.minutes)
        canvas.line(words, Style(tokens.ROOM_SUMMARY_TITLE), canvas.left + width + 1.5, baseline)
        y = baseline + 1
    if content.title != heading:
        style = Style(tokens.ROOM_QUESTION, soft=True)
        canvas.text(content.title, style, canvas.left, y + 4, canvas.right - canvas.left)
    return 1


def draw_withheld(canvas: Canvas, content: ResultWithheldContent) -> int:
    """Say that there is a result that is not shown, and nothing of what it is."""
    y = _draw_large(canvas, content.question, tokens.ROOM_SUMMARY_TITLE)
    style = Style(tokens.ROOM_QUESTION)
    canvas.text(closing_words(content), style, canvas.left, y + 4, canvas.right - canvas.left)
    return 1


def _draw_large(canvas: Canvas, words: str, preferred: float) -> float:
    width = canvas.right - canvas.left
    room = (canvas.bottom - canvas.top) * 0.7

    def fits(size: float) -> bool:
        block = canvas.lay(words, Style(size, bold=True, leading=TITLES), width)
        return not block.overflows and block.height <= room

    size = largest(preferred, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE
    style = Style(size, bold=True, leading=TITLES)
    return canvas.text(words, style, canvas.left, canvas.top - 0.9, width)
