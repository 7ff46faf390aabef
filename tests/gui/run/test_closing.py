"""What closing a poll by its key promises: once is enough, and twice does no more."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from shiboken6 import delete

from dilemmakit.domain.plan import Script
from dilemmakit.domain.vocabulary import Entry, PollState, View
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.theme import style
from dilemmakit.wording.keys import key_columns
from tests.factory import a_plan
from tests.gui.run.evenings import Evening, an_evening
from tests.gui.run.keyboard import button, focused, press, texts, type_keys

FIRST, SECOND = 2, 6
CLOSE = "Ctrl+Return"


def main_acts(console: Console) -> list[str]:
    """Return what the filled buttons in sight say."""
    middle, bar = console.middle.poll.foot, console.bar
    return [
        one.accessibleName()
        for part in (middle, bar)
        for one in part.children()
        if one.property("main") == "true" and one.isVisible()
    ]


def test_all_in_makes_closing_the_one_main_act(evening: Evening, console: Console) -> None:
    """It says its key, and Enter in the empty slip field does not press it."""
    evening.go_to(FIRST)
    evening.answer(evening.poll("before"), 22)
    assert main_acts(console) == ["Næste runde"]
    type_keys("900 a\n")
    assert main_acts(console) == ["Luk tilkendegivelsen"]
    close = button(console, "Luk tilkendegivelsen")
    assert close.accessibleDescription() == "Tast: Ctrl+⏎"
    press("Return")
    assert evening.poll("before").state is PollState.OPEN
    press(CLOSE)
    assert evening.poll("before").state is PollState.CLOSED
    assert main_acts(console) == ["Næste runde"]


@pytest.mark.parametrize("enter", ["Ctrl+Return", "Ctrl+Enter"])
def test_the_key_pressed_again_shows_nothing(
    evening: Evening, console: Console, enter: str
) -> None:
    """Closing what waits for the twist leaves it hidden, however often the key is pressed."""
    evening.go_to(FIRST)
    evening.answer(evening.poll("before"), 23)
    before = evening.session.step_index
    for _time in range(3):
        press(enter)
    assert evening.poll("before").state is PollState.CLOSED
    assert evening.session.step_index == before
    assert not console.middle.confirmation.sentence


def test_closing_and_showing_by_key_goes_one_picture_on(evening: Evening, console: Console) -> None:
    evening.go_to(SECOND, View.POLL_OPEN)
    evening.answer(evening.poll("after"), 23)
    assert console.bar.reason == "Alle har svaret. Luk »Andet bud og modstand« med Ctrl+⏎."
    press("PgDown")
    assert evening.poll("after").state is PollState.OPEN
    press(CLOSE)
    press(CLOSE)
    assert evening.session.step.view is View.STANCE_BEFORE_AFTER


def test_the_key_asks_while_answers_are_missing(evening: Evening, console: Console) -> None:
    """Pressed again it only asks again; nothing closes without the yes."""
    evening.go_to(FIRST)
    evening.answer(evening.poll("before"), 20)
    press(CLOSE)
    press(CLOSE)
    assert evening.poll("before").state is PollState.OPEN
    assert console.middle.poll.foot.question.startswith("3 har ikke svaret")
    press("Escape")
    assert not console.middle.poll.foot.question
    assert focused().accessibleName() == "Nummer på sedlen"
    press(CLOSE)
    press("Return")
    assert evening.poll("before").state is PollState.CLOSED


def test_what_the_key_asks_is_in_sight(evening: Evening, console: Console) -> None:
    """In a low window too, where the foot lies below the fold: nobody says yes unseen."""
    console.resize(1280, 620)
    evening.go_to(FIRST)
    assert evening.live.next()
    press(CLOSE)
    for _turn in range(5):
        QApplication.processEvents()
    yes = focused()
    assert yes.accessibleName() == "Luk tilkendegivelsen"
    assert yes.visibleRegion().boundingRect() == yes.rect()


def test_those_present_are_asked_for_until_they_are_counted(
    qapp: QApplication, tmp_path: Path
) -> None:
    """In the left column, and where the answers are counted."""
    with an_evening(tmp_path / "data", present=None) as uncounted:
        console = Console(uncounted.live)
        console.show()
        uncounted.go_to(FIRST)
        asked = {"Tæl fremmødet (F2)", "Tæl fremmødet: F2"}
        assert asked <= set(texts(console))
        assert uncounted.live.set_attendance(12)
        assert not asked & set(texts(console))
        console.close()
        delete(console)


def test_the_key_closes_a_poll_that_was_left_open(evening: Evening, console: Console) -> None:
    """From a later round too, where the strip above it says that all are in."""
    evening.go_to(FIRST)
    evening.answer(evening.poll("before"), 23)
    assert evening.live.next()
    assert console.middle.poll_in_sight is None
    press(CLOSE)
    assert evening.poll("before").state is PollState.CLOSED
    assert evening.session.round_index == FIRST + 1


def test_the_key_closes_hands_from_their_fields(evening: Evening, console: Console) -> None:
    evening.go_to(FIRST)
    assert evening.live.set_entry(evening.poll("before").id, Entry.HANDS)
    QApplication.processEvents()
    type_keys("9\n6\n4\n4\n\n")
    press(CLOSE)
    assert evening.poll("before").state is PollState.CLOSED


def test_the_keys_sheet_tells_it(evening: Evening, console: Console) -> None:
    evening.go_to(FIRST)
    told = {keys for _heading, rows in key_columns() for keys, _words in rows}
    assert "Ctrl+⏎" in told


def test_f3_goes_between_the_round_and_answers_left_open(
    evening: Evening, console: Console
) -> None:
    """Typed in a later round, and from a picture where there is nothing else to type."""
    evening.go_to(FIRST)
    assert evening.live.next()
    assert focused().accessibleName() == "Noten"
    press("F3")
    type_keys("201 b\n")
    assert evening.poll("before").cast == 1
    press("F3")
    assert focused().accessibleName() == "Noten"


def test_a_count_that_is_typed_is_stored_before_it_closes(
    evening: Evening, console: Console
) -> None:
    """Whoever closes before the last Enter is asked about those not counted, not about all."""
    evening.go_to(FIRST)
    assert evening.live.set_entry(evening.poll("before").id, Entry.HANDS)
    type_keys("9\n6\n4\n3")
    press(CLOSE)
    assert evening.poll("before").cast == 22
    assert console.middle.poll.foot.question.startswith("Én har ikke svaret")
    press("Return")
    assert evening.poll("before").state is PollState.CLOSED


def test_a_count_that_cannot_be_right_is_mended_before_it_closes(
    evening: Evening, console: Console
) -> None:
    evening.go_to(FIRST)
    assert evening.live.set_entry(evening.poll("before").id, Entry.HANDS)
    type_keys("9\n6\n4\n30")
    press(CLOSE)
    assert console.middle.poll.hands.sentence.startswith("49 talt, men kun 23 til stede")
    assert not console.middle.poll.foot.question
    assert evening.poll("before").state is PollState.OPEN


def test_no_button_takes_the_keys_once_a_poll_is_closed(evening: Evening, console: Console) -> None:
    """Enter pressed once more must not hold the room's picture."""
    evening.go_to(FIRST)
    evening.answer(evening.poll("before"), 23)
    press(CLOSE)
    assert focused() is console


def test_closing_an_earlier_poll_is_in_sight_in_a_low_window(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Below a long script too, before the last answer is in."""
    style.apply(qapp, dark=False)
    say = Script("Sig det her langsomt, og vent på svar. " * 20, "»Er du i tvivl?«", "»Vent lidt.«")
    plan = a_plan(rounds=tuple(replace(planned, script=say) for planned in a_plan().rounds))
    with an_evening(tmp_path / "data", plan=plan) as begun:
        console = Console(begun.live)
        console.resize(1280, 750)
        console.show()
        begun.go_to(FIRST + 1)
        button(console, "Tast sedler (F3)").click()
        for _turn in range(5):
            QApplication.processEvents()
        acts = console.middle.poll.foot.findChildren(QPushButton)
        (close,) = [one for one in acts if one.accessibleName().startswith("Luk uden")]
        assert close.visibleRegion().boundingRect() == close.rect()
        console.close()
        delete(console)
