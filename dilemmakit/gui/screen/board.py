"""The options in their columns: what each gives and costs, and the board of arguments."""

from collections.abc import Sequence
from dataclasses import dataclass

from dilemmakit.domain.room_view import BoardContent, Mark, OptionsContent
from dilemmakit.gui.screen.canvas import Canvas, Column, clamp
from dilemmakit.gui.screen.text import Block, Style, largest
from dilemmakit.gui.theme import tokens

_INDENT = 3.6
_ABOVE = 2.35
_BELOW = 2.0
_PLUS = "+"
_MINUS = "–"


@dataclass(frozen=True)
class _Look:
    """How the head of the columns is set, and the gap between two points, in u."""

    flag: float
    label: float
    label_leading: float
    label_gap: float
    point_gap: float
    point_leading: float


_OPTIONS = _Look(6.5, tokens.ROOM_LEAD, 1.12, 2.0, 1.4, 1.22)
_BOARD = _Look(6.0, tokens.ROOM_LABEL, 1.14, 1.6, 1.45, 1.24)

Points = Sequence[Sequence[str]]
"""The points of each column, in the columns' order."""


def draw_options(canvas: Canvas, content: OptionsContent, page: int) -> int:
    """Draw each option's gains above its costs; where both do not fit, on two pages."""
    cards = content.options
    heads = [card.mark for card in cards]
    gains = [card.gains for card in cards]
    costs = [card.costs for card in cards]
    return _draw(canvas, heads, gains, costs, _OPTIONS, tokens.ROOM_LABEL, page)


def draw_board(canvas: Canvas, content: BoardContent, page: int) -> int:
    """Draw the arguments for and against each option; an empty space is a message too."""
    columns = content.columns
    heads = [column.mark for column in columns]
    pro = [column.arguments_for for column in columns]
    contra = [column.arguments_against for column in columns]
    return _draw(canvas, heads, pro, contra, _BOARD, tokens.ROOM_LABEL, page)


def _draw(
    canvas: Canvas,
    heads: Sequence[Mark],
    upper: Points,
    lower: Points,
    look: _Look,
    preferred: float,
    page: int,
) -> int:
    columns = canvas.columns(len(heads))
    top = _draw_heads(canvas, heads, columns, look)
    width = columns[0].width - _INDENT
    room = canvas.bottom - top
    sheets = [upper, lower]

    def part(points: Points, size: float) -> float:
        return max((_height(_lay(canvas, p, width, size, look), look) for p in points), default=0)

    def fits(size: float) -> bool:
        laid = [b for points in sheets for p in points for b in _lay(canvas, p, width, size, look)]
        whole = sum(part(points, size) for points in sheets)
        return not any(b.overflows for b in laid) and whole + 2 * _ABOVE + _BELOW <= room

    size = largest(preferred, tokens.ROOM_NOTE, fits)
    if size is not None:
        blocks = [[_lay(canvas, p, width, size, look) for p in points] for points in sheets]
        least = room * 0.36 if not any(p for p in upper) else 0.0
        _draw_sheet(canvas, columns, blocks, top, look, least)
        return 1
    pages = _paged(canvas, sheets, width, room, look)
    _draw_sheet(canvas, columns, pages[clamp(page, len(pages))], top, look, 0.0)
    return len(pages)


def _draw_heads(
    canvas: Canvas, heads: Sequence[Mark], columns: Sequence[Column], look: _Look
) -> float:
    """Draw flags and labels; return where the first rule stands, the same in all columns."""
    top = canvas.top
    width = columns[0].width

    def labels(size: float) -> list[Block]:
        style = Style(size, bold=True, leading=look.label_leading)
        return [canvas.lay(head.label, style, width) for head in heads]

    def fits(size: float) -> bool:
        return all(b.lines <= 2 and not b.overflows for b in labels(size))

    size = largest(look.label, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE
    laid = labels(size)
    line = look.label * look.label_leading
    for head, block, column in zip(heads, laid, columns, strict=True):
        canvas.flag(head.letter, column.x, top, column.width, look.flag)
        canvas.block(block, column.x, top + look.flag + look.label_gap, column.width)
    return top + look.flag + look.label_gap + max(2 * line, *(b.height for b in laid)) + 1.4


def _lay(
    canvas: Canvas, texts: Sequence[str], width: float, size: float, look: _Look
) -> list[Block]:
    return [canvas.lay(text, Style(size, leading=look.point_leading), width) for text in texts]


def _height(blocks: Sequence[Block], look: _Look) -> float:
    return sum(b.height for b in blocks) + look.point_gap * max(0, len(blocks) - 1)


def _draw_sheet(
    canvas: Canvas,
    columns: Sequence[Column],
    sheet: Sequence[Sequence[Sequence[Block]]],
    top: float,
    look: _Look,
    least: float,
) -> None:
    """Draw one page: the points for above, those against below one shared divider."""
    y = top
    for part, sign in zip(sheet, (_PLUS, _MINUS), strict=True):
        for column in columns:
            canvas.rule(column.x, y, column.width)
        for column, blocks in zip(columns, part, strict=True):
            at = y + _ABOVE
            for block in blocks:
                bold = Style(block.style.size, bold=True, leading=look.point_leading)
                canvas.text(sign, bold, column.x, at, _INDENT)
                canvas.block(block, column.x + _INDENT, at, column.width - _INDENT)
                at += block.height + look.point_gap
        y += _ABOVE + max(least, *(_height(blocks, look) for blocks in part)) + _BELOW


def _paged(
    canvas: Canvas, sheets: Sequence[Points], width: float, room: float, look: _Look
) -> list[list[list[list[Block]]]]:
    """Share the points out on pages at the smallest size; every column turns at the same time."""
    size = tokens.ROOM_NOTE
    rooms = _rooms(canvas, sheets, width, room, look)
    parts = [
        _paged_part(canvas, points, width, size, space, look)
        for points, space in zip(sheets, rooms, strict=True)
    ]
    count = max(len(pages) for pages in parts)
    empty: list[list[Block]] = [[] for _column in sheets[0]]
    return [
        [pages[index] if index < len(pages) else empty for pages in parts] for index in range(count)
    ]


def _rooms(
    canvas: Canvas, sheets: Sequence[Points], width: float, room: float, look: _Look
) -> tuple[float, float]:
    """Return the heights of the upper and lower part: each what it needs, or the half."""
    space = room - 2 * _ABOVE - _BELOW
    upper, lower = (
        max(_height(_lay(canvas, p, width, tokens.ROOM_NOTE, look), look) for p in points)
        for points in sheets
    )
    half = space / 2
    if upper <= half:
        return upper, space - upper
    if lower <= half:
        return space - lower, lower
    return half, half


def _paged_part(
    canvas: Canvas, points: Points, width: float, size: float, space: float, look: _Look
) -> list[list[list[Block]]]:
    style = Style(size, leading=look.point_leading)
    lines = max(1, int((space + 1e-6) // style.line_height))
    columns = []
    for texts in points:
        pages: list[list[Block]] = [[]]
        for text in texts:
            block = canvas.lay(text, style, width)
            if block.height > space:
                # Longer than the space there is: cut here, whole in the record.
                block = canvas.lay(text, style, width, lines)
            if pages[-1] and _height([*pages[-1], block], look) > space + 1e-6:
                pages.append([])
            pages[-1].append(block)
        columns.append(pages)
    count = max(len(pages) for pages in columns)
    return [
        [pages[index] if index < len(pages) else [] for pages in columns] for index in range(count)
    ]
