"""Each block of a document as pieces for the page, with its place in the structure tree."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, zip_longest

from dilemmakit.report import blocks as b
from dilemmakit.report.pdf.cleaning import one_line
from dilemmakit.report.pdf.figures import set_pairs, set_spans
from dilemmakit.report.pdf.flow import Step
from dilemmakit.report.pdf.fonts import text_width
from dilemmakit.report.pdf.headings import Entry
from dilemmakit.report.pdf.masthead import set_masthead
from dilemmakit.report.pdf.rows import Line, SetCell, SetRow
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.text import set_text
from dilemmakit.report.pdf.tokens import (
    BODY,
    CAPTION,
    FACT,
    FACT_LABEL,
    HAIRLINE,
    HEADING,
    INK,
    LABEL,
    LINE,
    MARK,
    METHOD,
    RULE,
    TABLE,
    TABLE_HEAD,
    TEXT_WIDTH,
    Spacing,
    Type,
)

_SECOND_COLUMN = 278.0
_BULLET = 11.0
_GUTTER = 12.0
_CELL_GAP = 2.0
_UNDER_BAND = 9.0
_CAPTION_ABOVE = 5.0

_Names = Sequence[tuple[str, object]]


class Setter:
    """Sets blocks in reading order, so that the structure tree grows in that order too."""

    def __init__(self, root: Element, spacing: Spacing) -> None:
        self._root = root
        self._spacing = spacing
        self._under_heading = False

    def steps(self, block: b.Block) -> Iterator[Step]:
        """Yield the block's pieces; the first stands close to a heading above it."""
        close = self._under_heading
        self._under_heading = isinstance(block, b.Heading)
        for number, step in enumerate(self._set(block)):
            if number == 0 and close:
                step = replace(step, above=self._spacing.under_heading)
            yield step

    def _set(self, block: b.Block) -> Iterator[Step]:
        match block:
            case b.Masthead():
                yield from set_masthead(block, self._root)
            case b.Facts():
                yield from self._facts(block)
            case b.Heading():
                text = set_text(b.plain(block.text), TEXT_WIDTH, HEADING, self._root.add("H2"))
                entry = Entry(text, one_line(block.text), 1)
                yield Step(entry, self._spacing.heading, keep=True)
            case b.Paragraph():
                yield self._text(block.words, METHOD if block.small else BODY)
            case b.Caption():
                yield replace(self._text(block.words, CAPTION), above=_CAPTION_ABOVE)
            case b.Bullets():
                yield from self._bullets(block)
            case b.NamedLines():
                yield from self._named(block)
            case b.Table():
                yield from self._table(block)
            case b.PairedBars():
                figure = set_pairs(block, self._spacing, self._figure(block.alt))
                yield Step(figure, keep=True)
            case b.SpanBars():
                spans = set_spans(block, self._spacing, self._figure(block.alt))
                yield Step(spans, keep=True)

    def _text(self, words: b.Words, style: Type) -> Step:
        text = set_text(words, TEXT_WIDTH, style, self._root.add("P"))
        return Step(text, self._spacing.paragraph)

    def _figure(self, alt: str) -> Element:
        element = self._root.add("Figure")
        element.alt = one_line(alt)
        return element

    def _list(self, numbering: str) -> Element:
        element = self._root.add("L")
        element.numbering = numbering
        return element

    def _facts(self, block: b.Facts) -> Iterator[Step]:
        """Set two columns of names and values; the left one is read before the right one."""
        listed = self._list("None")
        columns: list[list[tuple[SetCell, SetCell]]] = []
        for facts, left, right in (
            (block.left, 0.0, _SECOND_COLUMN - _GUTTER),
            (block.right, _SECOND_COLUMN, TEXT_WIDTH),
        ):
            start = left + _names_width(facts, FACT_LABEL)
            column = []
            for name, value in facts:
                item = listed.add("LI")
                label = set_text(b.plain(name), TEXT_WIDTH, FACT_LABEL, item.add("Lbl"))
                text = set_text(b.plain(value), right - start, FACT, item.add("LBody"))
                column.append((SetCell(left, (label,)), SetCell(start, (text,))))
            columns.append(column)
        for number, sides in enumerate(zip_longest(*columns)):
            cells = tuple(cell for side in sides if side is not None for cell in side)
            yield Step(SetRow(cells, TEXT_WIDTH), 0 if number else _UNDER_BAND)

    def _bullets(self, block: b.Bullets) -> Iterator[Step]:
        listed = self._list("Disc")
        for words in block.items:
            item = listed.add("LI")
            sign = set_text(b.plain("–"), _BULLET, BODY, item.add("Lbl"))
            text = set_text(words, TEXT_WIDTH - _BULLET, BODY, item.add("LBody"))
            row = SetRow((SetCell(0, (sign,)), SetCell(_BULLET, (text,))), TEXT_WIDTH)
            yield Step(row, self._spacing.paragraph)

    def _named(self, block: b.NamedLines) -> Iterator[Step]:
        listed = self._list("None")
        start = _names_width(block.rows, LABEL)
        for name, words in block.rows:
            item = listed.add("LI")
            label = set_text(b.plain(name), TEXT_WIDTH, LABEL, item.add("Lbl"))
            text = set_text(words, TEXT_WIDTH - start, BODY, item.add("LBody"))
            row = SetRow((SetCell(0, (label,)), SetCell(start, (text,))), TEXT_WIDTH)
            yield Step(row, self._spacing.paragraph)

    def _table(self, block: b.Table) -> Iterator[Step]:
        table = self._root.add("Table")
        places = _places(block.columns)
        head = self._table_head(block, places, table.add("TR"))
        yield Step(head, self._spacing.paragraph, keep=True)
        for cells in block.rows:
            line = table.add("TR")
            set_cells = []
            for number, (cell, (x, width)) in enumerate(zip(cells, places, strict=True)):
                element = line.add("TH" if block.row_names and number == 0 else "TD")
                element.scope = "Row" if element.tag == "TH" else None
                room = width - (MARK + 8 if cell.letter else 0.0)
                texts = tuple(
                    # A cell of several paragraphs holds each as its own.
                    set_text(words, room, TABLE, element.add("P") if many else element)
                    for many in (len(cell.paragraphs) > 1,)
                    for words in cell.paragraphs
                )
                set_cells.append(SetCell(x, texts, cell.letter, element, _CELL_GAP))
            air = self._spacing.row
            row = SetRow(tuple(set_cells), TEXT_WIDTH, air, air, Line(HAIRLINE, RULE))
            yield Step(row, again=head)

    def _table_head(
        self, block: b.Table, places: Sequence[tuple[float, float]], line: Element
    ) -> SetRow:
        cells = []
        for column, (x, width) in zip(block.columns, places, strict=True):
            element = line.add("TH")
            element.scope = "Column"
            text = set_text(b.plain(column.name), width, TABLE_HEAD, element)
            cells.append(SetCell(x, (text,)))
        return SetRow(tuple(cells), TEXT_WIDTH, below=2, line=Line(LINE, INK))


def _names_width(rows: _Names, style: Type) -> float:
    """Return the room that the longest name needs, and the gutter after it."""
    widest = max((text_width(one_line(row[0]), style.face, style.size) for row in rows), default=0)
    return min(widest, TEXT_WIDTH / 3) + _GUTTER


def _places(columns: Sequence[b.Column]) -> list[tuple[float, float]]:
    """Return where each column begins and how wide it is, gutters left out."""
    room = TEXT_WIDTH - _GUTTER * (len(columns) - 1)
    whole = sum(column.share for column in columns)
    widths = [room * column.share / whole for column in columns]
    starts = accumulate([0.0, *(width + _GUTTER for width in widths[:-1])])
    return list(zip(starts, widths, strict=True))
