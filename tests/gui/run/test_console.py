"""What the console promises about leading a meeting."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from shiboken6 import delete

from dilemmakit.domain.case import Case, Twist
from dilemmakit.domain.plan import Plan, Script
from dilemmakit.domain.room import current_twist
from dilemmakit.domain.vocabulary import (
    Entry,
    RoundState,
    SessionState,
    View,
)
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.run.script_text import Prose
from dilemmakit.gui.theme import style
from tests.factory import a_case, a_plan
from tests.gui.run.evenings import Evening, an_evening
from tests.gui.run.keyboard import button, focused, press, texts, type_keys

LONGEST_SCRIPT = " ".join(["Sig det roligt, og vent lidt [se rundt]."] * 20)[:600]
BRIEF, FIRST, REASONS, TWIST, SECOND, LAST = 1, 2, 3, 4, 6, 8


def test_next_says_what_it_leads_to(evening: Evening, console: Console) -> None:
    """From the first word to the last, the label names the next picture or round."""
    said = []
    while not console.bar.reason and console.bar.next_words != "Luk mødet":
        said.append(console.bar.next_words)
        press("PgDown")
        if evening.session.round_index == SECOND:
            break
    assert said == [
        "Begynd",
        "Næste runde",
        "Næste: Stemmerne",
        "Næste stemme",
        "Næste stemme",
        "Næste stemme",
        "Næste: Mulighederne",
        "Næste runde",
        "Næste runde",
        "Næste: Tavlen",
        "Næste runde",
    ]
    assert console.bar.reason == "»Første bud« er ikke lukket: 23 svar mangler."


def test_page_up_shows_the_picture_before(evening: Evening, console: Console) -> None:
    evening.go_to(REASONS, View.ARGUMENT_BOARD)
    press("PgUp")
    assert evening.session.step.view is View.QUESTION


def test_closing_takes_more_than_a_presenters_button(evening: Evening, console: Console) -> None:
    """Page Down asks; another Page Down does not close the meeting, a yes does."""
    evening.go_to(LAST, View.THANKS)
    evening.answer_and_close(evening.poll("rating"))
    press("PgDown")
    press("PgDown")
    assert evening.session.state is SessionState.RUNNING
    assert "numre slettes" in console.middle.confirmation.sentence
    button(console.middle.confirmation, "Luk mødet").click()
    assert evening.session.state is SessionState.CLOSED
    wanted: list[bool] = []
    console.summary_wanted.connect(lambda: wanted.append(True))
    press("PgDown")
    assert wanted == [True]


def test_an_open_poll_rests_the_closing(evening: Evening, console: Console) -> None:
    evening.go_to(LAST, View.THANKS)
    assert console.bar.reason == (
        "»Ud af døren« er ikke lukket: 0 af 23 sedler gemt. Luk med Ctrl+⏎."
    )


def test_a_round_out_of_turn_is_asked_about(evening: Evening, console: Console) -> None:
    """Jumping says which rounds are left out; Escape stays."""
    evening.go_to(1)
    console.rounds.round_chosen.emit(REASONS)
    assert console.middle.confirmation.sentence == (
        "Gå til »Grunde«? Runderne før den springes over."
    )
    press("Escape")
    assert evening.session.round_index == 1
    console.rounds.round_chosen.emit(REASONS)
    press("Space")
    assert evening.session.round_index == REASONS
    assert evening.session.rounds[FIRST].state is RoundState.SKIPPED


def test_time_left_and_over_are_told_in_whole_minutes(evening: Evening, console: Console) -> None:
    evening.go_to(1)
    head = console.middle.head
    evening.clock.pass_minutes(1)
    console.show_time()
    assert (head._minutes.text(), head._word.text()) == ("3 min.", "tilbage")
    evening.clock.pass_minutes(5.5)
    console.show_time()
    assert (head._minutes.text(), head._word.text()) == ("3 min.", "over tid")
    assert "2 min. foran" in texts(console)


def test_pause_and_minutes_by_key(evening: Evening, console: Console) -> None:
    evening.go_to(1)
    press("Ctrl+P")
    assert evening.session.round.state is RoundState.PAUSED
    assert "Fortsæt" in texts(console)
    press("Ctrl+P")
    assert evening.session.round.state is RoundState.RUNNING
    press("Ctrl+-")
    assert evening.session.round.minutes == 4


def test_attendance_is_corrected_with_f2(evening: Evening, console: Console) -> None:
    """A number below those who have answered is refused in words, and put back."""
    evening.go_to(FIRST)
    evening.answer(evening.poll("before"), 12)
    press("F2")
    type_keys("21\n")
    assert evening.session.present == 21
    press("F2")
    type_keys("11\n")
    assert evening.session.present == 21
    assert "12 har allerede svaret" in console.middle.fault.sentence


def test_the_rooms_picture_can_be_held(evening: Evening, console: Console) -> None:
    """The room keeps its picture while the facilitator goes on, until it is let go."""
    evening.go_to(REASONS)
    press("Ctrl+H")
    press("PgDown")
    assert evening.live.view().view is View.QUESTION
    assert console.picture.hint == "Salen bliver ved dette billede, til du slipper det."
    button(console, "Slip billedet").click()
    assert "slipper" not in console.picture.hint
    assert evening.live.view().view is View.ARGUMENT_BOARD


def test_everything_that_takes_keys_has_a_name(evening: Evening, console: Console) -> None:
    """In every round, whatever Tab reaches can be read out."""
    for index in range(len(evening.session.rounds)):
        evening.go_to(index)
        QApplication.processEvents()
        for widget in reachable(console):
            named = widget.accessibleName() or (
                isinstance(widget, QAbstractButton) and widget.text()
            )
            assert named, (evening.session.round.title, widget)


def reachable(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisibleTo(window)
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (isinstance(widget, QLineEdit) and widget.parent().inherits("QComboBox"))
    ]


def test_the_keys_stand_on_one_sheet(evening: Evening, console: Console) -> None:
    """F1 shows them, Escape takes them away, and the keys are where they were."""
    evening.go_to(REASONS)
    before = focused()
    press("F1")
    assert "Taster" in texts(console)
    press("Escape")
    assert focused() is before


def test_no_sentence_is_left_over_from_another_round(evening: Evening, console: Console) -> None:
    """What went wrong is said until the next thing goes right."""
    evening.go_to(FIRST)
    evening.answer(evening.poll("before"), 12)
    evening.live.set_attendance(1)
    console._set_attendance(1)
    assert console.middle.fault.sentence
    press("PgDown")
    assert not console.middle.fault.isVisible()


@pytest.fixture
def two_twists(tmp_path: Path, qapp: QApplication) -> Iterator[tuple[Evening, Console]]:
    """A case with two twists, and a plan whose scripts are as long as may be."""
    style.apply(qapp, dark=False)
    with an_evening(tmp_path / "data", case=_two_twists(), plan=_long_scripts()) as evening:
        console = Console(evening.live)
        console.resize(1280, 800)
        console.show()
        console.activateWindow()
        yield evening, console
        console.close()
        delete(console)


def _two_twists() -> Case:
    case = a_case()
    other = Twist("t2", "Besparelsen", "Året efter …", "Pengene mangler.", "Og nu?", ("C",))
    return replace(case, twists=(*case.twists, other))


def _long_scripts() -> Plan:
    plan = a_plan()
    long = Script(LONGEST_SCRIPT, "Spørg igen. " * 16, "Vent lidt. " * 18, "Find sedler. " * 15)
    return replace(plan, rounds=tuple(replace(r, script=long) for r in plan.rounds))


def test_a_twist_is_chosen_before_or_in_its_round(
    two_twists: tuple[Evening, Console],
) -> None:
    """The choice stands where the twist is near, and nowhere else."""
    evening, console = two_twists
    evening.go_to(FIRST)
    assert "Hvilken vending?" not in texts(console)
    evening.go_to(REASONS)
    assert "Hvilken vending?" in texts(console)
    button(console, "Besparelsen").click()
    assert current_twist(evening.session) == "t2"
    evening.go_to(TWIST)
    button(console, "22 minutter").click()
    assert current_twist(evening.session) == "t1"
    # Once the room has met one, there is no choosing none.
    assert "Ingen vending" not in texts(console)


def test_no_twist_may_be_chosen_before_its_round(two_twists: tuple[Evening, Console]) -> None:
    """What comes next is then the round's next picture."""
    evening, console = two_twists
    evening.go_to(REASONS)
    button(console, "Ingen vending").click()
    assert current_twist(evening.session) is None
    assert "Runden fortsætter uden vending." in texts(console)
    assert evening.live.next()
    assert evening.live.next()
    assert evening.session.step.view is View.STANCE_BEFORE_AFTER


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1920, 1080)])
def test_the_longest_script_leaves_room_for_the_slip(
    two_twists: tuple[Evening, Console], width: int, height: int
) -> None:
    """A script of 600 characters scrolls within itself; the controls below it stay in sight."""
    evening, console = two_twists
    console.resize(width, height)
    evening.go_to(SECOND)
    evening.answer(evening.poll("after"), 16)
    QApplication.processEvents()
    QApplication.processEvents()
    close = button(console, "Luk uden de sidste 7 …")
    bottom = close.mapTo(console, close.rect().bottomLeft()).y()
    assert bottom < console.height()
    assert console.middle.verticalScrollBar().maximum() == 0
    script = console.middle.script
    assert script.height() >= 3 * 27


def test_a_narrow_window_folds_the_right_column_under_the_left(
    evening: Evening, console: Console
) -> None:
    console.resize(1100, 800)
    QApplication.processEvents()
    assert console.rounds.isAncestorOf(console.picture)
    console.resize(1280, 800)
    QApplication.processEvents()
    assert not console.rounds.isAncestorOf(console.picture)
    assert console.picture.isVisible()


def test_the_console_takes_the_keys_where_the_round_needs_them(
    evening: Evening, console: Console
) -> None:
    """On arriving at a poll or a round with notes one can type at once."""
    evening.go_to(FIRST)
    type_keys("214B\n")
    assert evening.poll("before").cast == 1
    evening.go_to(REASONS)
    type_keys("a +Nattevagten kan blive\n")
    assert len(evening.session.notes) == 1


def test_arrows_lead_only_where_nothing_else_uses_them(evening: Evening, console: Console) -> None:
    """A presenter's arrows go on from a round without fields, never out of a row of choices."""
    evening.go_to(1)
    press("Right")
    assert evening.session.step.view is View.VOICE
    evening.go_to(FIRST)
    QApplication.processEvents()
    button(console, "Nummererede sedler").setFocus()
    press("Right")
    assert evening.session.round_index == FIRST
    assert evening.poll("before").entry is Entry.KIOSK


def test_the_story_stands_beside_the_script_where_it_is_told(
    evening: Evening, console: Console
) -> None:
    """In the round that opens the case, and in no other."""
    story = evening.session.case.scenario.splitlines()
    assert not set(story) & {prose.accessibleName() for prose in visible_prose(console)}
    evening.go_to(BRIEF)
    assert set(story) - {""} <= {prose.accessibleName() for prose in visible_prose(console)}
    evening.go_to(FIRST)
    assert not set(story) & {prose.accessibleName() for prose in visible_prose(console)}


def visible_prose(console: Console) -> list[Prose]:
    return [prose for prose in console.findChildren(Prose) if prose.isVisible()]
