"""The sheets as an Excel workbook: numbers as numbers, dates as dates, text as nothing but text."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO
from math import ceil
from typing import Any

import xlsxwriter

from dilemmakit.report.blocks import Document
from dilemmakit.report.data.sheet import Sheet, Value
from dilemmakit.report.legible import legible, legible_line
from dilemmakit.report.progress import Tell, silent

_LONGEST = 32_767
"""Characters that a cell can hold."""
_LINE, _HIGHEST = 15.0, 409.0
"""Height of a line, and of the highest row there can be, in points."""
_NARROWEST, _WIDEST = 9, 60
"""Width of a column in characters."""


def xlsx_bytes(sheets: Sequence[Sheet], about: Document, tell: Tell = silent) -> bytes:
    """Return the sheets as a workbook; equal sheets give equal bytes.

    Nothing in it is a formula or a link, whatever the text looks like. Raises Cancelled if `tell`
    does.
    """
    written = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
        "remove_timezone": True,
    }
    with xlsxwriter.Workbook(written, options) as book:
        book.set_properties(
            {
                "title": legible_line(about.title),
                "subject": legible_line(about.subject),
                "author": legible_line(about.author),
                "keywords": legible_line(about.keywords),
                "comments": legible_line(about.creator),
                "created": datetime.combine(about.made_on, time(), UTC),
            }
        )
        looks = _Looks(book)
        for number, sheet in enumerate(sheets):
            tell(number / len(sheets))
            _add(book, sheet, looks)
    return written.getvalue()


class _Looks:
    """The formats of a workbook's cells."""

    def __init__(self, book: Any) -> None:
        top = {"valign": "top"}
        self.head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        self.text = book.add_format({**top, "text_wrap": True})
        self.whole = book.add_format({**top, "num_format": "0"})
        self.tenths = book.add_format({**top, "num_format": "0.0"})
        self.day = book.add_format({**top, "num_format": "yyyy-mm-dd", "align": "left"})


def _add(book: Any, sheet: Sheet, looks: _Looks) -> None:
    page = book.add_worksheet(sheet.name)
    page.write_row(0, 0, sheet.columns, looks.head)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    page.repeat_rows(0)
    # A municipality's 0101 and option 0 are names: no green corner is to say otherwise.
    page.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    widths = [_width(sheet, number) for number in range(len(sheet.columns))]
    for number, width in enumerate(widths):
        page.set_column(number, number, width)
    for line, row in enumerate(sheet.rows, start=1):
        page.set_row(line, _height(row, widths))
        for number, value in enumerate(row):
            _write(page, line, number, value, looks)


def _width(sheet: Sheet, number: int) -> int:
    longest = max((len(str(row[number] or "")) for row in sheet.rows), default=0)
    return min(_WIDEST, max(_NARROWEST, len(sheet.columns[number]) + 4, longest + 2))


def _height(row: Sequence[Value], widths: Sequence[int]) -> float:
    """Return the height that the row's longest text needs; not every program finds it itself."""
    lines = max(
        sum(ceil((len(part) + 1) / width) for part in str(value or "").split("\n"))
        for value, width in zip(row, widths, strict=True)
    )
    return min(_HIGHEST, _LINE * max(1, lines))


def _write(page: Any, line: int, number: int, value: Value, looks: _Looks) -> None:
    match value:
        case None:
            return
        case str():
            text = legible(value)
            cut = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
            page.write_string(line, number, cut, looks.text)
        case date():
            page.write_datetime(line, number, value, looks.day)
        case float():
            page.write_number(line, number, value, looks.tenths)
        case int():
            page.write_number(line, number, value, looks.whole)
