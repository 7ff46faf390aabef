"""What stands in a file of any format, read the way a program on the other side reads it."""

import csv
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO, StringIO
from zipfile import ZipFile

_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Page(HTMLParser):
    """An HTML page: its elements with their attributes in order, and its text."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self._said: list[str] = []
        self.feed(content.decode())

    @property
    def text(self) -> str:
        return "".join(self._said)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self._said.append(data)

    def named(self, *tags: str) -> list[dict[str, str | None]]:
        """Return the attributes of the elements of these names."""
        return [attributes for tag, attributes in self.elements if tag in tags]


def parts(content: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file or a workbook by their names."""
    with ZipFile(BytesIO(content)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def word_text(content: bytes) -> str:
    body = ET.fromstring(parts(content)["word/document.xml"])
    signs = {f"{_WORD}br": "\n", f"{_WORD}tab": "\t", f"{_WORD}p": "\n"}
    return "".join(
        (each.text or "") if each.tag == f"{_WORD}t" else signs.get(each.tag, "")
        for each in body.iter()
    )


Cell = tuple[str, str]
"""A cell's type as the format names it (``s`` text, ``n`` number), and what stands in it."""


def workbook(content: bytes) -> dict[str, list[dict[str, Cell]]]:
    """Return the sheets by their names; each row has its cells by their columns' letters."""
    found = parts(content)
    shared = [
        "".join(text.text or "" for text in each.iter(f"{_SHEET}t"))
        for each in ET.fromstring(found["xl/sharedStrings.xml"])
    ]
    book = ET.fromstring(found["xl/workbook.xml"])
    names = [sheet.get("name", "") for sheet in book.iter(f"{_SHEET}sheet")]
    return {
        name: list(_rows(found[f"xl/worksheets/sheet{n}.xml"], shared))
        for n, name in enumerate(names, start=1)
    }


def _rows(content: bytes, shared: list[str]) -> Iterator[dict[str, Cell]]:
    for row in ET.fromstring(content).iter(f"{_SHEET}row"):
        cells = {}
        for cell in row.iter(f"{_SHEET}c"):
            kind, value = cell.get("t", "n"), cell.findtext(f"{_SHEET}v") or ""
            said = _escaped(shared[int(value)]) if kind == "s" else value
            cells[re.sub(r"\d", "", cell.get("r", ""))] = (kind, said)
        yield cells


def _escaped(text: str) -> str:
    """Undo the format's own way of writing signs that XML does not hold."""
    return re.sub("_x([0-9A-F]{4})_", lambda sign: chr(int(sign.group(1), 16)), text)


def csv_rows(content: bytes, separator: str = ";") -> list[dict[str, str]]:
    """Return the rows by their columns, the guards taken off where the head says there are any."""
    reader = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator)
    head, *rows = reader
    return [
        {
            name.removesuffix(" (')"): cell.removeprefix("'") if name.endswith(" (')") else cell
            for name, cell in zip(head, row, strict=True)
        }
        for row in rows
    ]


def text_of(content: bytes, suffix: str) -> str:
    """Return all that can be read in a file."""
    match suffix:
        case "html":
            return Page(content).text
        case "docx":
            return word_text(content)
        case "xlsx":
            cells = (
                cell for rows in workbook(content).values() for row in rows for cell in row.values()
            )
            return "\n".join(said for _kind, said in cells)
        case "csv":
            return "\n".join(cell for row in csv_rows(content) for cell in row.values())
        case _:
            return "\n".join(_strings(json.loads(content)))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif value is not None:
        yield str(value)
