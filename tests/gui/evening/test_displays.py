"""The room's display comes and goes; the facilitator's script is never covered uninvited."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dilemmakit.domain.vocabulary import View
from dilemmakit.gui.displays.room_here import RoomHere
from dilemmakit.gui.run.note_entry import NoteEntry
from tests.gui.evening.house import House
from tests.gui.run.keyboard import button, press

ROOT = Path(__file__).resolve().parents[3]


def on_two_displays(folder: Path, what: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.evening.unplugged", str(folder), what],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout.splitlines()


def test_a_display_unplugged_in_a_secret_poll_loses_nothing(tmp_path: Path) -> None:
    """The picture hides, the kiosk on it ends, the ballots stay; plugged in, it is back."""
    assert on_two_displays(tmp_path / "data", "unplug") == [
        "displays 2 room on room",
        "kiosk on room",
        "unplugged: room on none kiosks 0",
        "poll open 1",
        "plugged in: room on room kiosks 0",
        "cast 2",
    ]


def test_a_mirrored_projector_is_no_display_of_its_own(tmp_path: Path) -> None:
    """The room sees the console's own display: its picture lies over the script from the start."""
    assert on_two_displays(tmp_path / "data", "mirror") == [
        "displays 2 room on none",
        "here on laptop",
        "kiosk offered False",
        "unplugged: here on none",
    ]


def test_a_laptop_display_that_goes_leaves_no_script_to_the_room(tmp_path: Path) -> None:
    """What is left is the room's: its picture covers the console until the laptop's is back."""
    assert on_two_displays(tmp_path / "data", "lid") == [
        "displays 2 room on room",
        "kiosk on laptop",
        "unplugged: room on none kiosks 0 here on room",
        "plugged in: room on room here on none console on laptop",
    ]


def test_the_displays_change_places_with_one_key_and_keep_to_it(tmp_path: Path) -> None:
    """F6 swaps; the next meeting on the same displays begins so; scaled displays are filled."""
    swapped = "console on room room on laptop"
    assert on_two_displays(tmp_path / "data", "swap") == [
        "console on laptop room on room",
        swapped,
        "pixels 1280 800 at 2.0",
        f"again: {swapped}",
        "none: console on room room on none",
    ]


def here() -> list[RoomHere]:
    QApplication.processEvents()
    tops = QApplication.topLevelWidgets()
    return [w for w in tops if isinstance(w, RoomHere) and w.isVisible()]


def written(house: House) -> str:
    (entry,) = house.console.findChildren(NoteEntry)
    return entry.text


def test_the_room_is_shown_on_the_only_display_when_asked_for(arguing: House) -> None:
    """F5 covers the console, the meeting's keys work there, Escape leads back; never by itself."""
    assert here() == []
    press("F5")
    (picture,) = here()
    assert picture.screen_picture.accessibleDescription()
    before = arguing.session.round_index
    QTest.keyClick(picture, Qt.Key.Key_PageDown)
    assert arguing.session.round_index == before + 1
    assert arguing.session.step.view is View.TWIST
    QTest.keyClick(picture, Qt.Key.Key_B)
    assert arguing.session.blank
    QTest.keyClick(picture, Qt.Key.Key_B)
    assert not arguing.session.blank
    QTest.keyClick(picture, Qt.Key.Key_A)
    QTest.keyClick(picture, Qt.Key.Key_Escape)
    assert here() == []
    assert written(arguing) == ""
    button(arguing.window, "Vis for salen her (F5)").click()
    (picture,) = here()
    QTest.keyClick(picture, Qt.Key.Key_F5)
    assert here() == []


def test_the_question_before_the_end_is_not_asked_behind_the_picture(arguing: House) -> None:
    """Where Page Down would close the meeting, the console comes back and asks."""
    arguing.live.go_to_round(len(arguing.session.rounds) - 1)
    arguing.live.set_blank(False)
    press("F5")
    (picture,) = here()
    for _turn in range(6):
        for poll in arguing.session.open_polls:
            arguing.live.void_poll(poll.id)
        if not here():
            break
        QTest.keyClick(picture, Qt.Key.Key_PageDown)
    assert here() == []
    assert arguing.console.middle.confirmation.sentence
    assert arguing.session.state.value == "running"
