"""Which cases somebody is looking for."""

from collections.abc import Iterable
from dataclasses import dataclass

from dilemmakit.domain.library import CaseEntry
from dilemmakit.domain.vocabulary import Area, Audience, CaseStatus, Theme

Cell = tuple[Theme, Area]

LENGTHS = (45, 60, 90, 120)
"""Minutes one can ask for: the lengths that plans have."""


@dataclass(frozen=True)
class Wanted:
    """None and an empty text want everything. `minutes` are those there are at most."""

    audience: Audience | None = None
    minutes: int | None = None
    status: CaseStatus | None = None
    text: str = ""

    def holds(self, entry: CaseEntry) -> bool:
        """Tell whether a case is wanted; its title, conflict and question hold every word."""
        held = " ".join((entry.title, entry.value_conflict, entry.question)).casefold()
        return (
            (self.audience is None or self.audience in entry.audiences)
            and (self.minutes is None or entry.minutes.min <= self.minutes)
            and (self.status is None or entry.status is self.status)
            and all(word in held for word in self.text.casefold().split())
        )


def by_cell(entries: Iterable[CaseEntry]) -> dict[Cell, tuple[CaseEntry, ...]]:
    """Return the cases of each cell that has any, in the order given."""
    cells: dict[Cell, tuple[CaseEntry, ...]] = {}
    for entry in entries:
        cell = entry.theme, entry.area
        cells[cell] = (*cells.get(cell, ()), entry)
    return cells
