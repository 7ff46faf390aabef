"""The shipped plan for a citizens' meeting, without what cannot be answered yet."""

from dataclasses import replace

from dilemmakit.content.loading import read_plan
from dilemmakit.domain.answerable import can_run
from dilemmakit.domain.plan import Plan
from dilemmakit.locations import dilemmas_folder


def citizens_plan() -> Plan:
    """Return citizens-120: whole, or without the polls that would keep it from running."""
    plan = read_plan(dilemmas_folder() / "plans" / "citizens-120" / "plan.da.yaml").value
    assert plan is not None
    asked = {
        poll.id
        for planned in plan.rounds
        for poll in planned.polls
        if can_run(replace(plan, rounds=(replace(planned, polls=(poll,)),)))
    }
    rounds = tuple(
        replace(
            planned,
            polls=tuple(poll for poll in planned.polls if poll.id in asked),
            steps=tuple(step for step in planned.steps if step.poll is None or step.poll in asked),
        )
        for planned in plan.rounds
    )
    return replace(plan, rounds=rounds)
