"""A laptop that dies in the middle of a meeting: what the screen said is stored is there again.

The app runs in a process of its own, which is killed; then it is opened on the same folder.
"""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from dilemmakit.domain.timing import left_seconds
from dilemmakit.domain.vocabulary import View
from dilemmakit.storage.folder import DATABASE, open_folder
from tests.factory import FIRST_EVENING
from tests.gui.evening.child import NOTE, SLIPS
from tests.gui.evening.house import ARGUMENTS, FIRST_STANCE, lay_out, the_house
from tests.gui.run.keyboard import texts

ROOT = Path(__file__).resolve().parents[3]
CHILD = (sys.executable, "-m", "tests.gui.evening.child")
AT_MOST_LOST = 2.1
"""Seconds of typing that may be lost, and a moment to be past them."""


def start(folder: Path, what: str, session_id: str, minutes: float = 12) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*CHILD, str(folder), what, str(minutes), session_id],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def told(child: subprocess.Popen[str], until: str) -> list[str]:
    """Return the lines up to the one that says `until`."""
    assert child.stdout is not None
    lines = []
    for line in child.stdout:
        lines.append(line.strip())
        if lines[-1] == until:
            return lines
    assert child.stderr is not None
    raise AssertionError((lines, child.stderr.read()[-3000:]))


def kill(child: subprocess.Popen[str]) -> None:
    child.send_signal(signal.SIGKILL)
    child.communicate(timeout=10)


@pytest.mark.usefixtures("qapp")
def test_a_note_typed_and_never_stored_by_hand_is_there_after_a_kill(tmp_path: Path) -> None:
    """2.1 seconds after the last key all of it is stored, as a draft that the room never saw."""
    folder = tmp_path / "data"
    session_id = lay_out(folder, ARGUMENTS, View.ARGUMENT_BOARD)
    child = start(folder, "note", session_id)
    told(child, "typed")
    time.sleep(AT_MOST_LOST)
    kill(child)
    with the_house(folder, FIRST_EVENING + timedelta(minutes=12)) as house:
        assert (house.session.id, house.session.round_index) == (session_id, ARGUMENTS)
        assert house.session.step.view is View.ARGUMENT_BOARD
        note = house.note(NOTE)
        assert (note.option, note.on_screen) == ("A", False)
        assert NOTE not in repr(house.live.view())


@pytest.mark.usefixtures("qapp")
def test_every_slip_that_the_screen_confirmed_is_there_after_a_kill(tmp_path: Path) -> None:
    """Killed at once, with one more slip half typed: three confirmed, three stored."""
    folder = tmp_path / "data"
    session_id = lay_out(folder, FIRST_STANCE, View.POLL_OPEN)
    child = start(folder, "slips", session_id)
    confirmed = [line for line in told(child, "typed") if "gemt" in line]
    kill(child)
    assert len(confirmed) == len(SLIPS)
    with the_house(folder) as house:
        assert house.session.round_index == FIRST_STANCE
        assert house.poll("before").cast == len(SLIPS)
        house.live.cast_ballot(house.poll("before").id, 201, (("C",),), "again")
        assert house.poll("before").cast == len(SLIPS), "a slip was counted twice"


@pytest.mark.usefixtures("qapp")
def test_the_app_opens_the_meeting_by_itself_with_the_clock_right(tmp_path: Path) -> None:
    """After a kill it opens where it stood, and time that passed meanwhile has passed."""
    folder = tmp_path / "data"
    session_id = lay_out(folder, ARGUMENTS, View.ARGUMENT_BOARD)
    child = start(folder, "note", session_id, minutes=12)
    told(child, "typed")
    kill(child)
    with the_house(folder, FIRST_EVENING + timedelta(minutes=15)) as house:
        before = left_seconds(house.session.round, FIRST_EVENING + timedelta(minutes=12))
        after = left_seconds(house.session.round, house.clock())
        assert before - after == 3 * 60
        QApplication.processEvents()
        seen = texts(house.console)
        assert any(text.startswith("Dilemmakit blev afbrudt") for text in seen), seen
        assert "19.15" in seen
        written = {text for text in seen if text.endswith("min.")}
        assert f"{abs(round(after / 60))} min." in written, (after, written)


def test_a_second_start_asks_the_first_to_come_forward_and_leaves(tmp_path: Path) -> None:
    """It says in one sentence that the app is open, and the window that is there comes up."""
    folder = tmp_path / "data"
    session_id = lay_out(folder, ARGUMENTS, View.ARGUMENT_BOARD)
    first = start(folder, "second", session_id)
    try:
        told(first, "minimized")
        second = subprocess.run(
            [sys.executable, "-m", "dilemmakit", "--data", str(folder), "--language", "da"],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert second.returncode == 1
        # The offscreen platform has remarks of its own.
        said = [line for line in second.stderr.splitlines() if "QtWarningMsg" not in line]
        assert len(said) == 1, second.stderr
        assert said[0].startswith("Dilemmakit er allerede åbent")
        assert "Traceback" not in second.stderr
        told(first, "raised")
        assert first.poll() is None
    finally:
        kill(first)


def test_closing_the_window_ends_the_app_with_everything_stored(tmp_path: Path) -> None:
    """The room's picture is no reason to go on; the next start is a clean one."""
    folder = tmp_path / "data"
    session_id = lay_out(folder, ARGUMENTS, View.ARGUMENT_BOARD)
    child = start(folder, "close", session_id)
    told(child, "closes")
    assert child.wait(20) == 0, child.stderr.read() if child.stderr else ""
    child.communicate()
    with open_folder(folder) as opened:
        assert not opened.ended_uncleanly


def test_a_window_closed_before_everything_is_loaded_ends_cleanly(tmp_path: Path) -> None:
    """What loads beside the screen is waited for, and the folder it opened is let go of.

    Somebody else writes in the database, so the loading cannot be over before the window is.
    """
    folder = tmp_path / "data"
    open_folder(folder).close()
    busy = sqlite3.connect(folder / DATABASE, isolation_level=None)
    busy.execute("BEGIN EXCLUSIVE")
    child = start(folder, "at_once", "")
    told(child, until="quits")
    busy.close()
    _lines, errors = child.communicate(timeout=30)
    assert child.returncode == 0, errors[-3000:]
    assert not (folder / "dilemmakit.holder").exists()
    with open_folder(folder) as opened:
        assert not opened.ended_uncleanly


def test_who_presses_early_finds_the_reader_of_the_library_whole(tmp_path: Path) -> None:
    """It is brought in before anything can be pressed, for two threads at once break it."""
    child = start(tmp_path / "data", "reader", "")
    lines, errors = child.communicate(timeout=60)
    assert lines.splitlines() == ["reader True"], errors[-3000:]


def test_a_fault_of_ours_is_told_once_and_the_meeting_goes_on(tmp_path: Path) -> None:
    """Ten failures in one slot: one dialog, the meeting walks on, the log holds no answer."""
    folder = tmp_path / "data"
    session_id = lay_out(folder, ARGUMENTS, View.ARGUMENT_BOARD)
    child = start(folder, "fault", session_id)
    told_lines, errors = child.communicate(timeout=60)
    lines = told_lines.splitlines()
    assert lines == ["dialogs 1 1", "went on True"], errors[-3000:]
    assert child.returncode == 0, errors[-3000:]
    log = (folder / "dilemmakit.log").read_text(encoding="utf-8")
    assert "fail" in log
    assert "214 B" not in log
