"""The kiosk remembers nobody: what is left of an answer, and who can end it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from dilemmakit.domain.vocabulary import ItemKind, ItemOn, Secrecy
from dilemmakit.gui.screen.kiosk import Kiosk
from tests.gui.screen.kiosk_hand import (
    _END,
    CHOICE,
    PRESENT,
    RESISTANCE,
    Taken,
    open_for,
    seen,
    settle,
    tap,
    told,
)


@pytest.mark.parametrize("items", [(CHOICE,), (CHOICE, RESISTANCE)], ids=["one", "two"])
def test_nothing_is_left_after_an_answer(
    qtbot: QtBot, kiosk: Kiosk, items: tuple[tuple[ItemKind, ItemOn], ...]
) -> None:
    """Pixels, accessible words and the widget tree are those from before the first person."""
    others = {kiosk, *QApplication.topLevelWidgets()}
    open_for(kiosk, *items, pair="stance")
    before, words = seen(kiosk), told(kiosk)
    taken = Taken(kiosk)
    qtbot.keyClicks(kiosk, "214")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "d")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    if len(items) > 1:
        qtbot.keyClicks(kiosk, "72945")
        qtbot.keyClick(kiosk, Qt.Key.Key_Return)
        qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert len(taken.ballots) == 1
    assert seen(kiosk) == before
    assert told(kiosk) == words
    assert all(widget.window() is kiosk for widget in kiosk.findChildren(QWidget))
    hidden = [w for w in QApplication.topLevelWidgets() if w not in others]
    assert not any("214" in word or "Sensoren" in word for w in hidden for word in told(w))


@pytest.mark.parametrize(
    "act",
    ["escape", "tab", "backtab", "wheel", "backspace", "undo", "paste", "context", "alt-left"],
)
def test_no_key_brings_the_answer_before_back(qtbot: QtBot, kiosk: Kiosk, act: str) -> None:
    """Escape, tab, wheel, undo and the like show the next person nothing of the last."""
    open_for(kiosk, CHOICE, pair="stance")
    taken = Taken(kiosk)
    clean = seen(kiosk)
    qtbot.keyClicks(kiosk, "214")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "d")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert len(taken.ballots) == 1
    match act:
        case "escape":
            qtbot.keyClick(kiosk, Qt.Key.Key_Escape)
        case "tab":
            qtbot.keyClick(kiosk, Qt.Key.Key_Tab)
        case "backtab":
            qtbot.keyClick(kiosk, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        case "wheel":
            turn = QPoint(0, 120)
            event = QWheelEvent(
                QPointF(100, 100),
                QPointF(100, 100),
                turn,
                turn,
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(kiosk, event)
        case "backspace":
            qtbot.keyClick(kiosk, Qt.Key.Key_Backspace)
        case "undo":
            qtbot.keyClick(kiosk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        case "paste":
            qtbot.keyClick(kiosk, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        case "context":
            qtbot.mouseClick(kiosk, Qt.MouseButton.RightButton)
        case "alt-left":
            qtbot.keyClick(kiosk, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    kiosk.setFocus()
    assert seen(kiosk) == clean


def test_escape_in_the_middle_wipes(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Who walks away with escape leaves nothing, and nothing is sent."""
    open_for(kiosk, CHOICE)
    clean = seen(kiosk)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "b")
    qtbot.keyClick(kiosk, Qt.Key.Key_Escape)
    assert seen(kiosk) == clean
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert not any("checked True" in word for word in told(kiosk))
    assert taken.ballots == []


def test_an_idle_kiosk_wipes_itself(qtbot: QtBot) -> None:
    """Who forgets to confirm is forgotten."""
    kiosk = Kiosk(idle_seconds=0.05)
    qtbot.addWidget(kiosk)
    kiosk.resize(1280, 800)
    kiosk.show()
    open_for(kiosk, CHOICE)
    clean = seen(kiosk)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "b")
    qtbot.waitUntil(lambda: seen(kiosk) == clean, timeout=3000)
    assert taken.ballots == []


def test_a_used_slip_can_be_corrected(qtbot: QtBot, kiosk: Kiosk) -> None:
    """The answer waits unseen while the number is typed anew, and is sent once by its nonce."""
    open_for(kiosk, CHOICE, pair="stance")
    taken = Taken(kiosk, stores=False)
    qtbot.keyClicks(kiosk, "214")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "c")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    kiosk.refuse("Seddel 214 er allerede tastet.")
    settle()
    assert any("214 er allerede" in word for word in told(kiosk))
    assert not any("Flere hænder" in word for word in told(kiosk))
    qtbot.keyClicks(kiosk, "241")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    first, second = taken.ballots
    assert second[:2] == (241, (("C",),))
    assert first[2] == second[2]


def test_a_refused_answer_can_be_wiped(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Nobody is held: the answer that was not stored can be taken away."""
    open_for(kiosk, CHOICE)
    clean = seen(kiosk)
    taken = Taken(kiosk, stores=False)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "c")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    kiosk.refuse("Alle 11 til stede har svaret.")
    tap(qtbot, kiosk, "Slet mit svar")
    assert len(taken.ballots) == 1
    assert seen(kiosk) == clean


def test_two_people_in_a_row_have_ballots_of_their_own(qtbot: QtBot, kiosk: Kiosk) -> None:
    """The second person's page is empty, and the nonces differ."""
    open_for(kiosk, CHOICE)
    taken = Taken(kiosk)
    for key in "ab":
        qtbot.keyClick(kiosk, Qt.Key.Key_Return)
        settle()
        assert not any("checked True" in word for word in told(kiosk))
        qtbot.keyClicks(kiosk, key)
        qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert [ballot[1] for ballot in taken.ballots] == [(("A",),), (("B",),)]
    assert taken.ballots[0][2] != taken.ballots[1][2]


def test_a_ballot_page_shows_no_number(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Whoever looks over a shoulder cannot tie the answer to a slip."""
    open_for(kiosk, CHOICE, pair="stance")
    pictures = []
    for number in ("214", "377"):
        qtbot.keyClicks(kiosk, number)
        qtbot.keyClick(kiosk, Qt.Key.Key_Return)
        pictures.append(seen(kiosk))
        assert not any(number in word for word in told(kiosk))
        qtbot.keyClick(kiosk, Qt.Key.Key_Escape)
    assert pictures[0] == pictures[1]


def test_only_the_facilitator_ends_it(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Ctrl+Shift+K ends the round, on whatever page it stands."""
    open_for(kiosk, CHOICE)
    with qtbot.waitSignal(kiosk.left, timeout=500):
        qtbot.keyClick(kiosk, Qt.Key.Key_K, _END)


def test_the_count_is_all_that_is_told(kiosk: Kiosk) -> None:
    """The hand-over page says how many, and that no name is kept."""
    open_for(kiosk, CHOICE)
    one = seen(kiosk)
    kiosk.show_count(9, PRESENT)
    assert seen(kiosk) != one
    kiosk.show_count(8, PRESENT)
    assert seen(kiosk) == one


def test_long_texts_and_open_polls_fit(qtbot: QtBot, kiosk: Kiosk) -> None:
    """A picture at every size, for open polls and a projector of four to three too."""
    for size in ((1280, 800), (1920, 1080), (1024, 768), (3840, 2160)):
        kiosk.resize(*size)
        open_for(
            kiosk,
            CHOICE,
            RESISTANCE,
            secrecy=Secrecy.OPEN,
            question="Hvilken af de fire muligheder er du mest til " * 3,
        )
        qtbot.keyClick(kiosk, Qt.Key.Key_Return)
        for child in kiosk.findChildren(QAbstractButton):
            assert kiosk.rect().contains(child.geometry())
            assert min(child.width(), child.height()) >= 32
        qtbot.keyClicks(kiosk, "a")
        qtbot.keyClick(kiosk, Qt.Key.Key_Return)
        taps = [c for c in kiosk.findChildren(QAbstractButton) if c.isVisible()]
        for index, one in enumerate(taps):
            assert kiosk.rect().contains(one.geometry())
            assert not any(one.geometry().intersects(o.geometry()) for o in taps[index + 1 :])


def test_a_resized_kiosk_keeps_the_answer(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Turning a tablet loses nothing."""
    open_for(kiosk, CHOICE)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "b")
    kiosk.resize(1024, 768)
    settle()
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert taken.ballots[0][1] == (("B",),)


def test_keys_reach_the_ballot_while_a_target_has_the_focus(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Who came with tab can still type letters and press enter."""
    open_for(kiosk, CHOICE)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    target = next(c for c in kiosk.findChildren(QAbstractButton) if c.isVisible())
    target.setFocus()
    for key, text in ((Qt.Key.Key_D, "d"), (Qt.Key.Key_Return, "\r")):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(target, event)
    assert taken.ballots[0][1] == (("D",),)
