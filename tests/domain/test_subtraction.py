"""No figure can be taken from another until one person's answer is left (guide, chapter 6)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dilemmakit.domain.disclosure import (
    COUNTS_FROM,
    FLOWS_FROM,
    disclose,
    disclose_shift,
    two_times,
)
from dilemmakit.domain.poll import Value
from dilemmakit.domain.result import ChoiceResult, Flow, Shift
from dilemmakit.domain.tally import tally_ballots
from tests.domain.properties import QUICK
from tests.domain.subtraction import found
from tests.factory import a_poll

Pairs = list[tuple[Value, Value]]
LETTERS = ("A", "B", "C")


def stance(answers: list[Value]) -> ChoiceResult:
    poll = a_poll()
    (result,) = disclose(poll, tally_ballots(poll, (((answer,),) for answer in answers)))
    assert isinstance(result, ChoiceResult)
    return result


def told(pairs: Pairs, left: list[Value], came: list[Value]) -> Shift:
    """Return what is told of people who answered twice, only before, and only after."""
    before = stance([*(first for first, _second in pairs), *left])
    after = stance([*(second for _first, second in pairs), *came])
    return disclose_shift(before, after, pairs)


@st.composite
def evenings(draw: st.DrawFn) -> tuple[Pairs, list[Value], list[Value]]:
    """Draw an evening where most stay, some move and a few were there only once."""
    stayed = [draw(st.integers(0, 7)) for _letter in LETTERS]
    ways = [(a, b) for a in LETTERS for b in LETTERS if a != b]
    moved = draw(st.lists(st.sampled_from(ways), max_size=9))
    pairs: Pairs = [(a, a) for a, n in zip(LETTERS, stayed, strict=True) for _one in range(n)]
    few = st.lists(st.sampled_from(LETTERS), max_size=2)
    return [*pairs, *moved], list(draw(few)), list(draw(few))


def holds(evening: tuple[Pairs, list[Value], list[Value]]) -> None:
    pairs, left, came = evening
    shift = told(pairs, left, came)
    if shift.changed is None:
        return
    before, after = found(shift)
    assert not left or len(before) > 1, (shift, left)
    assert not came or len(after) > 1, (shift, came)


@given(evenings())
@QUICK
def test_who_came_late_or_left_early_is_not_found(
    evening: tuple[Pairs, list[Value], list[Value]],
) -> None:
    """Counts before and after, how many changed and who went where never add up to them."""
    holds(evening)


@pytest.mark.long
@given(evenings())
@settings(max_examples=1500, deadline=None, database=None)
def test_who_came_late_or_left_early_is_not_found_in_many_evenings(
    evening: tuple[Pairs, list[Value], list[Value]],
) -> None:
    holds(evening)


def told_too_much(pairs: Pairs, came: list[Value], flows: tuple[Flow, ...] | None) -> Shift:
    before = stance([first for first, _second in pairs])
    after = stance([*(second for _first, second in pairs), *came])
    changed = sum(first != second for first, second in pairs)
    return Shift(before, after, len(pairs), changed, flows)


STAYED: Pairs = [("A", "A")] * 6 + [("B", "B")] * 6
MOVED: Pairs = [("A", "A")] * 6 + [("B", "B")] * 6 + [("A", "B")] * 4


@pytest.mark.parametrize(
    ("pairs", "flows"),
    [
        (STAYED, None),
        (MOVED, (Flow("A", "A", 6), Flow("B", "B", 6), Flow("A", "B", 4))),
    ],
    ids=["nobody moved", "every way is told"],
)
def test_the_attack_finds_somebody_where_too_much_is_told(
    pairs: Pairs, flows: tuple[Flow, ...] | None
) -> None:
    """And what we tell instead holds those figures back."""
    _left, came = found(told_too_much(pairs, ["C"], flows))
    assert came == {(0, 0, 1, 0, 0)}
    safe = told(pairs, [], ["C"])
    assert safe.flows is None
    assert safe.changed is None or len(found(safe)[1]) > 1


def told_of_three(ways: dict[tuple[str, str, str], int], left: str) -> tuple[Shift, Shift]:
    """Return what would be told of the second and the third time, each beside the first.

    One who left early answered only the first time.
    """
    people = [way for way, count in ways.items() for _one in range(count)]
    first = stance([*(way[0] for way in people), left])
    second, third = (
        disclose_shift(
            first, stance([way[time] for way in people]), [(way[0], way[time]) for way in people]
        )
        for time in (1, 2)
    )
    return second, third


SEVENTEEN = {
    ("A", "A", "A"): 3, ("A", "A", "B"): 1, ("B", "A", "B"): 1, ("B", "B", "B"): 3,
    ("C", "A", "A"): 2, ("C", "B", "B"): 1, ("C", "C", "B"): 1, ("C", "C", "C"): 6,
}  # fmt: skip
EIGHT = {("A", "A", "A"): 2, ("A", "A", "C"): 1, ("C", "A", "C"): 1, ("C", "C", "C"): 4}


@pytest.mark.parametrize(
    ("ways", "left"), [(SEVENTEEN, "C"), (EIGHT, "B")], ids=["who went where", "how many changed"]
)
def test_two_comparisons_together_find_who_is_hidden_in_each(
    ways: dict[tuple[str, str, str], int], left: str
) -> None:
    """So of three times no two comparisons are told: answers are followed from one to another."""
    second, third = told_of_three(ways, left)
    hidden = [found(shift, enough=99)[0] for shift in (second, third)]
    assert all(len(answers) > 1 for answers in hidden)
    said = tuple(int(answer == left) for answer in (*"ABCD", "blank"))
    assert hidden[0] & hidden[1] == {said}
    assert two_times(["first", "second"]) == ("first", "second")
    assert two_times(["first", "second", "third"]) is None
    assert two_times(["first"]) is None


def an_evening_of_22() -> Pairs:
    """Nine of 22 who kept their slip gave another answer the second time."""
    stayed: Pairs = [*[("A", "A")] * 4, *[("B", "B")] * 5, *[("C", "C")] * 2, *[("D", "D")] * 2]
    moved: Pairs = [*[("A", "B")] * 3, *[("A", "C")] * 2, *[("C", "B")] * 2, ("D", "B"), ("D", "A")]
    return [*stayed, *moved]


@pytest.mark.parametrize("late", [*"ABCD", None])
@pytest.mark.parametrize("came", [True, False])
def test_one_who_came_late_does_not_empty_an_ordinary_evening(late: Value, came: bool) -> None:
    """How many changed is told, and the largest shifts too; more stand together than else."""
    pairs = an_evening_of_22()
    shift = told(pairs, [] if came else [late], [late] if came else [])
    assert (shift.pairs, shift.changed) == (22, 9)
    assert shift.flows is not None
    assert sum(flow.count for flow in shift.flows) == 22
    assert ("B", "B", 5) in {(flow.source, flow.goal, flow.count) for flow in shift.flows}
    assert next(flow.count for flow in shift.flows if flow.source is None) + 1 >= COUNTS_FROM


def test_nobody_alone_leaves_the_shifts_as_they_were() -> None:
    shift = told(an_evening_of_22(), [], [])
    assert shift.flows is not None
    assert ("A", "B", 3) in {(flow.source, flow.goal, flow.count) for flow in shift.flows}


@pytest.mark.parametrize("alone", range(12))
def test_a_group_that_is_large_enough_need_not_be_hidden(alone: int) -> None:
    """From eight who answered only once their answers may be known, as those of any eight."""
    pairs: Pairs = [("A", "A")] * FLOWS_FROM
    shift = told(pairs, [], ["B"] * alone)
    assert (shift.changed == 0) is (alone == 0 or alone >= COUNTS_FROM)


@given(evenings(), st.randoms(use_true_random=False))
@QUICK
def test_the_order_of_pairs_makes_no_difference(
    evening: tuple[Pairs, list[Value], list[Value]], random: object
) -> None:
    pairs, left, came = evening
    shuffled = list(pairs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert told(shuffled, left, came) == told(pairs, left, came)
