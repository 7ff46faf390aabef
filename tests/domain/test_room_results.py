"""What the room sees of a result: before and after, few answers, objections in their place."""

from dataclasses import replace

import pytest

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.result import Level, OptionCount
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import (
    PollState,
    RoundKind,
    View,
)
from tests.domain.stages import (
    a_meeting,
    all_answered,
    answered,
    inside,
    seen,
    showing,
    with_notes,
)

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


# Results


def stances(session: Session) -> tuple[str, str]:
    """Return the planned ids of the first and the second stance."""
    first, second = (
        one.planned.polls[0].id
        for one in session.rounds
        if one.planned.kind in (RoundKind.FIRST_STANCE, RoundKind.SECOND_STANCE)
    )
    return first, second


def test_the_first_stance_alone_then_before_and_after(plan: Plan) -> None:
    session = with_notes(a_meeting(plan))
    first, second = stances(session)
    alone = answered(session, first, PollState.SHOWN)
    content = seen(showing(alone, View.STANCE_BEFORE_AFTER, first)).content
    assert isinstance(content, rv.StanceContent)
    assert (content.before.n, content.after, content.shift) == (19, None, None)
    both = all_answered(session, PollState.SHOWN)
    content = seen(showing(both, View.STANCE_BEFORE_AFTER, second)).content
    assert isinstance(content, rv.StanceContent)
    assert content.after is not None
    assert content.shift == both.shift("stance")
    assert content.shift is not None


def test_while_the_second_is_being_answered_the_picture_shows_the_first_only(plan: Plan) -> None:
    session = with_notes(a_meeting(plan))
    first, second = stances(session)
    for state in (PollState.OPEN, PollState.CLOSED):
        between = answered(answered(session, first, PollState.SHOWN, 19), second, state, 20)
        content = seen(showing(between, View.STANCE_BEFORE_AFTER, first)).content
        assert isinstance(content, rv.StanceContent)
        assert (content.before.n, content.after) == (19, None)


def test_a_first_stance_asked_anew_is_still_the_first(plan: Plan) -> None:
    """A voided poll's successor stands last in the list, but before is before."""
    session = with_notes(a_meeting(plan))
    first, second = stances(session)
    old = session.poll_planned(first)
    assert old is not None
    others = tuple(poll for poll in session.polls if poll.id != old.id)
    fresh = replace(old, id="fresh")
    again = replace(session, polls=(replace(old, state=PollState.VOIDED, items=()), *others, fresh))
    again = answered(answered(again, first, PollState.SHOWN, 17), second, PollState.SHOWN, 19)
    for shown in (first, second):
        content = seen(showing(again, View.STANCE_BEFORE_AFTER, shown)).content
        assert isinstance(content, rv.StanceContent)
        assert content.after is not None
        assert (content.before.n, content.after.n) == (17, 19)


@pytest.mark.parametrize(("people", "level"), [(3, Level.TOO_FEW), (6, Level.WORDS)])
def test_few_answers_stay_few_on_screen(plan: Plan, people: int, level: Level) -> None:
    """The picture of a secret result holds no figure that the floors keep back."""
    session = all_answered(with_notes(a_meeting(plan)), PollState.SHOWN, people)
    first, _second = stances(session)
    view = seen(showing(session, View.STANCE_BEFORE_AFTER, first))
    assert isinstance(view.content, rv.StanceContent)
    assert view.content.before.level is level
    assert all(value.count is None for value in inside(view) if isinstance(value, OptionCount))
    assert view.content.shift is None or view.content.shift.changed is None


def test_the_band_says_how_many_the_result_rests_on(plan: Plan) -> None:
    session = with_notes(a_meeting(plan))
    first, second = stances(session)
    session = answered(session, first, PollState.SHOWN, 19)
    assert seen(showing(session, View.STANCE_BEFORE_AFTER, first)).band == rv.Band(
        answers=19, blanks=0
    )
    session = answered(session, second, PollState.SHOWN, 21)
    assert seen(showing(session, View.STANCE_BEFORE_AFTER, second)).band == rv.Band(
        answers=21, answers_before=19, blanks=0
    )


def test_resistance_is_shown_with_things_as_today(shelf_plan: Plan) -> None:
    session = all_answered(with_notes(a_meeting(shelf_plan)), PollState.SHOWN)
    _first, second = stances(session)
    content = seen(showing(session, View.RESISTANCE, second)).content
    assert isinstance(content, rv.MeasuredContent)
    assert [measure.target for measure in content.result.measures] == ["A", "B", "C", "D", "0"]
    assert content.question == ""


@pytest.fixture
def shelf_plan() -> Plan:
    from tests.factory import a_plan

    return a_plan()


def test_objections_to_a_condition_are_not_laid_at_a_principles_door(shelf_plan: Plan) -> None:
    """Beside the consents stand the objections to what was asked about, and no others."""
    session = all_answered(with_notes(a_meeting(shelf_plan)), PollState.SHOWN)
    content = seen(showing(session, View.CONSENT, "consent")).content
    assert isinstance(content, rv.ConsentContent)
    assert content.objections == (("mod princippet",),)
    principles = seen(showing(session, View.PRINCIPLES)).content
    assert isinstance(principles, rv.PrinciplesContent)
    assert principles.principles == (("principle sagt højt", ("mod princippet",)),)
    conditions = seen(showing(session, View.CONDITIONS)).content
    assert isinstance(conditions, rv.ConditionsContent)
    assert conditions.conditions[0].objections == ("objection sagt højt",)
