"""Time: minutes for the room, ahead or behind for the facilitator; clocks are given, never read."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dilemmakit.domain.plan import FormStep
from dilemmakit.domain.room_view import TimePhase
from dilemmakit.domain.session import Round, Session
from dilemmakit.domain.timing import (
    GAP_SECONDS,
    clock,
    form_step,
    gap_between,
    gap_in_round,
    left_seconds,
    stretch_is_fresh,
    stretch_minutes,
    time_left,
    used_seconds,
)
from dilemmakit.domain.vocabulary import (
    GroupForm,
    RoundKind,
    RoundState,
    SessionState,
    TimerRule,
    View,
)
from tests.domain.properties import QUICK
from tests.factory import FIRST_EVENING, a_round, a_session

STEPS = (
    FormStep(GroupForm.ALONE, 1),
    FormStep(GroupForm.PAIR, 4),
    FormStep(GroupForm.FOUR, 8),
    FormStep(GroupForm.PLENARY, 3),
)

TOGETHER = (FormStep(GroupForm.PLENARY, 16),)


def at(minutes: float) -> datetime:
    return FIRST_EVENING + timedelta(minutes=minutes)


def a_running_round(minutes: int = 16, form: tuple[FormStep, ...] = STEPS, **more: object) -> Round:
    """Return a round of 16 minutes that began at 19.00."""
    planned = a_round("r5", RoundKind.REASONS, "Grunde", View.QUESTION, minutes=16, form=form)
    stored = Round("round", 4, planned, 0, minutes, RoundState.RUNNING, started_at=FIRST_EVENING)
    return replace(stored, **more)  # type: ignore[arg-type]


def test_a_round_uses_no_time_before_it_begins() -> None:
    waiting = a_running_round(state=RoundState.WAITING, started_at=None)
    assert used_seconds(waiting, at(90)) == 0
    assert time_left(waiting, TimerRule.VISIBLE, at(90)) is None


def test_pauses_are_left_out() -> None:
    """While it stands still no time goes, and afterwards the pause is not counted."""
    paused = a_running_round(state=RoundState.PAUSED, paused_at=at(5))
    assert used_seconds(paused, at(5)) == used_seconds(paused, at(50)) == 5 * 60
    resumed = a_running_round(paused_seconds=45 * 60.0)
    assert used_seconds(resumed, at(51)) == 6 * 60


def test_a_round_that_is_over_uses_no_more() -> None:
    done = a_running_round(state=RoundState.DONE, ended_at=at(12))
    assert used_seconds(done, at(300)) == 12 * 60


def test_a_clock_set_back_gives_no_negative_time() -> None:
    """A laptop that sets its clock while the meeting runs cannot make time negative."""
    assert used_seconds(a_running_round(), at(-30)) == 0
    assert used_seconds(a_running_round(paused_seconds=600.0), at(5)) == 0


def test_overtime_is_known_to_the_facilitator_only() -> None:
    over = a_running_round()
    assert left_seconds(over, at(20)) == -4 * 60
    shown = time_left(over, TimerRule.VISIBLE, at(20))
    assert shown is not None
    assert (shown.phase, shown.minutes, shown.share) == (TimePhase.CLOSING, 0, 0.0)


@pytest.mark.parametrize(
    ("minute", "phase", "left"),
    [
        (0, TimePhase.RUNNING, 16),
        (0.01, TimePhase.RUNNING, 16),
        (1, TimePhase.RUNNING, 15),
        (14.5, TimePhase.RUNNING, 2),
        (15, TimePhase.LAST_MINUTE, 1),
        (15.99, TimePhase.LAST_MINUTE, 1),
        (16, TimePhase.CLOSING, 0),
        (40, TimePhase.CLOSING, 0),
    ],
)
def test_the_room_sees_whole_minutes_begun(minute: float, phase: TimePhase, left: int) -> None:
    shown = time_left(a_running_round(form=TOGETHER), TimerRule.VISIBLE, at(minute))
    assert shown is not None
    assert (shown.phase, shown.minutes) == (phase, left)


@pytest.mark.parametrize(
    ("minute", "phase", "left"),
    [
        (0, TimePhase.RUNNING, 1),
        (1, TimePhase.RUNNING, 4),
        (4.5, TimePhase.LAST_MINUTE, 1),
        (5, TimePhase.RUNNING, 8),
        (15.5, TimePhase.LAST_MINUTE, 1),
        (16, TimePhase.CLOSING, 0),
    ],
)
def test_in_a_round_of_stretches_the_room_sees_the_time_of_the_stretch(
    minute: float, phase: TimePhase, left: int
) -> None:
    """'In pairs, 4 min.' tells those who talk; a stretch of one minute has no last minute."""
    shown = time_left(a_running_round(), TimerRule.VISIBLE, at(minute))
    assert shown is not None
    assert (shown.phase, shown.minutes) == (phase, left)


@given(st.floats(-30, 300), st.integers(1, 240), st.floats(0, 3600))
@QUICK
def test_the_room_never_sees_less_than_nothing(minute: float, given: int, paused: float) -> None:
    stored = a_running_round(minutes=given, paused_seconds=paused)
    shown = time_left(stored, TimerRule.VISIBLE, at(minute))
    assert shown is not None
    assert 0 <= shown.minutes <= given
    assert 0 <= shown.share <= 1
    assert (shown.phase is TimePhase.CLOSING) is (shown.minutes == 0)
    assert form_step(stored, at(minute)) in STEPS


def test_the_line_of_time_only_shrinks() -> None:
    """Second by second over a round, minutes and share never grow."""
    stored = a_running_round(minutes=3, form=TOGETHER)
    seen = [time_left(stored, TimerRule.VISIBLE, at(second / 60)) for second in range(200)]
    pairs = [(one.minutes, one.share) for one in seen if one is not None]
    assert pairs == sorted(pairs, reverse=True)
    assert pairs[0] == (3, 1.0)
    assert pairs[-1] == (0, 0.0)


@pytest.mark.parametrize("minute", [0, 8, 14.9])
def test_the_rule_of_the_step_decides_whether_time_is_shown(minute: float) -> None:
    stored = a_running_round()
    assert time_left(stored, TimerRule.HIDDEN, at(minute)) is None
    assert time_left(stored, TimerRule.LAST_MINUTE, at(minute)) is None
    assert time_left(stored, TimerRule.LAST_MINUTE, at(15.2)) is not None
    assert time_left(stored, TimerRule.HIDDEN, at(15.2)) is None


@pytest.mark.parametrize(
    ("minute", "group"),
    [
        (0, GroupForm.ALONE),
        (0.99, GroupForm.ALONE),
        (1, GroupForm.PAIR),
        (4.99, GroupForm.PAIR),
        (5, GroupForm.FOUR),
        (13, GroupForm.PLENARY),
        (16, GroupForm.PLENARY),
        (99, GroupForm.PLENARY),
    ],
)
def test_the_stretch_follows_the_minutes(minute: float, group: GroupForm) -> None:
    assert form_step(a_running_round(), at(minute)).group is group


def test_the_stretches_stretch_with_a_round_made_longer_or_shorter() -> None:
    """In 32 minutes the pairs begin at 2; in 8 they begin at half a minute."""
    longer, shorter = a_running_round(minutes=32), a_running_round(minutes=8)
    assert form_step(longer, at(1.9)).group is GroupForm.ALONE
    assert form_step(longer, at(2.1)).group is GroupForm.PAIR
    assert form_step(shorter, at(0.6)).group is GroupForm.PAIR


def test_who_works_together_is_told_where_it_changes() -> None:
    """Not in plenary, and not where the whole round is one form."""
    mixed = a_running_round()
    alone = a_running_round(form=(FormStep(GroupForm.ALONE, 16),))
    groups = []
    for stored, minute in ((mixed, 2), (mixed, 14), (alone, 2)):
        shown = time_left(stored, TimerRule.VISIBLE, at(minute))
        assert shown is not None
        groups.append(shown.group)
    assert groups == [GroupForm.PAIR, None, None]


def begun(session: Session, *states: RoundState) -> Session:
    """Return the session with its first rounds in these states, five minutes each."""
    rounds = list(session.rounds)
    for index, state in enumerate(states):
        started = at(5 * index) if state is not RoundState.SKIPPED else None
        ended = at(5 * index + 5) if state is RoundState.DONE else None
        rounds[index] = replace(rounds[index], state=state, started_at=started, ended_at=ended)
    return replace(session, rounds=tuple(rounds))


def test_before_the_doors_open_the_end_is_as_planned() -> None:
    """45 minutes from the planned start; who begins late is behind what was announced."""
    prepared = a_session(state=SessionState.PREPARED, opened_at=None)
    early, late = clock(prepared, at(-20)), clock(prepared, at(10))
    assert (early.planned_end, early.ends_at, early.behind_minutes) == (at(45), at(45), 0)
    assert (late.planned_end, late.ends_at, late.behind_minutes) == (at(45), at(55), 10)


def test_a_meeting_held_at_quite_another_time_is_measured_by_itself() -> None:
    """Planned for the evening, tried out in the morning: nobody is hours ahead."""
    prepared = a_session(state=SessionState.PREPARED, opened_at=None)
    assert clock(prepared, at(-600)).behind_minutes == 0


def test_without_a_planned_start_time_counts_from_now() -> None:
    prepared = a_session(state=SessionState.PREPARED, opened_at=None, planned_start=None)
    assert clock(prepared, at(3)).planned_end == at(48)


def test_the_end_moves_with_the_minutes_that_are_given() -> None:
    """On time after two rounds; five minutes more for one that waits is five minutes behind."""
    session = begun(a_session(), RoundState.DONE, RoundState.DONE, RoundState.RUNNING)
    assert clock(session, at(10)).behind_minutes == 0
    longer = replace(session.rounds[6], minutes=10)
    rounds = (*session.rounds[:6], longer, *session.rounds[7:])
    behind = clock(replace(session, rounds=rounds), at(10))
    assert (behind.ends_at, behind.behind_minutes) == (at(50), 5)


def test_overtime_counts_as_behind_and_a_round_cut_short_as_ahead() -> None:
    session = begun(a_session(), RoundState.DONE, RoundState.DONE, RoundState.RUNNING)
    assert clock(session, at(18)).behind_minutes == 3
    assert clock(session, at(10)).ends_at == at(45)
    dropped = replace(session.rounds[7], state=RoundState.SKIPPED)
    ahead = clock(
        replace(session, rounds=(*session.rounds[:7], dropped, *session.rounds[8:])), at(10)
    )
    assert ahead.behind_minutes == -5


def test_a_pause_moves_the_end() -> None:
    session = begun(a_session(), RoundState.DONE, RoundState.DONE, RoundState.RUNNING)
    paused = replace(session.rounds[2], state=RoundState.PAUSED, paused_at=at(12))
    standing = replace(session, rounds=(*session.rounds[:2], paused, *session.rounds[3:]))
    assert clock(standing, at(12)).behind_minutes == 0
    assert clock(standing, at(20)).behind_minutes == 8


def test_a_closed_meeting_ended_when_it_ended() -> None:
    closed = a_session(state=SessionState.CLOSED, closed_at=at(51))
    assert clock(closed, at(600)).ends_at == at(51)
    assert clock(closed, at(600)).behind_minutes == 6


@given(st.floats(-7200, 7200), st.floats(0, 3600), st.floats(0, 600))
@QUICK
def test_a_gap_left_out_gives_the_round_the_time_it_had(
    jump: float, before: float, lasted: float
) -> None:
    """A laptop that slept, or whose clock was set: the round has used what it had used, and no
    time is negative on the way."""
    noticed = FIRST_EVENING + timedelta(seconds=before)
    now = noticed + timedelta(seconds=jump)
    stored = a_running_round()
    gap = gap_in_round(gap_between(noticed, now), stored, now)
    assert (gap is None) is (abs(jump) < GAP_SECONDS or (0 < before + jump < GAP_SECONDS < jump))
    if gap is None:
        return
    mended = replace(stored, paused_seconds=gap.seconds)
    later = now + timedelta(seconds=lasted)
    assert used_seconds(stored, later) >= 0
    assert used_seconds(mended, later) == pytest.approx(before + lasted, abs=0.01)


def test_the_first_look_at_the_clock_is_no_gap() -> None:
    assert gap_between(None, at(90)) is None


def test_a_round_begun_after_the_sleep_has_lost_nothing() -> None:
    """Whoever presses next at once on waking does not give the sleep to the new round."""
    begun = a_running_round(started_at=at(40))
    assert gap_in_round(gap_between(at(0), at(40)), begun, at(40)) is None


def test_a_new_stretch_is_pointed_out_for_some_seconds() -> None:
    """The first is no news, and a paused round tells nothing."""
    stored = a_running_round()
    told = [minute for minute in (0, 0.99, 1, 1.3, 1.4, 5.01, 13.2) if stretch_is_fresh(
        stored, at(minute))]  # fmt: skip
    assert told == [1, 1.3, 5.01, 13.2]
    paused = a_running_round(state=RoundState.PAUSED, paused_at=at(1))
    assert not stretch_is_fresh(paused, at(1))


@given(st.integers(1, 240))
@QUICK
def test_the_stretches_minutes_add_up_to_the_rounds(minutes: int) -> None:
    assert sum(stretch_minutes(a_running_round(minutes=minutes))) == minutes
