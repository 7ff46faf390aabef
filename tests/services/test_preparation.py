"""A session is stored as it was prepared, with the case and the plan as worded that day."""

from dataclasses import replace

import pytest

from dilemmakit.domain.case import Variant
from dilemmakit.domain.vocabulary import Audience, Entry, MeetingForm, PollState, RoundState
from dilemmakit.services import archive, preparation
from dilemmakit.services.library import municipalities
from dilemmakit.storage.engine import Database
from tests.factory import FIRST_EVENING, a_case, a_draft, a_plan
from tests.services.meeting import a_meeting, a_running_meeting


def test_rounds_and_polls_are_ready_before_anybody_comes(database: Database) -> None:
    session = a_meeting(database).session
    assert [stored.planned for stored in session.rounds] == list(a_plan().rounds)
    assert {stored.state for stored in session.rounds} == {RoundState.WAITING}
    assert [poll.planned_id for poll in session.polls] == ["before", "after", "consent", "rating"]
    assert {poll.state for poll in session.polls} == {PollState.READY}
    assert all(poll.items == () for poll in session.polls)


def test_the_wording_of_the_day_is_kept(database: Database) -> None:
    """A case that is edited afterwards rewrites no history."""
    draft = a_draft()
    session = preparation.prepare(database, draft, FIRST_EVENING)
    stored = archive.load_session(database, session.id)
    assert stored.cases[0].case == draft.case
    assert stored.plan == draft.plan
    assert stored.cases[0].content_hash == draft.case_hash


def test_what_is_typed_in_is_cleaned_and_stands_on_one_line(database: Database) -> None:
    draft = a_draft(
        title=" Når sengen\nslår alarm ",
        place="Salen\x00\t1. sal",
        facilitator="\ud83dSekretariat",
        local_figures=(("care_homes", "14\r\n plejehjem"),),
    )
    session = preparation.prepare(database, draft, FIRST_EVENING)
    assert session.title == "Når sengen slår alarm"
    assert (session.place, session.facilitator) == ("Salen 1. sal", "Sekretariat")
    assert session.local_figures == (("care_homes", "14 plejehjem"),)


@pytest.mark.parametrize("form", MeetingForm)
@pytest.mark.parametrize("entry", [Entry.SLIPS, Entry.KIOSK, Entry.HANDS])
def test_every_poll_is_prepared_in_a_way_its_form_allows(form: MeetingForm, entry: Entry) -> None:
    session = preparation.as_session(a_draft(meeting_form=form, entry=entry), "s", 1)
    assert all(poll.entry in poll.entries for poll in session.polls)


def test_the_municipality_is_named_as_it_names_itself(database: Database) -> None:
    for municipality in municipalities():
        session = preparation.as_session(a_draft(municipality_code=municipality.code), "session", 1)
        assert session.municipality == municipality
    assert len({one.code for one in municipalities()}) == 98


def test_a_code_nobody_has_is_a_municipality_without_a_name() -> None:
    unknown = preparation.as_session(a_draft(municipality_code="9999"), "session", 1).municipality
    assert unknown.code == "9999"
    assert unknown.name
    assert unknown.label


def test_the_list_of_sessions_tells_where_each_stands(database: Database) -> None:
    waiting = a_meeting(database, a_draft(title="Den første"))
    running = a_running_meeting(database)
    running.later(5)
    running.go_on()
    lines = {line.id: line for line in archive.session_lines(database)}
    assert len(lines) == 2
    assert lines[waiting.session.id].title == "Den første"
    line = lines[running.session.id]
    assert (line.round_title, line.round_number, line.round_count) == ("Velkomst", 1, 9)
    assert line.state == running.session.state
    assert (line.case_title, line.minutes) == ("Når sengen slår alarm", 45)


def test_two_sessions_side_by_side_do_not_touch_each_other(database: Database) -> None:
    one, other = a_running_meeting(database), a_running_meeting(database)
    one.go_on()
    one.go_on()
    assert archive.load_session(database, other.session.id) == other.session
    archive.delete_session(database, one.session.id)
    assert archive.load_session(database, other.session.id) == other.session
    assert replace(other.session, id="x") != one.session


def test_an_audience_meets_its_own_version_and_the_case_is_found_again(database: Database) -> None:
    """Citizens read their own words; prepared anew for the council, the case is as it stood."""
    citizens = Variant(Audience.CITIZENS, None, "Sagt til borgere.", None, None)
    case = a_case(variants=(citizens,))
    draft = a_draft(case=case, case_hash="", audience=Audience.CITIZENS)
    session = preparation.prepare(database, draft, FIRST_EVENING)
    assert session.case.summary_screen == "Sagt til borgere."
    assert preparation.original_case(session, (a_case(id="en-anden"), case)) == case
    assert preparation.original_case(session, ()) == session.case


def test_a_trade_meets_its_own_version(database: Database) -> None:
    teachers = Variant(Audience.PROFESSIONALS, "teacher", "Sagt til lærere.", None, None)
    draft = a_draft(
        case=a_case(variants=(teachers,)), audience=Audience.PROFESSIONALS, profession="teacher"
    )
    session = preparation.prepare(database, draft, FIRST_EVENING)
    assert session.case.summary_screen == "Sagt til lærere."
    assert session.audience is Audience.PROFESSIONALS
