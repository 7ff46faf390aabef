"""Versions for other audiences: only what is written differs, everything else is inherited."""

from dataclasses import replace

from dilemmakit.domain.case import Questions, Variant, Voice
from dilemmakit.domain.variants import as_seen_by, profession_of, professions
from dilemmakit.domain.vocabulary import Affected, Audience
from tests.factory import a_case

NURSE = Voice("v1", "Lis", "Sygeplejerske", Affected.CARRIES_OUT, ("B",), "Jeg ser dem sove.")
CITIZENS = Variant(Audience.CITIZENS, None, "For borgere.", None, None)
HEALTH = Variant(
    Audience.PROFESSIONALS, "health", None, Questions(reflective=("Hvad så du?",)), (NURSE,)
)
ALL_TRADES = Variant(Audience.PROFESSIONALS, None, "For alle fag.", None, None)
CASE = replace(a_case(), variants=(CITIZENS, HEALTH, ALL_TRADES))


def test_an_audience_without_a_version_sees_the_case_as_it_stands() -> None:
    assert as_seen_by(CASE, Audience.COUNCIL) == CASE


def test_only_what_is_written_differs() -> None:
    seen = as_seen_by(CASE, Audience.CITIZENS)
    assert seen == replace(CASE, summary_screen="For borgere.")


def test_a_profession_inherits_the_levels_it_does_not_ask_itself() -> None:
    seen = as_seen_by(CASE, Audience.PROFESSIONALS, "health")
    assert seen.voices == (NURSE,)
    assert seen.questions == replace(CASE.questions, reflective=("Hvad så du?",))
    assert seen.summary_screen == CASE.summary_screen


def test_a_trade_without_a_version_sees_the_one_for_all_trades() -> None:
    assert as_seen_by(CASE, Audience.PROFESSIONALS, "teacher").summary_screen == "For alle fag."


def test_the_professions_are_those_with_a_version() -> None:
    assert professions(CASE) == ("health",)


def test_answers_compare_across_audiences() -> None:
    """Options, facts and twists are the same for all."""
    for audience in Audience:
        seen = as_seen_by(CASE, audience, "health")
        assert (seen.options, seen.facts, seen.twists) == (CASE.options, CASE.facts, CASE.twists)


def test_citizens_are_told_the_story_in_easy_words() -> None:
    case = replace(CASE, easy_read="En seng kan slå alarm. Er det godt?")
    assert as_seen_by(case, Audience.CITIZENS).scenario == case.easy_read
    assert as_seen_by(case, Audience.COUNCIL).scenario == case.scenario
    assert as_seen_by(CASE, Audience.CITIZENS).scenario == CASE.scenario


def test_a_version_tells_whose_it_is() -> None:
    """What is stored is the version; the trade can be told from it again."""
    for audience, profession in ((Audience.PROFESSIONALS, "health"), (Audience.CITIZENS, None)):
        assert profession_of(CASE, as_seen_by(CASE, audience, profession)) == profession
    assert profession_of(CASE, CASE) is None
