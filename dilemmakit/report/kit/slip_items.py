"""Each kind of answer as it stands on a slip: boxes to tick, figures to ring, places to fill in."""

from collections.abc import Sequence

from dilemmakit.domain.case import Case
from dilemmakit.domain.plan import Plan, PollItem
from dilemmakit.domain.vocabulary import ItemKind, ItemOn, Rating
from dilemmakit.report.blocks import plain
from dilemmakit.report.kit.laid import Laid
from dilemmakit.report.kit.measures import QUIET
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.text import set_text
from dilemmakit.report.pdf.tokens import HAIRLINE, Type
from dilemmakit.wording import _, terms

_LABEL = Type(9.5, 12)
_FIGURE = Type(9.5, 12)
_MARK = 12.0
_INDENT = _MARK + 6
_BOX = 11.0
_ROW = 17.0
_RING = 13.0
"""Height of a row of figures to ring."""

Target = tuple[str | None, str]
"""An option's letter, if it is one, and the words."""


def lay_item(
    laid: Laid, item: PollItem, case: Case, plan: Plan, y: float, width: float, element: Element
) -> float:
    """Lay out an item from y down; return where it ends."""
    match item.kind:
        case ItemKind.CHOICE:
            return _choice(laid, case, y, width, element)
        case ItemKind.RESISTANCE:
            ends = (_("0 no resistance"), _("10 cannot go along"))
            return _rings(laid, _options(case, item.on), range(11), ends, y, width, element)
        case ItemKind.SCALE:
            targets: Sequence[Target] = (
                ((None, terms.sureness()),)
                if item.on is ItemOn.SURENESS
                else _options(case, item.on)
            )
            ends = (_("1 not at all"), _("5 completely"))
            return _rings(laid, targets, range(1, 6), ends, y, width, element)
        case ItemKind.RATING:
            asked = tuple(
                (None, terms.rating(which))
                for which in plan.evaluation
                if which is not Rating.UNCLEAR_TERMS
            )
            ends = (_("1 disagree"), _("5 agree"))
            return _rings(laid, asked, range(1, 6), ends, y, width, element)
        case ItemKind.RANKING | ItemKind.DOTS:
            return _places(laid, item, y, width, element)
        case ItemKind.CONSENT:
            return _ticks(
                laid, ((None, _("I can stand by it")), (None, _("I object"))), y, width, element
            )


def _options(case: Case, on: ItemOn) -> tuple[Target, ...]:
    options: tuple[Target, ...] = tuple((option.id, option.label) for option in case.options)
    return (*options, ("0", terms.zero_label())) if on is ItemOn.OPTIONS_ZERO else options


def _choice(laid: Laid, case: Case, y: float, width: float, element: Element) -> float:
    targets = (*_options(case, ItemOn.OPTIONS), (None, _("I answer blank")))
    return _ticks(laid, targets, y, width, element)


def _ticks(
    laid: Laid, targets: Sequence[Target], y: float, width: float, element: Element
) -> float:
    """Lay out a box to tick for each target."""
    for letter, words in targets:
        row = element.add("P")
        laid.box(0.5, y + 1, _BOX, _BOX)
        x = _BOX + 8
        if letter is not None:
            laid.mark(letter, x, y, _MARK, row)
        # The words of all begin at one edge, with or without a letter in front.
        x += _INDENT if any(other for other, _words in targets) else 0.0
        text = set_text(plain(words), width - x, _LABEL, row)
        laid.put(text, x, y + 0.5)
        y += max(_ROW, text.height + 4)
    return y


def _rings(
    laid: Laid,
    targets: Sequence[Target],
    figures: range,
    ends: tuple[str, str],
    y: float,
    width: float,
    element: Element,
) -> float:
    """Lay out a row of figures below each target, to ring one of; the ends are told above."""
    scale = element.add("P")
    laid.line(ends[0], 0, y, QUIET, scale)
    laid.right(ends[1], width, y, QUIET, scale)
    y += QUIET.leading + 3
    step = width / len(figures)
    for letter, words in targets:
        row = element.add("P")
        indent = 0.0
        if letter is not None:
            laid.mark(letter, 0, y, _MARK, row)
            indent = _INDENT
        y = laid.text(plain(words), indent, y, width - indent, _LABEL, row) + 2
        for place, figure in enumerate(figures):
            laid.centred(f"{figure} ", (place + 0.5) * step, y, _FIGURE, row)
        y += _RING
        laid.rule(0, y, width, HAIRLINE)
        y += 4
    return y


def _places(laid: Laid, item: PollItem, y: float, width: float, element: Element) -> float:
    """Lay out a line for each place, for the number or letter of what stands there."""
    told = (
        _("The number of each on the screen, in any order")
        if item.kind is ItemKind.DOTS
        else _("The number of each on the screen, the most important first")
    )
    y = laid.text(plain(told), 0, y, width, QUIET, element.add("P")) + 4
    step = width / item.picks
    for place in range(item.picks):
        x = place * step
        if item.kind is ItemKind.RANKING:
            laid.line(f"{place + 1}. ", x, y + 6, _LABEL, element.add("P"))
        laid.box(x + 16, y, 30, 24)
    return y + 26
