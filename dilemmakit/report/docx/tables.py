"""Tables of the Word file: a head that is said again on each page, and words for who hears it."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu

from dilemmakit.report.blocks import Cell, Column, Table
from dilemmakit.report.docx.styles import CELL, HEAD, TABLE, TEXT_WIDTH
from dilemmakit.report.docx.words import give_style, say, say_line, say_mark
from dilemmakit.report.legible import legible_line
from dilemmakit.report.progress import Tell

_SIGN = 80_000
"""Width of a sign in a narrow column, with room to spare (English Metric Units)."""
_FEWEST_SIGNS, _MOST_SIGNS = 9, 22
_PAGE = 1_500
"""Signs in a row's longest cell from which it may be parted between pages."""
_FEW, _LINE = 6, 80
"""Rows of a table that is not parted between pages, and signs in its longest cell."""


def add_table(document: WordDocument, block: Table, heard: tuple[str, str], tell: Tell) -> None:
    """Add a table; one of few short rows stays on its page.

    Its name and its words in `heard` are read aloud before it.
    """
    table: Any = document.add_table(1, len(block.columns), style=TABLE)
    table.autofit = False
    _describe(table, *heard)
    widths = _widths(block)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    head = table.rows[0]
    _flag(head, "w:tblHeader")
    for cell, column, width in zip(head.cells, block.columns, widths, strict=True):
        cell.width = width
        say_line(give_style(cell.paragraphs[0], HEAD), column.name)
        _align(cell, column)
    together = len(block.rows) <= _FEW and max(map(_length, block.rows)) <= _LINE
    for number, cells in enumerate(block.rows, start=1):
        row = table.add_row()
        tell(number / len(block.rows))
        if _length(cells) < _PAGE:
            _flag(row, "w:cantSplit")
        for place, cell, column in zip(row.cells, cells, block.columns, strict=True):
            _fill(place, cell)
            _align(place, column)
            if together and number < len(block.rows):
                _keep_with_next(place)


def _describe(table: Any, name: str, told: str) -> None:
    shape = table._tbl.tblPr
    for tag, text in (("w:tblCaption", name), ("w:tblDescription", told)):
        if text:
            words = OxmlElement(tag)
            words.set(qn("w:val"), legible_line(text))
            shape.append(words)


def _length(cells: Sequence[Cell]) -> int:
    return max(sum(len(said.text) for words in cell.paragraphs for said in words) for cell in cells)


def _flag(row: Any, tag: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(tag))


def _fill(place: Any, cell: Cell) -> None:
    paragraph = give_style(place.paragraphs[0], CELL)
    if cell.letter:
        say_mark(paragraph, cell.letter)
    for number, words in enumerate(cell.paragraphs):
        say(paragraph if number == 0 else give_style(place.add_paragraph(), CELL), words)


def _keep_with_next(place: Any) -> None:
    for paragraph in place.paragraphs:
        paragraph.paragraph_format.keep_with_next = True


def _align(place: Any, column: Column) -> None:
    if column.figures:
        for paragraph in place.paragraphs:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _widths(block: Table) -> list[Emu]:
    """Fit narrow columns to what stands in them, and share the rest out among the others."""
    narrow = {
        number: _SIGN * _signs(column, [row[number] for row in block.rows])
        for number, column in enumerate(block.columns)
        if column.narrow
    }
    room = max(TEXT_WIDTH - sum(narrow.values()), TEXT_WIDTH // 3)
    whole = sum(column.share for column in block.columns if not column.narrow) or 1
    return [
        Emu(int(narrow.get(number, room * column.share / whole)))
        for number, column in enumerate(block.columns)
    ]


def _signs(column: Column, cells: Sequence[Cell]) -> int:
    lines = [column.name]
    lines += ["".join(said.text for said in words) for cell in cells for words in cell.paragraphs]
    return min(_MOST_SIGNS, max(_FEWEST_SIGNS, *(len(line) + 2 for line in lines)))
