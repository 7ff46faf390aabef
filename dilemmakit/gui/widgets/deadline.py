"""Reading a day as people type it: 16/3, 16.3, 16.3.2027, 160327, 2027-03-16."""

import re
from datetime import date

_TYPED = re.compile(r"(\d{1,2})[./\- ]+(\d{1,2})(?:[./\- ]+(\d{2}|\d{4}))?[./\- ]*")
_FIGURES = re.compile(r"(\d\d)(\d\d)(\d{2}|\d{4})?")
_SWEDISH = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read_deadline(text: str, today: date) -> date | None:
    """Return the day a text names; without a year the next such day. None if it names none."""
    if swedish := _SWEDISH.fullmatch(text.strip()):
        return _day(*map(int, swedish.groups()))
    found = _TYPED.fullmatch(text.strip()) or _FIGURES.fullmatch(text.strip())
    if found is None:
        return None
    day, month, year = int(found[1]), int(found[2]), found[3]
    if year is not None:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    for candidate in range(today.year, today.year + 9):
        # A leap day is up to eight years away.
        wanted = _day(candidate, month, day)
        if wanted is not None and wanted >= today:
            return wanted
    return None


def typed_deadline(day: date) -> str:
    """Return a day as one would type it."""
    return f"{day.day}/{day.month}-{day.year}"


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
