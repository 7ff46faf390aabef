"""Tables as rows for the page: columns fitted to what stands in them, the head said again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from dilemmakit.report import blocks as b
from dilemmakit.report.pdf.cleaning import printable
from dilemmakit.report.pdf.flow import Step
from dilemmakit.report.pdf.fonts import text_width
from dilemmakit.report.pdf.rows import Line, SetCell, SetRow
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.text import SetText, set_text
from dilemmakit.report.pdf.tokens import (
    HAIRLINE,
    INK,
    LINE,
    RULE,
    TEXT_WIDTH,
    Density,
    Type,
)

_GUTTER = 12.0
_CELL_GAP = 2.0
_UNDER_HEAD = 2.0
_KEPT_WHOLE = 140.0
"""Height up to which a table is not parted."""
_WIDEST_NARROW, _NARROW_TOGETHER = 0.29, 0.6
"""Of the text's width, for a column as narrow as what stands in it, and for all such columns."""

_Place = tuple[float, float]
"""Where a column begins, and how wide it is."""


def table_steps(block: b.Table, root: Element, density: Density) -> Iterator[Step]:
    """Yield the head and the rows: the head with the first, the last two with each other.

    A table of a few lines stays whole, so that its figures can be compared.
    """
    table = root.add("Table")
    places = _places(block, density)
    head = _head(block, places, table.add("TR"), density.table_head)
    yield Step(head, density.paragraph, keep=True)
    rows = [_row(cells, places, table.add("TR"), block, density) for cells in block.rows]
    whole = head.height + sum(row.height for row in rows) <= _KEPT_WHOLE
    last = len(rows) - 1
    for number, row in enumerate(rows):
        yield Step(row, keep=number == last - 1 or (whole and number < last), again=head)


def _head(block: b.Table, places: Sequence[_Place], line: Element, style: Type) -> SetRow:
    cells = []
    for column, (x, width) in zip(block.columns, places, strict=True):
        element = line.add("TH")
        element.scope = "Column"
        text = set_text(b.plain(column.name), width, style, element)
        cells.append(SetCell(_start(text, x, width) if column.figures else x, (text,)))
    return SetRow(tuple(cells), TEXT_WIDTH, below=_UNDER_HEAD, line=Line(LINE, INK))


def _row(
    cells: Sequence[b.Cell],
    places: Sequence[_Place],
    line: Element,
    block: b.Table,
    density: Density,
) -> SetRow:
    set_cells = []
    for number, (cell, (x, width)) in enumerate(zip(cells, places, strict=True)):
        element = line.add("TH" if block.row_names and number == 0 else "TD")
        if element.tag == "TH":
            element.scope = "Row"
        made = _cell(cell, x, width, element, density.table)
        if block.columns[number].figures and len(made.texts) == 1:
            made = replace(made, x=_start(made.texts[0], x, width))
        set_cells.append(made)
    air = density.row
    return SetRow(tuple(set_cells), TEXT_WIDTH, air, air, Line(HAIRLINE, RULE))


def _start(text: SetText, x: float, width: float) -> float:
    """Return where a text begins that ends at its column's right edge, if it is one line."""
    if len(text.lines) != 1:
        return x
    taken = sum(text_width(part, face, text.style.size) for part, face in text.lines[0])
    return x + max(0.0, width - taken)


def _cell(cell: b.Cell, x: float, width: float, element: Element, style: Type) -> SetCell:
    bare = SetCell(x, (), cell.letter, element, _CELL_GAP, style.leading)
    several = len(cell.paragraphs) > 1
    texts = tuple(
        set_text(words, width - bare.indent, style, element.add("P") if several else element)
        for words in cell.paragraphs
    )
    return SetCell(x, texts, cell.letter, element, _CELL_GAP, style.leading)


def _places(block: b.Table, density: Density) -> list[_Place]:
    """Fit narrow columns to what stands in them, and share the rest out among the others."""
    narrow = {
        number: _needed(column, [row[number] for row in block.rows], density)
        for number, column in enumerate(block.columns)
        if column.narrow
    }
    too_wide = sum(narrow.values()) / (TEXT_WIDTH * _NARROW_TOGETHER)
    if too_wide > 1:
        narrow = {number: width / too_wide for number, width in narrow.items()}
    room = TEXT_WIDTH - _GUTTER * (len(block.columns) - 1) - sum(narrow.values())
    whole = sum(column.share for column in block.columns if not column.narrow)
    widths = [
        narrow[number] if column.narrow else room * column.share / whole
        for number, column in enumerate(block.columns)
    ]
    starts = accumulate([0.0, *(width + _GUTTER for width in widths[:-1])])
    return list(zip(starts, widths, strict=True))


def _needed(column: b.Column, cells: Sequence[b.Cell], density: Density) -> float:
    """Return the width of a column's longest line, or of its longest word if that is too much."""
    lines = [
        line
        for cell in cells
        for words in cell.paragraphs
        for line in printable("".join(said.text for said in words)).split("\n")
    ]
    most = TEXT_WIDTH * _WIDEST_NARROW
    head = max(_width(word, density.table_head) for word in column.name.split() or [""])
    # Words in bold are wider, and what fits by a hair is broken by a rounding.
    longest = max((_width(line, density.table) for line in lines), default=0.0) + 1
    return min(most, max(head + 1, longest))


def _width(text: str, style: Type) -> float:
    return text_width(printable(text), style.face, style.size)
