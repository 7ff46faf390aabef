"""A whole evening through the services with the shipped plans: 19 people, slips, and the summary.

What is in the summary is compared with what was typed, person by person and note by note.
"""

from collections import Counter
from datetime import date, timedelta
from statistics import mean

import pytest

from dilemmakit.domain.room import room_view
from dilemmakit.domain.room_view import PollOpenContent, StanceContent
from dilemmakit.domain.session import Draft
from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import (
    Entry,
    Language,
    NoteKind,
    PollState,
    RoundState,
    SessionState,
    View,
)
from dilemmakit.services import archive, facilitation
from dilemmakit.services.library import case_hash, library
from dilemmakit.storage.ballots import ballots
from dilemmakit.storage.engine import Database
from tests.factory import FIRST_EVENING, a_draft
from tests.services.meeting import Meeting, a_running_meeting
from tests.services.nineteen import (
    FIRST,
    NOTED,
    RATED,
    RESISTANCE,
    SECOND,
    SLIPS,
    answer,
    play,
    slip,
)


@pytest.fixture(scope="module", params=["council-60", "council-90"])
def draft(request: pytest.FixtureRequest) -> Draft:
    """A meeting of 19 prepared with a shipped plan and case."""
    shelf = library(Language.DA)
    (plan,) = [plan for plan in shelf.plans if plan.id == request.param]
    case = shelf.cases[-1]
    return a_draft(
        case=case,
        case_hash=case_hash(case),
        plan=plan,
        present=19,
        invited=21,
        local_figures=(("care_homes", " 14 "),),
    )


@pytest.fixture
def evening(database: Database, draft: Draft) -> Meeting:
    return a_running_meeting(database, draft)


@pytest.fixture(scope="module")
def summary(hall: Database, draft: Draft) -> Summary:
    """The summary of an evening that has been played."""
    meeting = a_running_meeting(hall, draft)
    play(meeting)
    return meeting.summary()


def is_long(meeting_or_summary: Summary) -> bool:
    return meeting_or_summary.head.plan_title.startswith("Kommunalbestyrelsen – 90")


def test_the_evening_goes_from_the_first_picture_to_the_last(evening: Meeting) -> None:
    """Every picture of the plan is seen; results only when shown; questions only when open."""
    seen = play(evening)[1:]  # the first *next* only starts the clock
    planned = [step.view for stored in evening.session.rounds for step in stored.planned.steps]
    assert [view for view, _state in seen if view is not View.VOICE] == [
        view for view in planned if view is not View.VOICE
    ]
    for view, state in seen:
        if view is View.POLL_OPEN:
            assert state is PollState.OPEN
        elif state is not None:
            assert state is PollState.SHOWN
    assert evening.session.state is SessionState.CLOSED
    assert {stored.state for stored in evening.session.rounds} == {RoundState.DONE}
    assert archive.load_session(evening.database, evening.session.id) == evening.session


def test_the_room_sees_how_many_have_answered_and_then_before_and_after(evening: Meeting) -> None:
    evening.go_to(View.POLL_OPEN, "stance-before")
    for count, number in enumerate(SLIPS):
        content = room_view(evening.session, evening.now).content
        assert isinstance(content, PollOpenContent)
        assert (content.cast, content.present) == (count, 19)
        evening.type_slips("stance-before", [slip(evening, "stance-before", number)])
    evening.close_poll("stance-before")
    evening.go_to(View.STANCE_BEFORE_AFTER, "stance-before")
    content = room_view(evening.session, evening.now).content
    assert isinstance(content, StanceContent)
    assert content.after is None
    evening.go_to(View.POLL_OPEN, "stance-after")
    answer(evening)
    evening.go_to(View.STANCE_BEFORE_AFTER, "stance-after")
    content = room_view(evening.session, evening.now).content
    assert isinstance(content, StanceContent)
    assert content.after is not None
    assert content.shift is not None


def test_the_head_says_which_meeting_it_was(summary: Summary) -> None:
    head = summary.head
    assert (head.municipality.label, head.place) == ("Fanø Kommune", "Byrådssalen")
    assert (head.present, head.invited) == (19, 21)
    assert head.opened_at == FIRST_EVENING
    assert head.closed_at is not None
    minutes = 90 if is_long(summary) else 60
    assert head.minutes == minutes
    last = summary.course[-1].planned_minutes
    assert head.closed_at - FIRST_EVENING == timedelta(minutes=minutes - last + 1)
    assert summary.made_on == date(2027, 3, 9)
    assert summary.local_figures == (("care_homes", "14"),)
    assert not summary.demo


def test_before_and_after_are_what_was_typed(summary: Summary) -> None:
    stance = summary.stance
    assert stance is not None
    assert stance.before is not None
    assert stance.after is not None
    first, second = Counter(FIRST.values()), Counter(SECOND.values())
    assert [count.count for count in stance.before.counts] == [first[c] for c in "ABCD"]
    assert [count.count for count in stance.after.counts] == [second[c] for c in "ABCD"]
    assert (stance.before.n, stance.before.blanks) == (19, 1)
    assert (stance.after.n, stance.after.blanks) == (19, 0)
    assert stance.shift is not None
    moved = sum(FIRST[number] != SECOND[number] for number in SLIPS)
    assert (stance.shift.pairs, stance.shift.changed) == (19, moved)
    flows = Counter((FIRST[number].replace("-", "blank"), SECOND[number]) for number in SLIPS)
    assert stance.shift.flows is not None
    shown = {(f.source, f.goal): f.count for f in stance.shift.flows}
    assert {pair: n for pair, n in flows.items() if n > 2} == {
        pair: n for pair, n in shown.items() if pair != (None, None)
    }
    assert sum(shown.values()) == 19


def test_resistance_is_what_was_typed(summary: Summary) -> None:
    if not is_long(summary):
        assert summary.resistance is None
        return
    assert summary.resistance is not None
    for slot, measure in enumerate(summary.resistance.measures):
        figures = [RESISTANCE[number][slot] for number in SLIPS]
        assert measure.mean == pytest.approx(mean(figures))
        assert measure.strong == sum(figure >= 8 for figure in figures)
        assert measure.answered == 19
    assert summary.resistance.measures[-1].target == "0"


def test_the_case_is_rated_as_typed(summary: Summary) -> None:
    assert summary.ratings is not None
    for measure in summary.ratings.measures:
        assert measure.mean == pytest.approx(mean(RATED.values()))
    assert [m.target for m in summary.ratings.measures][:2] == ["is_dilemma", "fair"]


def test_principles_carry_who_could_not_stand_by_them(summary: Summary) -> None:
    if not is_long(summary):
        assert (summary.principles, summary.consent) == ((), None)
        return
    assert [p.text for p in summary.principles] == NOTED[NoteKind.PRINCIPLE]
    assert [p.adopted for p in summary.principles] == [True, False]
    assert summary.consent is not None
    counts = [(c.consents, c.objections, c.blanks) for c in summary.consent.counts]
    assert counts == [(19, 0, 0), (16, 2, 1)]


def test_what_was_said_is_in_its_place(summary: Summary) -> None:
    letters = [option.letter for option in summary.arguments]
    assert letters == ["A", "B", "C", "D"]
    named = summary.arguments[0].arguments_for
    assert [line.note.text for line in named] == NOTED[NoteKind.ARGUMENT] * 2
    assert all(line.strong for line in named)
    assert all(not option.arguments_against for option in summary.arguments)
    (condition,) = summary.conditions
    assert condition.note.text == "Ja, hvis nogen ser til dem."
    assert [one.text for one in condition.objections] == ["Så får vi to systemer."]
    assert [one.text for one in summary.questions] == NOTED[NoteKind.QUESTION]
    assert [one.text for one in summary.tasks] == NOTED[NoteKind.TASK]
    assert summary.tasks[0].responsible == "Økonomichefen"
    assert summary.questions[0].deadline == date(2027, 4, 6)
    assert [one.text for one in summary.dissents] == NOTED[NoteKind.DISSENT]
    others = {one.text for one in summary.other_notes}
    expected = {"Sensor"} | ({"Tryghed", NOTED[NoteKind.NOTE][0]} if is_long(summary) else
                             {"De pårørende"})  # fmt: skip
    assert others == expected


def test_nothing_kept_back_leaves_the_room(summary: Summary) -> None:
    assert "Kladde" not in repr(summary)


def test_the_twist_that_was_met_is_told_with_what_it_changed(summary: Summary) -> None:
    (twist,) = summary.twists
    assert twist.title == summary.case.twists[0].title
    assert [one.text for one in twist.effects] == NOTED[NoteKind.TWIST_EFFECT]


def test_the_course_tells_planned_and_used_minutes(summary: Summary) -> None:
    for course in summary.course[:-1]:
        assert course.used_minutes == course.planned_minutes
    assert summary.course[-1].used_minutes == 1
    assert sum(course.planned_minutes for course in summary.course) == summary.head.minutes


def test_each_poll_is_told_with_its_way_and_how_many_answered(summary: Summary) -> None:
    told = {poll.entry for poll in summary.polls}
    assert told == ({Entry.SLIPS, Entry.HANDS} if is_long(summary) else {Entry.SLIPS})
    assert {(poll.answered, poll.present, poll.mended) for poll in summary.polls} == {(19, 19, ())}
    assert [poll.secret for poll in summary.polls].count(False) == (1 if is_long(summary) else 0)


def test_the_five_lines_are_drafted_from_the_same_data(summary: Summary) -> None:
    lines = summary.lines
    assert lines.question == summary.case.question
    assert not lines.read
    assert "7" in lines.before_after or "6" in lines.before_after
    assert "nogen ser til dem" in lines.joins
    assert lines.next_step


def test_the_slip_numbers_are_gone_when_the_meeting_is_over(evening: Meeting) -> None:
    """In the box random pair numbers stand instead, and one person keeps one."""
    play(evening)
    with evening.database.read() as db:
        boxes = {
            poll.planned_id: [ballot.number for ballot in ballots(db, poll.id)]
            for poll in evening.session.polls
            if poll.numbered
        }
    assert set(boxes) == {"stance-before", "stance-after", "rating"}
    everybody = set(boxes["stance-before"])
    assert len(everybody) == 19
    assert not everybody & {*range(10_000), None}
    assert all(set(numbers) == everybody for numbers in boxes.values())


def test_rounds_left_out_leave_their_traces_in_the_course(evening: Meeting) -> None:
    """An evening cut short: no first stance, no twist, and a summary all the same."""
    evening.go_on()
    second = next(
        stored.position
        for stored in evening.session.rounds
        if any(poll.id == "stance-after" for poll in stored.planned.polls)
    )
    evening.do(facilitation.go_to_round, second, evening.now)
    answer(evening)
    evening.close()
    summary = evening.summary()
    assert summary.stance is not None
    assert (summary.stance.before, summary.stance.shift) == (None, None)
    assert summary.stance.after is not None
    assert summary.twists == ()
    skipped = [course for course in summary.course if course.state is RoundState.SKIPPED]
    assert {course.used_minutes for course in skipped} == {None}
    assert summary.lines.before_after
