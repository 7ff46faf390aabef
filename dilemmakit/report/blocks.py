"""A document as plain values: what stands in it and in which order, not how it looks.

An edition makes these from a `domain.summary.Summary`; each format (PDF, and others to come) sets
the same ones, so that all of them say the same.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Voice(StrEnum):
    """How words are said: plainly, with weight, or as another person's own words."""

    PLAIN = "plain"
    STRONG = "strong"
    QUOTED = "quoted"


@dataclass(frozen=True)
class Said:
    """A stretch of plain text; it may come from anybody and holds no markup."""

    text: str
    voice: Voice = Voice.PLAIN


Words = tuple[Said, ...]


def plain(text: str) -> Words:
    return (Said(text),)


def strong(text: str) -> Words:
    return (Said(text, Voice.STRONG),)


def quoted(text: str) -> Words:
    return (Said(text, Voice.QUOTED),)


@dataclass(frozen=True)
class Masthead:
    """The top of the first page: who, which edition, the title, and the band below it.

    `notice` is a line of its own in the band, such as that all of this is a demonstration.
    """

    owner: str
    edition: str
    title: str
    band: str
    band_fact: str
    notice: str | None = None


@dataclass(frozen=True)
class Facts:
    """Short facts with their names, in two columns."""

    left: tuple[tuple[str, str], ...]
    right: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Heading:
    """`level` is 2 for a section, 3 within one, 1 for the title of a page without a masthead; with
    `letter`, an option's mark in front.
    """

    text: str
    level: int = 2
    letter: str | None = None


@dataclass(frozen=True)
class Paragraph:
    words: Words
    small: bool = False


@dataclass(frozen=True)
class Caption:
    """The sentence below a figure, with the figure's numbers in it."""

    words: Words


@dataclass(frozen=True)
class Bullets:
    items: tuple[Words, ...]


@dataclass(frozen=True)
class NamedLines:
    """Lines that each have a name in front, as in 'in short'."""

    rows: tuple[tuple[str, Words], ...]


@dataclass(frozen=True)
class Column:
    """`share` is the column's part of the width; a `narrow` one takes what its words need.

    `figures` stand below each other at the column's right edge.
    """

    name: str
    share: float = 1.0
    narrow: bool = False
    figures: bool = False


@dataclass(frozen=True)
class Cell:
    """What stands in a cell: paragraphs; with `letter`, an option's mark in front."""

    paragraphs: tuple[Words, ...] = ()
    letter: str | None = None


@dataclass(frozen=True)
class Table:
    """`row_names` tells that the first column names its row."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    row_names: bool = False


@dataclass(frozen=True)
class PairedBar:
    """`letter` is an option's, None where the bar is about something else, such as a round."""

    letter: str | None
    label: str
    before: int | None
    after: int | None


@dataclass(frozen=True)
class PairedBars:
    """Two whole numbers a row, or only one of them: answers before and after (in the case's
    order), minutes planned and used, points given. The longest bar fills the width.
    """

    rows: tuple[PairedBar, ...]
    before_word: str
    after_word: str
    alt: str


@dataclass(frozen=True)
class SpanBar:
    """A mean with the middle half around it; `None` where too few answered."""

    letter: str
    label: str
    mean: float | None
    mean_text: str
    low: float | None
    high: float | None
    count: str


@dataclass(frozen=True)
class SpanBars:
    """Means from 0 to `top` as bars; the words stand over the ends of the scale and columns."""

    rows: tuple[SpanBar, ...]
    top: int
    low_end: str
    high_end: str
    mean_word: str
    count_word: str
    alt: str


@dataclass(frozen=True)
class Stream:
    """How many went from one answer to another, by the letters of `Streams.names`.

    The smallest shifts are told together: then both are None.
    """

    source: str | None
    goal: str | None
    count: int


@dataclass(frozen=True)
class Streams:
    """Ribbons from the first answer at the left to the second at the right, as broad as their
    counts. `names` are letters and labels in the order in which they stand on both sides.
    """

    names: tuple[tuple[str, str], ...]
    streams: tuple[Stream, ...]
    before_word: str
    after_word: str
    others_word: str
    alt: str


Block = (
    Masthead
    | Facts
    | Heading
    | Paragraph
    | Caption
    | Bullets
    | NamedLines
    | Table
    | PairedBars
    | SpanBars
    | Streams
)


@dataclass(frozen=True)
class Document:
    """A whole document. `short_enough` is the number of pages it should fit if it can."""

    title: str
    subject: str
    author: str
    keywords: str
    creator: str
    language: str
    made_on: date
    footer: str
    blocks: tuple[Block, ...]
    short_enough: int
