"""The menus of the console: each still works after a sheet has lain over it."""

import gc
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from dilemmakit.domain.vocabulary import NoteKind
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.run.kind_row import KindRow
from tests.gui.run.evenings import Evening
from tests.gui.run.keyboard import button, press

FIRST, REASONS = 2, 3


@dataclass(frozen=True)
class Way:
    """How a menu is opened, one of its entries, and what tells that the entry was obeyed."""

    round_index: int
    open: Callable[[Console], object]
    entry: str
    told: Callable[[Console, Evening], object]


def pull_down(console: Console, words: str) -> None:
    """Open the menu of a button, which would wait for a choice."""
    opener = button(console, words)
    menu = opener.menu()  # type: ignore[attr-defined]  # Only push buttons have one.
    menu.popup(opener.mapToGlobal(opener.rect().bottomLeft()))


def row_of_kinds(console: Console) -> KindRow:
    found = console.middle.notes.findChild(KindRow)
    assert isinstance(found, KindRow)
    return found


def press_other(console: Console) -> None:
    button(console, "Andet …").click()


def open_round_menu(_console: Console) -> None:
    press("Ctrl+R")


WAYS = {
    "more": Way(
        REASONS,
        lambda console: pull_down(console, "Mere"),
        "Luk mødet",
        lambda console, _evening: console.middle.confirmation.sentence,
    ),
    "mend": Way(
        FIRST,
        lambda console: pull_down(console, "Ret"),
        "Tag den seneste",
        lambda _console, evening: evening.poll("before").cast == 2,
    ),
    "kinds": Way(
        REASONS,
        press_other,
        "Opgave",
        lambda console, _evening: row_of_kinds(console).choice.kind is NoteKind.TASK,
    ),
    "values": Way(
        REASONS,
        lambda console: row_of_kinds(console).pick("V"),
        "Selvbestemmelse",
        lambda console, _evening: row_of_kinds(console).value,
    ),
    "round": Way(
        REASONS,
        open_round_menu,
        "Indsæt en pause",
        lambda _console, evening: [r for r in evening.session.rounds if r.title == "Pause"],
    ),
}


def popup() -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu), found
    return found


@pytest.mark.parametrize("name", WAYS)
def test_a_menu_works_after_the_words_to_fall_back_on_were_read(
    evening: Evening, console: Console, name: str
) -> None:
    """Opened and left, F9 and away again, a tick of the clock: its entries are obeyed."""
    way = WAYS[name]
    evening.go_to(way.round_index)
    if way.round_index == FIRST:
        poll = evening.poll("before")
        for number in range(3):
            press("F3")
            assert evening.live.cast_ballot(poll.id, 201 + number, (("A",),), f"n{number}")
    QApplication.processEvents()
    for _time in range(3):
        way.open(console)
        popup().close()
        console.activateWindow()
        QApplication.processEvents()
        press("F9")
        QApplication.processEvents()
        press("Escape")
        gc.collect()
        console.show_time()
        QApplication.processEvents()
    assert not way.told(console, evening)
    console.middle.listen()
    way.open(console)
    menu = popup()
    assert all(isValid(action) for action in menu.actions())
    (entry,) = [one for one in menu.actions() if one.text().replace("&", "").startswith(way.entry)]
    entry.trigger()
    menu.close()
    QApplication.processEvents()
    assert way.told(console, evening)
    console.show_time()
