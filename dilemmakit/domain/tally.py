"""Counting answers: what many ballots, or many hands, add up to."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dilemmakit.domain.errors import AnswerInvalid, TallyDoesNotFit
from dilemmakit.domain.poll import Answers, Poll, Value
from dilemmakit.domain.vocabulary import ItemKind

SlotCounts = tuple[tuple[Value, int], ...]
"""How many gave each value in one slot, sorted, blank last."""
Counts = tuple[tuple[SlotCounts, ...], ...]
"""Per item, per slot."""


@dataclass(frozen=True)
class Tally:
    """`n` people answered, blanks included."""

    n: int
    counts: Counts

    def count(self, item: int, slot: int, value: Value) -> int:
        """Return how many gave this value."""
        return dict(self.counts[item][slot]).get(value, 0)


def _sorted(counter: Counter[Value]) -> SlotCounts:
    def key(pair: tuple[Value, int]) -> tuple[bool, str, int]:
        value = pair[0]
        if value is None:
            return (True, "", 0)
        return (False, value, 0) if isinstance(value, str) else (False, "", value)

    return tuple(sorted(((v, c) for v, c in counter.items() if c), key=key))


def tally_ballots(poll: Poll, answers: Iterable[Answers]) -> Tally:
    """Count ballots; the order they come in makes no difference."""
    counters = [[Counter[Value]() for _slot in range(item.slots)] for item in poll.items]
    n = 0
    for given in answers:
        n += 1
        for item_counters, item_answer in zip(counters, given, strict=True):
            for counter, value in zip(item_counters, item_answer, strict=True):
                counter[value] += 1
    return Tally(n, tuple(tuple(_sorted(c) for c in item) for item in counters))


def merged(sheets: Iterable[Counts]) -> Counts:
    """Add up the sheets of several tables, value by value."""
    sums: list[list[Counter[Value]]] = []
    for counts in sheets:
        for index, slots in enumerate(counts):
            while len(sums) <= index:
                sums.append([])
            for slot, values in enumerate(slots):
                while len(sums[index]) <= slot:
                    sums[index].append(Counter())
                for value, people in values:
                    sums[index][slot][value] += people
    return tuple(tuple(_sorted(slot) for slot in slots) for slots in sums)


def tally_hands(poll: Poll, counts: Counts, present: int) -> Tally:
    """Take counted hands as a tally.

    Raises AnswerInvalid for a value that cannot be given or a negative count, TallyDoesNotFit when
    more hands are up than people present, the questions add up to different numbers, or there are
    more dots than the people have.
    """
    if len(counts) != len(poll.items):
        raise AnswerInvalid(poll.question)
    sums: set[int] = set()
    for item, slots in zip(poll.items, counts, strict=True):
        if len(slots) != item.slots:
            raise AnswerInvalid(poll.question)
        for slot in slots:
            if any(not item.takes(value) or people < 0 for value, people in slot):
                raise AnswerInvalid(poll.question)
            if len({value for value, _people in slot}) != len(slot):
                raise AnswerInvalid(poll.question)
            sums.add(sum(people for _value, people in slot))
    n = max(sums, default=0)
    if len(sums) > 1 or n > present:
        raise TallyDoesNotFit(counted=n, present=present)
    for item, slots in zip(poll.items, counts, strict=True):
        dots = sum(dict(slot).get(1, 0) for slot in slots)
        if item.kind is ItemKind.DOTS and dots > item.picks * n:
            raise TallyDoesNotFit(counted=dots, present=item.picks * n)
    counted = tuple(tuple(_sorted(Counter(dict(slot))) for slot in slots) for slots in counts)
    return Tally(n, counted)
