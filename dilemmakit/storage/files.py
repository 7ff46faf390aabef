"""Files put in place so that a power cut leaves the old one or the new one."""

import os
import sqlite3
from pathlib import Path


def sync(path: Path) -> None:
    """Have a file's content, or a folder's list of names, written to the disk. Raises OSError."""
    if os.name == "nt" and path.is_dir():
        # Windows keeps its list of names by itself and opens no folder.
        return
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_text(path: Path, text: str) -> None:
    """Put a small file in place, whole or not at all. Raises OSError."""
    part = path.with_name(f"{path.name}.part")
    part.write_text(text, encoding="utf-8")
    sync(part)
    part.replace(path)
    sync(path.parent)


def free_name(path: Path) -> Path:
    """Return this path, or the first with a number before its suffix that does not exist yet."""
    number = 2
    free = path
    while free.exists():
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return free


def copy_into(source: sqlite3.Connection, to: Path) -> None:
    """Write a copy of an open database to a path, as a new file. Raises sqlite3.Error, OSError."""
    to.unlink(missing_ok=True)
    to.touch(mode=0o600)
    target = sqlite3.connect(f"{to.absolute().as_uri()}?mode=rw", uri=True)
    try:
        source.backup(target)
    finally:
        target.close()
    sync(to)
