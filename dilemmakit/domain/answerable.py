"""Which plans a meeting can run: those whose every poll can be answered and counted."""

from dilemmakit.domain.plan import Plan, PlannedPoll
from dilemmakit.domain.vocabulary import Entry

ENTRIES = frozenset({Entry.SLIPS, Entry.KIOSK, Entry.CARDS, Entry.HANDS})


def can_run(plan: Plan) -> bool:
    """Tell whether each of a plan's polls can be answered, in the way the plan proposes first."""
    return all(_can_be_answered(poll) for planned in plan.rounds for poll in planned.polls)


def _can_be_answered(poll: PlannedPoll) -> bool:
    return poll.entry[0] in ENTRIES
