"""A slip is typed by keyboard alone and read as the paper says (guide, chapter 8)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakit.domain.poll import Poll, Value, check_answers
from dilemmakit.domain.slip import LONGEST_SLIP, SlipFault, SlipReading, read_slip
from dilemmakit.domain.vocabulary import Entry, ItemKind, ItemOn
from tests.domain.properties import THOROUGH
from tests.factory import a_poll

CHOICE = (ItemKind.CHOICE, ItemOn.OPTIONS)
RESISTANCE = (ItemKind.RESISTANCE, ItemOn.OPTIONS_ZERO)
SCALE = (ItemKind.SCALE, ItemOn.SURENESS)
RATING = (ItemKind.RATING, ItemOn.RATINGS)
CONSENT = (ItemKind.CONSENT, ItemOn.PRINCIPLES)

ONE_CHOICE = a_poll(CHOICE)
WITH_RESISTANCE = a_poll(CHOICE, RESISTANCE)
WITH_SURENESS = a_poll(CHOICE, SCALE)
WITH_ALL = a_poll(CHOICE, SCALE, RESISTANCE)
RATED = a_poll(RATING)
UNPAIRED = a_poll(CHOICE, pair=None)
SENTENCES = a_poll(CONSENT, pair=None)
ONLY_FIGURES = a_poll(RESISTANCE, pair=None)
AT_KIOSK = a_poll(CHOICE, entry=Entry.KIOSK)
POLLS = (
    ONE_CHOICE, WITH_RESISTANCE, WITH_SURENESS, WITH_ALL, RATED, UNPAIRED, SENTENCES,
    ONLY_FIGURES, AT_KIOSK,
)  # fmt: skip


def values(reading: SlipReading) -> tuple[Value, ...]:
    """Return the answers in one row, whatever item they belong to."""
    assert reading.answers is not None
    return tuple(value for item in reading.answers for value in item)


@pytest.mark.parametrize(
    ("poll", "typed", "number", "answers"),
    [
        # The rule's own example: choice, then resistance to four options and to things as today.
        (WITH_RESISTANCE, "214 B 7 2 9 4 5", 214, ("B", 7, 2, 9, 4, 5)),
        # Spaces may be left out where one reading is possible.
        (WITH_RESISTANCE, "214B72945", 214, ("B", 7, 2, 9, 4, 5)),
        (WITH_RESISTANCE, "214 B72945", 214, ("B", 7, 2, 9, 4, 5)),
        (WITH_RESISTANCE, "214B 72945", 214, ("B", 7, 2, 9, 4, 5)),
        (WITH_RESISTANCE, "214 B 72 945", 214, ("B", 7, 2, 9, 4, 5)),
        (WITH_RESISTANCE, "  214   B  7 2 9 4 5  ", 214, ("B", 7, 2, 9, 4, 5)),
        (WITH_RESISTANCE, "214\tB\t7 2 9 4 5", 214, ("B", 7, 2, 9, 4, 5)),
        (WITH_RESISTANCE, "214\u00a0B\u00a07 2 9 4 5", 214, ("B", 7, 2, 9, 4, 5)),
        # Lower case is the same letter.
        (WITH_RESISTANCE, "214 b 7 2 9 4 5", 214, ("B", 7, 2, 9, 4, 5)),
        (ONE_CHOICE, "7d", 7, ("D",)),
        # Ten is `10`.
        (WITH_RESISTANCE, "214 B 10 2 9 4 5", 214, ("B", 10, 2, 9, 4, 5)),
        (WITH_RESISTANCE, "214 B 7 2 9 4 10", 214, ("B", 7, 2, 9, 4, 10)),
        (WITH_RESISTANCE, "214 B 10 10 10 10 10", 214, ("B", 10, 10, 10, 10, 10)),
        (WITH_RESISTANCE, "214B1010101010", 214, ("B", 10, 10, 10, 10, 10)),
        (WITH_RESISTANCE, "214 B 1 0 9 4 5", 214, ("B", 1, 0, 9, 4, 5)),
        (WITH_RESISTANCE, "214B10945", 214, ("B", 1, 0, 9, 4, 5)),
        (WITH_RESISTANCE, "214B102945", 214, ("B", 10, 2, 9, 4, 5)),
        (WITH_RESISTANCE, "214 B 0 0 0 0 0", 214, ("B", 0, 0, 0, 0, 0)),
        # A blank is an answer; hyphen and en dash are the same key to a reader of paper.
        (ONE_CHOICE, "214 -", 214, (None,)),
        (ONE_CHOICE, "214-", 214, (None,)),
        (ONE_CHOICE, "214 –", 214, (None,)),
        (WITH_RESISTANCE, "214 - 7 - 9 – 5", 214, (None, 7, None, 9, None, 5)),
        (WITH_RESISTANCE, "214------", 214, (None,) * 6),
        (WITH_RESISTANCE, "214 B10-10-5", 214, ("B", 10, None, 10, None, 5)),
        # Sureness stands between choice and resistance, in the order of the items.
        (WITH_SURENESS, "31 A 5", 31, ("A", 5)),
        (WITH_SURENESS, "31a5", 31, ("A", 5)),
        (WITH_ALL, "31 A 5 0 10 3 4 6", 31, ("A", 5, 0, 10, 3, 4, 6)),
        # Where figures follow the number, it is the first piece of text.
        (RATED, "214 4 5", 214, (4, 5)),
        (RATED, "214 45", 214, (4, 5)),
        (RATED, "4 4 5", 4, (4, 5)),
        (RATED, "214--", 214, (None, None)),
        # Numbers as they stand on slips.
        (ONE_CHOICE, "1 A", 1, ("A",)),
        (ONE_CHOICE, "0031 A", 31, ("A",)),
        (ONE_CHOICE, "9999 A", 9999, ("A",)),
        (AT_KIOSK, "12 C", 12, ("C",)),
        # Without pairing the number falls away.
        (UNPAIRED, "C", None, ("C",)),
        (UNPAIRED, "-", None, (None,)),
        (SENTENCES, "1 0", None, (1, 0)),
        (SENTENCES, "10", None, (1, 0)),
        (SENTENCES, "1-", None, (1, None)),
        (ONLY_FIGURES, "10 0 5 5 5", None, (10, 0, 5, 5, 5)),
        (ONLY_FIGURES, "72945", None, (7, 2, 9, 4, 5)),
    ],
)
def test_a_whole_slip_is_read_as_it_stands(
    poll: Poll, typed: str, number: int | None, answers: tuple[Value, ...]
) -> None:
    reading = read_slip(typed, poll)
    assert (reading.number, reading.fault) == (number, None)
    assert reading.complete
    assert values(reading) == reading.values == answers


@pytest.mark.parametrize(
    ("poll", "typed", "fault", "faulty"),
    [
        (ONE_CHOICE, "", SlipFault.EMPTY, ""),
        (ONE_CHOICE, " \t ", SlipFault.EMPTY, ""),
        (UNPAIRED, "", SlipFault.EMPTY, ""),
        (ONE_CHOICE, "B", SlipFault.NUMBER_MISSING, "B"),
        (ONE_CHOICE, "-", SlipFault.NUMBER_MISSING, "-"),
        (ONE_CHOICE, "0 B", SlipFault.NUMBER_MISSING, "0"),
        (ONE_CHOICE, "٢١٤ B", SlipFault.NUMBER_MISSING, "٢"),
        (ONE_CHOICE, "²14 B", SlipFault.NUMBER_MISSING, "²"),
        (ONE_CHOICE, "12345 B", SlipFault.NUMBER_TOO_LONG, "12345"),
        (ONE_CHOICE, "00214 B", SlipFault.NUMBER_TOO_LONG, "00214"),
        (ONE_CHOICE, "214 E", SlipFault.UNKNOWN_OPTION, "E"),
        (ONE_CHOICE, "214 0", SlipFault.UNKNOWN_OPTION, "0"),
        (ONE_CHOICE, "214 7", SlipFault.UNKNOWN_OPTION, "7"),
        (ONE_CHOICE, "214 Å", SlipFault.UNKNOWN_OPTION, "Å"),
        (ONE_CHOICE, "214 BB", SlipFault.TOO_MANY, "B"),
        (ONE_CHOICE, "214 B 7", SlipFault.TOO_MANY, "7"),
        (ONE_CHOICE, "214", SlipFault.TOO_FEW, ""),
        (WITH_SURENESS, "214 B 6", SlipFault.OUT_OF_RANGE, "6"),
        (WITH_SURENESS, "214 B 0", SlipFault.OUT_OF_RANGE, "0"),
        (WITH_SURENESS, "214 5 B", SlipFault.UNKNOWN_OPTION, "5"),
        (RATED, "214 6 5", SlipFault.OUT_OF_RANGE, "6"),
        (RATED, "2144 5", SlipFault.TOO_FEW, ""),
        (RATED, "214 B 5", SlipFault.OUT_OF_RANGE, "B"),
        (WITH_RESISTANCE, "214 B 7 2 9 4", SlipFault.TOO_FEW, ""),
        (WITH_RESISTANCE, "214 B 7 2 9 4 5 6", SlipFault.TOO_MANY, "6"),
        (WITH_RESISTANCE, "214 B 7 2 9 4 x", SlipFault.OUT_OF_RANGE, "X"),
        (WITH_RESISTANCE, "214 7 2 9 4 5", SlipFault.UNKNOWN_OPTION, "7"),
        (SENTENCES, "1 2", SlipFault.OUT_OF_RANGE, "2"),
        (UNPAIRED, "214 C", SlipFault.UNKNOWN_OPTION, "2"),
        # Two tens can be told from a one and a nought in more than one place.
        (WITH_RESISTANCE, "214B101029", SlipFault.AMBIGUOUS, "B101029"),
        (WITH_RESISTANCE, "214 B 1010 2 9", SlipFault.AMBIGUOUS, "B101029"),
    ],
)
def test_a_slip_that_cannot_be_read_says_what_is_wrong(
    poll: Poll, typed: str, fault: SlipFault, faulty: str
) -> None:
    reading = read_slip(typed, poll)
    assert (reading.fault, reading.faulty) == (fault, faulty)
    assert not reading.complete


@pytest.mark.parametrize(
    ("typed", "number", "shown"),
    [
        ("2", 2, ()),
        ("214", 214, ()),
        ("214 ", 214, ()),
        ("214 B", 214, ("B",)),
        ("214 B 7", 214, ("B", 7)),
        ("214B72", 214, ("B", 7, 2)),
        ("214 B 7 2 9 4", 214, ("B", 7, 2, 9, 4)),
        ("214 B 10", 214, ("B", 10)),
        ("214 B 1", 214, ("B", 1)),
        ("214 B 7 -", 214, ("B", 7, None)),
    ],
)
def test_half_a_slip_shows_what_was_read_so_far(
    typed: str, number: int, shown: tuple[Value, ...]
) -> None:
    reading = read_slip(typed, WITH_RESISTANCE)
    assert (reading.number, reading.values, reading.fault) == (number, shown, SlipFault.TOO_FEW)


def test_a_ten_that_stands_alone_is_never_a_one_and_a_nought() -> None:
    """Who forgets the last figure is told so, and is not given another person's answers."""
    assert read_slip("214 B 10 2 9 4", WITH_RESISTANCE).fault is SlipFault.TOO_FEW
    assert read_slip("214 B 10 2 9 4 5 6", WITH_RESISTANCE).fault is SlipFault.TOO_MANY


def test_what_is_unsure_is_not_shown_as_read() -> None:
    """Of an ambiguous slip only that is shown which every reading shares."""
    reading = read_slip("214 B 1010 2 9", WITH_RESISTANCE)
    assert (reading.number, reading.values) == (214, ("B",))


def test_figures_beyond_all_measure_are_no_number() -> None:
    """Python refuses to count so many digits; the slip says that the number is too long."""
    assert read_slip("9" * 5000 + " B", ONE_CHOICE).fault is not None
    assert read_slip("9" * 5, ONE_CHOICE).fault is SlipFault.NUMBER_TOO_LONG


def test_a_pasted_page_is_refused_at_once() -> None:
    """Nothing after the answers is looked past, however far away it stands."""
    for typed in ("214 B" + " -" * 1_000_000, "214 B" + " " * LONGEST_SLIP + "x", "-" * 2_000_000):
        reading = read_slip(typed, WITH_RESISTANCE)
        assert reading.fault is SlipFault.TOO_MANY
        assert len(reading.faulty) <= 1


@given(st.sampled_from(POLLS), st.text() | st.text("0123456789 ABCDabcd-–10\u00a0\x00\ud83d"))
@THOROUGH
def test_no_text_breaks_the_reader(poll: Poll, typed: str) -> None:
    """Whatever is typed, there is a reading: whole and storable, or with its fault."""
    reading = read_slip(typed, poll)
    assert reading.complete is (reading.fault is None)
    if reading.answers is not None:
        check_answers(poll, reading.answers)
        assert values(reading) == reading.values
        assert poll.numbered is (reading.number is not None)


@st.composite
def slips(draw: st.DrawFn) -> tuple[Poll, int, tuple[Value, ...]]:
    poll = draw(st.sampled_from([p for p in POLLS if p.numbered]))
    given_values: list[Value] = []
    for item in poll.items:
        choices: list[Value] = [None, *(item.letters or item.figures)]
        given_values.extend(draw(st.sampled_from(choices)) for _slot in range(item.slots))
    return poll, draw(st.integers(1, 9999)), tuple(given_values)


@given(slips())
@THOROUGH
def test_every_slip_on_paper_can_be_typed_and_is_read_back(
    slip: tuple[Poll, int, tuple[Value, ...]],
) -> None:
    """With spaces there is one reading, and it is the paper's."""
    poll, number, said = slip
    typed = " ".join([str(number), *("-" if value is None else str(value) for value in said)])
    reading = read_slip(typed, poll)
    assert (reading.number, reading.values, reading.fault) == (number, said, None)


@given(slips())
@THOROUGH
def test_text_run_together_is_read_as_the_paper_says_or_not_at_all(
    slip: tuple[Poll, int, tuple[Value, ...]],
) -> None:
    """Leaving out the spaces behind the letter never turns one answer into another."""
    poll, number, said = slip
    answers = "".join("-" if value is None else str(value) for value in said)
    reading = read_slip(f"{number} {answers}", poll)
    assert reading.fault is SlipFault.AMBIGUOUS or reading.values == said
