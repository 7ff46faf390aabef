"""How one person likes the app: language, colours, displays. A small file beside the data."""

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QSettings

from dilemmakit.domain.language import Language

FILE_NAME = "preferences.ini"
MOST_ROOMS = 20
"""Sets of displays that are remembered."""


class Appearance(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Preferences:
    """`language` is None until somebody chooses: then the system's is spoken.

    `rooms` tells for sets of displays which of them is the room's, the last one chosen last.
    """

    language: Language | None = None
    appearance: Appearance = Appearance.SYSTEM
    room_dark: bool = False
    rooms: tuple[tuple[str, str], ...] = ()

    def room_for(self, displays: str) -> str:
        """Return the display chosen for the room in a set of displays; empty where none was."""
        return dict(self.rooms).get(displays, "")

    def with_room(self, displays: str, room: str) -> "Preferences":
        """Return these preferences with a display chosen for the room in a set of displays."""
        others = tuple(one for one in self.rooms if one[0] != displays)
        return replace(self, rooms=(*others, (displays, room))[-MOST_ROOMS:])


def read_preferences(folder: Path) -> Preferences:
    """Read the preferences; what is missing or not understood is as in a new app."""
    stored = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)
    language = str(stored.value("language", ""))
    appearance = str(stored.value("appearance", ""))
    return Preferences(
        language=Language(language) if language in set(Language) else None,
        appearance=Appearance(appearance) if appearance in set(Appearance) else Appearance.SYSTEM,
        room_dark=str(stored.value("room_dark", "")).lower() == "true",
        rooms=_read_rooms(str(stored.value("rooms", ""))),
    )


def write_preferences(folder: Path, chosen: Preferences) -> bool:
    """Keep the preferences; False if they could not be written, which harms nothing else."""
    stored = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)
    stored.setValue("language", chosen.language.value if chosen.language else "")
    stored.setValue("appearance", chosen.appearance.value)
    stored.setValue("room_dark", chosen.room_dark)
    stored.setValue("rooms", json.dumps(chosen.rooms))
    stored.sync()
    return stored.status() is QSettings.Status.NoError


def _read_rooms(text: str) -> tuple[tuple[str, str], ...]:
    try:
        return tuple((str(displays), str(room)) for displays, room in json.loads(text or "[]"))
    except (TypeError, ValueError):
        return ()
