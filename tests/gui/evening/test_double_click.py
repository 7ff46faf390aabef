"""Somebody double-clicks everything, as on icons: each pair of clicks is one act."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from dilemmakit.domain.vocabulary import PollState
from dilemmakit.gui.prepare.page import PreparePage
from tests.gui.evening.house import House, lay_out, the_house
from tests.gui.run.evenings import slip_answers
from tests.gui.run.keyboard import button, type_keys

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
        (field,) = [f for f in house.window.findChildren(QLineEdit) if _named(f, "Kommune")]
        field.setFocus()
        type_keys("Samsø Kommune\t")
        QTest.mouseClick(button(house.window, "Vælg en sag"), LEFT)
        double_click(button(house.window, "Brug i en session"))
        assert isinstance(house.window.page, PreparePage)
        assert house.live.session is None


@pytest.mark.usefixtures("qapp")
def test_next_clicked_twice_goes_one_on(tmp_path: Path) -> None:
    """One picture further, not two."""
    session_id = lay_out(tmp_path, 0)
    with the_house(tmp_path) as house:
        house.take_up(session_id)
        QTest.mouseClick(button(house.window, house.console.bar.next_words), LEFT)
        double_click(button(house.window, house.console.bar.next_words))
        assert (house.session.round_index, house.session.step_index) == (1, 0)
        QTest.mouseClick(button(house.window, house.console.bar.next_words), LEFT)
        assert house.session.step_index == 1


def test_a_minute_clicked_twice_is_two_minutes(arguing: House) -> None:
    """A button that stays what it was counts each click."""
    before = arguing.session.round.minutes
    more = [b for b in arguing.console.middle.head.children() if _says(b, "+1")]
    double_click(more[0])
    assert arguing.session.round.minutes == before + 2


def _named(field: QLineEdit, name: str) -> bool:
    return field.isVisible() and field.accessibleName() == name


def _says(child: object, words: str) -> bool:
    return isinstance(child, QWidget) and getattr(child, "text", str)() == words


def test_a_poll_closed_by_two_clicks_is_not_shown_as_well(answering: House) -> None:
    """The result waits for its picture, whatever comes to lie beneath the mouse."""
    poll = answering.poll("before")
    for number in range(1, (answering.session.present or 0) + 1):
        answers = slip_answers(poll, number)
        assert answering.live.cast_ballot(poll.id, number, answers, f"n{number}")
    QApplication.processEvents()
    double_click(button(answering.window, "Luk tilkendegivelsen"))
    assert answering.poll("before").state is PollState.CLOSED
