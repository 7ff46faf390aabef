"""PySide6 keeps count of True and None: a version that loses them aborts the app mid-meeting."""

import subprocess
import sys

LOST = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Teller(QObject):
    told = Signal(bool)

app = QCoreApplication([])
teller = Teller()
before = sys.getrefcount(True), sys.getrefcount(None)
for turn in range(200):
    teller.told.emit(True)
    teller.setObjectName("x")
    app.processEvents()
after = sys.getrefcount(True), sys.getrefcount(None)
lost = [old - new for old, new in zip(before, after)]
assert max(lost) < 20, lost
for turn in range(20_000):
    teller.setObjectName("x")
print("kept")
"""


def test_signals_and_void_calls_keep_references() -> None:
    """200 signals and 20,000 calls that return nothing leave the counts as they were.

    In a process of its own, since the fault ends the interpreter without an exception.
    """
    done = subprocess.run(
        [sys.executable, "-c", LOST], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "kept"
