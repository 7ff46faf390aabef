"""What counting at the tables promises: sheet after sheet by the keyboard alone, none forgotten."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from dilemmakit.domain.note import Note
from dilemmakit.domain.vocabulary import (
    Audience,
    Entry,
    ItemKind,
    Language,
    MeetingForm,
    NoteKind,
    PollState,
    View,
)
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.theme import style
from dilemmakit.services.library import library
from tests.citizens import citizens_plan
from tests.gui.run.evenings import Evening, an_evening
from tests.gui.run.keyboard import button, focused, texts, type_keys

PRESENT = 23
"""At three tables: eight, eight and seven."""


@pytest.fixture
def citizens(tmp_path: Path, qapp: QApplication) -> Iterator[tuple[Evening, Console]]:
    style.apply(qapp, dark=False)
    changes = {
        "meeting_form": MeetingForm.CITIZENS_MEETING,
        "audience": Audience.CITIZENS,
        "plan": citizens_plan(),
        "present": PRESENT,
        "entry": Entry.TABLE_TALLY,
    }
    with an_evening(tmp_path / "data", **changes) as evening:
        console = Console(evening.live)
        console.resize(1280, 800)
        console.show()
        console.activateWindow()
        evening.go_to(2)
        yield evening, console
        console.close()
        delete(console)


def test_the_tables_are_typed_one_after_the_other_with_enter_alone(
    citizens: tuple[Evening, Console],
) -> None:
    """The next table and how many sit there stand ready; Enter accepts them."""
    evening, console = citizens
    assert "Der er ikke tastet nogen borde endnu." in texts(console)
    type_keys("\n\n2\n3\n1\n1\n1\n")
    assert evening.poll("stance-before").tables == ((1, 8),)
    assert "Mangler: bord 2, 3" in texts(console)
    assert "Bord 1 er gemt." in texts(console)
    type_keys("\n7\n7\n\n\n\n\n")
    type_keys("\n\n1\n1\n1\n1\n3\n")
    poll = evening.poll("stance-before")
    assert poll.tables == ((1, 8), (2, 7), (3, 7))
    assert evening.session.seats == (8, 7, 7)
    assert "Alle bordenes skemaer er inde." in texts(console)
    assert "22 af 23 har svaret" in texts(console)


@pytest.mark.parametrize("tables", [7, 9])
def test_before_the_first_sheet_all_of_it_is_in_sight(
    tmp_path: Path, qapp: QApplication, tables: int
) -> None:
    """In the window of a small laptop nothing scrolls, for as many tables as stand in a row."""
    style.apply(qapp, dark=False)
    shelf = library(Language.DA)
    (plan,) = [plan for plan in shelf.plans if plan.id == "citizens-120"]
    changes = {
        "meeting_form": MeetingForm.CITIZENS_MEETING,
        "audience": Audience.CITIZENS,
        "plan": plan,
        "case": shelf.cases[0],
        "present": 7 * tables,
        "entry": Entry.TABLE_TALLY,
    }
    with an_evening(tmp_path / "data", **changes) as evening:
        console = Console(evening.live)
        console.resize(1280, 770)
        console.show()
        evening.go_to(2, View.POLL_OPEN)
        assert evening.live.tables.set_tables(tables)
        for _turn in range(5):
            QApplication.processEvents()
        assert console.middle.verticalScrollBar().maximum() == 0
        console.close()
        delete(console)


def test_what_was_typed_of_a_table_is_gone_once_it_is_stored(
    citizens: tuple[Evening, Console],
) -> None:
    """Nobody reads from the console how the room stands."""
    _evening, console = citizens
    type_keys("\n\n8\n\n\n\n\n")
    assert not any(field.text() for field in console.middle.poll.tables.figures.fields)


def test_a_sheet_that_nothing_was_typed_of_is_not_stored(
    citizens: tuple[Evening, Console],
) -> None:
    """Enter pressed too often is no sheet: of dots it would say that nobody placed any."""
    evening, console = citizens
    type_keys("\n\n8\n\n\n\n\n")
    evening.answer_and_close(evening.poll("stance-before"))
    for text in ("lyset kan slukkes", "nogen holder øje"):
        note = Note(text[:5], NoteKind.CONDITION, text, evening.session.round.id)
        assert evening.live.add_note(note)
    plan = evening.session.plan
    (dots,) = [
        poll
        for poll in evening.session.polls
        if plan.poll(poll.planned_id).items[0].kind is ItemKind.DOTS
    ]
    evening.go_to([r.id for r in evening.session.rounds].index(dots.round_id), View.POLL_OPEN)
    QApplication.processEvents()
    type_keys("\n" * 8)
    assert evening.session.poll(dots.id).tables == ()
    assert console.middle.poll.tables.sentence == "Skriv tallene først."


def test_a_sheet_that_cannot_be_right_is_refused_in_words(
    citizens: tuple[Evening, Console],
) -> None:
    evening, console = citizens
    type_keys("9\n")
    assert console.middle.poll.tables.sentence == "Det bord findes ikke. Der er 3 borde."
    type_keys("2\n\n5\n4\n\n\n\n")
    assert console.middle.poll.tables.sentence == "9 talt, men kun 8 til stede. Tæl igen."
    assert evening.poll("stance-before").cast == 0


def test_a_refused_sheet_is_typed_over_from_its_table_on(
    citizens: tuple[Evening, Console],
) -> None:
    """Every field has a number: Enter leads through them all the same, and types over them."""
    evening, console = citizens
    type_keys("\n\n5\n4\n0\n0\n0\n")
    assert evening.poll("stance-before").cast == 0
    button(console, "Gem tællingen").setFocus()
    console.middle.poll.tables._table.setFocus(Qt.FocusReason.TabFocusReason)
    type_keys("1\n8\n5\n3\n0\n0\n0\n")
    assert evening.poll("stance-before").tables == ((1, 8),)


def test_a_table_is_typed_again_with_the_reason(citizens: tuple[Evening, Console]) -> None:
    """Its number is enough: the old sheet stays, and why stands beside it."""
    evening, console = citizens
    type_keys("\n\n8\n\n\n\n\n")
    type_keys("1")
    assert "Bord 1 er allerede tastet. Det nye skema træder i stedet. Hvorfor?" in texts(console)
    button(console, "Bordet har talt om").click()
    console.middle.poll.tables.listen()
    type_keys("1\n")
    type_keys("\n5\n3\n\n\n\n")
    assert evening.poll("stance-before").tables == ((1, 8),)
    assert evening.poll("stance-before").mended == ("recounted",)


def test_a_table_more_or_fewer_is_one_press(citizens: tuple[Evening, Console]) -> None:
    evening, console = citizens
    button(console, "Et bord mere").click()
    assert evening.session.seats == (6, 6, 6, 5)
    button(console, "Et bord færre").click()
    button(console, "Et bord færre").click()
    assert evening.session.seats == (6, 6)


def test_a_table_forgotten_is_typed_after_the_poll_was_closed(
    citizens: tuple[Evening, Console],
) -> None:
    """As long as nobody has seen the figures, the poll can be opened again."""
    evening, console = citizens
    type_keys("\n\n8\n\n\n\n\n")
    assert evening.live.close_poll(evening.poll("stance-before").id)
    button(console, "Åbn igen …").click()
    told = "Så kan der svares igen. I sammenfatningen står, at der blev åbnet igen."
    assert told in texts(console)
    button(console, "Åbn igen").click()
    assert evening.poll("stance-before").state is PollState.OPEN
    assert focused().accessibleName() == "Bord"
    type_keys("\n\n8\n\n\n\n\n")
    assert evening.poll("stance-before").tables == ((1, 8), (2, 8))
