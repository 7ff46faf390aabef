"""What somebody can work out who has every figure told of two stances, and saw who came and went.

The attacker lists every evening that fits the figures, and looks at what those answered who were
there only once. If it is the same in all of them, it is known.
"""

from collections.abc import Iterator
from itertools import product

from dilemmakit.domain.result import ChoiceResult, Shift

Said = tuple[int, ...]
"""How many of a group gave each answer, blank last."""
Table = tuple[Said, ...]
"""How many went from each first answer, a row, to each second, a column."""


def found(shift: Shift, enough: int = 2) -> tuple[set[Said], set[Said]]:
    """Return what those may have said who answered only before, and those only after.

    Stops at `enough` of each: then neither is known.
    """
    assert shift.pairs is not None
    before, after = _counts(shift.before), _counts(shift.after)
    lone = (sum(before) - shift.pairs, sum(after) - shift.pairs)
    left: set[Said] = set()
    came: set[Said] = set()
    for ways in _fitting(shift, before, after, lone):
        left.add(tuple(n - sum(row) for n, row in zip(before, ways, strict=True)))
        came.add(tuple(n - sum(col) for n, col in zip(after, zip(*ways, strict=True), strict=True)))
        if (len(left) >= enough or not lone[0]) and (len(came) >= enough or not lone[1]):
            break
    return left, came


def _counts(result: ChoiceResult) -> list[int]:
    assert result.blanks is not None
    return [*(count.count or 0 for count in result.counts), result.blanks]


def _fitting(
    shift: Shift, before: list[int], after: list[int], lone: tuple[int, int]
) -> Iterator[Table]:
    """Yield every table of first by second answers that the figures allow."""
    answers = [*(count.target for count in shift.before.counts), "blank"]
    named = {(f.source, f.goal): f.count for f in shift.flows or () if f.source is not None}
    most = min(named.values(), default=shift.pairs or 0) - bool(named)

    def cells(first: str, second: str) -> range:
        known = named.get((first, second))
        return range(most + 1) if known is None else range(known, known + 1)

    rows = [
        [
            row
            for row in product(
                *(
                    [n for n in cells(first, second) if n <= min(before[at], after[to])]
                    for to, second in enumerate(answers)
                )
            )
            if before[at] - lone[0] <= sum(row) <= before[at]
        ]
        for at, first in enumerate(answers)
    ]

    def fill(done: Table, free: Said, moved: int) -> Iterator[Table]:
        at = len(done)
        if at == len(answers):
            if moved == shift.changed and sum(free) == lone[1]:
                yield done
            return
        for row in rows[at]:
            rest = tuple(n - here for n, here in zip(free, row, strict=True))
            moves = moved + sum(row) - row[at]
            if min(rest) >= 0 and moves <= (shift.changed or 0):
                yield from fill((*done, row), rest, moves)

    yield from fill((), tuple(after), 0)
