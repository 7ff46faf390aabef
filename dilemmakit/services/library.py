"""The cases and plans at hand, read whole, and the list of municipalities."""

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from dilemmakit.domain.answerable import can_run
from dilemmakit.domain.case import Case
from dilemmakit.domain.library import CaseEntry, CatalogueEntry, Library
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.problem import Severity
from dilemmakit.domain.session import Municipality
from dilemmakit.domain.vocabulary import Language
from dilemmakit.locations import dilemmas_folder, resources_folder

INDEX_FILE = "library-index.json"


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


def library(language: Language, data_folder: Path | None = None) -> Shelf:
    """Return the cases and plans, shipped or own; a bad file is counted and hides no good one.

    A plan with a poll that cannot be answered yet is left out, and is no fault. What has been read
    once is kept until its file changes. With a data folder, what is the municipality's own is
    read from there, and the index is kept there too.
    """
    shelf = printable(language, data_folder)
    return replace(shelf, plans=tuple(plan for plan in shelf.plans if can_run(plan)))


def printable(language: Language, data_folder: Path | None = None) -> Shelf:
    """Return the cases and plans as `library`, with the plans that only paper can hold."""
    # pydantic and yaml cost a start 0.3 s, and home shows nothing of the library.
    from dilemmakit.content.library import load_library

    index = data_folder / INDEX_FILE if data_folder is not None else None
    found = load_library(_folders(data_folder), language, index)
    cases = (_read_case(entry.path, _stamp(entry.path)) for entry in found.cases)
    plans = (_read_plan(entry.path, _stamp(entry.path)) for entry in found.plans)
    return Shelf(
        cases=tuple(case for case in cases if case is not None),
        plans=tuple(plan for plan in plans if plan is not None),
        problem_count=sum(problem.severity is Severity.ERROR for problem in found.problems),
    )


def _folders(data_folder: Path | None) -> tuple[Path, ...]:
    """Return where cases and plans lie; what is one's own comes last and takes its place."""
    own = (data_folder,) if data_folder is not None else ()
    return (dilemmas_folder(), *own)


def _stamp(path: str) -> tuple[int, int]:
    found = Path(path).stat()
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=128)
def _read_case(path: str, _stamp: tuple[int, int]) -> Case | None:
    from dilemmakit.content.loading import read_case

    return read_case(Path(path)).value


@lru_cache(maxsize=64)
def _read_plan(path: str, _stamp: tuple[int, int]) -> Plan | None:
    from dilemmakit.content.loading import read_plan

    return read_plan(Path(path)).value


def overview(language: Language, data_folder: Path) -> Library:
    """Return what there is, each case by its entry; only files that changed are parsed.

    The first call takes a second, for it reads all of them: not while somebody waits.
    """
    from dilemmakit.content.library import load_library

    return load_library(_folders(data_folder), language, data_folder / INDEX_FILE)


def whole_case(entry: CaseEntry) -> Case | None:
    """Return the case behind an entry; None if its file is gone or has been spoilt since."""
    try:
        return _read_case(entry.path, _stamp(entry.path))
    except OSError:
        return None


@cache
def catalogue() -> tuple[CatalogueEntry, ...]:
    """Return what KL's catalogue names in each cell, in the catalogue's order."""
    from dilemmakit.content.catalogue import read_catalogue

    return read_catalogue(resources_folder() / "catalogue-matrix.csv")


def case_hash(case: Case) -> str:
    """Return a hash of a case's wording, which pins a session's results to it."""
    from dilemmakit.content.loading import content_hash

    return content_hash(case)
