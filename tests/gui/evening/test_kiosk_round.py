"""The laptop goes round: by keys, through the whole app, into the database and out of sight."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dilemmakit.domain.vocabulary import Entry, PollState
from dilemmakit.gui.screen.kiosk import Kiosk
from dilemmakit.gui.screen.taps import Sheet
from dilemmakit.storage.ballots import ballots
from dilemmakit.storage.folder import ask_to_raise
from tests.gui.evening.house import House, kiosks
from tests.gui.run.keyboard import button, texts


def send_round(house: House) -> Kiosk:
    assert house.live.set_entry(house.poll("before").id, Entry.KIOSK)
    QApplication.processEvents()
    button(house.window, "Send rundt nu").click()
    (kiosk,) = kiosks()
    return kiosk


def answer(kiosk: Kiosk, number: str, letter: str) -> None:
    """Type a number, choose, and confirm, as each person does."""
    QTest.keyClicks(kiosk, number)
    QTest.keyClick(kiosk, Qt.Key.Key_Return)
    QTest.keyClicks(kiosk, letter)
    QTest.keyClick(kiosk, Qt.Key.Key_Return)
    QApplication.processEvents()


def page_words(kiosk: Kiosk) -> str:
    (page,) = [one for one in kiosk.findChildren(Sheet) if one.isVisible()]
    return f"{page.accessibleName()} {page.accessibleDescription()}"


def test_three_people_answer_on_the_laptop_and_the_poll_closes(answering: House) -> None:
    """The count goes up for each; closing ends the kiosk, and nothing of it stays on screen."""
    kiosk = send_round(answering)
    for count, (number, letter) in enumerate((("201", "a"), ("202", "c"), ("203", "-")), start=1):
        answer(kiosk, number, letter)
        assert answering.poll("before").cast == count
        assert f"cast={count}," in repr(answering.live.view().content)
    with answering.database.read() as db:
        stored = ballots(db, answering.poll("before").id)
    assert sorted((b.number, b.answers[0][0]) for b in stored if b.number) == [
        (201, "A"),
        (202, "C"),
        (203, None),
    ]
    assert answering.live.close_poll(answering.poll("before").id)
    QApplication.processEvents()
    assert kiosks() == []
    assert answering.poll("before").state is PollState.CLOSED


def test_a_second_start_brings_no_script_before_who_answers(answering: House, qtbot: QtBot) -> None:
    send_round(answering)
    ask_to_raise(answering.desk.folder.path)
    qtbot.waitUntil(lambda: not (answering.desk.folder.path / "dilemmakit.raise").exists())
    assert not answering.window.isVisible()


def test_a_number_used_twice_is_told_and_counted_once(answering: House) -> None:
    """The second one reads a sentence; what is stored stays as it was."""
    kiosk = send_round(answering)
    answer(kiosk, "201", "a")
    answer(kiosk, "201", "b")
    assert answering.poll("before").cast == 1
    assert "201" in page_words(kiosk)
    QTest.keyClick(kiosk, Qt.Key.Key_Escape)
    assert "201" not in page_words(kiosk)
    with answering.database.read() as db:
        (only,) = ballots(db, answering.poll("before").id)
    assert only.answers[0][0] == "A"


def test_the_keys_of_the_facilitator_end_the_kiosk_and_no_others(answering: House) -> None:
    """Escape, Page Down and F keys leave it standing; Ctrl+Shift+K gives the laptop back."""
    kiosk = send_round(answering)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_PageDown, Qt.Key.Key_F5, Qt.Key.Key_F1):
        QTest.keyClick(kiosk, key)
    assert kiosks() == [kiosk]
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(kiosk, Qt.Key.Key_K, both)
    QApplication.processEvents()
    assert kiosks() == []
    assert answering.poll("before").state is PollState.OPEN


def test_the_way_back_to_the_console_is_told_before_and_after(answering: House) -> None:
    """The kiosk covers the console: how to end it stands in both, or nobody gets out again."""
    assert answering.live.set_attendance(1)
    assert answering.live.set_entry(answering.poll("before").id, Entry.KIOSK)
    QApplication.processEvents()
    assert any("Ctrl+Shift+K" in text for text in texts(answering.console))
    kiosk = send_round(answering)
    assert "Ctrl+Shift+K" not in page_words(kiosk)
    answer(kiosk, "201", "a")
    assert "Ctrl+Shift+K" in page_words(kiosk)


def test_the_console_is_out_of_reach_while_the_laptop_goes_round(answering: House) -> None:
    """Alt+Tab finds no script, no notes and no button; what ends the kiosk brings them back."""
    kiosk = send_round(answering)
    assert not answering.window.isVisible()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(kiosk, Qt.Key.Key_K, both)
    QApplication.processEvents()
    assert answering.window.isVisible()
    assert answering.console.isVisible()
    send_round(answering)
    assert answering.live.close_poll(answering.poll("before").id)
    QApplication.processEvents()
    assert answering.window.isVisible()
