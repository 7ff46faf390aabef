"""The floors: which numbers may leave a poll (guide, chapter 6: 'When may a number be shown?').

Every screen and every document passes through here; nothing else turns a tally into figures.
"""

from collections import Counter
from statistics import mean, quantiles

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


def disclose_shift(
    before: ChoiceResult, after: ChoiceResult, pairs: list[tuple[Value, Value]]
) -> Shift:
    """Return the shift between two shown stances, given each pair's two answers.

    'x of y changed' needs 8 pairs, flows need 15; flows of one or two are drawn together.
    """
    counted = before.level is Level.COUNTS and after.level is Level.COUNTS
    if len(pairs) < COUNTS_FROM or not counted:
        return Shift(before=before, after=after)
    changed = sum(first != second for first, second in pairs)
    flows = _flows(pairs) if len(pairs) >= FLOWS_FROM else None
    return Shift(before=before, after=after, pairs=len(pairs), changed=changed, flows=flows)


def _flows(pairs: list[tuple[Value, Value]]) -> tuple[Flow, ...]:
    counted = Counter((str(first or "blank"), str(second or "blank")) for first, second in pairs)
    flows = []
    others = 0
    for (source, goal), count in sorted(counted.items()):
        if count <= LARGEST_FLOW_DRAWN_TOGETHER:
            others += count
        else:
            flows.append(Flow(source, goal, count))
    if others:
        flows.append(Flow(None, None, others))
    return tuple(flows)
