"""Domain values survive as JSON: what goes in comes out, and nothing else is taken in."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dilemmakit.domain.case import Case
from dilemmakit.domain.note import Note
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.poll import Answers, Item
from dilemmakit.domain.session import FiveLines, Journal
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.storage.snapshots import content_hash, from_json, to_json
from tests.factory import a_case, a_plan

# Infinity and its like are refused, which has a test of its own.
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))

FEW = settings(
    max_examples=15,
    deadline=None,
    # A failure in values this large takes minutes to explain.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)


@FEW
@given(st.from_type(Case))
def test_any_case_comes_back(case: Case) -> None:
    assert from_json(Case, to_json(case)) == case


@FEW
@given(st.from_type(Plan))
def test_any_plan_comes_back(plan: Plan) -> None:
    assert from_json(Plan, to_json(plan)) == plan


@FEW
@given(st.from_type(Note), st.from_type(Item), st.from_type(FiveLines))
def test_anything_else_comes_back(note: Note, item: Item, lines: FiveLines) -> None:
    assert from_json(Note, to_json(note)) == note
    assert from_json(tuple[Item, ...], to_json((item, item))) == (item, item)
    assert from_json(FiveLines, to_json(lines)) == lines


@FEW
@given(st.from_type(Answers))  # type: ignore[arg-type]
def test_any_answers_come_back_with_their_types(answers: Answers) -> None:
    back = from_json(Answers, to_json(answers))
    assert back == answers
    assert repr(back) == repr(answers)


def test_equal_values_have_equal_texts_and_hashes() -> None:
    texts = {to_json(frozenset(sorted(Edition, reverse=turn))) for turn in (False, True)}
    assert texts == {'["administration","consultant","council"]'}
    assert content_hash(to_json(a_case())) == content_hash(to_json(a_case()))


def test_a_snapshot_is_read_once() -> None:
    """A session is read again after every act; its plan must not be parsed every time."""
    text = to_json(a_plan())
    assert from_json(Plan, text) is from_json(Plan, text)


def test_a_field_that_has_come_since_gets_its_default() -> None:
    assert from_json(Journal, '{"author":"Lis"}') == Journal(author="Lis")


def test_a_time_keeps_its_zone() -> None:
    at = datetime(2027, 3, 9, 18, 0, tzinfo=UTC)
    assert from_json(datetime, to_json(at)) == at


@pytest.mark.parametrize(
    ("hint", "text"),
    [
        (Journal, '{"author":"Lis","colour":"blue"}'),
        (Journal, "[]"),
        (Journal, '{"author":7}'),
        (Item, '{"kind":"choice"}'),
        (Item, '{"kind":"coin","on":"options","targets":[]}'),
        (tuple[str, str], '["one"]'),
        (int, "true"),
        (int, "1.5"),
        (bool, "1"),
        (datetime, '"yesterday"'),
        (Answers, '[["A",["B"]]]'),
        (Answers, "[[true]]"),
        (str, "{"),
    ],
)
def test_what_is_no_such_value_is_refused(hint: type[object], text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each has its own words
        from_json(hint, text)


def test_what_cannot_be_read_back_is_not_written() -> None:
    @dataclass(frozen=True)
    class Odd:
        value: object

    with pytest.raises(TypeError):
        to_json(Odd([1]))
    with pytest.raises(ValueError, match="not JSON compliant"):
        to_json(float("nan"))
    with pytest.raises(TypeError):
        from_json(Odd, '{"value":1}')
    assert json.loads(to_json(Odd("æ"))) == {"value": "æ"}
