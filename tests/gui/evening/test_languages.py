"""Speaking another language: every word changes, and nothing that was filled in is lost."""

import gettext
from dataclasses import replace
from pathlib import Path

import pytest
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
SWEDISH = Preferences(Language.SV, Appearance.LIGHT)
DANISH = Preferences(Language.DA, Appearance.LIGHT)
SAME_IN_BOTH = 4
"""Letters; shorter words are often the same in both languages."""


def catalogue(language: Language) -> dict[str | tuple[str, int], str]:
    """Return what the app says in a language, by the English it stands for."""
    path = resources_folder() / "i18n" / language.value / "LC_MESSAGES" / "dilemmakit.mo"
    with path.open("rb") as file:
        found = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    return dict(found)


def danish_sentences(other: Language = Language.EN) -> set[str]:
    """Return what the app says in Danish and not in the other language."""
    danish = catalogue(Language.DA)
    said = {text for text in danish.values() if "{" not in text}
    if other is Language.EN:
        keys = {key if isinstance(key, str) else key[0] for key in danish}
        original = {text.split("\x04")[-1] for text in keys}
    else:
        original = set(catalogue(other).values())
    return {text for text in said if len(text) > SAME_IN_BOTH and text not in original}


def said(window: MainWindow) -> set[str]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    return {text.replace("&", "") for text in texts(window)}


@pytest.mark.parametrize("chosen", [ENGLISH, SWEDISH], ids=["English", "Swedish"])
def test_home_and_preparing_speak_the_language_chosen(
    chosen: Preferences, tmp_path: Path, qapp: QApplication
) -> None:
    """Not one Danish sentence is left in the other, and none is missing on the way back."""
    assert chosen.language is not None
    danish = danish_sentences(chosen.language)
    assert len(danish) > 200
    with the_house(tmp_path) as house:
        window = house.window
        assert said(window) & danish
        window.show_preferences(chosen)
        assert said(window) & danish == set()
        window.home.new_chosen.emit()
        assert said(window) & danish == set()
        window.show_preferences(DANISH)
        back = said(window)
        assert "Indstillinger" in back
        assert not back & {"Settings", "Inställningar"}


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
