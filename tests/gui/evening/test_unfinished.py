"""A form that is left half filled in: nothing typed is lost, and nothing is stored unasked."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from dilemmakit.gui.closing import ClosingDialog
from dilemmakit.gui.prepare.page import PreparePage
from dilemmakit.gui.prepare.preparation import Preparation
from tests.gui.evening.house import House, prepared, the_house
from tests.gui.run.keyboard import button, texts

UNSAVED = "Det møde, du var ved at forberede, er ikke gemt."


def form(house: House) -> PreparePage:
    page = house.window.page
    assert isinstance(page, PreparePage), page
    return page


def fill_in(house: House, **changes: object) -> Preparation:
    """Change the form, as its fields do."""
    form(house)._take(replace(form(house).value, **changes))  # type: ignore[arg-type]
    return form(house).value


@pytest.mark.usefixtures("qapp")
def test_a_form_that_is_left_can_be_gone_on_with(tmp_path: Path) -> None:
    """One press gives it back as it was; kept, it is a meeting like any other."""
    with the_house(tmp_path) as house:
        button(house.window, "Ny session").click()
        left = fill_in(house, place="Byrådssalen", invited=25)
        house.window.home_chosen.emit()
        assert house.window.home.remark.sentence == UNSAVED
        assert house.live.session_lines() == ()
        button(house.window, "Fortsæt med det").click()
        assert form(house).value == left
        house.window.home_chosen.emit()
        assert house.window.home.remark.sentence == UNSAVED


@pytest.mark.usefixtures("qapp")
def test_a_form_that_nothing_was_changed_in_is_left_without_a_word(tmp_path: Path) -> None:
    with the_house(tmp_path) as house:
        button(house.window, "Ny session").click()
        house.window.home_chosen.emit()
        assert not house.window.home.remark.sentence


@pytest.mark.usefixtures("qapp")
def test_a_planned_meeting_that_was_changed_is_gone_on_with_as_itself(tmp_path: Path) -> None:
    """It stays one meeting; once kept or deleted nothing is said of it."""
    prepared(tmp_path)
    with the_house(tmp_path) as house:
        (line,) = house.live.session_lines()
        house.window.home.planned_chosen.emit(line.id)
        fill_in(house, place="Kantinen")
        house.window.home_chosen.emit()
        button(house.window, "Fortsæt med det").click()
        assert form(house).value.place == "Kantinen"
        button(house.window, "Gem til senere").click()
        assert house.window.page is house.window.home
        assert not house.window.home.remark.sentence
        assert len(house.live.session_lines()) == 1
        house.window.home.planned_chosen.emit(line.id)
        assert house.session.place == "Kantinen"
        fill_in(house, place="Hallen")
        form(house).deleted.emit()
        assert house.live.session_lines() == ()
        assert not house.window.home.remark.sentence


@pytest.mark.usefixtures("qapp")
def test_closing_the_app_asks_before_a_form_is_lost(tmp_path: Path) -> None:
    """From the form and from home; Escape goes on with it, one button closes all the same."""
    with the_house(tmp_path) as house:
        closed: list[bool] = []
        house.window.closed.connect(lambda: closed.append(True))
        button(house.window, "Ny session").click()
        fill_in(house, place="Byrådssalen")
        assert not house.window.close()
        (asked,) = house.window.findChildren(ClosingDialog)
        assert UNSAVED in texts(asked)
        asked.reject()
        assert form(house).value.place == "Byrådssalen"
        house.window.home_chosen.emit()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert not house.window.close()
        button(house.window.findChildren(ClosingDialog)[0], "Luk uden at gemme").click()
        assert closed == [True]


@pytest.mark.usefixtures("qapp")
def test_an_untouched_form_closes_without_a_word(tmp_path: Path) -> None:
    with the_house(tmp_path) as house:
        button(house.window, "Ny session").click()
        assert house.window.close()
