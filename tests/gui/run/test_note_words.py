"""What notes promise of the words one writes, and of taking them away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from dilemmakit.domain.note import Note
from dilemmakit.domain.vocabulary import NoteKind, Stance
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.run.note_rows import FIRST_OF_EARLIER_ROLE, NotesModel
from dilemmakit.gui.theme import style
from tests.gui.run.evenings import Evening, an_evening
from tests.gui.run.keyboard import press, texts, type_keys
from tests.gui.run.noting import CONDITIONS, REASONS, TWIST, noting_plan


@pytest.fixture
def evening(tmp_path: Path, qapp: QApplication) -> Iterator[Evening]:
    style.apply(qapp, dark=False)
    with an_evening(tmp_path / "data", plan=noting_plan()) as started:
        yield started


@pytest.fixture
def console(evening: Evening) -> Iterator[Console]:
    shown = Console(evening.live)
    shown.show()
    shown.activateWindow()
    yield shown
    shown.close()
    delete(shown)


@pytest.mark.parametrize(
    "typed", ["Ja, hvis ", "ja hvis ", "Hvis ", "Nej, medmindre ", "medmindre "]
)
def test_a_condition_typed_as_a_whole_sentence_says_its_opening_words_once(
    evening: Evening, console: Console, typed: str
) -> None:
    """They pick the kind, as its letter does; Backspace gives them back."""
    evening.go_to(CONDITIONS)
    type_keys(f"{typed}nattevagten kan slå den fra\n")
    (note,) = evening.session.notes
    assert (note.kind, note.text) == (NoteKind.CONDITION, "nattevagten kan slå den fra")
    assert note.stance is (Stance.AGAINST if "medmindre" in typed else Stance.FOR)
    type_keys(typed)
    press("Backspace")
    assert console.middle.notes._entry.text == typed


def test_a_note_taken_away_can_be_put_back_in_its_round_only(
    evening: Evening, console: Console
) -> None:
    evening.go_to(REASONS)
    type_keys("a +Trygt om natten\n")
    press("F4")
    press("Delete")
    assert any("Slettet: »Trygt om natten«" in text for text in texts(console))
    evening.go_to(TWIST)
    assert not any("Slettet:" in text for text in texts(console))


def test_a_note_gets_room_for_its_caption_where_the_next_round_takes_it_up(qtbot: QtBot) -> None:
    """In a repeated round the same notes are those of an earlier round, and must not overlap."""
    note = Note("1", NoteKind.QUESTION, "Hvem betaler?", "r")
    rows = NotesModel()
    rows.set_notes([note], [])
    with qtbot.waitSignal(rows.modelReset):
        rows.set_notes([], [note])
    assert rows.index(0).data(FIRST_OF_EARLIER_ROLE)
