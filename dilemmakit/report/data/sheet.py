"""A sheet as a plain value, and the words that several sheets use."""

from dataclasses import dataclass
from datetime import date

from dilemmakit.wording import _

Value = str | int | float | date | None


@dataclass(frozen=True)
class Sheet:
    """A table with a name; every row has a value or None for each column."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def yes_or_no(true: bool) -> str:
    return _("yes") if true else _("no")
