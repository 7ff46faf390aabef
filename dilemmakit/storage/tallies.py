"""Counted hands, cards and tables; a correction keeps the old count and why."""

import json
from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from dilemmakit.domain.tally import Counts, merged
from dilemmakit.storage.columns import table
from dilemmakit.storage.ids import new_id
from dilemmakit.storage.schema import TallyRow

_tally = table(TallyRow)


def record_tally(
    db: Connection, poll_id: str, counts: Counts, table_no: int | None = None, reason: str = ""
) -> None:
    """Store a count of a poll, or of one table in it; an earlier count stays, with the reason."""
    of_poll = _tally.c.poll_id == poll_id
    latest = db.execute(select(func.max(_tally.c.correction)).where(of_poll)).scalar_one()
    same_table = _tally.c.table_no.is_(None) if table_no is None else _tally.c.table_no == table_no
    db.execute(
        update(_tally)
        .where(of_poll, same_table, _tally.c.superseded.is_(None))
        .values(superseded=reason)
    )
    rows = [
        {
            "id": new_id(),
            "poll_id": poll_id,
            "item": item,
            "slot": slot,
            "value": json.dumps(value),
            "people": people,
            "table_no": table_no,
            "superseded": None,
            "correction": 0 if latest is None else latest + 1,
        }
        for item, slots in enumerate(counts)
        for slot, values in enumerate(slots)
        for value, people in values
    ]
    if rows:
        db.execute(insert(_tally), rows)


def counts_by_table(db: Connection, poll_id: str) -> dict[int | None, Counts]:
    """Return the counts that hold, by table; those of the whole room under None."""
    statement = select(_tally).where(_tally.c.poll_id == poll_id, _tally.c.superseded.is_(None))
    by_table: dict[int | None, list[Any]] = defaultdict(list)
    for row in db.execute(statement):
        by_table[row.table_no].append(row)
    return {table: _counts(rows) for table, rows in by_table.items()}


def holds(db: Connection, poll_id: str, counts: Counts, table_no: int | None = None) -> bool:
    """Tell whether this very count of a poll, or of one table in it, is the one that holds."""
    kept = counts_by_table(db, poll_id).get(table_no)
    return kept is not None and merged([kept]) == merged([counts])


def superseded_counts(db: Connection, poll_id: str) -> tuple[tuple[str, Counts], ...]:
    """Return the counts that were replaced, oldest first, each after the reason why."""
    statement = (
        select(_tally)
        .where(_tally.c.poll_id == poll_id, _tally.c.superseded.is_not(None))
        .order_by(_tally.c.correction)
    )
    by_correction: dict[int, list[Any]] = defaultdict(list)
    for row in db.execute(statement):
        by_correction[row.correction].append(row)
    return tuple((rows[0].superseded, _counts(rows)) for rows in by_correction.values())


def _counts(rows: list[Any]) -> Counts:
    """Put rows together again: per item, per slot, the values sorted and blank last."""
    slots_of = [0] * (1 + max(row.item for row in rows))
    for row in rows:
        slots_of[row.item] = max(slots_of[row.item], row.slot + 1)
    items: list[list[list[tuple[Any, int]]]] = [[[] for _slot in range(n)] for n in slots_of]
    for row in rows:
        items[row.item][row.slot].append((json.loads(row.value), row.people))
    return tuple(
        tuple(tuple(sorted(v, key=lambda pair: (pair[0] is None, pair[0] or 0))) for v in item)
        for item in items
    )
