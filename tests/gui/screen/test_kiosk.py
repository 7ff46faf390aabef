"""The kiosk takes answers by keys, by mouse, and shows nobody what the person before answered."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from dilemmakit.domain.poll import Answers, Poll, check_answers
from dilemmakit.domain.vocabulary import Entry, ItemKind, ItemOn, Secrecy
from dilemmakit.gui.screen.kiosk import Kiosk
from dilemmakit.gui.theme.fonts import load_fonts
from tests.factory import a_case, a_poll

CHOICE = (ItemKind.CHOICE, ItemOn.OPTIONS)
RESISTANCE = (ItemKind.RESISTANCE, ItemOn.OPTIONS_ZERO)
CONSENT = (ItemKind.CONSENT, ItemOn.PRINCIPLES)
RATING = (ItemKind.RATING, ItemOn.RATINGS)
PRESENT = 11


class Taken(QObject):
    """Collects what the kiosk hands over, and confirms it at once if told to."""

    def __init__(self, kiosk: Kiosk, *, stores: bool = True) -> None:
        super().__init__()
        self.ballots: list[tuple[int | None, Answers, str]] = []
        self._kiosk = kiosk
        self._stores = stores
        kiosk.answered.connect(self.take)

    def take(self, number: int | None, answers: Answers, nonce: str) -> None:
        self.ballots.append((number, answers, nonce))
        if self._stores:
            self._kiosk.confirm_stored()


@pytest.fixture(autouse=True, scope="module")
def _fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def kiosk(qtbot: QtBot) -> Kiosk:
    made = Kiosk()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    return made


def open_for(kiosk: Kiosk, *items: tuple[ItemKind, ItemOn], **changes: object) -> Poll:
    values: dict[str, object] = {"entry": Entry.KIOSK, "cast": 8, "pair": None}
    values.update(changes)
    poll = a_poll(*items, **values)
    kiosk.show_poll(poll, a_case(), PRESENT)
    return poll


def settle() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()


def seen(kiosk: Kiosk) -> QImage:
    settle()
    return kiosk.grab().toImage()


def told(widget: QWidget) -> list[str]:
    """Return every accessible word in the widget tree, and which targets are marked."""
    found = []
    for child in [widget, *widget.findChildren(QWidget)]:
        found += [child.accessibleName(), child.accessibleDescription(), child.toolTip()]
        if isinstance(child, QAbstractButton):
            found.append(f"{child.accessibleName()} checked {child.isChecked()}")
    return found


def tap(qtbot: QtBot, kiosk: Kiosk, name: str) -> None:
    for child in kiosk.findChildren(QAbstractButton):
        if child.accessibleName().startswith(name) and child.isVisible():
            qtbot.mouseClick(child, Qt.MouseButton.LeftButton)
            return
    raise AssertionError(f"no target {name!r} among {told(kiosk)}")


def test_a_choice_by_keys_alone(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Slip number, letter and enter are enough."""
    poll = open_for(kiosk, CHOICE, pair="stance")
    taken = Taken(kiosk)
    qtbot.keyClicks(kiosk, "214")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "d")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert [(number, answers) for number, answers, _n in taken.ballots] == [(214, (("D",),))]
    check_answers(poll, taken.ballots[0][1])


def test_a_choice_by_mouse_alone(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Everything can be pressed, the number of the slip too."""
    open_for(kiosk, CHOICE, pair="stance")
    taken = Taken(kiosk)
    for key in ("3", "1", "9"):
        tap(qtbot, kiosk, key)
    tap(qtbot, kiosk, "Slet det seneste tal")
    tap(qtbot, kiosk, "Begynd")
    tap(qtbot, kiosk, "B: ")
    tap(qtbot, kiosk, "Bekræft mulighed B")
    assert taken.ballots[0][:2] == (31, (("B",),))


@pytest.mark.parametrize(("key", "letter"), [("1", "A"), ("4", "D"), ("c", "C"), ("B", "B")])
def test_figures_and_letters_choose(qtbot: QtBot, kiosk: Kiosk, key: str, letter: str) -> None:
    """A number pad is enough: 1 to 4 are the options in their order."""
    open_for(kiosk, CHOICE)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, key)
    qtbot.keyClick(kiosk, Qt.Key.Key_Enter)
    assert taken.ballots[0][1] == ((letter,),)


@pytest.mark.parametrize("key", ["-", "0"])
def test_blank_is_an_answer(qtbot: QtBot, kiosk: Kiosk, key: str) -> None:
    """Who answers blank has answered, and nothing is sent before that is said."""
    open_for(kiosk, CHOICE)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert taken.ballots == []
    qtbot.keyClicks(kiosk, key)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert taken.ballots[0][1] == ((None,),)


def test_four_kinds_of_item_by_keys(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Each item has its page, 10 is typed as 1 and 0, and all is shown before it is sent."""
    poll = open_for(kiosk, CHOICE, RESISTANCE, CONSENT, RATING)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "b")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    # 7, 10, 1 (and not 10: an arrow leaves the row), blank, 0
    qtbot.keyClicks(kiosk, "7101")
    qtbot.keyClick(kiosk, Qt.Key.Key_Down)
    qtbot.keyClicks(kiosk, "-0")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "10")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "5-")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert taken.ballots == []
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    answers = (("B",), (7, 10, 1, None, 0), (1, 0), (5, None))
    assert taken.ballots[0][1] == answers
    check_answers(poll, answers)


def test_four_kinds_of_item_by_mouse(qtbot: QtBot, kiosk: Kiosk) -> None:
    """The same without a keyboard; what is left out can be left blank at one press."""
    open_for(kiosk, CHOICE, RESISTANCE, CONSENT, RATING)
    taken = Taken(kiosk)
    tap(qtbot, kiosk, "Begynd")
    tap(qtbot, kiosk, "C: ")
    tap(qtbot, kiosk, "Videre")
    tap(qtbot, kiosk, "Sensor i alle senge: 10")
    tap(qtbot, kiosk, "Som i dag: 3")
    tap(qtbot, kiosk, "Svar blankt")
    tap(qtbot, kiosk, "Videre")
    tap(qtbot, kiosk, "Sig det højt.: Har en indvending")
    tap(qtbot, kiosk, "Spørg, mens der kan svares.: Kan stå ved det")
    tap(qtbot, kiosk, "Videre")
    tap(qtbot, kiosk, "Dilemma: 4")
    tap(qtbot, kiosk, "Fair: blank")
    tap(qtbot, kiosk, "Videre")
    tap(qtbot, kiosk, "Bekræft dine svar")
    assert taken.ballots[0][1] == (("C",), (10, None, None, None, 3), (1, 0), (4, None))


def test_going_back_keeps_what_was_given(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Backspace turns a page back, and the answer there can be given anew."""
    open_for(kiosk, CHOICE, RATING)
    taken = Taken(kiosk)
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "a")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClicks(kiosk, "34")
    qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    qtbot.keyClick(kiosk, Qt.Key.Key_Backspace)
    qtbot.keyClick(kiosk, Qt.Key.Key_Backspace)
    qtbot.keyClicks(kiosk, "d")
    for _page in range(3):
        qtbot.keyClick(kiosk, Qt.Key.Key_Return)
    assert taken.ballots[0][1] == (("D",), (3, 4))


@pytest.mark.parametrize("items", [(CHOICE,), (CHOICE, RESISTANCE)], ids=["one", "two"])
def test_nothing_is_left_after_an_answer(
    qtbot: QtBot, kiosk: Kiosk, items: tuple[tuple[ItemKind, ItemOn], ...]
) -> None:
    """Pixels, accessible words and the widget tree are those from before the first person."""
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
    hidden = [w for w in QApplication.topLevelWidgets() if w is not kiosk]
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


_END = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
