"""A plan changed by a person: minutes, order, rounds, words. Each change gives a new plan.

The whole's minutes always follow the rounds', and a round's stretches its own. Whether what comes
of it can be held is for the checks of a plan to say.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dilemmakit.domain.case import Change, TranslationOf
from dilemmakit.domain.plan import FormStep, Plan, PlannedRound
from dilemmakit.domain.vocabulary import Language

LONGEST_TITLE = 60
FIRST_VERSION = "1.0.0"


def own_copy(plan: Plan, taken: Iterable[str], title: str, made: str, today: date) -> Plan:
    """Return a copy under an id of its own, to be changed; authors and licence travel along.

    `made` says in the changelog where it came from.
    """
    own_id = free_id(f"{plan.id}-own", taken)
    danish = plan.language is Language.DA
    return replace(
        plan,
        id=own_id,
        version=FIRST_VERSION,
        title=title[:LONGEST_TITLE],
        changelog=(Change(FIRST_VERSION, today, made),),
        translation_of=None if danish else TranslationOf(own_id, FIRST_VERSION, Language.DA),
    )


def next_version(plan: Plan, changed: str, today: date) -> Plan:
    """Return the plan under its next version, with a line in its changelog."""
    major, minor, _patch = plan.version.split(".")
    version = f"{major}.{int(minor) + 1}.0"
    of = plan.translation_of
    return replace(
        plan,
        version=version,
        changelog=(*plan.changelog, Change(version, today, changed)),
        translation_of=None if of is None else replace(of, version=version),
    )


def with_round(plan: Plan, changed: PlannedRound) -> Plan:
    """Return the plan with the round of this id as changed; its stretches fill its minutes."""
    form = _fitted(changed.form, changed.minutes)
    fitted = replace(changed, form=form)
    return _with_rounds(plan, [fitted if r.id == changed.id else r for r in plan.rounds])


def without_round(plan: Plan, round_id: str) -> Plan:
    """Return the plan without a round."""
    return _with_rounds(plan, [r for r in plan.rounds if r.id != round_id])


def moved_round(plan: Plan, round_id: str, by: int) -> Plan:
    """Return the plan with a round moved down (or up, below 0), as far as there is room."""
    rounds = list(plan.rounds)
    at = next(index for index, one in enumerate(rounds) if one.id == round_id)
    moved = rounds.pop(at)
    rounds.insert(max(0, min(len(rounds), at + by)), moved)
    return _with_rounds(plan, rounds)


def added_round(plan: Plan, other: PlannedRound, after_id: str) -> Plan:
    """Return the plan with a round of another plan after one of its own.

    The round and its polls get ids that are free here; its pictures go on showing its own polls.
    """
    polls_taken = {poll.id for planned in plan.rounds for poll in planned.polls}
    named: dict[str, str] = {}
    for poll in other.polls:
        named[poll.id] = free_id(poll.id, polls_taken)
        polls_taken.add(named[poll.id])
    added = replace(
        other,
        id=free_id(other.id, (planned.id for planned in plan.rounds)),
        polls=tuple(replace(poll, id=named[poll.id]) for poll in other.polls),
        steps=tuple(
            replace(step, poll=named.get(step.poll, step.poll)) if step.poll else step
            for step in other.steps
        ),
    )
    rounds = list(plan.rounds)
    at = next((i for i, one in enumerate(rounds) if one.id == after_id), len(rounds) - 1)
    rounds.insert(at + 1, added)
    return _with_rounds(plan, rounds)


def free_id(wanted: str, taken: Iterable[str]) -> str:
    """Return an id, or the first with a number behind it that is not taken."""
    known = set(taken)
    free, number = wanted, 2
    while free in known:
        free = f"{wanted}-{number}"
        number += 1
    return free


def _with_rounds(plan: Plan, rounds: list[PlannedRound]) -> Plan:
    return replace(plan, rounds=tuple(rounds), minutes=sum(one.minutes for one in rounds))


def _fitted(form: tuple[FormStep, ...], minutes: int) -> tuple[FormStep, ...]:
    """Return the stretches grown or shrunk alike to fill a round; each keeps a minute at least."""
    total = sum(step.minutes for step in form)
    if total == minutes or minutes < len(form):
        return form
    shares = [max(1, round(step.minutes * minutes / total)) for step in form]
    while (excess := sum(shares) - minutes) != 0:
        # The longest gives and takes: there a minute matters least.
        longest = max(range(len(shares)), key=lambda index: shares[index])
        shares[longest] -= 1 if excess > 0 else -1
    return tuple(replace(step, minutes=n) for step, n in zip(form, shares, strict=True))
