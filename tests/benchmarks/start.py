"""How long the app takes to start, against a bare PySide6 window in the same run.

Run it with: .venv/bin/python tests/benchmarks/start.py
Targets: home painted at most 1.3 x a bare window, home usable at most 3.0 x, and no gap over
60 ms in which the window cannot answer while the rest loads.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAIRS = 9

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication(sys.argv)
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""

GAPS = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer, Qt
from PySide6.QtWidgets import QApplication
app = QApplication(sys.argv)
beats = []
timer = QTimer()
timer.setTimerType(Qt.TimerType.PreciseTimer)
timer.timeout.connect(lambda: beats.append(time.perf_counter()))
from dilemmakit import app as dilemmakit_app
class Watched(dilemmakit_app.Start):
    def _load(self):
        timer.start(1)
        super()._load()
    def _take_desk(self, desk):
        super()._take_desk(desk)
        QTimer.singleShot(100, app.quit)
dilemmakit_app.Start = Watched
dilemmakit_app.run(Path(sys.argv[1]), None, None)
print(max(b - a for a, b in zip(beats, beats[1:])) * 1000)
"""
"""Beats a thousand times a second from home's first sight until everything is loaded."""


def seconds(*command: str) -> float:
    """Return how long a command takes from outside."""
    started = time.perf_counter()
    subprocess.run([sys.executable, *command], check=True, cwd=ROOT, env=environment())
    return time.perf_counter() - started


def environment() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        data = str(Path(folder) / "data")
        subprocess.run([sys.executable, "-c", GAPS, data], check=True, cwd=ROOT, env=environment())
        ratios: dict[str, list[float]] = {"painted": [], "usable": []}
        bare_times = []
        for _pair in range(PAIRS):
            for moment, found in ratios.items():
                bare = seconds("-c", BARE)
                bare_times.append(bare)
                app = seconds("-m", "dilemmakit", "--data", data, "--quit-when", moment)
                found.append(app / bare)
        print(f"bare window: {statistics.median(bare_times) * 1000:.0f} ms")
        for moment, found in ratios.items():
            print(
                f"{moment}: {statistics.median(found):.2f} x bare "
                f"({min(found):.2f}-{max(found):.2f}, {PAIRS} pairs)"
            )
        gaps = []
        for _run in range(5):
            done = subprocess.run(
                [sys.executable, "-c", GAPS, data],
                check=True, cwd=ROOT, env=environment(), capture_output=True, text=True,
            )  # fmt: skip
            gaps.append(float(done.stdout.split()[-1]))
        print(
            f"longest gap while loading: {statistics.median(gaps):.0f} ms (of 5: "
            f"{min(gaps):.0f}-{max(gaps):.0f})"
        )


if __name__ == "__main__":
    main()
