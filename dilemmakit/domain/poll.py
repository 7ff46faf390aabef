"""A show of opinion: what it asks, which answers it takes, and how far it has come."""

from dataclasses import dataclass

from dilemmakit.domain.errors import AnswerInvalid
from dilemmakit.domain.result import ItemResult
from dilemmakit.domain.vocabulary import Entry, ItemKind, ItemOn, PollState, Secrecy, Show

BLANK = None
"""A blank answer: an answer of its own, counted in n and left out of means."""

Value = int | str | None
ItemAnswer = tuple[Value, ...]
"""One value per slot of an item: a letter for choice, a figure for the others, None for blank."""
Answers = tuple[ItemAnswer, ...]
"""One ItemAnswer per item of the poll."""


@dataclass(frozen=True)
class Target:
    """What one figure or letter is about: an option, the zero option, a principle, a rating."""

    id: str
    label: str


@dataclass(frozen=True)
class Item:
    """One kind of answer in a poll, with the targets frozen when the poll opens."""

    kind: ItemKind
    on: ItemOn
    targets: tuple[Target, ...]

    @property
    def slots(self) -> int:
        """How many values an answer to this item has."""
        return 1 if self.kind is ItemKind.CHOICE else len(self.targets)

    @property
    def figures(self) -> range:
        """The figures that may be given; empty where letters are given."""
        match self.kind:
            case ItemKind.RESISTANCE:
                return range(11)
            case ItemKind.SCALE | ItemKind.RATING:
                return range(1, 6)
            case ItemKind.CONSENT:
                return range(2)
            case _:
                return range(0)

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters that may be given; empty where figures are given."""
        return tuple(t.id for t in self.targets) if self.kind is ItemKind.CHOICE else ()

    def takes(self, value: Value) -> bool:
        """Tell whether a value is a possible answer in one slot; blank always is."""
        if value is None:
            return True
        if isinstance(value, str):
            return value in self.letters
        return value in self.figures


@dataclass(frozen=True)
class Ballot:
    """One person's answers; `number` is the slip's, None where nothing is paired."""

    number: int | None
    answers: Answers


@dataclass(frozen=True)
class Poll:
    """A poll of a session, as anyone may see it: it knows how many answered, never what.

    `cast` counts ballots (or hands); `tables` are those whose sheet is in, each with how many
    answered there; `named` are open answers by participant; `attendance` is frozen when the poll
    closes; `result` is None until the poll is shown, and holds only what the floors let through.
    """

    id: str
    round_id: str
    planned_id: str
    question: str
    items: tuple[Item, ...]
    secrecy: Secrecy
    entries: tuple[Entry, ...]
    entry: Entry
    show: Show
    state: PollState = PollState.READY
    pair: str | None = None
    quorum: float | None = None
    cast: int = 0
    tables: tuple[tuple[int, int], ...] = ()
    named: tuple[tuple[str, Answers], ...] = ()
    attendance: int | None = None
    result: tuple[ItemResult, ...] | None = None
    mended: tuple[str, ...] = ()

    @property
    def numbered(self) -> bool:
        """Tell whether each answer carries its slip's number, so that it can be paired."""
        return self.pair is not None and self.entry in (Entry.SLIPS, Entry.KIOSK)


def check_answers(poll: Poll, answers: Answers) -> None:
    """Raise AnswerInvalid unless there is one permitted value for each slot of each item."""
    if len(answers) != len(poll.items):
        raise AnswerInvalid(poll.question)
    for item, given in zip(poll.items, answers, strict=True):
        if len(given) != item.slots or not all(item.takes(value) for value in given):
            raise AnswerInvalid(poll.question)
