"""The evening in five lines: drafted from the data, never more than the floors allow."""

from datetime import date

import pytest

from dilemmakit.domain.note import Note
from dilemmakit.domain.result import ChoiceResult, Level, OptionCount, Share
from dilemmakit.domain.summary import Condition, Principle, StanceResult
from dilemmakit.domain.vocabulary import Breadth, Language, NoteKind, Stance
from dilemmakit.services.five_lines import draft_lines, leading
from dilemmakit.wording import use_language

LABELS = ("Sensor i alle senge", "Kun efter et skøn", "Flere hænder", "Beboerens valg")


@pytest.fixture(autouse=True)
def _english() -> None:
    use_language(Language.EN)


def counted(*counts: int) -> ChoiceResult:
    options = tuple(
        OptionCount(letter, label, count=count)
        for letter, label, count in zip("ABCD", LABELS, counts, strict=False)
    )
    return ChoiceResult(Level.COUNTS, sum(counts), options, blanks=0)


def worded(*shares: Share) -> ChoiceResult:
    options = tuple(
        OptionCount(letter, label, share=share)
        for letter, label, share in zip("ABCD", LABELS, shares, strict=False)
    )
    return ChoiceResult(Level.WORDS, 6, options)


FEW = ChoiceResult(Level.TOO_FEW, 3, tuple(OptionCount(c, c) for c in "ABCD"))


def before_after(before: ChoiceResult | None, after: ChoiceResult | None) -> str:
    return draft_lines("?", StanceResult("?", before, after, None), (), (), ()).before_after


def condition(text: str, breadth: Breadth, stance: Stance = Stance.FOR) -> Condition:
    return Condition(Note("n", NoteKind.CONDITION, text, "r", stance=stance, breadth=breadth), ())


def test_where_people_stood_is_told_with_counts() -> None:
    line = before_after(counted(9, 4, 3, 3), counted(2, 12, 3, 2))
    assert line == (
        "Before the talk, most were for “Sensor i alle senge” (9 of 19). "
        "After the twist, most were for “Kun efter et skøn” (12 of 19)."
    )


def test_no_twist_is_told_where_none_came() -> None:
    stances = StanceResult("?", counted(9, 4, 3, 3), counted(2, 12, 3, 2), None)
    line = draft_lines("?", stances, (), (), (), twisted=False).before_after
    assert line.endswith("After the talk, most were for “Kun efter et skøn” (12 of 19).")


def test_the_same_lead_is_told_once() -> None:
    line = before_after(counted(9, 4, 3, 3), counted(11, 2, 3, 3))
    assert line.count("Sensor i alle senge") == 1
    assert "9 of 19" in line
    assert "11 of 19" in line


def test_those_level_are_named_together() -> None:
    line = before_after(counted(7, 7, 3, 2), None)
    assert "“Sensor i alle senge” and “Kun efter et skøn” (7 of 19 each)" in line


def test_words_stay_words() -> None:
    """Where only 'most' may be told, no figure is."""
    some = worded(Share.SOME, Share.MOST, Share.NONE, Share.NONE)
    for line in (before_after(some, None), before_after(some, some), before_after(FEW, some)):
        assert "Kun efter et skøn" in line
        assert not any(character.isdigit() for character in line)


def test_too_few_is_told_as_too_few() -> None:
    assert before_after(FEW, FEW) == "Too few answered for the figures to be shown."
    assert before_after(FEW, None) == before_after(FEW, FEW)
    assert leading(FEW) == ([], None)


def test_blanks_alone_lead_nowhere() -> None:
    assert leading(counted(0, 0, 0, 0)) == ([], None)


def test_without_a_stance_the_line_is_empty() -> None:
    assert draft_lines("?", None, (), (), ()).before_after == ""


def test_what_joins_are_adopted_principles_and_broad_conditions() -> None:
    """Two at most, principles first; what divides are the split conditions."""
    lines = draft_lines(
        "Hvordan?",
        None,
        (
            condition("nogen ser til dem.", Breadth.BROAD),
            condition("Ja, hvis vi hører om det", Breadth.BROAD),
            condition("det koster for meget", Breadth.SPLIT, Stance.AGAINST),
            condition("ingen ved det", Breadth.NONE),
        ),
        (
            Principle("spørg, mens der kan svares", True, ()),
            Principle("Ikke vedtaget", False, ()),
            Principle("Ikke spurgt", None, ()),
        ),
        (),
    )
    assert lines.joins == "Spørg, mens der kan svares. Yes, if nogen ser til dem."
    assert lines.divides == "No, unless det koster for meget."
    assert lines.question == "Hvordan?"
    assert not lines.read


def test_a_condition_that_begins_as_it_should_is_not_begun_twice() -> None:
    lines = draft_lines("?", None, (condition("yes, if asked", Breadth.BROAD),), (), ())
    assert lines.joins == "Yes, if asked."


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ((), ""),
        ((("A?", None),), "The administration answers 1 open question."),
        ((("A?", None), ("B?", date(2027, 4, 6))), "The administration answers 2 open questions."),
    ],
)
def test_the_next_step_names_a_date_only_where_all_have_one(
    asked: tuple[tuple[str, date | None], ...], line: str
) -> None:
    assert draft_lines("?", None, (), (), asked).next_step == line


def test_the_last_deadline_is_the_one_promised() -> None:
    asked = (("A?", date(2027, 4, 6)), ("B?", date(2027, 5, 11)))
    line = draft_lines("?", None, (), (), asked).next_step
    assert "2 open questions by" in line
    assert "11" in line
