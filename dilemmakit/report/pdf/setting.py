"""A document set as pages and written as a PDF: the only way in to this folder."""

from collections.abc import Sequence
from dataclasses import replace

from dilemmakit.report.blocks import Caption, Document
from dilemmakit.report.pdf.canvas import TaggedCanvas
from dilemmakit.report.pdf.cleaning import one_line
from dilemmakit.report.pdf.flow import Placed, Step, lay_out
from dilemmakit.report.pdf.metadata import About
from dilemmakit.report.pdf.page import TEXT_HEIGHT, draw_footer, draw_page
from dilemmakit.report.pdf.pieces import Setter
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.text import forget_lines
from dilemmakit.report.pdf.tokens import DENSITIES, Density
from dilemmakit.report.progress import Tell, silent

_NEARLY_EMPTY = 0.25
"""Of a page's height, for a last page that is to be saved if it can."""
_PAGES_TO_SAVE = 2
_SET = 0.6
"""Of the time, until everything has its place on a page."""
_STEPS_TOLD = 100


def pdf_bytes(document: Document, tell: Tell = silent) -> bytes:
    """Return the document as a tagged PDF; equal documents give equal bytes.

    Things stand closer where that saves a page: one too many, or one that would be nearly empty.
    """
    try:
        pages, root = _closest_needed(document, tell)
    finally:
        forget_lines()
    canvas = TaggedCanvas(_about(document), root)
    for number, page in enumerate(pages, start=1):
        draw_page(canvas, page)
        draw_footer(canvas, document.footer, number, len(pages))
        canvas.showPage()
        tell(_SET + (1 - _SET) * number / len(pages))
    return canvas.finish()


def _closest_needed(document: Document, tell: Tell) -> tuple[list[list[Placed]], Element]:
    pages, root = _pages(document, DENSITIES[0], tell)
    for density in DENSITIES[1:]:
        few_enough = len(pages) <= document.short_enough
        lost = len(pages) > document.short_enough + _PAGES_TO_SAVE
        if (few_enough or lost) and not _nearly_empty(pages[-1]):
            break
        closer, closer_root = _pages(document, density, tell)
        if len(closer) < len(pages):
            pages, root = closer, closer_root
    return pages, root


def _pages(document: Document, density: Density, tell: Tell) -> tuple[list[list[Placed]], Element]:
    root = Element("Document")
    setter = Setter(root, density)
    steps: list[Step] = []
    for number, block in enumerate(document.blocks):
        if isinstance(block, Caption) and steps:
            # What is said below a table does not begin a page without it.
            steps[-1] = replace(steps[-1], keep=True)
        for step in setter.steps(block):
            steps.append(step)
            if len(steps) % _STEPS_TOLD == 0:
                tell(_SET * number / len(document.blocks))
    return lay_out(steps, TEXT_HEIGHT), root


def _nearly_empty(page: Sequence[Placed]) -> bool:
    last = page[-1]
    return last.offset + last.piece.height < TEXT_HEIGHT * _NEARLY_EMPTY


def _about(document: Document) -> About:
    return About(
        title=one_line(document.title),
        subject=one_line(document.subject),
        author=one_line(document.author),
        keywords=one_line(document.keywords),
        creator=one_line(document.creator),
        language=document.language,
        made_on=document.made_on,
    )
