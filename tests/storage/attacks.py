"""What somebody who knows the order of voting can read out of the files: attacks on a ballot box.

Each attack looks for one kind of order and returns how well it follows the true one, from 0
(chance) to 1 (whoever was third is found as the third). `found` runs them all.
"""

import math
import re
import sqlite3
from collections.abc import Callable, Iterable
from itertools import combinations
from pathlib import Path

SIGMAS = 5.0
"""How far from chance counts as found: a false alarm in two million runs."""
FEWEST = 12
"""Ballots in one page below which chance alone looks like order."""

Order = list[str]
"""The answers as stored, in the order they were cast."""


def agreement(places: Iterable[float]) -> float:
    """Return Kendall's tau of places against the order they are listed in, without its sign."""
    listed = list(places)
    pairs = list(combinations(listed, 2))
    if not pairs:
        return 0.0
    return abs(sum((b > a) - (b < a) for a, b in pairs)) / len(pairs)


def chance(count: int) -> float:
    """Return the agreement that chance stays below."""
    deviation = math.sqrt(2 * (2 * count + 5) / (9 * count * (count - 1)))
    return min(0.95, SIGMAS * deviation)


def by_values(path: Path, order: Order) -> dict[str, float]:
    """Sort the rows by each of their values, and by how the database lists them by itself."""
    raw = sqlite3.connect(path)
    raw.row_factory = sqlite3.Row
    names = [row["name"] for row in raw.execute("PRAGMA table_info(ballot)")]
    results = {}
    for by in (*names, "rowid", ""):
        try:
            rows = raw.execute(f"SELECT answers FROM ballot {by and f'ORDER BY {by}'}").fetchall()
        except sqlite3.OperationalError:
            continue
        if by == "answers":
            continue
        listed = [row["answers"] for row in rows]
        results[f"by {by or 'default'}"] = agreement(listed.index(one) for one in order)
    raw.close()
    return results


def by_place(path: Path, order: Order) -> dict[str, float]:
    """Compare where the rows lie, in the file as a whole and within each page."""
    data = path.read_bytes()
    size = int.from_bytes(data[16:18])
    places = [data.find(answers.encode()) for answers in order]
    results = {"by place in the file": agreement(places)}
    for page in {place // size for place in places}:
        inside = [place for place in places if place // size == page]
        if len(inside) >= FEWEST:
            scale = chance(len(order)) / chance(len(inside))
            results[f"by place in page {page}"] = agreement(inside) * scale
    return results


def stale(folder: Path, order: Order) -> dict[str, float]:
    """Look for answers that still lie about where they were deleted, in every file."""
    lying_about = 0
    for path in folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            copies = sum(len(re.findall(re.escape(one.encode()), data)) for one in order)
            lying_about += max(0, copies - (len(order) if _is_database(path) else 0))
    return {"stale copies": 1.0 if lying_about else 0.0}


def found(folder: Path, database: Path, order: Order) -> dict[str, float]:
    """Return what the attacks find beyond chance, by their names; nothing if the box is tight."""
    results = {**by_values(database, order), **by_place(database, order), **stale(folder, order)}
    return {name: share for name, share in results.items() if share > chance(len(order))}


Design = Callable[[sqlite3.Connection, list[str]], None]


def appended(raw: sqlite3.Connection, order: Order) -> None:
    """A planted design: an ordinary table, filled as the ballots come."""
    raw.execute("CREATE TABLE ballot (id BLOB, answers TEXT)")
    for answers in order:
        raw.execute("INSERT INTO ballot VALUES (randomblob(16), ?)", (answers,))


def keyed(raw: sqlite3.Connection, order: Order) -> None:
    """A planted design: random keys and no rowid, but every row stays where it was put."""
    raw.execute("CREATE TABLE ballot (id BLOB PRIMARY KEY, answers TEXT) WITHOUT ROWID")
    for answers in order:
        raw.execute("INSERT INTO ballot VALUES (randomblob(16), ?)", (answers,))


def spooled(raw: sqlite3.Connection, order: Order) -> None:
    """A planted design: kept as they come, shuffled at the end, the first table thrown away."""
    raw.execute("PRAGMA secure_delete=OFF")
    raw.execute("CREATE TABLE spool (answers TEXT)")
    for answers in order:
        raw.execute("INSERT INTO spool VALUES (?)", (answers,))
    raw.execute("CREATE TABLE ballot (id BLOB PRIMARY KEY, answers TEXT) WITHOUT ROWID")
    raw.execute("INSERT INTO ballot SELECT randomblob(16), answers FROM spool ORDER BY random()")
    raw.execute("DROP TABLE spool")


def numbered(raw: sqlite3.Connection, order: Order) -> None:
    """A planted design: tight but for a counter in each row."""
    raw.execute("CREATE TABLE ballot (id BLOB PRIMARY KEY, n INTEGER, answers TEXT) WITHOUT ROWID")
    numbered_rows = list(enumerate(order))
    for number, answers in sorted(numbered_rows, key=lambda row: hash(row[1])):
        raw.execute("INSERT INTO ballot VALUES (randomblob(16), ?, ?)", (number, answers))


LINKABLE: tuple[Design, ...] = (appended, keyed, spooled, numbered)


def _is_database(path: Path) -> bool:
    return path.suffix == ".sqlite"
