"""Whole meetings by keys, each answered in its own way, from the first picture to the last."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from dilemmakit.domain.note import Note
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.poll import Poll
from dilemmakit.domain.seating import seats
from dilemmakit.domain.vocabulary import (
    Audience,
    Entry,
    ItemKind,
    Language,
    MeetingForm,
    NoteKind,
    PollState,
    RoundState,
    SessionState,
    Stance,
    View,
)
from dilemmakit.domain.walk import NextKind, next_act
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.theme import style
from dilemmakit.services.library import library
from tests.citizens import citizens_plan
from tests.gui.run.evenings import Evening, an_evening, slip_answers
from tests.gui.run.keyboard import button, press, type_keys


@contextmanager
def a_console(folder: Path, plan: Plan, **changes: Any) -> Iterator[tuple[Evening, Console]]:
    with an_evening(folder, plan=plan, meeting_form=plan.meeting_form, **changes) as evening:
        console = Console(evening.live)
        console.resize(1280, 800)
        console.show()
        console.activateWindow()
        yield evening, console
        console.close()
        delete(console)


def lead(evening: Evening, console: Console) -> set[View]:
    """Press *next* to the end, answer each poll by its keys, and close the meeting."""
    seen = set()
    for _turn in range(200):
        QApplication.processEvents()
        seen.add(evening.session.step.view)
        note_conditions(evening)
        for poll in evening.session.open_polls:
            type_answers(evening, poll)
            close(evening, console, poll)
            seen.add(evening.session.step.view)
        if next_act(evening.session).kind is NextKind.CLOSE:
            break
        console.setFocus()
        press("PgDown")
        assert not evening.errors
        evening.clock.pass_minutes(1)
    console.setFocus()
    press("PgDown")
    press("Return")
    return seen


def note_conditions(evening: Evening) -> None:
    if evening.session.step.view is View.CONDITIONS and not evening.session.notes:
        for number, text in enumerate(("borgeren kan sige nej.", "vi hører, hvordan det gik.")):
            round_id = evening.session.round.id
            note = Note(f"c{number}", NoteKind.CONDITION, text, round_id, stance=Stance.FOR)
            assert evening.live.add_note(note), evening.errors
        QApplication.processEvents()


def type_answers(evening: Evening, poll: Poll) -> None:
    """Type what everybody present answers."""
    present = evening.session.present or 0
    match poll.entry:
        case Entry.TABLE_TALLY:
            # Of dots only those are typed that were put; Enter passes over the rest.
            dotted = poll.items[0].kind is ItemKind.DOTS
            rest = "1\n" if dotted else "1\n\n\n1\n"
            for seated in seats(evening.session):
                type_keys(f"\n\n{seated - 2}\n{rest}")
        case Entry.SLIPS:
            for number in range(1, present + 1):
                values = [value for item in slip_answers(poll, number) for value in item]
                slip = f"{200 + number} " if poll.numbered else ""
                type_keys(f"{slip}{' '.join(map(str, values))}\n")
        case _by_hand:
            for item in poll.items:
                if item.kind is ItemKind.CHOICE:
                    type_keys(f"{present - 2}\n1\n\n\n1\n")
                elif item.kind is ItemKind.CONSENT:
                    type_keys("1\n" + "\n" * (item.slots - 1))
                else:
                    for slot in range(item.slots):
                        figures = (
                            item.figures[(n + slot) % len(item.figures)] for n in range(present)
                        )
                        type_keys(" ".join(map(str, figures)) + "\n")


def close(evening: Evening, console: Console, poll: Poll) -> None:
    QApplication.processEvents()
    assert evening.session.poll(poll.id).cast == evening.session.present, poll.question
    button(console, console.middle.poll.foot.close_words).click()
    assert evening.session.poll(poll.id).state in (PollState.CLOSED, PollState.SHOWN)


def shipped(plan_id: str) -> Plan:
    return next(plan for plan in library(Language.DA).plans if plan.id == plan_id)


def is_whole(evening: Evening) -> None:
    """Every round was run, every poll answered by all, and what may be shown was shown."""
    session = evening.session
    assert session.state is SessionState.CLOSED
    assert {stored.state for stored in session.rounds} == {RoundState.DONE}
    assert {poll.cast for poll in session.polls} == {session.present}
    assert not evening.errors


@pytest.fixture(autouse=True)
def _style(qapp: QApplication) -> None:
    style.apply(qapp, dark=False)


def test_a_committee_of_nine_is_led_from_its_first_picture_to_its_last(tmp_path: Path) -> None:
    """Cards at once, objections by hands, fingers from 0 to 10, and a mark with the fingers."""
    plan = shipped("committee-45")
    with a_console(tmp_path / "data", plan, present=9, audience=Audience.COMMITTEE) as led:
        evening, console = led
        seen = lead(evening, console)
        is_whole(evening)
        assert {View.STANCE_BEFORE_AFTER, View.CONSENT, View.RESISTANCE, View.THANKS} <= seen
        ways = {poll.planned_id: poll.entry for poll in evening.session.polls}
        assert ways == {
            "stance-before": Entry.CARDS,
            "condition-consent": Entry.HANDS,
            "resistance": Entry.HANDS,
            "rating": Entry.HANDS,
        }
        shown = {poll.planned_id for poll in evening.session.polls if poll.result}
        assert shown == {"stance-before", "condition-consent", "resistance"}


@pytest.mark.parametrize(
    "present", [24, pytest.param(60, marks=pytest.mark.long, id="sixty at eight tables")]
)
def test_citizens_at_tables_are_led_from_the_first_picture_to_the_last(
    tmp_path: Path, present: int
) -> None:
    """A sheet from each table before and after, and slips for the marks at the end."""
    changes = {"present": present, "audience": Audience.CITIZENS, "entry": Entry.TABLE_TALLY}
    with a_console(tmp_path / "data", citizens_plan(), **changes) as led:
        evening, console = led
        seen = lead(evening, console)
        is_whole(evening)
        assert {View.STANCE_BEFORE_AFTER, View.TABLES, View.POSTERS, View.LISTENING} <= seen
        stances = [p for p in evening.session.polls if p.planned_id.startswith("stance")]
        assert {poll.entry for poll in stances} == {Entry.TABLE_TALLY}
        assert {len(poll.tables) for poll in stances} == {round(present / 7.5)}
        assert evening.session.shift("stance") is not None


@pytest.mark.long
def test_staff_are_led_from_the_first_picture_to_the_last(tmp_path: Path) -> None:
    plan = shipped("staff-60")
    with a_console(tmp_path / "data", plan, present=12, audience=Audience.STAFF) as led:
        evening, console = led
        lead(evening, console)
        is_whole(evening)
        assert evening.session.meeting_form is MeetingForm.STAFF_MEETING
