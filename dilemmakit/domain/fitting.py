"""Fitting the rest of a meeting to a fixed end: which rounds give way, and what cannot be kept.

The order stands in the guide, chapter 8: plenary, switching sides and facts give way first, then
the other rounds; the twist, the conditions and the second stance keep the minutes of the plan.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from math import ceil

from dilemmakit.domain.session import Round, Session
from dilemmakit.domain.timing import clock, left_seconds, used_seconds
from dilemmakit.domain.vocabulary import RoundKind, RoundState

KEPT = frozenset({RoundKind.TWIST, RoundKind.CONDITIONS, RoundKind.SECOND_STANCE})
_GIVES_WAY_FIRST = (RoundKind.PLENARY, RoundKind.SWITCH, RoundKind.FACTS)
_OTHERS = len(_GIVES_WAY_FIRST)
_LAST = _OTHERS + 1
_ROUNDING_SECONDS = 30
"""An end within half a minute is an end on time: the console counts in whole minutes."""


@dataclass(frozen=True)
class FittedRound:
    """One round that is not over, with the minutes it has and the ones it would get.

    `shortest` is what the plan lets it be cut to, `fewest` what is left to cut by hand (0 drops
    it); `new` 0 means dropped.
    """

    id: str
    title: str
    kind: RoundKind
    planned: int
    old: int
    new: int
    shortest: int
    fewest: int
    may_drop: bool

    @property
    def order(self) -> int:
        """Where it stands among those that give way; the lowest gives way first."""
        if self.kind in KEPT:
            return _LAST
        return _GIVES_WAY_FIRST.index(self.kind) if self.kind in _GIVES_WAY_FIRST else _OTHERS

    @property
    def is_below_plan(self) -> bool:
        """Whether it would be shorter than the plan holds possible."""
        return 0 < self.new < self.shortest or (self.new == 0 and not self.may_drop)


@dataclass(frozen=True)
class Fit:
    """New minutes for the rest. `late_minutes` is negative where time is left over."""

    end: datetime
    ends_at: datetime
    rounds: tuple[FittedRound, ...]

    @property
    def late_minutes(self) -> int:
        return _minutes(self.ends_at - self.end)

    @property
    def is_kept(self) -> bool:
        """Whether the meeting would end in time."""
        return self.late_minutes <= 0

    @property
    def changed(self) -> tuple[FittedRound, ...]:
        """The rounds that lose or gain."""
        return tuple(one for one in self.rounds if one.new != one.old)

    @property
    def minutes(self) -> dict[str, int]:
        """The new minutes by the rounds' ids."""
        return {one.id: one.new for one in self.rounds}


def fit(session: Session, end: datetime, now: datetime, *, give_back: bool = False) -> Fit:
    """Return new minutes with which the meeting ends at `end`, or as near as the plan allows.

    A meeting that is in time keeps its minutes; with `give_back` rounds that were cut get theirs
    back as far as the time reaches. Times are UTC.
    """
    rounds = _open_rounds(session, now)
    late = _minutes(clock(session, now).ends_at - end)
    if late > 0:
        minutes = _shortened(rounds, late)
    elif give_back:
        minutes = _given_back(rounds, -late)
    else:
        minutes = {}
    return fit_by_hand(session, minutes, end, now)


def fit_by_hand(session: Session, minutes: Mapping[str, int], end: datetime, now: datetime) -> Fit:
    """Return the fit with these minutes, by the rounds' ids; what is not named stays as it is.

    Minutes below the fewest possible are raised to them.
    """
    rounds = tuple(
        replace(one, new=max(one.fewest, minutes.get(one.id, one.old)))
        for one in _open_rounds(session, now)
    )
    change = sum(one.new - one.old for one in rounds)
    return Fit(end, clock(session, now).ends_at + timedelta(minutes=change), rounds)


def end_at(at: time, planned_end: datetime) -> datetime:
    """Return the moment nearest the planned end at which the clock on the wall says `at`, UTC."""
    day = planned_end.astimezone().date()
    days = (day + timedelta(days=away) for away in (0, -1, 1))
    moments = [datetime.combine(each, at).astimezone(UTC) for each in days]
    return min(moments, key=lambda moment: abs(moment - planned_end))


def _minutes(span: timedelta) -> int:
    return int((span.total_seconds() + _ROUNDING_SECONDS) // 60)


def _open_rounds(session: Session, now: datetime) -> tuple[FittedRound, ...]:
    """Return the rounds with time left to give: those that wait, and the one that runs."""
    waits = (stored for stored in session.rounds if stored.state is RoundState.WAITING)
    runs = (
        stored
        for stored in session.rounds
        if stored.state in (RoundState.RUNNING, RoundState.PAUSED) and left_seconds(stored, now) > 0
    )
    here = session.round.id
    return tuple(_open_round(stored, now, here=stored.id == here) for stored in (*runs, *waits))


def _open_round(stored: Round, now: datetime, *, here: bool) -> FittedRound:
    planned, old = stored.planned, stored.minutes
    waits = stored.state is RoundState.WAITING and not here
    used = ceil(used_seconds(stored, now) / 60.0)
    # What may be dropped is worth half its minutes at least, or nothing.
    shortest = planned.min_minutes or ceil(planned.minutes / 2)
    if planned.kind in KEPT:
        shortest = max(planned.minutes, shortest)
    droppable = planned.kind not in KEPT | {RoundKind.FIRST_STANCE}
    return FittedRound(
        id=stored.id,
        title=stored.title,
        kind=planned.kind,
        planned=planned.minutes,
        old=old,
        new=old,
        shortest=min(old, max(shortest, used)),
        fewest=0 if waits and droppable else min(old, max(1, used)),
        may_drop=waits and droppable and planned.min_minutes == 0,
    )


def _shortened(rounds: tuple[FittedRound, ...], needed: int) -> dict[str, int]:
    """Return minutes that save what is needed; as much as can be saved where that is less.

    Rounds are shortened before any is dropped; a dropped round gives the others theirs back.
    """
    latest_first = [one for one in reversed(rounds) if one.may_drop]
    latest_first.sort(key=lambda one: one.order)
    for count in range(len(latest_first) + 1):
        dropped = latest_first[:count]
        kept = [one for one in rounds if one not in dropped]
        still = needed - sum(one.old for one in dropped)
        if still <= sum(one.old - one.shortest for one in kept):
            break
    return {**dict.fromkeys((one.id for one in dropped), 0), **_cut(kept, still)}


def _cut(rounds: Iterable[FittedRound], needed: int) -> dict[str, int]:
    """Return minutes cut in the order of what gives way, minute by minute where several do."""
    minutes = {one.id: one.old for one in rounds}
    for order in range(_LAST + 1):
        shares = [one for one in rounds if one.order == order]
        while shares and needed > 0:
            # Of equals the later one: what comes first is nearest to having been prepared.
            most = max(reversed(shares), key=lambda one: minutes[one.id] - one.shortest)
            if minutes[most.id] <= most.shortest:
                break
            minutes[most.id] -= 1
            needed -= 1
    return minutes


def _given_back(rounds: tuple[FittedRound, ...], spare: int) -> dict[str, int]:
    """Return minutes given back up to the plan's, to what gave way last first."""
    minutes = {one.id: one.old for one in rounds}
    for order in range(_LAST, -1, -1):
        shares = [one for one in rounds if one.order == order]
        while shares and spare > 0:
            least = max(shares, key=lambda one: one.planned - minutes[one.id])
            if minutes[least.id] >= least.planned:
                break
            minutes[least.id] += 1
            spare -= 1
    return minutes
