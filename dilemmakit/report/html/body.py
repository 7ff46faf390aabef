"""A document's blocks as the page's header and sections."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count
from typing import assert_never

from dilemmakit.report import blocks as b
from dilemmakit.report.html.drawing import mark_alone
from dilemmakit.report.html.figures import paired_bars, span_bars
from dilemmakit.report.html.markup import Column, element, one_line, spoken, table, written
from dilemmakit.report.html.picture import Frame
from dilemmakit.report.html.streams import stream_figure
from dilemmakit.report.progress import Tell
from dilemmakit.wording import _

_SECTION = 2
"""The rank of a heading that opens a section."""
_WIDE = 3
"""Columns from which a table may be wider than a telephone."""

_SHORT = 18
"""Signs of a cell that stand on one line in a narrow column."""


def header(block: b.Masthead) -> str:
    """Return the top of the page with its one heading of the first rank, and the band."""
    top = _two_ends(("owner", one_line(block.owner)), ("edition", one_line(block.edition)))
    title = element("h1", one_line(block.title))
    notice = [element("p", written(block.notice), class_="notice")] if block.notice else []
    said = element("strong", one_line(block.band))
    band = "\n".join([*notice, _two_ends(("", said), ("", one_line(block.band_fact)))])
    parts = [top, title, element("div", f"\n{band}\n", class_="band")]
    return element("header", "\n" + "\n".join(parts) + "\n")


def _two_ends(*ends: tuple[str, str]) -> str:
    """Return paragraphs for the two ends of one line, without those that say nothing."""
    paragraphs = (
        element("p", said, **({"class_": look} if look else {})) for look, said in ends if said
    )
    return element("div", "".join(paragraphs), class_="ends")


class Body:
    """The blocks below the masthead, set once; each heading of a section opens one."""

    def __init__(self, blocks: Sequence[b.Block]) -> None:
        self._blocks = list(blocks)
        self._heading = ""
        self._sections = count(1)
        self._figures = count(1)
        self._tables: Counter[str] = Counter()

    def markup(self, tell: Tell) -> str:
        """Return the markup of all the blocks."""
        return "\n".join(self._parts(tell))

    def _parts(self, tell: Tell) -> Iterator[str]:
        opened = False
        whole = len(self._blocks)
        while self._blocks:
            tell(1 - len(self._blocks) / whole)
            block = self._blocks.pop(0)
            if isinstance(block, b.Heading) and block.level == _SECTION:
                if opened:
                    yield "</section>"
                opened = True
                yield from self._section(block)
            else:
                yield self._block(block)
        if opened:
            yield "</section>"

    def _section(self, block: b.Heading) -> Iterator[str]:
        self._heading = block.text
        name = f"s{next(self._sections)}"
        yield f'<section aria-labelledby="{name}">'
        mark = mark_alone(block.letter) if block.letter is not None else ""
        yield element("h2", mark + written(block.text), id=name)

    def _block(self, block: b.Block) -> str:
        match block:
            case b.Masthead():
                return header(block)
            case b.Heading():
                self._heading = block.text
                mark = mark_alone(block.letter) if block.letter is not None else ""
                return element(f"h{block.level}", mark + written(block.text))
            case b.Facts():
                facts = (_named(side) for side in (block.left, block.right))
                return element("div", "\n".join(facts), class_="facts")
            case b.Paragraph():
                look = {"class_": "small"} if block.small else {}
                return element("p", spoken(block.words), **look)
            case b.Caption():
                return element("p", spoken(block.words), class_="caption")
            case b.Bullets():
                items = "\n".join(element("li", spoken(words)) for words in block.items)
                return element("ul", f"\n{items}\n")
            case b.NamedLines():
                rows = "\n".join(_pair(name, spoken(words)) for name, words in block.rows)
                return element("dl", f"\n{rows}\n", class_="named")
            case b.Table():
                return self._table(block)
            case b.PairedBars():
                return paired_bars(block, self._frame())
            case b.SpanBars():
                return span_bars(block, self._frame())
            case b.Streams():
                return stream_figure(block, self._frame())
            case _:
                assert_never(block)

    def _frame(self) -> Frame:
        caption = self._caption()
        own_table = bool(self._blocks) and isinstance(self._blocks[0], b.Table)
        return Frame(self._heading, caption, next(self._figures), with_numbers=not own_table)

    def _caption(self) -> str:
        """Return the sentence that follows a figure, which then belongs to it."""
        if self._blocks and isinstance(caption := self._blocks[0], b.Caption):
            self._blocks.pop(0)
            return element("p", spoken(caption.words))
        return ""

    def _table(self, block: b.Table) -> str:
        rows = [
            [_cell(cell, column) for cell, column in zip(row, block.columns, strict=True)]
            for row in block.rows
        ]
        columns = [
            Column(written(column.name), _look(column, any(row[number] for row in rows)))
            for number, column in enumerate(block.columns)
        ]
        even = len({column.share for column in block.columns}) == 1 and not any(
            column.narrow for column in block.columns
        )
        made = table(one_line(self._heading), columns, rows, block.row_names, even)
        if len(columns) < _WIDE and not any(column.narrow for column in block.columns):
            return made
        # It can be scrolled on a narrow screen, by the keys too.
        named = one_line(_("Table: {heading}").format(heading=self._numbered_heading()))
        return element("section", made, class_="scrolled", aria_label=named, tabindex="0")

    def _numbered_heading(self) -> str:
        """Return the heading, with a number where another table has it: a second case's."""
        self._tables[self._heading] += 1
        times = self._tables[self._heading]
        return self._heading if times == 1 else f"{self._heading} ({times})"


def _look(column: b.Column, filled: bool) -> str:
    if not filled:
        return "blank"
    if column.figures:
        return "figure"
    return "narrow" if column.narrow else ""


def _named(pairs: Sequence[tuple[str, str]]) -> str:
    rows = "\n".join(_pair(name, written(said)) for name, said in pairs)
    return element("dl", f"\n{rows}\n") if rows else ""


def _pair(name: str, said: str) -> str:
    return element("dt", written(name)) + element("dd", said)


def _cell(cell: b.Cell, column: b.Column) -> str:
    paragraphs = [spoken(words) for words in cell.paragraphs]
    if cell.letter:
        first, *others = paragraphs or [""]
        paragraphs = [mark_alone(cell.letter) + first, *others]
    if len(paragraphs) > 1:
        return "".join(element("p", said) for said in paragraphs)
    said = "".join(paragraphs)
    # A date in a narrow column stays on its line.
    if column.narrow and len(said) <= _SHORT:
        said = said.replace(" ", "\N{NO-BREAK SPACE}")
    return said
