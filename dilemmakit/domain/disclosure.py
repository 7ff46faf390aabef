"""The floors: which numbers may leave a poll (guide, chapter 6: 'When may a number be shown?').

Every screen and every document passes through here; nothing else turns a tally into figures. The
groups to protect are those that can be told from outside: all who answered, who came late or left
early, who sits at a table. What people said is no group, for nobody can see who said it.

1. A box: below 5 nothing, below 8 words for a choice, from 8 counts. `n` holds the blanks; it is
   told always, for everybody saw it. A blank is an answer like the others, so it is counted where
   they are, and nowhere else.
2. A mean, a ranking, dots: from 8 who answered that very question, for blanks would only fill up
   the box around the few that a mean tells of.
3. Who answered only one of two times: between the two, figures that fit together could be
   subtracted until what the one who came late said is left. So how many changed, and who went
   where, are told only if those without a pair are none, are 8 or more, or stay hidden: what is
   told in one sum with them is of 8 or more, and each of their answers may as well be somebody
   else's. For that the smallest shifts are told together, one size after the other.
4. A table is a box of its own, told from 8 who answered at it, whatever the secrecy; the others
   only in the sum. What is left when those told are taken from the sum must be 8 or more too, and
   without any one of the tables left: who sits there knows what was answered there.
5. Once told, always the same: a poll that has been shown takes no answer more (`poll_states`), and
   one set aside is told of by its `n` alone. So two documents of one meeting, from before and
   after something was mended, never differ by one person's answer.
6. All of one opinion: shown as it is; that is said before people answer.
7. Answers are followed from one time to one other, never to a third: whoever was there only once
   may hide among A and B in the one comparison and among B and C in the other. So where something
   is asked a third time, its counts are told and no shift any more.
"""

from collections import Counter
from collections.abc import Sequence
from statistics import mean, quantiles
from typing import TypeVar

from dilemmakit.domain.poll import Item, Poll, Value
from dilemmakit.domain.result import (
    ChoiceResult,
    ConsentCount,
    ConsentResult,
    Flow,
    ItemResult,
    Level,
    Measure,
    MeasuredResult,
    OptionCount,
    Points,
    PointsResult,
    Share,
    Shift,
)
from dilemmakit.domain.tally import Tally
from dilemmakit.domain.vocabulary import ItemKind, Secrecy

WORDS_FROM = 5
COUNTS_FROM = 8
FLOWS_FROM = 15
LARGEST_FLOW_DRAWN_TOGETHER = 2
STRONG = range(8, 11)

_BLANK = "blank"

Stance = TypeVar("Stance")
Way = tuple[str, str]
"""A first and a second answer, by the option's letter; `_BLANK` for none."""


def level(n: int, secrecy: Secrecy) -> Level:
    """Return how much may be shown of a poll with `n` answers, blanks included."""
    if secrecy is not Secrecy.SECRET or n >= COUNTS_FROM:
        return Level.COUNTS
    return Level.WORDS if n >= WORDS_FROM else Level.TOO_FEW


def disclose(poll: Poll, tally: Tally) -> tuple[ItemResult, ...]:
    """Return what may be shown of each item of a poll."""
    return tuple(_disclose_item(poll, index, tally) for index in range(len(poll.items)))


def _disclose_item(poll: Poll, index: int, tally: Tally) -> ItemResult:
    item = poll.items[index]
    allowed = level(tally.n, poll.secrecy)
    match item.kind:
        case ItemKind.CHOICE:
            return _choice(item, tally, index, allowed)
        case ItemKind.CONSENT:
            return _consent(item, tally, index, allowed)
        case ItemKind.RANKING | ItemKind.DOTS:
            return _points(item, tally, index, poll.secrecy)
        case _:
            return _measured(item, tally, index, allowed, poll.secrecy)


def _choice(item: Item, tally: Tally, index: int, allowed: Level) -> ChoiceResult:
    found = {target.id: tally.count(index, 0, target.id) for target in item.targets}
    most = max(found.values(), default=0)
    counts = []
    for target in item.targets:
        count = found[target.id]
        share = Share.NONE if count == 0 else Share.MOST if count == most else Share.SOME
        counts.append(
            OptionCount(
                target=target.id,
                label=target.label,
                count=count if allowed is Level.COUNTS else None,
                share=share if allowed is Level.WORDS else None,
            )
        )
    blanks = tally.count(index, 0, None) if allowed is Level.COUNTS else None
    return ChoiceResult(level=allowed, n=tally.n, counts=tuple(counts), blanks=blanks)


def _consent(item: Item, tally: Tally, index: int, allowed: Level) -> ConsentResult:
    seen = allowed is Level.COUNTS
    return ConsentResult(
        level=Level.COUNTS if seen else Level.TOO_FEW,
        n=tally.n,
        counts=tuple(
            ConsentCount(
                target=target.id,
                label=target.label,
                consents=tally.count(index, slot, 1) if seen else None,
                objections=tally.count(index, slot, 0) if seen else None,
                blanks=tally.count(index, slot, None) if seen else None,
            )
            for slot, target in enumerate(item.targets)
        ),
    )


def _points(item: Item, tally: Tally, index: int, secrecy: Secrecy) -> PointsResult:
    # Nothing stands in a place below an open one, so who left the first open left all open.
    blanks = tally.count(index, 0, None)
    # As for means, the floor must hold for those who did answer.
    seen = level(tally.n - blanks, secrecy) is Level.COUNTS
    return PointsResult(
        kind=item.kind.value,
        level=Level.COUNTS if seen else Level.TOO_FEW,
        n=tally.n,
        picks=min(item.picks, len(item.targets)),
        rows=tuple(
            Points(target.id, target.label, _points_of(item, tally, index, place) if seen else None)
            for place, target in enumerate(item.targets)
        ),
        blanks=blanks if seen else None,
    )


def _points_of(item: Item, tally: Tally, index: int, target: int) -> int:
    if item.kind is ItemKind.DOTS:
        return tally.count(index, target, 1)
    name = item.name_of(target)
    return sum(
        (item.slots - place) * tally.count(index, place, name) for place in range(item.slots)
    )


def _measured(
    item: Item, tally: Tally, index: int, allowed: Level, secrecy: Secrecy
) -> MeasuredResult:
    measures = []
    for slot, target in enumerate(item.targets):
        figures = [
            value
            for value, people in tally.counts[index][slot]
            for _person in range(people)
            if isinstance(value, int)
        ]
        # Blanks are left out of the mean, so the floor must hold for those who did answer.
        if allowed is not Level.COUNTS or level(len(figures), secrecy) is not Level.COUNTS:
            measures.append(Measure(target.id, target.label))
            continue
        if not figures:
            measures.append(Measure(target.id, target.label, answered=0))
            continue
        if len(figures) > 1:
            low, _middle, high = quantiles(figures, n=4, method="inclusive")
        else:
            low = high = float(figures[0])
        strong = sum(figure in STRONG for figure in figures)
        measures.append(
            Measure(
                target=target.id,
                label=target.label,
                answered=len(figures),
                mean=mean(figures),
                low=low,
                high=high,
                strong=strong if item.kind is ItemKind.RESISTANCE else None,
            )
        )
    shown = Level.COUNTS if allowed is Level.COUNTS else Level.TOO_FEW
    return MeasuredResult(kind=item.kind.value, level=shown, n=tally.n, measures=tuple(measures))


def two_times(stances: Sequence[Stance]) -> tuple[Stance, Stance] | None:
    """Return the two times between which answers may be followed, of all that have been told."""
    return (stances[0], stances[1]) if len(stances) == 2 else None


def disclose_shift(
    before: ChoiceResult, after: ChoiceResult, pairs: list[tuple[Value, Value]]
) -> Shift:
    """Return the shift between two shown stances, given each pair's two answers.

    'x of y changed' needs 8 pairs, flows need 15; flows of one or two are drawn together. Those
    who answered only once must not be found by subtraction: more is then drawn together, or held
    back.
    """
    counted = before.level is Level.COUNTS and after.level is Level.COUNTS
    if len(pairs) < COUNTS_FROM or not counted:
        return Shift(before=before, after=after)
    ways = Counter((str(first or _BLANK), str(second or _BLANK)) for first, second in pairs)
    alone = (_left_over(before, ways, 0), _left_over(after, ways, 1))
    flows = _flows(ways, alone) if len(pairs) >= FLOWS_FROM else None
    # Where the flows hide them, how many changed in all hides them too.
    if flows is None and not _hidden(alone, ways, {}):
        return Shift(before=before, after=after)
    changed = sum(people for (first, second), people in ways.items() if first != second)
    return Shift(before=before, after=after, pairs=len(pairs), changed=changed, flows=flows)


def _left_over(stance: ChoiceResult, ways: Counter[Way], side: int) -> Counter[str]:
    """Return what was answered by those who answered this time only."""
    said = Counter({count.target: count.count or 0 for count in stance.counts})
    said[_BLANK] = stance.blanks or 0
    for way, people in ways.items():
        said[way[side]] -= people
    return +said


def _flows(ways: Counter[Way], alone: tuple[Counter[str], Counter[str]]) -> tuple[Flow, ...] | None:
    """Return the ways that may be told one by one, and the sum of the rest; None if none may."""
    larger = {people for people in ways.values() if people > LARGEST_FLOW_DRAWN_TOGETHER}
    for size in (LARGEST_FLOW_DRAWN_TOGETHER, *sorted(larger)):
        named = {way: people for way, people in ways.items() if people > size}
        if size in larger and not named:
            return None
        if _hidden(alone, ways, named):
            rest = ways.total() - sum(named.values())
            told = [Flow(*way, people) for way, people in sorted(named.items())]
            return (*told, *([Flow(None, None, rest)] if rest else []))
    return None


def _hidden(
    alone: tuple[Counter[str], Counter[str]], ways: Counter[Way], named: dict[Way, int]
) -> bool:
    """Tell whether those without a pair stay hidden among the ways that are not told by name."""
    rest = ways.total() - sum(named.values())
    for side, few in enumerate(alone):
        if not few or few.total() >= COUNTS_FROM:
            continue
        if few.total() + rest < COUNTS_FROM:
            return False
        if not all(_may_be_anothers(answer, side, ways, named) for answer in few):
            return False
    return True


def _may_be_anothers(answer: str, side: int, ways: Counter[Way], named: dict[Way, int]) -> bool:
    """Tell whether one of a pair may have given this answer in exchange for their own.

    It may if both ways are told in the same sum, the one gone and the one gone instead, both are
    changes, and the other has not by that grown as large as those told by name.
    """
    full = min(named.values(), default=ways.total() + 1)
    for way in ways:
        far, own = way[1 - side], way[side]
        if way in named or answer in way or far == own:
            continue
        instead = (far, answer) if side else (answer, far)
        if instead not in named and ways[instead] + 1 < full:
            return True
    return False
