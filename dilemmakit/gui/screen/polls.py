"""A show of opinion while it is open: how many have answered, never what."""

from functools import cache, partial

from PySide6.QtCore import QRectF

from dilemmakit.domain.room_view import PollOpenContent
from dilemmakit.domain.vocabulary import ItemKind, Rating, Secrecy, Show
from dilemmakit.gui.screen.canvas import Canvas
from dilemmakit.gui.screen.rows import Area, Placed, Row, draw_list, row
from dilemmakit.gui.screen.text import Block, Run, Style, largest
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _, _n, terms

_RIGHT_X = 78.0
_RIGHT_X_LONG = 62.0
"""Sentences to pick from are read while one picks: they get the room, and the count keeps less."""
_COUNT_BASELINE = 32.4
_ANSWERED_BASELINE = 40.9
_SQUARES_TOP = 46.75
_SQUARES_HIGH = 20.0
_SQUARES_GAP = 11.0
_PITCH = 5.0
_SQUARE_SHARE = 0.8
_ROW_MARK = 7.0
_FOOT_GAP = 2.5


def draw_poll(canvas: Canvas, content: PollOpenContent, page: int) -> int:
    """Draw the count and its squares left, the question for those still answering right."""
    draw_count(canvas, content)
    _draw_promise(canvas, content)
    return _draw_question(canvas, content, page)


def count_area(content: PollOpenContent, width: float) -> tuple[float, float, float, float]:
    """Return x, y, width and height of the count's words in a picture so wide, all in u."""
    top = tokens.ROOM_TOP - 1
    wide = width * _split(content) / tokens.ROOM_WIDTH - tokens.ROOM_MARGIN - 1
    return tokens.ROOM_MARGIN - 1, top, wide, _SQUARES_TOP - 1 - top


def draw_count(canvas: Canvas, content: PollOpenContent) -> None:
    """Draw how many have answered, and a square for each person present."""
    draw_count_words(canvas, content)
    for index in range(max(content.present, content.cast)):
        draw_square(canvas, content, index)


def draw_count_words(canvas: Canvas, content: PollOpenContent) -> None:
    """Draw how many have answered, in figures."""
    x = canvas.left
    count = Style(tokens.ROOM_COUNT, bold=True)
    width = canvas.line(str(content.cast), count, x - 0.5, _COUNT_BASELINE)
    if content.present:
        words = _("of {present}").format(present=content.present)
        style = Style(tokens.ROOM_SUMMARY_TITLE)
        canvas.line(words, style, x + width + 1.5, _COUNT_BASELINE)
    answered = _n("has answered", "have answered", content.cast)
    room = canvas.width * _split(content) / tokens.ROOM_WIDTH - x - tokens.ROOM_GAP
    tables = f" · {tables_words(content)}" if content.tables else ""
    canvas.line(
        [Run(answered), Run(tables, soft=True)],
        Style(_answered_size(canvas, answered + tables, room)),
        x,
        _ANSWERED_BASELINE,
        available=room,
    )


def tables_words(content: PollOpenContent) -> str:
    """Return how many tables' sheets are in; empty where it is not the tables that count."""
    if content.tables is None:
        return ""
    done, tables = content.tables
    return _n("{done} of {count} table", "{done} of {count} tables", tables).format(
        done=done, count=tables
    )


def _answered_size(canvas: Canvas, words: str, room: float) -> float:
    def fits(size: float) -> bool:
        block = canvas.lay(words, Style(size), room)
        return block.lines == 1 and not block.overflows

    return largest(tokens.ROOM_QUESTION, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE


def draw_square(canvas: Canvas, content: PollOpenContent, index: int) -> QRectF:
    """Draw one person's square, full once so many have answered; it stands for no seat.

    Return where it stands in the painter's pixels.
    """
    people = max(content.present, content.cast)
    split = _split(content) - tokens.ROOM_MARGIN - _SQUARES_GAP
    wide = split * canvas.width / tokens.ROOM_WIDTH
    per_row, pitch = squares(people, wide, _SQUARES_HIGH)
    side = pitch * _SQUARE_SHARE
    x = canvas.left + index % per_row * pitch
    y = _SQUARES_TOP + index // per_row * pitch
    if index < content.cast:
        canvas.fill(x, y, side, side, canvas.palette.ink)
    else:
        canvas.fill(x, y, side, side, canvas.palette.ground)
        canvas.frame(x, y, side, side, tokens.ROOM_OUTLINE)
    return canvas.device(x, y, side, side)


@cache
def squares(people: int, width: float, height: float) -> tuple[int, float]:
    """Return how many squares stand in a row, and their pitch in u, so that all fit."""
    per_row = int((width + _PITCH * (1 - _SQUARE_SHARE) + 1e-6) // _PITCH)
    while True:
        # The last square of a row needs no gap after it.
        pitch = min(_PITCH, width / (per_row - 1 + _SQUARE_SHARE))
        if -(-people // per_row) * pitch <= height:
            return per_row, pitch
        per_row += 1


def promise(content: PollOpenContent) -> str:
    """Return what the room is told about secrecy and about when the figures come."""
    if content.closed:
        return _("No more answers are taken.")
    who = {
        Secrecy.SECRET: _("Nobody can see what you choose."),
        Secrecy.OPEN_SIMULTANEOUS: _("Everybody answers at the same moment."),
        Secrecy.OPEN: _("Your answer is open to everybody here."),
    }[content.secrecy]
    when = {
        Show.AT_ONCE: _("The figures are shown when all are done."),
        Show.WITH_TWIST: _("The figures come after the twist."),
        Show.ON_REVEAL: _("The figures are shown later in the meeting."),
        Show.NEVER_IN_ROOM: _("The figures are not shown here."),
    }[content.show]
    return _("{who} {when}").format(who=who, when=when)


def scale_words(kind: ItemKind) -> str:
    """Return what the ends of a scale mean; empty where there is no scale."""
    return {
        ItemKind.RESISTANCE: _("Resistance: 0 is none, 10 is: I cannot go along with it."),
        ItemKind.SCALE: _("From 1, not at all, to 5, completely."),
        ItemKind.RATING: _("From 1, not at all, to 5, completely."),
        ItemKind.RANKING: _("The most important first."),
        ItemKind.DOTS: _("At most one dot by each."),
        ItemKind.CONSENT: _("Say so if you have a paramount objection."),
    }.get(kind, "")


def _draw_promise(canvas: Canvas, content: PollOpenContent) -> None:
    width = _right_x(canvas, content) - canvas.left - 2 * tokens.ROOM_GAP
    style = Style(tokens.ROOM_NOTE, soft=True, leading=1.28)
    block = canvas.lay(promise(content), style, width)
    bottom = canvas.height - tokens.ROOM_BAND - 4.15
    canvas.block(block, canvas.left, bottom - block.height, width)


def _split(content: PollOpenContent) -> float:
    """Return where the question begins, in a picture of the usual width."""
    picked = ItemKind.RANKING in content.kinds or ItemKind.DOTS in content.kinds
    return _RIGHT_X_LONG if picked and content.sentences else _RIGHT_X


def _right_x(canvas: Canvas, content: PollOpenContent) -> float:
    return canvas.width * _split(content) / tokens.ROOM_WIDTH


def _draw_question(canvas: Canvas, content: PollOpenContent, page: int) -> int:
    x = _right_x(canvas, content)
    width = canvas.right - x

    def question(size: float) -> Block:
        return canvas.lay(content.question, Style(size, bold=True, leading=1.133), width)

    size = largest(
        tokens.ROOM_QUESTION,
        tokens.ROOM_NOTE,
        lambda size: not question(size).overflows and question(size).height <= 18,
    )
    asked = question(size or tokens.ROOM_NOTE)
    y = canvas.block(asked, x, canvas.top, width) + 3.0
    scale = " ".join(filter(None, (scale_words(kind) for kind in content.kinds)))
    bottom = canvas.bottom
    if scale:
        note = canvas.lay(scale, Style(tokens.ROOM_NOTE, soft=True, leading=1.28), width)
        bottom = canvas.height - tokens.ROOM_BAND - 3.9 - note.height
        canvas.block(note, x, bottom, width)
        bottom -= _FOOT_GAP
    area = Area(x, width, y, bottom, ruled=True)
    if content.marks:
        return _draw_marks(canvas, content, area)
    sentences = content.sentences or tuple(_rating_words(content.ratings))
    if not sentences:
        return 1
    return draw_list(
        canvas, partial(_sentence_rows, canvas, sentences, area), tokens.ROOM_LEAD, area, page
    )


def _rating_words(ratings: tuple[Rating, ...]) -> list[str]:
    return [terms.rating(rating) for rating in ratings]


def _sentence_rows(
    canvas: Canvas, sentences: tuple[str, ...], area: Area, size: float
) -> list[Row]:
    indent = 5.5
    rows = []
    for number, sentence in enumerate(sentences, start=1):
        figure = canvas.lay([Run(str(number), soft=True)], Style(size), indent)
        text = canvas.lay(sentence, Style(size), area.width - indent)
        rows.append(
            row(
                Placed(figure, area.x, 0, indent),
                Placed(text, area.x + indent, 0, area.width - indent),
            )
        )
    return rows


def _draw_marks(canvas: Canvas, content: PollOpenContent, area: Area) -> int:
    """Draw the options as large rows; smaller ones where the question is long."""
    rows = len(content.marks)
    pitch = min(11.6, (area.bottom - area.top) / rows)
    side = min(_ROW_MARK, pitch - 2.2)
    text_x = area.x + _ROW_MARK + 3.0
    width = area.x + area.width - text_x

    def labels(size: float) -> list[Block]:
        return [canvas.lay(mark.label, Style(size, leading=1.15), width) for mark in content.marks]

    def fits(size: float) -> bool:
        return all(not b.overflows and b.height <= pitch - 1.5 for b in labels(size))

    size = largest(4.2, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE
    for index, (mark, block) in enumerate(zip(content.marks, labels(size), strict=True)):
        y = area.top + index * pitch
        canvas.rule(area.x, y, area.width)
        middle = y + (pitch + tokens.ROOM_DIVIDER) / 2
        canvas.mark(mark.letter, area.x, middle - side / 2, side)
        canvas.block(block, text_x, middle - block.height / 2, width)
    return 1
