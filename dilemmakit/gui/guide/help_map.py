"""Which chapter of the guide helps on which screen."""

from enum import StrEnum


class Screen(StrEnum):
    """The screens outside the meeting, where F1 asks the guide; the meeting has its own keys."""

    HOME = "home"
    PREPARE = "prepare"
    LIBRARY = "library"
    AFTER = "after"


CHAPTERS = {
    Screen.HOME: "which-meeting",
    Screen.PREPARE: "four-weeks",
    Screen.LIBRARY: "own-case",
    Screen.AFTER: "afterwards",
}
