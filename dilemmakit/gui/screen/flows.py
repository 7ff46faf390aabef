"""Who went from which answer to which: a table in figures, the options in their places."""

from dilemmakit.domain.result import Flow
from dilemmakit.domain.room_view import Mark, StanceContent
from dilemmakit.gui.screen.canvas import Canvas
from dilemmakit.gui.screen.results import draw_asked
from dilemmakit.gui.screen.text import Run, Style, largest
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _, _n

_BLANK = "blank"
_SIDE = 5.0
_HEAD = 24.5
_FIRST = 28.0
_SENTENCE = 10.0
_NOTE = Style(tokens.ROOM_NOTE, soft=True)


def draw_flows(canvas: Canvas, content: StanceContent, flows: tuple[Flow, ...]) -> int:
    """Draw a row for each first answer and a column for each second; always one page.

    Who stayed stands in the second ink, who moved in Bold: no arrow has a favourite.
    """
    draw_asked(canvas, content.question)
    marks = [Mark(count.target, count.label) for count in content.before.counts]
    ends = {end for flow in flows for end in (flow.source, flow.goal)}
    if _BLANK in ends:
        marks.append(Mark(_BLANK, _("blank")))
    known = {(flow.source, flow.goal): flow.count for flow in flows if flow.source is not None}
    columns = (canvas.right - canvas.left - _FIRST) / len(marks)
    bottom = canvas.height - 18.0
    pitch = (bottom - _HEAD - 4.5) / len(marks)
    canvas.line(_("second time"), _NOTE, canvas.left + _FIRST, _HEAD - 2.6)
    canvas.line(_("first time"), _NOTE, canvas.left, _HEAD + 2.4)
    for index, mark in enumerate(marks):
        x = canvas.left + _FIRST + index * columns
        _draw_end(canvas, mark, x, _HEAD - 1.0)
        y = _HEAD + 5.0 + index * pitch
        canvas.rule(canvas.left, y, canvas.right - canvas.left)
        _draw_end(canvas, mark, canvas.left, y + (pitch - _SIDE) / 2)
    for row, source in enumerate(marks):
        baseline = _HEAD + 5.0 + (row + 0.5) * pitch + tokens.ROOM_QUESTION * 0.36
        for column, goal in enumerate(marks):
            count = known.get((source.letter, goal.letter))
            if count is not None:
                stayed = source == goal
                style = Style(tokens.ROOM_QUESTION, bold=not stayed, soft=stayed)
                x = canvas.left + _FIRST + column * columns + _SIDE / 2
                canvas.line(str(count), style, x, baseline, align=0.5)
    others = sum(flow.count for flow in flows if flow.source is None)
    _draw_others(canvas, others)
    return 1


def _draw_end(canvas: Canvas, mark: Mark, x: float, y: float) -> None:
    if mark.letter == _BLANK:
        canvas.line(mark.label, _NOTE, x, y + _SIDE / 2 + tokens.ROOM_NOTE * 0.36)
    else:
        canvas.mark(mark.letter, x, y, _SIDE)


def _draw_others(canvas: Canvas, others: int) -> None:
    if not others:
        return
    words = _n(
        "{count} answer stands in a field of its own or of two, and is not shown there.",
        "{count} answers stand in fields of one or two, and are not shown there.",
        others,
    ).format(count=others)
    width = canvas.right - canvas.left

    def fits(size: float) -> bool:
        block = canvas.lay([Run(words)], Style(size), width)
        return block.lines == 1 and not block.overflows

    size = largest(tokens.ROOM_LEAD, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE
    canvas.line(words, Style(size), canvas.left, canvas.height - _SENTENCE, available=width)
