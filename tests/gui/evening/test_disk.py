"""A disk that is full or write-protected, met with the fingers on the keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from dilemmakit.domain.vocabulary import View
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.storage.ballots import ballots
from dilemmakit.storage.engine import Database
from tests.gui.evening.house import FIRST_STANCE, House, kiosks, lay_out, the_house
from tests.gui.run.keyboard import focused, press, type_keys

LONG = "Den, der falder, ligger der ikke til morgen. " * 400
"""Longer than the pages that a full database still has."""
SAID = {"full": "Disken er fuld", "read_only": "Der kan ikke skrives"}


@contextmanager
def fault(database: Database, kind: str) -> Iterator[None]:
    """Let the database take nothing more, as a full disk or a folder without rights does."""
    # What is asked of a connection holds for that one, so there must be no other.
    QThreadPool.globalInstance().waitForDone(5000)
    database.engine.dispose()
    with database.raw() as raw:
        if kind == "full":
            raw.execute("VACUUM")
            pages = raw.execute("PRAGMA page_count").fetchone()[0]
            raw.execute(f"PRAGMA max_page_count={pages}")
        else:
            raw.execute("PRAGMA query_only=ON")
    yield
    with database.raw() as raw:
        raw.execute("PRAGMA max_page_count=1000000")
        raw.execute("PRAGMA query_only=OFF")


def sentences(window: MainWindow, word: str) -> list[str]:
    """Return the labels in sight that hold a word."""
    QApplication.processEvents()
    labels = window.findChildren(QLabel)
    return [one.text() for one in labels if one.isVisibleTo(window) and word in one.text()]


def typed(widget: QWidget) -> str:
    assert isinstance(widget, QLineEdit)
    return widget.text()


def test_a_note_on_a_full_disk_stays_typed_until_the_disk_has_room(arguing: House) -> None:
    """One sentence in Danish, the text still there, and the same Enter stores it once."""
    type_keys("a ")
    field = focused()
    assert isinstance(field, QLineEdit)
    text = LONG[: field.maxLength()].strip()
    before = len(arguing.session.notes)
    with fault(arguing.database, "full"):
        field.setText(text)
        for _time in range(3):
            press("Return")
        assert len(sentences(arguing.window, "Disken er fuld")) == 1
        assert typed(field) == text
        assert len(arguing.session.notes) == before
    press("Return")
    assert typed(field) == ""
    assert sentences(arguing.window, "Disken er fuld") == []
    assert len(arguing.session.notes) == before + 1
    assert arguing.note(text).on_screen


@pytest.mark.parametrize("kind", list(SAID))
def test_a_slip_that_cannot_be_stored_is_counted_once_when_it_can(
    tmp_path: Path, qapp: QApplication, kind: str
) -> None:
    """Enter and Enter again: nothing counted while the disk refuses, one slip when it is cured."""
    session_id = lay_out(tmp_path, FIRST_STANCE, View.POLL_OPEN, invited=500, present=500)
    with the_house(tmp_path) as house:
        house.take_up(session_id)
        poll = house.poll("before")
        slips = house.console.middle.poll.slips
        number = 200
        with fault(house.database, kind):
            # A database with no page to spare still has room on those it has.
            while not slips.sentence and number < 500:
                number += 1
                type_keys(f"{number}B\n")
            said = slips.sentence
            stored = number - 201
            type_keys("\n\n")
            assert slips.text == f"{number} B"
            assert len(sentences(house.window, said)) == 1
            assert house.poll("before").cast == stored
        type_keys("\n")
        assert slips.text == ""
        assert house.poll("before").cast == stored + 1
        with house.database.read() as db:
            assert len(ballots(db, poll.id)) == stored + 1
        assert said.startswith(SAID[kind])


def test_a_kiosk_on_a_full_disk_sends_the_same_answer_again(answering: House) -> None:
    """It says why; the answer waits unseen, and is stored once the disk has room."""
    poll = answering.poll("before")
    answering.console.kiosk_asked.emit(poll.id, "laptop")
    (kiosk,) = kiosks()
    QTest.keyClicks(kiosk, "214")
    press_on(kiosk, "\r", "b")
    assert answering.poll("before").cast == 0
    with fault(answering.database, "read_only"):
        press_on(kiosk, "\r")
        assert answering.poll("before").cast == 0
        assert "214" not in kiosk.accessibleDescription()
    press_on(kiosk, *"214", "\r")
    assert answering.poll("before").cast == 1
    assert kiosks() == [kiosk]


def press_on(widget: QWidget, *keys: str) -> None:
    for key in keys:
        if key == "\r":
            QTest.keyClick(widget, Qt.Key.Key_Return)
        else:
            QTest.keyClicks(widget, key)
        QApplication.processEvents()


def test_a_folder_that_is_copied_to_the_network_is_told_of_at_the_start(
    tmp_path: Path, qapp: QApplication
) -> None:
    with the_house(tmp_path / "OneDrive" / "data") as house:
        assert sentences(house.window, "kopieres til nettet")
    with the_house(tmp_path / "data") as house:
        assert not sentences(house.window, "kopieres til nettet")
