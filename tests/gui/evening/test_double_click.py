"""Somebody double-clicks everything, as on icons: each pair of clicks is one act."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dilemmakit.domain.vocabulary import PollState
from dilemmakit.gui.prepare.page import PreparePage
from tests.gui.evening.house import House, the_house
from tests.gui.run.evenings import slip_answers
from tests.gui.run.keyboard import button

LEFT = Qt.MouseButton.LeftButton


def double_click(first: QWidget) -> None:
    """Click, and click again on whatever lies there by then, as the window system tells it."""
    window = first.window()
    place = first.mapTo(window, first.rect().center())
    QTest.mouseClick(first, LEFT)
    QApplication.processEvents()
    under = window.childAt(place)
    if under is None:
        return
    at = QPointF(under.mapFrom(window, place))
    none = Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        event = QMouseEvent(kind, at, under.mapToGlobal(at), LEFT, LEFT, none)
        QApplication.sendEvent(under, event)
    QApplication.processEvents()


@pytest.mark.usefixtures("qapp")
def test_a_case_chosen_by_two_clicks_opens_no_meeting(tmp_path: Path) -> None:
    """»Open the meeting« comes to lie where the case was chosen; the second click is not for it."""
    with the_house(tmp_path) as house:
        double_click(button(house.window, "Ny session"))
        QTest.mouseClick(button(house.window, "Vælg en sag"), LEFT)
        double_click(button(house.window, "Brug i en session"))
        assert isinstance(house.window.page, PreparePage)
        assert house.live.session is None


def test_next_clicked_twice_goes_one_on(arguing: House) -> None:
    """One picture or round further, not two."""
    before = arguing.session.round_index
    double_click(button(arguing.window, arguing.console.bar.next_words))
    assert arguing.session.round_index == before + 1
    assert arguing.session.step_index == 0


def test_a_minute_clicked_twice_is_two_minutes(arguing: House) -> None:
    """A button that stays what it was counts each click."""
    before = arguing.session.round.minutes
    more = [b for b in arguing.console.middle.head.children() if _says(b, "+1")]
    double_click(more[0])
    assert arguing.session.round.minutes == before + 2


def _says(child: object, words: str) -> bool:
    return isinstance(child, QWidget) and getattr(child, "text", str)() == words


def test_a_poll_closed_by_two_clicks_is_not_shown_as_well(answering: House) -> None:
    """The result waits for its picture, whatever comes to lie beneath the mouse."""
    poll = answering.poll("before")
    for number in range(1, (answering.session.present or 0) + 1):
        answers = slip_answers(poll, number)
        assert answering.live.cast_ballot(poll.id, number, answers, f"n{number}")
    QApplication.processEvents()
    double_click(button(answering.window, "Luk"))
    assert answering.poll("before").state is PollState.CLOSED
