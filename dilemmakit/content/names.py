"""The shipped list of common first names and surnames, by which names are found in notes."""

from pathlib import Path


def read_names(path: Path) -> frozenset[str]:
    """Return the names of a list with one a line. Raises OSError: it is shipped."""
    return frozenset(path.read_text(encoding="utf-8").split())
