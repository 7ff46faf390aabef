"""The kiosk may ask for a few words after the answers; they leave on their own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from dilemmakit.domain.vocabulary import Entry
from dilemmakit.gui.screen.kiosk import Kiosk
from dilemmakit.gui.theme.style import apply
from tests.factory import a_case, a_poll
from tests.gui.screen.kiosk_hand import CHOICE, PRESENT, RESISTANCE, Taken, seen, tap, told


def listening(kiosk: Kiosk) -> QWidget:
    """Return what the keys go to: the field, else the kiosk itself."""
    fields = [f for f in kiosk.findChildren(QPlainTextEdit) if f.isVisible()]
    return fields[0] if fields else kiosk


def type_on(qtbot: QtBot, kiosk: Kiosk, text: str) -> None:
    for character in text:
        if character == "\n":
            qtbot.keyClick(listening(kiosk), Qt.Key.Key_Return)
        else:
            qtbot.keyClicks(listening(kiosk), character)


@pytest.fixture
def words(kiosk: Kiosk) -> list[str]:
    """A kiosk that asks for words; what is written comes here."""
    # A cursor that blinks would make two pictures of the same page differ.
    QApplication.setCursorFlashTime(0)
    poll = a_poll(CHOICE, entry=Entry.KIOSK, pair=None)
    kiosk.show_poll(poll, a_case(), PRESENT, asks_words=True)
    given: list[str] = []
    kiosk.words_given.connect(given.append)
    return given


def test_words_leave_once_the_answer_is_stored(
    qtbot: QtBot, kiosk: Kiosk, words: list[str]
) -> None:
    """Answer and words go apart, and the words not before the answer is safe."""
    taken = Taken(kiosk, stores=False)
    type_on(qtbot, kiosk, "\nb\nHvis staten betaler.")
    assert taken.ballots == []
    type_on(qtbot, kiosk, "\n")
    assert [answers for _number, answers, _nonce in taken.ballots] == [(("B",),)]
    assert words == []
    kiosk.confirm_stored()
    assert words == ["Hvis staten betaler."]


def test_words_may_be_left_out(qtbot: QtBot, kiosk: Kiosk, words: list[str]) -> None:
    taken = Taken(kiosk)
    type_on(qtbot, kiosk, "\nc\n")
    tap(qtbot, kiosk, "Bekræft uden ord")
    assert (len(taken.ballots), words) == (1, [])


def test_the_next_person_finds_no_word_of_the_last(
    qtbot: QtBot, kiosk: Kiosk, words: list[str]
) -> None:
    """Not on the page, not by undoing or pasting, and not in the clipboard."""
    taken = Taken(kiosk)
    type_on(qtbot, kiosk, "\nb\n")
    before, read = seen(kiosk), told(kiosk)
    type_on(qtbot, kiosk, "Hvis jeg fik lov.")
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        qtbot.keyClick(listening(kiosk), key, Qt.KeyboardModifier.ControlModifier)
    type_on(qtbot, kiosk, "\n\nb\n")
    for key in (Qt.Key.Key_Z, Qt.Key.Key_V):
        qtbot.keyClick(listening(kiosk), key, Qt.KeyboardModifier.ControlModifier)
    assert len(taken.ballots) == 1
    assert words == ["Hvis jeg fik lov."]
    assert (seen(kiosk), told(kiosk)) == (before, read)
    assert "lov" not in QGuiApplication.clipboard().text()


def test_escape_wipes_the_words_too(qtbot: QtBot, kiosk: Kiosk, words: list[str]) -> None:
    type_on(qtbot, kiosk, "\nb\nHvis")
    qtbot.keyClick(listening(kiosk), Qt.Key.Key_Escape)
    assert not any(field.isVisible() for field in kiosk.findChildren(QPlainTextEdit))
    assert words == []


def test_after_several_pages_all_is_read_before_it_is_sent(qtbot: QtBot, kiosk: Kiosk) -> None:
    """The words are one more page, and going back finds them as they were."""
    poll = a_poll(CHOICE, RESISTANCE, entry=Entry.KIOSK, pair=None)
    kiosk.show_poll(poll, a_case(), PRESENT, asks_words=True)
    given: list[str] = []
    kiosk.words_given.connect(given.append)
    taken = Taken(kiosk)
    type_on(qtbot, kiosk, "\nb\n72945\nHvis\n")
    tap(qtbot, kiosk, "Tilbage")
    type_on(qtbot, kiosk, "x\n\n")
    assert len(taken.ballots) == 1
    assert [sorted(words) for words in given] == [sorted("Hvisx")]


def test_no_keyboard_on_the_screen_learns_the_words(
    qtbot: QtBot, kiosk: Kiosk, words: list[str]
) -> None:
    """Or it would suggest them to the next person."""
    type_on(qtbot, kiosk, "\nb\n")
    asked = listening(kiosk).inputMethodQuery(Qt.InputMethodQuery.ImHints)
    for hint in (Qt.InputMethodHint.ImhSensitiveData, Qt.InputMethodHint.ImhNoPredictiveText):
        assert Qt.InputMethodHint(asked) & hint


def test_words_are_read_at_arms_length_in_the_dress_of_the_app(
    qtbot: QtBot, kiosk: Kiosk, words: list[str], qapp: QApplication
) -> None:
    """The app's sheet sets the type of its forms; what is written here is larger than that."""
    before = qapp.font(), qapp.style().objectName(), qapp.palette()
    apply(qapp, dark=False)
    try:
        type_on(qtbot, kiosk, "\nb\nHvis")
        written = listening(kiosk).fontMetrics().height()
        assert written >= 0.035 * kiosk.height()
    finally:
        qapp.setStyleSheet("")
        qapp.setFont(before[0])
        qapp.setStyle(before[1])
        qapp.setPalette(before[2])
