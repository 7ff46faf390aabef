"""Which plans a meeting can run: those whose every poll can be answered and counted."""

from dilemmakit.domain.plan import Plan, PlannedPoll
from dilemmakit.domain.vocabulary import ItemKind

ANSWERABLE = frozenset(
    {ItemKind.CHOICE, ItemKind.SCALE, ItemKind.RESISTANCE, ItemKind.CONSENT, ItemKind.RATING}
)
"""The kinds that a slip, the kiosk and the counting of hands know; ranking and dots they do not."""


def can_run(plan: Plan) -> bool:
    """Tell whether each of a plan's polls asks for answers that can be given and counted."""
    return all(_can_be_answered(poll) for planned in plan.rounds for poll in planned.polls)


def _can_be_answered(poll: PlannedPoll) -> bool:
    return all(item.kind in ANSWERABLE for item in poll.items)
