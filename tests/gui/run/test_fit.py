"""Fitting the rest to a fixed end, with the keys alone."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QSpinBox

from dilemmakit.domain.fitting import fit
from dilemmakit.domain.timing import clock
from dilemmakit.domain.vocabulary import RoundState
from dilemmakit.gui.run.console import Console
from tests.gui.run.evenings import Evening
from tests.gui.run.keyboard import button, focused, press, texts, type_keys

REASONS = 3


@pytest.fixture
def late(evening: Evening, console: Console) -> Evening:
    """Three minutes late at the round of reasons."""
    evening.go_to(REASONS - 1)
    assert evening.session.planned_start is not None
    evening.clock.now = evening.session.planned_start + timedelta(minutes=18)
    evening.go_to(REASONS, minutes=0)
    return evening


def field(console: Console, title: str) -> QSpinBox:
    (found,) = (
        one
        for one in console.findChildren(QSpinBox)
        if one.accessibleName() == f"{title}, nye minutter" and one.isVisibleTo(console)
    )
    return found


def test_one_key_proposes_and_enter_takes(late: Evening, console: Console) -> None:
    """Nothing is stored before it is taken; then the rounds have the new minutes, all at once."""
    before = late.session
    press("Ctrl+T")
    assert any("Med de nye minutter når I det" in text for text in texts(console))
    assert late.session == before
    wanted = fit(before, clock(before, late.clock.now).planned_end, late.clock.now)
    assert wanted.changed
    press("Return")
    assert late.session.revision == before.revision + 1
    minutes = {stored.id: stored.minutes for stored in late.session.rounds}
    assert all(minutes[one.id] == one.new for one in wanted.rounds)
    assert clock(late.session, late.clock.now).behind_minutes <= 0
    assert not console.middle.is_fitting


def test_escape_leaves_everything_as_it_was(late: Evening, console: Console) -> None:
    """And the note that was being typed has the keys again."""
    before, session = focused(), late.session
    type_keys("a +Halvt skrevet")
    press("Ctrl+T")
    press("Escape")
    assert focused() is before
    type_keys(" og så videre\n")
    assert late.session.notes[-1].text == "Halvt skrevet og så videre"
    assert late.session.rounds == session.rounds


def test_a_proposal_is_changed_by_hand(late: Evening, console: Console) -> None:
    """Below the plan's shortest it says so; a round set to nothing is left out."""
    press("Ctrl+T")
    field(console, "Vendingen").setValue(1)
    assert any("forløbets korteste er 5" in text for text in texts(console))
    field(console, "Ud af døren").setValue(0)
    press("Return")
    rounds = {stored.title: stored for stored in late.session.rounds}
    assert rounds["Vendingen"].minutes == 1
    assert rounds["Ud af døren"].state is RoundState.SKIPPED


def test_another_end_is_typed(late: Evening, console: Console) -> None:
    """An hour earlier than anything allows: it says by how much it fails, and what stays whole."""
    press("Ctrl+T")
    console.middle.fit._time.setFocus()
    type_keys("1905")
    (sentence,) = {text for text in texts(console) if "kan ikke give mere" in text}
    assert "»Vendingen«" in sentence
    assert "for sent" in sentence
    button(console, "Som planlagt").click()
    assert any("Med de nye minutter når I det" in text for text in texts(console))
