"""Five minutes of practice: seven tasks on the real screens, each ticked when done."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dilemmakit.domain.practice import Task, next_task
from dilemmakit.gui.practising import Practising
from tests.gui.evening.house import House, the_house
from tests.gui.run.keyboard import button


def practice(house: House) -> Practising:
    found = house.window.findChild(Practising)
    assert isinstance(found, Practising)
    return found


def type_keys(house: House, *keys: str | Qt.Key) -> None:
    """Type into whatever has the keys."""
    for key in keys:
        target = QApplication.focusWidget() or house.console
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)
        QApplication.processEvents()


def press_close(house: House) -> None:
    """Press the button that closes the poll whole."""
    foot = house.console.middle.poll.foot
    (button,) = [
        one for one in foot.findChildren(QPushButton) if one.accessibleName() == foot.close_words
    ]
    button.click()


def test_the_practice_is_done_by_doing_what_each_task_says(qtbot: QtBot, tmp_path: Path) -> None:
    """By the keys that the tasks name, from the first to home; nothing of it is kept."""
    with the_house(tmp_path) as house:
        before = {path.name for path in tmp_path.iterdir()}
        house.window.home.practice_chosen.emit()
        QApplication.processEvents()
        doing, console = practice(house), house.console
        card = console.middle.practice
        assert "Page Down" in card.sentence
        left = [next_task(doing.done)]

        def did(task: Task) -> None:
            assert task in doing.done, (task, left)
            left.append(next_task(doing.done))

        console.go_on()
        did(Task.BEGIN)
        console.bar.toggle_blank()
        assert Task.HIDE not in doing.done, "the room still stands before an empty screen"
        console.bar.toggle_blank()
        did(Task.HIDE)
        assert card.sentence.startswith("En taler for mulighed A")
        type_keys(house, "A", " ", "Trygt om natten", Qt.Key.Key_Return)
        did(Task.NOTE)
        assert (house.session.notes[0].option, house.session.notes[0].stance) == ("A", "for")
        while not house.session.open_polls:
            console.go_on()
        type_keys(house, "201", " ", "B", Qt.Key.Key_Return)
        did(Task.SLIP)
        QTest.keyClick(console, Qt.Key.Key_F8)
        assert house.session.open_polls[0].cast == house.session.present
        press_close(house)
        did(Task.CLOSE_POLL)
        if Task.RESULT not in doing.done:
            console.go_on()
        did(Task.RESULT)
        console.go_on()
        button(console.middle.confirmation, "Luk mødet").click()
        QApplication.processEvents()
        assert house.window.page is house.window.home
        said = " ".join(
            one.text() for one in house.window.page.findChildren(QLabel) if one.isVisible()
        )
        assert "Du har ledet et lille møde" in said
        assert house.live.session_lines() == ()
        assert {path.name for path in tmp_path.iterdir()} - before <= {"backups"}


def in_sight(widget: QWidget) -> bool:
    """Tell whether the whole of a widget is seen, none of it scrolled away or squeezed."""
    within = [one for one in widget.findChildren(QLabel) if one.isVisible()]
    assert all(one.height() >= one.heightForWidth(one.width()) for one in within)
    assert widget.width() >= widget.minimumSizeHint().width()
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def test_the_task_and_what_it_asks_for_are_both_in_sight(qtbot: QtBot, tmp_path: Path) -> None:
    """In the window of a small laptop: the sentence, F8's button, and the one that closes."""
    with the_house(tmp_path) as house:
        house.window.resize(1280, 770)
        house.window.home.practice_chosen.emit()
        QApplication.processEvents()
        console = house.console
        card, foot = console.middle.practice, console.middle.poll.foot
        while not house.session.open_polls:
            assert in_sight(card), card.sentence
            console.go_on()
            QApplication.processEvents()
        type_keys(house, "201", " ", "B", Qt.Key.Key_Return)
        assert in_sight(card)
        assert in_sight(button(house.window, "Lad alle svare (F8)"))
        (early,) = [one for one in foot.findChildren(QPushButton) if "11" in one.accessibleName()]
        assert in_sight(early)
        QTest.keyClick(console, Qt.Key.Key_F8)
        QApplication.processEvents()
        QApplication.processEvents()
        assert in_sight(button(house.window, foot.close_words))
        assert in_sight(card)


def test_the_practice_can_be_left_at_any_task(qtbot: QtBot, tmp_path: Path) -> None:
    """Home stands as it was, and says nothing of what was not done."""
    with the_house(tmp_path) as house:
        house.window.home.practice_chosen.emit()
        house.console.left.emit()
        assert house.window.page is house.window.home
        assert not house.live.in_demo
        assert not house.window.home.remark.sentence
