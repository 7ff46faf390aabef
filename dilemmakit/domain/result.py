"""What may be shown of a poll: values that have passed the floors of `disclosure`."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much the floors let through (guide, chapter 6: 'When may a number be shown?')."""

    TOO_FEW = "too_few"
    WORDS = "words"
    COUNTS = "counts"


class Share(StrEnum):
    """The words that stand for counts where few have answered."""

    MOST = "most"
    SOME = "some"
    NONE = "none"


@dataclass(frozen=True)
class OptionCount:
    """How many chose an option: a count, a word, or neither, as the level allows."""

    target: str
    label: str
    count: int | None = None
    share: Share | None = None


@dataclass(frozen=True)
class ChoiceResult:
    """Counts in the case's order; `n` includes the blanks."""

    level: Level
    n: int
    counts: tuple[OptionCount, ...]
    blanks: int | None = None


@dataclass(frozen=True)
class Measure:
    """Mean and middle half (quartiles) of the figures given; None where too few answered.

    `strong` is the number who gave 8-10 of 10 (resistance only); `answered` leaves blanks out.
    """

    target: str
    label: str
    answered: int | None = None
    mean: float | None = None
    low: float | None = None
    high: float | None = None
    strong: int | None = None


@dataclass(frozen=True)
class MeasuredResult:
    """Resistance 0-10, scale or rating 1-5, in the case's order."""

    kind: str
    level: Level
    n: int
    measures: tuple[Measure, ...]


@dataclass(frozen=True)
class ConsentCount:
    """Who can stand by a sentence, and who has a paramount objection."""

    target: str
    label: str
    consents: int | None = None
    objections: int | None = None
    blanks: int | None = None


@dataclass(frozen=True)
class ConsentResult:
    level: Level
    n: int
    counts: tuple[ConsentCount, ...]


@dataclass(frozen=True)
class Points:
    """What one target got: the points of a ranking, or dots; None where too few answered."""

    target: str
    label: str
    points: int | None = None


@dataclass(frozen=True)
class PointsResult:
    """A ranking or dots, in the order of the case or the board.

    `picks` is how many places there were (the first gives so many points, the last one), or how
    many dots each person had; `blanks` answered nothing at all.
    """

    kind: str
    level: Level
    n: int
    picks: int
    rows: tuple[Points, ...]
    blanks: int | None = None


@dataclass(frozen=True)
class TableResult:
    """What one table answered; a table is its own n."""

    table: int
    result: ChoiceResult


@dataclass(frozen=True)
class TableSplit:
    """A choice table by table, in the tables' order.

    `hidden` tables stand in the whole hall's figures only; `hidden_n` answered there together.
    """

    tables: tuple[TableResult, ...]
    hidden: int = 0
    hidden_n: int = 0


@dataclass(frozen=True)
class Sides:
    """How those who chose an option marked on average, and how all others did."""

    option: str
    those: float
    others: float


ItemResult = ChoiceResult | MeasuredResult | ConsentResult | PointsResult


@dataclass(frozen=True)
class Flow:
    """How many went from one answer to another; `source` or `goal` 'blank' is a blank answer.

    The smallest are drawn together, one or two people at least: then both are None.
    """

    source: str | None
    goal: str | None
    count: int


@dataclass(frozen=True)
class Shift:
    """The same question before and after; `changed` of `pairs` gave another answer than before.

    `pairs` and `changed` are None below the floor, where nothing is paired, or where they would
    tell what somebody said who answered only once; so is `flows`, which needs 15 pairs besides.
    """

    before: ChoiceResult
    after: ChoiceResult
    pairs: int | None = None
    changed: int | None = None
    flows: tuple[Flow, ...] | None = None
