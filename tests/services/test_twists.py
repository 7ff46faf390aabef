"""Twists are chosen while the meeting runs: one, another after it, or none."""

from dataclasses import replace

import pytest

from dilemmakit.domain.case import Twist
from dilemmakit.domain.errors import WrongState
from dilemmakit.domain.room import room_view
from dilemmakit.domain.room_view import StanceContent, TwistContent
from dilemmakit.domain.vocabulary import PollState, View
from dilemmakit.services import facilitation
from dilemmakit.storage.engine import Database
from tests.factory import a_case, a_draft
from tests.services.meeting import Meeting, a_running_meeting


@pytest.fixture
def meeting(database: Database) -> Meeting:
    """A meeting on a case with two twists, where nine have given their first answer."""
    other = Twist("t2", "Besparelsen", "Året efter …", "Pengene mangler.", "Og nu?", ("C",))
    case = a_case()
    meeting = a_running_meeting(database, a_draft(case=replace(case, twists=(*case.twists, other))))
    meeting.go_to(View.POLL_OPEN)
    answer(meeting, "before")
    return meeting


def answer(meeting: Meeting, planned_id: str) -> None:
    for number in range(1, 10):
        more = ((0, 0, 0, 0, 0),) if planned_id == "after" else ()
        meeting.cast(planned_id, number, (("B",), *more))
    meeting.close_poll(planned_id)


def test_without_a_twist_its_round_goes_straight_to_the_first_stance(meeting: Meeting) -> None:
    """The room never sees a twist, and the summary knows of none."""
    meeting.go_to(View.ARGUMENT_BOARD)
    meeting.do(facilitation.use_twist, None)
    meeting.go_on()
    assert meeting.session.step.view is View.STANCE_BEFORE_AFTER
    assert meeting.poll("before").state is PollState.SHOWN
    assert meeting.summary().twists == ()


def test_a_second_twist_may_follow_the_first(meeting: Meeting) -> None:
    """It comes on screen at once, and the first stance is shown again after it."""
    meeting.go_to(View.STANCE_BEFORE_AFTER)
    meeting.do(facilitation.use_twist, "t2")
    seen = room_view(meeting.session, meeting.now).content
    assert isinstance(seen, TwistContent)
    assert seen.title == "Besparelsen"
    meeting.refuses(WrongState, facilitation.use_twist, None)
    meeting.go_on()
    assert meeting.session.step.view is View.STANCE_BEFORE_AFTER


def test_the_shift_names_the_twists_that_came_between(meeting: Meeting) -> None:
    meeting.go_to(View.STANCE_BEFORE_AFTER)
    first = room_view(meeting.session, meeting.now).content
    assert isinstance(first, StanceContent)
    assert first.twists == ()
    meeting.do(facilitation.use_twist, "t2")
    meeting.go_to(View.POLL_OPEN, "after")
    answer(meeting, "after")
    meeting.go_to(View.STANCE_BEFORE_AFTER, "after")
    both = room_view(meeting.session, meeting.now).content
    assert isinstance(both, StanceContent)
    assert both.twists == ("22 minutter", "Besparelsen")
    assert [twist.title for twist in meeting.summary().twists] == list(both.twists)
