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
    return _stretch(stored, now)[0]


def _stretch(stored: Round, now: datetime) -> tuple[FormStep, float, float]:
    """Return the stretch the clock stands in, its length and what is left of it, in seconds.

    When the round's minutes are moved, its stretches grow or shrink alike.
    """
    steps = stored.planned.form
    total = sum(step.minutes for step in steps)
    scale = stored.minutes * 60.0 / total if total > 0 else 0.0
    elapsed = used_seconds(stored, now)
    for step in steps[:-1]:
        length = step.minutes * scale
        if elapsed < length:
            return step, length, length - elapsed
        elapsed -= length
    length = steps[-1].minutes * scale if total > 0 else stored.minutes * 60.0
    return steps[-1], length, length - elapsed


FRESH_SECONDS = 20.0
"""So long a stretch that has just begun is pointed out to the facilitator, by sight only."""


def stretch_is_fresh(stored: Round, now: datetime) -> bool:
    """Tell whether the running round has just come to its next stretch; its first is no news."""
    step, length, left = _stretch(stored, now)
    later = step is not stored.planned.form[0]
    return later and stored.state is RoundState.RUNNING and length - left < FRESH_SECONDS


def stretch_minutes(stored: Round) -> tuple[int, ...]:
    """Return the whole minutes of each stretch, as the round's minutes are now; they add up."""
    total = sum(step.minutes for step in stored.planned.form)
    if total <= 0:
        return tuple(step.minutes for step in stored.planned.form)
    shares = [step.minutes * stored.minutes / total for step in stored.planned.form]
    whole = [int(share) for share in shares]
    by_rest = sorted(range(len(shares)), key=lambda index: whole[index] - shares[index])
    for index in by_rest[: stored.minutes - sum(whole)]:
        whole[index] += 1
    return tuple(whole)


def time_left(stored: Round, rule: TimerRule, now: datetime) -> TimeLeft | None:
    """Return the room's line of time: whole minutes, never a second, never overtime.

    In a round of several stretches the time is that of the stretch: "in pairs, 4 min."
    """
    if rule is TimerRule.HIDDEN or stored.state is RoundState.WAITING:
        return None
    if rule is TimerRule.LAST_MINUTE and left_seconds(stored, now) > LAST_MINUTE:
        return None
    step, length, left = _stretch(stored, now)
    if left <= 0:
        phase = TimePhase.CLOSING
    elif left <= LAST_MINUTE < length:
        phase = TimePhase.LAST_MINUTE
    else:
        phase = TimePhase.RUNNING
    minutes = max(0, -int(-left // 60))
    # The line shortens once a minute, and evenly only in the last one.
    shown = left if left <= LAST_MINUTE else minutes * 60.0
    share = max(0.0, min(1.0, shown / length)) if length > 0 else 0.0
    mixed = len({form.group for form in stored.planned.form}) > 1
    group = step.group if mixed and step.group is not GroupForm.PLENARY else None
    return TimeLeft(phase=phase, minutes=minutes, share=share, group=group)


GAP_SECONDS = 120.0
"""The app looks at the clock each second; when that much lies between two looks, it was away."""


@dataclass(frozen=True)
class Gap:
    """A time the laptop slept, or its clock jumped; negative where the clock was set back."""

    seconds: float

    @property
    def minutes(self) -> int:
        return round(self.seconds / 60.0)


def gap_between(before: datetime | None, now: datetime) -> Gap | None:
    """Return the gap between two looks at the clock, None where there is none to speak of."""
    if before is None:
        return None
    seconds = (now - before).total_seconds()
    return Gap(seconds) if abs(seconds) >= GAP_SECONDS else None


def gap_in_round(gap: Gap | None, stored: Round, now: datetime) -> Gap | None:
    """Return the part of a gap that fell into a running round, None where that is nothing.

    A round that was begun after the gap has lost no time by it.
    """
    if gap is None or stored.state is not RoundState.RUNNING:
        return None
    seconds = min(gap.seconds, used_seconds(stored, now))
    return Gap(seconds) if abs(seconds) >= GAP_SECONDS else None


LATE_START_SECONDS = 3600.0
"""A meeting that begins further off than this from its planned start is measured by itself."""


@dataclass(frozen=True)
class Clock:
    """The facilitator's overview. `behind_minutes` is negative when ahead of the plan."""

    ends_at: datetime
    planned_end: datetime
    behind_minutes: int


def clock(session: Session, now: datetime) -> Clock:
    """Return when the session will end if the rest runs as planned, against the plan."""
    now = session.closed_at or now
    start = _planned_start(session, now)
    # The plan's own minutes: a round that is put in makes the meeting no longer than announced.
    planned_end = start + timedelta(minutes=session.plan.minutes)
    rest = 0.0
    for stored in session.rounds:
        if stored.state is RoundState.WAITING:
            rest += stored.minutes * 60.0
        elif stored.state in (RoundState.RUNNING, RoundState.PAUSED):
            rest += max(0.0, left_seconds(stored, now))
    begun = any(stored.started_at for stored in session.rounds)
    goes_on = now if begun else max(now, start)
    ends_at = session.closed_at or goes_on + timedelta(seconds=rest)
    behind = round((ends_at - planned_end).total_seconds() / 60.0)
    return Clock(ends_at=ends_at, planned_end=planned_end, behind_minutes=behind)


def _planned_start(session: Session, now: datetime) -> datetime:
    """Return the start that the end is reckoned from: as announced, unless that is far off."""
    begun = min((r.started_at for r in session.rounds if r.started_at), default=now)
    announced = session.planned_start
    if announced is None or abs((begun - announced).total_seconds()) > LATE_START_SECONDS:
        return begun
    return announced
