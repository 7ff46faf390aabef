"""What a committee's console promises: cards are counted like hands, all at once and openly."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from dilemmakit.domain.note import Note
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.vocabulary import (
    Entry,
    Language,
    MeetingForm,
    NoteKind,
    PollState,
    Secrecy,
    View,
)
from dilemmakit.domain.walk import NextKind, next_act
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.theme import style
from dilemmakit.services.library import library
from tests.gui.run.evenings import Evening, an_evening
from tests.gui.run.keyboard import button, focused, press, texts, type_keys

FIRST = 2
PRESENT = 9


@pytest.fixture(scope="module")
def plan() -> Plan:
    return next(one for one in library(Language.DA).plans if one.id == "committee-45")


@pytest.fixture
def committee(tmp_path: Path, qapp: QApplication, plan: Plan) -> Iterator[tuple[Evening, Console]]:
    """A committee of nine at its table."""
    style.apply(qapp, dark=False)
    form = MeetingForm.COMMITTEE_MEETING
    with an_evening(tmp_path / "data", meeting_form=form, plan=plan, present=PRESENT) as evening:
        console = Console(evening.live)
        console.resize(1280, 800)
        console.show()
        console.activateWindow()
        yield evening, console
        console.close()
        delete(console)


def test_cards_are_counted_like_hands_and_shown_at_once(
    committee: tuple[Evening, Console],
) -> None:
    evening, console = committee
    evening.go_to(FIRST)
    poll = evening.poll("stance-before")
    assert (poll.entry, poll.secrecy, poll.pair) == (Entry.CARDS, Secrecy.OPEN_SIMULTANEOUS, None)
    assert "Tæl kortene" in texts(console)
    type_keys("4\n3\n1\n1\n\n")
    assert evening.poll("stance-before").cast == PRESENT
    assert evening.live.close_poll(poll.id)
    assert evening.live.next()
    assert evening.session.step.view is View.STANCE_BEFORE_AFTER
    assert evening.poll("stance-before").state is PollState.SHOWN


def test_hands_may_take_the_place_of_cards_but_nothing_secret_may(
    committee: tuple[Evening, Console],
) -> None:
    evening, console = committee
    evening.go_to(FIRST)
    assert not button(console, "Nummererede sedler").isEnabled()
    assert not button(console, "Send rundt").isEnabled()
    button(console, "Hænder").click()
    assert evening.poll("stance-before").entry is Entry.HANDS


def test_more_fingers_than_people_stay_where_the_one_too_many_can_be_found(
    committee: tuple[Evening, Console],
) -> None:
    """Enter does not go on to the next option; Backspace takes the figure away."""
    evening, console = committee
    at = [r.id for r in evening.session.rounds].index(evening.poll("resistance").round_id)
    evening.go_to(at, View.POLL_OPEN)
    QApplication.processEvents()
    type_keys("0 1 2 3 4 5 6 7 8 9\n")
    assert "10 talt, men kun 9 til stede. Tæl igen." in texts(console)
    press("Backspace")
    type_keys("\n")
    assert "10 talt, men kun 9 til stede. Tæl igen." not in texts(console)
    assert focused().accessibleName().startswith(evening.session.case.options[1].label)


def test_the_console_leads_a_committee_from_the_first_picture_to_the_last(
    committee: tuple[Evening, Console],
) -> None:
    """Every poll of the plan is answered by cards or hands."""
    evening, console = committee
    seen = set()
    for _turn in range(100):
        QApplication.processEvents()
        seen.add(evening.session.step.view)
        if evening.session.round.planned.id == "r6" and not evening.session.notes:
            text = "borgeren kan sige nej."
            condition = Note("c1", NoteKind.CONDITION, text, evening.session.round.id)
            assert evening.live.add_note(condition), evening.errors
        for poll in evening.session.open_polls:
            assert poll.entry in (Entry.CARDS, Entry.HANDS)
            assert console.middle.poll.hands.isVisible()
            evening.answer_and_close(poll)
        if next_act(evening.session).kind is NextKind.CLOSE:
            break
        assert evening.live.next(), evening.errors
    assert {View.CONSENT, View.RESISTANCE, View.QUESTIONS, View.THANKS} <= seen
    assert {poll.cast for poll in evening.session.polls} == {PRESENT}


def test_closing_speaks_of_slips_only_where_there_were_any(
    committee: tuple[Evening, Console],
) -> None:
    _evening, console = committee
    console.ask_close()
    assert console.middle.confirmation.sentence == "Mødet lukkes og kan ikke åbnes igen."
