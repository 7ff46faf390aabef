"""The printed kit: what goes to the printer before a meeting."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from dilemmakit import __version__
from dilemmakit.domain.case import Case
from dilemmakit.domain.errors import NoSuchContent, PeopleOutOfRange
from dilemmakit.domain.kit import FEWEST, MOST, Kit, KitPart, parts_for
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.variants import as_seen_by
from dilemmakit.domain.vocabulary import Language
from dilemmakit.services.guide import guide
from dilemmakit.services.library import Shelf, library

STANDARD_PLAN = "council-90"


def standard_plan(found: Shelf) -> Plan:
    """Return the plan to begin with: the standard one, else the first there is."""
    return next((plan for plan in found.plans if plan.id == STANDARD_PLAN), found.plans[0])


def file_name(case: Case, plan: Plan) -> str:
    """Return the name to offer for a kit's file."""
    return f"dilemmakit_{case.id}_{plan.id}.pdf"


def print_kit(
    to: Path,
    *,
    case_ids: tuple[str, ...],
    plan_id: str | None,
    people: int,
    language: Language,
    made_on: date,
    data_folder: Path | None = None,
) -> Path:
    """Write the whole kit for cases and a plan at hand to a PDF; return where it lies.

    Without cases all of them are printed, without a plan the standard one. Raises NoSuchContent,
    PeopleOutOfRange, FileNotWritten.
    """
    found = library(language, data_folder)
    plan = _plan(found, plan_id or STANDARD_PLAN)
    cases = tuple(_case(found, case_id) for case_id in case_ids) or found.cases
    cases = tuple(as_seen_by(case, plan.audience) for case in cases)
    write(to, cases, plan, people, frozenset(parts_for(plan)), language, made_on)
    return to


def write(
    to: Path,
    cases: tuple[Case, ...],
    plan: Plan,
    people: int,
    parts: frozenset[KitPart],
    language: Language,
    made_on: date,
    come: Callable[[int, int], None] | None = None,
) -> None:
    """Write the chosen parts of a kit to a PDF, whole or not at all.

    `come` is told how many parts of how many are done; what it raises stops the writing. Raises
    PeopleOutOfRange, FileNotWritten.
    """
    # reportlab and the guide are imported when a kit is asked for, not when the app starts.
    from dilemmakit.report.kit.printing import write_kit

    if not FEWEST <= people <= MOST:
        raise PeopleOutOfRange(FEWEST, MOST)
    chapters = guide(language) if KitPart.GUIDE in parts or KitPart.PLAN_B in parts else ()
    wanted = Kit(cases, plan, people, parts, language, made_on, __version__, chapters)
    write_kit(wanted, to, come)


def _case(found: Shelf, wanted: str) -> Case:
    for case in found.cases:
        if case.id == wanted:
            return case
    raise NoSuchContent(wanted, tuple(case.id for case in found.cases))


def _plan(found: Shelf, wanted: str) -> Plan:
    for plan in found.plans:
        if plan.id == wanted:
            return plan
    raise NoSuchContent(wanted, tuple(plan.id for plan in found.plans))
