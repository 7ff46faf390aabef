"""A laptop and a projector without hardware: one X server with two monitors on it."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

LAPTOP = (1280, 800, 0, 0)
ROOM = (1920, 1080, 1280, 0)
"""Width, height, x and y of each."""
PROGRAMS = ("Xvfb", "xrandr", "setxkbmap", "xdotool", "openbox", "import")


def missing_programs() -> list[str]:
    """Return which of the programs needed are not here."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


def plug_in(name: str, place: tuple[int, int, int, int], output: str = "none") -> None:
    """Plug a display in; 300 mm wide for the laptop, 600 for the projector, as Qt will see it."""
    width, height, x, y = place
    millimetres = 300 if name == "laptop" else 600
    geometry = f"{width}/{millimetres}x{height}/{millimetres * height // width}+{x}+{y}"
    subprocess.run(["xrandr", "--setmonitor", name, geometry, output], check=True)


def unplug(name: str) -> None:
    """Unplug a display."""
    subprocess.run(["xrandr", "--delmonitor", name], check=True)


@contextmanager
def two_displays() -> Iterator[None]:
    """Start an X server with a laptop's and a projector's display, and a window manager."""
    reading, writing = os.pipe()
    width, height = ROOM[0] + LAPTOP[0], max(ROOM[1], LAPTOP[1])
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-noreset", "-screen", "0", f"{width}x{height}x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    os.environ["DISPLAY"] = f":{number}"
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    plug_in("laptop", LAPTOP, "screen")
    plug_in("room", ROOM)
    # Without Danish keys on the keyboard, the typist would lose æ, ø and å.
    subprocess.run(["setxkbmap", "dk"], check=True)
    manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    try:
        yield
    finally:
        manager.terminate()
        server.terminate()
        manager.wait(10)
        server.wait(10)
