"""Where a data folder had better not lie: on a network drive, or where a program syncs files."""

import os
import sys
from pathlib import Path

from dilemmakit.domain.place import PlaceRisk

_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "ncpfs", "fuse.sshfs", "fuse.davfs"}
)
_SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud", "owncloud")
_REMOTE_DRIVE = 4
"""What Windows' GetDriveType answers for a drive on another machine."""


def place_risk(path: Path, mounts: str | None = None) -> PlaceRisk | None:
    """Return what is risky about a folder's place, or None.

    `mounts` is the text of /proc/mounts; it is read if not given, where there is one.
    """
    path = path.absolute()
    if any(part.lower().startswith(_SYNCED) for part in path.parts):
        return PlaceRisk.SYNCED
    if os.name == "nt":
        return PlaceRisk.NETWORK if _remote_drive(path) else None
    if mounts is None:
        try:
            mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return None
    return PlaceRisk.NETWORK if _kind_of_mount(path, mounts) in _NETWORK else None


def _kind_of_mount(path: Path, mounts: str) -> str:
    """Return the file system a path lies on: that of the deepest mount above it."""
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        # Blanks are written as octal there.
        place = fields[1].replace("\\040", " ")
        if path.is_relative_to(place) and len(place) >= len(best):
            best, kind = place, fields[2]
    return kind


def _remote_drive(path: Path) -> bool:
    if path.drive.startswith("\\\\"):
        return True
    if sys.platform == "win32":
        import ctypes

        return ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\") == _REMOTE_DRIVE
    return False
