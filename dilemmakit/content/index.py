"""A list of the library's folders as they were when last read, so that only changes are parsed.

It is a cache and nothing else: a damaged, foreign or older one is as good as none, and whatever
keeps it from being written is no fault of the library.
"""

import contextlib
import json
import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dilemmakit import __version__

INDEX_FORMAT = 1
# A file changed twice within one tick of the file system's clock looks unchanged the second time;
# FAT's ticks are two seconds long.
_TICK = 2_000_000_000

Row = list[Any]


@dataclass
class FolderRecord:
    """One case's or plan's folder: its stamp, its files' stamps, what they hold, what is wrong."""

    stamp: int
    files: dict[str, tuple[int, int]]
    rows: list[Row]
    problems: list[Row]


@dataclass
class Index:
    """The records by folder path; `changed` tells whether there is something to write."""

    records: dict[str, list[Any]] = field(default_factory=dict)
    read_at: int = 0
    changed: bool = False

    def unchanged(self, folder: str) -> FolderRecord | None:
        """Return the record of a folder if the folder and its files are as they were."""
        raw = self.records.get(folder)
        if raw is None:
            return None
        stamp, files, rows, problems = raw
        try:
            if os.stat(folder).st_mtime_ns != stamp or stamp > self.read_at - _TICK:
                return None
            for name, (time_ns, size) in files.items():
                found = os.stat(f"{folder}{os.sep}{name}")
                if found.st_mtime_ns != time_ns or found.st_size != size:
                    return None
                if time_ns > self.read_at - _TICK:
                    return None
        except OSError:
            return None
        return FolderRecord(stamp, files, rows, problems)

    def put(self, folder: str, record: FolderRecord) -> None:
        """Keep a folder's record."""
        self.records[folder] = [record.stamp, record.files, record.rows, record.problems]
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


def now() -> int:
    """Return the file system's idea of now, in nanoseconds."""
    return time.time_ns()
