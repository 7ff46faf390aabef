"""A choice table by table: the same small chart for each, the options in the case's order."""

from dilemmakit.domain.result import ChoiceResult, TableResult, TableSplit
from dilemmakit.domain.room_view import TablesContent
from dilemmakit.gui.screen.canvas import Canvas, clamp
from dilemmakit.gui.screen.results import draw_asked
from dilemmakit.gui.screen.text import Style
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _, _n

_TOP = 21.0
_FOOT = 15.0
_ACROSS = 4
_LEAST_ACROSS = 2
_DOWN = 2
"""Columns and rows of tables on a page, at most; few tables get the whole of it."""
_CAPTION = 10.2
_TITLE = 3.4
_MARK = 3.6
_FIGURE_ROOM = 4.2
_BAR = 0.62
_TITLE_GAP = 1.0
_SOFT = Style(tokens.ROOM_NOTE, soft=True)
_BOLD = Style(tokens.ROOM_NOTE, bold=True)


def draw_tables(canvas: Canvas, content: TablesContent, page: int) -> int:
    """Draw each table's answers on the same scale; return how many pages the tables fill."""
    draw_asked(canvas, content.question)
    tables = content.split.tables
    across = _across(canvas, tables)
    down = _DOWN if len(tables) > across else 1
    across = min(across, max(_LEAST_ACROSS, -(-len(tables) // down)))
    each = across * down
    pages = -(-len(tables) // each)
    start = clamp(page, pages) * each
    highest = max(c.count or 0 for one in tables for c in one.result.counts)
    room = (canvas.height - _FOOT - _TOP) / down
    columns = canvas.columns(across)
    for place, table in enumerate(tables[start : start + each]):
        column = columns[place % across]
        y = _TOP + place // across * room
        _draw_table(canvas, table, (column.x, y, column.width, room - 2.0), highest)
    width = canvas.right - canvas.left
    words = hidden_words(content.split)
    canvas.line(words, _SOFT, canvas.left, canvas.height - _CAPTION, available=width)
    return pages


def _across(canvas: Canvas, tables: tuple[TableResult, ...]) -> int:
    """Return the most columns in which every table's title stands whole."""
    widest = 0.0
    for table in tables:
        number, answers = table_title(table)
        blocks = canvas.lay(number, _BOLD, canvas.width), canvas.lay(answers, _SOFT, canvas.width)
        widest = max(widest, sum(block.width for block in blocks) + _TITLE_GAP)
    for across in range(_ACROSS, _LEAST_ACROSS, -1):
        if widest <= canvas.columns(across)[0].width:
            return across
    return _LEAST_ACROSS


def table_title(table: TableResult) -> tuple[str, str]:
    """Return a table's number, and how many answered there."""
    result = table.result
    answers = _n("{count} answer", "{count} answers", result.n).format(count=result.n)
    return _("Table {table}").format(table=table.table), _with_blanks(result, answers)


def hidden_words(split: TableSplit) -> str:
    """Return which tables stand in the hall's figures only; empty where all are shown."""
    if not split.hidden:
        return ""
    tables = _n("{count} table", "{count} tables", split.hidden).format(count=split.hidden)
    return _(
        "Only in the figures for the whole hall, so that few answers give nobody away: {tables}."
    ).format(tables=tables)


def _with_blanks(result: ChoiceResult, answers: str) -> str:
    if not result.blanks:
        return answers
    return _n("{answers}, {blanks} blank", "{answers}, {blanks} blank", result.blanks).format(
        answers=answers, blanks=result.blanks
    )


def _draw_table(
    canvas: Canvas, table: TableResult, area: tuple[float, float, float, float], highest: int
) -> None:
    x, y, width, height = area
    number, answers = table_title(table)
    taken = canvas.line(number, _BOLD, x, y + _TITLE, available=width)
    rest = x + taken + _TITLE_GAP
    canvas.line(answers, _SOFT, rest, y + _TITLE, available=x + width - rest)
    base = y + height - _MARK - 1.4
    tallest = base - y - _TITLE - _FIGURE_ROOM - 1.0
    counts = table.result.counts
    each = width / len(counts)
    for place, count in enumerate(counts):
        bar_x = x + place * each
        bar = each * _BAR
        length = (count.count or 0) / max(1, highest) * tallest
        if length > 0:
            canvas.bar(count.target, bar_x, base - length, bar, length + 0.25)
        figure = str(count.count or 0)
        canvas.line(figure, _BOLD, bar_x + bar / 2, base - length - 0.9, align=0.5)
        canvas.mark(count.target, bar_x + (bar - _MARK) / 2, base + 1.0, _MARK)
    canvas.stroke(x, base, width - each * (1 - _BAR), tokens.ROOM_OUTLINE, canvas.palette.ink)
