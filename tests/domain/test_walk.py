"""Walking through a plan: what *next*, *back* and arriving somewhere lead to."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from dilemmakit.domain.plan import Plan
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import (
    ItemOn,
    PollState,
    RoundKind,
    RoundState,
    SessionState,
    Show,
    View,
)
from dilemmakit.domain.walk import (
    RESULT_VIEWS,
    NextAct,
    NextKind,
    arrival,
    back,
    may_show,
    next_act,
    pages,
    twist_is_over,
    worth_showing,
)
from tests.domain.stages import (
    a_meeting,
    all_answered,
    answered,
    every_picture,
    standing,
    with_notes,
)

TURNS = 200
"""More than any plan has pictures: a walk that takes more goes in a ring."""


def arrived(session: Session, act: NextAct) -> Session:
    """Return the session standing where an act leads."""
    return standing(session, act.round_index, act.step_index, page=act.page)


def walk(session: Session) -> Iterator[NextAct]:
    """Yield each act of *next* from the first picture to the last."""
    for _turn in range(TURNS):
        act = next_act(session)
        yield act
        if act.kind in (NextKind.CLOSE, NextKind.BLOCKED):
            return
        session = arrived(session, act)
    raise AssertionError("the walk has no end")


def first_poll(session: Session) -> str:
    (stored,) = [one for one in session.rounds if one.planned.kind is RoundKind.FIRST_STANCE]
    return stored.planned.polls[0].id


def index_of(session: Session, kind: RoundKind) -> int:
    return next(one.position for one in session.rounds if one.planned.kind is kind)


def step_of(session: Session, round_index: int, view: View) -> int:
    views = [step.view for step in session.rounds[round_index].planned.steps]
    return views.index(view)


def test_next_begins_the_first_round_and_ends_with_closing(plan: Plan) -> None:
    """The first press starts the clock; the last one offers to close the meeting."""
    acts = list(walk(all_answered(with_notes(a_meeting(plan)), PollState.SHOWN)))
    assert acts[0].kind is NextKind.BEGIN
    assert acts[0].title == plan.rounds[0].title
    assert acts[-1].kind is NextKind.CLOSE


def test_next_shows_every_picture_of_the_plan_once_and_in_order(plan: Plan) -> None:
    """With every poll answered and something noted, no picture is left out."""
    session = all_answered(with_notes(a_meeting(plan)), PollState.SHOWN)
    seen = [(0, 0)]
    for act in walk(session):
        if act.kind in (NextKind.STEP, NextKind.ROUND):
            seen.append((act.round_index, act.step_index))
    planned = [(r, s) for r, planned in enumerate(plan.rounds) for s in range(len(planned.steps))]
    assert seen == planned


def test_voices_come_one_at_a_time(plan: Plan) -> None:
    """A picture of single voices has a page for each; every other has one."""
    session = a_meeting(plan)
    for stood in every_picture(session):
        voices = len(session.case.voices)
        assert pages(stood, stood.step) == (voices if stood.step.view is View.VOICE else 1)
    turned = [act.page for act in walk(session) if act.kind is NextKind.PAGE]
    single = sum(step.view is View.VOICE for one in plan.rounds for step in one.steps)
    assert turned == [1, 2, 3] * single


def test_back_retraces_the_whole_walk(plan: Plan) -> None:
    """From the last picture, back leads over every page to the first, and no further."""
    session = all_answered(with_notes(a_meeting(plan)), PollState.SHOWN)
    forth = [(0, 0, 0)] + [
        (act.round_index, act.step_index, act.page)
        for act in walk(session)
        if act.kind in (NextKind.PAGE, NextKind.STEP, NextKind.ROUND)
    ]
    last = len(plan.rounds) - 1
    stood = standing(session, last, len(plan.rounds[last].steps) - 1)
    seen = [(stood.round_index, stood.step_index, stood.page)]
    for _turn in range(TURNS):
        act = back(stood)
        if act is None:
            break
        stood = arrived(stood, act)
        seen.append((stood.round_index, stood.step_index, stood.page))
    assert seen == forth[::-1]


def test_back_turns_the_pages_first(plan: Plan) -> None:
    session = a_meeting(plan)
    act = back(standing(session, 1, 0, page=2))
    assert act is not None
    assert (act.kind, act.page) == (NextKind.PAGE, 1)


def test_there_is_nothing_before_the_first_picture(plan: Plan) -> None:
    assert back(a_meeting(plan)) is None
    assert back(standing(a_meeting(plan), 0, 0)) is None


def test_an_open_poll_stands_in_the_way_of_its_own_result(plan: Plan) -> None:
    """And of nothing else: slips may be counted while the next rounds run."""
    session = answered(a_meeting(plan), first_poll(a_meeting(plan)), PollState.OPEN)
    acts = list(walk(session))
    assert acts[-1].kind is NextKind.BLOCKED
    assert acts[-1].view in RESULT_VIEWS
    assert acts[-1].poll is session.poll_planned(first_poll(session))
    assert acts[-1].round_index == index_of(session, RoundKind.TWIST)
    closed = answered(session, first_poll(session), PollState.CLOSED)
    assert list(walk(closed))[-1].kind is not NextKind.BLOCKED


def test_back_does_not_lead_to_the_result_of_an_open_poll(plan: Plan) -> None:
    session = answered(a_meeting(plan), first_poll(a_meeting(plan)), PollState.OPEN)
    twist = index_of(session, RoundKind.TWIST)
    stood = standing(session, twist + 1, 0)
    act = back(stood)
    assert act is not None
    assert act.view is View.TWIST


def test_a_poll_with_nothing_to_ask_is_left_out(plan: Plan) -> None:
    """No principle noted: neither the question nor its result is come to."""
    about_notes = {
        poll.id
        for one in plan.rounds
        for poll in one.polls
        if any(item.on is ItemOn.PRINCIPLES for item in poll.items)
    }
    bare = a_meeting(plan)
    for session, expected in ((bare, set()), (with_notes(bare), about_notes)):
        asked = {
            step.poll
            for act in walk(session)
            if act.kind in (NextKind.STEP, NextKind.ROUND)
            for step in [plan.rounds[act.round_index].steps[act.step_index]]
            if step.view is View.POLL_OPEN
        }
        assert asked & about_notes == expected


def test_a_draft_is_nothing_to_ask_about(plan: Plan) -> None:
    session = with_notes(a_meeting(plan))
    drafts = tuple(note for note in session.notes if not note.on_screen)
    hidden = replace(session, notes=drafts)
    for stood in every_picture(hidden):
        poll_id = stood.step.poll
        if poll_id and any(i.on is ItemOn.PRINCIPLES for i in plan.poll(poll_id).items):
            assert not worth_showing(hidden, stood.step)


def test_the_result_of_a_poll_never_opened_is_left_out(plan: Plan) -> None:
    """A first stance that was dropped leaves no empty picture behind the twist."""
    views = [act.view for act in walk(a_meeting(plan)) if act.kind is NextKind.STEP]
    assert not RESULT_VIEWS & set(views)


def test_a_question_already_asked_is_still_shown_when_its_sentences_go(plan: Plan) -> None:
    session = with_notes(a_meeting(plan))
    for poll in session.polls:
        session = answered(session, poll.planned_id, PollState.OPEN)
    bare = replace(session, notes=())
    for stood in every_picture(bare):
        if stood.step.view is View.POLL_OPEN:
            assert worth_showing(bare, stood.step)


def test_rounds_that_were_dropped_are_passed_over_both_ways(plan: Plan) -> None:
    """What the room has never seen is not 'the picture before'."""
    session = a_meeting(plan)
    rounds = [
        replace(one, state=RoundState.SKIPPED, started_at=None, ended_at=None)
        if one.position in (2, 3)
        else one
        for one in standing(session, 4, 0).rounds
    ]
    behind = replace(standing(session, 4, 0), rounds=tuple(rounds))
    act = back(behind)
    assert act is not None
    assert act.round_index == 1
    last = len(session.rounds[1].planned.steps) - 1
    before = replace(behind, round_index=1, step_index=last)
    assert next_act(before).round_index == 4


def test_a_meeting_all_of_whose_rounds_are_dropped_goes_nowhere(plan: Plan) -> None:
    session = standing(a_meeting(plan), 0, 0)
    rest = tuple(replace(one, state=RoundState.SKIPPED) for one in session.rounds[1:])
    assert next_act(replace(session, rounds=(session.rounds[0], *rest))).kind is NextKind.CLOSE


def test_before_the_doors_open_next_walks_through_the_pictures(plan: Plan) -> None:
    """A rehearsal: no clock is begun in a session that is only prepared."""
    session = a_meeting(plan, state=SessionState.PREPARED)
    assert next_act(session).kind is NextKind.ROUND


# Arriving


def test_arriving_at_a_question_opens_its_poll_once(plan: Plan) -> None:
    session = with_notes(a_meeting(plan))
    for stood in every_picture(session):
        comes = arrival(stood, stood.round_index, stood.step_index)
        opens = comes.opens.planned_id if comes.opens else None
        assert opens == (stood.step.poll if stood.step.view is View.POLL_OPEN else None)
        assert comes.shows == ()
    for state in (PollState.OPEN, PollState.CLOSED, PollState.SHOWN):
        for stood in every_picture(all_answered(session, state)):
            assert arrival(stood, stood.round_index, stood.step_index).opens is None


def test_results_are_shown_on_their_own_picture_and_no_other(plan: Plan) -> None:
    """Arriving shows closed polls only, and only where the plan has their result."""
    session = all_answered(with_notes(a_meeting(plan)), PollState.CLOSED)
    for stood in every_picture(session):
        shows = arrival(stood, stood.round_index, stood.step_index).shows
        if stood.step.view not in RESULT_VIEWS:
            assert shows == ()
        assert all(poll.show is not Show.NEVER_IN_ROOM for poll in shows)
    for state in (PollState.READY, PollState.OPEN, PollState.VOIDED):
        waiting = replace(
            session, polls=tuple(replace(poll, state=state) for poll in session.polls)
        )
        for stood in every_picture(waiting):
            assert arrival(stood, stood.round_index, stood.step_index).shows == ()


def test_the_first_stance_waits_for_the_twist_everywhere(plan: Plan) -> None:
    """Nowhere before the twist's round, not by hand either; in it, and after it."""
    session = all_answered(with_notes(a_meeting(plan)), PollState.CLOSED)
    poll = session.poll_planned(first_poll(session))
    assert poll is not None
    twist = index_of(session, RoundKind.TWIST)
    for stood in every_picture(session):
        allowed = stood.round_index >= twist
        for by_hand in (False, True):
            assert may_show(stood, poll, stood.round_index, by_hand=by_hand) is allowed
        shows = arrival(stood, stood.round_index, stood.step_index).shows
        assert poll not in shows or allowed


def test_where_the_twist_was_dropped_the_first_stance_comes_with_the_second(plan: Plan) -> None:
    session = all_answered(with_notes(a_meeting(plan)), PollState.CLOSED)
    poll = session.poll_planned(first_poll(session))
    assert poll is not None
    second = index_of(session, RoundKind.SECOND_STANCE)
    stood = standing(session, second, step_of(session, second, View.STANCE_BEFORE_AFTER))
    dropped = tuple(
        replace(one, state=RoundState.SKIPPED) if one.planned.kind is RoundKind.TWIST else one
        for one in stood.rounds
    )
    assert twist_is_over(replace(stood, rounds=dropped))
    shows = arrival(replace(stood, rounds=dropped), second, stood.step_index).shows
    assert poll in shows
    assert len(shows) == 2


@pytest.mark.parametrize("state", [RoundState.WAITING, RoundState.RUNNING, RoundState.PAUSED])
def test_a_twist_that_waits_or_runs_is_not_over(plan: Plan, state: RoundState) -> None:
    session = a_meeting(plan)
    rounds = tuple(
        replace(one, state=state) if one.planned.kind is RoundKind.TWIST else one
        for one in session.rounds
    )
    assert not twist_is_over(replace(session, rounds=rounds))


def test_what_waits_for_a_hand_is_shown_by_hand_only(plan: Plan) -> None:
    session = all_answered(with_notes(a_meeting(plan)), PollState.CLOSED)
    poll = replace(session.polls[-1], show=Show.ON_REVEAL)
    assert not may_show(session, poll, 0)
    assert may_show(session, poll, 0, by_hand=True)


def test_the_rating_is_never_shown_in_the_room(plan: Plan) -> None:
    """Not by hand, not at the end (guide: the rating is for those who mend the case)."""
    session = all_answered(with_notes(a_meeting(plan)), PollState.CLOSED)
    rating = session.poll_planned("rating")
    assert rating is not None
    for stood in every_picture(session):
        assert not may_show(stood, rating, stood.round_index, by_hand=True)


def test_a_voided_poll_gives_way_to_the_one_in_its_place(plan: Plan) -> None:
    """The question is asked anew, and the result is the new poll's."""
    session = answered(a_meeting(plan), first_poll(a_meeting(plan)), PollState.CLOSED)
    old = session.poll_planned(first_poll(session))
    assert old is not None
    voided = replace(old, state=PollState.VOIDED)
    fresh = replace(old, id="fresh", state=PollState.READY, items=(), cast=0)
    others = tuple(poll for poll in session.polls if poll.id != old.id)
    again = replace(session, polls=(voided, *others, fresh))
    assert again.poll_planned(first_poll(session)) is fresh
    asked = index_of(session, RoundKind.FIRST_STANCE)
    assert arrival(again, asked, 0).opens is fresh
