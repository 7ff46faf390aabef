"""What each participant answers on: half a sheet of A4 with all slips of the evening below each
other, torn off one by one.

Each half is drawn, not dealt, by its participant, who keeps what has not been handed in yet; so
the number binds the answers together, and nobody knows whose they are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dilemmakit.domain.case import Case
from dilemmakit.domain.kit import Kit, numbered, polls_on_paper, slip_numbers
from dilemmakit.domain.plan import Plan, PlannedPoll
from dilemmakit.domain.vocabulary import ItemKind, Rating
from dilemmakit.report.blocks import plain, strong
from dilemmakit.report.kit.laid import Laid
from dilemmakit.report.kit.measures import MM, NUMBER, QUIET, Grid
from dilemmakit.report.kit.paper import Paper
from dilemmakit.report.kit.slip_items import lay_item
from dilemmakit.report.pdf.fonts import Face, text_width
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.tokens import HAIRLINE, INK, PAGE_HEIGHT, Type
from dilemmakit.wording import _, terms

STRIPS = Grid(2, 1, 105 * MM, PAGE_HEIGHT)
_MARGIN = 9 * MM
_WIDTH = STRIPS.width - 2 * _MARGIN
_ROOM = PAGE_HEIGHT - 2 * _MARGIN - 30
"""Height for the slips of half a sheet, below the words that say what to do with it."""
_AIR = 9.0
"""Between a slip's text and the line where it is torn off."""
_UNDER_WORDS = 8.0
_QUESTION = Type(10, 13, Face.BOLD)
_WRITING = 7 * MM
"""Height that words written by hand need."""
_DASH, _GAP = 4.0, 3.0


@dataclass(frozen=True)
class _Slip:
    """A poll about a case, as it stands on paper; or the `words` asked for beside it.

    A handwriting is known again, so words never stand on a slip with a number.
    """

    case: Case
    plan: Plan
    poll: PlannedPoll
    round_title: str
    words: str = ""


def print_slips(paper: Paper, kit: Kit) -> None:
    """Print the slips of every case, two participants to a sheet."""
    for case in kit.cases:
        slips = tuple(_slips(kit, case))
        if not slips:
            continue
        strips = tuple(_strips(slips))
        whole = len(strips) > 1
        how = (
            _("do not cut: fold, and let each participant draw one")
            if whole
            else _("cut once lengthwise, fold, and let each participant draw one")
        )
        section = paper.begin(_("Slips: {title}").format(title=case.title), how)
        numbers = slip_numbers(kit.copies)
        # Who needs more than half a sheet has whole sheets, so that all of one's slips are drawn
        # at once.
        halves = strips if not whole or len(strips) % 2 == 0 else (*strips, ())
        for place, x, top in paper.fields(STRIPS, len(halves) * kit.copies, marks=not whole):
            person, half = divmod(place, len(halves))
            if half % 2:
                _tear_upright(paper, x)
            if halves[half]:
                _print_strip(
                    paper, halves[half], numbers[person], x + _MARGIN, top - _MARGIN, section
                )


def _slips(kit: Kit, case: Case) -> Iterator[_Slip]:
    rounds = {poll.id: planned.title for planned in kit.plan.rounds for poll in planned.polls}
    for poll in polls_on_paper(kit.plan, kit.parts):
        slip = _Slip(case, kit.plan, poll, rounds[poll.id])
        yield slip
        if poll.change_of_mind:
            yield replace(slip, words=terms.change_of_mind())
        if _asks_for_terms(slip):
            yield replace(slip, words=terms.rating(Rating.UNCLEAR_TERMS))


def _asks_for_terms(slip: _Slip) -> bool:
    rated = any(item.kind is ItemKind.RATING for item in slip.poll.items)
    return rated and Rating.UNCLEAR_TERMS in slip.plan.evaluation


def _strips(slips: Sequence[_Slip]) -> Iterator[tuple[_Slip, ...]]:
    """Share the slips out among as few halves of a sheet as hold them."""
    strip: list[_Slip] = []
    used = 0.0
    for slip in slips:
        height = _lay(slip, 100, Element("Sect")).height
        if strip and used + 2 * _AIR + height > _ROOM:
            yield tuple(strip)
            strip, used = [], 0.0
        used += height + (2 * _AIR if strip else 0.0)
        strip.append(slip)
    yield tuple(strip)


def _print_strip(
    paper: Paper, strip: Sequence[_Slip], number: int, x: float, top: float, section: Element
) -> None:
    told = Laid()
    words = _("Draw this sheet yourself and keep it. Tear off one slip at a time. Write no name.")
    told.text(plain(words), 0, 0, _WIDTH, QUIET, section.add("P"))
    told.draw(paper.canvas, x, top)
    top -= told.height + _UNDER_WORDS
    spread = [_lay(slip, number, section.add("Sect")) for slip in strip]
    for place, laid in enumerate(spread):
        laid.draw(paper.canvas, x, top)
        top -= laid.height + _AIR
        if place < len(spread) - 1:
            _tear_line(paper, x - _MARGIN, top)
        top -= _AIR


def _tear_line(paper: Paper, x: float, y: float) -> None:
    start, end = x, x + STRIPS.width
    while start < end:
        paper.canvas.rule(start, y, min(start + _DASH, end), y, HAIRLINE, INK)
        start += _DASH + _GAP


def _tear_upright(paper: Paper, x: float) -> None:
    """Draw the line where the halves of one's sheet are torn from each other."""
    start = 0.0
    while start < PAGE_HEIGHT:
        paper.canvas.rule(x, start, x, min(start + _DASH, PAGE_HEIGHT), HAIRLINE, INK)
        start += _DASH + _GAP


def _lay(slip: _Slip, number: int, element: Element) -> Laid:
    """Lay out one slip: its round and number, the question, what is answered."""
    laid = Laid()
    poll = slip.poll
    head = _("{round} · {case}").format(round=slip.round_title, case=slip.case.title)
    beside = 0.0
    if numbered(poll) and not slip.words:
        shown = str(number)
        beside = text_width(shown, NUMBER.face, NUMBER.size)
        laid.right(shown, _WIDTH, -4, NUMBER, element.add("P"))
        # Underlined, so that it is read the right way up.
        laid.rule(_WIDTH - beside, 20, _WIDTH, 1)
        beside += 10
    y = laid.text(plain(head), 0, 0, _WIDTH - beside, QUIET, element.add("P"))
    question = slip.words or poll.question
    y = laid.text(strong(question), 0, y + 2, _WIDTH - beside, _QUESTION, element.add("P"))
    y = max(y, 24.0 if beside else 0.0) + 5
    if slip.words:
        laid.rule(0, y + _WRITING, _WIDTH, HAIRLINE)
        return laid
    for item in poll.items:
        y = lay_item(laid, item, slip.case, slip.plan, y, _WIDTH, element) + 6
    return laid
