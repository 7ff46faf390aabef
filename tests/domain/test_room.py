"""The room sees a RoomView: what it holds of drafts, answers and results, picture by picture."""

import dataclasses
from dataclasses import replace
from datetime import timedelta
from enum import Enum

import pytest

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.result import Measure, OptionCount
from dilemmakit.domain.vocabulary import (
    ItemKind,
    NoteKind,
    PollState,
    SessionState,
    Show,
    TimerRule,
    View,
)
from dilemmakit.domain.walk import RESULT_VIEWS
from tests.domain.stages import (
    DRAFTED,
    NOW,
    a_meeting,
    all_answered,
    every_picture,
    inside,
    seen,
    showing,
    standing,
    with_notes,
)
from tests.factory import FIRST_EVENING

OPINION = (
    rv.PollOpenContent,
    rv.StanceContent,
    rv.MeasuredContent,
    rv.ConsentContent,
    rv.BoardContent,
    rv.ConditionsContent,
    rv.PrinciplesContent,
    rv.ResultWithheldContent,
)
"""Pictures with an opinion in them: each has the band."""


@pytest.mark.parametrize("state", PollState)
@pytest.mark.parametrize("people", [0, 3, 6, 19])
def test_every_picture_of_every_plan_can_be_shown(
    plan: Plan, state: PollState, people: int
) -> None:
    """Noted or not, asked or not, with few or many: there is always a picture."""
    for session in (a_meeting(plan), with_notes(a_meeting(plan))):
        polled = session if state is PollState.READY else all_answered(session, state, people)
        for stood in every_picture(polled):
            view = seen(stood)
            assert view.view is stood.step.view
            assert view.heading == stood.round.title


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("prepared", [True, False])
def test_every_view_can_be_shown_with_or_without_anything_to_show(
    plan: Plan, view: View, prepared: bool
) -> None:
    """A plan may put any picture anywhere, with a poll or without."""
    bare = a_meeting(plan)
    full = all_answered(with_notes(bare), PollState.SHOWN)
    state = SessionState.PREPARED if prepared else SessionState.RUNNING
    for session in (bare, full):
        for poll in (None, *(poll.planned_id for poll in session.polls)):
            picture = seen(replace(showing(session, view, poll), state=state))
            assert picture.view is view


def test_the_band_stands_on_every_picture_with_an_opinion_in_it(plan: Plan) -> None:
    """Arguments and conditions are opinions as much as figures are."""
    bare = a_meeting(plan)
    full = with_notes(bare)
    polled = [all_answered(full, state) for state in (PollState.OPEN, PollState.SHOWN)]
    for session in (bare, full, *polled):
        for view in View:
            for poll in (None, *(poll.planned_id for poll in session.polls)):
                picture = seen(showing(session, view, poll))
                if isinstance(picture.content, OPINION):
                    assert picture.band is not None


def test_a_blank_screen_shows_nothing_at_all(plan: Plan) -> None:
    for stood in every_picture(all_answered(with_notes(a_meeting(plan)), PollState.SHOWN)):
        view = seen(replace(stood, blank=True))
        assert view.view is View.BLANK
        assert (view.content, view.band, view.time, view.secrecy) == (None, None, None, None)


def test_nothing_kept_back_is_anywhere_in_the_room(plan: Plan) -> None:
    """P18: a note that is a draft is in no picture, whatever its kind."""
    full = with_notes(a_meeting(plan))
    sessions = [full, *(all_answered(full, state) for state in (PollState.OPEN, PollState.SHOWN))]
    for session in sessions:
        for stood in [*every_picture(session), *(showing(session, view) for view in View)]:
            assert not [text for text in inside(seen(stood)) if text == DRAFTED]


def test_what_is_noted_for_the_room_is_in_the_room(plan: Plan) -> None:
    """The other way round: everything recorded stands where all can see and protest."""
    session = with_notes(a_meeting(plan))
    shown = {
        text
        for view in View
        for text in inside(seen(showing(session, view)))
        if isinstance(text, str)
    }
    for kind in (
        NoteKind.ARGUMENT, NoteKind.CONDITION, NoteKind.OBJECTION, NoteKind.PRINCIPLE,
        NoteKind.QUESTION, NoteKind.TASK, NoteKind.HEARD,
    ):  # fmt: skip
        assert f"{kind.value} sagt højt" in shown


# Blind until closed


def figures(view: rv.RoomView) -> list[object]:
    """Return every value in a picture that tells what was answered."""
    kinds = (OptionCount, Measure)
    return [value for value in inside(view) if isinstance(value, kinds)]


@pytest.mark.parametrize("state", [PollState.READY, PollState.OPEN, PollState.CLOSED])
def test_no_answer_is_seen_before_it_is_shown(plan: Plan, state: PollState) -> None:
    """P10: only how many of how many; on result pictures that there is something to come."""
    full = with_notes(a_meeting(plan))
    session = full if state is PollState.READY else all_answered(full, state)
    results = {poll.planned_id for poll in session.polls}
    for stood in every_picture(session):
        view = seen(stood)
        assert not figures(view)
        if stood.step.view in RESULT_VIEWS and stood.step.poll in results:
            assert isinstance(view.content, rv.ResultWithheldContent)


def test_an_open_poll_tells_how_many_and_nothing_else(plan: Plan) -> None:
    """Whatever people answered, the picture is the same but for the number of answers."""
    full = with_notes(a_meeting(plan))
    session = all_answered(full, PollState.OPEN, 7)
    for stood in every_picture(session):
        content = seen(stood).content
        if stood.step.view is View.POLL_OPEN:
            assert isinstance(content, rv.PollOpenContent)
            numbers = [v for v in inside(content) if type(v) is int]
            assert numbers == [content.cast, content.present] == [7, 23]
            assert not content.closed
            assert seen(stood).time is None


def test_an_open_poll_asks_about_what_was_frozen(plan: Plan) -> None:
    """Letters for options, sentences for principles, ratings for the case."""
    session = all_answered(with_notes(a_meeting(plan)), PollState.OPEN)
    for stood in every_picture(session):
        content = seen(stood).content
        if not isinstance(content, rv.PollOpenContent):
            continue
        poll = session.poll_planned(stood.step.poll or "")
        assert poll is not None
        kinds = {item.kind for item in poll.items}
        assert bool(content.marks) is bool(kinds & {ItemKind.CHOICE, ItemKind.RESISTANCE})
        assert bool(content.sentences) is (ItemKind.CONSENT in kinds)
        assert bool(content.ratings) is (ItemKind.RATING in kinds)
        assert content.question == poll.question
        assert content.secrecy is poll.secrecy is seen(stood).secrecy


def test_a_closed_poll_keeps_the_attendance_of_its_moment(plan: Plan) -> None:
    """Who came later does not make it look as if fewer had answered."""
    session = all_answered(with_notes(a_meeting(plan)), PollState.CLOSED)
    for stood in every_picture(replace(session, present=31)):
        content = seen(stood).content
        if isinstance(content, rv.PollOpenContent):
            assert content.present == 23
            assert content.closed


def test_what_is_never_shown_here_says_so(plan: Plan) -> None:
    """And what is only not shown yet says that."""
    session = all_answered(with_notes(a_meeting(plan)), PollState.CLOSED)
    for poll in session.polls:
        content = seen(showing(session, View.STANCE_BEFORE_AFTER, poll.planned_id)).content
        assert isinstance(content, rv.ResultWithheldContent)
        assert content.never is (poll.show is Show.NEVER_IN_ROOM)


# What comes from the case


def test_single_voices_are_numbered_and_never_run_out(plan: Plan) -> None:
    session = a_meeting(plan)
    for page in range(6):
        content = seen(replace(showing(session, View.VOICE), page=page)).content
        assert isinstance(content, rv.VoicesContent)
        assert (len(content.voices), content.count) == (1, 4)
        assert content.number == min(page, 3) + 1


def test_the_last_twist_chosen_is_the_one_on_screen(plan: Plan) -> None:
    session = a_meeting(plan)
    second = replace(session.case.twists[0], id="t2", title="Udbuddet")
    case = replace(session.case, twists=(session.case.twists[0], second))
    stored = replace(session.cases[0], case=case)
    for used, title in (((), "22 minutter"), (("t1",), "22 minutter"), (("t1", "t2"), "Udbuddet")):
        chosen = replace(session, cases=(replace(stored, twists_used=used),))
        content = seen(showing(chosen, View.TWIST)).content
        assert isinstance(content, rv.TwistContent)
        assert content.title == title


@pytest.mark.parametrize(("present", "groups"), [(1, 1), (9, 2), (19, 4), (31, 7), (55, 12)])
def test_every_group_has_an_option_to_speak_for(plan: Plan, present: int, groups: int) -> None:
    """Fours and fives, and each option is spoken for as soon as there are four groups."""
    session = replace(a_meeting(plan), present=present)
    content = seen(showing(session, View.GROUP_OPTIONS)).content
    assert isinstance(content, rv.GroupOptionsContent)
    assert [number for number, _mark in content.groups] == [*range(1, groups + 1)]
    letters = {mark.letter for _number, mark in content.groups}
    assert len(letters) == min(groups, 4)


def test_a_fact_names_its_source_and_a_year_only_where_there_is_one(plan: Plan) -> None:
    session = a_meeting(plan)
    fact = session.case.facts[0]
    dated = replace(fact, source=replace(fact.source, year=2024))
    case = replace(session.case, facts=(fact, dated))
    session = replace(session, cases=(replace(session.cases[0], case=case),))
    content = seen(showing(session, View.FACTS)).content
    assert isinstance(content, rv.FactsContent)
    assert [line.source for line in content.facts] == ["Aarhus Kommune", "Aarhus Kommune, 2024"]


def test_time_is_shown_as_the_step_says(plan: Plan) -> None:
    for stood in every_picture(with_notes(a_meeting(plan))):
        hidden = stood.step.timer is TimerRule.HIDDEN or stood.step.view is View.POLL_OPEN
        if hidden:
            assert seen(stood).time is None
        elif stood.step.timer is TimerRule.VISIBLE:
            assert seen(stood).time is not None


def test_the_welcome_tells_the_time_and_whose_meeting_it_is(plan: Plan) -> None:
    session = a_meeting(plan)
    view = seen(standing(session, 0, 0))
    assert view.now == NOW
    assert view.band == rv.Band(municipality="Fanø Kommune", meeting_form=session.meeting_form)
    assert isinstance(view.content, rv.WelcomeContent)
    minutes = sum(planned.minutes for planned in plan.rounds)
    assert view.content.ends_at == FIRST_EVENING + timedelta(minutes=minutes)


FORBIDDEN = {"number", "nonce", "ballot", "session", "facilitator", "script"}


def test_a_room_view_has_no_field_for_what_the_room_must_not_see() -> None:
    """No ballot, no slip, no script, no session: what has no field cannot slip through."""
    reached: set[type] = set()

    def look(kind: object) -> None:
        if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind not in reached:
            reached.add(kind)
            hints = __import__("typing").get_type_hints(kind)
            for field in dataclasses.fields(kind):
                look(hints[field.name])
        for argument in getattr(kind, "__args__", ()):
            look(argument)

    look(rv.RoomView)
    assert rv.StanceContent in reached
    names = {(kind.__name__, field.name) for kind in reached for field in dataclasses.fields(kind)}
    assert {name for _kind, name in names} & FORBIDDEN == {"number"}
    # The one number is a voice's place among the voices.
    assert {kind for kind, name in names if name == "number"} == {"VoicesContent"}
    assert not any(issubclass(kind, Enum) for kind in reached)
