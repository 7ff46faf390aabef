"""What typing slips promises."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from dilemmakit.domain.vocabulary import Entry, ItemKind, ItemOn, PollState, RoundKind, Show, View
from dilemmakit.gui.run.console import Console
from tests.factory import a_plan, a_planned_poll, a_round
from tests.gui.run.evenings import Evening, an_evening, slip_text
from tests.gui.run.keyboard import button, press, texts, type_keys

FIRST, TWIST, SECOND = 2, 4, 6


@pytest.fixture
def second(evening: Evening, console: Console) -> Evening:
    """The second stance is open: a letter and five figures on each slip."""
    evening.go_to(SECOND)
    return evening


def test_55_slips_at_keyboard_speed_lose_no_key(evening: Evening, console: Console) -> None:
    """Whatever is typed, keys and all, is stored slip by slip with nothing lost or swapped."""
    assert evening.live.set_attendance(55)
    evening.go_to(SECOND)
    poll = evening.poll("after")
    type_keys("".join(slip_text(poll, number) + "\n" for number in range(1, 56)))
    assert evening.poll("after").cast == 55
    assert not evening.errors
    assert console.middle.poll.slips.text == ""


def test_the_number_leads_on_into_the_answers(second: Evening, console: Console) -> None:
    """No Tab between number and answers, with or without a space."""
    slips = console.middle.poll.slips
    type_keys("214b72945\n")
    type_keys("215 b 7 2 9 4 10\n")
    assert second.poll("after").cast == 2
    assert slips.hint == "Seddel 215 er gemt."


def test_what_was_read_stands_beside_its_mark(second: Evening, console: Console) -> None:
    """Each figure is shown with the option it belongs to, before anything is stored."""
    type_keys("214 B 7 2 -")
    cells = console.middle.poll.slips._reading.cells
    read = [(cell.mark, cell.text or cell.mark) for cell in cells]
    assert read[:4] == [("B", "B"), ("A", "7"), ("B", "2"), ("C", "–")]
    assert [text for _mark, text in read[4:]] == ["D", "0"]
    assert second.poll("after").cast == 0


def test_a_faulty_slip_stores_nothing_and_keeps_its_text(second: Evening, console: Console) -> None:
    """A sentence takes the place of the hint; what is typed stays to be mended."""
    slips = console.middle.poll.slips
    type_keys("214 X 7 2 9 4 5")
    assert slips.sentence == "»X« er ingen mulighed. Skriv A til D, eller – for blankt."
    press("Return")
    assert second.poll("after").cast == 0
    assert slips.text == "214 X 7 2 9 4 5"
    assert slips._answers._faulty_at == 0


def test_half_a_slip_is_refused_in_words(second: Evening, console: Console) -> None:
    """While typing, half a slip is no fault; on Enter it is, and nothing is stored."""
    slips = console.middle.poll.slips
    type_keys("214 B 7 2 9")
    assert slips.sentence == ""
    press("Return")
    assert slips.sentence == "Der mangler 2 svar. En streg er et blankt svar."
    type_keys(" 4 5\n")
    assert second.poll("after").cast == 1


def test_a_slip_without_its_number_is_refused(second: Evening, console: Console) -> None:
    """The first figure of the answers is never taken for the number."""
    slips = console.middle.poll.slips
    type_keys("B 7 2 9 4 5\n")
    assert slips.sentence == "Begynd med nummeret på sedlen."
    assert second.poll("after").cast == 0
    assert slips.text == "B 7 2 9 4 5"


def test_a_slip_typed_twice_is_refused_and_stays(second: Evening, console: Console) -> None:
    type_keys("214 B 7 2 9 4 5\n214 A 1 2 3 4 5\n")
    slips = console.middle.poll.slips
    assert second.poll("after").cast == 1
    assert "214" in slips.sentence
    assert slips.text == "214 A 1 2 3 4 5"


def test_the_last_slip_is_taken_back_with_ctrl_z(second: Evening, console: Console) -> None:
    type_keys("214 B 7 2 9 4 5\n215 A 1 2 3 4 5\n")
    press("Ctrl+Z")
    assert second.poll("after").cast == 1
    type_keys("215 C 1 2 3 4 5\n")
    assert second.poll("after").cast == 2


def test_ctrl_z_undoes_typing_while_a_slip_is_typed(second: Evening, console: Console) -> None:
    """A stored slip is never taken back by a key meant for the text."""
    type_keys("214 B 7 2 9 4 5\n215 A")
    press("Ctrl+Z")
    assert second.poll("after").cast == 1


def test_a_slip_is_taken_back_by_its_number(second: Evening, console: Console) -> None:
    type_keys("214 B 7 2 9 4 5\n215 A 1 2 3 4 5\n")
    console.middle.poll.foot.ask_number()
    type_keys("214\n")
    assert second.poll("after").cast == 1
    type_keys("214 B 7 2 9 4 5\n")
    assert second.poll("after").cast == 2


def test_a_number_mistyped_when_taking_back_is_typed_again_in_its_place(
    second: Evening, console: Console
) -> None:
    """The next figures are not taken for a slip."""
    poll = second.poll("after")
    type_keys(slip_text(poll, 1) + "\n")
    console.middle.poll.foot.ask_number()
    assert button(console, "Tag tilbage").isVisible()
    type_keys("999\n")
    assert "999" in console.middle.poll.slips.sentence
    assert second.poll("after").cast == 1
    type_keys("201\n")
    assert second.poll("after").cast == 0
    assert console.middle.poll.slips.text == ""
    type_keys(slip_text(poll, 1) + "\n")
    assert second.poll("after").cast == 1


def test_nothing_on_the_console_tells_what_was_answered(evening: Evening, console: Console) -> None:
    """Two evenings with quite different answers read the same until the result is shown."""
    readings = []
    for letter in "AB":
        poll = evening.poll("before")
        if poll.state is not PollState.OPEN:
            evening.go_to(FIRST)
            poll = evening.poll("before")
        for number in range(1, 24):
            assert evening.live.cast_ballot(poll.id, number, ((letter,),), f"{letter}{number}")
        counted = texts(console)
        assert evening.live.close_poll(poll.id)
        readings.append((counted, texts(console)))
        if letter == "A":
            assert evening.live.void_poll(poll.id)
            assert evening.live.open_poll(evening.poll("before").id)
    assert readings[0] == readings[1]


def test_next_rests_with_the_reason_in_words(second: Evening, console: Console) -> None:
    """While slips are missing the main act rests, and says beside itself what is missing."""
    second.answer(second.poll("after"), 16)
    assert console.bar.reason == "»Andet bud og modstand« er ikke lukket: 7 svar mangler."
    press("PgDown")
    assert second.session.step.view is View.POLL_OPEN
    assert not second.errors


def test_closing_with_all_in_shows_the_result_in_the_room(
    second: Evening, console: Console
) -> None:
    second.answer(second.poll("after"), 23)
    assert console.bar.reason == "Alle har svaret. Luk »Andet bud og modstand« med Ctrl+⏎."
    button(console, "Luk og vis i salen").click()
    assert second.session.step.view is View.STANCE_BEFORE_AFTER
    assert second.poll("after").state is PollState.SHOWN


def test_closing_early_asks_in_its_place_and_names_the_plan(
    second: Evening, console: Console
) -> None:
    """Below the plan's share the question says so; no window opens over the meeting."""
    second.answer(second.poll("after"), 16)
    button(console, "Luk uden de sidste 7 …").click()
    assert console.middle.poll.foot.question == (
        "7 har ikke svaret og kan ikke svare bagefter. Forløbet regner med mindst 19 svar."
    )
    assert QApplication.activeModalWidget() is None
    press("Escape")
    assert second.poll("after").state is PollState.OPEN
    button(console, "Luk uden de sidste 7 …").click()
    press("Space")
    assert second.poll("after").state is PollState.SHOWN


def test_slips_of_an_earlier_round_can_still_be_typed(evening: Evening, console: Console) -> None:
    """The poll that was left open stays one press away, and leads back to the round."""
    evening.go_to(FIRST)
    evening.answer(evening.poll("before"), 12)
    evening.go_to(FIRST + 1)
    assert "»Første bud« er ikke lukket: 12 af 23 sedler gemt." in texts(console)
    button(console, "Tast sedler (F3)").click()
    type_keys("213B\n")
    assert evening.poll("before").cast == 13
    button(console, "Tilbage til runden (F3)").click()
    assert console.middle.poll_in_sight is None


def test_a_poll_is_set_aside_and_asked_again_only_after_a_question(
    second: Evening, console: Console
) -> None:
    second.answer(second.poll("after"), 5)
    console.middle.poll.foot.ask_void()
    assert second.poll("after").cast == 5
    press("Space")
    assert second.poll("after").state is PollState.READY
    button(console, "Åbn for svar").click()
    assert second.poll("after").state is PollState.OPEN
    type_keys("214 B 7 2 9 4 5\n")
    assert second.poll("after").cast == 1


def test_the_way_can_be_chosen_until_the_first_answer(evening: Evening, console: Console) -> None:
    evening.go_to(FIRST)
    button(console, "Hænder").click()
    assert evening.poll("before").entry is Entry.HANDS
    button(console, "Nummererede sedler").click()
    assert evening.poll("before").entry is Entry.SLIPS
    type_keys("214B\n")
    assert not console.middle.poll.way.isVisible()


@pytest.mark.parametrize(
    ("present", "sentence"),
    [
        (4, "I er under fem: Der bliver ikke vist noget."),
        (7, "I er under otte: Salen ser kun »flest«, »nogle« og »ingen«."),
    ],
)
def test_few_people_are_warned_before_they_answer(
    evening: Evening, console: Console, present: int, sentence: str
) -> None:
    assert evening.live.set_attendance(present)
    evening.go_to(FIRST)
    warned = console.middle.poll.way.warnings.split("\n")
    assert sentence in warned
    assert "Svarer alle det samme, kan enhver regne ud, hvad de andre svarede." in warned


def test_a_result_shown_by_hand_waits_for_the_hand(tmp_path: Path, qapp: QApplication) -> None:
    """The room's picture withholds it until the facilitator shows it."""
    choice = (ItemKind.CHOICE, ItemOn.OPTIONS)
    asked = a_planned_poll("hand", choice, show=Show.ON_REVEAL)
    by_hand = a_round(
        "r1",
        RoundKind.SECOND_STANCE,
        "Bud",
        (View.POLL_OPEN, "hand"),
        (View.STANCE_BEFORE_AFTER, "hand"),
        polls=(asked,),
    )
    with an_evening(tmp_path / "data", plan=a_plan(rounds=(by_hand,))) as evening:
        console = Console(evening.live)
        console.show()
        evening.live.next()
        evening.live.open_poll(evening.poll("hand").id)
        evening.answer_and_close(evening.poll("hand"))
        evening.live.next()
        assert evening.poll("hand").state is PollState.CLOSED
        button(console, "Vis resultatet").click()
        assert evening.poll("hand").state is PollState.SHOWN
        console.close()
        delete(console)


def test_answers_set_aside_in_a_later_round_can_be_given_again_at_once(
    evening: Evening, console: Console
) -> None:
    """The question says that all answer again, so there is where to type it."""
    evening.go_to(FIRST)
    evening.answer(evening.poll("before"), 12)
    evening.go_to(FIRST + 1)
    button(console, "Tast sedler (F3)").click()
    console.middle.poll.foot.ask_void()
    press("Space")
    assert (evening.poll("before").state, evening.poll("before").cast) == (PollState.OPEN, 0)
    type_keys("213B\n")
    assert evening.poll("before").cast == 1
