"""Between two people, whatever they were asked: the kiosk is as nobody had been there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from dilemmakit.domain.poll import Item, Poll, Target
from dilemmakit.domain.vocabulary import Entry, ItemKind, ItemOn
from dilemmakit.gui.screen.kiosk import Kiosk
from tests.factory import a_case, a_poll
from tests.gui.screen.kinds import DEMANDS
from tests.gui.screen.kiosk_hand import (
    CHOICE,
    CONSENT,
    PRESENT,
    RATING,
    RESISTANCE,
    Taken,
    seen,
    told,
)

SURENESS = (ItemKind.SCALE, ItemOn.SURENESS)
Plain = Qt.KeyboardModifier.NoModifier
Control = Qt.KeyboardModifier.ControlModifier
Alt = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True)
class Asked:
    """A poll, and the keys of somebody who answers it; a line end is Enter."""

    poll: Poll
    keys: str
    words: bool = False


def on_demands(kind: ItemKind) -> Poll:
    targets = tuple(Target(f"n{n}", text) for n, text in enumerate(DEMANDS[:6]))
    poll = a_poll(entry=Entry.KIOSK, cast=8, pair=None)
    return replace(poll, items=(Item(kind, ItemOn.CONDITIONS, targets),))


def on(*items: tuple[ItemKind, ItemOn], pair: str | None = None) -> Poll:
    return a_poll(*items, entry=Entry.KIOSK, cast=8, pair=pair)


KINDS = {
    "choice": Asked(on(CHOICE), "\nd\n"),
    "numbered": Asked(on(CHOICE, pair="stance"), "214\nd\n"),
    "resistance": Asked(on(RESISTANCE), "\n72945\n"),
    "sureness": Asked(on(CHOICE, SURENESS), "\nb\n4\n\n"),
    "consent": Asked(on(CONSENT), "\n10\n"),
    "rating": Asked(on(RATING), "\n45\n"),
    "ranking": Asked(on_demands(ItemKind.RANKING), "\n312\n"),
    "dots": Asked(on_demands(ItemKind.DOTS), "\n24\n"),
    "words": Asked(on(CHOICE), "\nb\nHvis jeg fik lov.\n", words=True),
}


@pytest.fixture(params=KINDS.values(), ids=KINDS.keys())
def asked(request: pytest.FixtureRequest, kiosk: Kiosk) -> Iterator[Asked]:
    # A cursor that blinks would make two pictures of the same page differ.
    flash = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    asked: Asked = request.param
    kiosk.show_poll(asked.poll, a_case(), PRESENT, asks_words=asked.words)
    yield asked
    QApplication.setCursorFlashTime(flash)


def listening(kiosk: Kiosk) -> QWidget:
    fields = [f for f in kiosk.findChildren(QPlainTextEdit) if f.isVisible()]
    return fields[0] if fields else kiosk


def type_on(qtbot: QtBot, kiosk: Kiosk, keys: str) -> None:
    for character in keys:
        if character == "\n":
            qtbot.keyClick(listening(kiosk), Qt.Key.Key_Return)
        else:
            qtbot.keyClicks(listening(kiosk), character)


def go_elsewhere(kiosk: Kiosk) -> None:
    """Switch to another window and back, as Alt and Tab do."""
    other = QWidget()
    other.show()
    other.activateWindow()
    QApplication.processEvents()
    other.close()
    kiosk.activateWindow()
    QApplication.processEvents()


def turn_wheel(kiosk: Kiosk) -> None:
    at, turn = QPointF(400, 400), QPoint(0, 240)
    event = QWheelEvent(
        at, at, turn, turn, Qt.MouseButton.NoButton, Plain, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(kiosk.childAt(400, 400) or kiosk, event)


def click(kiosk: Kiosk, kind: QEvent.Type, at: QPoint, which: Qt.MouseButton) -> None:
    widget = kiosk.childAt(at) or kiosk
    inside = QPointF(widget.mapFrom(kiosk, at))
    for one in (kind, QEvent.Type.MouseButtonRelease):
        event = QMouseEvent(one, inside, QPointF(at), which, which, Plain)
        QApplication.sendEvent(widget, event)


def double_click(kiosk: Kiosk) -> None:
    """Click a second time wherever the last click may have turned the page."""
    for x in range(20, kiosk.width(), 60):
        for y in range(20, kiosk.height(), 40):
            place = QPoint(x, y)
            click(kiosk, QEvent.Type.MouseButtonDblClick, place, Qt.MouseButton.LeftButton)


def hold_enter(kiosk: Kiosk) -> None:
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Plain, "\r", autorep=True)
    QApplication.sendEvent(kiosk, held)


def keys(*pressed: tuple[Qt.Key, Qt.KeyboardModifier]) -> Callable[[Kiosk], None]:
    def press(kiosk: Kiosk) -> None:
        for key, held in pressed:
            QApplication.sendEvent(kiosk, QKeyEvent(QEvent.Type.KeyPress, key, held))
            QApplication.sendEvent(kiosk, QKeyEvent(QEvent.Type.KeyRelease, key, held))

    return press


def other_buttons(kiosk: Kiosk) -> None:
    """A mouse's middle button pastes, its side buttons go back, its right one asks for a menu."""
    for which in (
        Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton,
        Qt.MouseButton.RightButton,
    ):  # fmt: skip
        for place in (QPoint(400, 400), QPoint(640, 680), QPoint(100, 440)):
            click(kiosk, QEvent.Type.MouseButtonPress, place, which)


TRIED: dict[str, Callable[[Kiosk], None]] = {
    "escape": keys((Qt.Key.Key_Escape, Plain)),
    "tab": keys((Qt.Key.Key_Tab, Plain), (Qt.Key.Key_Backtab, Plain)),
    "back": keys(
        (Qt.Key.Key_Back, Plain),
        (Qt.Key.Key_Backspace, Plain),
        (Qt.Key.Key_Left, Alt),
        (Qt.Key.Key_Up, Plain),
        (Qt.Key.Key_PageUp, Plain),
        (Qt.Key.Key_Home, Plain),
    ),
    "undo": keys((Qt.Key.Key_Z, Control), (Qt.Key.Key_Y, Control), (Qt.Key.Key_Undo, Plain)),
    "clipboard": keys((Qt.Key.Key_A, Control), (Qt.Key.Key_C, Control), (Qt.Key.Key_V, Control)),
    "elsewhere": go_elsewhere,
    "wheel": turn_wheel,
    "double click": double_click,
    "held": hold_enter,
    "other buttons": other_buttons,
}


def test_between_two_people_it_is_as_nobody_had_been_there(
    qtbot: QtBot, kiosk: Kiosk, asked: Asked
) -> None:
    """Whatever is tried, pixels and accessible words are those from before the first person."""
    fresh, words = seen(kiosk), told(kiosk)
    taken = Taken(kiosk)
    type_on(qtbot, kiosk, asked.keys)
    assert len(taken.ballots) == 1
    for name, tried in TRIED.items():
        assert (seen(kiosk), told(kiosk)) == (fresh, words), name
        tried(kiosk)
        # Tab may have put the frame around a button; it tells nothing, and goes with the focus.
        kiosk.setFocus()
    assert (seen(kiosk), told(kiosk)) == (fresh, words)
    assert "lov" not in QGuiApplication.clipboard().text()
    assert len(taken.ballots) == 1


def test_the_second_person_meets_the_pages_the_first_one_met(
    qtbot: QtBot, kiosk: Kiosk, asked: Asked
) -> None:
    """Page by page: what the one before answered stands on none of them."""
    begin, rest = asked.keys[: asked.keys.index("\n") + 1], asked.keys[asked.keys.index("\n") + 1 :]
    taken = Taken(kiosk)
    type_on(qtbot, kiosk, begin)
    first = seen(kiosk), told(kiosk)
    type_on(qtbot, kiosk, rest)
    assert len(taken.ballots) == 1
    type_on(qtbot, kiosk, begin)
    assert (seen(kiosk), told(kiosk)) == first


@pytest.mark.parametrize("size", [(1280, 800), (1280, 720), (1024, 768)])
def test_a_second_click_never_reaches_the_page_after(
    qtbot: QtBot, kiosk: Kiosk, size: tuple[int, int]
) -> None:
    """Who double-clicks to begin has chosen nothing, and to confirm has typed nobody's number."""
    kiosk.resize(*size)
    kiosk.show_poll(on(CHOICE, RESISTANCE, pair="stance"), a_case(), PRESENT)
    fresh = seen(kiosk)
    taken = Taken(kiosk)
    type_on(qtbot, kiosk, "214\nd\n7294")
    double_click(kiosk)
    assert taken.ballots == []
    type_on(qtbot, kiosk, "5\n")
    double_click(kiosk)
    assert taken.ballots == [], "the last page was confirmed unread"
    type_on(qtbot, kiosk, "\n")
    double_click(kiosk)
    assert len(taken.ballots) == 1
    assert seen(kiosk) == fresh
