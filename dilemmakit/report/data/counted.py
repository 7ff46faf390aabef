"""What a data file holds of the polls, as plain values that have passed the floors."""

from dataclasses import dataclass

from dilemmakit.domain.result import Level, Share


@dataclass(frozen=True)
class Count:
    """How many chose an option: a count, or a word where five to seven answered in secret."""

    option: str
    label: str
    count: int | None
    share: Share | None


@dataclass(frozen=True)
class Choice:
    """What was chosen; `answers` holds the blank ones too."""

    level: Level
    answers: int
    blank: int | None
    counts: tuple[Count, ...]


@dataclass(frozen=True)
class Flow:
    """How many went from one answer to another; both null for the smallest together."""

    source: str | None
    goal: str | None
    count: int


@dataclass(frozen=True)
class Change:
    """How many of those whose two answers belong together answered otherwise the second time."""

    pairs: int
    changed: int
    flows: tuple[Flow, ...]


@dataclass(frozen=True)
class Mean:
    """An average with its middle half, to one decimal as printed; `eight_to_ten` counts people."""

    target: str
    label: str
    answers: int | None
    mean: float | None
    lower_quartile: float | None
    upper_quartile: float | None
    eight_to_ten: int | None


@dataclass(frozen=True)
class Means:
    """Averages from 0 to 10 for resistance, from 1 to 5 for marks and sureness."""

    level: Level
    answers: int
    means: tuple[Mean, ...]


@dataclass(frozen=True)
class SidesTold:
    """How fair the case was to those who chose an option last, and to all others, from 1 to 5."""

    option: str
    those: float
    others: float


@dataclass(frozen=True)
class PointCount:
    """What one sentence or option got; null where too few answered."""

    label: str
    points: int | None


@dataclass(frozen=True)
class PointsTold:
    """Points of a ranking, or dots; `places` is how many places or dots each person had."""

    level: Level
    answers: int
    blank: int | None
    places: int
    rows: tuple[PointCount, ...]


@dataclass(frozen=True)
class TableCounts:
    """What one table answered, where at least eight did; `second` tells which time it was."""

    table: int
    second: bool
    answers: int
    blank: int | None
    counts: tuple[Count, ...]


@dataclass(frozen=True)
class GroupCount:
    """How many of a group gave an answer openly by name; `option` is null for a blank one."""

    question: str
    group: str
    option: str | None
    count: int


@dataclass(frozen=True)
class NamedAnswer:
    """What somebody answered openly by name; `option` is null for a blank answer."""

    question: str
    group: str
    name: str
    instead_of: str | None
    option: str | None


@dataclass(frozen=True)
class StanceTold:
    """The first and the second answer to the same question."""

    question: str
    first: Choice | None
    second: Choice | None
    change: Change | None
    first_sureness: Means | None
    second_sureness: Means | None
