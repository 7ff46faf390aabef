"""Speaking another language: every word changes, and nothing that was filled in is lost."""

import gettext
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton

from dilemmakit.domain.vocabulary import Language
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.preferences import Appearance, Preferences
from dilemmakit.gui.prepare.page import PreparePage
from dilemmakit.locations import resources_folder
from tests.gui.evening.house import the_house
from tests.gui.run.keyboard import texts

ENGLISH = Preferences(Language.EN, Appearance.LIGHT)
DANISH = Preferences(Language.DA, Appearance.LIGHT)
SAME_IN_BOTH = 4
"""Letters; shorter words are often the same in both languages."""


def danish_sentences() -> set[str]:
    """Return what the app says in Danish and not in English."""
    path = resources_folder() / "i18n" / "da" / "LC_MESSAGES" / "dilemmakit.mo"
    with path.open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    said = {text for text in catalogue.values() if "{" not in text}
    original = {key if isinstance(key, str) else key[0] for key in catalogue}
    original = {text.split("\x04")[-1] for text in original}
    return {text for text in said if len(text) > SAME_IN_BOTH and text not in original}


def said(window: MainWindow) -> set[str]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    return {text.replace("&", "") for text in texts(window)}


def test_home_and_preparing_speak_the_language_chosen(tmp_path: Path, qapp: QApplication) -> None:
    """Not one Danish sentence is left in English, and none is missing on the way back."""
    danish = danish_sentences()
    assert len(danish) > 200
    with the_house(tmp_path) as house:
        window = house.window
        assert said(window) & danish
        window.show_preferences(ENGLISH)
        assert said(window) & danish == set()
        window.home.new_chosen.emit()
        assert said(window) & danish == set()
        window.show_preferences(DANISH)
        assert "Ny session" in said(window)
        assert "New session" not in said(window)


def test_what_was_filled_in_outlives_a_change_of_language(
    tmp_path: Path, qapp: QApplication
) -> None:
    """The place, the numbers and the form stay; the case is taken in the other language."""
    with the_house(tmp_path) as house:
        window = house.window
        window.home.new_chosen.emit()
        page = window.page
        assert isinstance(page, PreparePage)
        value = page.value
        filled = replace(value, place="Byrådssalen", invited=21, present=19)
        page.show_preparation(filled, stored=False)
        window.show_preferences(ENGLISH)
        again = window.page
        assert isinstance(again, PreparePage)
        kept = (again.value.place, again.value.invited, again.value.present)
        assert kept == ("Byrådssalen", 21, 19)
        assert again.value.language is Language.EN


def test_a_meeting_in_english_has_no_danish_button(tmp_path: Path, qapp: QApplication) -> None:
    """The demonstration, opened while the app speaks English, is led in English."""
    danish = danish_sentences()
    with the_house(tmp_path) as house:
        house.window.show_preferences(ENGLISH)
        house.window.home.demo_chosen.emit()
        assert house.live.in_demo
        buttons = {b.text() for b in house.console.findChildren(QPushButton)}
        assert buttons & danish == set()
        assert said(house.window) & danish == set()
        house.window.demo_left.emit()
