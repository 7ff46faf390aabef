"""Time in a session: used, left, ahead or behind, and when it will end. Clock times are UTC."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from dilemmakit.domain.plan import FormStep
from dilemmakit.domain.room_view import TimeLeft, TimePhase
from dilemmakit.domain.session import Round, Session
from dilemmakit.domain.vocabulary import GroupForm, RoundState, TimerRule

LAST_MINUTE = 60.0


def used_seconds(stored: Round, now: datetime) -> float:
    """Return the seconds a round has run, pauses left out; 0 before it starts."""
    if stored.started_at is None:
        return 0.0
    end = stored.ended_at or stored.paused_at or now
    return max(0.0, (end - stored.started_at).total_seconds() - stored.paused_seconds)


def left_seconds(stored: Round, now: datetime) -> float:
    """Return the seconds left of a round's minutes; negative when it runs over."""
    return stored.minutes * 60.0 - used_seconds(stored, now)


def form_step(stored: Round, now: datetime) -> FormStep:
    """Return the stretch of the round (alone, pairs, fours ...) that the clock stands in."""
    steps = stored.planned.form
    total = sum(step.minutes for step in steps)
    if total <= 0:
        return steps[-1]
    elapsed = used_seconds(stored, now) / 60.0 * total / max(stored.minutes, 1)
    for step in steps:
        if elapsed < step.minutes:
            return step
        elapsed -= step.minutes
    return steps[-1]


def time_left(stored: Round, rule: TimerRule, now: datetime) -> TimeLeft | None:
    """Return the room's line of time: whole minutes, never a second, never overtime."""
    if rule is TimerRule.HIDDEN or stored.state is RoundState.WAITING:
        return None
    left = left_seconds(stored, now)
    if rule is TimerRule.LAST_MINUTE and left > LAST_MINUTE:
        return None
    if left <= 0:
        phase = TimePhase.CLOSING
    elif left <= LAST_MINUTE:
        phase = TimePhase.LAST_MINUTE
    else:
        phase = TimePhase.RUNNING
    minutes = max(0, -int(-left // 60))
    whole = max(stored.minutes, 1)
    share = (
        0.0 if left <= 0 else min(1.0, (left / 60.0 if left <= LAST_MINUTE else minutes) / whole)
    )
    step = form_step(stored, now)
    mixed = len({s.group for s in stored.planned.form}) > 1
    group = step.group if mixed and step.group is not GroupForm.PLENARY else None
    return TimeLeft(phase=phase, minutes=minutes, share=share, group=group)


@dataclass(frozen=True)
class Clock:
    """The facilitator's overview. `behind_minutes` is negative when ahead of the plan."""

    ends_at: datetime
    planned_end: datetime
    behind_minutes: int


def clock(session: Session, now: datetime) -> Clock:
    """Return when the session will end if the rest runs as planned, against the plan."""
    planned = timedelta(minutes=sum(stored.planned.minutes for stored in session.rounds))
    start = session.opened_at or session.planned_start or now
    if session.opened_at is None:
        start = max(start, now)
    planned_end = start + planned
    rest = 0.0
    for stored in session.rounds:
        if stored.state is RoundState.WAITING:
            rest += stored.minutes * 60.0
        elif stored.state in (RoundState.RUNNING, RoundState.PAUSED):
            rest += max(0.0, left_seconds(stored, now))
    ends_at = now + timedelta(seconds=rest) if session.closed_at is None else session.closed_at
    behind = round((ends_at - planned_end).total_seconds() / 60.0)
    return Clock(ends_at=ends_at, planned_end=planned_end, behind_minutes=behind)
