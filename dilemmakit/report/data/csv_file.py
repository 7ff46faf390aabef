"""The sheets one below the other as CSV, in the dialect that spreadsheets of the language read."""

import csv
import unicodedata
from collections.abc import Sequence
from datetime import date
from io import StringIO

from dilemmakit.domain.language import Language
from dilemmakit.report.data.sheet import Sheet, Value
from dilemmakit.report.legible import legible
from dilemmakit.wording import _, language
from dilemmakit.wording.formats import decimal

GUARD = "'"
"""In front of a text that a spreadsheet would reckon with, or that begins with this sign itself."""
_RECKONED, _WHITE = frozenset("=+-@'"), frozenset("\t\r\n")


def csv_bytes(sheets: Sequence[Sheet]) -> bytes:
    """Return the sheets as one table in UTF-8 with a byte order mark, CRLF between the rows.

    Columns of one name are one column. No text is a formula: such a text has a guard in front, and
    a column in which that has been done says so in its name by `` (')``; to read it back, take one
    guard off each value there that begins with one.
    """
    names = tuple(dict.fromkeys(name for sheet in sheets for name in sheet.columns))
    rows = [_row(sheet, row, names) for sheet in sheets for row in sheet.rows]
    guarded = {n for row in rows for n, cell in enumerate(row) if cell.startswith(GUARD)}
    head = [_("Sheet"), *names]
    written = StringIO(newline="")
    # In these countries the comma stands in figures, so their spreadsheets part by semicolons.
    separator = "," if language() is Language.EN else ";"
    writer = csv.writer(written, delimiter=separator, lineterminator="\r\n")
    writer.writerow(f"{name} ({GUARD})" if n in guarded else name for n, name in enumerate(head))
    writer.writerows(rows)
    return written.getvalue().encode("utf-8-sig")


def _row(sheet: Sheet, row: Sequence[Value], names: Sequence[str]) -> list[str]:
    cells = dict(zip(sheet.columns, row, strict=True))
    return [sheet.name, *(_cell(cells.get(name)) for name in names)]


def _cell(value: Value) -> str:
    match value:
        case None:
            return ""
        case str():
            text = legible(value)
            return f"{GUARD}{text}" if _reckoned(text) else text
        case float():
            return decimal(value)
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _reckoned(text: str) -> bool:
    """Tell whether a spreadsheet might take the text for something else than text."""
    # Some take wide and small forms of the signs for the signs, and pass over spaces before them.
    first = unicodedata.normalize("NFKC", text.lstrip()[:1])
    return text[:1] in _WHITE or first in _RECKONED
