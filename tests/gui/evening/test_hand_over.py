"""A running meeting is closed on one computer and goes on on another."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from dilemmakit.domain.timing import used_seconds
from dilemmakit.domain.vocabulary import SessionState, View
from dilemmakit.gui.home.handed_over import HandedOverPage
from dilemmakit.gui.prepare.page import PreparePage
from tests.gui.evening.house import (
    ARGUMENTS,
    FIRST_STANCE,
    House,
    lay_out,
    prepared,
    the_house,
)


def choose(house: House, text: str) -> None:
    """Choose a line of the console's menu."""
    (action,) = [
        action
        for menu in house.console.findChildren(QMenu)
        for action in menu.actions()
        if action.text() == text
    ]
    action.trigger()


def press(house: House, text: str) -> None:
    """Press the button that says this on the page in sight."""
    (button,) = [
        button
        for button in house.window.page.findChildren(QPushButton)
        if button.text() == text and button.isVisible()
    ]
    button.click()


def answer_dialog(house: House, path: Path) -> None:
    """Choose a file in the dialog that is open."""
    (dialog,) = [d for d in house.window.findChildren(QFileDialog) if d.isVisible()]
    dialog.fileSelected.emit(str(path))
    dialog.close()


def settle() -> None:
    """Let what runs beside the screen end, and tell what came of it."""
    QThreadPool.globalInstance().waitForDone(5000)
    QApplication.processEvents()
    QThreadPool.globalInstance().waitForDone(5000)
    QApplication.processEvents()


def said(house: House) -> str:
    return " ".join(one.text() for one in house.window.page.findChildren(QLabel) if one.isVisible())


def take_up(house: House, session_id: str) -> None:
    """Go on with the meeting at home, and close the poll that was still open."""
    house.take_up(session_id)
    for poll in house.session.open_polls:
        assert house.live.close_poll(poll.id)


def hand_over(house: House, path: Path) -> None:
    choose(house, "Giv videre til en anden computer …")
    press(house, "Vælg et sted …")
    answer_dialog(house, path)
    settle()


def test_the_meeting_goes_on_on_the_other_computer(qtbot: QtBot, tmp_path: Path) -> None:
    """From the console's menu to the other console: same picture, same clock, and both say so."""
    session_id = lay_out(tmp_path / "here", ARGUMENTS, View.ARGUMENT_BOARD)
    file = tmp_path / "evening.dilemma-handover"
    with the_house(tmp_path / "here") as house:
        take_up(house, session_id)
        used = used_seconds(house.session.round, house.clock())
        place = (house.session.round_index, house.session.step_index)
        hand_over(house, file)
        assert house.window.page is house.window.home
        assert f"lukket her. Åbn denne fil på den anden computer, og slet den bagefter: {file}" in (
            said(house)
        )
        assert "givet videre" in said(house)
        now = house.clock()
    with the_house(tmp_path / "there", now) as other:
        other.window.home.file_chosen.emit()
        answer_dialog(other, file)
        settle()
        assert "fortsætter, hvor det stod" in said(other)
        assert (other.session.round_index, other.session.step_index) == place
        assert used_seconds(other.session.round, now) == used
        other.console.go_on()
        assert other.session.step_index != place[1] or other.session.round_index != place[0]


def test_a_preparation_is_handed_over_as_it_stands_in_the_form(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """What was typed last goes along; on the other computer the form is filled in."""
    file = tmp_path / "plan.dilemma-handover"
    prepared(tmp_path / "here")
    with the_house(tmp_path / "here") as house:
        (line,) = house.live.session_lines()
        house.window.home.planned_chosen.emit(line.id)
        form = house.window.page
        assert isinstance(form, PreparePage)
        press(house, "Giv videre til en anden computer …")
        press(house, "Ikke nu")
        form.hand_over_wanted.emit(replace(form.value, place="Rådhuskælderen"))
        answer_dialog(house, file)
        settle()
        assert "givet videre" in said(house)
    with the_house(tmp_path / "there") as other:
        other.window.home.file_chosen.emit()
        answer_dialog(other, file)
        settle()
        there = other.window.page
        assert isinstance(there, PreparePage)
        assert there.value.place == "Rådhuskælderen"


def test_a_secret_poll_must_be_closed_first(qtbot: QtBot, tmp_path: Path) -> None:
    """The console says why, and asks for no place."""
    session_id = lay_out(tmp_path, FIRST_STANCE)
    with the_house(tmp_path) as house:
        house.take_up(session_id)
        assert house.session.open_polls
        choose(house, "Giv videre til en anden computer …")
        assert "Luk den først" in house.console.middle.fault.sentence
        assert not house.console.middle.confirmation.sentence


def test_a_file_that_cannot_be_written_leads_back_to_the_console(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """The meeting runs on here, and the reason stands above the round."""
    session_id = lay_out(tmp_path / "here", ARGUMENTS)
    with the_house(tmp_path / "here") as house:
        take_up(house, session_id)
        hand_over(house, tmp_path / "gone" / "evening.dilemma-handover")
        assert house.session.state is SessionState.RUNNING
        assert "Mappen findes ikke" in house.console.middle.fault.sentence


def test_what_is_no_meeting_is_refused_at_home(qtbot: QtBot, tmp_path: Path) -> None:
    """One sentence above the page, and the list as it was."""
    path = tmp_path / "brev.dilemma-handover"
    path.write_text("Kære byråd")
    with the_house(tmp_path / "here") as house:
        house.window.home.file_chosen.emit()
        answer_dialog(house, path)
        settle()
        shown = [one.text() for one in house.window.findChildren(QLabel) if one.isVisible()]
        assert any("ikke et møde, der er givet videre" in text for text in shown)
        assert house.live.session_lines() == ()


def test_the_copy_here_can_be_taken_back_or_deleted(qtbot: QtBot, tmp_path: Path) -> None:
    """From the list at home; both ask once more, and say what follows."""
    session_id = lay_out(tmp_path / "here", ARGUMENTS)
    with the_house(tmp_path / "here") as house:
        take_up(house, session_id)
        hand_over(house, tmp_path / "evening.dilemma-handover")
        house.window.home.recent_chosen.emit(session_id)
        assert isinstance(house.window.page, HandedOverPage)
        press(house, "Slet her")
        assert "Mødet, der er givet videre, bliver ikke rørt" in said(house)
        press(house, "Behold")
        press(house, "Tag mødet tilbage")
        assert "Kun hvis filen er gået tabt" in said(house)
        press(house, "Tag det tilbage")
        assert house.console.isVisible()
        assert house.session.state is SessionState.RUNNING
