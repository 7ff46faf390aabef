"""The options in their columns: what each gives and costs, and the board of arguments."""

from collections.abc import Sequence
from dataclasses import dataclass

from dilemmakit.domain.room_view import BoardContent, Mark, OptionsContent
from dilemmakit.gui.screen.canvas import Canvas, Column, clamp
from dilemmakit.gui.screen.text import Block, Style, largest
from dilemmakit.gui.theme import tokens

_INDENT = 3.6
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
    above: float = 2.35
    below: float = 2.0
    bottom: float = 0.0


_OPTIONS = _Look(6.5, tokens.ROOM_LEAD, 1.12, 2.0, 1.4, 1.22)
_BOARD = _Look(6.0, tokens.ROOM_LABEL, 1.14, 1.6, 1.45, 1.24)
# Closer lines come before a second page: whoever compares wants all of it at once. Without a page
# number the text may end a little lower.
_OPTIONS_CLOSE = _Look(5.0, tokens.ROOM_LABEL, 1.1, 1.3, 0.9, 1.17, 1.5, 1.2, bottom=2.2)
_BOARD_CLOSE = _Look(5.0, tokens.ROOM_LABEL, 1.1, 1.3, 0.9, 1.17, 1.5, 1.2, bottom=0.6)

Points = Sequence[Sequence[str]]
"""The points of each column, in the columns' order."""


def draw_options(canvas: Canvas, content: OptionsContent, page: int) -> int:
    """Draw each option's gains above its costs; where both do not fit, on two pages."""
    cards = content.options
    heads = [card.mark for card in cards]
    gains = [card.gains for card in cards]
    costs = [card.costs for card in cards]
    for look in (_OPTIONS, _OPTIONS_CLOSE):
        if _draw_whole(canvas, heads, (gains, costs), look):
            return 1
    # The first of each, then the second: every page is as fair as the whole.
    count = max(len(points) for points in (*gains, *costs))
    index = clamp(page, count)
    one = slice(index, index + 1)
    shown = ([points[one] for points in gains], [points[one] for points in costs])
    _draw_whole(canvas, heads, shown, _OPTIONS, must=True)
    return count


def draw_board(canvas: Canvas, content: BoardContent, page: int) -> int:
    """Draw the arguments for and against each option; an empty space is a message too."""
    columns = content.columns
    heads = [column.mark for column in columns]
    pro = [column.arguments_for for column in columns]
    contra = [column.arguments_against for column in columns]
    for look in (_BOARD, _BOARD_CLOSE):
        if _draw_whole(canvas, heads, (pro, contra), look):
            return 1
    return _draw_pages(canvas, heads, (pro, contra), _BOARD, page)


def _draw_whole(
    canvas: Canvas,
    heads: Sequence[Mark],
    sheet: tuple[Points, Points],
    look: _Look,
    *,
    must: bool = False,
) -> bool:
    """Draw all points on one page and tell so; draw nothing if they do not fit."""
    columns = canvas.columns(len(heads))
    width = columns[0].width - _INDENT
    size = largest(
        tokens.ROOM_LABEL,
        tokens.ROOM_NOTE,
        lambda size: _fits(canvas, heads, sheet, look, size),
    )
    if size is None and not must:
        return False
    size = size or tokens.ROOM_NOTE
    top = _draw_heads(canvas, heads, look)
    blocks = [[_lay(canvas, p, width, size, look) for p in points] for points in sheet]
    least = (canvas.bottom - top) * 0.36 if not any(p for p in sheet[0]) else 0.0
    _draw_sheet(canvas, columns, blocks, top, look, least)
    return True


def _fits(
    canvas: Canvas,
    heads: Sequence[Mark],
    sheet: tuple[Points, Points],
    look: _Look,
    size: float,
) -> bool:
    width = canvas.columns(len(heads))[0].width - _INDENT
    laid = [[_lay(canvas, p, width, size, look) for p in points] for points in sheet]
    if any(block.overflows for part in laid for blocks in part for block in blocks):
        return False
    whole = sum(max((_height(blocks, look) for blocks in part), default=0.0) for part in laid)
    top = _labels_end(canvas, heads, look)[1]
    return top + whole + 2 * look.above + look.below <= canvas.bottom + look.bottom


def _draw_pages(
    canvas: Canvas, heads: Sequence[Mark], sheet: tuple[Points, Points], look: _Look, page: int
) -> int:
    columns = canvas.columns(len(heads))
    top = _draw_heads(canvas, heads, look)
    pages = _paged(canvas, sheet, columns[0].width - _INDENT, canvas.bottom - top, look)
    _draw_sheet(canvas, columns, pages[clamp(page, len(pages))], top, look, 0.0)
    return len(pages)


def _labels_end(canvas: Canvas, heads: Sequence[Mark], look: _Look) -> tuple[list[Block], float]:
    """Return the labels, and where the first rule stands below them, the same in all columns."""
    width = canvas.columns(len(heads))[0].width

    def labels(size: float) -> list[Block]:
        style = Style(size, bold=True, leading=look.label_leading)
        return [canvas.lay(head.label, style, width) for head in heads]

    def fits(size: float) -> bool:
        return all(b.lines <= 2 and not b.overflows for b in labels(size))

    size = largest(look.label, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE
    laid = labels(size)
    line = look.label * look.label_leading
    top = canvas.top + look.flag + look.label_gap
    return laid, top + max(2 * line, *(b.height for b in laid)) + 1.4


def _draw_heads(canvas: Canvas, heads: Sequence[Mark], look: _Look) -> float:
    """Draw flags and labels; return where the first rule stands."""
    laid, end = _labels_end(canvas, heads, look)
    for head, block, column in zip(heads, laid, canvas.columns(len(heads)), strict=True):
        canvas.flag(head.letter, column.x, canvas.top, column.width, look.flag)
        canvas.block(block, column.x, canvas.top + look.flag + look.label_gap, column.width)
    return end


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
            at = y + look.above
            for block in blocks:
                bold = Style(block.style.size, bold=True, leading=look.point_leading)
                canvas.text(sign, bold, column.x, at, _INDENT)
                canvas.block(block, column.x + _INDENT, at, column.width - _INDENT)
                at += block.height + look.point_gap
        y += look.above + max(least, *(_height(blocks, look) for blocks in part)) + look.below


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
    space = room - 2 * look.above - look.below
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
