"""The first sheet of a kit: what it holds, on which pages, and how to print and cut it."""

from dilemmakit.domain.kit import Kit
from dilemmakit.report.blocks import plain, strong
from dilemmakit.report.kit.laid import Laid
from dilemmakit.report.kit.paper import Paper, Part
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.tokens import BAND_RULE, HAIRLINE, SOFT, TEXT_WIDTH, TITLE, Type
from dilemmakit.wording import _

_BODY = Type(11, 15)
_CELL = Type(10, 13.5)
_HEAD = Type(9.5, 13, colour=SOFT)
_COLUMNS = (0.0, 238.0, 296.0, 336.0)
_GUTTER = 10.0
_COVER_PAGES = 2


def cover_title() -> str:
    return _("How to print this kit")


def print_cover(paper: Paper, kit: Kit) -> None:
    """Print the cover of what has been printed, in front of it."""
    parts = paper.parts
    element = paper.begin(cover_title(), headed=True)
    cover = Laid()
    y = cover.text(plain(cover_title()), 0, 0, TEXT_WIDTH, TITLE, element.add("H1")) + 4
    told = _("{cases} · {plan} · for {people} people, with some to spare").format(
        cases=", ".join(case.title for case in kit.cases), plan=kit.plan.title, people=kit.people
    )
    y = cover.text(plain(told), 0, y, TEXT_WIDTH, _BODY, element.add("P")) + 8
    cover.rule(0, y, TEXT_WIDTH, BAND_RULE)
    y += 10
    for words in (
        _("A4, both sides, turned over the long edge, at 100 % and not fitted to the page."),
        _("What is cut has an empty back. The short lines at the edges show where to cut."),
        _("Black and white will do: letters and patterns tell the options apart."),
    ):
        y = cover.text(plain(words), 0, y, TEXT_WIDTH, _BODY, element.add("P")) + 3
    _lay_parts(cover, parts, y + 10, element.add("Table"))
    paper.lead(cover)


def _lay_parts(cover: Laid, parts: tuple[Part, ...], y: float, table: Element) -> None:
    row = table.add("TR")
    for x, name in zip(_COLUMNS, (_("What"), _("Pages"), _("Sheets"), _("Then")), strict=True):
        head = row.add("TH")
        head.scope = "Column"
        cover.text(plain(name), x, y, 90, _HEAD, head)
    y += _HEAD.leading + 2
    ends = (*_COLUMNS[1:], TEXT_WIDTH + _GUTTER)
    for part in parts:
        cover.rule(0, y, TEXT_WIDTH, HAIRLINE)
        row = table.add("TR")
        texts = (strong(part.title), *map(plain, (_pages(part), _sheets(part), part.how)))
        y += 3
        y = 3 + max(
            cover.text(words, x, y, end - x - _GUTTER, _CELL, row.add("TD"))
            for words, x, end in zip(texts, _COLUMNS, ends, strict=True)
        )
    cover.rule(0, y, TEXT_WIDTH, HAIRLINE)


def _pages(part: Part) -> str:
    first = part.before + 1 + _COVER_PAGES
    return _("{first}–{last}").format(first=first, last=first + part.pages - 1)


def _sheets(part: Part) -> str:
    return str((part.pages + 1) // 2)
