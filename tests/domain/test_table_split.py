"""Which tables may be shown: eight answers at each, and eight beside any left over (chapter 6)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakit.domain.poll import Poll
from dilemmakit.domain.table_split import disclose_tables
from dilemmakit.domain.tally import Counts, merged
from dilemmakit.domain.vocabulary import ItemKind, ItemOn
from tests.domain.properties import QUICK
from tests.factory import a_poll

FLOOR = 8
CHOICE = a_poll((ItemKind.CHOICE, ItemOn.OPTIONS))


def sheet(*people: int) -> Counts:
    """Return a table's sheet: how many for each option, and blank last."""
    return ((tuple(zip(("A", "B", "C", "D", None), people, strict=False)),),)


@pytest.mark.parametrize(
    ("sizes", "shown", "hidden", "hidden_n"),
    [
        ((8, 8), (1, 2), 0, 0),
        ((9, 8, 0), (1, 2), 0, 0),
        ((8, 8, 8, 8, 7, 7, 7, 7), (1, 2, 3, 4), 4, 28),
        ((9, 9, 7, 7), (2,), 3, 23),
        ((9, 8, 8, 7), (1,), 3, 23),
        ((9, 9, 9, 4, 4, 4), (1, 2, 3), 3, 12),
        ((10, 7, 9), None, 0, 0),
        ((8, 7), None, 0, 0),
        ((7, 7, 7), None, 0, 0),
        ((20,), None, 0, 0),
    ],
)
def test_what_is_left_over_has_eight_answers_too(
    sizes: tuple[int, ...], shown: tuple[int, ...] | None, hidden: int, hidden_n: int
) -> None:
    """Without any one of them too, for who sits there knows that one; else more are hidden."""
    split = disclose_tables(CHOICE, {n: sheet(size) for n, size in enumerate(sizes, start=1)})
    if shown is None:
        assert split is None
        return
    assert split is not None
    assert tuple(one.table for one in split.tables) == shown
    assert (split.hidden, split.hidden_n) == (hidden, hidden_n)


@QUICK
@given(st.lists(st.lists(st.integers(0, 6), min_size=5, max_size=5), max_size=12))
def test_no_subtraction_leaves_fewer_than_eight(tables: list[list[int]]) -> None:
    """Whatever the tables: what is shown, and the hall less what is shown, holds eight or none."""
    sheets = {n: sheet(*people) for n, people in enumerate(tables, start=1)}
    split = disclose_tables(CHOICE, sheets)
    if split is None:
        return
    whole = sum(people for _value, people in merged(sheets.values())[0][0])
    shown = [one.result.n for one in split.tables]
    assert all(n >= FLOOR for n in shown)
    left = whole - sum(shown)
    assert left == split.hidden_n
    assert left == 0 or left >= FLOOR
    # Nor can those at a hidden table tell what was answered at the others together.
    hidden = [sum(people) for n, people in enumerate(tables, start=1)
              if any(people) and n not in {one.table for one in split.tables}]  # fmt: skip
    assert split.hidden == len(hidden)
    assert all(left - own >= FLOOR for own in hidden)


@pytest.mark.parametrize(
    "poll",
    [a_poll((ItemKind.DOTS, ItemOn.CONDITIONS)), a_poll((ItemKind.RATING, ItemOn.RATINGS))],
)
def test_only_a_choice_is_told_by_table(poll: Poll) -> None:
    assert disclose_tables(poll, {}) is None
