"""Counting at the tables: a sheet from each, merged, with what is missing in sight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.errors import (
    AnswerInvalid,
    NotFound,
    PollNotOpen,
    TallyDoesNotFit,
    WrongState,
)
from dilemmakit.domain.result import ChoiceResult
from dilemmakit.domain.room import room_view
from dilemmakit.domain.seating import evenly, missing_tables, seats
from dilemmakit.domain.tally import Counts, merged, tally_hands
from dilemmakit.domain.vocabulary import Audience, Entry, MeetingForm, PollState, View
from dilemmakit.domain.walk import NextKind, next_act
from dilemmakit.services import facilitation, polling, tables
from dilemmakit.services.tables import WhyCorrected
from dilemmakit.storage.engine import Database
from dilemmakit.storage.tallies import superseded_counts
from tests.citizens import citizens_plan
from tests.domain.properties import QUICK
from tests.factory import a_draft, a_poll
from tests.services.meeting import Meeting, a_running_meeting

PEOPLE = 60


@pytest.fixture
def citizens(database: Database) -> Meeting:
    """Sixty citizens at eight tables, asked for the first time."""
    meeting = a_running_meeting(
        database,
        a_draft(
            meeting_form=MeetingForm.CITIZENS_MEETING,
            audience=Audience.CITIZENS,
            plan=citizens_plan(),
            present=PEOPLE,
            invited=PEOPLE,
            entry=Entry.TABLE_TALLY,
        ),
    )
    meeting.go_to(View.POLL_OPEN, "stance-before")
    return meeting


def sheet(*people: int) -> Counts:
    """Return a table's sheet: how many for each option, and blank last."""
    return ((tuple(zip(("A", "B", "C", "D", None), people, strict=True)),),)


def keep(
    meeting: Meeting,
    table: int,
    counts: Counts,
    *,
    seated: int = 8,
    poll: str = "stance-before",
    why: WhyCorrected = WhyCorrected.MISTYPED,
) -> None:
    meeting.do(tables.record_table, meeting.poll(poll).id, table, seated, counts, why, meeting.now)


def test_sixty_people_sit_at_eight_tables_until_somebody_says_otherwise(citizens: Meeting) -> None:
    assert seats(citizens.session) == (8, 8, 8, 8, 7, 7, 7, 7)
    citizens.do(facilitation.set_attendance, 45)
    assert seats(citizens.session) == (8, 8, 8, 7, 7, 7)
    citizens.do(tables.set_tables, 5)
    assert seats(citizens.session) == (9, 9, 9, 9, 9)
    keep(citizens, 2, sheet(7, 0, 0, 0, 0), seated=7)
    citizens.do(tables.set_tables, 6)
    assert seats(citizens.session) == (9, 7, 9, 9, 9, 2)


@given(st.integers(0, 500), st.integers(1, 40))
def test_everybody_has_a_seat_and_no_table_two_more_than_another(people: int, count: int) -> None:
    spread = evenly(people, count)
    assert (sum(spread), len(spread)) == (people, count)
    assert max(spread) - min(spread) <= 1


def test_the_sheets_add_up_and_those_missing_are_known(citizens: Meeting) -> None:
    keep(citizens, 3, sheet(2, 3, 1, 1, 1))
    keep(citizens, 1, sheet(0, 8, 0, 0, 0))
    poll = citizens.poll("stance-before")
    assert (poll.cast, poll.tables) == (16, ((1, 8), (3, 8)))
    assert missing_tables(citizens.session, poll.tables) == (2, 4, 5, 6, 7, 8)
    citizens.close_poll("stance-before")
    citizens.go_to(View.STANCE_BEFORE_AFTER)
    (result,) = citizens.poll("stance-before").result or ()
    assert isinstance(result, ChoiceResult)
    assert [count.count for count in result.counts] == [2, 11, 1, 1]
    assert (result.n, result.blanks) == (16, 1)


def test_a_table_where_nobody_answered_has_been_heard_all_the_same(citizens: Meeting) -> None:
    keep(citizens, 4, (((),),))
    assert citizens.poll("stance-before").tables == ((4, 0),)


def test_a_corrected_sheet_takes_the_place_of_the_old_one_which_stays_with_the_reason(
    citizens: Meeting,
) -> None:
    keep(citizens, 1, sheet(4, 4, 0, 0, 0))
    keep(citizens, 2, sheet(8, 0, 0, 0, 0))
    keep(citizens, 1, sheet(3, 4, 0, 0, 0), seated=7, why=WhyCorrected.RECOUNTED)
    poll = citizens.poll("stance-before")
    assert (poll.cast, poll.tables) == (15, ((1, 7), (2, 8)))
    assert poll.mended == ("recounted",)
    assert citizens.traces() == [("recounted", "stance-before 1")]
    with citizens.database.read() as db:
        ((why, old),) = superseded_counts(db, poll.id)
    assert why == "recounted"
    assert tally_hands(poll, old, 8).count(0, 0, "A") == 4


def test_a_sheet_that_says_the_same_once_more_is_no_correction(citizens: Meeting) -> None:
    keep(citizens, 1, sheet(4, 3, 0, 0, 0))
    keep(citizens, 1, sheet(4, 3, 0, 0, 0))
    assert citizens.poll("stance-before").mended == ()
    keep(citizens, 1, sheet(4, 3, 0, 0, 0), seated=7, why=WhyCorrected.MISTYPED)
    assert citizens.poll("stance-before").mended == ("mistyped",)


@pytest.mark.parametrize(
    ("error", "table", "seated", "counts"),
    [
        (NotFound, 0, 8, sheet(1, 0, 0, 0, 0)),
        (NotFound, 9, 8, sheet(1, 0, 0, 0, 0)),
        (TallyDoesNotFit, 2, 8, sheet(9, 0, 0, 0, 0)),
        (TallyDoesNotFit, 2, 55, sheet(55, 0, 0, 0, 0)),
        (AnswerInvalid, 2, 8, (((("E", 1),),),)),
        (AnswerInvalid, 2, 8, ()),
    ],
)
def test_a_sheet_that_does_not_fit_is_refused(
    citizens: Meeting, error: type[AnswerInvalid], table: int, seated: int, counts: Counts
) -> None:
    """More than sit there, more than are present in all, or a table that is not there."""
    keep(citizens, 1, sheet(8, 0, 0, 0, 0))
    poll_id = citizens.poll("stance-before").id
    given_sheet = (poll_id, table, seated, counts, WhyCorrected.MISTYPED, citizens.now)
    citizens.refuses(error, tables.record_table, *given_sheet)


def test_a_table_whose_sheet_is_in_is_not_taken_away(citizens: Meeting) -> None:
    keep(citizens, 6, sheet(8, 0, 0, 0, 0))
    citizens.refuses(WrongState, tables.set_tables, 5)
    citizens.refuses(NotFound, tables.set_tables, 0)
    citizens.do(tables.set_tables, 6)


def test_a_sheet_comes_to_an_open_poll_counted_at_tables_and_to_no_other(
    citizens: Meeting,
) -> None:
    """And the whole room is not counted in one where the tables are."""
    poll_id = citizens.poll("stance-before").id
    counts = sheet(1, 0, 0, 0, 0)
    citizens.refuses(PollNotOpen, polling.record_hands, poll_id, counts, citizens.now)
    keep(citizens, 1, counts)
    citizens.close_poll("stance-before")
    given_sheet = (poll_id, 2, 8, counts, WhyCorrected.MISTYPED, citizens.now)
    citizens.refuses(PollNotOpen, tables.record_table, *given_sheet)


def test_before_and_after_of_tables_tell_the_net_change_only(citizens: Meeting) -> None:
    """Slips counted at the tables have no number in common, so nobody is followed."""
    for planned_id, people in (("stance-before", (3, 2, 1, 1, 1)), ("stance-after", (1, 4, 1, 2))):
        citizens.go_to(View.POLL_OPEN, planned_id)
        counts = sheet(*people, *(0,) * (5 - len(people)))
        for table in range(1, 9):
            seated = seats(citizens.session)[table - 1]
            counts = sheet(seated, 0, 0, 0, 0) if planned_id == "stance-after" else counts
            if planned_id == "stance-before" and seated == 7:
                counts = sheet(2, 2, 1, 1, 1)
            keep(citizens, table, counts, seated=seated, poll=planned_id)
        citizens.close_poll(planned_id)
    citizens.go_to(View.STANCE_BEFORE_AFTER, "stance-after")
    shift = citizens.session.shift("stance")
    assert shift is not None
    assert (shift.pairs, shift.changed, shift.flows) == (None, None, None)
    before, after = ([count.count for count in side.counts] for side in (shift.before, shift.after))
    assert (before, after) == ([20, 16, 8, 8], [60, 0, 0, 0])


SHEETS = st.lists(
    st.tuples(*(st.integers(0, 12) for _value in range(5))).map(lambda people: sheet(*people)),
    max_size=12,
)


@given(SHEETS, st.randoms(use_true_random=False))
@QUICK
def test_in_which_order_the_sheets_come_makes_no_difference(sheets: list[Counts], chance) -> None:  # type: ignore[no-untyped-def]
    """And the sum is what all would have counted together."""
    poll = a_poll(entry=Entry.TABLE_TALLY, pair=None)
    shuffled = list(sheets)
    chance.shuffle(shuffled)
    assert merged(shuffled) == merged(sheets)
    people = sum(count for one in sheets for _value, count in one[0][0])
    whole = tally_hands(poll, merged(sheets) or (((),),), people)
    assert whole.n == people


# Opening a closed poll again


def test_a_closed_poll_is_opened_again_and_leaves_a_trace(citizens: Meeting) -> None:
    """Two sheets came late: they are taken, and that it was opened again is told."""
    keep(citizens, 1, sheet(8, 0, 0, 0, 0))
    citizens.close_poll("stance-before")
    poll = citizens.poll("stance-before")
    citizens.do(polling.reopen_poll, poll.id, citizens.now)
    opened = citizens.poll("stance-before")
    assert (opened.state, opened.attendance, opened.cast) == (PollState.OPEN, None, 8)
    assert opened.mended == ("reopened",)
    assert citizens.traces() == [("reopened", "stance-before")]
    keep(citizens, 2, sheet(0, 8, 0, 0, 0))
    citizens.close_poll("stance-before")
    assert citizens.poll("stance-before").cast == 16
    assert citizens.poll("stance-before").id == poll.id


def answered_at(citizens: Meeting, poll: str, sizes: tuple[int, ...]) -> None:
    citizens.do(tables.set_tables, len(sizes))
    for table, size in enumerate(sizes, start=1):
        keep(citizens, table, sheet(size - 3, 1, 1, 1, 0), seated=9, poll=poll)


def test_the_room_sees_the_tables_that_are_large_enough(citizens: Meeting) -> None:
    """After the second stance, and never before it is shown; the room counts the sheets too."""
    answered_at(citizens, "stance-before", (9, 8, 8, 7))
    view = room_view(citizens.session, citizens.now).content
    assert isinstance(view, rv.PollOpenContent)
    assert view.tables == (4, 4)
    citizens.close_poll("stance-before")
    citizens.go_to(View.POLL_OPEN, "stance-after")
    answered_at(citizens, "stance-after", (9, 8, 8, 7))
    citizens.close_poll("stance-after")
    assert citizens.poll("stance-after").split is None
    citizens.go_to(View.TABLES)
    content = room_view(citizens.session, citizens.now).content
    assert isinstance(content, rv.TablesContent)
    assert [one.table for one in content.split.tables] == [1]
    assert (content.split.hidden, content.split.hidden_n) == (3, 23)


def test_without_a_table_large_enough_the_picture_is_passed_over(citizens: Meeting) -> None:
    citizens.close_poll("stance-before")
    citizens.go_to(View.POLL_OPEN, "stance-after")
    answered_at(citizens, "stance-after", (7, 7, 7))
    citizens.close_poll("stance-after")
    citizens.go_to(View.STANCE_BEFORE_AFTER, "stance-after")
    following = next_act(citizens.session)
    assert following.kind is NextKind.ROUND
