"""The sheets over the console: what stands on them, and that the keys tell the truth."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from dilemmakit.domain.language import Language
from dilemmakit.gui.displays.arrangement import NO_DISPLAY, Arrangement, Display
from dilemmakit.gui.displays.numbers import DisplayNumber, Numbers
from dilemmakit.gui.displays.sheet import DisplaysSheet
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.run.keys_sheet import keys_told
from dilemmakit.gui.run.sheet import Sheet
from dilemmakit.wording import use_language
from tests.gui.run.evenings import Evening
from tests.gui.run.keyboard import button, focused, press, texts

REASONS = 3
LAPTOP = Display("laptop", "eDP-1", (0, 0, 1280, 800))
ROOM = Display("room", "HDMI-1", (1280, 0, 1920, 1080))
SPELT = {
    "Page Down": "PgDown",
    "Page Up": "PgUp",
    "full stop": ".",
    "→": "Right",
    "←": "Left",
    "⏎": "Return",
}
"""Keys that the sheet names as they stand on the keyboard."""

NO_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Client)


@pytest.fixture
def english() -> Iterator[None]:
    use_language(Language.EN)
    yield
    use_language(Language.DA)


def bound(console: Console) -> set[str]:
    """Return the keys that do something anywhere in the console."""
    found = {shortcut.key().toString() for shortcut in console.findChildren(QShortcut)}
    return found - {QKeySequence(f"Alt+{sign}").toString() for sign in "ABCD+-"}


@pytest.mark.usefixtures("english")
def test_the_sheet_of_keys_tells_every_key_and_no_other(console: Console) -> None:
    """What is bound is told, and what is told is bound; arrows go where nothing else uses them."""
    told = set()
    for words in keys_told():
        for key in words.replace("\N{MINUS SIGN}", "-").split(", "):
            for name, spelt in SPELT.items():
                key = key.replace(name, spelt)
            told.add(QKeySequence(key).toString())
    same_as_another = {"Ctrl+=", "Ctrl+Enter"}
    assert bound(console) - told == same_as_another
    # The arrows work where nothing else uses them, the last one at the kiosk.
    assert told - bound(console) == {"Right", "Left", "Ctrl+Shift+K"}


@pytest.mark.parametrize(("key", "words"), [("F1", "Taster"), ("F7", "Skærme"), ("F9", "Ord at")])
def test_a_key_calls_a_sheet_and_sends_it_away(
    evening: Evening, console: Console, key: str, words: str
) -> None:
    """The same key twice, or Escape; one sheet at a time; the keys are back where they were."""
    evening.go_to(REASONS)
    before = focused()
    for leave in (key, "Escape"):
        press(key)
        (sheet,) = [s for s in console.findChildren(Sheet) if s.isVisible()]
        assert words in sheet.accessibleName()
        press(leave)
        assert not sheet.isVisible()
        assert focused() is before
    press("F1")
    press("F9")
    assert len([s for s in console.findChildren(Sheet) if s.isVisible()]) == 1


def test_the_words_to_fall_back_on_are_the_guides_and_the_cases(
    evening: Evening, console: Console
) -> None:
    press("F9")
    shown = texts(console)
    assert "»Vi tager runden den anden vej om i dag.«" in shown
    case = evening.session.case
    asked = (*case.questions.objective, *case.questions.decisional, *case.principle_seeds)
    assert asked
    assert set(asked) <= set(shown)


def test_the_displays_are_chosen_by_name(console: Console) -> None:
    """Each has its number and what it is for; what is chosen is told by its key."""
    sheet = console.sheets.displays
    chosen: list[str] = []
    sheet.room_chosen.connect(chosen.append)
    fill(sheet, Arrangement(LAPTOP, ROOM))
    press("F7")
    assert "her kigger salen" in texts(console)
    button(console, "Giv skærm 1 til salen").click()
    button(console, "Ingen skærm til salen").click()
    assert chosen == [LAPTOP.key, NO_DISPLAY]
    fill(sheet, Arrangement(LAPTOP, None, exposed=True))
    assert any("Salen ser netop denne skærm" in text for text in texts(console))


def fill(sheet: DisplaysSheet, arrangement: Arrangement) -> None:
    sheet.show_arrangement(arrangement, (LAPTOP, ROOM))
    QApplication.processEvents()


@pytest.mark.usefixtures("qapp")
def test_each_display_shows_its_number_for_some_seconds() -> None:
    """It takes neither keys nor clicks, and goes by itself."""
    numbers = Numbers()
    numbers.show()
    (shown,) = visible_numbers()
    assert shown.number == 1
    assert shown.windowFlags() & Qt.WindowType.WindowTransparentForInput
    numbers._timer.timeout.emit()
    assert visible_numbers() == []


def visible_numbers() -> list[DisplayNumber]:
    tops = QApplication.topLevelWidgets()
    return [w for w in tops if isinstance(w, DisplayNumber) and w.isVisible()]


@pytest.mark.parametrize("key", ["", "F1", "F7", "F9"])
def test_whatever_takes_the_keys_has_a_name_and_a_role(
    evening: Evening, console: Console, key: str
) -> None:
    """A screen reader can tell each stop of Tab, on the console and on its sheets."""
    evening.go_to(REASONS)
    if key:
        press(key)
    first, stops = focused(), 0
    while True:
        told = QAccessible.queryAccessibleInterface(focused())
        assert told is not None
        assert told.text(QAccessible.Text.Name), focused()
        # Qt has no better word for what only scrolls.
        scrolls = isinstance(focused(), QScrollArea)
        assert scrolls or told.role() not in NO_ROLES, focused()
        assert_in_sight(focused(), console)
        stops += 1
        press("Tab")
        if focused() is first or stops > 60:
            break
    assert 1 <= stops <= 60


def assert_in_sight(widget: QWidget, console: Console) -> None:
    """Nothing takes the keys behind a sheet."""
    sheet = next((s for s in console.findChildren(Sheet) if s.isVisible()), None)
    assert sheet is None or sheet.isAncestorOf(widget), widget
