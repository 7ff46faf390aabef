"""Print how long it takes from an answer until the room and the console have it painted.

    python -m tests.benchmarks.room_screen [ANSWERS]

At 1080p and 4K with 55 present: one answer more in both windows, and beside it the same with
everything painted anew. Set QT_QPA_PLATFORM=xcb to measure on a display; offscreen is the default.
"""

import dataclasses
import os
import statistics
import sys
import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from dilemmakit.domain.room_view import Band, Mark, PollOpenContent, RoomView
from dilemmakit.domain.vocabulary import ItemKind, Secrecy, Show, View
from dilemmakit.gui.screen.room_screen import RoomPicture, RoomScreen
from dilemmakit.gui.theme.fonts import load_fonts

PRESENT = 55
BARS_MILLISECONDS = {"1080p": 16.7, "4K": 33.0}
BAR_OF_WHOLE = 0.4
CONTENT = PollOpenContent(
    question="Hvilken mulighed er du mest til lige nu?",
    kinds=(ItemKind.CHOICE,),
    marks=tuple(Mark(letter, f"Mulighed {letter}") for letter in "ABCD"),
    sentences=(),
    ratings=(),
    cast=0,
    present=PRESENT,
    secrecy=Secrecy.SECRET,
    show=Show.AT_ONCE,
    closed=False,
)


class LastPaint(QObject):
    """Counts the windows painted since it was last asked."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__()
        self.painted: set[QObject] = set()
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.painted.add(watched)
        return False


def view(cast: int) -> RoomView:
    content = dataclasses.replace(CONTENT, cast=cast)
    band = Band(present=PRESENT)
    return RoomView(View.POLL_OPEN, "Første bud", content, secrecy=Secrecy.SECRET, band=band)


def measure(
    app: QApplication, width: int, height: int, answers: int, *, whole: bool
) -> list[float]:
    """Return milliseconds from an answer until both windows are painted, one a number."""
    screen, console = RoomScreen(), QWidget()
    picture = RoomPicture()
    QVBoxLayout(console).addWidget(picture)
    screen.resize(width, height)
    console.resize(340, 400)
    screen.show()
    console.show()
    for shown in (screen, picture):
        shown.show_view(view(0))
    app.processEvents()
    watch = LastPaint(screen, picture)
    times = []
    for answer in range(answers):
        cast = 1 + answer % PRESENT
        watch.painted.clear()
        if whole:
            # Another colour and back: nothing is kept, all is painted anew.
            screen.dress(not screen._dark)
            picture.dress(screen._dark, False)
        start = time.perf_counter()
        screen.show_view(view(cast))
        picture.show_view(view(cast))
        while len(watch.painted) < 2:
            app.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    screen.close()
    console.close()
    return times


def main() -> int:
    """Print medians and 99th percentiles; return 1 if one is over its bar."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    over = False
    answers = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    app = QApplication([])
    load_fonts()
    for name, width, height in (("1080p", 1920, 1080), ("4K", 3840, 2160)):
        results = {}
        for whole in (False, True):
            times = sorted(measure(app, width, height, answers, whole=whole)[5:])
            results[whole] = statistics.median(times)
            tail = times[min(len(times) - 1, round(len(times) * 0.99))]
            label = "everything" if whole else "count only"
            over |= not whole and tail > BARS_MILLISECONDS[name]
            print(f"{name} {label}: p50 {results[whole]:.2f} ms, p99 {tail:.2f} ms")
        share = results[False] / results[True]
        over |= share > BAR_OF_WHOLE
        print(f"{name} count only / everything: {share:.2f}")
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
