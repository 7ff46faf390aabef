"""A plan is offered only if every poll in it can be answered and counted."""

from dataclasses import replace

import pytest

from dilemmakit.domain.answerable import can_run
from dilemmakit.domain.plan import Plan, PlannedPoll
from dilemmakit.domain.vocabulary import ItemKind, ItemOn
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
    ],
)
def test_a_plan_whose_polls_can_be_answered_can_run(item: tuple[ItemKind, ItemOn]) -> None:
    assert can_run(a_plan_with(a_planned_poll("more", item)))


@pytest.mark.parametrize(
    "item", [(ItemKind.RANKING, ItemOn.PRINCIPLES), (ItemKind.DOTS, ItemOn.CONDITIONS)]
)
def test_a_kind_that_nobody_can_answer_stops_the_plan(item: tuple[ItemKind, ItemOn]) -> None:
    """Also where it is only one item of several."""
    assert not can_run(a_plan_with(a_planned_poll("more", item)))
    assert not can_run(a_plan_with(a_planned_poll("more", CHOICE, item)))


def test_a_plan_that_asks_nothing_can_run() -> None:
    plan = a_plan()
    silent = tuple(replace(planned, polls=()) for planned in plan.rounds)
    assert can_run(replace(plan, rounds=silent))
