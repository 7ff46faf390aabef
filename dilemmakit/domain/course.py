"""The course of a meeting changed while it runs: rounds put in, repeated and moved.

A session has its plan for itself: a round that is put in is added to it under an id of its own,
with polls of its own, so that nothing recorded in another round is touched.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from dilemmakit.domain.plan import Plan, PlannedPoll, PlannedRound
from dilemmakit.domain.session import Round, Session
from dilemmakit.domain.vocabulary import RoundKind, RoundState

_IN_ORDER = frozenset(
    {RoundKind.BRIEF, RoundKind.FIRST_STANCE, RoundKind.TWIST, RoundKind.SECOND_STANCE}
)
"""A case is told before it is asked about, and asked about on both sides of its twist."""
_NOT_BEGUN = frozenset({RoundState.WAITING, RoundState.SKIPPED})


@dataclass(frozen=True)
class Course:
    """A session's plan and rounds as they would be; rounds keep their ids."""

    plan: Plan
    rounds: tuple[Round, ...]


def with_rounds(session: Session, at: int, new: tuple[Round, ...]) -> Course:
    """Return the course with rounds put in before the one at `at`, or at the end."""
    plan = replace(session.plan, rounds=(*session.plan.rounds, *(stored.planned for stored in new)))
    return Course(plan, _numbered((*session.rounds[:at], *new, *session.rounds[at:])))


def may_move(session: Session, index: int, by: int) -> bool:
    """Tell whether a round that has not begun may change places with the one before or after.

    `by` is -1 or 1. Nothing moves before the round the session stands in, and no case gets its
    twist before its first stance or after its second.
    """
    other = index + by
    if min(index, other) <= session.round_index or max(index, other) >= len(session.rounds):
        return False
    pair = session.rounds[index], session.rounds[other]
    if any(stored.state not in _NOT_BEGUN for stored in pair):
        return False
    same_case = pair[0].case_position == pair[1].case_position
    return not (same_case and all(stored.planned.kind in _IN_ORDER for stored in pair))


def moved(session: Session, index: int, by: int) -> Course:
    """Return the course with a round moved one place; `may_move` has been asked."""
    rounds = list(session.rounds)
    rounds[index], rounds[index + by] = rounds[index + by], rounds[index]
    return Course(session.plan, _numbered(rounds))


def _numbered(rounds: Iterable[Round]) -> tuple[Round, ...]:
    return tuple(replace(stored, position=place) for place, stored in enumerate(rounds))


def copies(
    plan: Plan,
    rounds: tuple[PlannedRound, ...],
    title: Callable[[str], str],
    *,
    paired_apart: bool = False,
) -> tuple[PlannedRound, ...]:
    """Return rounds planned once more, under ids that the plan does not know yet.

    Their polls are their own; a result of another round that they show stays that round's. With
    `paired_apart` their stances are compared with each other only.
    """
    number = _free_number(plan, rounds)
    polls = {poll.id: f"{poll.id}-{number}" for planned in rounds for poll in planned.polls}

    def copied(poll: PlannedPoll) -> PlannedPoll:
        pair = f"{poll.pair}-{number}" if paired_apart and poll.pair else poll.pair
        return replace(poll, id=polls[poll.id], pair=pair)

    return tuple(
        replace(
            planned,
            id=f"{planned.id}-{number}",
            title=title(planned.title),
            added=True,
            polls=tuple(copied(poll) for poll in planned.polls),
            steps=tuple(
                replace(step, poll=polls.get(step.poll, step.poll)) if step.poll else step
                for step in planned.steps
            ),
        )
        for planned in rounds
    )


def _free_number(plan: Plan, rounds: tuple[PlannedRound, ...]) -> int:
    known = _ids(plan.rounds)
    number = 2
    while known & {f"{one}-{number}" for one in _ids(rounds)}:
        number += 1
    return number


def _ids(rounds: tuple[PlannedRound, ...]) -> set[str]:
    return {planned.id for planned in rounds} | {
        poll.id for planned in rounds for poll in planned.polls
    }


def rounds_for_a_case(session: Session) -> tuple[PlannedRound, ...]:
    """Return the rounds in which the first case is dealt with: from its brief to its second stance.

    A round that was put in is none of them.
    """
    own = [
        stored.planned
        for stored in session.rounds
        if stored.case_position == 0 and not stored.planned.added
    ]
    kinds = [planned.kind for planned in own]
    first = kinds.index(RoundKind.BRIEF) if RoundKind.BRIEF in kinds else 0
    last = kinds.index(RoundKind.SECOND_STANCE) if RoundKind.SECOND_STANCE in kinds else len(own)
    return tuple(one for one in own[first : last + 1] if one.kind is not RoundKind.BREAK)


def place_for_a_case(session: Session) -> int:
    """Return where the rounds of a further case may begin: after the last case's second stance."""
    ends = [
        stored.position
        for stored in session.rounds
        if stored.planned.kind is RoundKind.SECOND_STANCE
    ]
    return max([session.round_index, *ends]) + 1
