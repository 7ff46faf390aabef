"""A list pasted from a spreadsheet is read whatever stands between its columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakit.domain.fingers import read_fingers
from dilemmakit.domain.roster import LONGEST_LIST, ReadRow, read_roster
from dilemmakit.domain.vocabulary import ItemKind, ItemOn
from tests.factory import a_poll


@pytest.mark.parametrize("between", ["\t", ";", ","])
def test_name_group_and_substitute_are_read_with_a_heading_or_without(between: str) -> None:
    rows = ["Anna Holm|A", "Bo Krogh|B|Erik Friis", "  ", "Carl|"]
    with_heading = ["Navn|Parti|Stedfortræder for", *rows]
    for lines in (rows, with_heading):
        reading = read_roster("\r\n".join(lines).replace("|", between))
        assert reading.rows == (
            ReadRow("Anna Holm", "A"),
            ReadRow("Bo Krogh", "B", "Erik Friis"),
            ReadRow("Carl", ""),
        )
        assert reading.groups == ("A", "B", "")


def test_a_name_that_stands_twice_is_kept_once_and_told() -> None:
    reading = read_roster("Anna;A\nbo;B\nANNA;C\nAnna;A")
    assert [row.name for row in reading.rows] == ["Anna", "bo"]
    assert reading.duplicates == ("ANNA", "Anna")


def test_a_list_too_long_is_cut_and_told() -> None:
    reading = read_roster("\n".join(f"Navn {n};A" for n in range(LONGEST_LIST + 3)))
    assert (len(reading.rows), reading.left_out) == (LONGEST_LIST, 3)


@given(st.text(max_size=300))
def test_whatever_is_pasted_is_read_without_a_fault(text: str) -> None:
    reading = read_roster(text)
    assert all(row.name for row in reading.rows)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("355", (3, 5, 5)),
        ("3 5 10 0", (3, 5, 10, 0)),
        ("35 10 -", (3, 5, 10, None)),
        ("110", (1, 1, 0)),
        ("", ()),
    ],
)
def test_fingers_are_read_one_by_one_and_a_ten_stands_alone(
    text: str, values: tuple[int | None, ...]
) -> None:
    item = a_poll((ItemKind.RESISTANCE, ItemOn.OPTIONS_ZERO)).items[0]
    reading = read_fingers(text, item)
    assert (reading.values, reading.faulty) == (values, "")


def test_a_figure_nobody_can_show_is_not_read() -> None:
    item = a_poll((ItemKind.RATING, ItemOn.RATINGS)).items[0]
    assert read_fingers("456", item).faulty == "6"
    assert read_fingers("x", item).faulty == "x"
