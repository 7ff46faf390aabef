"""About how many lines a document takes, without setting it: to choose what it has room for."""

from collections.abc import Iterable

from dilemmakit.report import blocks as b

_ACROSS = 92
"""Signs on a line as broad as the page."""
_NAMED = 74
_BAR_LABEL = 70
_HEADING, _GAP = 2.0, 0.35


def lines_of(blocks: Iterable[b.Block]) -> float:
    """Return how many lines of running text the blocks take together, roughly."""
    return sum(map(_lines, blocks))


def _lines(block: b.Block) -> float:
    match block:
        case b.Masthead():
            return 6.0 if block.notice is None else 7.0
        case b.Facts():
            return 0.9 * max(len(block.left), len(block.right)) + 0.6
        case b.Heading():
            return _HEADING
        case b.Paragraph() | b.Caption():
            return _text(block.words, _ACROSS) * 0.9 + _GAP / 2
        case b.Bullets():
            return sum(_text(words, _ACROSS) * 0.85 + _GAP / 2 for words in block.items)
        case b.NamedLines():
            return sum(_text(words, _NAMED) + _GAP for _name, words in block.rows)
        case b.Table():
            return 1.0 + sum(_row(block.columns, row) for row in block.rows)
        case b.PairedBars():
            return sum(2.1 if row.letter else _plain_bar(row) for row in block.rows)
        case b.SpanBars():
            return 1.2 + 1.6 * len(block.rows)
        case b.Streams():
            return 13.0


def _plain_bar(row: b.PairedBar) -> float:
    return 0.85 * (1 + len(row.label) // _BAR_LABEL)


def _text(words: b.Words, across: float) -> float:
    lines = "".join(said.text for said in words).split("\n")
    return float(sum(1 + len(line) // max(1, int(across)) for line in lines))


def _row(columns: tuple[b.Column, ...], cells: tuple[b.Cell, ...]) -> float:
    # A narrow column takes a seventh of the page, more or less.
    narrow = sum(column.narrow for column in columns)
    room = _ACROSS * 1.12 * max(0.4, 1 - narrow / 7)
    whole = sum(column.share for column in columns if not column.narrow)
    tallest = 1.0
    for column, cell in zip(columns, cells, strict=True):
        across = _ACROSS / 5 if column.narrow else room * column.share / whole
        tallest = max(tallest, sum(_text(words, across) for words in cell.paragraphs))
    return tallest * 0.85 + _GAP / 2
