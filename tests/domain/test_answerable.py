"""A plan is offered only if every poll in it can be answered and counted."""

from dataclasses import replace

import pytest

from dilemmakit.domain.answerable import can_run
from dilemmakit.domain.plan import Plan, PlannedPoll
from dilemmakit.domain.vocabulary import Entry, ItemKind, ItemOn
from tests.factory import a_plan, a_planned_poll

CHOICE = (ItemKind.CHOICE, ItemOn.OPTIONS)


def a_plan_with(poll: PlannedPoll) -> Plan:
    """Return a plan whose last round asks this as well."""
    plan = a_plan()
    last = plan.rounds[-1]
    return replace(plan, rounds=(*plan.rounds[:-1], replace(last, polls=(*last.polls, poll))))


@pytest.mark.parametrize(
    "item",
    [
        CHOICE,
        (ItemKind.SCALE, ItemOn.SURENESS),
        (ItemKind.RESISTANCE, ItemOn.OPTIONS_ZERO),
        (ItemKind.CONSENT, ItemOn.CONDITIONS),
        (ItemKind.RATING, ItemOn.RATINGS),
        (ItemKind.RANKING, ItemOn.PRINCIPLES),
        (ItemKind.DOTS, ItemOn.CONDITIONS),
    ],
)
def test_a_plan_whose_polls_can_be_answered_can_run(item: tuple[ItemKind, ItemOn]) -> None:
    assert can_run(a_plan_with(a_planned_poll("more", item)))


def test_the_way_proposed_first_decides() -> None:
    """Counting at the tables is not there to be chosen; as one way among others it is left out."""
    for first in (Entry.SLIPS, Entry.KIOSK, Entry.CARDS, Entry.HANDS):
        assert can_run(a_plan_with(a_planned_poll("more", CHOICE, entry=(first,))))
    tables_first = a_planned_poll("more", CHOICE, entry=(Entry.TABLE_TALLY, Entry.SLIPS))
    assert not can_run(a_plan_with(tables_first))
    tables_last = a_planned_poll("more", CHOICE, entry=(Entry.SLIPS, Entry.TABLE_TALLY))
    assert can_run(a_plan_with(tables_last))


def test_a_plan_that_asks_nothing_can_run() -> None:
    plan = a_plan()
    silent = tuple(replace(planned, polls=()) for planned in plan.rounds)
    assert can_run(replace(plan, rounds=silent))
