"""Home: go on, prepare, look up; nothing else."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dilemmakit.domain.vocabulary import Audience, SessionState, SummaryState
from dilemmakit.gui.home.page import HomePage
from dilemmakit.gui.home.words import grouped, planned_text, recent_text, running_since
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.widgets.marks import Plate
from dilemmakit.gui.widgets.rows import Row
from tests.factory import FIRST_EVENING
from tests.gui.desk.lines import a_line
from tests.gui.desk.walk import nameless, texts

RUNNING = a_line(SessionState.RUNNING, id="runs")
PLANNED = a_line(id="comes", case_title="Den tomme hal", audience=Audience.COMMITTEE, minutes=45)
OVER = a_line(
    SessionState.CLOSED, id="was", case_title="Naboen som rutebil", summary_state=SummaryState.FINAL
)


def button(page: HomePage, text: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == text)


def rows(page: HomePage) -> list[Row]:
    return [row for row in page.findChildren(Row) if row.isVisible()]


def test_what_runs_is_one_press_away(qtbot: QtBot, window: MainWindow) -> None:
    """A laptop opened in a break shows what runs and goes on by Enter alone."""
    page = window.home
    page.show_lines((PLANNED, RUNNING, OVER))
    said = " ".join(texts(page))
    assert "I gang siden kl. 19.00" in said
    assert "Grunde, runde 5 af 11. Alt er gemt til og med kl. 19.44." in said
    go_on = button(page, "Fortsæt")
    assert page.window().focusWidget() is go_on
    with qtbot.waitSignal(page.continued) as heard:
        QTest.keyClick(go_on, Qt.Key.Key_Space)
    assert heard.args == ["runs"]


def test_the_running_session_is_the_only_plate(qtbot: QtBot, window: MainWindow) -> None:
    """One picture, and one main act."""
    window.home.show_lines((PLANNED, RUNNING, OVER))
    assert len(window.home.findChildren(Plate)) == 1
    acts = [b for b in window.findChildren(QPushButton) if b.property("main") == "true"]
    assert [act.text() for act in acts if act.isVisible()] == ["Fortsæt"]


def test_with_nothing_running_a_new_session_is_the_main_act(window: MainWindow) -> None:
    """Where nothing runs the accent goes to the one thing to do next."""
    window.home.show_lines(())
    acts = [b for b in window.findChildren(QPushButton) if b.property("main") == "true"]
    assert [act.text() for act in acts if act.isVisible()] == ["Ny session"]


def test_empty_lists_say_what_to_do(window: MainWindow) -> None:
    """A new app explains both lists instead of leaving them bare."""
    window.home.show_lines(())
    said = texts(window.home)
    assert "Intet er planlagt. Vælg »Ny session« for at forberede et møde." in said
    assert "Når et møde er slut, står det her med sin sammenfatning." in said


def test_each_row_leads_to_its_own_session(qtbot: QtBot, window: MainWindow) -> None:
    """A planned row and a recent row tell whose they are."""
    page = window.home
    page.show_lines((PLANNED, OVER))
    planned, recent = rows(page)
    with qtbot.waitSignal(page.planned_chosen) as heard:
        QTest.keyClick(planned, Qt.Key.Key_Space)
    assert heard.args == ["comes"]
    with qtbot.waitSignal(page.recent_chosen) as heard:
        recent.click()
    assert heard.args == ["was"]


def test_new_session_and_demo_are_offered(qtbot: QtBot, window: MainWindow) -> None:
    """Both can be pressed; inside the demo no further demo is offered."""
    page = window.home
    page.show_lines(())
    with qtbot.waitSignal(page.new_chosen):
        button(page, "Ny session").click()
    demo = button(page, "Se dig omkring i en demo")
    with qtbot.waitSignal(page.demo_chosen):
        demo.click()
    page.show_lines((), demo=True)
    assert not demo.isVisible()


def test_a_long_list_shows_the_rest_on_demand(qtbot: QtBot, window: MainWindow) -> None:
    """A dozen at first; one press shows them all and the keyboard goes on from there."""
    page = window.home
    lines = [a_line(SessionState.CLOSED, id=f"s{n}") for n in range(40)]
    page.show_lines(lines)
    assert len(rows(page)) == 12
    button(page, "Vis alle 40").click()
    assert len(rows(page)) == 40


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, ""), (1, "1 fil blandt"), (2, "2 filer blandt")],
)
def test_bad_case_files_are_one_remark(window: MainWindow, count: int, said: str) -> None:
    """A bad file never hides a good one, and is told of once."""
    window.home.show_lines((PLANNED,))
    window.home.show_problem_count(count)
    assert window.home.remark.sentence.startswith(said)
    assert window.home.remark.isVisible() == bool(count)
    assert len(rows(window.home)) == 1


def test_lines_shown_again_replace_the_old(window: MainWindow) -> None:
    """Filling home a second time leaves no row of the first."""
    window.home.show_lines((PLANNED, RUNNING, OVER))
    window.home.show_lines((OVER,))
    assert [row.accessibleName() for row in rows(window.home)] == [
        "Naboen som rutebil, Byrådet, 90 min."
    ]
    assert not button(window.home, "Fortsæt").isVisible()


def test_everything_has_a_name(window: MainWindow) -> None:
    """A screen reader can name whatever the keyboard reaches."""
    window.home.show_lines((PLANNED, RUNNING, OVER))
    assert nameless(window) == []


def test_rows_say_when_for_whom_and_how_far() -> None:
    """A row holds day, title, audience, and its time or its summary's state."""
    row = planned_text(PLANNED)
    assert (row.first, row.title, row.below, row.state) == (
        "9. marts",
        "Den tomme hal",
        "Udvalget, 45 min.",
        "kl. 19.00",
    )
    assert recent_text(OVER).state == "endelig"
    own = a_line(title="Børnehuset Solsikken")
    assert planned_text(own).below == "Byrådet, 90 min., Børnehuset Solsikken"


def test_sessions_are_grouped_by_their_state_and_sorted() -> None:
    """What comes first stands first; what was last stands first."""
    later = a_line(id="later", planned_start=FIRST_EVENING + timedelta(days=7))
    undated = a_line(id="undated", planned_start=None)
    older = a_line(SessionState.CLOSED, id="older", closed_at=FIRST_EVENING - timedelta(days=30))
    running, planned, recent = grouped((undated, later, older, OVER, PLANNED, RUNNING))
    assert [line.id for line in running] == ["runs"]
    assert [line.id for line in planned] == ["comes", "later", "undated"]
    assert [line.id for line in recent] == ["was", "older"]


def test_a_session_left_running_overnight_says_its_day() -> None:
    """Where the last act was another day, the day it began is told."""
    left = a_line(SessionState.RUNNING, saved_at=FIRST_EVENING + timedelta(days=1))
    assert running_since(left) == "I gang siden 9. marts kl. 19.00"
