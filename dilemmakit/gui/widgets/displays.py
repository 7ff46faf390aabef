"""Which displays the room may look at while the facilitator's window stands on one."""

from PySide6.QtGui import QGuiApplication, QScreen


def displays_apart(here: QScreen | None) -> list[QScreen]:
    """Return the displays that show something else than the one given.

    A projector that mirrors the laptop is reported by some systems as a display of its own, in
    the same place: a window on it would cover what it mirrors.
    """
    if here is None:
        return []
    return [
        display
        for display in QGuiApplication.screens()
        if display is not here and not display.geometry().intersects(here.geometry())
    ]
