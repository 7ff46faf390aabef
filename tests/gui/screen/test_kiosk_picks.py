"""At the kiosk what is picked first stands first, and what is picked twice is not picked."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dilemmakit.domain.poll import Item, Poll, Target, check_answers
from dilemmakit.domain.vocabulary import Entry, ItemKind, ItemOn, Secrecy
from dilemmakit.gui.screen.kiosk import Kiosk
from tests.factory import a_case, a_poll
from tests.gui.screen.kinds import DEMANDS
from tests.gui.screen.kiosk_hand import PRESENT, Taken, seen, tap, told


def open_on(kiosk: Kiosk, kind: ItemKind, count: int, **changes: object) -> Poll:
    """Open the kiosk for a poll on the first of the demands."""
    targets = tuple(Target(f"n{n}", text) for n, text in enumerate(DEMANDS[:count]))
    item = Item(kind, ItemOn.CONDITIONS, targets)
    values: dict[str, object] = {"entry": Entry.KIOSK, "cast": 8, "pair": None, **changes}
    poll = replace(a_poll(**values), items=(item,))
    kiosk.show_poll(poll, a_case(), PRESENT)
    return poll


def test_a_ranking_by_keys_alone(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Three figures and Enter are enough; the same figure again takes it back."""
    poll = open_on(kiosk, ItemKind.RANKING, 8)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "625")
    # The fourth finds no place; 2 is taken back, so 5 moves up and 8 comes last.
    qtbot.keyClicks(kiosk, "1")
    qtbot.keyClicks(kiosk, "28")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert taken.ballots[0][:2] == (None, ((6, 5, 8),))
    check_answers(poll, taken.ballots[0][1])


def test_a_ranking_by_mouse_alone(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Two may be enough: the last place stays open."""
    open_on(kiosk, ItemKind.RANKING, 4)
    taken = Taken(kiosk)
    tap(qtbot, kiosk, "Begynd")
    tap(qtbot, kiosk, "3: ")
    tap(qtbot, kiosk, "1: ")
    assert any(words.endswith("(2. plads)") for words in told(kiosk))
    tap(qtbot, kiosk, "Bekræft dine svar")
    assert taken.ballots[0][1] == ((3, 1, None),)


def test_options_are_ranked_by_their_letters(qtbot: QtBot, kiosk: Kiosk) -> None:
    poll = a_poll((ItemKind.RANKING, ItemOn.OPTIONS), entry=Entry.KIOSK, pair=None)
    kiosk.show_poll(poll, a_case(), PRESENT)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "dab")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert taken.ballots[0][1] == (("D", "A", "B"),)


def test_dots_on_more_demands_than_a_page_holds(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Three dots over two pages; the fourth is not given, and all is shown before it is sent."""
    poll = open_on(kiosk, ItemKind.DOTS, 13, secrecy=Secrecy.OPEN)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "2")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "9")
    qtbot.keyClicks(kiosk, "12")
    qtbot.keyClicks(kiosk, "13")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert taken.ballots == []
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert taken.ballots[0][1] == (tuple(int(n in (2, 9, 12)) for n in range(1, 14)),)
    check_answers(poll, taken.ballots[0][1])


def test_nothing_picked_is_sent_only_as_a_blank_answer(qtbot: QtBot, kiosk: Kiosk) -> None:
    open_on(kiosk, ItemKind.RANKING, 5)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "44")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert taken.ballots == []
    qtbot.keyClicks(kiosk, "4-")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert taken.ballots[0][1] == ((None, None, None),)


def test_the_next_person_meets_an_untouched_page(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Nothing of what the one before picked is left, to be seen or to be read."""
    open_on(kiosk, ItemKind.RANKING, 8)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    before, words = seen(kiosk), told(kiosk)
    qtbot.keyClicks(kiosk, "317")
    assert seen(kiosk) != before
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert len(taken.ballots) == 1
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert (seen(kiosk), told(kiosk)) == (before, words)
