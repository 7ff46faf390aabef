"""Our own faults: told once in plain words, logged without answers, and the session goes on.

Each is provoked in a program of its own, for pytest-qt catches what fails in a slot.
"""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dilemmakit.gui.fault_dialog import FaultDialog, show_faults
from dilemmakit.gui.faults import Fault
from dilemmakit.gui.main_window import MainWindow

CHILD = Path(__file__).with_name("faulty.py")
ROOT = CHILD.parents[3]
SECRET = "214 B 7 2 9 4 5"
KINDS = ["slot", "paint", "model", "thread", "runnable", "unseen"]


def provoke(folder: Path, kind: str, times: int, *more: str) -> list[str]:
    """Run the child to its end and return what it tells."""
    done = subprocess.run(
        [sys.executable, str(CHILD), str(folder), kind, str(times), *more],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=ROOT,
        env=_environment(),
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def _environment() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}


def log(folder: Path) -> str:
    return (folder / "dilemmakit.log").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_a_fault_is_told_once_and_the_app_goes_on(tmp_path: Path, kind: str) -> None:
    """One dialog, a log, and every button still answers, wherever the code failed."""
    first, shown, *text, left = provoke(tmp_path, kind, 1)
    assert first.startswith("dialogs=1 told=1 answers=True")
    assert (shown, left) == ("visible", "hidden")
    assert "faulty.py" in "\n".join(text)
    assert "faulty.py" in log(tmp_path)


@pytest.mark.parametrize("kind", ["slot", "paint", "thread"])
def test_a_storm_of_faults_does_not_bury_the_screen(tmp_path: Path, kind: str) -> None:
    """A hundred failures at one place are one dialog and a few lines in the log."""
    first, *_rest = provoke(tmp_path, kind, 100)
    assert first == "dialogs=1 told=1 answers=True"
    assert log(tmp_path).count("ValueError") <= 3
    assert len(log(tmp_path)) < 4000


@pytest.mark.parametrize("kind", KINDS)
def test_no_answer_reaches_the_log(tmp_path: Path, kind: str) -> None:
    """An error's message may quote a slip; the log and the copied text hold places only."""
    told = provoke(tmp_path, kind, 2)
    assert SECRET not in "\n".join(told)
    assert SECRET not in log(tmp_path)
    assert str(Path.home()) not in log(tmp_path)


def test_a_windowed_program_without_streams_is_told_all_the_same(tmp_path: Path) -> None:
    """Where there is neither stdout nor stderr nothing fails for printing."""
    first, *_rest = provoke(tmp_path, "slot", 1, "without-streams")
    assert first == "dialogs=1 told=1 answers=True"
    assert "faulty.py" in log(tmp_path)


def test_a_remark_of_qt_disturbs_nobody(tmp_path: Path) -> None:
    """Warnings go to the log, not to the facilitator."""
    first, *_rest = provoke(tmp_path, "warning", 3)
    assert first == "dialogs=0 told=0 answers=True"
    assert "QFont: only a remark" in log(tmp_path)


def test_a_folder_that_cannot_be_written_costs_only_the_log(tmp_path: Path) -> None:
    """Even without a log the fault is told."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder", encoding="utf-8")
    first, *_rest = provoke(in_the_way / "below", "slot", 1)
    assert first == "dialogs=1 told=1 answers=True"


def test_a_crash_leaves_its_stack_behind(tmp_path: Path) -> None:
    """A fault below Python ends the program, but the file says where it stood."""
    script = (
        "import sys, faulthandler; from datetime import datetime; from pathlib import Path\n"
        "from PySide6.QtCore import QCoreApplication; app = QCoreApplication([])\n"
        "from dilemmakit.gui.faults import FaultHooks\n"
        "hooks = FaultHooks(Path(sys.argv[1]), datetime.now); hooks.install()\n"
        "def here(): faulthandler._sigsegv()\n"
        "here()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        capture_output=True,
        env=_environment(),
        check=False,
    )
    assert done.returncode != 0
    assert "in here" in (tmp_path / "crash.log").read_text(encoding="utf-8")


def test_the_dialog_is_filled_anew_never_opened_twice(qtbot: QtBot, window: MainWindow) -> None:
    """More faults while it stands are more lines in it."""
    first = Fault("ValueError a.py:1 f", ())
    second = Fault("KeyError b.py:2 g", ("  a.py:1 f",), times=7)
    show_faults(window, (first,), Path("/data/dilemmakit.log"))
    show_faults(window, (first, second), Path("/data/dilemmakit.log"))
    (dialog,) = window.findChildren(FaultDialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "du kan gå videre" in said
    assert "/data/dilemmakit.log" in said
    assert "ValueError" not in said
    dialog.accept()
