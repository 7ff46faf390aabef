"""Counting: every answer counts once, and in whatever order they come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakit.domain.errors import AnswerInvalid, TallyDoesNotFit
from dilemmakit.domain.poll import Answers, Item, check_answers
from dilemmakit.domain.tally import Counts, tally_ballots, tally_hands
from dilemmakit.domain.vocabulary import Entry, ItemKind, ItemOn
from tests.domain.properties import QUICK
from tests.factory import a_poll

POLL = a_poll((ItemKind.CHOICE, ItemOn.OPTIONS), (ItemKind.RESISTANCE, ItemOn.OPTIONS_ZERO))
HANDS = a_poll((ItemKind.CONSENT, ItemOn.PRINCIPLES), entry=Entry.HANDS, pair=None)
CHOICE_BY_HANDS = a_poll(entry=Entry.HANDS, pair=None)


def item_answers(item: Item) -> st.SearchStrategy[tuple[int | str | None, ...]]:
    values = st.sampled_from([None, *(item.letters or item.figures)])
    return st.tuples(*(values for _slot in range(item.slots)))


ANSWERS: st.SearchStrategy[Answers] = st.tuples(*(item_answers(item) for item in POLL.items))


@given(st.lists(ANSWERS, max_size=40), st.randoms(use_true_random=False))
@QUICK
def test_the_order_of_ballots_makes_no_difference(given_answers: list[Answers], chance) -> None:  # type: ignore[no-untyped-def]
    """Shuffled as the box is at each ballot, the tally stays the same."""
    shuffled = list(given_answers)
    chance.shuffle(shuffled)
    assert tally_ballots(POLL, shuffled) == tally_ballots(POLL, given_answers)


@given(st.lists(ANSWERS, max_size=40))
@QUICK
def test_every_question_counts_everybody_once(given_answers: list[Answers]) -> None:
    """Blanks are answers: in each slot the counts add up to n."""
    tally = tally_ballots(POLL, given_answers)
    assert tally.n == len(given_answers)
    for index, item in enumerate(POLL.items):
        for slot in range(item.slots):
            said = [answers[index][slot] for answers in given_answers]
            assert sum(people for _value, people in tally.counts[index][slot]) == tally.n
            assert all(tally.count(index, slot, value) == said.count(value) for value in said)


@given(st.lists(ANSWERS, max_size=40))
@QUICK
def test_counts_are_sorted_with_blanks_last_and_no_empty_lines(
    given_answers: list[Answers],
) -> None:
    """Equal boxes give equal tallies, to the letter."""
    for item in tally_ballots(POLL, given_answers).counts:
        for slot in item:
            said = [value for value, _people in slot if value is not None]
            assert said == sorted(said, key=lambda value: (str(type(value)), value))
            assert None not in [value for value, _people in slot[:-1]]
            assert all(people > 0 for _value, people in slot)


def test_an_empty_box_is_a_tally_too() -> None:
    tally = tally_ballots(POLL, [])
    assert (tally.n, tally.count(0, 0, "A"), tally.count(1, 4, 10)) == (0, 0, 0)


@given(st.lists(ANSWERS, max_size=40))
@QUICK
def test_what_ballots_add_up_to_may_as_well_have_been_counted_hands(
    given_answers: list[Answers],
) -> None:
    """Counted slips entered as one count give the same tally as the slips one by one."""
    tally = tally_ballots(POLL, given_answers)
    assert tally_hands(POLL, tally.counts, present=len(given_answers)) == tally


def consents(first: dict[int | None, int], second: dict[int | None, int]) -> Counts:
    return ((tuple(first.items()), tuple(second.items())),)


def test_hands_are_taken_as_counted() -> None:
    """Nobody is made to answer, and a count of nobody is left out."""
    tally = tally_hands(HANDS, consents({1: 20, 0: 0, None: 2}, {1: 19, 0: 3}), present=23)
    assert tally.n == 22
    assert tally.counts == ((((1, 20), (None, 2)), ((0, 3), (1, 19))),)


def test_no_hand_at_all_is_a_count() -> None:
    assert tally_hands(HANDS, consents({}, {}), present=23).n == 0


@pytest.mark.parametrize(
    "counts",
    [
        consents({1: 20, 0: 4}, {1: 20, 0: 4}),
        consents({1: 20, 0: 3}, {1: 20, 0: 2}),
        consents({1: 23}, {1: 24}),
        consents({1: 23}, {}),
    ],
    ids=["one hand too many", "two questions differ", "one question too many", "one unasked"],
)
def test_hands_that_do_not_fit_those_present_are_refused(counts: Counts) -> None:
    """Each question is answered by the same people, and by no more than are in the room."""
    with pytest.raises(TallyDoesNotFit) as fault:
        tally_hands(HANDS, counts, present=23)
    assert fault.value.present == 23


@pytest.mark.parametrize(
    "counts",
    [
        (),
        (((),),),
        (((), (), ()),),
        consents({1: -1}, {1: 0}),
        consents({2: 5}, {1: 5}),
        ((((1, 2), (1, 3)), ((1, 5),)),),
        consents({"A": 5}, {1: 5}),  # type: ignore[dict-item]
        (*consents({1: 5}, {1: 5}), ((),)),
    ],
    ids=["nothing", "a slot missing", "a slot too many", "negative", "no such answer",
         "an answer twice", "a letter", "an item too many"],
)  # fmt: skip
def test_hands_that_answer_another_question_are_refused(counts: Counts) -> None:
    with pytest.raises(AnswerInvalid):
        tally_hands(HANDS, counts, present=23)


def test_fingers_for_a_choice_are_counted_by_letter() -> None:
    counts: Counts = (((("B", 3), ("A", 4), (None, 1)),),)
    assert tally_hands(CHOICE_BY_HANDS, counts, present=9).counts == (
        ((("A", 4), ("B", 3), (None, 1)),),
    )


@pytest.mark.parametrize(
    "answers",
    [
        (),
        (("A",),),
        (("A",), (1, 2, 3, 4)),
        (("A",), (1, 2, 3, 4, 5, 6)),
        (("A", "B"), (1, 2, 3, 4, 5)),
        (("E",), (1, 2, 3, 4, 5)),
        (("0",), (1, 2, 3, 4, 5)),
        ((1,), (1, 2, 3, 4, 5)),
        (("A",), (1, 2, 3, 4, 11)),
        (("A",), (1, 2, 3, 4, -1)),
        (("A",), (1, 2, 3, 4, "A")),
        (("A",), (1, 2, 3, 4, 5), ()),
    ],
)
def test_answers_that_are_not_on_the_paper_are_refused(answers: Answers) -> None:
    with pytest.raises(AnswerInvalid):
        check_answers(POLL, answers)


@pytest.mark.parametrize(
    ("kind", "on", "slots", "lowest", "highest"),
    [
        (ItemKind.RESISTANCE, ItemOn.OPTIONS_ZERO, 5, 0, 10),
        (ItemKind.SCALE, ItemOn.SURENESS, 1, 1, 5),
        (ItemKind.RATING, ItemOn.RATINGS, 2, 1, 5),
        (ItemKind.CONSENT, ItemOn.PRINCIPLES, 2, 0, 1),
    ],
)
def test_each_kind_takes_its_own_figures_and_a_blank(
    kind: ItemKind, on: ItemOn, slots: int, lowest: int, highest: int
) -> None:
    """One value a target, within the scale of the guide; blank is always an answer."""
    poll = a_poll((kind, on))
    for value in (lowest, highest, None):
        check_answers(poll, ((value,) * slots,))
    for value in (lowest - 1, highest + 1):
        with pytest.raises(AnswerInvalid):
            check_answers(poll, ((value,) * slots,))


def test_only_slips_and_kiosk_carry_numbers_and_only_where_they_are_paired() -> None:
    """Hands and cards have no number; without a pair key none is asked for."""
    assert a_poll(entry=Entry.SLIPS).numbered
    assert a_poll(entry=Entry.KIOSK).numbered
    assert not a_poll(entry=Entry.SLIPS, pair=None).numbered
    for entry in (Entry.HANDS, Entry.CARDS, Entry.TABLE_TALLY):
        assert not a_poll(entry=entry).numbered
