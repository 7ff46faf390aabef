"""What a table writes on: its count of answers, its reasons option by option, its conditions."""

from collections.abc import Iterator

from dilemmakit.domain.case import Case
from dilemmakit.domain.kit import Kit
from dilemmakit.domain.plan import Plan, PlannedPoll
from dilemmakit.domain.vocabulary import Entry, ItemKind, NoteKind, Stance
from dilemmakit.report.blocks import plain, strong
from dilemmakit.report.kit.laid import Laid
from dilemmakit.report.kit.measures import MM, QUIET
from dilemmakit.report.kit.paper import Paper
from dilemmakit.report.pdf.fonts import Face
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.tokens import (
    BAND_RULE,
    HAIRLINE,
    LINE,
    MARGIN,
    PAGE_HEIGHT,
    TEXT_WIDTH,
    Type,
)
from dilemmakit.wording import _, terms

_HEAD = Type(13, 17, Face.BOLD)
_TABLE = Type(24, 28, Face.DISPLAY_BOLD)
_LABEL = Type(11, 14)
_OPENING = Type(15, 20, Face.BOLD)
_MARK = 16.0
_WRITING = 10 * MM
"""Height of a line to write on."""
_HEIGHT = PAGE_HEIGHT - 2 * MARGIN
_TALLY_ROW = 20 * MM
_TOTAL = 22 * MM


def print_table_forms(paper: Paper, kit: Kit) -> None:
    """Print each table its own forms, case after case, with the table's number on them."""
    paper.begin(_("Table forms"), _("one set for each table"))
    for case in kit.cases:
        for table in range(1, kit.tables + 1):
            for form in _forms(case, kit.plan, table, paper):
                form.draw(paper.canvas, MARGIN, PAGE_HEIGHT - MARGIN)
                paper.turn()
            paper.to_front()


def print_posters(paper: Paper, kit: Kit) -> None:
    """Print each table a poster for its conditions, with room for the dots of the others."""
    section = paper.begin(_("Posters"), _("one for each table, copied up to A3 if you can"))
    for case in kit.cases:
        for table in range(1, kit.tables + 1):
            poster, y = _headed(_("What we ask for"), case, table, section.add("Sect"))
            room = (_HEIGHT - y) / 3
            for number in range(3):
                top = y + number * room
                poster.rule(0, top, TEXT_WIDTH, LINE)
                opening = _("Yes, if … / No, unless …")
                poster.text(plain(opening), 0, top + 8, TEXT_WIDTH, _OPENING, section.add("P"))
                dots = _("Dots")
                poster.right(dots, TEXT_WIDTH, top + 8, QUIET, section.add("P"))
                poster.upright(TEXT_WIDTH - _TOTAL, top + 6, top + room - 8, HAIRLINE, (0, 0, 0))
            poster.draw(paper.canvas, MARGIN, PAGE_HEIGHT - MARGIN)
            paper.turn()
            paper.to_front()


def _forms(case: Case, plan: Plan, table: int, paper: Paper) -> Iterator[Laid]:
    kinds = {rule.kind for planned in plan.rounds for rule in planned.record}
    for planned in plan.rounds:
        for poll in planned.polls:
            if _counted_at_tables(poll):
                yield _tally(planned.title, poll, case, table, paper.section.add("Sect"))
    if NoteKind.ARGUMENT in kinds:
        yield _reasons(case, table, paper.section.add("Sect"))
    if NoteKind.CONDITION in kinds:
        yield _conditions(case, table, paper.section.add("Sect"))


def _counted_at_tables(poll: PlannedPoll) -> bool:
    chosen = any(item.kind is ItemKind.CHOICE for item in poll.items)
    return chosen and poll.entry[0] is Entry.TABLE_TALLY


def _headed(title: str, case: Case, table: int, element: Element) -> tuple[Laid, float]:
    """Begin a form: its name, the case, the table's number; return where its body begins."""
    form = Laid()
    form.text(plain(title), 0, 0, TEXT_WIDTH * 0.7, _HEAD, element.add("H1"))
    form.text(plain(case.title), 0, 19, TEXT_WIDTH * 0.7, _LABEL, element.add("P"))
    named = _("Table {number}").format(number=table)
    form.right(named, TEXT_WIDTH, 2, _TABLE, element.add("P"))
    form.rule(0, 40, TEXT_WIDTH, BAND_RULE)
    return form, 50.0


def _tally(title: str, poll: PlannedPoll, case: Case, table: int, element: Element) -> Laid:
    """Lay out a count: a stroke for each slip, then the sum; blank answers count as well."""
    form, y = _headed(title, case, table, element)
    y = form.text(strong(poll.question), 0, y, TEXT_WIDTH, _HEAD, element.add("P")) + 6
    told = _("One stroke for each slip. The sum must be the number of slips at the table.")
    y = form.text(plain(told), 0, y, TEXT_WIDTH, _LABEL, element.add("P")) + 12
    rows = [(option.id, option.label) for option in case.options]
    for letter, label in (*rows, (None, _("Blank")), (None, _("Slips in all"))):
        row = element.add("P")
        form.rule(0, y, TEXT_WIDTH, HAIRLINE)
        middle = y + (_TALLY_ROW - _MARK) / 2
        if letter is not None:
            form.mark(letter, 0, middle, _MARK, row)
        form.text(plain(label), _MARK + 8, middle + 1, TEXT_WIDTH * 0.36, _LABEL, row)
        form.box(TEXT_WIDTH - _TOTAL, y + 4, _TOTAL, _TALLY_ROW - 8)
        y += _TALLY_ROW
    form.rule(0, y, TEXT_WIDTH, LINE)
    hosted = _("Hand this in at once. Nobody at the table signs it.")
    form.text(plain(hosted), 0, y + 8, TEXT_WIDTH, QUIET, element.add("P"))
    return form


def _reasons(case: Case, table: int, element: Element) -> Laid:
    """Lay out a field for and a field against each option, in the case's order."""
    form, y = _headed(_("Reasons"), case, table, element)
    half = (TEXT_WIDTH - 16) / 2
    room = (_HEIGHT - y) / len(case.options)
    for option in case.options:
        head = element.add("P")
        form.mark(option.id, 0, y, _MARK, head)
        words = (*strong(option.label),)
        form.text(words, _MARK + 8, y + 1, TEXT_WIDTH - _MARK - 8, _LABEL, head)
        for x, side in ((0.0, _("For")), (half + 16, _("Against"))):
            form.text(plain(side), x, y + 22, half, QUIET, element.add("P"))
            lines = int((room - 40) / _WRITING)
            for number in range(1, lines + 1):
                at = y + 30 + number * _WRITING
                form.rule(x, at, x + half, HAIRLINE)
        y += room
    return form


def _conditions(case: Case, table: int, element: Element) -> Laid:
    """Lay out two conditions of each kind, and below each the objection that may stand to it."""
    form, y = _headed(_("Conditions"), case, table, element)
    told = _("What must be in place? A demand that can be measured is better than a wish.")
    y = form.text(plain(told), 0, y, TEXT_WIDTH, _LABEL, element.add("P")) + 14
    room = (_HEIGHT - y) / 4
    for stance in (Stance.FOR, Stance.FOR, Stance.AGAINST, Stance.AGAINST):
        opening = _("{opening} …").format(opening=terms.condition_opening(stance))
        form.text(plain(opening), 0, y, TEXT_WIDTH, _OPENING, element.add("P"))
        for number in range(1, 4):
            form.rule(0, y + 16 + number * _WRITING, TEXT_WIDTH, HAIRLINE)
        at = y + 20 + 3 * _WRITING
        form.text(plain(_("Objection")), 0, at, TEXT_WIDTH, QUIET, element.add("P"))
        form.rule(0, at + _WRITING, TEXT_WIDTH, HAIRLINE)
        y += room
    return form
