"""A list of the library's folders as they were when last read, so that only changes are parsed.

It is a cache and nothing else: a damaged, foreign or older one is as good as none, and whatever
keeps it from being written is no fault of the library.
"""

import contextlib
import gc
import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dilemmakit import __version__

INDEX_FORMAT = 1
# A file changed twice within one tick of the file system's clock looks unchanged the second time;
# FAT's ticks are two seconds long.
_TICK = 2_000_000_000

Row = list[Any]
# One case's or plan's folder: its stamp, its files' names, stamps and sizes, rows of what they
# hold, rows of what is wrong. A plain list, for a library may have thousands.
Record = list[Any]


@dataclass
class Index:
    """The records by folder path; `changed` tells whether there is something to write."""

    records: dict[str, Record] = field(default_factory=dict)
    read_at: int = 0
    changed: bool = False

    def unchanged(self, folder: str) -> Record | None:
        """Return the record of a folder if the folder and its files are as they were."""
        record = self.records.get(folder)
        if record is None:
            return None
        oldest_doubt = self.read_at - _TICK
        try:
            if os.stat(folder).st_mtime_ns != record[0] or record[0] > oldest_doubt:
                return None
            for name, time_ns, size in record[1]:
                found = os.stat(f"{folder}{os.sep}{name}")
                if found.st_mtime_ns != time_ns or found.st_size != size or time_ns > oldest_doubt:
                    return None
        except OSError:
            return None
        return record

    def put(self, folder: str, record: Record) -> None:
        """Keep a folder's record."""
        self.records[folder] = record
        self.changed = True

    def keep_only(self, folders: set[str]) -> None:
        """Forget the folders that are gone."""
        for gone in self.records.keys() - folders:
            del self.records[gone]
            self.changed = True


def read_index(path: Path | None) -> Index:
    """Return the index in a file; an empty one if there is none that fits."""
    if path is None:
        return Index()
    try:
        with no_collection():
            content = json.loads(path.read_bytes())
        if content["format"] != INDEX_FORMAT or content["version"] != __version__:
            return Index()
        return Index(dict(content["folders"]), int(content["read_at"]))
    except Exception:
        return Index()


def write_index(path: Path | None, index: Index, read_at: int) -> None:
    """Write the index if something changed; `read_at` is when reading began, in nanoseconds."""
    if path is None or not index.changed:
        return
    content = {
        "format": INDEX_FORMAT,
        "version": __version__,
        "read_at": read_at,
        "folders": index.records,
    }
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(content, separators=(",", ":")), encoding="ascii")
        os.replace(part, path)


@contextlib.contextmanager
def no_collection() -> Iterator[None]:
    """Let the garbage collector rest while thousands of values are made that all stay.

    It would go through them again and again, which takes a third of the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def now() -> int:
    """Return the file system's idea of now, in nanoseconds."""
    return time.time_ns()
