"""What the guide's page promises to somebody who looks something up."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from dilemmakit.domain.vocabulary import Language
from dilemmakit.gui.guide.help_map import CHAPTERS, Screen
from dilemmakit.gui.guide.page import GuidePage
from dilemmakit.gui.guide.text import ChapterText
from dilemmakit.gui.theme import style
from dilemmakit.gui.theme.fonts import TEXT_FAMILY
from dilemmakit.services.guide import guide
from tests.gui.desk.walk import nameless
from tests.gui.guide.made import GUIDE


@pytest.fixture
def page(qapp: QApplication) -> Iterator[GuidePage]:
    style.apply(qapp, dark=False)
    made = GuidePage()
    made.resize(1280, 736)
    made.show_guide(GUIDE)
    made.show()
    made.activateWindow()
    yield made
    shiboken6.delete(made)


def text_of(page: GuidePage) -> ChapterText:
    return page.findChildren(ChapterText)[0]


def count_of(page: GuidePage) -> str:
    return page.findChildren(QLabel)[0].text()


def search(page: GuidePage, words: str) -> QLineEdit:
    field = page.findChildren(QLineEdit)[0]
    field.setFocus()
    field.setText(words)
    return field


def test_the_chapters_stand_at_the_left(page: GuidePage) -> None:
    """All of them, in the guide's order; the first is open, and arrows lead on."""
    listed = page.findChildren(QListWidget)[0]
    assert [listed.item(n).text() for n in range(listed.count())] == [c.title for c in GUIDE]
    assert page.chapter_id == "which-meeting"
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Down)
    assert page.chapter_id == "room"
    assert "Ingen har ryggen til" in text_of(page).toPlainText()


def test_the_text_is_in_the_apps_typeface(page: GuidePage) -> None:
    document = text_of(page).document()
    assert document.defaultFont().families()[0] == TEXT_FAMILY
    heading = document.begin().begin().fragment().charFormat().font()
    assert heading.families()[0] == TEXT_FAMILY
    assert heading.pixelSize() > document.defaultFont().pixelSize()


def test_markup_that_is_no_markdown_stays_text(page: GuidePage) -> None:
    assert "<b>ikke fed</b>" in text_of(page).toPlainText()


def test_a_link_leads_to_its_chapter_and_never_to_the_net(page: GuidePage) -> None:
    text_of(page).anchorClicked.emit(QUrl("https://example.org/#room"))
    assert page.chapter_id == "which-meeting"
    text_of(page).anchorClicked.emit(QUrl("#room"))
    assert page.chapter_id == "room"


def test_hits_are_stepped_through(page: GuidePage) -> None:
    """Across chapters, whatever the case of the letters, round and round, marked in the text."""
    field = search(page, "SKÆRM")
    assert count_of(page) == "1 af 3"
    assert page.chapter_id == "which-meeting"
    assert [words.lower() for words in text_of(page).marked] == ["skærm"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (count_of(page), page.chapter_id) == ("2 af 3", "room")
    assert len(text_of(page).marked) == 2
    assert field.hasFocus()
    after = next(b for b in page.findChildren(QPushButton) if b.text() == "Næste")
    after.click()
    after.click()
    assert (count_of(page), page.chapter_id) == ("1 af 3", "which-meeting")
    next(b for b in page.findChildren(QPushButton) if b.text() == "Forrige").click()
    assert (count_of(page), page.chapter_id) == ("3 af 3", "room")
    search(page, "")
    assert count_of(page) == ""
    assert text_of(page).marked == ()


def test_a_word_that_is_not_there_is_said(page: GuidePage) -> None:
    search(page, "blockchain")
    assert count_of(page) == "Det ord står ikke i vejledningen."
    assert page.chapter_id == "which-meeting"


def test_a_chapter_is_opened_by_its_id(page: GuidePage) -> None:
    page.show_chapter("afterwards")
    assert page.chapter_id == "afterwards"
    assert "## ikke et kapitel" in text_of(page).toPlainText()
    page.show_chapter("no-such")
    assert page.chapter_id == "afterwards"


def test_the_way_back_is_offered_where_there_is_one(qtbot: QtBot, page: GuidePage) -> None:
    back = next(b for b in page.findChildren(QPushButton) if b.text() == "Tilbage")
    assert not back.isVisible()
    page.show_guide(GUIDE, back=True)
    assert back.isVisible()
    with qtbot.waitSignal(page.left):
        back.click()


def test_the_text_follows_the_theme(qapp: QApplication, page: GuidePage) -> None:
    """A chapter in sight is as dark as the app the moment it turns dark."""
    style.apply(qapp, dark=True)
    QApplication.processEvents()
    shown = text_of(page)
    assert shown.palette().color(QPalette.ColorRole.Text).lightnessF() > 0.5
    assert shown.grab().toImage().pixelColor(40, shown.height() - 8).lightnessF() < 0.5
    style.apply(qapp, dark=False)


def test_everything_has_a_name(page: GuidePage) -> None:
    search(page, "skærm")
    assert nameless(page) == []


def test_f1_knows_every_screen() -> None:
    assert set(CHAPTERS) == set(Screen)


@pytest.mark.parametrize("language", [Language.DA, Language.EN, Language.SV])
def test_f1_leads_to_chapters_that_are_there(language: Language) -> None:
    """In every language spoken; where the guide is not written in one, in Danish."""
    ids = [chapter.id for chapter in guide(language)]
    assert len(ids) == len(set(ids)) == 12
    assert set(CHAPTERS.values()) <= set(ids)
