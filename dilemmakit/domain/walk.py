"""Walking through a session: what *next* leads to, and what comes with arriving there."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dilemmakit.domain.plan import PlannedPoll, ScreenStep
from dilemmakit.domain.poll import Poll
from dilemmakit.domain.session import NO_TWIST, Session
from dilemmakit.domain.vocabulary import (
    ItemOn,
    NoteKind,
    PollState,
    RoundKind,
    RoundState,
    SessionState,
    Show,
    View,
)

RESULT_VIEWS = frozenset(
    {
        View.STANCE_BEFORE_AFTER,
        View.RESISTANCE,
        View.RANKING,
        View.CONSENT,
        View.FLOW,
        View.TABLES,
    }
)


class NextKind(StrEnum):
    BEGIN = "begin"
    """The first round's clock starts."""
    PAGE = "page"
    STEP = "step"
    ROUND = "round"
    CLOSE = "close"
    BLOCKED = "blocked"
    """A poll must be closed first."""


@dataclass(frozen=True)
class NextAct:
    """What *next* will do: the view or the round's title it leads to, or the poll in the way."""

    kind: NextKind
    round_index: int
    step_index: int = 0
    page: int = 0
    view: View | None = None
    title: str = ""
    poll: Poll | None = None


def pages(session: Session, step: ScreenStep) -> int:
    """Return how many pages *next* turns within a step: one a voice, else one."""
    return len(session.case.voices) if step.view is View.VOICE else 1


def _has_something_to_ask(session: Session, planned: PlannedPoll) -> bool:
    kinds = {ItemOn.PRINCIPLES: NoteKind.PRINCIPLE, ItemOn.CONDITIONS: NoteKind.CONDITION}
    return all(
        any(note.kind is kinds[item.on] and note.on_screen for note in session.notes_here)
        for item in planned.items
        if item.on in kinds
    )


def worth_showing(session: Session, step: ScreenStep) -> bool:
    """Tell whether a step has anything to show.

    Nothing has a poll without sentences, a result unasked, a flow diagram that too few make up,
    tables of which too few may be shown, or a twist where the facilitator has chosen none.
    """
    if step.view is View.TWIST:
        return session.cases[session.round.case_position].twists_used[-1:] != (NO_TWIST,)
    if step.poll is None:
        return True
    poll = session.poll_planned(step.poll)
    unopened = poll is None or poll.state is PollState.READY
    if step.view is View.POLL_OPEN:
        return not unopened or _has_something_to_ask(session, session.plan.poll(step.poll))
    if step.view is View.FLOW:
        shift = session.shift(poll.pair) if poll is not None and poll.pair else None
        return shift is not None and bool(shift.flows)
    if step.view is View.TABLES:
        return poll is not None and poll.split is not None
    return not (step.view in RESULT_VIEWS and unopened)


def _steps_from(session: Session, round_index: int, start: int) -> Iterator[tuple[int, ScreenStep]]:
    for index, step in enumerate(session.rounds[round_index].planned.steps):
        if index >= start and worth_showing(session, step):
            yield index, step


def first_step(session: Session, round_index: int) -> int:
    """Return where a round is entered: its first step that has anything to show."""
    return next((index for index, _step in _steps_from(session, round_index, 0)), 0)


def _in_the_way(session: Session, step: ScreenStep) -> Poll | None:
    if step.view not in RESULT_VIEWS or step.poll is None:
        return None
    poll = session.poll_planned(step.poll)
    return poll if poll is not None and poll.state is PollState.OPEN else None


def next_act(session: Session) -> NextAct:
    """Return what *next* does from here: page, step, round, close, or what stands in the way."""
    here = session.round_index
    if session.round.state is RoundState.WAITING and session.state is SessionState.RUNNING:
        return NextAct(NextKind.BEGIN, here, session.step_index, title=session.round.title)
    if session.page + 1 < pages(session, session.step):
        return NextAct(NextKind.PAGE, here, session.step_index, session.page + 1, session.step.view)
    for index, step in _steps_from(session, here, session.step_index + 1):
        blocking = _in_the_way(session, step)
        kind = NextKind.STEP if blocking is None else NextKind.BLOCKED
        return NextAct(kind, here, index, view=step.view, poll=blocking)
    for stored in session.rounds[here + 1 :]:
        if stored.state is not RoundState.SKIPPED:
            first = first_step(session, stored.position)
            return NextAct(NextKind.ROUND, stored.position, first, title=stored.title)
    return NextAct(NextKind.CLOSE, here, session.step_index)


def back(session: Session) -> NextAct | None:
    """Return the picture before this one, in this round or the last of the one before."""
    if session.page > 0:
        return NextAct(NextKind.PAGE, session.round_index, session.step_index, session.page - 1)
    for round_index in range(session.round_index, -1, -1):
        stored = session.rounds[round_index]
        here = round_index == session.round_index
        # The room has seen nothing of a round that was dropped.
        if not here and stored.state in (RoundState.WAITING, RoundState.SKIPPED):
            continue
        steps = stored.planned.steps
        start = session.step_index if here else len(steps)
        for index in range(start - 1, -1, -1):
            step = steps[index]
            if worth_showing(session, step) and _in_the_way(session, step) is None:
                last = max(0, pages(session, step) - 1)
                return NextAct(NextKind.STEP, round_index, index, last, view=step.view)
    return None


def left_behind(session: Session) -> int | None:
    """Return the round that was begun last, while the session looks back at an earlier one."""
    begun = [stored.position for stored in session.rounds if stored.started_at is not None]
    last = max(begun, default=session.round_index)
    return last if last > session.round_index else None


def result_step(session: Session, round_index: int) -> int | None:
    """Return the last picture of a round that shows a result the room has seen."""
    for index, step in reversed(list(enumerate(session.rounds[round_index].planned.steps))):
        if step.view in RESULT_VIEWS and step.poll is not None:
            poll = session.poll_planned(step.poll)
            if poll is not None and poll.state is PollState.SHOWN:
                return index
    return None


@dataclass(frozen=True)
class Arrival:
    """What comes with arriving at a picture: a poll that opens, polls whose results show."""

    opens: Poll | None = None
    shows: tuple[Poll, ...] = ()


def twist_is_over(session: Session, case_position: int = 0) -> bool:
    """Tell whether every twist round of a case has been run or dropped."""
    return all(
        stored.state in (RoundState.DONE, RoundState.SKIPPED)
        for stored in session.rounds
        if stored.planned.kind is RoundKind.TWIST and stored.case_position == case_position
    )


def may_show(session: Session, poll: Poll, round_index: int, *, by_hand: bool = False) -> bool:
    """Tell whether a closed poll's result may come on screen in this round.

    What waits for the twist is shown in the twist's round, by hand or with the later stance once
    the twist is over; what is never shown in the room is not shown at all.
    """
    if poll.state is not PollState.CLOSED:
        return False
    match poll.show:
        case Show.NEVER_IN_ROOM:
            return False
        case Show.ON_REVEAL:
            return by_hand
        case Show.WITH_TWIST:
            about, here = session.case_position(poll.round_id), session.rounds[round_index]
            in_twist = here.planned.kind is RoundKind.TWIST and here.case_position == about
            return in_twist or twist_is_over(session, about)
        case Show.AT_ONCE:
            return True


def arrival(session: Session, round_index: int, step_index: int) -> Arrival:
    """Return what comes with arriving at a step."""
    step = session.rounds[round_index].planned.steps[step_index]
    if step.poll is None:
        return Arrival()
    poll = session.poll_planned(step.poll)
    if poll is None:
        return Arrival()
    if step.view is View.POLL_OPEN:
        return Arrival(opens=poll if poll.state is PollState.READY else None)
    if step.view not in RESULT_VIEWS:
        return Arrival()
    together = [
        other
        for other in session.polls
        if other.id == poll.id
        or (step.view is View.STANCE_BEFORE_AFTER and session.compared(poll, other))
    ]
    return Arrival(
        shows=tuple(other for other in together if may_show(session, other, round_index))
    )
