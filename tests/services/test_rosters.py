"""Open answers by name: only in formal meetings, only where a list was asked for, and deletable."""

import pytest

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.errors import NotAllowed, NotFound, PollNotOpen, WrongState
from dilemmakit.domain.poll import Answers
from dilemmakit.domain.result import ChoiceResult
from dilemmakit.domain.room import room_view
from dilemmakit.domain.roster import read_roster
from dilemmakit.domain.vocabulary import Entry, MeetingForm, View
from dilemmakit.services import polling, rosters
from dilemmakit.services.preparation import change_preparation, prepare
from dilemmakit.storage.engine import Database
from tests.factory import FIRST_EVENING, a_draft
from tests.services.meeting import Meeting, a_running_meeting, dump

LIST = "Anna;A\nBo;A\nCarl;B;Dorthe"
B: Answers = (("B",),)


@pytest.fixture
def council(database: Database) -> Meeting:
    """Three of a council, called up by name."""
    meeting = a_running_meeting(database, a_draft(meeting_form=MeetingForm.COUNCIL_MEETING))
    meeting.go_to(View.POLL_OPEN, "before")
    meeting.do(polling.set_entry, meeting.poll("before").id, Entry.NAMED)
    meeting.do(rosters.set_roster, read_roster(LIST).rows)
    return meeting


def answer(meeting: Meeting, place: int, answers: Answers | None = B) -> None:
    who = meeting.session.roster[place].id
    poll_id = meeting.poll("before").id
    meeting.do(rosters.answer_by_name, poll_id, who, answers, meeting.now)


def counts(meeting: Meeting) -> list[int | None]:
    (result,) = meeting.poll("before").result or ()
    assert isinstance(result, ChoiceResult)
    return [count.count for count in result.counts]


def test_a_list_is_kept_in_its_order_and_counts_those_present(council: Meeting) -> None:
    roster = council.session.roster
    assert [(one.name, one.group, one.substitute_for) for one in roster] == [
        ("Anna", "A", None),
        ("Bo", "A", None),
        ("Carl", "B", "Dorthe"),
    ]
    assert council.session.present == 3
    council.do(rosters.set_presence, roster[1].id, False, council.now)
    assert council.session.present == 2
    assert council.session.roster[1].present_to == council.now
    council.later(5)
    council.do(rosters.set_presence, roster[1].id, True, council.now)
    assert (council.session.present, council.session.roster[1].present_from) == (3, council.now)


def test_open_answers_by_name_are_counted_and_shown(council: Meeting) -> None:
    for place, letter in enumerate("ABA"):
        answer(council, place, ((letter,),))
    assert council.poll("before").cast == 3
    council.close_poll("before")
    council.go_to(View.STANCE_BEFORE_AFTER)
    assert counts(council) == [2, 1, 0, 0]


def test_an_answer_is_changed_with_a_trace(council: Meeting) -> None:
    answer(council, 0)
    answer(council, 0, ((None,),))
    assert council.poll("before").mended == ("answered_anew",)
    answer(council, 0, None)
    assert council.poll("before").cast == 0


def test_who_is_absent_does_not_answer(council: Meeting) -> None:
    who = council.session.roster[0].id
    poll_id = council.poll("before").id
    council.do(rosters.set_presence, who, False, council.now)
    council.refuses(WrongState, rosters.answer_by_name, poll_id, who, B, council.now)
    council.refuses(NotFound, rosters.answer_by_name, poll_id, "nobody", B, council.now)


def test_the_list_is_deleted_and_only_the_figures_stay(council: Meeting) -> None:
    """Not a name is left in the file, and the result is what it was."""
    for place, letter in enumerate("ABA"):
        answer(council, place, ((letter,),))
    council.refuses(WrongState, rosters.delete_roster, council.now)
    council.close_poll("before")
    council.go_to(View.STANCE_BEFORE_AFTER)
    before = council.poll("before").result
    council.do(rosters.delete_roster, council.now)
    assert council.session.roster == ()
    assert council.poll("before").result == before
    assert council.poll("before").cast == 3
    assert not any(name in line for line in dump(council.database) for name in ("Anna", "Dorthe"))


@pytest.mark.parametrize(
    "form", [MeetingForm.THEME_MEETING, MeetingForm.CITIZENS_MEETING, MeetingForm.STAFF_MEETING]
)
def test_no_other_meeting_knows_answers_by_name(database: Database, form: MeetingForm) -> None:
    """Neither a list nor a way to answer."""
    meeting = a_running_meeting(database, a_draft(meeting_form=form))
    meeting.refuses(NotAllowed, rosters.set_roster, read_roster(LIST).rows)
    for poll in meeting.session.polls:
        assert Entry.NAMED not in poll.entries
        meeting.refuses(NotAllowed, polling.set_entry, poll.id, Entry.NAMED)


def test_names_come_only_where_they_were_chosen(council: Meeting) -> None:
    who = council.session.roster[0].id
    poll_id = council.poll("before").id
    council.do(polling.set_entry, poll_id, Entry.HANDS)
    council.refuses(PollNotOpen, rosters.answer_by_name, poll_id, who, B, council.now)


def test_the_room_sees_who_has_answered_and_once_closed_what(council: Meeting) -> None:
    """In the order of the list, group by group; nobody's answer before it is shown."""
    council.do(rosters.set_presence, council.session.roster[2].id, False, council.now)
    answer(council, 1, ((None,),))
    answer(council, 0)
    called = room_view(council.session, council.now).content
    assert isinstance(called, rv.CallContent)
    assert [(one.name, len(one.people)) for one in called.groups] == [("A", 2), ("B", 1)]
    people = [person for one in called.groups for person in one.people]
    assert [(p.name, p.present, p.answered, p.answer) for p in people] == [
        ("Anna", True, True, None),
        ("Bo", True, True, None),
        ("Carl", False, False, None),
    ]
    assert not any(one.totals for one in called.groups)
    council.close_poll("before")
    council.go_to(View.STANCE_BEFORE_AFTER)
    named = room_view(council.session, council.now).content
    assert isinstance(named, rv.NamedContent)
    assert [p.answer for one in named.groups for p in one.people] == ["B", "", None]
    assert [one.totals for one in named.groups] == [(("B", 1), ("", 1)), ()]
    council.do(rosters.delete_roster, council.now)
    assert isinstance(room_view(council.session, council.now).content, rv.StanceContent)


@pytest.mark.parametrize("form", [MeetingForm.COUNCIL_MEETING, MeetingForm.THEME_MEETING])
def test_a_list_pasted_while_preparing_is_there_when_the_doors_open(
    database: Database, form: MeetingForm
) -> None:
    """In its order, once more after each change; never in a meeting that knows no names."""
    draft = a_draft(meeting_form=form, roster=read_roster(LIST).rows)
    session = prepare(database, draft, FIRST_EVENING)
    session = change_preparation(database, session, draft, FIRST_EVENING)
    names = [one.name for one in session.roster]
    assert names == (["Anna", "Bo", "Carl"] if form is MeetingForm.COUNCIL_MEETING else [])
