"""Keeping display and machine awake while a meeting runs, where the system lets an app ask."""

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QProcess

_BUS = "dilemmakit-awake"
_WAIT_MILLISECONDS = 500
# Flags of SetThreadExecutionState: from now on, the machine, its display.
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2


def keep_awake(why: str) -> Callable[[], None]:
    """Ask the system not to sleep or to darken the display; return what lets it again.

    `why` is what the system may tell the person. Where nothing answers, nothing happens: a dark
    display is a nuisance, never a fault of the meeting.
    """
    if sys.platform == "win32":
        return _on_windows()
    if sys.platform == "darwin":
        return _on_mac()
    return _on_bus(why)


def _on_bus(why: str) -> Callable[[], None]:
    # Brought in here: a start does without it.
    from PySide6.QtDBus import QDBusConnection, QDBusInterface

    kept: list[object] = []
    if QDBusConnection.sessionBus().isConnected():
        # A connection of its own: the desktop lets go of the wish when it is cut.
        session = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _BUS)
        saver = QDBusInterface(
            "org.freedesktop.ScreenSaver",
            "/org/freedesktop/ScreenSaver",
            "org.freedesktop.ScreenSaver",
            session,
        )
        saver.setTimeout(_WAIT_MILLISECONDS)
        saver.call("Inhibit", "Dilemmakit", why)
    system = QDBusConnection.systemBus()
    if system.isConnected():
        login = QDBusInterface(
            "org.freedesktop.login1",
            "/org/freedesktop/login1",
            "org.freedesktop.login1.Manager",
            system,
        )
        login.setTimeout(_WAIT_MILLISECONDS)
        # The answer holds an open file: the machine stays awake until it is closed.
        kept.append(login.call("Inhibit", "idle:sleep", "Dilemmakit", why, "block"))

    def let_go() -> None:
        kept.clear()
        QDBusConnection.disconnectFromBus(_BUS)

    return let_go


def _on_windows() -> Callable[[], None]:
    import ctypes

    # The stubs of other systems do not know it.
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    kernel.SetThreadExecutionState(_CONTINUOUS | _SYSTEM | _DISPLAY)
    return partial(kernel.SetThreadExecutionState, _CONTINUOUS)


def _on_mac() -> Callable[[], None]:
    import os

    program = QProcess()
    # It ends with this process, however that ends.
    program.start("caffeinate", ["-d", "-i", "-w", str(os.getpid())])

    def let_go() -> None:
        with suppress(RuntimeError):
            program.kill()
            program.waitForFinished(_WAIT_MILLISECONDS)

    return let_go
