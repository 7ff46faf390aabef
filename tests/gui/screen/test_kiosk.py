"""The kiosk takes answers by keys, by mouse, and shows nobody what the person before answered."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dilemmakit.domain.poll import check_answers
from dilemmakit.gui.screen.kiosk import Kiosk
from tests.gui.screen.kiosk_hand import (
    CHOICE,
    CONSENT,
    RATING,
    RESISTANCE,
    Taken,
    open_for,
    tap,
)


def test_a_choice_by_keys_alone(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Slip number, letter and enter are enough."""
    poll = open_for(kiosk, CHOICE, pair="stance")
    taken = Taken(kiosk)
    qtbot.keyClicks(kiosk, "214")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "d")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert [(number, answers) for number, answers, _n in taken.ballots] == [(214, (("D",),))]
    check_answers(poll, taken.ballots[0][1])


def test_a_choice_by_mouse_alone(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Everything can be pressed, the number of the slip too."""
    open_for(kiosk, CHOICE, pair="stance")
    taken = Taken(kiosk)
    for key in ("3", "1", "9"):
        tap(qtbot, kiosk, key)
    tap(qtbot, kiosk, "Slet det seneste tal")
    tap(qtbot, kiosk, "Begynd")
    tap(qtbot, kiosk, "B: ")
    tap(qtbot, kiosk, "Bekræft mulighed B")
    assert taken.ballots[0][:2] == (31, (("B",),))


@pytest.mark.parametrize(("key", "letter"), [("1", "A"), ("4", "D"), ("c", "C"), ("B", "B")])
def test_figures_and_letters_choose(qtbot: QtBot, kiosk: Kiosk, key: str, letter: str) -> None:
    """A number pad is enough: 1 to 4 are the options in their order."""
    open_for(kiosk, CHOICE)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, key)
    qtbot.keyClick(kiosk, Qt.Key.Key_Enter)
    assert taken.ballots[0][1] == ((letter,),)


@pytest.mark.parametrize("key", ["-", "0"])
def test_blank_is_an_answer(qtbot: QtBot, kiosk: Kiosk, key: str) -> None:
    """Who answers blank has answered, and nothing is sent before that is said."""
    open_for(kiosk, CHOICE)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert taken.ballots == []
    qtbot.keyClicks(kiosk, key)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert taken.ballots[0][1] == ((None,),)


def test_four_kinds_of_item_by_keys(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Each item has its page, 10 is typed as 1 and 0, and all is shown before it is sent."""
    poll = open_for(kiosk, CHOICE, RESISTANCE, CONSENT, RATING)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "b")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    # 7, 10, 1 (and not 10: an arrow leaves the row), blank, 0
    qtbot.keyClicks(kiosk, "7101")
    qtbot.keyClick(kiosk, Qt.Key.Key_Down)
    qtbot.keyClicks(kiosk, "-0")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "10")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "5-")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert taken.ballots == []
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    answers = (("B",), (7, 10, 1, None, 0), (1, 0), (5, None))
    assert taken.ballots[0][1] == answers
    check_answers(poll, answers)


def test_four_kinds_of_item_by_mouse(qtbot: QtBot, kiosk: Kiosk) -> None:
    """The same without a keyboard; what is left out can be left blank at one press."""
    open_for(kiosk, CHOICE, RESISTANCE, CONSENT, RATING)
    taken = Taken(kiosk)
    tap(qtbot, kiosk, "Begynd")
    tap(qtbot, kiosk, "C: ")
    tap(qtbot, kiosk, "Videre")
    tap(qtbot, kiosk, "Sensor i alle senge: 10")
    tap(qtbot, kiosk, "Som i dag: 3")
    tap(qtbot, kiosk, "Svar blankt")
    tap(qtbot, kiosk, "Videre")
    tap(qtbot, kiosk, "Sig det højt.: Har en indvending")
    tap(qtbot, kiosk, "Spørg, mens der kan svares.: Kan stå ved det")
    tap(qtbot, kiosk, "Videre")
    tap(qtbot, kiosk, "Dilemma: 4")
    tap(qtbot, kiosk, "Fair: blank")
    tap(qtbot, kiosk, "Videre")
    tap(qtbot, kiosk, "Bekræft dine svar")
    assert taken.ballots[0][1] == (("C",), (10, None, None, None, 3), (1, 0), (4, None))


def test_going_back_keeps_what_was_given(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Backspace turns a page back, and the answer there can be given anew."""
    open_for(kiosk, CHOICE, RATING)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "a")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "34")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClick(kiosk, Qt.Key.Key_Backspace)
    qtbot.keyClick(kiosk, Qt.Key.Key_Backspace)
    qtbot.keyClicks(kiosk, "d")
    for _page in range(3):
        qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert taken.ballots[0][1] == (("D",), (3, 4))
