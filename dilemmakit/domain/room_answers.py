"""What the room may see of answers: that they are given, and what the floors let through."""

from dataclasses import dataclass

from dilemmakit.domain.result import (
    ChoiceResult,
    ConsentResult,
    MeasuredResult,
    PointsResult,
    Shift,
    TableSplit,
)
from dilemmakit.domain.vocabulary import ItemKind, Rating, Secrecy, Show


@dataclass(frozen=True)
class Mark:
    """An option as the room knows it: letter ('0' is as today) and label."""

    letter: str
    label: str


@dataclass(frozen=True)
class PollOpenContent:
    """How many, never what. `lines` are the marks, or the sentences that are asked about.

    `tables` are how many tables' sheets are in, of how many, where it is the tables that count.
    """

    question: str
    kinds: tuple[ItemKind, ...]
    marks: tuple[Mark, ...]
    sentences: tuple[str, ...]
    ratings: tuple[Rating, ...]
    cast: int
    present: int
    secrecy: Secrecy
    show: Show
    closed: bool
    tables: tuple[int, int] | None = None


@dataclass(frozen=True)
class NamedPerson:
    """Somebody on the list; `answer` is a letter, '' for blank, None while it is not to be seen.

    `instead_of` is for whom a substitute has come.
    """

    name: str
    instead_of: str | None
    present: bool
    answered: bool
    answer: str | None = None


@dataclass(frozen=True)
class NamedGroup:
    """A group in the order of the list; `totals` tell how many gave each letter, '' for blank."""

    name: str
    people: tuple[NamedPerson, ...]
    totals: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class CallContent:
    """Open answers by name while they are given: who has answered, not what."""

    question: str
    groups: tuple[NamedGroup, ...]
    cast: int
    present: int
    secrecy: Secrecy


@dataclass(frozen=True)
class StanceContent:
    """The choice after, or before and after; `after` None while only the first may be shown."""

    question: str
    before: ChoiceResult
    after: ChoiceResult | None
    shift: Shift | None
    sureness: tuple[MeasuredResult | None, MeasuredResult | None] = (None, None)
    """How sure people were, before and after, where they were asked."""
    twists: tuple[str, ...] = ()
    """The titles of the twists that came between the two."""


@dataclass(frozen=True)
class NamedContent:
    """Open answers by name once shown: what each answered, and after that the `chart`."""

    question: str
    groups: tuple[NamedGroup, ...]
    chart: StanceContent


@dataclass(frozen=True)
class MeasuredContent:
    """`question` is empty where one poll asked several things: then it is asked by the kind."""

    question: str
    result: MeasuredResult


@dataclass(frozen=True)
class ConsentContent:
    question: str
    result: ConsentResult
    objections: tuple[tuple[str, ...], ...]
    """To each sentence in its turn, word for word."""


@dataclass(frozen=True)
class PointsContent:
    """A ranking or dots; `marked` where the targets are options with letters of their own."""

    question: str
    result: PointsResult
    marked: bool


@dataclass(frozen=True)
class TablesContent:
    """A choice table by table, for citizens at tables that are large enough."""

    question: str
    split: TableSplit


@dataclass(frozen=True)
class ResultWithheldContent:
    """A picture that needs a result which may not be shown (yet): says so and nothing else."""

    question: str
    never: bool
