"""The case on the room's screen: its summary, its question, and which group speaks for what."""

import re

from dilemmakit.domain.room_view import (
    GroupOptionsContent,
    Mark,
    QuestionContent,
    SummaryContent,
)
from dilemmakit.gui.screen.canvas import Canvas, clamp
from dilemmakit.gui.screen.rows import Area, Placed, Row, draw_rows, row, shared_out
from dilemmakit.gui.screen.text import RUNNING, TITLES, Style, largest
from dilemmakit.gui.theme import tokens
from dilemmakit.gui.theme.plates import paint_plate
from dilemmakit.wording import _

_GROUPS_IN_ONE_COLUMN = 6
_GROUP_LABEL_X = 30.3
_PLATE = 48.0
_TEXT_AFTER_PLATE = 6.0
_TITLE_RISE = 1.1
"""Titles begin a little above the content's top, so that their capitals meet it."""

_SENTENCE_END = re.compile(r"(?<=[.!?…«])\s+(?=[A-ZÆØÅÄÖ»])")


def sentences(text: str) -> list[str]:
    """Split running text where a sentence ends and another begins with a capital."""
    return _SENTENCE_END.split(" ".join(text.split()))


def summary_parts(text: str) -> list[str]:
    """Return the summary's short blocks; the last sentence is the task and stands alone."""
    found = sentences(text)
    if len(found) < 2:
        return found
    if len(found) < 4:
        return [" ".join(found[:-1]), found[-1]]
    return [" ".join(found[:-2]), found[-2], found[-1]]


def draw_summary(canvas: Canvas, content: SummaryContent) -> int:
    """Draw the plate on the left third, beside it title and summary; always one page."""
    share = canvas.width / tokens.ROOM_WIDTH
    plate = _PLATE * share
    bottom = canvas.height - tokens.ROOM_MARGIN
    area = canvas.device(canvas.left, canvas.top, plate, bottom - canvas.top)
    paint_plate(canvas.painter, area, content.theme, content.icons)
    x = canvas.left + plate + _TEXT_AFTER_PLATE * share
    width = canvas.right - x
    parts = summary_parts(content.text)

    def paragraphs(size: float) -> list[tuple[str, Style]]:
        body = min(size, tokens.ROOM_LEAD)
        return [
            (part, Style(body, bold=index == len(parts) - 1 > 0, leading=RUNNING))
            for index, part in enumerate(parts)
        ]

    def height(size: float) -> float:
        title = canvas.lay(content.title, Style(size, bold=True, leading=TITLES), width)
        laid = [canvas.lay(text, style, width) for text, style in paragraphs(size)]
        if title.overflows or any(block.overflows for block in laid):
            return float("inf")
        gap = min(size, tokens.ROOM_LEAD) * 0.67
        return title.height + 2.9 + sum(b.height for b in laid) + gap * (len(laid) - 1)

    top = canvas.top - _TITLE_RISE
    size = largest(
        tokens.ROOM_SUMMARY_TITLE, tokens.ROOM_NOTE, lambda size: top + height(size) <= bottom
    )
    size = size if size is not None else tokens.ROOM_NOTE
    title = Style(size, bold=True, leading=TITLES)
    y = canvas.text(content.title, title, x, top, width) + 2.9
    for text, style in paragraphs(size):
        y = canvas.text(text, style, x, y, width) + style.size * 0.67
    return 1


def question_rows(
    canvas: Canvas, questions: tuple[str, ...], x: float, width: float, size: float
) -> list[Row]:
    """Return questions as rows of a list."""
    return [row(Placed(canvas.lay(q, Style(size), width), x, 0, width)) for q in questions]


def draw_question(canvas: Canvas, content: QuestionContent) -> int:
    """Draw the question as large as a title, what helps to think about it below; one page."""
    width = canvas.right - canvas.left

    def rows(size: float) -> list[Row]:
        return question_rows(canvas, content.prompts, canvas.left, width, size)

    def room(size: float) -> Area:
        title = canvas.lay(content.question, Style(size, bold=True, leading=1.1), width)
        top = canvas.top - _TITLE_RISE + title.height + 4.5
        broken = float("inf") if title.overflows else 0.0
        return Area(canvas.left, width, top + broken, canvas.bottom, ruled=True)

    def fits(size: float) -> bool:
        area = room(size)
        if area.room < 0:
            return False
        least = rows(min(size, tokens.ROOM_LEAD))
        pads = 2 * area.pad * max(0, len(least) - 1)
        return sum(r.height for r in least) + pads <= area.room

    size = largest(tokens.ROOM_SUMMARY_TITLE, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE
    style = Style(size, bold=True, leading=1.1)
    canvas.text(content.question, style, canvas.left, canvas.top - _TITLE_RISE, width)
    draw_rows(canvas, rows(min(size, tokens.ROOM_LEAD)), room(size))
    return 1


def draw_groups(canvas: Canvas, content: GroupOptionsContent, page: int) -> int:
    """Draw which group speaks for which option, in two columns where there are many."""
    many = len(content.groups)
    columns = canvas.columns(1 if many <= _GROUPS_IN_ONE_COLUMN else 2)
    areas = [Area(c.x, c.width, canvas.top, canvas.bottom, pad=1.25) for c in columns]
    width = columns[0].width - _GROUP_LABEL_X

    def fits(size: float) -> bool:
        style = Style(size, bold=True)
        return not any(canvas.lay(m.label, style, width).overflows for _n, m in content.groups)

    size = largest(tokens.ROOM_LABEL, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE
    listed = [
        [_group_row(canvas, number, mark, area, size) for number, mark in content.groups]
        for area in areas
    ]
    fitting = min(len(rows) for rows in shared_out(listed[0], areas[0])[:-1] or [range(many)])
    each = max(1, min(fitting, -(-many // len(columns))))
    pages = max(1, -(-many // (each * len(columns))))
    start = clamp(page, pages) * each * len(columns)
    for index, (rows, area) in enumerate(zip(listed, areas, strict=True)):
        first = start + index * each
        draw_rows(canvas, rows[first : first + each], area)
    return pages


def _group_row(canvas: Canvas, number: int, mark: Mark, area: Area, size: float) -> Row:
    side = 6.0
    x = area.x
    group = canvas.lay(_("Group {number}").format(number=number), Style(tokens.ROOM_LEAD), 20)
    text_x = x + _GROUP_LABEL_X
    room = x + area.width - text_x
    words = canvas.lay(mark.label, Style(size, bold=True), room)
    height = max(side, words.height)

    def draw(y: float) -> None:
        canvas.mark(mark.letter, x + 22, y + (height - side) / 2, side)

    return row(
        Placed(group, x, (height - group.height) / 2, 20),
        Placed(words, text_x, (height - words.height) / 2, room),
        draw=draw,
        least=height,
    )
