"""The window around the pages: its first picture, its words, its colours."""

import subprocess
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dilemmakit.domain.vocabulary import Language
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.preferences import (
    FILE_NAME,
    Appearance,
    Preferences,
    read_preferences,
    write_preferences,
)
from dilemmakit.gui.widgets.settings_menu import SettingsMenu
from dilemmakit.gui.widgets.top_bar import TopBar
from tests.gui.desk.lines import a_line
from tests.gui.desk.walk import nameless, texts

FIRST_PICTURE = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
from dilemmakit.gui.faults import FaultHooks
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.preferences import Preferences
painted = []
class Window(MainWindow):
    def paintEvent(self, event):
        painted.append(True)
window = Window(Preferences())
window.show()
app.processEvents()
assert painted and not window.home.grab().isNull()
print(" ".join(sys.modules))
"""
TOO_EARLY = (
    "sqlalchemy",
    "alembic",
    "pydantic",
    "yaml",
    "reportlab",
    "pypdfium2",
    "qtawesome",
    "babel",
    "platformdirs",
    "dilemmakit.services",
    "dilemmakit.storage",
    "dilemmakit.content",
    "dilemmakit.report",
    "dilemmakit.gui.prepare",
    "dilemmakit.gui.after",
    "dilemmakit.domain.case",
    "dilemmakit.domain.session",
)


def test_qts_own_words_are_in_the_language_spoken(window: MainWindow) -> None:
    """A file dialog speaks as the window does, and follows it."""
    said = {}
    for spoken in (Language.DA, Language.EN):
        window.show_preferences(replace(window.preferences, language=spoken))
        said[spoken] = QCoreApplication.translate("QFileDialog", "Look in:")
    assert said == {Language.DA: "Kig i:", Language.EN: "Look in:"}


def test_the_first_picture_needs_nothing_but_qt() -> None:
    """Home's frame is painted before database, cases, icons or documents are imported."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PICTURE], capture_output=True, text=True, check=True
    )
    loaded = done.stdout.split()
    assert "dilemmakit.gui.home.page" in loaded
    assert [name for name in TOO_EARLY if name in loaded] == []


def test_only_screens_that_exist_are_shown(window: MainWindow) -> None:
    """No dead tab."""
    bar = window.findChildren(TopBar)[0]
    tabs = [b.text() for b in bar.findChildren(QPushButton) if b.property("nav") == "true"]
    assert tabs == ["Hjem", "Sager", "Vejledning"]


def test_the_language_changes_at_once(qtbot: QtBot, window: MainWindow) -> None:
    """Danish to English and back without a new start; whoever fills the pages is asked to."""
    assert "Planlagt" in texts(window)
    with qtbot.waitSignal(window.reworded):
        window.show_preferences(Preferences(Language.EN, Appearance.LIGHT))
    assert "Planned" in texts(window)
    window.home.show_lines((a_line(),))
    window.show_preferences(Preferences(Language.DA, Appearance.LIGHT))
    assert "Planlagt" in texts(window)


def test_the_language_changes_below_another_page(window: MainWindow) -> None:
    """The page in sight stays in sight, for whoever made it to make anew."""
    page = QWidget()
    window.show_page(page)
    window.show_preferences(Preferences(Language.EN, Appearance.LIGHT))
    assert window.page is page


@pytest.mark.parametrize(("look", "dark"), [(Appearance.DARK, True), (Appearance.LIGHT, False)])
def test_the_theme_changes_at_once(window: MainWindow, look: Appearance, dark: bool) -> None:
    """Light and dark hold for all that is in sight, without a new start."""
    window.show_preferences(Preferences(Language.DA, Appearance.DARK))
    window.show_preferences(Preferences(Language.DA, look))
    ground = QApplication.palette().color(QPalette.ColorRole.Window)
    assert (ground.lightnessF() < 0.5) == dark
    seen = window.grab().toImage().pixelColor(4, window.height() - 4)
    assert (seen.lightnessF() < 0.5) == dark


def test_each_setting_tells_the_whole(qtbot: QtBot) -> None:
    """A choice changes one thing and keeps the others."""
    before = Preferences(Language.DA, Appearance.DARK, room_dark=True)
    owner = QWidget()
    qtbot.addWidget(owner)
    menu = SettingsMenu(owner, before, Language.DA)
    heard: list[Preferences] = []
    menu.preferred.connect(heard.append)
    for text in ("English", "Lyst", "Lys, til en oplyst sal"):
        _action(menu, text).trigger()
    assert heard == [
        Preferences(Language.EN, Appearance.DARK, True),
        Preferences(Language.DA, Appearance.LIGHT, True),
        Preferences(Language.DA, Appearance.DARK, False),
    ]
    ticked = [a.text() for m in menu.findChildren(QMenu) for a in m.actions() if a.isChecked()]
    assert len(ticked) == 3


def _action(menu: QMenu, text: str):  # type: ignore[no-untyped-def]
    inner = [action for child in menu.findChildren(QMenu) for action in child.actions()]
    return next(action for action in inner if action.text() == text)


def test_the_settings_are_told_of_to_be_kept(qtbot: QtBot, window: MainWindow) -> None:
    """What is chosen in the menu holds at once and is passed on."""
    bar = window.findChildren(TopBar)[0]
    chosen = Preferences(Language.DA, Appearance.LIGHT, room_dark=True)
    with qtbot.waitSignal(window.preferred) as heard:
        bar.preferred.emit(chosen)
    assert heard.args == [chosen]
    assert window.preferences == chosen


def test_a_fault_is_said_above_the_page_and_can_be_tried_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    """The sentence stands until it is taken away or another page comes."""
    window.show_fault("Disken er fuld.", "Prøv igen")
    assert "Disken er fuld." in texts(window)
    again = next(b for b in window.findChildren(QPushButton) if b.text() == "Prøv igen")
    with qtbot.waitSignal(window.retried):
        again.click()
    window.show_page(QLabel("en side"))
    assert "Disken er fuld." not in texts(window)


def test_a_fault_is_shown_as_typed(window: MainWindow) -> None:
    """A path that looks like markup is not read as such."""
    window.show_fault("Filen <b>x</b> & y")
    assert "Filen <b>x</b> & y" in texts(window)


def test_the_demo_says_that_it_is_one(qtbot: QtBot, window: MainWindow) -> None:
    """Nobody takes invented figures for real, and the way out is in sight."""
    window.show_demo(True)
    assert "Demo: Intet herfra bliver gemt" in texts(window)
    leave = next(b for b in window.findChildren(QPushButton) if b.text() == "Forlad demoen")
    with qtbot.waitSignal(window.demo_left):
        leave.click()
    window.show_preferences(Preferences(Language.EN, Appearance.LIGHT))
    assert "Demo: nothing here is kept" in texts(window)
    window.show_demo(False)
    assert not leave.isVisible() or "Forlad demoen" not in texts(window)


def test_pages_left_behind_are_let_go(qtbot: QtBot, window: MainWindow) -> None:
    """Only home is kept; an old page does not linger behind a new one."""
    gone: list[str] = []
    page = QWidget()
    page.destroyed.connect(partial(gone.append, "gone"))
    window.show_page(page)
    window.show_page(window.home)
    qtbot.waitUntil(partial(bool, gone))
    assert window.page is window.home


def test_the_tab_leads_home(qtbot: QtBot, window: MainWindow) -> None:
    tab = next(b for b in window.findChildren(QPushButton) if b.text() == "Hjem")
    with qtbot.waitSignal(window.home_chosen):
        tab.click()
    assert tab.isChecked()


def test_everything_has_a_name(window: MainWindow) -> None:
    """A screen reader can name whatever the keyboard reaches, even before home is filled."""
    window.show_fault("Disken er fuld.", "Prøv igen")
    window.show_demo(True)
    assert nameless(window) == []


@pytest.mark.parametrize(
    "chosen",
    [
        Preferences(),
        Preferences(Language.EN, Appearance.DARK, True),
        Preferences(Language.DA, Appearance.LIGHT, False, (('a|1 + b, "ø"', "b"), ("c", "none"))),
    ],
)
def test_preferences_are_kept(tmp_path: Path, chosen: Preferences) -> None:
    """What is written is what is read the next time."""
    assert write_preferences(tmp_path, chosen)
    assert read_preferences(tmp_path) == chosen


@pytest.mark.parametrize(
    "text", ["", "[General]\nlanguage=xx\nappearance=pink\n", "\0\0", "][", "[General]\nrooms=[1"]
)
def test_a_spoilt_preferences_file_is_as_none(tmp_path: Path, text: str) -> None:
    """Nonsense in the file never keeps the app from opening."""
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    assert read_preferences(tmp_path) == Preferences()
