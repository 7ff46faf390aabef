"""Whether both sides found a case equally fair is told only where no one's mark comes out."""

from hypothesis import given
from hypothesis import strategies as st

from dilemmakit.domain.poll import Value
from dilemmakit.domain.result import ChoiceResult, Level, OptionCount, Sides
from dilemmakit.domain.sides import disclose_sides
from tests.domain.properties import THOROUGH


def stance(chosen: dict[int, Value], level: Level = Level.COUNTS) -> ChoiceResult:
    said = list(chosen.values())
    counts = tuple(OptionCount(letter, letter, said.count(letter)) for letter in "ABCD")
    return ChoiceResult(level, len(said), counts, said.count(None))


def sides(with_it: int, without_it: int, on_neither: int = 0) -> Sides | None:
    """Return the sides of so many who chose B, chose otherwise, and did not answer at all."""
    chosen: dict[int, Value] = dict.fromkeys(range(with_it), "B")
    chosen |= {with_it + n: "ACD"[n % 3] for n in range(without_it)}
    marks = [(n, 4) for n in range(with_it)]
    marks += [(with_it + n, 3) for n in range(without_it)]
    marks += [(100 + n, 1) for n in range(on_neither)]
    return disclose_sides(stance(chosen), chosen, marks)


def test_each_side_needs_eight() -> None:
    assert sides(8, 8) == Sides("B", 4, 3)
    assert sides(8, 7) is None
    assert sides(7, 8) is None


def test_who_came_late_is_not_found_by_subtraction() -> None:
    """From the mean of all, and those of both sides, theirs would be left."""
    assert sides(12, 9, on_neither=1) is None
    assert sides(12, 9, on_neither=7) is None
    assert sides(12, 9, on_neither=8) == Sides("B", 4, 3)


def test_a_stance_that_is_not_told_has_no_sides() -> None:
    chosen: dict[int, Value] = dict.fromkeys(range(20), "B")
    assert disclose_sides(stance(chosen, Level.WORDS), chosen, [(n, 4) for n in range(20)]) is None


@THOROUGH
@given(
    st.lists(st.sampled_from(["A", "B", "C", None]), max_size=40),
    st.lists(st.integers(1, 5) | st.none(), min_size=40, max_size=40),
    st.integers(0, 10),
)
def test_every_group_that_can_be_worked_out_is_of_eight(
    said: list[str | None], marked: list[int | None], came_late: int
) -> None:
    chosen: dict[int, Value] = dict(list(enumerate(said))[came_late:])
    marks = list(enumerate(marked[: len(said)]))
    told = disclose_sides(stance(chosen), chosen, marks)
    if told is None:
        return
    given_marks = [number for number, mark in marks if mark is not None]
    those = [n for n in given_marks if n in chosen and chosen[n] == told.option]
    others = [n for n in given_marks if n in chosen and chosen[n] != told.option]
    neither = [n for n in given_marks if n not in chosen]
    assert min(len(those), len(others)) >= 8
    assert not neither or len(neither) >= 8
