"""The form as a value: what a change leads to, and when it can be stored."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from dilemmakit.domain.case import Variant
from dilemmakit.domain.roster import ReadRow
from dilemmakit.domain.session import Municipality
from dilemmakit.domain.variants import as_seen_by
from dilemmakit.domain.vocabulary import Audience, Entry, Language, MeetingForm, SessionState
from dilemmakit.gui.prepare import words
from dilemmakit.gui.prepare.preparation import (
    Preparation,
    kiosk_minutes,
    plans_for,
    usual_municipality,
    usual_plan,
)
from tests.factory import FIRST_EVENING, a_case, a_plan, a_session
from tests.gui.desk.lines import a_line

FANO = Municipality("0563", "Fanø", "Fanø Kommune")
SHORT = a_plan(id="council-60", minutes=60)
USUAL = a_plan(id="council-90", minutes=90)
COMMITTEE = a_plan(id="committee-45", minutes=45, audience=Audience.COMMITTEE)
PLANS = (USUAL, COMMITTEE, SHORT)
CITIZENS = a_plan(
    id="citizens-120",
    minutes=120,
    audience=Audience.CITIZENS,
    rounds=tuple(
        replace(
            planned,
            polls=tuple(
                replace(poll, entry=(Entry.TABLE_TALLY, Entry.SLIPS)) for poll in planned.polls
            ),
        )
        for planned in a_plan().rounds
    ),
)
SCHOOL = a_case(variants=(Variant(Audience.PROFESSIONALS, "teacher", "Til lærere.", None, None),))


def filled(**changes: object) -> Preparation:
    value = Preparation(
        municipality=FANO, day=date(2027, 3, 9), at=time(19, 0), case=a_case(), plan=USUAL
    )
    return replace(value, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("lacking", ["case", "plan", "municipality"])
def test_nothing_is_stored_without_case_plan_and_municipality(lacking: str) -> None:
    """Each of the three is needed, and the reason is said; nothing else is."""
    value = filled(**{lacking: None})
    assert value.draft() is None
    assert words.lacking(value)
    assert filled().draft() is not None
    assert words.lacking(filled()) == ""


def test_the_draft_holds_what_was_filled_in() -> None:
    """Day and time become UTC; the audience is the plan's."""
    draft = filled(invited=25, place="Byrådssalen").draft()
    assert draft is not None
    assert draft.planned_start == datetime(2027, 3, 9, 18, 0, tzinfo=UTC)
    assert (draft.audience, draft.invited, draft.place) == (Audience.COUNCIL, 25, "Byrådssalen")


def test_citizens_are_counted_at_their_tables_unless_somebody_chose_otherwise() -> None:
    """What is usual in one form gives way to what is usual in the next; a choice stays."""
    plans = (*PLANS, CITIZENS)
    citizens = filled().with_form(MeetingForm.CITIZENS_MEETING, plans)
    assert citizens.entry is Entry.TABLE_TALLY
    assert citizens.with_form(MeetingForm.STAFF_MEETING, plans).entry is Entry.SLIPS
    chosen = replace(citizens, entry=Entry.SLIPS).with_form(MeetingForm.STAFF_MEETING, plans)
    assert chosen.entry is Entry.SLIPS


def test_only_ways_that_the_plan_asks_in_are_offered() -> None:
    """The others say that it is the plan; another plan brings its own ways."""
    value = filled(entry=Entry.KIOSK).with_form(MeetingForm.CITIZENS_MEETING, (CITIZENS,))
    assert value.offered == (Entry.TABLE_TALLY, Entry.SLIPS)
    assert value.entry is Entry.TABLE_TALLY
    unasked = "Forløbet spørger ikke med »Send rundt«, »Hænder«."
    assert words.why_not_offered(value, Entry.KIOSK) == unasked
    assert words.why_not_offered(value, Entry.HANDS) == unasked
    assert "Kort hører til" in words.why_not_offered(value, Entry.CARDS)
    assert words.why_not_offered(value, Entry.SLIPS) == ""
    other = value.with_plan(USUAL)
    assert other.entry is Entry.SLIPS
    assert words.why_not_offered(other, Entry.KIOSK) == ""


@pytest.mark.parametrize("form", [MeetingForm.COUNCIL_MEETING, MeetingForm.COMMITTEE_MEETING])
def test_a_list_of_names_is_answered_by_name(form: MeetingForm) -> None:
    """Where the form allows it and the plan asks for one letter; without the list, as is usual."""
    value = filled().with_form(form, PLANS)
    usual = value.entry
    assert Entry.NAMED not in value.offered
    assert "listen" in words.why_not_offered(value, Entry.NAMED)
    named = value.with_roster((ReadRow("Anna Holm", ""), ReadRow("Bo Krogh", "")))
    assert (named.entry, named.present) == (Entry.NAMED, 2)
    assert named.with_roster(()).entry is usual
    figures = a_plan(rounds=tuple(r for r in a_plan().rounds if r.kind.value != "first_stance"))
    assert "et bogstav" in words.why_not_offered(named.with_plan(figures), Entry.NAMED)
    assert named.with_plan(figures).entry is usual


def test_a_meeting_form_brings_its_own_plan_and_way_to_answer() -> None:
    """A committee gets the committee's plan and cards, never a secret way."""
    value = filled(entry=Entry.SLIPS).with_form(MeetingForm.COMMITTEE_MEETING, PLANS)
    assert value.plan is COMMITTEE
    assert value.entry is Entry.CARDS
    back = value.with_form(MeetingForm.THEME_MEETING, PLANS)
    assert back.plan is USUAL
    assert back.entry is not Entry.CARDS


def test_a_formal_council_meeting_answers_with_hands() -> None:
    """Nothing secret is left when the doors are open."""
    value = filled(entry=Entry.KIOSK).with_form(MeetingForm.COUNCIL_MEETING, PLANS)
    assert value.entry is Entry.HANDS
    assert value.plan is USUAL


def test_a_form_without_a_plan_offers_them_all() -> None:
    """Where nobody has written a plan the meeting can be held all the same, as its own form."""
    value = filled().with_form(MeetingForm.CITIZENS_MEETING, (USUAL, SHORT))
    draft = value.draft()
    assert draft is not None
    assert draft.audience is Audience.CITIZENS
    assert "intet forløb" in words.plan_hint(value)


def test_plans_stand_the_shortest_first_and_ninety_minutes_is_usual() -> None:
    assert plans_for(MeetingForm.THEME_MEETING, PLANS) == (SHORT, USUAL)
    assert usual_plan((SHORT, USUAL)) is USUAL
    assert usual_plan((SHORT,)) is SHORT
    assert usual_plan(()) is None


def test_a_prepared_session_comes_back_as_it_was_filled_in() -> None:
    """Opening a stored preparation and storing it again changes nothing of it."""
    session = a_session(state=SessionState.PREPARED, opened_at=None, place="Byrådssalen")
    draft = Preparation.of_session(session).draft()
    assert draft is not None
    assert draft.planned_start == session.planned_start == FIRST_EVENING
    assert draft.case == session.cases[0].case
    assert draft.case_hash == session.cases[0].content_hash
    assert (draft.place, draft.invited, draft.present) == ("Byrådssalen", 25, 23)
    assert draft.municipality_code == session.municipality.code


def test_another_language_brings_its_case_and_plan() -> None:
    """The case goes over where it exists in the language; the figures stay."""
    english = a_case(language=Language.EN, title="When the bed raises the alarm")
    value = filled(case_hash="1" * 64, local_figures=(("care_homes", "7"),))
    spoken = value.in_language(Language.EN, (english,), ())
    assert spoken.case is english
    assert spoken.case_hash == ""
    assert spoken.local_figures == (("care_homes", "7"),)
    assert value.in_language(Language.EN, (), ()).case is value.case


def test_a_new_session_begins_with_the_last_municipality() -> None:
    """Nobody types the same name before every meeting; a demo's is not taken."""
    demo = a_line(demo=True)
    assert usual_municipality((a_line(),), (FANO,)) is FANO
    assert usual_municipality((demo,), (FANO,)) is None
    assert usual_municipality((), (FANO,)) is None


@pytest.mark.parametrize(("people", "minutes"), [(1, 1), (12, 2), (25, 4), (31, 5), (60, 8)])
def test_passing_it_round_takes_eight_seconds_each(people: int, minutes: int) -> None:
    assert kiosk_minutes(people) == minutes


def test_the_hint_tells_the_cost_and_what_is_excluded() -> None:
    """What cannot be chosen has its reason below, not in a tooltip."""
    shown = (Entry.SLIPS, Entry.KIOSK, Entry.CARDS, Entry.HANDS)
    hint = words.entry_hint(filled(invited=25), shown)
    assert hint == "Send rundt tager cirka 4 minutter med 25. Kort hører til et udvalgsmøde."
    council = filled().with_form(MeetingForm.COUNCIL_MEETING, PLANS)
    assert "kan ikke være hemmelige" in words.entry_hint(council, shown)


def test_the_plan_says_when_it_ends() -> None:
    assert words.plan_hint(filled()).startswith("9 runder til kl. 20.30.")


def test_a_staff_meeting_gathers_one_trade_or_all() -> None:
    """The trades are those the case has a version for; the plan for staff fits them too."""
    staff = a_plan(id="staff-60", minutes=60, audience=Audience.STAFF)
    value = filled(case=SCHOOL).with_form(MeetingForm.STAFF_MEETING, (*PLANS, staff))
    assert value.trades == ("teacher",)
    assert value.audience is Audience.STAFF
    teachers = replace(value, profession="teacher")
    assert teachers.audience is Audience.PROFESSIONALS
    assert "intet forløb" not in words.plan_hint(teachers)
    assert words.case_hint(teachers)
    draft = teachers.draft()
    assert draft is not None
    assert (draft.audience, draft.profession) == (Audience.PROFESSIONALS, "teacher")


def test_a_trade_gives_way_where_it_has_no_version() -> None:
    """Neither another meeting nor another case is held for a trade by mistake."""
    value = filled(case=SCHOOL, profession="teacher")
    draft = value.draft()
    assert draft is not None
    assert (draft.audience, draft.profession) == (Audience.COUNCIL, None)
    assert value.with_case(a_case()).profession is None


def test_a_stored_preparation_knows_its_trade_again() -> None:
    seen = as_seen_by(SCHOOL, Audience.PROFESSIONALS, "teacher")
    assert filled(case=seen).with_original(SCHOOL) == filled(case=SCHOOL, profession="teacher")
    assert filled(case=SCHOOL).with_original(SCHOOL).profession is None


def test_citizens_are_told_that_the_words_are_easy() -> None:
    easy = a_case(easy_read="En seng kan slå alarm.")
    value = filled(case=easy).with_form(MeetingForm.CITIZENS_MEETING, PLANS)
    assert "enkle ord" in words.case_hint(value)
    assert words.case_hint(filled(case=easy)) == ""
