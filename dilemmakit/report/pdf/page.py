"""A page of flowing text: where its text begins, what is drawn on it, and its footer."""

from collections.abc import Sequence

from dilemmakit.report.pdf.canvas import TaggedCanvas
from dilemmakit.report.pdf.cleaning import one_line
from dilemmakit.report.pdf.flow import Placed
from dilemmakit.report.pdf.tokens import (
    FOOT,
    FOOTER_RULE,
    HAIRLINE,
    INK,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TEXT_BOTTOM,
)
from dilemmakit.wording import _

_TOP = PAGE_HEIGHT - MARGIN + 18
TEXT_HEIGHT = _TOP - TEXT_BOTTOM
_UNDER_RULE = 13


def draw_page(canvas: TaggedCanvas, page: Sequence[Placed]) -> None:
    """Draw what was put on a page, with the heads that are said again."""
    for placed in page:
        top = _TOP - placed.offset
        if placed.head is not None:
            placed.head.draw_again(canvas, MARGIN, top + placed.head.height)
        placed.piece.draw(canvas, MARGIN, top)


def draw_footer(canvas: TaggedCanvas, footer: str, number: int, count: int) -> None:
    """Draw the footer, with which page it is."""
    right = PAGE_WIDTH - MARGIN
    canvas.rule(MARGIN, FOOTER_RULE, right, FOOTER_RULE, HAIRLINE, INK)
    line = FOOTER_RULE - _UNDER_RULE
    canvas.write(MARGIN, line, one_line(footer), FOOT)
    page = _("page {number} of {count}").format(number=number, count=count)
    canvas.write_right(right, line, page, FOOT)
