"""Practice for a first-time facilitator: a meeting of two rounds, cut from the shipped ones."""

from dataclasses import replace
from datetime import datetime

from dilemmakit.domain.plan import Plan, PlannedRound, ScreenStep
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import RoundKind, Show, View
from dilemmakit.services.demonstration import invented_draft, preferred
from dilemmakit.services.library import library
from dilemmakit.services.rehearsal import rehearse
from dilemmakit.storage.engine import Database
from dilemmakit.wording import language, speaking

PEOPLE = 12
MINUTES = 2
"""Of each of the two rounds."""


def begin_practice(database: Database, now: datetime) -> Session:
    """Open a meeting to practise on: a talk to note from, and a question answered on slips.

    For a database that is thrown away. Raises StorageFault.
    """
    with speaking(language()):
        found = library(language())
        case = preferred(found.cases, "iot-social-sengen-slaar-alarm")
        plan = _cut(preferred(found.plans, "council-90"))
        return rehearse(database, invented_draft(case, plan, PEOPLE, now), now)


def _cut(plan: Plan) -> Plan:
    talk = _first(plan, RoundKind.REASONS)
    stance = _first(plan, RoundKind.FIRST_STANCE)
    # Here the result is there to be looked at, not to be kept for a twist.
    polls = tuple(replace(poll, show=Show.AT_ONCE) for poll in stance.polls[:1])
    steps = (
        ScreenStep(View.POLL_OPEN, poll=polls[0].id),
        ScreenStep(View.STANCE_BEFORE_AFTER, poll=polls[0].id),
    )
    rounds = (
        replace(talk, minutes=MINUTES, form=talk.form[-1:]),
        replace(stance, minutes=MINUTES, polls=polls, steps=steps),
    )
    return replace(plan, rounds=rounds, minutes=sum(one.minutes for one in rounds))


def _first(plan: Plan, kind: RoundKind) -> PlannedRound:
    return next(planned for planned in plan.rounds if planned.kind is kind)
