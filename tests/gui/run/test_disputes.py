"""A fact that somebody disputes is noted as a question, with the fact picked by keyboard alone."""

from PySide6.QtWidgets import QComboBox

from dilemmakit.gui.run.console import Console
from tests.gui.run.evenings import Evening
from tests.gui.run.keyboard import press, type_keys
from tests.gui.run.noting import PRINCIPLES
from tests.gui.run.test_notes import console, evening, only_note

__all__ = ["console", "evening"]


def picker(console: Console) -> QComboBox:
    (found,) = console.middle.notes.findChildren(QComboBox)
    return found


def test_a_question_disputes_the_fact_that_is_picked(evening: Evening, console: Console) -> None:
    evening.go_to(PRINCIPLES)
    fact = evening.session.case.facts[0]
    type_keys("s Er det tal nyt?\t\t\t")
    assert picker(console).hasFocus()
    assert picker(console).currentText() == "Bestrider et faktum?"
    assert picker(console).accessibleName() == "Bestridt faktum"
    press("Down")
    assert fact.text in picker(console).currentText()
    press("Return")
    assert only_note(evening).answers == fact.id
    type_keys("s Hvem betaler?\n")
    assert [note.answers for note in evening.session.notes] == [fact.id, None]
