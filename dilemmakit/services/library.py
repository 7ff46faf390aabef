"""The cases and plans at hand, read whole, and the list of municipalities."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dilemmakit.domain.answerable import can_run
from dilemmakit.domain.case import Case
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.problem import Severity
from dilemmakit.domain.session import Municipality
from dilemmakit.domain.vocabulary import Language
from dilemmakit.locations import dilemmas_folder, resources_folder


@dataclass(frozen=True)
class Shelf:
    """The cases and plans that can be used in a session, in one language where they exist in it.

    `problem_count` counts the errors in files that had to be left out.
    """

    cases: tuple[Case, ...]
    plans: tuple[Plan, ...]
    problem_count: int = 0


@cache
def municipalities() -> tuple[Municipality, ...]:
    """Return the 98 municipalities in their list's order."""
    from dilemmakit.content.municipalities import read_municipalities

    return read_municipalities(resources_folder() / "municipalities.csv")


def library(language: Language) -> Shelf:
    """Return the shipped cases and plans; a bad file is counted and hides no good one.

    A plan with a poll that cannot be answered yet is left out, and is no fault.
    """
    # pydantic and yaml cost a start 0.3 s, and home shows nothing of the library.
    from dilemmakit.content.library import load_library
    from dilemmakit.content.loading import read_case, read_plan

    found = load_library((dilemmas_folder(),), language)
    cases = (read_case(Path(entry.path)).value for entry in found.cases)
    plans = (read_plan(Path(entry.path)).value for entry in found.plans)
    return Shelf(
        cases=tuple(case for case in cases if case is not None),
        plans=tuple(plan for plan in plans if plan is not None and can_run(plan)),
        problem_count=sum(problem.severity is Severity.ERROR for problem in found.problems),
    )


def case_hash(case: Case) -> str:
    """Return a hash of a case's wording, which pins a session's results to it."""
    from dilemmakit.content.loading import content_hash

    return content_hash(case)
