"""The Danish municipalities, from the list that is shipped."""

import csv
from pathlib import Path

from dilemmakit.domain.session import Municipality


def read_municipalities(path: Path) -> tuple[Municipality, ...]:
    """Return the municipalities of a CSV file with the columns code, name and label.

    Raises OSError if the file cannot be read, and KeyError if a column is missing: it is shipped,
    so either means a damaged installation.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        return tuple(
            Municipality(row["code"], row["name"], row["label"]) for row in csv.DictReader(file)
        )
