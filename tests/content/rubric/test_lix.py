"""LIX: words per sentence plus the percentage of words of more than six letters."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakit.content.lix import lix, sentences, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("– …", 0),
        ("Det er en kat. Den er grå.", 3.5),
        ("Det er en kat", 4),
        ("Beboeren sover.", 2 + 50),
        ("Kommunalbestyrelsen beslutter!", 2 + 100),
        ("Hvem kører? Ingen. En nabo kommer klokken seksten.", 8 / 3 + 100 * 2 / 8),
        ("Seksten tegn: abcdef abcdefg.", 4 + 100 * 2 / 4),
    ],
)
def test_known_values(text: str, expected: float) -> None:
    assert lix(text) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Alarmen lød kl. 3.14, og nattevagten kom 22 minutter senere.", 1),
        ("Der er to beboere pr. nattevagt, bl.a. hos os.", 1),
        ("Det blev sagt i 2024. 180.000 har slet ikke bus.", 2),
        ("Chaufføren siger: Godmorgen, Kurt.", 2),
        ("Vi har to: en stor og en lille.", 1),
        ("»Hvem er det?« »Det er mig.«", 2),
        ("Ja … nej … måske", 1),
        ("Første afsnit\n\nslutter ikke", 1),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, count: int) -> None:
    assert sentences(text) == count


def test_what_a_hyphen_joins_is_one_word() -> None:
    assert words("VR-briller koster 1.200,50 kr. – Jens-Ole siger nej") == [
        "VR-briller",
        "koster",
        "1.200,50",
        "kr",
        "Jens-Ole",
        "siger",
        "nej",
    ]


@given(st.text(st.characters() | st.sampled_from(" .:!?…»«\nab1"), max_size=400))
def test_any_text_has_a_lix(text: str) -> None:
    found = lix(text)
    assert math.isfinite(found)
    assert found >= 0
    assert sentences(text) >= 1
