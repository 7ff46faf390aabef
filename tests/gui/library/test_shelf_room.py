"""Going to the library and to the guide and back, in the app as it is."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from dilemmakit.domain.vocabulary import Language, View
from dilemmakit.gui.guide.help_map import CHAPTERS, Screen
from dilemmakit.gui.guide.page import GuidePage
from dilemmakit.gui.library.page import LibraryPage
from dilemmakit.gui.preferences import Appearance, Preferences
from dilemmakit.gui.prepare.page import PreparePage
from tests.gui.desk.walk import nameless, texts
from tests.gui.evening.house import ARGUMENTS, House, lay_out, the_house

BED = "iot-social-sengen-slaar-alarm"


@pytest.fixture
def house(tmp_path: Path, qapp: QApplication) -> Iterator[House]:
    """The app at home, with nothing stored."""
    with the_house(tmp_path / "data") as started:
        yield started


def tab(house: House, text: str) -> QPushButton:
    buttons = house.window.findChildren(QPushButton)
    return next(b for b in buttons if b.property("nav") == "true" and b.text() == text)


def press(house: House, text: str) -> None:
    QApplication.processEvents()
    buttons = house.window.page.findChildren(QAbstractButton)
    next(b for b in buttons if b.text() == text and b.isVisible()).click()


def library(house: House, qtbot: QtBot, word: str = "Sager") -> LibraryPage:
    """Open the library, and wait until it is filled."""
    tab(house, word).click()
    page = house.window.page
    assert isinstance(page, LibraryPage)
    qtbot.waitUntil(lambda: page.entry is not None)
    return page


def prepare(house: House) -> PreparePage:
    page = house.window.page
    assert isinstance(page, PreparePage)
    return page


def guide(house: House) -> GuidePage:
    page = house.window.page
    assert isinstance(page, GuidePage)
    return page


def ask_for_help(house: House) -> None:
    house.window.activateWindow()
    QTest.keyClick(house.window, Qt.Key.Key_F1)


def test_the_tabs_lead_where_they_say(house: House, qtbot: QtBot) -> None:
    """The screen one is on is underlined, and home is one press away."""
    library(house, qtbot)
    assert (tab(house, "Sager").isChecked(), tab(house, "Hjem").isChecked()) == (True, False)
    tab(house, "Vejledning").click()
    assert isinstance(house.window.page, GuidePage)
    assert tab(house, "Vejledning").isChecked()
    tab(house, "Hjem").click()
    assert house.window.page is house.window.home
    assert tab(house, "Hjem").isChecked()


def test_a_case_goes_from_the_library_to_the_preparation(house: House, qtbot: QtBot) -> None:
    library(house, qtbot).show_case_id(BED)
    press(house, "Brug i en session")
    value = prepare(house).value
    assert value.case is not None
    assert value.case.id == BED
    assert value.plan is not None


def test_a_form_under_way_is_not_lost(house: House, qtbot: QtBot) -> None:
    """Looking for a case, or for help, keeps what was filled in; the case goes into the form."""
    house.window.home.new_chosen.emit()
    form = prepare(house)
    form.show_preparation(replace(form.value, place="Byrådssalen"))
    ask_for_help(house)
    assert guide(house).chapter_id == CHAPTERS[Screen.PREPARE]
    press(house, "Tilbage")
    assert house.window.page is form
    library(house, qtbot).show_case_id(BED)
    tab(house, "Vejledning").click()
    library(house, qtbot)
    press(house, "Tilbage")
    assert house.window.page is form
    library(house, qtbot).show_case_id(BED)
    press(house, "Brug i en session")
    assert house.window.page is form
    assert form.value.place == "Byrådssalen"
    assert form.value.case is not None
    assert form.value.case.id == BED


def test_the_library_is_found_as_it_was_left(house: House, qtbot: QtBot) -> None:
    library(house, qtbot).show_case_id(BED)
    tab(house, "Vejledning").click()
    again = library(house, qtbot)
    qtbot.waitUntil(lambda: again.entry is not None and again.entry.id == BED)


def test_f1_helps_with_what_is_in_sight(house: House, qtbot: QtBot) -> None:
    """Home, the preparation and the library each open their own chapter."""
    ask_for_help(house)
    assert guide(house).chapter_id == CHAPTERS[Screen.HOME]
    guide(house).show_chapter("people")
    ask_for_help(house)
    assert guide(house).chapter_id == "people"
    library(house, qtbot)
    ask_for_help(house)
    assert guide(house).chapter_id == CHAPTERS[Screen.LIBRARY]


def test_both_are_reworded_at_once(house: House, qtbot: QtBot) -> None:
    """The language changes under the page in sight, and one stays where one is."""
    library(house, qtbot).show_case_id(BED)
    house.window.show_preferences(Preferences(Language.EN, Appearance.LIGHT))
    page = house.window.page
    assert isinstance(page, LibraryPage)
    qtbot.waitUntil(lambda: page.entry is not None and page.entry.id == BED)
    assert tab(house, "Cases").isChecked()
    assert "Social care and health" in texts(page)
    tab(house, "Guide").click()
    guide(house).show_chapter("roles")
    house.window.show_preferences(Preferences(Language.DA, Appearance.LIGHT))
    assert guide(house).chapter_id == "roles"
    assert tab(house, "Vejledning").isChecked()


def test_the_language_changes_over_a_form(house: House) -> None:
    """The form below is reworded too, and the way back leads to it."""
    house.window.home.new_chosen.emit()
    form = prepare(house)
    form.show_preparation(replace(form.value, place="Byrådssalen"))
    ask_for_help(house)
    house.window.show_preferences(Preferences(Language.EN, Appearance.LIGHT))
    assert guide(house).chapter_id == CHAPTERS[Screen.PREPARE]
    press(house, "Back")
    assert prepare(house).value.place == "Byrådssalen"
    assert "New session" in texts(house.window)


def test_leaving_while_the_library_is_read_harms_nothing(house: House, qtbot: QtBot) -> None:
    tab(house, "Sager").click()
    tab(house, "Hjem").click()
    qtbot.wait(50)
    assert house.window.page is house.window.home


def test_everything_has_a_name(house: House, qtbot: QtBot) -> None:
    library(house, qtbot)
    assert nameless(house.window) == []
    tab(house, "Vejledning").click()
    assert nameless(house.window) == []


def test_a_start_imports_neither_library_nor_guide() -> None:
    """Both wait until somebody asks for them."""
    code = "import sys, dilemmakit.gui.conductor; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    for name in ("gui.library.page", "gui.library.case_page", "gui.guide.page", "gui.guide.text"):
        assert f"dilemmakit.{name}" not in loaded
    for name in ("dilemmakit.content.catalogue", "dilemmakit.content.guide", "pydantic", "yaml"):
        assert name not in loaded


def test_a_meeting_lies_below_the_guide_as_it_stood(tmp_path: Path, qapp: QApplication) -> None:
    """Shift+F1 asks what to do; nothing there leads the meeting or away from it but Escape."""
    session_id = lay_out(tmp_path, ARGUMENTS, View.ARGUMENT_BOARD)
    with the_house(tmp_path) as house:
        house.take_up(session_id)
        console, before = house.console, house.session
        QTest.keyClick(house.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
        assert guide(house).chapter_id == CHAPTERS[Screen.MEETING]
        assert not tab(house, "Hjem").isVisible()
        QTest.keyClick(house.window, Qt.Key.Key_PageDown)
        assert house.session == before
        QTest.keyClick(house.window, Qt.Key.Key_Escape)
        assert house.console is console
        assert not tab(house, "Hjem").isVisible()
        QTest.keyClick(house.window, Qt.Key.Key_PageDown)
        assert house.session != before
