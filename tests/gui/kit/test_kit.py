"""Printing the kit from a case and from a preparation, in the app as it is."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pikepdf
import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from dilemmakit.domain.kit import KitPart
from dilemmakit.domain.vocabulary import Language
from dilemmakit.gui.kit.dialog import KitDialog, Order
from dilemmakit.gui.kit.printing import USUAL_PEOPLE, KitPrinting
from dilemmakit.gui.library.page import LibraryPage
from dilemmakit.gui.main_window import LIBRARY
from dilemmakit.gui.prepare.page import PreparePage
from dilemmakit.services.library import library
from tests.gui.desk.walk import nameless, texts
from tests.gui.evening.house import House, the_house

BED = "iot-social-sengen-slaar-alarm"


@pytest.fixture
def house(tmp_path: Path, qapp: QApplication) -> Iterator[House]:
    """The app at home, with nothing stored."""
    with the_house(tmp_path / "data") as started:
        yield started


def press(house: House, text: str) -> None:
    QApplication.processEvents()
    buttons = house.window.page.findChildren(QAbstractButton)
    next(b for b in buttons if b.text() == text and b.isVisible()).click()


def printing(house: House) -> KitPrinting:
    return cast(KitPrinting, house.window.findChild(KitPrinting))


def dialog(house: House) -> KitDialog:
    made = printing(house).dialog
    assert made is not None
    return made


def offered(house: House, qtbot: QtBot) -> KitDialog:
    """Open a case in the library and ask for its paper."""
    house.window.screen_chosen.emit(LIBRARY)
    page = house.window.page
    assert isinstance(page, LibraryPage)
    qtbot.waitUntil(lambda: page.entry is not None)
    page.show_case_id(BED, whole=True)
    press(house, "Udskriv …")
    return dialog(house)


def button(made: KitDialog, text: str) -> QAbstractButton:
    buttons = made.findChildren(QAbstractButton)
    return next(b for b in buttons if b.text() == text)


def test_a_case_is_printed_beside_the_screen_whole_or_after_a_stop_not_at_all(
    house: House, qtbot: QtBot, tmp_path: Path
) -> None:
    made = offered(house, qtbot)
    assert nameless(made) == []
    for tick in made.findChildren(QCheckBox):
        tick.setChecked(tick.text() in ("Svarsedler", "Sagens kort"))
    order = made.order
    assert order is not None
    assert order.people == 30
    assert order.parts == {KitPart.SLIPS, KitPart.CASE_CARD}
    stopped, kept = tmp_path / "stopped.pdf", tmp_path / "kept.pdf"
    printing(house).write(order, stopped)
    made.stopped.emit()
    qtbot.waitUntil(lambda: "Stoppet. Der er ikke skrevet noget." in texts(made))
    assert not stopped.exists()
    printing(house).write(
        Order(order.case, order.plan, 1, frozenset({KitPart.SLIPS})), tmp_path / "no" / "a"
    )
    qtbot.waitUntil(lambda: any(str(tmp_path / "no") in text for text in texts(made)))
    printing(house).write(Order(order.case, order.plan, 2, order.parts), kept)
    qtbot.waitUntil(lambda: button(made, "Åbn filen").isVisible())
    with pikepdf.open(kept) as pdf:
        assert len(pdf.pages) > 4
    made.reject()
    assert printing(house).dialog is None


def test_nothing_is_printed_for_nobody_or_of_nothing(house: House, qtbot: QtBot) -> None:
    made = offered(house, qtbot)
    save = button(made, "Gem som PDF …")
    assert save.isEnabled()
    made.show_people(0)
    assert not save.isEnabled()
    assert made.order is None
    made.show_people(12)
    for tick in made.findChildren(QCheckBox):
        tick.setChecked(False)
    assert not save.isEnabled()
    made.reject()


def test_a_preparation_prints_its_own_plan_as_soon_as_it_has_a_case(house: House) -> None:
    press(house, "Ny session")
    page = house.window.page
    assert isinstance(page, PreparePage)
    QApplication.processEvents()
    buttons = page.findChildren(QAbstractButton)
    wish = next(b for b in buttons if b.text() == "Udskriv materialer …")
    assert not wish.isEnabled()
    shelf = library(Language.DA)
    page.take_case(next(case for case in shelf.cases if case.id == BED))
    wish.click()
    order = dialog(house).order
    assert order is not None
    assert (order.case.id, order.plan, order.people) == (BED, page.value.plan, USUAL_PEOPLE)
    assert KitPart.RESISTANCE_FORM in order.parts
    assert KitPart.GUIDE not in order.parts
    dialog(house).reject()
