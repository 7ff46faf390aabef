"""Which display is the room's and which the facilitator's, as plain values without a window."""

from collections.abc import Sequence
from dataclasses import dataclass

NO_DISPLAY = "none"
"""Chosen instead of a display's key where the room is to have none of its own."""


@dataclass(frozen=True)
class Display:
    """`key` names the same hardware when it is plugged in again; `place` is x, y, width, height."""

    key: str
    name: str
    place: tuple[int, int, int, int]

    def overlaps(self, other: "Display") -> bool:
        """Tell whether both show some of the same: a projector that mirrors."""
        left, top, width, height = self.place
        its_left, its_top, its_width, its_height = other.place
        return (
            left < its_left + its_width
            and its_left < left + width
            and top < its_top + its_height
            and its_top < top + height
        )


@dataclass(frozen=True)
class Arrangement:
    """Where both windows stand; `room` is None where the room has no display of its own.

    `exposed` says that the room looks at the facilitator's own display.
    """

    console: Display
    room: Display | None
    exposed: bool = False


def set_key(displays: Sequence[Display]) -> str:
    """Return what names a set of displays, in whatever order they are plugged in."""
    return " + ".join(sorted(display.key for display in displays))


def in_order(displays: Sequence[Display]) -> tuple[Display, ...]:
    """Return the displays as they are numbered: from left to right, then downwards."""
    return tuple(sorted(displays, key=lambda display: display.place))


def arrange(displays: Sequence[Display], console_key: str, room_key: str) -> Arrangement:
    """Return where console and room belong, of the displays there are; at least one.

    `console_key` names the display the console stands on now, `room_key` the one chosen for the
    room or where the room was last; either may be gone. The console gives way to the room, and
    where it cannot, the room looks at it.
    """
    here = next((d for d in displays if d.key == console_key), None)
    chosen = next((d for d in displays if d.key == room_key), None)
    if here is None:
        here = next((d for d in displays if d is not chosen), displays[0])
    mirrored = any(d is not here and d.overlaps(here) for d in displays)
    if room_key == NO_DISPLAY:
        return Arrangement(here, None)
    if chosen is None:
        free = _apart_from(here, displays)
        return Arrangement(here, free[0] if free else None, exposed=mirrored and not free)
    if not chosen.overlaps(here):
        return Arrangement(here, chosen)
    others = _apart_from(chosen, displays)
    if others:
        return Arrangement(others[0], chosen)
    return Arrangement(here, None, exposed=True)


def _apart_from(display: Display, displays: Sequence[Display]) -> list[Display]:
    return [other for other in displays if not other.overlaps(display)]
