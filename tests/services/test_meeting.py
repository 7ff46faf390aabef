"""Leading a meeting: rounds, pictures and the clock, each act stored whole or refused whole."""

from dataclasses import replace

import pytest

from dilemmakit.domain.errors import (
    NotFound,
    PollStillOpen,
    WrongState,
)
from dilemmakit.domain.room import room_view
from dilemmakit.domain.room_view import TimePhase
from dilemmakit.domain.timing import used_seconds
from dilemmakit.domain.vocabulary import (
    PollState,
    RoundState,
    SessionState,
    View,
)
from dilemmakit.services import archive, closing, facilitation, preparation
from dilemmakit.storage.engine import Database
from tests.factory import FIRST_EVENING, a_draft, a_plan
from tests.services.meeting import Meeting, a_meeting, a_running_meeting

WAITING, RUNNING, PAUSED, DONE, SKIPPED = RoundState


@pytest.fixture
def meeting(database: Database) -> Meeting:
    """A meeting whose doors have just opened."""
    return a_running_meeting(database)


def states(meeting: Meeting) -> list[RoundState]:
    return [stored.state for stored in meeting.session.rounds]


def used(meeting: Meeting, index: int) -> float:
    """Return the minutes a round has used."""
    return used_seconds(meeting.session.rounds[index], meeting.now) / 60


# Opening and closing


def test_the_doors_open_before_the_clock_runs(database: Database) -> None:
    meeting = a_meeting(database)
    assert meeting.session.state is SessionState.PREPARED
    meeting.start()
    assert meeting.session.opened_at == FIRST_EVENING
    assert states(meeting)[0] is WAITING
    meeting.later(4)
    meeting.go_on()
    assert states(meeting)[0] is RUNNING
    assert used(meeting, 0) == 0


def test_a_meeting_is_opened_once_and_closed_once(meeting: Meeting) -> None:
    meeting.refuses(WrongState, facilitation.start, meeting.now)
    meeting.go_on()
    meeting.close()
    meeting.refuses(WrongState, facilitation.start, meeting.now)
    meeting.refuses(WrongState, closing.close_session, meeting.now)
    for act in (facilitation.go_on, facilitation.go_back, facilitation.pause, facilitation.resume):
        meeting.refuses(WrongState, act, meeting.now)
    meeting.refuses(WrongState, facilitation.go_to_round, 3, meeting.now)


def test_nothing_is_led_before_the_doors_open(database: Database) -> None:
    meeting = a_meeting(database)
    for act in (facilitation.go_on, facilitation.go_back, facilitation.pause, facilitation.resume):
        meeting.refuses(WrongState, act, meeting.now)
    meeting.refuses(WrongState, facilitation.go_to_round, 3, meeting.now)
    meeting.refuses(WrongState, closing.close_session, meeting.now)


def test_what_was_prepared_can_be_prepared_anew_until_the_doors_open(database: Database) -> None:
    meeting = a_meeting(database)
    session_id = meeting.session.id
    meeting.do(preparation.change_preparation, a_draft(place="Salen", present=19), meeting.now)
    assert (meeting.session.id, meeting.session.place) == (session_id, "Salen")
    assert meeting.session.revision == 2
    assert len(archive.session_lines(database)) == 1
    meeting.start()
    meeting.refuses(WrongState, preparation.change_preparation, a_draft(), meeting.now)


def test_closing_ends_the_round_that_runs_and_drops_those_that_wait(meeting: Meeting) -> None:
    meeting.go_to(View.ARGUMENT_BOARD)
    meeting.later(7)
    meeting.close()
    assert states(meeting) == [DONE] * 4 + [SKIPPED] * 5
    meeting.later(60)
    assert used(meeting, 3) == 7
    assert meeting.session.closed_at == FIRST_EVENING.replace(minute=7)


def test_closing_a_meeting_that_never_began_drops_all_of_it(meeting: Meeting) -> None:
    meeting.close()
    assert states(meeting) == [SKIPPED] * 9


def test_at_the_end_there_is_no_next(meeting: Meeting) -> None:
    meeting.do(facilitation.go_to_round, 8, meeting.now)
    meeting.go_to(View.THANKS)
    meeting.refuses(WrongState, facilitation.go_on, meeting.now)


def test_a_deleted_session_is_gone(meeting: Meeting) -> None:
    archive.delete_session(meeting.database, meeting.session.id)
    with pytest.raises(NotFound):
        archive.load_session(meeting.database, meeting.session.id)
    with pytest.raises(NotFound):
        archive.delete_session(meeting.database, meeting.session.id)


# The clock


def test_time_is_kept_per_round(meeting: Meeting) -> None:
    meeting.go_on()
    meeting.later(3)
    meeting.go_on()
    meeting.later(5.5)
    meeting.go_to(View.POLL_OPEN)
    meeting.later(90)
    assert [used(meeting, index) for index in range(4)] == [3, 5.5, 90, 0]
    assert states(meeting)[:4] == [DONE, DONE, RUNNING, WAITING]


def test_a_pause_costs_the_round_nothing(meeting: Meeting) -> None:
    meeting.go_on()
    meeting.later(2)
    meeting.do(facilitation.pause, meeting.now)
    meeting.refuses(WrongState, facilitation.pause, meeting.now)
    meeting.later(30)
    assert used(meeting, 0) == 2
    meeting.do(facilitation.resume, meeting.now)
    meeting.refuses(WrongState, facilitation.resume, meeting.now)
    meeting.later(1)
    assert used(meeting, 0) == 3
    meeting.do(facilitation.pause, meeting.now)
    meeting.later(10)
    meeting.go_on()
    assert states(meeting)[:2] == [DONE, RUNNING]
    assert used(meeting, 0) == 3


def test_a_round_can_be_made_longer_and_shorter_but_not_nothing(meeting: Meeting) -> None:
    meeting.do(facilitation.add_minutes, 3)
    assert meeting.session.round.minutes == 8
    meeting.do(facilitation.add_minutes, -100)
    assert meeting.session.round.minutes == 1
    meeting.do(facilitation.add_minutes, 10_000)
    assert meeting.session.round.minutes == facilitation.MOST_MINUTES


def test_back_over_a_round_lets_its_clock_go_on(meeting: Meeting) -> None:
    """The minutes in between are the other round's, and no minute is counted twice."""
    meeting.go_on()
    meeting.later(3)
    meeting.go_on()
    meeting.later(4)
    meeting.do(facilitation.go_back, meeting.now)
    assert states(meeting)[:2] == [RUNNING, DONE]
    meeting.later(2)
    assert [used(meeting, 0), used(meeting, 1)] == [5, 4]


def test_on_again_after_back_lets_the_later_round_go_on(meeting: Meeting) -> None:
    """A round that was left and is come to again has not stopped its clock for good."""
    meeting.go_on()
    meeting.later(3)
    meeting.go_on()
    meeting.later(4)
    meeting.do(facilitation.go_back, meeting.now)
    meeting.later(2)
    meeting.go_on()
    assert states(meeting)[:2] == [DONE, RUNNING]
    meeting.later(1.5)
    assert [used(meeting, 0), used(meeting, 1)] == [5, 5.5]
    left = room_view(meeting.session, meeting.now)
    assert left.view is View.SUMMARY


def test_a_round_come_back_to_by_choice_goes_on_too(meeting: Meeting) -> None:
    meeting.go_to(View.ARGUMENT_BOARD)
    meeting.later(5)
    meeting.do(facilitation.go_to_round, 1, meeting.now)
    meeting.later(10)
    meeting.do(facilitation.go_to_round, 3, meeting.now)
    meeting.later(1)
    assert (used(meeting, 1), used(meeting, 3)) == (10, 6)
    assert states(meeting)[:5] == [DONE, DONE, DONE, RUNNING, WAITING]


def test_in_overtime_the_room_is_told_to_come_to_an_end_and_nothing_else(
    meeting: Meeting,
) -> None:
    meeting.go_to(View.QUESTION)
    meeting.later(9)
    time = room_view(meeting.session, meeting.now).time
    assert time is not None
    assert (time.phase, time.minutes) == (TimePhase.CLOSING, 0)


# Walking


def test_rounds_passed_over_are_dropped_and_may_still_be_gone_to(meeting: Meeting) -> None:
    meeting.go_on()
    meeting.do(facilitation.go_to_round, 4, meeting.now)
    assert states(meeting)[:6] == [DONE, SKIPPED, SKIPPED, SKIPPED, RUNNING, WAITING]
    meeting.do(facilitation.go_to_round, 2, meeting.now)
    assert states(meeting)[:6] == [DONE, SKIPPED, RUNNING, SKIPPED, DONE, WAITING]
    meeting.go_on()
    assert meeting.session.round_index == 4


def test_back_does_not_lead_into_what_was_dropped(meeting: Meeting) -> None:
    """No question is opened, and no picture shown, that the facilitator chose to leave out."""
    meeting.go_on()
    meeting.do(facilitation.go_to_round, 3, meeting.now)
    meeting.do(facilitation.go_back, meeting.now)
    assert meeting.session.round_index == 0
    assert states(meeting)[:4] == [RUNNING, SKIPPED, SKIPPED, DONE]
    assert meeting.states()["before"] is PollState.READY


def test_a_round_is_entered_where_there_is_something_to_show(database: Database) -> None:
    """Gone to or walked to: a question that has nothing to ask about is no place to stand."""
    plan = a_plan()
    asks_first = replace(plan.rounds[7], steps=plan.rounds[7].steps[1:])
    plan = replace(plan, rounds=(*plan.rounds[:7], asks_first, plan.rounds[8]))
    for walked in (True, False):
        meeting = a_running_meeting(database, a_draft(plan=plan))
        meeting.do(facilitation.go_to_round, 6 if walked else 7, meeting.now)
        if walked:
            meeting.close_poll("after")
            meeting.go_to(View.RESISTANCE)
            meeting.go_on()
        assert (meeting.session.round_index, meeting.session.step.view) == (7, View.TASKS)


def test_a_place_there_is_not_is_not_gone_to(meeting: Meeting) -> None:
    for index in (-1, 9, 0):
        assert facilitation.go_to_round(meeting.database, meeting.session, index, meeting.now) is (
            meeting.session
        )
    assert facilitation.go_back(meeting.database, meeting.session, meeting.now) is meeting.session


def test_an_open_poll_is_in_the_way_of_its_result(meeting: Meeting) -> None:
    """And the facilitator is told how many answers are missing."""
    meeting.go_to(View.POLL_OPEN)
    for number in range(1, 20):
        meeting.cast("before", number, (("A",),))
    meeting.go_to(View.TWIST)
    fault = meeting.refuses(PollStillOpen, facilitation.go_on, meeting.now)
    assert isinstance(fault, PollStillOpen)
    assert fault.missing == 4
    meeting.close_poll("before")
    meeting.go_on()
    assert meeting.session.step.view is View.STANCE_BEFORE_AFTER


def test_voices_turn_like_pages_forth_and_back(meeting: Meeting) -> None:
    meeting.go_to(View.VOICE)
    assert meeting.session.page == 0
    for page in (1, 2, 3):
        meeting.go_on()
        assert (meeting.session.step.view, meeting.session.page) == (View.VOICE, page)
    meeting.go_on()
    assert (meeting.session.step.view, meeting.session.page) == (View.OPTIONS, 0)
    meeting.do(facilitation.go_back, meeting.now)
    assert (meeting.session.step.view, meeting.session.page) == (View.VOICE, 3)


def test_pages_can_be_turned_by_hand(meeting: Meeting) -> None:
    meeting.do(facilitation.turn_page, 2)
    assert meeting.session.page == 2
    meeting.do(facilitation.turn_page, -5)
    assert meeting.session.page == 0


def test_a_blank_screen_stays_blank_until_it_is_asked_back(meeting: Meeting) -> None:
    meeting.do(facilitation.set_blank, True)
    meeting.go_on()
    meeting.go_on()
    assert room_view(meeting.session, meeting.now).content is None
    meeting.do(facilitation.set_blank, False)
    assert room_view(meeting.session, meeting.now).view is View.SUMMARY


def test_the_twist_that_is_met_is_kept(meeting: Meeting) -> None:
    used = []
    meeting.go_to(View.POLL_OPEN)
    used.append(meeting.session.cases[0].twists_used)
    meeting.go_to(View.TWIST)
    used.append(meeting.session.cases[0].twists_used)
    assert used == [(), ("t1",)]
