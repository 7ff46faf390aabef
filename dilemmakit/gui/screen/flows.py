"""Who went from which answer to which: bands between the first answers and the second."""

from collections import defaultdict
from dataclasses import dataclass

from dilemmakit.domain.result import Flow
from dilemmakit.domain.room_view import Mark, StanceContent
from dilemmakit.gui.screen.canvas import Canvas
from dilemmakit.gui.screen.results import draw_asked
from dilemmakit.gui.screen.text import Block, Run, Style, largest
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _, _n

_BLANK = "blank"
_OTHERS = ""
_TOP = 25.0
_HEAD_BASELINE = 22.8
_BOTTOM = 16.5
"""The stacks' lower end above the picture's lower edge."""
_SIDE = 4.4
_TAKEN = _SIDE + 1.4
"""The width of a mark and the space before its label."""
_NODE = 1.6
_LABEL = 40.0
"""The width of an option's mark and label, on either side."""
_LEAST_SLOT = 4.2
"""What a mark takes up between two gaps, however few people are behind it."""
_GAP = 1.4
_LEADING = 0.8
"""What stands at least between the labels of two answers."""
_LINES = 2
_LARGE_LABEL_FROM = 6.0
_THIN = 3.4
_ASIDE = 4.0
_SENTENCE = 10.0
_SOFT = Style(tokens.ROOM_NOTE, soft=True)


@dataclass(frozen=True)
class _Label:
    """An answer's name, as it stands on either side; what is no option has no mark."""

    mark: Mark
    has_mark: bool
    block: Block
    width: float


@dataclass(frozen=True)
class _Node:
    """One answer at one of the two times: where its people stand, in u."""

    label: _Label
    top: float
    height: float


def draw_flows(canvas: Canvas, content: StanceContent, flows: tuple[Flow, ...]) -> int:
    """Draw a band for each way that three or more went, and one for all others together.

    The answers stand in their order on both sides, so that no way has a favourite; the figure at a
    band's beginning is Bold for those who moved.
    """
    draw_asked(canvas, content.question)
    marks = [Mark(count.target, count.label) for count in content.before.counts]
    if any(_BLANK in (flow.source, flow.goal) for flow in flows):
        marks.append(Mark(_BLANK, _("blank")))
    if any(flow.source is None for flow in flows):
        marks.append(Mark(_OTHERS, _("other shifts")))
    left, right = canvas.left + _LABEL, canvas.right - _LABEL
    sides = [
        _people([(flow.source, flow.count) for flow in flows]),
        _people([(flow.goal, flow.count) for flow in flows]),
    ]
    labels, unit = _sized(canvas, marks, sides)
    sources, goals = (_stack(labels, people, unit) for people in sides)
    canvas.line(_("first time"), _SOFT, left, _HEAD_BASELINE, align=1.0)
    canvas.line(_("second time"), _SOFT, right, _HEAD_BASELINE)
    _draw_bands(canvas, flows, marks, (sources, goals), (left, right), unit)
    for nodes, x, outer in ((sources, left, -1), (goals, right, 1)):
        for node in nodes.values():
            _draw_node(canvas, node, x, outer)
    _draw_sentence(canvas, flows)
    return 1


def _people(ends: list[tuple[str | None, int]]) -> dict[str, int]:
    """Return how many stand behind each answer of one side."""
    people: dict[str, int] = defaultdict(int)
    for end, count in ends:
        people[end or _OTHERS] += count
    return people


def _sized(
    canvas: Canvas, marks: list[Mark], sides: list[dict[str, int]]
) -> tuple[list[_Label], float]:
    """Return the answers' labels, and the height of one person in u.

    In a crowd the labels are small: there the mark names the option.
    """
    for size in (_label_size(canvas, marks), tokens.ROOM_NOTE):
        labels = [_label(canvas, mark, size) for mark in marks]
        unit = min(_unit(canvas, labels, people) for people in sides)
        fewest = min(count for people in sides for count in people.values())
        if fewest * unit >= _LARGE_LABEL_FROM:
            break
    return labels, unit


def _label(canvas: Canvas, mark: Mark, size: float) -> _Label:
    has_mark = mark.letter not in (_BLANK, _OTHERS)
    width = _LABEL - 1.4 - (_TAKEN if has_mark else 0.0)
    style = Style(size, leading=1.1)
    block = canvas.lay([Run(mark.label, soft=not has_mark)], style, width, lines=_LINES)
    return _Label(mark, has_mark, block, width)


def _slot(label: _Label, height: float) -> float:
    """Return what an answer takes up between two gaps: its bar, its mark and its label."""
    return max(height, _LEAST_SLOT, label.block.height + _LEADING - _GAP)


def _unit(canvas: Canvas, labels: list[_Label], people: dict[str, int]) -> float:
    """Return the height of one person in u, so that a side's stack and its gaps fit."""
    room = canvas.height - _BOTTOM - _TOP - _GAP * (len(people) - 1)
    there = [(label, people[label.mark.letter]) for label in labels if label.mark.letter in people]
    everybody = sum(people.values())
    unit = room / everybody
    # The slots depend on the heights and the heights on the slots: some rounds settle them.
    for _round in range(20):
        empty = sum(_slot(label, count * unit) - count * unit for label, count in there)
        unit = max(0.2, (room - empty) / everybody)
    return unit


def _stack(labels: list[_Label], people: dict[str, int], unit: float) -> dict[str, _Node]:
    """Return where each answer of one side stands: in the middle of what it takes up."""
    nodes = {}
    y = _TOP
    for label in labels:
        if count := people.get(label.mark.letter, 0):
            height = count * unit
            slot = _slot(label, height)
            nodes[label.mark.letter] = _Node(label, y + (slot - height) / 2, height)
            y += slot + _GAP
    return nodes


def _draw_bands(
    canvas: Canvas,
    flows: tuple[Flow, ...],
    marks: list[Mark],
    nodes: tuple[dict[str, _Node], dict[str, _Node]],
    xs: tuple[float, float],
    unit: float,
) -> None:
    order = {mark.letter: place for place, mark in enumerate(marks)}
    sources, goals = nodes
    begun = {letter: node.top for letter, node in sources.items()}
    ended = {letter: node.top for letter, node in goals.items()}
    starts: dict[tuple[str, str], float] = {}
    ends: dict[tuple[str, str], float] = {}
    ways = {(flow.source or _OTHERS, flow.goal or _OTHERS): flow.count for flow in flows}
    for source, goal in sorted(ways, key=lambda way: (order[way[0]], order[way[1]])):
        starts[source, goal] = begun[source]
        begun[source] += ways[source, goal] * unit
    for source, goal in sorted(ways, key=lambda way: (order[way[1]], order[way[0]])):
        ends[source, goal] = ended[goal]
        ended[goal] += ways[source, goal] * unit
    left, right = xs[0] + _NODE, xs[1] - _NODE
    for way, count in ways.items():
        letter = "" if way[0] in (_BLANK, _OTHERS) else way[0]
        canvas.band(letter, (left, starts[way]), (right, ends[way]), count * unit)
    aside = False
    for way in sorted(ways, key=starts.__getitem__):
        high = ways[way] * unit
        size = tokens.ROOM_LEAD if high > 4 else tokens.ROOM_NOTE
        # Of figures on thin bands every other one stands a step aside: they would touch.
        aside = high < _THIN and not aside
        x = left + 1.6 + (_ASIDE if aside else 0.0)
        baseline = starts[way] + high / 2 + size * 0.36
        canvas.line(str(ways[way]), Style(size, bold=way[0] != way[1]), x, baseline)


def _draw_node(canvas: Canvas, node: _Node, x: float, outer: int) -> None:
    """Draw an answer's bar, and mark and label outside of it."""
    bar = x if outer < 0 else x - _NODE
    canvas.fill(bar, node.top, _NODE, node.height, canvas.palette.ink)
    middle = node.top + node.height / 2
    label = node.label
    taken = _TAKEN if label.has_mark else 0.0
    if label.has_mark:
        mark_x = x - 1.4 - _SIDE if outer < 0 else x + 1.4
        canvas.mark(label.mark.letter, mark_x, middle - _SIDE / 2, _SIDE)
    block = label.block
    text_x = x - 1.4 - taken - block.width if outer < 0 else x + 1.4 + taken
    canvas.block(block, text_x, middle - block.height / 2, label.width)


def _label_size(canvas: Canvas, marks: list[Mark]) -> float:
    width = _LABEL - _TAKEN - 1.4

    def fits(size: float) -> bool:
        blocks = [canvas.lay(mark.label, Style(size, leading=1.1), width) for mark in marks]
        return all(b.lines <= _LINES and not b.overflows for b in blocks)

    return largest(tokens.ROOM_LABEL, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE


def others_words(flows: tuple[Flow, ...]) -> str:
    """Return what the ways that few went come to together; empty where there are none."""
    others = sum(flow.count for flow in flows if flow.source is None)
    if not others:
        return ""
    return _n(
        "{count} went a way that few went: it is shown as other shifts.",
        "{count} went ways that few went: they are shown together as other shifts.",
        others,
    ).format(count=others)


def _draw_sentence(canvas: Canvas, flows: tuple[Flow, ...]) -> None:
    words = others_words(flows)
    if not words:
        return
    width = canvas.right - canvas.left

    def fits(size: float) -> bool:
        block = canvas.lay(words, Style(size), width)
        return block.lines == 1 and not block.overflows

    size = largest(tokens.ROOM_LEAD, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE
    canvas.line(words, Style(size), canvas.left, canvas.height - _SENTENCE, available=width)
