"""The smallest window there is: 1024 by 640."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from dilemmakit.domain.plan import Script
from dilemmakit.domain.vocabulary import View
from dilemmakit.gui.screen.room_screen import RoomPicture
from tests.factory import a_plan
from tests.gui.evening.house import FIRST_STANCE, House, lay_out, the_house
from tests.gui.run.evenings import slip_answers
from tests.gui.run.keyboard import button

LONG = Script("Sig det her langsomt, og vent på svar. " * 20, "»Er du i tvivl?«", "»Vent lidt.«")


@pytest.mark.usefixtures("qapp")
def test_the_way_on_comes_into_sight_with_the_last_slip(tmp_path: Path) -> None:
    """The button that closes comes with the last slip, and above the fold."""
    rounds = tuple(replace(planned, script=LONG) for planned in a_plan().rounds)
    plan = a_plan(rounds=rounds)
    session_id = lay_out(tmp_path, FIRST_STANCE, View.POLL_OPEN, plan=plan, present=40)
    with the_house(tmp_path) as house:
        house.take_up(session_id)
        house.window.resize(1024, 640)
        QApplication.processEvents()
        poll = house.poll("before")
        foot = house.console.middle.poll.foot
        buttons = foot.findChildren(QPushButton)
        (close,) = [one for one in buttons if one.accessibleName() == foot.close_words]
        for number in range(1, 41):
            assert close.visibleRegion().boundingRect().height() < close.height()
            answers = slip_answers(poll, number)
            assert house.live.cast_ballot(poll.id, number, answers, f"n{number}")
            QApplication.processEvents()
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
