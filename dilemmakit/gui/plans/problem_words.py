"""What does not fit in a plan, said to somebody who sees fields and no file."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from dilemmakit.domain.plan import Plan
from dilemmakit.domain.problem import Problem
from dilemmakit.domain.problem import ProblemCode as C
from dilemmakit.domain.vocabulary import RoundKind
from dilemmakit.wording import _, _p
from dilemmakit.wording.problems import problem_sentence

_FOLLOWS = {
    C.NO_RESULT_AT_TWIST: frozenset({C.NO_TWIST_BETWEEN}),
    C.PAIR_ALONE: frozenset({C.STANCE_ROUNDS}),
}
"""What is not told where it only follows from another thing."""

WHOLE = -1
"""Where a problem stands that is no single round's."""


def worth_telling(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Leave out what goes away with another problem that is told."""
    found = tuple(problems)
    codes = {problem.code for problem in found}
    return tuple(one for one in found if not _FOLLOWS.get(one.code, frozenset()) & codes)


def problems_by_round(plan: Plan, problems: Iterable[Problem]) -> dict[int, list[str]]:
    """Return the sentences by the round they are about, counted from 0, or under WHOLE."""
    told: dict[int, list[str]] = defaultdict(list)
    for problem in problems:
        index, rest = _place(str(problem.args.get("field", "")))
        if not 0 <= index < len(plan.rounds):
            index = WHOLE
        if index != WHOLE:
            problem = _in_words(problem, rest, plan.rounds[index].title)
        told[index].append(_sentence(problem))
    return told


def _place(field: str) -> tuple[int, str]:
    """Return the round that a field's path leads to, and the rest of the path."""
    first, _dot, rest = field.partition(".")
    number, _dot, rest = rest.partition(".")
    if first != "rounds" or not number.isdigit():
        return WHOLE, field
    return int(number) - 1, rest


def _in_words(problem: Problem, field: str, title: str) -> Problem:
    """Name the field as it is named on the page, or else the round it is in."""
    named = {
        "title": _p("a round's", "Name"),
        "minutes": _p("a round's", "Minutes"),
        "min_minutes": _p("a round's", "At least"),
        "script.say": _("Say"),
        "script.if_stuck": _("If they are stuck"),
        "script.if_heated": _("If it gets heated"),
        "script.prepare": _p("a round's", "Have ready"),
    }
    name = _p("a field", "“{name}”").format(name=named.get(field, title))
    return replace(problem, args={**problem.args, "field": name})


def _sentence(problem: Problem) -> str:
    """Return what does not fit; what a file would have to say otherwise is said of rounds here."""
    field = problem.args.get("field", "")
    match problem.code:
        case C.STANCE_ROUNDS if problem.args["count"] != 0:
            return _("Two rounds ask for the same stance. Drop one of them.")
        case C.STANCE_ROUNDS if problem.args["kind"] == RoundKind.FIRST_STANCE:
            return _("The round with the first stance is missing. Add it from another plan.")
        case C.STANCE_ROUNDS:
            return _("The round with the second stance is missing. Add it from another plan.")
        case C.FORM_DOES_NOT_ADD_UP:
            return _("{field} is too short for its steps. Give it more minutes.").format(
                field=field
            )
        case C.UNKNOWN_POLL | C.POLL_ELSEWHERE:
            return _(
                "{field} shows answers to a question that the plan no longer asks. Drop it too, or "
                "add the round with the question."
            ).format(field=field)
        case C.POLL_NOT_YET:
            return _("{field} shows answers before anybody has given them. Move it down.").format(
                field=field
            )
        case C.NO_RATING:
            return _(
                "Nobody is asked what they thought of the case. Add the last round of another plan."
            )
        case _:
            return problem_sentence(problem)
