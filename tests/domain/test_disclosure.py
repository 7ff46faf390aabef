"""The floors: what may be shown of a poll, for every number of answers (guide, chapter 6)."""

from collections import Counter
from dataclasses import replace
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakit.domain.disclosure import disclose, disclose_shift, level
from dilemmakit.domain.poll import Answers, Poll, Value
from dilemmakit.domain.result import (
    ChoiceResult,
    ConsentResult,
    ItemResult,
    Level,
    MeasuredResult,
    Share,
)
from dilemmakit.domain.tally import tally_ballots
from dilemmakit.domain.vocabulary import ItemKind, ItemOn, Secrecy
from tests.domain.properties import QUICK
from tests.factory import a_poll

CHOICE = (ItemKind.CHOICE, ItemOn.OPTIONS)
RESISTANCE = (ItemKind.RESISTANCE, ItemOn.OPTIONS_ZERO)
RATING = (ItemKind.RATING, ItemOn.RATINGS)
CONSENT = (ItemKind.CONSENT, ItemOn.PRINCIPLES)
EVERY_KIND = a_poll(CHOICE, RESISTANCE, (ItemKind.SCALE, ItemOn.SURENESS), RATING, CONSENT)
EVERY_N = [*range(21), 55]


def answers(person: int) -> Answers:
    """Return one person's answers to every kind of question, spread over the possible ones."""
    letter = "ABCD"[person % 4] if person % 9 else None
    return (
        (letter,),
        tuple((person + slot) % 11 for slot in range(5)),
        (1 + person % 5,),
        (1 + person % 5, 5 - person % 5),
        (person % 2, 1),
    )


def results(n: int, secrecy: Secrecy) -> tuple[ItemResult, ...]:
    poll = replace(EVERY_KIND, secrecy=secrecy)
    return disclose(poll, tally_ballots(poll, map(answers, range(n))))


def figures(result: ItemResult) -> list[float | None]:
    """Return every figure in a result but n, which everybody sees while answering."""
    match result:
        case ChoiceResult():
            return [*(count.count for count in result.counts), result.blanks]
        case MeasuredResult():
            return [
                figure
                for m in result.measures
                for figure in (m.answered, m.mean, m.low, m.high, m.strong)
            ]
        case ConsentResult():
            return [f for c in result.counts for f in (c.consents, c.objections, c.blanks)]


@pytest.mark.parametrize("n", EVERY_N)
def test_below_eight_no_figure_leaves_a_secret_poll(n: int) -> None:
    """1-4: nothing. 5-7: no counts. 8 and more: counts."""
    for result in results(n, Secrecy.SECRET):
        known = [figure for figure in figures(result) if figure is not None]
        assert bool(known) is (n >= 8)
        assert result.n == n


@pytest.mark.parametrize("n", EVERY_N)
def test_a_secret_choice_of_five_to_seven_is_told_in_words(n: int) -> None:
    """'Most', 'some' and 'none' at 5-7, no word below and no word beside counts."""
    choice = results(n, Secrecy.SECRET)[0]
    assert isinstance(choice, ChoiceResult)
    if n < 5:
        assert choice.level is Level.TOO_FEW
        assert all(count.share is None for count in choice.counts)
    elif n < 8:
        assert choice.level is Level.WORDS
        assert all(count.share is not None for count in choice.counts)
    else:
        assert choice.level is Level.COUNTS
        assert all(count.share is None for count in choice.counts)


@pytest.mark.parametrize("n", EVERY_N)
def test_words_are_for_choices_only(n: int) -> None:
    """Means, spreads and consents have no words: below 8 they are too few."""
    for result in results(n, Secrecy.SECRET)[1:]:
        assert result.level is (Level.COUNTS if n >= 8 else Level.TOO_FEW)


@pytest.mark.parametrize("secrecy", [Secrecy.OPEN, Secrecy.OPEN_SIMULTANEOUS])
@pytest.mark.parametrize("n", EVERY_N)
def test_what_all_could_see_is_shown_however_few_they_were(n: int, secrecy: Secrecy) -> None:
    for result in results(n, secrecy):
        assert result.level is Level.COUNTS
        if not isinstance(result, MeasuredResult):
            assert None not in figures(result)


def test_every_secrecy_has_its_floor() -> None:
    assert [level(n, Secrecy.SECRET) for n in (0, 4, 5, 7, 8, 55)] == [
        Level.TOO_FEW, Level.TOO_FEW, Level.WORDS, Level.WORDS, Level.COUNTS, Level.COUNTS,
    ]  # fmt: skip
    assert {level(n, Secrecy.OPEN) for n in range(9)} == {Level.COUNTS}


def choice_of(*letters: str | None, secrecy: Secrecy = Secrecy.SECRET) -> ChoiceResult:
    poll = a_poll(CHOICE, secrecy=secrecy)
    (result,) = disclose(poll, tally_ballots(poll, (((letter,),) for letter in letters)))
    assert isinstance(result, ChoiceResult)
    return result


def test_the_words_say_who_leads_and_who_has_nobody() -> None:
    """Two that are level both read 'most'; nobody is 'none'; the order stays the case's."""
    words = [count.share for count in choice_of("B", "B", "D", "D", "A").counts]
    assert words == [Share.SOME, Share.MOST, Share.NONE, Share.MOST]
    assert [count.target for count in choice_of("B", "B", "D", "D", "A").counts] == list("ABCD")


def test_blanks_alone_make_nobody_lead() -> None:
    assert {count.share for count in choice_of(*[None] * 6).counts} == {Share.NONE}


def test_a_unanimous_secret_result_is_shown_as_it_is() -> None:
    """It reveals everyone, and that is said before; it is not hidden after (chapter 6)."""
    assert [count.count for count in choice_of(*"B" * 8).counts] == [0, 8, 0, 0]
    assert choice_of(*"B" * 5).counts[1].share is Share.MOST


def test_blanks_are_counted_in_n_and_shown_apart() -> None:
    result = choice_of(*"AABBCC", None, None)
    assert (result.n, result.blanks) == (8, 2)
    assert sum(count.count or 0 for count in result.counts) == 6


def resisted(values: list[Value], secrecy: Secrecy = Secrecy.SECRET) -> MeasuredResult:
    poll = a_poll(RESISTANCE, secrecy=secrecy)
    said: list[Answers] = [((value, 5, 5, 5, 5),) for value in values]
    (result,) = disclose(poll, tally_ballots(poll, said))
    assert isinstance(result, MeasuredResult)
    return result


@pytest.mark.parametrize("answered", range(20))
def test_a_mean_needs_eight_who_answered_that_very_question(answered: int) -> None:
    """Blanks fill the box, but they do not hide the few who did answer."""
    result = resisted([*range(answered), *[None] * (20 - answered)][:20])
    first, second = result.measures[0], result.measures[1]
    assert second.mean == 5
    assert (first.mean is not None) is (answered >= 8)
    if answered < 8:
        assert [first.answered, first.low, first.high, first.strong] == [None] * 4


def test_the_mean_leaves_blanks_out_and_says_how_many_answered() -> None:
    measure = resisted([0, 10, 8, 9, 0, 0, 0, 0, None]).measures[0]
    assert measure.answered == 8
    assert measure.mean == pytest.approx(27 / 8)
    assert measure.strong == 3


def test_the_spread_is_the_middle_half() -> None:
    measure = resisted([0, 1, 2, 3, 4, 5, 6, 7, 8]).measures[0]
    assert (measure.low, measure.high) == (2, 6)


def test_an_open_measure_of_one_or_none_is_no_fault() -> None:
    lone = resisted([7], Secrecy.OPEN).measures[0]
    assert (lone.answered, lone.mean, lone.low, lone.high) == (1, 7, 7, 7)
    none = resisted([None], Secrecy.OPEN).measures[0]
    assert (none.answered, none.mean) == (0, None)


def test_strong_resistance_is_counted_for_resistance_only() -> None:
    """8, 9 and 10 of 10 are strong; on a scale of 1-5 nothing is."""
    assert resisted([7, 8, 9, 10, 0, 0, 0, 0]).measures[0].strong == 3
    rated = results(20, Secrecy.SECRET)[3]
    assert isinstance(rated, MeasuredResult)
    assert all(measure.strong is None for measure in rated.measures)


def test_consents_are_counted_apart_from_objections_and_blanks() -> None:
    poll = a_poll(CONSENT, secrecy=Secrecy.OPEN)
    said: list[Answers] = [((1, 0),), ((1, None),), ((1, 1),)]
    (result,) = disclose(poll, tally_ballots(poll, said))
    assert isinstance(result, ConsentResult)
    assert [(c.consents, c.objections, c.blanks) for c in result.counts] == [(3, 0, 0), (1, 1, 1)]


# Before and after


def shift_of(pairs: list[tuple[Value, Value]], secrecy: Secrecy = Secrecy.SECRET):  # type: ignore[no-untyped-def]
    poll = a_poll(CHOICE, secrecy=secrecy)
    sides = []
    for side in (0, 1):
        (result,) = disclose(poll, tally_ballots(poll, (((pair[side],),) for pair in pairs)))
        assert isinstance(result, ChoiceResult)
        sides.append(result)
    return disclose_shift(sides[0], sides[1], pairs)


@pytest.mark.parametrize("n", EVERY_N)
def test_how_many_changed_needs_eight_pairs_and_flows_fifteen(n: int) -> None:
    pairs: list[tuple[Value, Value]] = [("ABCD"[i % 4], "ABCD"[i // 3 % 4]) for i in range(n)]
    shift = shift_of(pairs)
    assert (shift.changed is not None) is (n >= 8)
    assert (shift.pairs is not None) is (n >= 8)
    assert (shift.flows is not None) is (n >= 15)


@pytest.mark.parametrize("paired", range(21))
def test_the_pairs_count_not_the_ballots(paired: int) -> None:
    """Twenty answered twice, but only those who kept their slip can be paired."""
    result = choice_of(*"ABCD" * 5)
    shift = disclose_shift(result, result, [("A", "B")] * paired)
    assert (shift.changed is not None) is (paired >= 8)
    assert (shift.flows is not None) is (paired >= 15)


def test_a_shift_needs_both_stances_to_have_passed_the_floor() -> None:
    """Where one of the two is told in words, no figure tells how many moved from it."""
    counted, worded, silent = choice_of(*"AB" * 10), choice_of(*"AABBC"), choice_of(*"AB")
    pairs: list[tuple[Value, Value]] = [("A", "B")] * 20
    for before, after in ((counted, worded), (worded, counted), (silent, counted)):
        shift = disclose_shift(before, after, pairs)
        assert (shift.pairs, shift.changed, shift.flows) == (None, None, None)


def test_flows_of_one_or_two_are_drawn_together() -> None:
    pairs: list[tuple[Value, Value]] = [
        *[("A", "A")] * 6, *[("B", "C")] * 3, *[("C", "D")] * 2, ("D", "A"), *[(None, "B")] * 4,
    ]  # fmt: skip
    flows = shift_of(pairs).flows
    assert {(f.source, f.goal, f.count) for f in flows} == {
        ("A", "A", 6), ("B", "C", 3), ("blank", "B", 4), (None, None, 3),
    }  # fmt: skip


LETTERS = st.sampled_from(["A", "B", "C", "D", None])


@given(st.lists(st.tuples(LETTERS, LETTERS), max_size=60))
@QUICK
def test_a_shift_never_says_more_than_the_pairs(pairs: list[tuple[Value, Value]]) -> None:
    """Changed is at most pairs; flows add up to pairs; no named flow is of one or two."""
    shift = shift_of(pairs)
    if shift.pairs is None:
        assert (shift.changed, shift.flows) == (None, None)
        return
    assert shift.pairs == len(pairs)
    assert shift.changed == sum(first != second for first, second in pairs) <= shift.pairs
    if shift.flows is not None:
        assert sum(flow.count for flow in shift.flows) == len(pairs)
        assert all(flow.count > 2 for flow in shift.flows if flow.source is not None)
        assert sum(flow.source is None for flow in shift.flows) <= 1


@given(st.lists(st.sampled_from([*range(11), None]), min_size=8, max_size=60))
@QUICK
def test_a_mean_lies_within_its_spread_of_answers(values: list[Value]) -> None:
    measure = resisted(values).measures[0]
    said = [value for value in values if isinstance(value, int)]
    if measure.mean is None:
        assert len(said) < 8
        return
    assert measure.mean == pytest.approx(mean(said))
    assert measure.low is not None
    assert measure.high is not None
    assert min(said) <= measure.low <= measure.high <= max(said)
    assert measure.strong == sum(Counter(said)[value] for value in (8, 9, 10))


def test_results_keep_the_order_of_the_case_and_never_sort_by_size() -> None:
    """The screen and the paper show the options as the case has them."""
    poll: Poll = a_poll(RESISTANCE)
    said: list[Answers] = [((9, 1, 5, 0, 3),)] * 9
    (result,) = disclose(poll, tally_ballots(poll, said))
    assert isinstance(result, MeasuredResult)
    assert [measure.target for measure in result.measures] == ["A", "B", "C", "D", "0"]
