"""Trying the meeting before it is held: the real screens, marked, and back to the form."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dilemmakit.domain.vocabulary import PollState, SessionState
from dilemmakit.gui.prepare.page import PreparePage
from dilemmakit.gui.screen.frame import header_words
from tests.gui.evening.house import House, prepared, the_house


def rehearse(house: House) -> PreparePage:
    """Open the only preparation there is, and rehearse it; return the form it came from."""
    (line,) = house.live.session_lines()
    house.window.home.planned_chosen.emit(line.id)
    page = house.window.page
    assert isinstance(page, PreparePage)
    page.rehearsed.emit(page.value)
    QApplication.processEvents()
    return page


def test_a_rehearsal_is_marked_fills_at_a_key_and_leads_back_to_the_form(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Console and room say that it is an exercise; F8 lets all answer; the real session waits."""
    prepared(tmp_path)
    with the_house(tmp_path) as house:
        before = house.live.session_lines()
        value = rehearse(house).value
        console = house.console
        assert house.session.demo
        assert console.middle.exercise.isVisible()
        assert header_words(house.live.view()).startswith("Øvelse")
        while not house.session.open_polls:
            console.go_on()
        QTest.keyClick(console, Qt.Key.Key_F8)
        (poll,) = house.session.open_polls
        assert poll.cast == house.session.present
        assert house.live.close_poll(poll.id)
        assert house.session.polls[0].state is PollState.CLOSED
        console.left.emit()
        QApplication.processEvents()
        form = house.window.page
        assert isinstance(form, PreparePage)
        assert form.value == value
        assert house.live.session_lines() == before
        assert house.session.state is SessionState.PREPARED
        assert not [path for path in tmp_path.iterdir() if path.name.startswith("apart-")]


def test_a_rehearsal_closed_to_its_summary_is_left_from_the_bar(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """One sees how the summary will look, then leaves; a meeting held after it is a real one."""
    prepared(tmp_path)
    with the_house(tmp_path) as house:
        rehearse(house)
        assert house.live.close_session()
        QApplication.processEvents()
        shown = [one.text() for one in house.window.findChildren(QLabel) if one.isVisible()]
        assert "Øvelse: Intet her bliver gemt" in shown
        house.window.demo_left.emit()
        form = house.window.page
        assert isinstance(form, PreparePage)
        form.opened.emit(form.value)
        QApplication.processEvents()
        assert not house.session.demo
        assert not house.console.middle.exercise.isVisible()
        assert not header_words(house.live.view()).startswith("Øvelse")
