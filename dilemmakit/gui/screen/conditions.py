"""What the room agrees on and does not: conditions, principles and tasks as numbered lists."""

from functools import partial

from dilemmakit.domain.room_view import (
    ConditionLine,
    ConditionsContent,
    PrinciplesContent,
    TaskLine,
    TasksContent,
)
from dilemmakit.domain.vocabulary import Breadth, View
from dilemmakit.gui.screen.canvas import Canvas, Text
from dilemmakit.gui.screen.rows import Area, Placed, Row, draw_list, row
from dilemmakit.gui.screen.text import Block, Run, Style
from dilemmakit.gui.screen.voices import quoted
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _, formats, terms

_TEXT_X = 16.0
_BREADTH_X = 134.5
_SQUARE = 3.0
_LONGEST = 9
"""Lines of one text on the screen; what is longer is cut here and whole in the record."""
_LONGEST_OBJECTION = 3


def draw_conditions(canvas: Canvas, content: ConditionsContent, page: int) -> int:
    """Draw the conditions; a split one carries its objections and gets the same room."""
    if not content.conditions:
        return _draw_empty(canvas, _("No conditions yet."))
    rows = partial(_condition_rows, canvas, content.conditions)
    return draw_list(canvas, rows, tokens.ROOM_TEXT, _whole(canvas), page)


def draw_principles(canvas: Canvas, content: PrinciplesContent, view: View, page: int) -> int:
    """Draw the sentences that all may stand by, each with the objections to it."""
    if not content.principles:
        heard = view is View.LISTENING
        return _draw_empty(canvas, _("Nothing noted yet.") if heard else _("No principles yet."))
    rows = partial(_principle_rows, canvas, content)
    return draw_list(canvas, rows, tokens.ROOM_QUESTION, _whole(canvas), page)


def draw_tasks(canvas: Canvas, content: TasksContent, page: int) -> int:
    """Draw tasks and open questions with who takes them and when the answer comes."""
    if not content.tasks:
        return _draw_empty(canvas, _("No tasks yet."))
    whole = canvas.right - canvas.left
    who_x, when_x = canvas.left + whole * 0.54, canvas.left + whole * 0.82
    head = Style(tokens.ROOM_NOTE)
    headings = ((canvas.left, _("What")), (who_x, _("Who")), (when_x, _("When")))
    for x, words in headings:
        canvas.text([Run(words, soft=True)], head, x, canvas.top - 0.6, whole * 0.2)
    area = Area(canvas.left, whole, canvas.top + 4.4, canvas.bottom, ruled=True)
    rows = partial(_task_rows, canvas, content.tasks, who_x, when_x)
    return draw_list(canvas, rows, tokens.ROOM_LEAD, area, page)


def objection_blocks(
    canvas: Canvas, objections: tuple[str, ...], size: float, width: float
) -> list[Block]:
    """Return objections as they stand below what they object to."""
    style = Style(max(tokens.ROOM_NOTE, size * 0.845), italic=True, soft=True)
    lines = [_("Objection: {quote}").format(quote=quoted(text)) for text in objections]
    return [cut(canvas, line, style, width, _LONGEST_OBJECTION) for line in lines]


def cut(canvas: Canvas, text: Text, style: Style, width: float, lines: int) -> Block:
    """Return a text of at most this many lines, the end cut with an ellipsis if it is longer."""
    block = canvas.lay(text, style, width)
    return canvas.lay(text, style, width, lines) if block.lines > lines else block


def _whole(canvas: Canvas) -> Area:
    return Area(canvas.left, canvas.right - canvas.left, canvas.top, canvas.bottom)


def _draw_empty(canvas: Canvas, sentence: str) -> int:
    """Say that there is nothing yet: an empty screen would look like a fault."""
    width = canvas.right - canvas.left
    canvas.text([Run(sentence, soft=True)], Style(tokens.ROOM_LEAD), canvas.left, canvas.top, width)
    return 1


def _numbered(
    canvas: Canvas,
    number: int,
    text: Text,
    objections: tuple[str, ...],
    size: float,
    width: float,
) -> list[Placed]:
    x = canvas.left + _TEXT_X - tokens.ROOM_MARGIN
    figure = canvas.lay([Run(str(number), soft=True)], Style(size), _TEXT_X - canvas.left)
    body = cut(canvas, text, Style(size), width, _LONGEST)
    parts = [Placed(figure, canvas.left, 0, _TEXT_X - canvas.left), Placed(body, x, 0, width)]
    y = body.height
    for block in objection_blocks(canvas, objections, size, width):
        parts.append(Placed(block, x, y, width))
        y += block.height
    return parts


def _condition_rows(
    canvas: Canvas, conditions: tuple[ConditionLine, ...], size: float
) -> list[Row]:
    breadth_x = canvas.right - (tokens.ROOM_WIDTH - tokens.ROOM_MARGIN - _BREADTH_X)
    width = breadth_x - _TEXT_X - 2.0
    rows = []
    for number, line in enumerate(conditions, start=1):
        opening = Run(terms.condition_opening(line.stance), bold=True)
        text = [opening, Run(f" {line.text}")]
        parts = _numbered(canvas, number, text, line.objections, size, width)
        words = canvas.lay(terms.breadth(line.breadth), Style(3.2), 13.0)
        lift = (Style(size).line_height - words.height) / 2
        parts.append(Placed(words, breadth_x + _SQUARE + 1.5, lift, 13.0))
        middle = Style(size).line_height / 2
        draw = partial(_draw_breadth, canvas, line.breadth, breadth_x, middle)
        rows.append(row(*parts, draw=draw))
    return rows


def _draw_breadth(canvas: Canvas, breadth: Breadth, x: float, middle: float, y: float) -> None:
    if breadth is Breadth.NONE:
        return
    top = y + middle - _SQUARE / 2
    canvas.frame(x, top, _SQUARE, _SQUARE, tokens.ROOM_OUTLINE)
    filled = _SQUARE if breadth is Breadth.BROAD else _SQUARE / 2
    canvas.fill(x, top, filled, _SQUARE, canvas.palette.ink)


def _principle_rows(canvas: Canvas, content: PrinciplesContent, size: float) -> list[Row]:
    width = canvas.right - _TEXT_X
    return [
        row(*_numbered(canvas, number, text, objections, size, width))
        for number, (text, objections) in enumerate(content.principles, start=1)
    ]


def _task_rows(
    canvas: Canvas, tasks: tuple[TaskLine, ...], who_x: float, when_x: float, size: float
) -> list[Row]:
    gap = tokens.ROOM_GAP
    widths = (who_x - canvas.left - gap, when_x - who_x - gap, canvas.right - when_x)
    style = Style(size)
    rows = []
    for task in tasks:
        kind = _("Open question") if task.is_question else _("Task")
        label = canvas.lay([Run(kind, soft=True)], Style(tokens.ROOM_NOTE), widths[0])
        text = cut(canvas, task.text, style, widths[0], _LONGEST)
        who = task.responsible or _("nobody yet")
        when = formats.short_date(task.deadline) if task.deadline else _("no date yet")
        who_run = Run(who, soft=task.responsible is None)
        when_run = Run(when, soft=task.deadline is None)
        rows.append(
            row(
                Placed(label, canvas.left, 0, widths[0]),
                Placed(text, canvas.left, label.height, widths[0]),
                Placed(cut(canvas, [who_run], style, widths[1], 3), who_x, label.height, widths[1]),
                Placed(canvas.lay([when_run], style, widths[2]), when_x, label.height, widths[2]),
            )
        )
    return rows
