"""Rankings and dots: what a slip says, what may be answered, and what the room is told of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakit.domain.disclosure import disclose
from dilemmakit.domain.errors import AnswerInvalid, TallyDoesNotFit
from dilemmakit.domain.poll import Answers, Item, Poll, Target, Value, check_answers
from dilemmakit.domain.result import Level, PointsResult
from dilemmakit.domain.slip import SlipFault, read_slip
from dilemmakit.domain.tally import tally_ballots, tally_hands
from dilemmakit.domain.vocabulary import Entry, ItemKind, ItemOn, Secrecy
from tests.factory import a_poll


def on_sentences(kind: ItemKind, count: int, picks: int = 3, **changes: object) -> Poll:
    """Return a poll on so many sentences, not paired unless told otherwise."""
    targets = tuple(Target(f"n{n}", f"Sætning {n}") for n in range(1, count + 1))
    item = Item(kind, ItemOn.PRINCIPLES, targets, picks)
    return replace(a_poll(**{"pair": None, **changes}), items=(item,))


RANKING = on_sentences(ItemKind.RANKING, 8)
TWELVE = on_sentences(ItemKind.RANKING, 12)
PAIRED = on_sentences(ItemKind.RANKING, 8, pair="stance")
TWO = on_sentences(ItemKind.RANKING, 2)
DOTS = on_sentences(ItemKind.DOTS, 5)
ON_OPTIONS = a_poll((ItemKind.RANKING, ItemOn.OPTIONS))
WITH_CHOICE = replace(a_poll(), items=(*RANKING.items, *a_poll().items))


@pytest.mark.parametrize(
    ("poll", "typed", "answers"),
    [
        # What is most important stands first.
        (RANKING, "3 1 5", ((3, 1, 5),)),
        (RANKING, "315", ((3, 1, 5),)),
        (PAIRED, "214 3 1 5", ((3, 1, 5),)),
        (TWELVE, "12 1 2", ((12, 1, 2),)),
        (TWELVE, "1234", ((12, 3, 4),)),
        (TWELVE, "3 10 1", ((3, 10, 1),)),
        # Fewer than may be ranked: a dash for each place left open, or for all of them.
        (RANKING, "3 1 -", ((3, 1, None),)),
        (RANKING, "3--", ((3, None, None),)),
        (RANKING, "- - -", ((None, None, None),)),
        # There are only as many places as there is something to rank.
        (TWO, "2 1", ((2, 1),)),
        # Options keep their letters.
        (ON_OPTIONS, "214 d a b", (("D", "A", "B"),)),
        (ON_OPTIONS, "214DAB", (("D", "A", "B"),)),
        (WITH_CHOICE, "214 3 1 5 B", ((3, 1, 5), ("B",))),
        (WITH_CHOICE, "214 3 - - -", ((3, None, None), (None,))),
        # A slip of dots names what they stand by, in any order.
        (DOTS, "4 1 2", ((1, 1, 0, 1, 0),)),
        (DOTS, "5 - -", ((0, 0, 0, 0, 1),)),
        (DOTS, "---", ((None,) * 5,)),
    ],
)
def test_a_slip_is_read_as_it_stands(poll: Poll, typed: str, answers: Answers) -> None:
    reading = read_slip(typed, poll)
    assert (reading.fault, reading.answers) == (None, answers)
    check_answers(poll, answers)


@pytest.mark.parametrize(
    ("poll", "typed", "fault", "faulty"),
    [
        (RANKING, "3", SlipFault.TOO_FEW, ""),
        (RANKING, "3 1", SlipFault.TOO_FEW, ""),
        (RANKING, "3 3", SlipFault.TWICE, "3"),
        (RANKING, "3 1 3", SlipFault.TWICE, "3"),
        (DOTS, "2 2 1", SlipFault.TWICE, "2"),
        (RANKING, "- 3 1", SlipFault.AFTER_BLANK, "3"),
        (RANKING, "3 - 1", SlipFault.AFTER_BLANK, "1"),
        (RANKING, "9 1 2", SlipFault.OUT_OF_RANGE, "9"),
        (RANKING, "0 1 2", SlipFault.OUT_OF_RANGE, "0"),
        (RANKING, "A 1 2", SlipFault.OUT_OF_RANGE, "A"),
        (RANKING, "1 2 3 4", SlipFault.TOO_MANY, "4"),
        (ON_OPTIONS, "214 A E", SlipFault.UNKNOWN_OPTION, "E"),
        (ON_OPTIONS, "214 A A B", SlipFault.TWICE, "A"),
        (TWELVE, "1112", SlipFault.AMBIGUOUS, "1112"),
    ],
)
def test_a_slip_that_cannot_be_right_says_why(
    poll: Poll, typed: str, fault: SlipFault, faulty: str
) -> None:
    reading = read_slip(typed, poll)
    assert (reading.fault, reading.faulty, reading.answers) == (fault, faulty, None)


@pytest.mark.parametrize(
    ("poll", "given_values"),
    [
        (RANKING, (3, 3, 1)),
        (RANKING, (3, None, 1)),
        (RANKING, (None, 2, 1)),
        (RANKING, (9, 2, 1)),
        (RANKING, (3, 1)),
        (DOTS, (1, 1, 1, 1, 0)),
        (DOTS, (2, 0, 0, 0, 0)),
    ],
)
def test_what_does_not_fit_together_is_no_answer(
    poll: Poll, given_values: tuple[Value, ...]
) -> None:
    """Nothing stands in two places, and nobody has a fourth dot."""
    with pytest.raises(AnswerInvalid):
        check_answers(poll, (given_values,))


def points(poll: Poll, *ballots: tuple[Value, ...]) -> PointsResult:
    result = disclose(poll, tally_ballots(poll, [(ballot,) for ballot in ballots]))[0]
    assert isinstance(result, PointsResult)
    return result


def test_first_place_gives_three_points_the_last_one_point() -> None:
    """Blank answers count in n, and give nobody points."""
    ballots: list[tuple[Value, ...]] = [(1, 2, 3)] * 7 + [(2, 8, None)] + [(None, None, None)]
    result = points(RANKING, *ballots)
    assert (result.n, result.blanks, result.picks) == (9, 1, 3)
    assert [row.points for row in result.rows] == [21, 17, 7, 0, 0, 0, 0, 2]
    assert [row.target for row in result.rows] == [f"n{n}" for n in range(1, 9)]


def test_dots_are_counted_by_what_they_stand_by() -> None:
    result = points(DOTS, *[(1, 1, 0, 1, 0)] * 6, *[(0, 0, 0, 0, 1)] * 2, (None,) * 5)
    assert [row.points for row in result.rows] == [6, 6, 0, 6, 2]
    assert (result.n, result.blanks) == (9, 1)


@given(answered=st.integers(0, 30), blank=st.integers(0, 30))
def test_nothing_is_told_of_fewer_than_eight_who_answered(answered: int, blank: int) -> None:
    """Blank answers do not lift those who did answer over the floor."""
    result = points(RANKING, *[(1, 2, 3)] * answered, *[(None, None, None)] * blank)
    told = [row.points for row in result.rows if row.points is not None]
    if answered >= 8:
        assert (result.level, sum(told)) == (Level.COUNTS, 6 * answered)
    else:
        assert (result.level, told, result.blanks) == (Level.TOO_FEW, [], None)


def test_dots_counted_on_the_posters_are_at_most_three_a_person() -> None:
    """Nine people have 27 dots, however they are spread."""
    poll = on_sentences(ItemKind.DOTS, 4, secrecy=Secrecy.OPEN, entry=Entry.HANDS)

    def counted(*dots: int) -> tuple[int | None, ...]:
        counts = (tuple(((1, each), (0, 9 - each)) for each in dots),)
        result = disclose(poll, tally_hands(poll, counts, 9))[0]
        assert isinstance(result, PointsResult)
        return tuple(row.points for row in result.rows)

    assert counted(9, 9, 9, 0) == (9, 9, 9, 0)
    with pytest.raises(TallyDoesNotFit):
        counted(9, 9, 9, 1)
