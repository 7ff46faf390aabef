"""Those who answer by name: a list pasted from a spreadsheet, and who of them is in the room."""

import csv
from dataclasses import dataclass
from datetime import datetime

from dilemmakit.domain.text import clean_text

SEPARATORS = ("\t", ";", ",")
LONGEST_LIST = 200
_HEADERS = frozenset(
    {"navn", "name", "namn", "medlem", "member", "ledamot", "parti", "party", "gruppe", "group",
     "grupp", "liste", "list", "lista", "stedfortræder for", "stedfortræder", "substitute for",
     "substitute", "ersättare för", "ersättare", "suppleant", "suppleant for"}
)  # fmt: skip


@dataclass(frozen=True)
class Participant:
    """Somebody on the list; times are UTC, both None for who is there from first to last."""

    id: str
    name: str
    group: str
    substitute_for: str | None = None
    present_from: datetime | None = None
    present_to: datetime | None = None

    @property
    def is_present(self) -> bool:
        """Whether this person is in the room now."""
        return self.present_to is None


@dataclass(frozen=True)
class ReadRow:
    """One person as read from the text."""

    name: str
    group: str
    substitute_for: str | None = None


@dataclass(frozen=True)
class RosterReading:
    """What was read: the rows, names that stand there twice, and how many lines were too many."""

    rows: tuple[ReadRow, ...] = ()
    duplicates: tuple[str, ...] = ()
    left_out: int = 0

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups in the order in which they come."""
        return tuple(dict.fromkeys(row.group for row in self.rows))


def read_roster(text: str) -> RosterReading:
    """Read lines of name, group and, where there is one, for whom a substitute has come.

    Tab, semicolon or comma stands between them, as the spreadsheet has it; a line of headings is
    passed over. A name that stands twice is kept once. Never raises.
    """
    lines = [clean_text(line) for line in text.splitlines() if line.strip()]
    separator = next((one for one in SEPARATORS if any(one in line for line in lines)), "\t")
    rows: dict[str, ReadRow] = {}
    duplicates: list[str] = []
    for cells in csv.reader(lines, delimiter=separator):
        name, group, instead_of = (*(" ".join(cell.split()) for cell in cells), "", "", "")[:3]
        if not name or _is_heading(name, group):
            continue
        if name.casefold() in rows:
            duplicates.append(name)
        else:
            rows[name.casefold()] = ReadRow(name, group, instead_of or None)
    kept = tuple(rows.values())
    return RosterReading(
        kept[:LONGEST_LIST], tuple(dict.fromkeys(duplicates)), max(0, len(kept) - LONGEST_LIST)
    )


def _is_heading(name: str, group: str) -> bool:
    first, second = name.casefold(), group.casefold()
    return first in _HEADERS and (not second or second in _HEADERS)


def by_group(roster: tuple[Participant, ...]) -> tuple[tuple[str, tuple[Participant, ...]], ...]:
    """Return the list group by group, both in the order in which they came."""
    groups = dict.fromkeys(one.group for one in roster)
    return tuple((g, tuple(one for one in roster if one.group == g)) for g in groups)
