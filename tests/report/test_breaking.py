"""Lines: as long as fits, never longer, and no letter lost."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dilemmakit.report.pdf.breaking import Line, Span, break_lines
from dilemmakit.report.pdf.cleaning import printable
from dilemmakit.report.pdf.fonts import SOFT_HYPHEN, Face, text_width

SIZE = 10.0
PLAIN, STRONG = Face.REGULAR, Face.BOLD


def width(line: Line) -> float:
    return sum(text_width(text, face, SIZE) for text, face in line)


def said(lines: list[Line]) -> list[str]:
    return ["".join(text for text, _face in line) for line in lines]


def lines_of(text: str, room: float) -> list[str]:
    return [line.rstrip(" ") for line in said(break_lines(((text, PLAIN),), SIZE, room))]


def test_words_fill_a_line_and_go_on_below() -> None:
    assert lines_of("Hvem må se loggen om natten", 60) == ["Hvem må se", "loggen om", "natten"]


def test_a_short_last_word_never_stands_on_a_line_alone() -> None:
    """It takes the word before it along, and no line more."""
    told = "Lavest modstand er ikke det samme som at være den, der har flest for."
    first, last = lines_of(told, 300)
    assert first.endswith("der har")
    assert last == "flest for."
    assert lines_of(told, 400) == [told]


def test_a_compound_is_parted_after_its_own_hyphen() -> None:
    assert lines_of("se it- og velfærds-teknologien", 100) == ["se it- og velfærds-", "teknologien"]


def test_a_word_no_line_can_hold_is_parted_at_a_syllable_with_a_sign_of_the_pages() -> None:
    lines = lines_of("velfærdsteknologianskaffelse", 80)
    assert lines[0].endswith(SOFT_HYPHEN)
    assert "".join(lines).replace(SOFT_HYPHEN, "") == "velfærdsteknologianskaffelse"
    assert all(len(line) > 3 for line in lines)


def test_what_is_no_word_is_cut_without_a_sign() -> None:
    assert "".join(lines_of("x" * 300, 100)) == "x" * 300


def test_an_empty_line_stays_empty() -> None:
    assert lines_of("a\n\nb", 100) == ["a", "", "b"]


def test_faces_change_within_a_line() -> None:
    spans: tuple[Span, ...] = (("9 af 23", STRONG), (" svarede", PLAIN))
    lines = break_lines(spans, SIZE, 200)
    assert said(lines) == ["9 af 23 svarede"]
    assert [face for _text, face in lines[0]] == [STRONG, PLAIN]


_TEXT = st.text(alphabet=" \nabeimøæÅW.,-/–\u00ad\u00a0□0", max_size=200)


@settings(max_examples=200, deadline=None)
@example(texts=["000ø", " \xa0□"], room=20.0)
@given(texts=st.lists(_TEXT, min_size=1, max_size=3), room=st.floats(20, 400))
def test_no_line_is_too_long_and_no_letter_is_lost(texts: list[str], room: float) -> None:
    spans = tuple(
        (printable(text), face)
        for text, face in zip(texts, (PLAIN, STRONG, Face.ITALIC), strict=False)
    )
    lines = break_lines(spans, SIZE, room)
    whole = "".join(text for text, _face in spans)
    kept = "".join(said(lines))
    assert "".join(whole.split()).replace(SOFT_HYPHEN, "") == "".join(kept.split()).replace(
        SOFT_HYPHEN, ""
    )
    for line in lines:
        trimmed = [*line[:-1], (line[-1][0].rstrip(" "), line[-1][1])] if line else []
        assert width(tuple(trimmed)) <= room + 0.01


@pytest.mark.parametrize("face", list(Face))
def test_every_face_knows_the_letters_of_our_languages(face: Face) -> None:
    assert text_width("ÆØÅæøåÄÖäö»«–…□", face, SIZE) > 0
