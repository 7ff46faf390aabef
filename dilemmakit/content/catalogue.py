"""What KL's catalogue of 2018 names in each cell of themes and areas, from the shipped list."""

import csv
from pathlib import Path

from dilemmakit.domain.library import CatalogueEntry
from dilemmakit.domain.vocabulary import Area, Theme


def read_catalogue(path: Path) -> tuple[CatalogueEntry, ...]:
    """Return the entries of a CSV file with the columns theme, area, entry and project.

    Raises OSError if the file cannot be read, KeyError or ValueError if it is not what was
    shipped: each means a damaged installation.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        return tuple(
            CatalogueEntry(
                Theme(row["theme"]),
                Area(row["area"]),
                row["entry"],
                int(row["project"]) if row["project"] else None,
            )
            for row in csv.DictReader(file)
        )
