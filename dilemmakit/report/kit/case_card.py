"""The case on a card of A5: the story on its front, the options with gains and costs on its back.

Types are a step smaller where a text needs it, down to what can still be read; nothing is cut off.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dilemmakit.domain.case import Case, Option
from dilemmakit.report.blocks import plain, strong
from dilemmakit.report.kit.laid import Laid
from dilemmakit.report.kit.measures import CARD_HEIGHT, CARD_WIDTH, CARDS, MM, QUIET
from dilemmakit.report.kit.paper import Paper
from dilemmakit.report.pdf.cleaning import one_line
from dilemmakit.report.pdf.fonts import Face
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.text import SetText, set_text
from dilemmakit.report.pdf.tokens import BAND_RULE, HAIRLINE, SOFT, TITLE, Type
from dilemmakit.wording import _, _p, terms

MARGIN = 10 * MM
ROOM = CARD_HEIGHT - 2 * MARGIN
"""Height that a side's text may take."""
_WIDTH = CARD_WIDTH - 2 * MARGIN
_GUTTER = 8 * MM
_COLUMN = (_WIDTH - _GUTTER) / 2
_FOOT = 15.0


@dataclass(frozen=True)
class Sizes:
    """A step of types, from the roomiest down."""

    story: Type
    question: Type
    label: Type
    description: Type
    point: Type
    air: float


STEPS = (
    Sizes(
        story=Type(12, 17.5),
        question=Type(15, 20, Face.BOLD),
        label=Type(11.5, 14, Face.BOLD),
        description=Type(10, 13.2),
        point=Type(9, 11.8),
        air=6,
    ),
    Sizes(
        story=Type(11.5, 16.5),
        question=Type(14, 18.5, Face.BOLD),
        label=Type(11, 13.5, Face.BOLD),
        description=Type(9.5, 12.5),
        point=Type(9, 11.4),
        air=5,
    ),
    Sizes(
        story=Type(11, 15.5),
        question=Type(13, 17, Face.BOLD),
        label=Type(10.5, 13, Face.BOLD),
        description=Type(9.2, 11.9),
        point=Type(9, 11),
        air=4,
    ),
    Sizes(
        story=Type(10.5, 14.5),
        question=Type(13, 16.5, Face.BOLD),
        label=Type(10, 12.5, Face.BOLD),
        description=Type(9, 11.3),
        point=Type(8.5, 10.4),
        air=3,
    ),
)


def print_case_cards(paper: Paper, case: Case, copies: int) -> None:
    """Print two cards to a sheet, so many that there are `copies`."""
    section = paper.begin(
        _("Case card: {title}").format(title=case.title), _("print both sides, cut once across")
    )
    card = section.add("Sect")
    front, back = front_of(case, card), back_of(case, card)
    for sheet in range(0, copies, CARDS.each):
        for side in (front, back):
            paper.cut_marks(CARDS)
            for place in range(min(CARDS.each, copies - sheet)):
                x, top = CARDS.corner(place)
                side.draw(paper.canvas, x + MARGIN, top - MARGIN, again=sheet + place > 0)
            paper.turn()


def front_of(case: Case, card: Element) -> Laid:
    """Lay out the story and the question."""
    return _largest(lambda element, sizes: _front(case, element, sizes), card)


def back_of(case: Case, card: Element) -> Laid:
    """Lay out the options in the case's order, and the zero option below them."""
    return _largest(lambda element, sizes: _back(case, element, sizes), card)


def _largest(lay: Callable[[Element, Sizes], Laid], card: Element) -> Laid:
    """Return a side in the largest types that fit; the smallest if none does."""
    for sizes in STEPS:
        element = Element("Sect")
        side = lay(element, sizes)
        if side.height <= ROOM or sizes is STEPS[-1]:
            break
    element.parent = card
    card.kids.append(element)
    return side


def _front(case: Case, element: Element, sizes: Sizes) -> Laid:
    side = Laid()
    head = _("{theme} · {area}").format(theme=terms.theme(case.theme), area=terms.area(case.area))
    side.text(plain(head), 0, 0, _WIDTH, QUIET, element.add("P"))
    y = side.text(plain(case.title), 0, 14, _WIDTH, replace(TITLE, size=24), element.add("H1"))
    y += 5
    side.rule(0, y, _WIDTH, BAND_RULE)
    y += 9
    y = _two_columns(side, case.scenario, y, sizes, element)
    y += 6
    asked = set_text(strong(case.question), _WIDTH, sizes.question, element.add("P"))
    # The question stands at the foot of every card, however long its story is.
    foot = ROOM - _FOOT
    y = max(y, foot - asked.height - 10)
    side.rule(0, y, _WIDTH, HAIRLINE)
    side.put(asked, 0, y + 7)
    y = max(foot, y + 7 + asked.height) + 3
    told = _("The place is invented; the dilemma is not.")
    side.text(plain(told), 0, y, _WIDTH * 0.6, QUIET, element.add("P"))
    origin = _("{authors} · {id} {version} · {licence}").format(
        authors=", ".join(case.authors), id=case.id, version=case.version, licence=case.license
    )
    side.right(one_line(origin), _WIDTH, y, QUIET, element.add("P"))
    return side


def _two_columns(side: Laid, text: str, y: float, sizes: Sizes, element: Element) -> float:
    """Put paragraphs into two columns, the first as much the longer as a line demands."""
    paragraphs = [
        set_text(plain(part), _COLUMN, sizes.story, element.add("P"))
        for part in text.split("\n")
        if part.strip()
    ]
    left = (sum(len(made.lines) for made in paragraphs) + 1) // 2
    columns: tuple[list[SetText], list[SetText]] = ([], [])
    for made in paragraphs:
        for column, lines in zip(columns, (made.lines[:left], made.lines[left:]), strict=True):
            if lines:
                column.append(replace(made, lines=lines))
        left = max(0, left - len(made.lines))
    feet = [
        _stack(side, column, x, y, sizes.air)
        for column, x in zip(columns, (0.0, _COLUMN + _GUTTER), strict=True)
    ]
    return max(feet)


def _stack(side: Laid, texts: Sequence[SetText], x: float, y: float, air: float) -> float:
    for text in texts:
        side.put(text, x, y)
        y += text.height + air
    return y


def _back(case: Case, element: Element, sizes: Sizes) -> Laid:
    side = Laid()
    y = side.text(strong(case.question), 0, 0, _WIDTH, sizes.label, element.add("P")) + 4
    for start in range(0, len(case.options), 2):
        side.rule(0, y, _WIDTH, HAIRLINE)
        y = _row(side, case.options[start : start + 2], y + sizes.air, element, sizes) + sizes.air
    side.rule(0, y, _WIDTH, HAIRLINE)
    zero = element.add("P")
    mark = sizes.label.leading
    side.mark("0", 0, y + sizes.air, mark - 1, zero)
    words = plain(case.zero_option)
    if not case.zero_option.startswith(terms.zero_label()):
        words = (*strong(f"{terms.zero_label()}: "), *words)
    x = mark + 7
    side.text(words, x, y + sizes.air, _WIDTH - x, sizes.description, zero)
    return side


def _row(side: Laid, options: Sequence[Option], y: float, element: Element, sizes: Sizes) -> float:
    """Lay out two options beside each other, each part of both at the same height."""
    mark = sizes.label.leading
    indent = mark + 7
    places = tuple(number * (_COLUMN + _GUTTER) for number in range(len(options)))
    columns = []
    for option in options:
        width = _COLUMN - indent
        head = element.add("H2")
        label = set_text(plain(option.label), width, sizes.label, head)
        text = set_text(plain(option.description), _COLUMN, sizes.description, element.add("P"))
        columns.append((option, head, label, text, _points(option, element, sizes)))
    labels = max(label.height for _o, _h, label, _t, _p in columns)
    texts = max(text.height for _o, _h, _l, text, _p in columns)
    gains = max(_height(points[0]) for *_rest, points in columns)
    foot = y
    for x, (option, head, label, text, points) in zip(places, columns, strict=True):
        side.mark(option.id, x, y, mark - 1, head)
        side.put(label, x + indent, y)
        below = y + labels + 1.5
        side.put(text, x, below)
        below += texts + 2.5
        for group, start in zip(points, (below, below + gains + 1.5), strict=True):
            foot = max(foot, _put_points(side, group, x, start, sizes))
    return foot


@dataclass(frozen=True)
class _Points:
    """What an option gives, or what it costs."""

    name: SetText
    texts: tuple[tuple[SetText, SetText], ...]


_NAME = 38.0
_SIGN = 8.0


def _points(option: Option, element: Element, sizes: Sizes) -> tuple[_Points, _Points]:
    def made(name: str, sign: str, lines: tuple[str, ...]) -> _Points:
        style = sizes.point
        title = set_text(plain(name), _NAME, replace(style, colour=SOFT), element.add("P"))
        listed = element.add("L")
        listed.numbering = "None"
        texts = []
        for line in lines:
            item = listed.add("LI")
            label = set_text(plain(sign), _SIGN, style, item.add("Lbl"))
            body = item.add("LBody")
            texts.append((label, set_text(plain(line), _COLUMN - _NAME - _SIGN, style, body)))
        return _Points(title, tuple(texts))

    return made(_p("card", "Gains"), "+", option.gains), made(
        _p("card", "Costs"), "–", option.costs
    )


def _height(points: _Points) -> float:
    return sum(text.height for _sign, text in points.texts)


def _put_points(side: Laid, points: _Points, x: float, y: float, sizes: Sizes) -> float:
    side.put(points.name, x, y)
    for sign, text in points.texts:
        side.put(sign, x + _NAME, y)
        side.put(text, x + _NAME + _SIGN, y)
        y += text.height
    return y
