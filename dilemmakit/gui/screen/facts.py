"""Facts with their sources beside the questions that are open."""

from functools import partial

from dilemmakit.domain.room_view import FactsContent
from dilemmakit.gui.screen.canvas import Canvas, clamp
from dilemmakit.gui.screen.case_views import question_rows
from dilemmakit.gui.screen.rows import (
    Area,
    Placed,
    Row,
    draw_list,
    draw_rows,
    fitted,
    row,
    shared_out,
)
from dilemmakit.gui.screen.text import Run, Style
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _


def draw_facts(canvas: Canvas, content: FactsContent, page: int) -> int:
    """Draw facts with their sources left and open questions right; without facts, questions."""
    if not content.facts:
        area = Area(canvas.left, canvas.right - canvas.left, canvas.top, canvas.bottom)
        if not content.questions:
            _draw_empty(canvas, _("No open questions yet."))
            return 1
        listed = partial(question_rows, canvas, content.questions, area.x, area.width)
        return draw_list(canvas, listed, tokens.ROOM_QUESTION, area, page)
    whole = canvas.right - canvas.left
    width = whole * 0.57
    right = canvas.left + width + 1.5 * tokens.ROOM_GAP
    top = canvas.top + 7.0
    facts = Area(canvas.left, width, top, canvas.bottom, pad=1.7, ruled=True)
    asked = Area(right, canvas.right - right, top, canvas.bottom, pad=1.7, ruled=True)
    heading = Style(tokens.ROOM_LEAD, bold=True)
    canvas.text(_("This we know"), heading, facts.x, canvas.top, facts.width)
    canvas.text(_("This we ask"), heading, asked.x, canvas.top, asked.width)
    made = (
        (partial(_fact_rows, canvas, content, facts), facts),
        (partial(question_rows, canvas, content.questions, asked.x, asked.width), asked),
    )
    # One size on both sides, so that a fact weighs no more than a question.
    size = min(fitted(make, tokens.ROOM_TEXT, area)[0] for make, area in made)
    sides = [(make(size), shared_out(make(size), area), area) for make, area in made]
    count = max(len(pages) for _rows, pages, _area in sides)
    for rows, pages, area in sides:
        shown = pages[clamp(clamp(page, count), len(pages))]
        draw_rows(canvas, [rows[index] for index in shown], area)
    return count


def _fact_rows(canvas: Canvas, content: FactsContent, area: Area, size: float) -> list[Row]:
    rows = []
    for fact in content.facts:
        text = canvas.lay(fact.text, Style(size), area.width)
        source = canvas.lay([Run(fact.source, soft=True)], Style(tokens.ROOM_NOTE), area.width)
        rows.append(
            row(
                Placed(text, area.x, 0, area.width), Placed(source, area.x, text.height, area.width)
            )
        )
    return rows


def _draw_empty(canvas: Canvas, sentence: str) -> None:
    width = canvas.right - canvas.left
    canvas.text([Run(sentence, soft=True)], Style(tokens.ROOM_LEAD), canvas.left, canvas.top, width)
