"""Print how long it takes from Enter on a slip until it is on disk and both windows show it.

    python -m tests.benchmarks.slip

A real meeting of 55 people at the real console and the room's screen at 1080p; every slip is
typed, stored and painted. Set QT_QPA_PLATFORM=xcb to measure on a display.
"""

import os
import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dilemmakit.domain.vocabulary import View
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.screen.room_screen import RoomPicture, RoomScreen
from dilemmakit.gui.theme import style
from dilemmakit.services.desk import Desk
from dilemmakit.storage.folder import open_folder
from tests.benchmarks.room_screen import LastPaint
from tests.factory import FIRST_EVENING, a_draft
from tests.gui.run.keyboard import type_keys

PRESENT = 55
ROUNDS = 4


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    style.apply(app, False)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(open_folder(Path(folder) / "data"))
        live = LiveSession(desk, lambda: FIRST_EVENING)
        assert live.prepare(a_draft(municipality_code="0000", present=PRESENT, invited=PRESENT))
        assert live.start()
        while live.session is not None and live.session.step.view is not View.POLL_OPEN:
            assert live.next()
        console, room = Console(live), RoomScreen()
        live.changed.connect(lambda _session: room.show_view(live.view()))
        console.resize(1280, 800)
        room.resize(1920, 1080)
        room.show_view(live.view())
        console.show()
        room.show()
        console.activateWindow()
        app.processEvents()
        times = [taken for _round in range(ROUNDS) for taken in one_poll(app, live, console, room)]
        desk.close()
    times.sort()
    print(
        f"Enter to both windows painted, {len(times)} slips: "
        f"p50 {statistics.median(times):.1f} ms, p99 {times[int(len(times) * 0.99) - 1]:.1f} ms"
    )


def one_poll(
    app: QApplication, live: LiveSession, console: Console, room: RoomScreen
) -> list[float]:
    """Type 55 slips, then void the poll and open it anew for the next 55."""
    session = live.session
    assert session is not None
    picture = console.picture.findChild(RoomPicture)
    assert isinstance(picture, RoomPicture)
    watch = LastPaint(room, picture)
    times = []
    for person in range(PRESENT):
        type_keys(f"{201 + person} {'ABCD'[person % 4]}")
        app.processEvents()
        watch.painted.clear()
        before = cast(live)
        started = time.perf_counter()
        QTest.keyClick(app.focusWidget(), Qt.Key.Key_Return)
        assert cast(live) == before + 1
        while len(watch.painted) < 2:
            app.processEvents()
        times.append((time.perf_counter() - started) * 1000)
    planned = session.open_polls[0].planned_id
    assert live.void_poll(session.open_polls[0].id)
    fresh = live.session.poll_planned(planned) if live.session else None
    assert fresh is not None
    assert live.open_poll(fresh.id)
    app.processEvents()
    return times


def cast(live: LiveSession) -> int:
    return sum(poll.cast for poll in live.session.open_polls) if live.session else 0


if __name__ == "__main__":
    main()
