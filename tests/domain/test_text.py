"""Text is cleaned once, at the edge (whatever people paste can then be kept, shown, printed)."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakit.domain.note import LONGEST_NOTE
from dilemmakit.domain.text import CUT, clean_text
from tests.domain.properties import THOROUGH

ANY_TEXT = st.text(
    st.characters() | st.sampled_from("\ud83d\udc4d\x00\x1b\r\n\t\u2028\u202e\ufeff")
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("Hvem har ansvaret?", "Hvem har ansvaret?"),
        ("Blåbærgrød på Ærø, og så: »ja, hvis« – måske", None),
        ("Naestved med a\u030a", "Naestved med å"),
        ("en\r\nto\rtre\x0bfire\x0cfem", "en\nto\ntre\nfire\nfem"),
        ("seks\x85syv\u2028otte\u2029ni", "seks\nsyv\notte\nni"),
        ("tabulator\tbliver", None),
        ("\x00nul\x1b[31m og \x07klokke", "nul[31m og klokke"),
        ("halvt \ud83d tegn", "halvt  tegn"),
        ("\u202etxet tdnev\u202c", "txet tdnev"),
        ("\ufdd0\ufffe\uffff\U0010ffff", ""),
        ("👩‍👩‍👧‍👦 og שלום", None),
        ("<b>fed</b> & =1+1", None),
    ],
)  # fmt: skip
def test_what_no_file_can_keep_goes_and_the_rest_stays(typed: str, kept: str | None) -> None:
    assert clean_text(typed) == (typed if kept is None else kept)


def test_a_long_text_is_cut_visibly() -> None:
    assert clean_text("ø" * LONGEST_NOTE) == "ø" * LONGEST_NOTE
    cut = clean_text("ø" * (LONGEST_NOTE + 1))
    assert len(cut) == LONGEST_NOTE
    assert cut.endswith(CUT)
    assert clean_text("abcdef", 3) == "ab…"
    assert len(clean_text("abc", 1)) == 1


@given(ANY_TEXT)
@THOROUGH
def test_a_clean_text_is_left_as_it_is(typed: str) -> None:
    """Cleaning twice changes nothing, so that a note read back and saved is the same note."""
    cleaned = clean_text(typed)
    assert clean_text(cleaned) == cleaned


@given(ANY_TEXT)
@THOROUGH
def test_a_clean_text_can_be_kept_anywhere(typed: str) -> None:
    """It has a UTF-8 form, is in NFC, and holds no control, no half and no turned character."""
    cleaned = clean_text(typed)
    cleaned.encode("utf-8")
    assert unicodedata.is_normalized("NFC", cleaned)
    assert all(sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs") for sign in cleaned)
    assert not set(cleaned) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
