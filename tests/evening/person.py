"""Somebody at the laptop: real mouse moves and key presses, and eyes that wait for the screen."""

import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

PATIENCE_SECONDS = 15.0

Widget = TypeVar("Widget", bound=QWidget)


class NotSeen(AssertionError):
    """What should have come on screen did not."""


def wait_for(happened: Callable[[], object], what: str) -> None:
    """Let the app work until something has happened."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        QApplication.processEvents()
        if time.monotonic() > deadline:
            raise NotSeen(what)
        time.sleep(0.005)


def settle(seconds: float = 0.15) -> None:
    """Let the screen come to rest."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.005)


def _xdotool(*words: str) -> None:
    running = subprocess.Popen(["xdotool", *words])
    wait_for(lambda: running.poll() is not None, "xdotool")
    settle()


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click a widget in its middle with the mouse."""
    place = widget.mapToGlobal(at or widget.rect().center())
    _xdotool("mousemove", str(place.x()), str(place.y()), "click", "1")


def press(*keys: str) -> None:
    """Press keys one after another, by their X names."""
    _xdotool("key", "--delay", "12", *keys)


def write(text: str) -> None:
    """Type a text at a quick typist's speed."""
    _xdotool("type", "--delay", "8", text)


def seen(kind: type[Widget], of: QWidget, words: str = "") -> list[Widget]:
    """Return the widgets of a kind that are in sight, with these words if any are given."""
    found = []
    for widget in of.findChildren(kind):
        if not widget.isVisible() or not widget.isEnabled():
            continue
        if not words or words in _words(widget):
            found.append(widget)
    return found


def _words(widget: QWidget) -> str:
    own = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return f"{own} {widget.accessibleName()}".replace("&", "")


def find(kind: type[Widget], of: QWidget, words: str = "") -> Widget:
    """Return the first widget in sight with these words, waiting until there is one."""
    wait_for(lambda: seen(kind, of, words), f"{kind.__name__} »{words}«")
    return seen(kind, of, words)[0]


def take_picture(path: Path, place: tuple[int, int, int, int]) -> None:
    """Photograph a part of the screen, as a camera would: only what is really painted there."""
    settle(0.4)
    width, height, x, y = place
    path.parent.mkdir(parents=True, exist_ok=True)
    crop = f"{width}x{height}+{x}+{y}"
    subprocess.run(["import", "-window", "root", "-crop", crop, "+repage", str(path)], check=True)
