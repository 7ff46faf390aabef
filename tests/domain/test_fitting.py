"""Fitting the rest to a fixed end: whatever the plan, the delay and the end, the rules hold."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dilemmakit.domain.fitting import KEPT, Fit, FittedRound, end_at, fit, fit_by_hand
from dilemmakit.domain.session import Session
from dilemmakit.domain.timing import clock
from dilemmakit.domain.vocabulary import RoundKind, RoundState, View
from tests.domain.properties import QUICK
from tests.factory import FIRST_EVENING, a_plan, a_round, a_session

BEGUN = (RoundState.RUNNING, RoundState.PAUSED)


def at(minutes: float) -> datetime:
    return FIRST_EVENING + timedelta(minutes=minutes)


@st.composite
def meetings(draw: st.DrawFn) -> tuple[Session, datetime, datetime]:
    """Draw a meeting somewhere in its rounds, the end it must keep, and the time it is now."""
    kinds = draw(st.lists(st.sampled_from(RoundKind), min_size=1, max_size=8))
    planned = []
    for number, kind in enumerate(kinds):
        minutes = draw(st.integers(1, 20))
        least = draw(st.integers(0, minutes))
        planned.append(
            a_round(f"r{number}", kind, f"{number}", View.BLANK, minutes=minutes, min_minutes=least)
        )
    plan = a_plan(rounds=tuple(planned), minutes=sum(one.minutes for one in planned))
    session = a_session(plan=plan)
    here = draw(st.integers(0, len(planned)))
    now = at(draw(st.integers(0, 240 * 60)) / 60)
    rounds = []
    for number, stored in enumerate(session.rounds):
        moved = replace(stored, minutes=max(1, stored.minutes + draw(st.integers(-8, 8))))
        if number < here:
            over = draw(st.sampled_from((RoundState.DONE, RoundState.SKIPPED)))
            moved = replace(moved, state=over)
            if over is RoundState.DONE:
                moved = replace(moved, started_at=FIRST_EVENING, ended_at=at(number))
        elif number == here:
            state = draw(st.sampled_from((*BEGUN, RoundState.WAITING)))
            begun = now - timedelta(seconds=draw(st.integers(0, 40 * 60)))
            if state in BEGUN:
                stopped = now if state is RoundState.PAUSED else None
                moved = replace(moved, state=state, started_at=begun, paused_at=stopped)
        rounds.append(moved)
    end = now + timedelta(minutes=draw(st.integers(-20, 200)))
    return replace(session, rounds=tuple(rounds)), end, now


def taken(session: Session, proposal: Fit) -> Session:
    """Return the session once the proposal is taken."""
    new = proposal.minutes
    return replace(
        session,
        rounds=tuple(
            stored
            if stored.id not in new
            else replace(stored, minutes=new[stored.id])
            if new[stored.id]
            else replace(stored, state=RoundState.SKIPPED)
            for stored in session.rounds
        ),
    )


def is_spent(one: FittedRound) -> bool:
    """Tell whether a round can give no more by the rules of the plan."""
    return one.new == (0 if one.may_drop else one.shortest)


@given(meetings())
@QUICK
def test_a_proposal_keeps_the_end_or_says_by_how_much_it_cannot(
    given_: tuple[Session, datetime, datetime],
) -> None:
    """Either the end is kept, or every round has given all it may; and the end told is the one
    the clock shows once the proposal is taken."""
    session, end, now = given_
    proposal = fit(session, end, now)
    assert proposal.is_kept or all(is_spent(one) for one in proposal.rounds)
    afterwards = clock(taken(session, proposal), now)
    assert abs((afterwards.ends_at - proposal.ends_at).total_seconds()) < 0.001
    if proposal.is_kept:
        assert afterwards.ends_at <= end + timedelta(seconds=30)


@given(meetings())
@QUICK
def test_a_proposal_keeps_the_rules_of_the_plan(
    given_: tuple[Session, datetime, datetime],
) -> None:
    """No round below its shortest unless it may be dropped whole; the twist, the conditions and
    the second stance keep the plan's minutes; nothing takes back what has been used."""
    session, end, now = given_
    planned = {stored.id: stored for stored in session.rounds}
    for one in fit(session, end, now).rounds:
        stored = planned[one.id]
        assert one.new <= one.old == stored.minutes
        if one.kind in KEPT:
            assert one.new >= min(one.old, stored.planned.minutes)
        if one.new == 0:
            assert stored.planned.min_minutes == 0
            assert stored.state is RoundState.WAITING
        else:
            assert one.new >= min(one.old, stored.planned.min_minutes)
        if stored.state in BEGUN and stored.started_at is not None:
            assert one.new * 60 >= (now - stored.started_at).total_seconds()
        assert not one.is_below_plan


@given(meetings())
@QUICK
def test_what_gives_way_first_gives_all_before_the_next_gives_anything(
    given_: tuple[Session, datetime, datetime],
) -> None:
    """Plenary, switch, facts, then the others; a round is dropped only when shortening will not
    do, and no minute more is taken than is needed."""
    session, end, now = given_
    proposal = fit(session, end, now)
    shortened = [one for one in proposal.rounds if 0 < one.new < one.old]
    dropped = [one for one in proposal.rounds if one.new == 0]
    for one in shortened:
        for earlier in proposal.rounds:
            if earlier.order < one.order and earlier.new > 0:
                assert earlier.new == earlier.shortest
    for one in dropped:
        for earlier in proposal.rounds:
            assert not (earlier.may_drop and earlier.order < one.order and earlier.new > 0)
    late = fit_by_hand(session, {}, end, now).late_minutes
    if not dropped:
        assert sum(one.old - one.new for one in shortened) == (
            max(0, late) if proposal.is_kept else sum(o.old - o.shortest for o in proposal.rounds)
        )


@given(meetings())
@QUICK
def test_a_meeting_in_time_gives_nothing_back_unless_asked(
    given_: tuple[Session, datetime, datetime],
) -> None:
    """And when asked, no more than there is, and no round more than the plan gave it."""
    session, end, now = given_
    as_it_is = fit_by_hand(session, {}, end, now)
    if not as_it_is.is_kept:
        return
    assert fit(session, end, now).changed == ()
    generous = fit(session, end, now, give_back=True)
    assert generous.is_kept
    for one in generous.rounds:
        assert one.old <= one.new <= max(one.old, one.planned)
    if any(one.new < one.planned for one in generous.rounds):
        assert generous.late_minutes == 0


@given(
    meetings(),
    st.dictionaries(st.sampled_from([f"round-{n}" for n in range(8)]), st.integers(-5, 60)),
)
@QUICK
def test_by_hand_no_round_gets_less_than_it_has_used(
    given_: tuple[Session, datetime, datetime], wanted: dict[str, int]
) -> None:
    """A person may go below the plan's shortest, is told so, and never below what is gone."""
    session, end, now = given_
    by_hand = fit_by_hand(session, wanted, end, now)
    for one in by_hand.rounds:
        assert one.new == max(one.fewest, wanted.get(one.id, one.old))
        assert one.fewest >= (1 if one.kind in KEPT else 0)
        if 0 < one.new < one.shortest:
            assert one.is_below_plan
    afterwards = clock(taken(session, by_hand), now)
    assert abs((afterwards.ends_at - by_hand.ends_at).total_seconds()) < 0.001


def test_ten_minutes_late_in_the_standard_evening() -> None:
    """Plenary, switch and facts give theirs; the others share the rest, the longest first."""
    rounds = (
        a_round("r1", RoundKind.FACTS, "Fakta", View.BLANK, minutes=10, min_minutes=9),
        a_round("r2", RoundKind.REASONS, "Grunde", View.BLANK, minutes=16, min_minutes=12),
        a_round("r3", RoundKind.SWITCH, "Byt plads", View.BLANK, minutes=10, min_minutes=6),
        a_round("r4", RoundKind.TWIST, "Vendingen", View.BLANK, minutes=9, min_minutes=8),
        a_round("r5", RoundKind.PLENARY, "På tværs", View.BLANK, minutes=10, min_minutes=8),
    )
    session = a_session(plan=a_plan(rounds=rounds, minutes=55))
    proposal = fit(session, at(55), at(9))
    assert [one.new for one in proposal.rounds] == [9, 14, 6, 9, 8]
    assert (proposal.is_kept, proposal.late_minutes, proposal.ends_at) == (True, 0, at(55))
    hopeless = fit(session, at(40), at(9))
    assert [one.new for one in hopeless.rounds] == [9, 12, 6, 9, 8]
    assert (hopeless.is_kept, hopeless.late_minutes, hopeless.ends_at) == (False, 13, at(53))


def test_a_round_that_may_be_dropped_goes_when_shortening_will_not_do() -> None:
    """A break is shortened to half at most; once it is dropped, the others get theirs back."""
    rounds = (
        a_round("r1", RoundKind.REASONS, "Grunde", View.BLANK, minutes=10, min_minutes=8),
        a_round("r2", RoundKind.BREAK, "Pause", View.BLANK, minutes=10, min_minutes=0),
    )
    session = a_session(plan=a_plan(rounds=rounds, minutes=20))
    assert [one.new for one in fit(session, at(20), at(5)).rounds] == [9, 6]
    assert [one.new for one in fit(session, at(20), at(9)).rounds] == [10, 0]
    assert [one.new for one in fit(session, at(20), at(11)).rounds] == [9, 0]


def test_an_end_typed_is_the_one_nearest_the_planned_end() -> None:
    """Past midnight it is the next day's, and a quarter to twelve is still tonight's."""
    planned = datetime(2027, 3, 9, 23, 50).astimezone(UTC)
    for typed, wanted in (
        (time(0, 10), datetime(2027, 3, 10, 0, 10)),
        (time(23, 45), datetime(2027, 3, 9, 23, 45)),
        (time(22, 0), datetime(2027, 3, 9, 22, 0)),
    ):
        assert end_at(typed, planned) == wanted.astimezone(UTC)
