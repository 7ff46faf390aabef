"""Whether both sides found the case equally fair: two means, under the floors of `disclosure`."""

from collections.abc import Sequence
from statistics import mean

from dilemmakit.domain.disclosure import COUNTS_FROM
from dilemmakit.domain.poll import Value
from dilemmakit.domain.result import ChoiceResult, Level, Sides


def disclose_sides(
    stance: ChoiceResult, chosen: dict[int, Value], marks: Sequence[tuple[int | None, Value]]
) -> Sides | None:
    """Return how those for the option most chose, and all others, marked on average.

    `chosen` is each slip number's answer, None for blank; `marks` are the slip numbers with their
    marks. Each side needs 8 marks. Whoever marked but did not answer stands on neither side, and
    could be found by subtracting both from the mean of all: they must be none, or 8 as well.
    """
    if stance.level is not Level.COUNTS or not stance.counts:
        return None
    most = max(stance.counts, key=lambda count: count.count or 0)
    sides: tuple[list[int], list[int], list[int]] = ([], [], [])
    for number, mark in marks:
        if isinstance(mark, int):
            side = 2 if number not in chosen else 0 if chosen[number] == most.target else 1
            sides[side].append(mark)
    with_it, without_it, on_neither = sides
    if min(len(with_it), len(without_it)) < COUNTS_FROM or 0 < len(on_neither) < COUNTS_FROM:
        return None
    return Sides(most.target, mean(with_it), mean(without_it))
