"""Open answers by name: who has answered, and once shown, what; in the order of the list."""

from dataclasses import dataclass

from dilemmakit.domain.room_view import CallContent, NamedContent, NamedGroup, NamedPerson
from dilemmakit.gui.screen.canvas import Canvas, Column, clamp
from dilemmakit.gui.screen.results import draw_asked, draw_stance
from dilemmakit.gui.screen.text import Run, Style
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _, _n

_TOP = 20.0
_FOOT = 13.0
_CAPTION = 9.6
_COLUMNS = (3, 4)
"""Few columns leave room for long names; one more where it saves a page."""
_PITCH = 1.34
"""A row's height by its type's size."""
_STEPS = 12
_MARK = 0.98
_INDENT = 1.5
_TOTAL_GAP = 1.2
_LEAST_ROWS = 4


@dataclass(frozen=True)
class _Line:
    """A row of the grid: a group's name, its totals, or one of its people.

    The name stands `again` where the group goes on in a further column.
    """

    group: NamedGroup
    person: NamedPerson | None = None
    totals: bool = False
    again: bool = False


Page = list[list[_Line]]
"""Columns of rows."""


@dataclass(frozen=True)
class _Grid:
    """The rows shared out, at the size of their type."""

    pages: list[Page]
    columns: int
    size: float


def draw_call(canvas: Canvas, content: CallContent, page: int) -> int:
    """Draw who has answered so far, and how many that are."""
    draw_asked(canvas, content.question)
    _draw_caption(canvas, answered_words(content))
    grid = _laid_out(canvas, content.groups)
    _draw_grid(canvas, grid, page, shown=False)
    return len(grid.pages)


def draw_named(canvas: Canvas, content: NamedContent, page: int) -> int:
    """Draw what each answered with its group's totals, and the chart on a page of its own."""
    grid = _laid_out(canvas, content.groups)
    pages = len(grid.pages) + 1
    if clamp(page, pages) == pages - 1:
        draw_stance(canvas, content.chart, 1.0)
        return pages
    draw_asked(canvas, content.question)
    if any(person.answer == "" for group in content.groups for person in group.people):
        _draw_caption(canvas, _("A dash is a blank answer."))
    _draw_grid(canvas, grid, page, shown=True)
    return pages


def answered_words(content: CallContent) -> str:
    """Return how many of those present have answered."""
    return _n(
        "{cast} of {present} has answered.", "{cast} of {present} have answered.", content.cast
    ).format(cast=content.cast, present=content.present)


def person_words(person: NamedPerson) -> str:
    """Return a name, and for whom a substitute has come."""
    if person.instead_of is None:
        return person.name
    return _("{name} for {other}").format(name=person.name, other=person.instead_of)


def group_words(group: NamedGroup) -> str:
    """Return a group's name."""
    return group.name or _("Without a group")


def _draw_caption(canvas: Canvas, words: str) -> None:
    soft = Style(tokens.ROOM_NOTE, soft=True)
    width = canvas.right - canvas.left
    canvas.line(words, soft, canvas.left, canvas.height - _CAPTION, available=width)


def _lines(groups: tuple[NamedGroup, ...]) -> list[_Line]:
    lines = []
    for group in groups:
        lines.append(_Line(group))
        if group.totals:
            lines.append(_Line(group, totals=True))
        lines += [_Line(group, person) for person in group.people]
    return lines


def _laid_out(canvas: Canvas, groups: tuple[NamedGroup, ...]) -> _Grid:
    """Return the rows in the fewest pages, and there in the largest type that fits."""
    lines = _lines(groups)
    smallest = [
        _Grid(_pages(canvas, lines, tokens.ROOM_NOTE, n), n, tokens.ROOM_NOTE) for n in _COLUMNS
    ]
    best = min(smallest, key=lambda grid: len(grid.pages))
    step = (tokens.ROOM_LEAD - tokens.ROOM_NOTE) / _STEPS
    for number in range(_STEPS):
        size = tokens.ROOM_LEAD - number * step
        pages = _pages(canvas, lines, size, best.columns)
        if len(pages) == len(best.pages) and _fits(canvas, lines, size, best.columns):
            return _Grid(pages, best.columns, size)
    return best


def _fits(canvas: Canvas, lines: list[_Line], size: float, columns: int) -> bool:
    """Tell whether every name stands whole in its column."""
    width = canvas.columns(columns)[0].width - size * _INDENT
    names = (person_words(line.person) for line in lines if line.person is not None)
    return all(canvas.lay(name, Style(size), width).lines == 1 for name in names)


def _pages(canvas: Canvas, lines: list[_Line], size: float, across: int) -> list[Page]:
    """Share the rows out on the fewest pages, in columns of much the same height."""
    rows = int((canvas.height - _FOOT - _TOP) // (size * _PITCH))
    columns = _columns(lines, rows)
    most = -(-len(columns) // across) * across
    while rows > _LEAST_ROWS and len(lower := _columns(lines, rows - 1)) <= most:
        rows, columns = rows - 1, lower
    return [columns[start : start + across] for start in range(0, len(columns), across)]


def _columns(lines: list[_Line], rows: int) -> Page:
    """Share the rows out on columns.

    No group's name stands alone at a column's foot, and nobody without it in the next.
    """
    columns: Page = [[]]
    for line in lines:
        needed = 1
        if line.person is None and not line.totals:
            needed = 3 if line.group.totals else 2
        if rows - len(columns[-1]) < needed:
            columns.append([] if line.person is None else [_Line(line.group, again=True)])
        columns[-1].append(line)
    return columns


def _draw_grid(canvas: Canvas, grid: _Grid, page: int, *, shown: bool) -> None:
    rows_of = grid.pages[clamp(page, len(grid.pages))]
    for column, rows in zip(canvas.columns(grid.columns), rows_of, strict=False):
        for place, line in enumerate(rows):
            row = (_TOP + place * grid.size * _PITCH, grid.size)
            if line.person is not None:
                _draw_person(canvas, line.person, column, row, shown=shown)
            elif line.totals:
                _draw_totals(canvas, line.group, column, row)
            else:
                bold = Style(grid.size, bold=not line.again, soft=line.again)
                words = group_words(line.group)
                baseline = row[0] + grid.size
                canvas.line(words, bold, column.x, baseline, available=column.width)


def _draw_totals(
    canvas: Canvas, group: NamedGroup, column: Column, row: tuple[float, float]
) -> None:
    y, size = row
    x, side = column.x, size * _MARK
    for letter, count in group.totals:
        _draw_answer(canvas, letter, x, row)
        style = Style(size, bold=True)
        x += side + 0.5 + canvas.line(str(count), style, x + side + 0.5, y + size) + _TOTAL_GAP


def _draw_answer(canvas: Canvas, letter: str, x: float, row: tuple[float, float]) -> None:
    y, size = row
    side = size * _MARK
    if letter:
        canvas.mark(letter, x, y + size * 0.14, side)
    else:
        canvas.line("–", Style(size), x + side / 2, y + size, align=0.5)


def _draw_person(
    canvas: Canvas, person: NamedPerson, column: Column, row: tuple[float, float], *, shown: bool
) -> None:
    y, size = row
    side = size * _MARK
    top = y + size * 0.14
    if shown and person.answer is not None:
        _draw_answer(canvas, person.answer, column.x, row)
    elif person.answered:
        canvas.fill(column.x, top, side, side, canvas.palette.ink)
    elif person.present:
        canvas.frame(column.x, top, side, side, tokens.ROOM_OUTLINE)
    x = column.x + size * _INDENT
    room = column.x + column.width - x
    away = not person.present and not person.answered
    words = _fitting(canvas, person, away, Style(size), room)
    canvas.line([Run(words, soft=away)], Style(size), x, y + size, available=room)


def _fitting(canvas: Canvas, person: NamedPerson, away: bool, style: Style, room: float) -> str:
    """Return as much of who somebody is as stands on a line: the family name to the last."""
    first, _space, family = person.name.partition(" ")
    short = f"{first[:1]}. {family}" if family else first
    longest = person_words(person)
    absent = _("absent")
    told = [f"{longest} · {absent}"] if away else []
    for words in (*told, longest, person.name):
        block = canvas.lay(words, style, room)
        if block.lines == 1 and not block.overflows:
            return words
    return short
