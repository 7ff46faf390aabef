"""Which chapter of the guide helps on which screen."""

from enum import StrEnum


class Screen(StrEnum):
    """The screens where the guide is asked: by F1, in the meeting by Shift+F1."""

    HOME = "home"
    PREPARE = "prepare"
    LIBRARY = "library"
    MEETING = "meeting"
    AFTER = "after"


CHAPTERS = {
    Screen.HOME: "which-meeting",
    Screen.PREPARE: "four-weeks",
    Screen.LIBRARY: "own-case",
    Screen.MEETING: "when-it-goes-wrong",
    Screen.AFTER: "afterwards",
}
