"""Changing the course of the meeting from the console, with the keys alone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from dilemmakit.domain.timing import used_seconds
from dilemmakit.domain.vocabulary import RoundState, View
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.run.rounds_list import RoundsList
from tests.gui.run.evenings import Evening
from tests.gui.run.keyboard import button, focused, press, texts, type_keys

REASONS, TWIST, CONDITIONS, SECOND = 3, 4, 5, 6


def offered(console: Console) -> dict[str, QAction]:
    """Return what the round's menu offers and can be done."""
    return {
        entry.text(): entry
        for entry in console.rounds.menu.actions()
        if entry.isEnabled() and entry.text()
    }


def choose(console: Console, words: str) -> None:
    """Walk down the open menu to an entry, and press it."""
    menu = console.rounds.menu
    for _step in range(12):
        active = menu.activeAction()
        if active is not None and active.text() == words:
            QTest.keyClick(menu, Qt.Key.Key_Return)
            return
        QTest.keyClick(menu, Qt.Key.Key_Down)
    raise AssertionError(f"the menu does not offer {words!r}")


def rounds_list(console: Console) -> RoundsList:
    (found,) = console.findChildren(RoundsList)
    return found


def titles(evening: Evening) -> list[str]:
    return [stored.title for stored in evening.session.rounds]


def test_a_key_opens_what_can_be_done_with_the_round(evening: Evening, console: Console) -> None:
    """For the round that runs, unless another is chosen in the list."""
    evening.go_to(REASONS)
    press("Ctrl+R")
    assert set(offered(console)) == {"Gentag den", "Indsæt en pause efter den", "Indsæt en sag til"}
    choose(console, "Indsæt en pause efter den")
    assert titles(evening)[TWIST] == "Pause"
    rounds_list(console).setFocus()
    press("Down")
    press("Ctrl+R")
    assert "Spring den over" in offered(console)
    choose(console, "Spring den over")
    assert evening.session.rounds[TWIST].state is RoundState.SKIPPED
    press("Ctrl+R")
    choose(console, "Tag den med igen")
    assert evening.session.rounds[TWIST].state is RoundState.WAITING


def test_a_waiting_round_is_moved_in_the_list(evening: Evening, console: Console) -> None:
    """It stays chosen where it goes; what the course does not allow is refused in words."""
    evening.go_to(REASONS)
    rounds_list(console).setFocus()
    press("Down")
    press("Down")
    press("Alt+Up")
    assert titles(evening)[TWIST : CONDITIONS + 1] == ["Ja, hvis", "Vendingen"]
    assert rounds_list(console).currentIndex().row() == TWIST
    press("Alt+Up")
    assert console.middle.fault.sentence


def test_a_case_more_is_asked_about_first(evening: Evening, console: Console) -> None:
    """The menu names the shipped cases; a yes brings the rounds, after the second bid."""
    evening.go_to(REASONS)
    menu = console.rounds.menu
    menu.cases_asked.emit()
    first = menu._cases.actions()[0]
    first.trigger()
    assert first.text() in console.middle.confirmation.sentence
    assert len(evening.session.cases) == 1
    press("Space")
    assert evening.session.cases[1].case.title == first.text()
    assert titles(evening)[SECOND + 1] == "Sagen, sag\N{NO-BREAK SPACE}2"


def test_a_result_is_shown_again_with_the_way_back_in_sight(
    evening: Evening, console: Console
) -> None:
    """One press leads back to the picture that was left, not to the round's first."""
    evening.go_to(CONDITIONS)
    evening.go_to(SECOND, View.RESISTANCE)
    console.rounds.menu.show_round(evening.session, TWIST)
    offered(console)["Vis resultatet igen"].trigger()
    assert evening.live.view().view is View.STANCE_BEFORE_AFTER
    assert any("I var nået til »Andet bud og modstand«" in text for text in texts(console))
    button(console, "Fortsæt, hvor I slap").click()
    assert evening.session.step.view is View.RESISTANCE
    assert not console.middle.back.isVisible()


def test_a_sleep_is_noticed_and_can_be_left_out(evening: Evening, console: Console) -> None:
    """Who types goes on typing; one press gives the round back the time it had."""
    evening.go_to(REASONS, minutes=0)
    console.show_time()
    evening.clock.pass_minutes(1)
    console.show_time()
    before = used_seconds(evening.session.round, evening.clock.now)
    typing = focused()
    evening.clock.pass_minutes(25)
    console.show_time()
    assert "25 minutter" in console.middle.confirmation.sentence
    assert focused() is typing
    type_keys("a +går videre\n")
    button(console, "Træk fra").click()
    assert used_seconds(evening.session.round, evening.clock.now) == before
    evening.clock.pass_minutes(-40)
    console.show_time()
    assert "40 minutter tilbage" in console.middle.confirmation.sentence
    button(console, "Behold tiden").click()
    assert used_seconds(evening.session.round, evening.clock.now) == before


def test_a_sleep_never_takes_the_place_of_another_question(
    evening: Evening, console: Console
) -> None:
    """A yes means what was read; the sleep is asked about afterwards."""
    evening.go_to(REASONS, minutes=0)
    console.show_time()
    console.ask_close()
    asked = console.middle.confirmation.sentence
    evening.clock.pass_minutes(12)
    console.show_time()
    assert console.middle.confirmation.sentence == asked
    press("Escape")
    console.show_time()
    assert "12 minutter" in console.middle.confirmation.sentence


def test_time_that_passed_behind_another_page_is_no_gap(evening: Evening, console: Console) -> None:
    evening.go_to(REASONS, minutes=0)
    console.show_time()
    console.hide()
    evening.clock.pass_minutes(9)
    console.show()
    console.show_time()
    assert console.middle.confirmation.sentence == ""
