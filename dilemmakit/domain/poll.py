"""A show of opinion: what it asks, which answers it takes, and how far it has come."""

from dataclasses import dataclass

from dilemmakit.domain.errors import AnswerInvalid
from dilemmakit.domain.result import ItemResult, TableSplit
from dilemmakit.domain.vocabulary import Entry, ItemKind, ItemOn, PollState, Secrecy, Show

BLANK = None
"""A blank answer: an answer of its own, counted in n and left out of means."""

Value = int | str | None
ItemAnswer = tuple[Value, ...]
"""One value per slot of an item, None for blank: a letter for choice, for a ranking the letter or
number of what stands in each place, a figure for the others (a dot is 1, none is 0)."""
Answers = tuple[ItemAnswer, ...]
"""One ItemAnswer per item of the poll."""

PICKS = 3
"""Places in a ranking, and dots for each person, unless the plan says otherwise."""


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
    picks: int = PICKS
    """How many targets a ranking puts in order, and how many dots one person has."""

    @property
    def slots(self) -> int:
        """How many values an answer to this item has; a ranking has one a place."""
        match self.kind:
            case ItemKind.CHOICE:
                return 1
            case ItemKind.RANKING:
                return min(self.picks, len(self.targets))
            case _:
                return len(self.targets)

    @property
    def is_marked(self) -> bool:
        """Whether the targets have letters of their own; sentences are known by their numbers."""
        return self.on in (ItemOn.OPTIONS, ItemOn.OPTIONS_ZERO)

    @property
    def figures(self) -> range:
        """The figures that may be given; empty where letters are given."""
        match self.kind:
            case ItemKind.RESISTANCE:
                return range(11)
            case ItemKind.SCALE | ItemKind.RATING:
                return range(1, 6)
            case ItemKind.CONSENT | ItemKind.DOTS:
                return range(2)
            case ItemKind.RANKING if not self.is_marked:
                return range(1, len(self.targets) + 1)
            case _:
                return range(0)

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters that may be given; empty where figures are given."""
        named = self.kind is ItemKind.CHOICE or (self.kind is ItemKind.RANKING and self.is_marked)
        return tuple(target.id for target in self.targets) if named else ()

    def name_of(self, target: int) -> Value:
        """Return what a target is called on paper: an option's letter, a sentence's number."""
        return self.targets[target].id if self.is_marked else target + 1

    def takes(self, value: Value) -> bool:
        """Tell whether a value is a possible answer in one slot; blank always is."""
        if value is None:
            return True
        if isinstance(value, str):
            return value in self.letters
        return value in self.figures

    def fits_together(self, answer: ItemAnswer) -> bool:
        """Tell whether values that are possible one by one are possible together.

        A ranking names nothing twice and leaves no place open above one that is filled; nobody
        has more dots than the poll gives, or puts two by one target.
        """
        match self.kind:
            case ItemKind.RANKING:
                return misplaced(answer) is None
            case ItemKind.DOTS:
                return sum(value == 1 for value in answer) <= self.picks
            case _:
                return True


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
    closes; `result` is None until the poll is shown, and holds only what the floors let through, as
    does `split`, its choice table by table.
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
    split: TableSplit | None = None
    mended: tuple[str, ...] = ()

    @property
    def numbered(self) -> bool:
        """Tell whether each answer carries its slip's number, so that it can be paired."""
        return self.pair is not None and self.entry in (Entry.SLIPS, Entry.KIOSK)

    @property
    def seen(self) -> Secrecy:
        """How people answer, as it is said to them: hands and cards keep no secret."""
        by_hand = self.entry in (Entry.HANDS, Entry.CARDS)
        return Secrecy.OPEN if by_hand and self.secrecy is Secrecy.SECRET else self.secrecy


def check_answers(poll: Poll, answers: Answers) -> None:
    """Raise AnswerInvalid unless there is one permitted value for each slot of each item."""
    if len(answers) != len(poll.items):
        raise AnswerInvalid(poll.question)
    for item, given in zip(poll.items, answers, strict=True):
        if len(given) != item.slots or not all(item.takes(value) for value in given):
            raise AnswerInvalid(poll.question)
        if not item.fits_together(given):
            raise AnswerInvalid(poll.question)


def misplaced(places: ItemAnswer) -> int | None:
    """Return the first place of a ranking that repeats a name or stands below an open place."""
    for place, value in enumerate(places):
        if value is not None and (value in places[:place] or None in places[:place]):
            return place
    return None
