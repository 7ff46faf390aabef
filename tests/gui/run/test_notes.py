"""What taking notes promises: one key each, nothing lost, nothing shown by accident."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from dilemmakit.domain.note import Note
from dilemmakit.domain.vocabulary import (
    Breadth,
    Language,
    NoteKind,
    Stance,
    ValueId,
    View,
)
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.run.note_kinds import note_choice, one_letter_words
from dilemmakit.gui.theme import style
from dilemmakit.wording import use_language
from tests.gui.run.evenings import Evening, an_evening
from tests.gui.run.keyboard import button, press, texts, type_keys
from tests.gui.run.noting import CONDITIONS, PRINCIPLES, REASONS, TWIST, noting_plan


@pytest.fixture
def evening(tmp_path: Path, qapp: QApplication) -> Iterator[Evening]:
    style.apply(qapp, dark=False)
    with an_evening(tmp_path / "data", plan=noting_plan()) as started:
        yield started


@pytest.fixture
def console(evening: Evening) -> Iterator[Console]:
    shown = Console(evening.live)
    shown.resize(1280, 800)
    shown.show()
    shown.activateWindow()
    yield shown
    shown.close()
    delete(shown)


def only_note(evening: Evening) -> Note:
    (note,) = evening.session.notes
    return note


def test_option_kind_text_enter(evening: Evening, console: Console) -> None:
    """Letters and signs choose; Tab is never needed, and what is kept stands on the board."""
    evening.go_to(REASONS)
    type_keys("c -Ingen hører den, der ikke bipper\n")
    note = only_note(evening)
    assert (note.option, note.stance, note.text) == (
        "C",
        Stance.AGAINST,
        "Ingen hører den, der ikke bipper",
    )
    assert note.kind is NoteKind.ARGUMENT
    assert note.on_screen
    assert console.middle.notes._entry.text == ""


@pytest.mark.parametrize(
    "text",
    ["Der er for få hænder", "Vi mangler svar", "Sensoren bipper", "I vores kommune", "–5 %"],
)
def test_no_word_loses_its_first_letter(evening: Evening, console: Console, text: str) -> None:
    """A letter that could be a key is text as soon as a word goes on after it."""
    evening.go_to(PRINCIPLES)
    type_keys(text + "\n")
    assert only_note(evening).text == text


@pytest.mark.parametrize("spoken", Language)
def test_every_kind_of_note_has_a_letter_that_is_no_word(spoken: Language) -> None:
    """A letter that is a word by itself picks nothing, and no letter picks two kinds."""
    use_language(spoken)
    keys = [note_choice(kind).key for kind in NoteKind if kind is not NoteKind.ARGUMENT]
    assert not set(keys) & set(one_letter_words().split())
    assert len(keys) == len({*keys})


def test_a_letter_taken_for_a_key_is_given_back(evening: Evening, console: Console) -> None:
    """Backspace on the empty field turns the key into a letter again."""
    evening.go_to(REASONS)
    type_keys("b ")
    assert console.middle.notes._entry.text == ""
    press("Backspace")
    assert console.middle.notes._entry.text == "B"


def test_keys_with_alt_choose_while_one_writes(evening: Evening, console: Console) -> None:
    evening.go_to(REASONS)
    type_keys("Det er til at leve med")
    press("Alt+D")
    press("Alt+-")
    press("Return")
    note = only_note(evening)
    assert (note.option, note.stance) == ("D", Stance.AGAINST)


def test_an_argument_without_an_option_is_asked_about(evening: Evening, console: Console) -> None:
    """It would stand on no board; the text stays until an option is chosen."""
    evening.go_to(REASONS)
    type_keys("Det er til at leve med\n")
    asked = "Hvilken mulighed gælder det? Tryk Alt og bogstavet."
    assert console.middle.notes.sentence == asked
    console.flush()
    assert console.middle.notes.sentence == asked, "the draft is stored meanwhile"
    press("Ctrl+A")
    press("Delete")
    assert console.middle.notes.sentence == ""
    type_keys("Det er til at leve med\n")
    press("Alt+A")
    press("Return")
    assert only_note(evening).option == "A"


def test_what_is_being_typed_is_stored_as_a_draft(
    evening: Evening, console: Console, qtbot: QtBot
) -> None:
    """Within two seconds of the last key it is on disk, and the room does not see it."""
    evening.go_to(REASONS, View.ARGUMENT_BOARD)
    type_keys("a +Nattevagten kan blive")
    qtbot.waitUntil(lambda: len(evening.session.notes) == 1, timeout=2_000)
    assert not only_note(evening).on_screen
    type_keys(" hos den, der er bange\n")
    note = only_note(evening)
    assert note.on_screen
    assert note.text == "Nattevagten kan blive hos den, der er bange"


def test_a_round_change_stores_what_is_being_typed(evening: Evening, console: Console) -> None:
    """Page Down in the middle of a sentence loses nothing; the draft keeps its own round."""
    evening.go_to(REASONS, View.ARGUMENT_BOARD)
    type_keys("a +Halvt skre")
    press("PgDown")
    assert evening.session.round_index == TWIST
    note = only_note(evening)
    assert (note.text, note.on_screen) == ("Halvt skre", False)
    assert note.round_id == evening.session.rounds[REASONS].id


def test_an_emptied_draft_goes(evening: Evening, console: Console) -> None:
    evening.go_to(REASONS)
    type_keys("hov")
    console.middle.notes.flush()
    for _letter in "hov":
        press("Backspace")
    console.middle.notes.flush()
    assert evening.session.notes == ()


def test_a_note_that_cannot_be_stored_stays_with_the_reason(
    evening: Evening, console: Console, tmp_path: Path
) -> None:
    """The text stands with a sentence and a way to try again; cured, it is stored whole."""
    evening.go_to(REASONS)
    type_keys("a +Nattevagten kan blive")
    (file,) = (tmp_path / "data").glob("*.sqlite*") or (tmp_path / "data").glob("*.db")
    away = file.rename(file.with_suffix(".away"))
    press("Return")
    assert evening.session.notes == ()
    assert console.middle.notes._entry.text == "Nattevagten kan blive"
    assert console.middle.notes.sentence
    away.rename(file)
    press("Return")
    assert only_note(evening).text == "Nattevagten kan blive"
    assert console.middle.notes.sentence == ""


def test_a_press_of_the_mouse_leaves_the_keys_in_the_note(
    evening: Evening, console: Console
) -> None:
    """A minute more, a pause, a look at the menu: the sentence goes on where it was."""
    evening.go_to(REASONS, View.ARGUMENT_BOARD)
    type_keys("a +To ord")
    before = evening.session.round.minutes
    for words in ("+1", "Pause", "Hold billedet"):
        QTest.mouseClick(button(console, words), Qt.MouseButton.LeftButton)
    type_keys(" og to til\n")
    assert evening.session.notes[-1].text == "To ord og to til"
    assert evening.session.round.minutes == before + 1


def test_b_is_a_letter_while_one_types(evening: Evening, console: Console) -> None:
    """The presenter's B hides the room's picture only where nothing is being typed."""
    evening.go_to(REASONS)
    type_keys("Bare roligt.")
    assert not evening.session.blank
    press("Ctrl+B")
    assert evening.session.blank
    console.setFocus()
    press("B")
    assert not evening.session.blank
    press(".")
    assert evening.session.blank


def test_a_value_belongs_to_the_argument(evening: Evening, console: Console) -> None:
    """A value noted with the argument; alone it is a note of its own."""
    evening.go_to(REASONS)
    row = console.middle.notes._entry._row
    type_keys("a +Nattevagten kan blive")
    row._take_value(ValueId.SAFETY)
    type_keys("\n")
    assert only_note(evening).value is ValueId.SAFETY
    row._take_value(ValueId.PRIVACY)
    type_keys("\n")
    assert evening.session.notes[-1].kind is NoteKind.VALUE


def test_a_condition_says_yes_or_no_and_how_broadly(evening: Evening, console: Console) -> None:
    evening.go_to(CONDITIONS)
    type_keys("n der er sagt ja\n")
    type_keys("Data slettes efter et døgn\n")
    first, second = evening.session.notes
    assert (first.stance, second.stance) == (Stance.AGAINST, Stance.AGAINST)
    press("F4")
    press("+")
    assert evening.session.notes[-1].breadth is Breadth.BROAD
    press("-")
    assert evening.session.notes[-1].breadth is Breadth.SPLIT


def test_an_objection_answers_the_newest_condition(evening: Evening, console: Console) -> None:
    evening.go_to(CONDITIONS)
    type_keys("j data slettes efter et døgn\n")
    console.middle.notes._entry._row.show_choice(note_choice(NoteKind.OBJECTION))
    type_keys("Et døgn er for kort\n")
    condition, objection = evening.session.notes
    assert objection.answers == condition.id


def test_a_question_gets_somebody_responsible_and_a_day(evening: Evening, console: Console) -> None:
    """Enter in any of the fields stores; a deadline that is no day is asked about."""
    evening.go_to(PRINCIPLES)
    type_keys("s Hvem ejer data?\t")
    type_keys("Digitaliseringschefen\t")
    type_keys("31/2\n")
    assert "ikke en dag" in console.middle.notes.sentence
    for _letter in "31/2":
        press("Backspace")
    type_keys("16/3\n")
    question = only_note(evening)
    assert question.responsible == "Digitaliseringschefen"
    assert question.deadline == date(2027, 3, 16)
    type_keys("Den næste")
    assert console.middle.notes._entry.text == "Den næste"


def test_questions_of_earlier_rounds_can_be_given_away_later(
    evening: Evening, console: Console
) -> None:
    """The last round takes up the questions noted before, newest first."""
    evening.go_to(REASONS)
    type_keys("s Hvem ejer data?\n")
    evening.go_to(PRINCIPLES)
    said = [text for text in texts(console) if "Hvem ejer data?" in text]
    assert said == ["Spørgsmål, Hvem ejer data?, mangler ansvarlig"]


def test_the_eye_takes_a_note_off_the_board_and_back(evening: Evening, console: Console) -> None:
    evening.go_to(REASONS)
    type_keys("a +Nattevagten kan blive\n")
    press("F4")
    press("Space")
    assert not only_note(evening).on_screen
    press("Space")
    assert only_note(evening).on_screen


def test_a_note_is_mended_in_the_field_or_left_alone(evening: Evening, console: Console) -> None:
    evening.go_to(REASONS)
    type_keys("a +Nattevagten kan blvie\n")
    press("F4")
    press("Return")
    type_keys(" hos mig")
    console.middle.notes.flush()
    press("Escape")
    assert only_note(evening).text == "Nattevagten kan blvie"
    press("F4")
    press("Return")
    for _letter in "vie":
        press("Backspace")
    type_keys("ive\n")
    assert only_note(evening).text == "Nattevagten kan blive"
    assert only_note(evening).on_screen


def test_a_removed_note_can_be_had_back(evening: Evening, console: Console) -> None:
    evening.go_to(REASONS)
    type_keys("a +Nattevagten kan blive\n")
    press("F4")
    press("Delete")
    assert evening.session.notes == ()
    console.middle.notes._put_back()
    assert only_note(evening).text == "Nattevagten kan blive"


def test_a_name_is_asked_about_and_stops_nothing(evening: Evening, console: Console) -> None:
    """Names are for the person at the keys to judge; a dissent may carry one."""
    evening.go_to(REASONS)
    type_keys("a +Peter Hansen kender hver beboer")
    hint = "Er »Peter Hansen« et navn? Skriv hellere, hvad personen laver."
    assert hint in texts(console)
    type_keys("\n")
    assert only_note(evening).text == "Peter Hansen kender hver beboer"
    assert hint not in texts(console)
    type_keys("a +Nattevagten kender hver beboer")
    assert not any("et navn?" in text for text in texts(console))


def test_a_note_is_moved_to_the_round_it_belongs_to(evening: Evening, console: Console) -> None:
    """Ctrl and an arrow in the list; never past where the meeting stands, and undone at once."""
    evening.go_to(REASONS)
    type_keys("a +Til en anden runde\n")
    here = evening.session.round_index
    press("F4")
    press("Ctrl+Right")
    assert only_note(evening).round_id == evening.session.rounds[here].id
    press("Ctrl+Left")
    assert only_note(evening).round_id == evening.session.rounds[here - 1].id
    button(console, "Fortryd").click()
    assert only_note(evening).round_id == evening.session.rounds[here].id
