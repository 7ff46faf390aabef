"""The cases and plans at hand, and the list of municipalities."""

from dataclasses import dataclass
from functools import cache

from dilemmakit.domain.case import Case
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.session import Municipality
from dilemmakit.domain.vocabulary import Language
from dilemmakit.locations import dilemmas_folder, resources_folder


@dataclass(frozen=True)
class Library:
    """What can be used in a session, in one language where it exists in it."""

    cases: tuple[Case, ...]
    plans: tuple[Plan, ...]
    problem_count: int = 0
    hashes: tuple[tuple[str, str], ...] = ()

    def case_hash(self, case: Case) -> str:
        """Return the hash of the file a case was read from; '' if it is none of these."""
        return dict(self.hashes).get(case.id, "")


@cache
def municipalities() -> tuple[Municipality, ...]:
    """Return the 98 municipalities in their list's order."""
    from dilemmakit.content.municipalities import read_municipalities

    return read_municipalities(resources_folder() / "municipalities.csv")


def library(language: Language) -> Library:
    """Return the shipped cases and plans; a bad file is counted and hides no good one."""
    # pydantic and yaml cost a start 0.3 s, and home shows nothing of the library.
    from dilemmakit.content.library import load_library

    loaded = load_library((dilemmas_folder(),), language)
    return Library(
        cases=loaded.cases, plans=loaded.plans, problem_count=len(loaded.problems),
        hashes=tuple((case.id, loaded.hashes[case.id]) for case in loaded.cases),
    )  # fmt: skip
