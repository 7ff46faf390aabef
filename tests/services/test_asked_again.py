"""What is asked a third time: its counts stand beside the first, and no answer is followed."""

import pytest

from dilemmakit.domain.room import room_view
from dilemmakit.domain.room_view import StanceContent
from dilemmakit.domain.vocabulary import View
from dilemmakit.services import rearranging
from tests.services.meeting import Meeting
from tests.services.test_rearranging import answer
from tests.services.told import Told


def test_answers_are_followed_between_two_times_and_to_no_third(meeting: Meeting) -> None:
    """A second comparison would find whom the first one hides; the counts are told all the same."""
    told = Told()
    meeting.go_to(View.POLL_OPEN, "before")
    answer(meeting, "before", "A", 17)
    meeting.go_to(View.POLL_OPEN, "after")
    answer(meeting, "after", "B", 17)
    meeting.go_to(View.RESISTANCE)
    told.hold(meeting.database, meeting.session)
    (followed,) = meeting.session.shifts
    assert followed[1].changed == 17
    meeting.do(rearranging.repeat_round, meeting.session.round.id)
    meeting.go_to(View.POLL_OPEN, "after-2")
    answer(meeting, "after-2", "C", 17)
    told.hold(meeting.database, meeting.session)
    meeting.go_to(View.STANCE_BEFORE_AFTER, "after-2")
    told.hold(meeting.database, meeting.session)
    assert meeting.session.shifts == ()
    content = room_view(meeting.session, meeting.now).content
    assert isinstance(content, StanceContent)
    assert (content.before.n, content.shift) == (17, None)
    meeting.close()
    told.hold(meeting.database, meeting.session)
    stance = meeting.summary().stance
    assert stance is not None
    assert (stance.after, stance.shift) == (content.after, None)


@pytest.mark.parametrize("shown", [False, True])
def test_one_comparison_is_told_whatever_has_been_shown_by_the_end(
    meeting: Meeting, shown: bool
) -> None:
    """What was asked a third time and never shown is in the documents: so are its counts only."""
    told = Told()
    meeting.go_to(View.POLL_OPEN, "before")
    answer(meeting, "before", "A", 17)
    meeting.go_to(View.POLL_OPEN, "after")
    answer(meeting, "after", "B", 17)
    if shown:
        meeting.go_to(View.RESISTANCE)
    told.hold(meeting.database, meeting.session)
    meeting.do(rearranging.repeat_round, meeting.session.round.id)
    meeting.go_to(View.POLL_OPEN, "after-2")
    answer(meeting, "after-2", "C", 17)
    meeting.close()
    told.hold(meeting.database, meeting.session)
    stance = meeting.summary().stance
    assert stance is not None
    assert stance.after is not None
    assert [count.count for count in stance.after.counts] == [0, 0, 17, 0]
    assert stance.shift is None
