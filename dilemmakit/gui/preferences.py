"""How one person likes the app: language and colours. Kept in a small file beside the data."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QSettings

from dilemmakit.domain.language import Language

FILE_NAME = "preferences.ini"


class Appearance(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Preferences:
    """`language` is None until somebody chooses: then the system's is spoken."""

    language: Language | None = None
    appearance: Appearance = Appearance.SYSTEM
    room_dark: bool = False


def read_preferences(folder: Path) -> Preferences:
    """Read the preferences; what is missing or not understood is as in a new app."""
    stored = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)
    language = str(stored.value("language", ""))
    appearance = str(stored.value("appearance", ""))
    return Preferences(
        language=Language(language) if language in set(Language) else None,
        appearance=Appearance(appearance) if appearance in set(Appearance) else Appearance.SYSTEM,
        room_dark=str(stored.value("room_dark", "")).lower() == "true",
    )


def write_preferences(folder: Path, chosen: Preferences) -> bool:
    """Keep the preferences; False if they could not be written, which harms nothing else."""
    stored = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)
    stored.setValue("language", chosen.language.value if chosen.language else "")
    stored.setValue("appearance", chosen.appearance.value)
    stored.setValue("room_dark", chosen.room_dark)
    stored.sync()
    return stored.status() is QSettings.Status.NoError
