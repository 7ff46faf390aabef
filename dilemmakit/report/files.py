"""Files written whole or not at all."""

import contextlib
import errno
import os
import secrets
from pathlib import Path

from dilemmakit.domain.errors import FileNotWritten

_REASONS = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
    errno.ENOENT: "missing_folder",
    errno.ENOTDIR: "missing_folder",
    errno.EBUSY: "in_use",
    errno.ETXTBSY: "in_use",
}


def write_whole(path: Path, data: bytes) -> None:
    """Put the data at the path in one step: a reader finds the old file or the new one.

    Raises FileNotWritten, with the older file untouched and nothing left behind.
    """
    # In the same folder, for only within one disk is a file put in place in one step.
    draft = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.part")
    replacing = False
    try:
        try:
            _write_through(draft, data)
            replacing = True
            os.replace(draft, path)
        except BaseException:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)
            raise
    except OSError as fault:
        raise FileNotWritten(str(path), _reason(fault, replacing)) from fault
    _sync_folder(path.parent)


def _write_through(draft: Path, data: bytes) -> None:
    """Write a new file and wait until it is on the disk."""
    with open(draft, "xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Wait until the folder knows the new file; Windows has no way to ask for it."""
    if os.name != "posix":
        return
    # The file itself is whole; some network disks refuse this and keep it all the same.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _reason(fault: OSError, replacing: bool) -> str:
    # Windows denies to replace a file that another program has open.
    if os.name == "nt" and replacing and isinstance(fault, PermissionError):
        return "in_use"
    return _REASONS.get(fault.errno or 0, "failed")
