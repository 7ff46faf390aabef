"""What somebody who saw in which order people went to the screen can read out of all that is left.

The attacks know the order, every answer and every word. They look for a place where answers or
words stand in that order, or where answers and words stand in an order they have in common: in
every table by every column, and in every file by the place, packed ones unpacked.
"""

import io
import sqlite3
import zipfile
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from pathlib import Path

from tests.storage.attacks import FEWEST, agreement, chance

Marks = Sequence[str]
"""What tells one person's answers, or words, from all others', in the order they were given."""
Places = list[tuple[int, float]]
"""Who was found, and where."""


def links(folder: Path, answers: Marks, words: Marks) -> dict[str, float]:
    """Return where order or a common order is found, beyond chance; nothing if all is tight."""
    found: dict[str, float] = {}
    by_answer = dict(_everywhere(folder, answers))
    by_word = dict(_everywhere(folder, words))
    for what, by in (("answers", by_answer), ("words", by_word)):
        for where, places in by.items():
            found[f"{what}: {where}"] = _strength(places)
    for (one, first), (other, second) in product(by_answer.items(), by_word.items()):
        at, of = dict(first), dict(second)
        both = sorted(set(at) & set(of), key=at.__getitem__)
        found[f"{one} with {other}"] = _strength([(who, of[who]) for who in both], known=True)
    return {where: strength for where, strength in found.items() if strength > 1}


def _strength(places: Places, known: bool = False) -> float:
    """Return how far beyond chance the places follow the order; above 1 is found."""
    if len(places) < FEWEST:
        return 0.0
    listed = places if known else sorted(places)
    return agreement(place for _who, place in listed) / chance(len(listed))


def _everywhere(folder: Path, marks: Marks) -> Iterator[tuple[str, Places]]:
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        data = path.read_bytes()
        for name, content in ((path.name, data), *_unpacked(path.name, data)):
            yield f"{name} by place", _found(marks, content)
        if data.startswith(b"SQLite format 3"):
            yield from _tables(path, marks)


def _found(marks: Marks, content: bytes) -> Places:
    places = ((who, content.find(mark.encode())) for who, mark in enumerate(marks))
    return [(who, place) for who, place in places if place >= 0]


def _unpacked(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for member in packed.namelist():
                yield f"{name}/{member}", packed.read(member)


def _tables(path: Path, marks: Marks) -> Iterator[tuple[str, Places]]:
    raw = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    for (table,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        columns = [row[1] for row in raw.execute(f'PRAGMA table_info("{table}")')]
        for by in (*columns, "rowid", ""):
            try:
                order = f'ORDER BY "{by}"' if by else ""
                rows = raw.execute(f'SELECT * FROM "{table}" {order}').fetchall()
            except sqlite3.OperationalError:
                continue
            texts = ["\n".join(map(str, row)) for row in rows]
            found = ((who, _row(texts, mark)) for who, mark in enumerate(marks))
            # Sorted by what they say they stand as they would whoever said it first.
            places = [(who, at) for who, at in found if at >= 0]
            if by not in ("answers", "text"):
                yield f"{path.name} {table} by {by or 'default'}", places
    raw.close()


def _row(texts: list[str], mark: str) -> int:
    return next((at for at, text in enumerate(texts) if mark in text), -1)


Design = Callable[[Path, Marks, Marks], None]


def _filled(path: Path, answers: Marks, words: Marks) -> None:
    raw = sqlite3.connect(path / "planted.sqlite")
    raw.execute("CREATE TABLE ballot (answers TEXT)")
    raw.execute("CREATE TABLE note (text TEXT)")
    raw.executemany("INSERT INTO ballot VALUES (?)", [(one,) for one in answers])
    raw.executemany("INSERT INTO note VALUES (?)", [(one,) for one in words])
    raw.commit()
    raw.close()


def words_in_order(path: Path, answers: Marks, words: Marks) -> None:
    """A planted design: the box is shuffled, but the words are written down as they come."""
    _filled(path, sorted(answers, key=hash), words)


def shuffled_alike(path: Path, answers: Marks, words: Marks) -> None:
    """A planted design: both are shuffled, but answer and words of each still side by side."""
    pairs = sorted(zip(answers, words, strict=True), key=hash)
    _filled(path, [one for one, _word in pairs], [word for _one, word in pairs])


def logged(path: Path, answers: Marks, _words: Marks) -> None:
    """A planted design: a tight box, and a log that says what was stored."""
    (path / "dilemmakit.log").write_text("\n".join(f"stored {one}" for one in answers))


def packed(path: Path, answers: Marks, words: Marks) -> None:
    """A planted design: a file for another computer that lists the ballots as they came."""
    with zipfile.ZipFile(path / "evening.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ballots.json", "\n".join(answers))


LINKABLE: tuple[Design, ...] = (words_in_order, shuffled_alike, logged, packed)
