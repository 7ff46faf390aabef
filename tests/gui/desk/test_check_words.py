"""The check in words: what is missing, and what can be done about it."""

import pytest

from dilemmakit.domain.meeting_form import Reason
from dilemmakit.domain.vocabulary import Entry
from dilemmakit.services.checking import CheckKind
from dilemmakit.wording.checks import CheckWords, check_words

LONG_FACT = (
    "I en undersøgelse fra 2020 svingede antallet af beboere pr. medarbejder om natten "
    "fra 8 til 41 på landets plejehjem."
)


@pytest.mark.parametrize("kind", list(CheckKind))
@pytest.mark.parametrize("detail", [("60", "24", "120"), ("2012", "Et faktum.")])
def test_every_line_has_words(kind: CheckKind, detail: tuple[str, ...]) -> None:
    """No kind shows its bare name, and what is missing comes with an advice."""
    words = check_words(kind, False, detail)
    assert "_" not in words.title
    assert words.title != kind.replace("_", " ")


@pytest.mark.parametrize(
    ("kind", "done", "detail", "words"),
    [
        (
            CheckKind.LOCAL_FIGURES_MISSING,
            False,
            ("Antal plejehjem", "Antal beboere"),
            CheckWords("Lokale tal mangler", "Antal plejehjem, antal beboere"),
        ),
        (
            CheckKind.LOCAL_FIGURES_MISSING,
            True,
            (),
            CheckWords("Lokale tal er skrevet ind"),
        ),
        (
            CheckKind.FIGURE_OLD,
            False,
            ("2012", "Hver anden falder."),
            CheckWords(
                "Ét tal er fra 2012", "Hver anden falder. Find et nyere, eller sig det højt."
            ),
        ),
        (
            CheckKind.ONE_DISPLAY,
            False,
            (),
            CheckWords(
                "Kun én skærm er sat til", "Slut projektoren til, og vælg at udvide skærmen."
            ),
        ),
        (
            CheckKind.ENTRY_CHANGED,
            False,
            (Entry.SLIPS,),
            CheckWords(
                "Der svares på en anden måde",
                "»Nummererede sedler« passer ikke til mødets form eller forløb.",
            ),
        ),
    ],
)
def test_lines_say_it_plainly(
    kind: CheckKind, done: bool, detail: tuple[str, ...], words: CheckWords
) -> None:
    assert check_words(kind, done, detail) == words


def test_a_long_fact_is_cut_at_a_word() -> None:
    """The advice stays short enough to be read at a glance."""
    advice = check_words(CheckKind.FIGURE_OLD, False, ("2012", LONG_FACT)).advice
    assert advice.startswith("I en undersøgelse fra 2020 svingede")
    assert " … Find et nyere" in advice


@pytest.mark.parametrize("reason", list(Reason))
def test_a_changed_secrecy_says_why(reason: Reason) -> None:
    """Both reasons are explained, without a word of the law's own."""
    advice = check_words(CheckKind.SECRECY_CHANGED, False, (reason,)).advice
    assert "bliver ikke parret" in advice
