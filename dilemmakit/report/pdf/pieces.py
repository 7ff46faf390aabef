"""Each block of a document as pieces for the page, with its place in the structure tree."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from dilemmakit.report import blocks as b
from dilemmakit.report.pdf.cleaning import one_line
from dilemmakit.report.pdf.figures import set_pairs, set_spans
from dilemmakit.report.pdf.flow import Step
from dilemmakit.report.pdf.fonts import Face, text_width
from dilemmakit.report.pdf.headings import set_heading
from dilemmakit.report.pdf.masthead import set_masthead
from dilemmakit.report.pdf.plain_bars import set_plain_bars
from dilemmakit.report.pdf.rows import SetCell, SetRow
from dilemmakit.report.pdf.streams import set_streams
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.tables import table_steps
from dilemmakit.report.pdf.text import set_text
from dilemmakit.report.pdf.tokens import (
    CAPTION,
    FACT,
    FACT_LABEL,
    TEXT_WIDTH,
    Density,
    Type,
)

_LEFT_FACTS = (200.0, 270.0)
"""Least and greatest width of the left column of facts."""
_BULLET = 11.0
_GUTTER = 12.0
_BETWEEN_FACTS = 24.0
_BETWEEN_SMALL = 1.0
_UNDER_BAND = 9.0

_Names = Sequence[tuple[str, object]]


class Setter:
    """Sets blocks in reading order, so that the structure tree grows in that order too."""

    def __init__(self, root: Element, density: Density) -> None:
        self._root = root
        self._density = density
        self._under_heading = False
        self._under_table = False

    def steps(self, block: b.Block) -> Iterator[Step]:
        """Yield the block's pieces; the first stands close to a heading above it."""
        close = self._under_heading
        apart = self._under_table and isinstance(block, b.Table)
        self._under_heading = isinstance(block, b.Heading)
        self._under_table = isinstance(block, b.Table)
        for number, step in enumerate(self._set(block)):
            if number == 0 and close:
                step = replace(step, above=self._density.under_heading)
            elif number == 0 and apart:
                step = replace(step, above=self._density.heading)
            yield step

    def _set(self, block: b.Block) -> Iterator[Step]:
        match block:
            case b.Masthead():
                yield from set_masthead(block, self._root)
            case b.Facts():
                yield from self._facts(block)
            case b.Heading():
                yield set_heading(block, self._root, self._density)
            case b.Paragraph():
                small = block.small
                step = self._text(block.words, self._density.small if small else self._density.body)
                yield replace(step, above=_BETWEEN_SMALL) if small else step
            case b.Caption():
                yield replace(self._text(block.words, CAPTION), above=self._density.caption)
            case b.Bullets():
                yield from self._bullets(block)
            case b.NamedLines():
                yield from self._named(block)
            case b.Table():
                yield from table_steps(block, self._root, self._density)
            case b.PairedBars():
                setting = set_pairs if any(row.letter for row in block.rows) else set_plain_bars
                yield Step(setting(block, self._density, self._figure(block.alt)), keep=True)
            case b.SpanBars():
                spans = set_spans(block, self._density, self._figure(block.alt))
                yield Step(spans, keep=True)
            case b.Streams():
                # Its table tells the same, and may stand on the next page.
                yield Step(set_streams(block, self._figure(block.alt)))

    def _text(self, words: b.Words, style: Type) -> Step:
        text = set_text(words, TEXT_WIDTH, style, self._root.add("P"))
        return Step(text, self._density.paragraph)

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
        second = _column_width(block.left) + _BETWEEN_FACTS
        columns: list[list[tuple[SetCell, SetCell]]] = []
        for facts, left, right in (
            (block.left, 0.0, second - _BETWEEN_FACTS),
            (block.right, second, TEXT_WIDTH),
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
        style = self._density.bullet
        last = len(block.items) - 1
        for number, words in enumerate(block.items):
            item = listed.add("LI")
            sign = set_text(b.plain("–"), _BULLET, style, item.add("Lbl"))
            text = set_text(words, TEXT_WIDTH - _BULLET, style, item.add("LBody"))
            row = SetRow((SetCell(0, (sign,)), SetCell(_BULLET, (text,))), TEXT_WIDTH)
            yield Step(row, self._density.paragraph, keep=number == last - 1)

    def _named(self, block: b.NamedLines) -> Iterator[Step]:
        listed = self._list("None")
        body = self._density.body
        name_type = replace(body, face=Face.BOLD)
        start = _names_width(block.rows, name_type)
        for name, words in block.rows:
            item = listed.add("LI")
            label = set_text(b.plain(name), TEXT_WIDTH, name_type, item.add("Lbl"))
            text = set_text(words, TEXT_WIDTH - start, body, item.add("LBody"))
            row = SetRow((SetCell(0, (label,)), SetCell(start, (text,))), TEXT_WIDTH)
            yield Step(row, self._density.paragraph)


def _names_width(rows: _Names, style: Type) -> float:
    """Return the room that the longest name needs, and the gutter after it."""
    widest = max((text_width(one_line(row[0]), style.face, style.size) for row in rows), default=0)
    return min(widest, TEXT_WIDTH / 3) + _GUTTER


def _column_width(facts: _Names) -> float:
    """Return the width that the facts take on one line each, within reason."""
    widest = max(
        (text_width(one_line(str(fact[1])), FACT.face, FACT.size) for fact in facts), default=0
    )
    least, most = _LEFT_FACTS
    return min(most, max(least, _names_width(facts, FACT_LABEL) + widest + 1))
