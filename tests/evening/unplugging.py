"""Displays that come and go in each round: `python -m tests.evening.unplugging`.

The app wears its dark theme, the room its light one. So whatever of the console comes onto the
projector is told by its colour, in each picture taken while displays come and go.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.evening.displays import LAPTOP, ROOM, missing_programs, plug_in, two_displays, unplug

PLAN = "council-90"
CASE = "iot-social-sengen-slaar-alarm"
PATIENCE_SECONDS = 15.0
WATCH_SECONDS = 0.4
MOST_CHANCE_PIXELS = 500
"""Of the console's colours, by chance, in the edges of the room's letters."""
LEAST_CONSOLE_PIXELS = 50_000


def main() -> int:
    """Return 0 when no picture of the room's display has shown the console."""
    missing = missing_programs()
    if missing:
        print(f"missing programs: {', '.join(missing)}", file=sys.stderr)
        return 2
    os.environ["TZ"] = "Europe/Copenhagen"
    time.tzset()
    with tempfile.TemporaryDirectory() as folder, two_displays():
        live_through(Path(folder))
    return 0


def live_through(folder: Path) -> None:
    # Imported once the displays stand: Qt looks for them when it is loaded.
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from dilemmakit.domain.language import Language
    from dilemmakit.gui.displays.room_here import RoomHere
    from dilemmakit.gui.preferences import Appearance, Preferences
    from dilemmakit.gui.screen.room_screen import RoomScreen
    from dilemmakit.gui.theme.tokens import app_palette
    from dilemmakit.services.library import library
    from dilemmakit.wording import use_language
    from tests.gui.evening.house import prepared, the_house
    from tests.gui.run.evenings import Evening

    app = QApplication([])
    use_language(Language.DA)
    dark = app_palette(True)
    private = [bytes.fromhex(c[5:7] + c[3:5] + c[1:3] + "ff") for c in (dark.surface, dark.ground)]

    def picture(place: tuple[int, int, int, int]) -> QImage:
        width, height, x, y = place
        screen = app.primaryScreen()
        own = screen.geometry()
        taken = screen.grabWindow(0, x - own.x(), y - own.y(), width, height)
        return taken.toImage().convertToFormat(QImage.Format.Format_RGB32)

    def console_pixels(place: tuple[int, int, int, int]) -> int:
        image = picture(place)
        seen = bytes(image.constBits())
        return sum(seen.count(colour) for colour in private)

    def one(kind: type[RoomScreen | RoomHere]) -> RoomScreen | RoomHere | None:
        found = [w for w in app.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
        return found[0] if found else None

    def watch(happened: Callable[[], object], what: str, *, by_surprise: bool = False) -> None:
        """Wait for something, looking at the projector all the while, and a little longer.

        Where the projector comes in the same moment as the laptop's display goes (`by_surprise`),
        nothing of ours can stand there yet, and the window manager is sometimes first.
        """
        deadline = time.monotonic() + PATIENCE_SECONDS
        until: float | None = None
        while until is None or time.monotonic() < until:
            app.processEvents()
            assert by_surprise or console_pixels(ROOM) < MOST_CHANCE_PIXELS, (
                f"the console was shown: {what}"
            )
            if until is None and happened():
                until = time.monotonic() + WATCH_SECONDS
            assert until or time.monotonic() < deadline, f"never came: {what}"

    def room_stands() -> bool:
        """The projector shows the room's picture to the pixel, the laptop the console."""
        shown = one(RoomScreen)
        if shown is None or one(RoomHere) is not None:
            return False
        expected = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        return expected == picture(ROOM) and console_pixels(LAPTOP) > LEAST_CONSOLE_PIXELS

    def alone() -> bool:
        return one(RoomScreen) is None and console_pixels(LAPTOP) > LEAST_CONSOLE_PIXELS

    def covered() -> bool:
        here = one(RoomHere)
        if here is None:
            return False
        expected = here.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        return expected == picture(ROOM)

    shelf = library(Language.DA)
    plan = next(plan for plan in shelf.plans if plan.id == PLAN)
    case = next(case for case in shelf.cases if case.id == CASE)
    prepared(folder / "data", plan=plan, case=case, present=19, invited=21)
    with the_house(folder / "data") as house:
        house.window.show_preferences(Preferences(Language.DA, Appearance.DARK))
        (line,) = house.live.session_lines()
        assert house.live.open_session(line.id)
        assert house.live.start()
        house.evening.begin()
        # As large as the laptop's display with a frame round it.
        house.window.setGeometry(LAPTOP[2] + 8, LAPTOP[3] + 32, LAPTOP[0] - 16, LAPTOP[1] - 40)
        watch(room_stands, "the meeting opens")
        evening = Evening(house.live, house.clock)
        for index in range(len(house.session.rounds)):
            evening.go_to(index)
            title = house.session.round.title
            watch(room_stands, f"{title}: both displays")
            unplug("room")
            watch(alone, f"{title}: the projector is out")
            # The server has one output. It goes with a display, and takes the other one away.
            plug_in("room", ROOM, "screen")
            watch(covered, f"{title}: the projector alone", by_surprise=True)
            plug_in("laptop", LAPTOP)
            watch(room_stands, f"{title}: the laptop is back")
            unplug("laptop")
            watch(covered, f"{title}: the lid is shut")
            plug_in("laptop", LAPTOP, "screen")
            watch(alone, f"{title}: the laptop alone")
            plug_in("room", ROOM)
            watch(room_stands, f"{title}: the projector is back")
            print(title, flush=True)


if __name__ == "__main__":
    sys.exit(main())
