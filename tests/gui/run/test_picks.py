"""What the console promises where principles are ranked, and where a slip holds words as well."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from dilemmakit.domain.note import Note
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.room_view import PointsContent
from dilemmakit.domain.vocabulary import Language, NoteKind, View
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.theme import style
from dilemmakit.services.library import library
from tests.gui.run.evenings import Evening, an_evening
from tests.gui.run.keyboard import button, press, type_keys
from tests.gui.screen.kinds import SENTENCES

PRINCIPLES = 10
RANKING = "principle-ranking"
PEOPLE = 9


@cache
def a_plan_that_asks_for_words() -> Plan:
    """Return the shipped plan with its ranking; it asks what would change one's mind as well."""
    plan = next(p for p in library(Language.DA).plans if p.id == "council-120")
    rounds = tuple(
        replace(r, polls=tuple(replace(p, change_of_mind=p.id == RANKING) for p in r.polls))
        for r in plan.rounds
    )
    return replace(plan, rounds=rounds)


@pytest.fixture
def ranking(tmp_path: Path, qapp: QApplication) -> Iterator[tuple[Evening, Console]]:
    """The ranking of eight principles is open, and the slips' field has the keys."""
    style.apply(qapp, dark=False)
    with an_evening(tmp_path / "data", plan=a_plan_that_asks_for_words()) as evening:
        assert evening.live.set_attendance(PEOPLE)
        assert evening.live.go_to_round(PRINCIPLES)
        for number, text in enumerate(SENTENCES):
            note = Note(f"n{number}", NoteKind.PRINCIPLE, text, evening.session.round.id)
            assert evening.live.add_note(note)
        assert evening.live.next()
        console = Console(evening.live)
        console.resize(1280, 800)
        console.show()
        console.activateWindow()
        console.middle.poll.listen()
        yield evening, console
        console.close()
        delete(console)


def test_a_ranking_is_typed_and_read_back_in_words(ranking: tuple[Evening, Console]) -> None:
    """Beside each number stands the beginning of the sentence it means."""
    evening, console = ranking
    type_keys("325")
    read = [(cell.label, cell.text, cell.word) for cell in console.middle.poll.slips._reading.cells]
    assert read == [
        ("1. plads", "3", SENTENCES[2]),
        ("2. plads", "2", SENTENCES[1]),
        ("3. plads", "5", SENTENCES[4]),
    ]
    press("Return")
    assert evening.poll(RANKING).cast == 1


def test_a_number_twice_is_refused_in_words(ranking: tuple[Evening, Console]) -> None:
    evening, console = ranking
    slips = console.middle.poll.slips
    type_keys("3 3")
    assert slips.sentence == "»3« står der to gange."
    press("Return")
    assert evening.poll(RANKING).cast == 0


def test_the_room_gets_the_points_when_all_have_ranked(
    ranking: tuple[Evening, Console],
) -> None:
    """The slips are typed in a row, and nothing is shown before the last one is in."""
    evening, console = ranking
    type_keys("1 2 3\n" * PEOPLE)
    assert evening.poll(RANKING).cast == PEOPLE
    button(console, "Luk og vis i salen").click()
    view = evening.live.view()
    assert view.view is View.RANKING
    assert isinstance(view.content, PointsContent)
    assert [row.points for row in view.content.result.rows][:4] == [27, 18, 9, 0]


def test_words_on_a_slip_become_a_draft_once_the_poll_is_closed(
    ranking: tuple[Evening, Console],
) -> None:
    """Tab leads from the answers to the words, Enter stores both and empties both."""
    evening, console = ranking
    type_keys("1 2 3")
    press("Tab")
    type_keys("Hvis staten betaler.\n")
    assert evening.poll(RANKING).cast == 1
    assert console.middle.poll.slips._words.text() == ""
    assert not any(note.kind is NoteKind.NOTE for note in evening.session.notes)
    type_keys("1 2 3\n" * (PEOPLE - 1))
    button(console, "Luk og vis i salen").click()
    drafts = [n.text for n in evening.session.notes if n.kind is NoteKind.NOTE and not n.on_screen]
    assert drafts == ["Hvis staten betaler."]
