"""The smallest window there is: 1024 by 640."""

from PySide6.QtWidgets import QApplication

from dilemmakit.gui.screen.room_screen import RoomPicture
from tests.gui.evening.house import House
from tests.gui.run.evenings import slip_answers
from tests.gui.run.keyboard import button


def test_the_way_on_comes_into_sight_with_the_last_slip(answering: House) -> None:
    """The button that closes lies below the fold until everybody has answered."""
    answering.window.resize(1024, 640)
    QApplication.processEvents()
    poll = answering.poll("before")
    for number in range(1, (answering.session.present or 0) + 1):
        answers = slip_answers(poll, number)
        assert answering.live.cast_ballot(poll.id, number, answers, f"n{number}")
    QApplication.processEvents()
    close = button(answering.window, "Luk")
    assert close.visibleRegion().boundingRect().height() == close.height()


def test_no_button_lies_on_the_small_picture(arguing: House) -> None:
    """With one display there is one button more, and still room for the picture."""
    arguing.window.resize(1024, 640)
    for _turn in range(5):
        QApplication.processEvents()
    column = arguing.console.picture
    (picture,) = column.findChildren(RoomPicture)
    below = button(arguing.window, "Hold billedet")
    here = button(arguing.window, "Vis for salen her (F5)")
    place = picture.mapTo(column, picture.rect().bottomLeft())
    assert place.y() < below.mapTo(column, below.rect().topLeft()).y()
    assert here.mapTo(column, here.rect().bottomLeft()).y() <= column.height()
