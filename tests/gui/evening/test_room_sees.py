"""What the room may see, over a whole evening: nothing of the facilitator's, nothing too early."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from dilemmakit.domain.language import Language
from dilemmakit.domain.note import Note
from dilemmakit.domain.poll import Poll
from dilemmakit.domain.vocabulary import (
    Entry,
    ItemKind,
    NoteKind,
    PollState,
    Secrecy,
    SessionState,
    Stance,
)
from dilemmakit.domain.walk import NextKind, next_act
from dilemmakit.gui.screen.room_screen import RoomScreen
from dilemmakit.services.library import library
from dilemmakit.services.noting import new_note_id
from tests.gui.evening.house import House, prepared, the_house
from tests.gui.run.evenings import slip_answers
from tests.gui.run.keyboard import texts

DRAFT = "Kladden ingen må se"
SLIPS = range(4711, 4711 + 19)
ERROR = "Disken er fuld"


def room_texts(house: House, screen: RoomScreen) -> str:
    """Return all that the room can read: the view's own values, and what is read aloud."""
    view = house.live.view()
    screen.show_view(view)
    return "\n".join([repr(view), screen.accessibleName(), screen.accessibleDescription()])


def one_of_each(house: House) -> Iterator[Note]:
    """Note what the round asks for, once to be shown and once as a draft."""
    kinds = {rule.kind for rule in house.session.round.planned.record} & {
        NoteKind.ARGUMENT,
        NoteKind.CONDITION,
        NoteKind.PRINCIPLE,
        NoteKind.QUESTION,
    }
    for kind in sorted(kinds):
        if any(note.kind is kind for note in house.session.notes):
            continue
        for text, on_screen in (("Det, der blev sagt", True), (DRAFT, False)):
            note = Note(new_note_id(), kind, text, house.session.round.id, on_screen=on_screen)
            about = kind is NoteKind.ARGUMENT
            yield replace(note, option="A", stance=Stance.FOR) if about else note


def look(house: House, screen: RoomScreen) -> None:
    """Hold both windows to what they may say at this moment."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    room = room_texts(house, screen)
    where = (house.session.round.title, house.session.step.view)
    assert DRAFT not in room, where
    script = house.session.round.planned.script
    for said in (script.say, script.if_stuck, script.if_heated, script.prepare):
        assert not said or said not in room, (where, said)
    for number in SLIPS:
        assert str(number) not in room, where
    assert ERROR not in room
    for poll in house.session.polls:
        if poll.state is PollState.OPEN and poll.secrecy is Secrecy.SECRET:
            assert poll.result is None
            silent(house, room, where)


def silent(house: House, room: str, where: object) -> None:
    """While a secret poll is open neither window tells what anyone has answered."""
    here = [text for text in texts(house.window) if "%" in text or re.search(r"[ABCD]: \d", text)]
    assert here == [], (where, here)
    assert not re.search(r"(value|people|share|count)s?=\(?[A-D1-9]", room), where


def answer(house: House, screen: RoomScreen, poll: Poll) -> None:
    """Answer a poll, looking at both windows after each answer."""
    present = house.session.present or 0
    if poll.items[0].kind is ItemKind.CONSENT and poll.entry is not Entry.SLIPS:
        counts = tuple(tuple(((1, present),) for _slot in range(i.slots)) for i in poll.items)
        assert house.live.record_hands(poll.id, counts)
    else:
        for nth in range(present):
            number = SLIPS[nth] if poll.numbered else None
            given = slip_answers(poll, nth)
            assert house.live.cast_ballot(poll.id, number, given, f"{poll.id}{nth}")
            if nth in (0, 7, present - 1):
                look(house, screen)
    assert house.live.close_poll(poll.id)


@pytest.mark.parametrize(
    "plan_id", ["council-60", pytest.param("council-90", marks=pytest.mark.long)]
)
def test_no_picture_of_the_evening_tells_the_room_too_much(
    tmp_path: Path, qapp: QApplication, plan_id: str
) -> None:
    """No draft, script, slip number or fault; no result of a secret poll that is open, anywhere."""
    shelf = library(Language.DA)
    plan = next(plan for plan in shelf.plans if plan.id == plan_id)
    case = next(case for case in shelf.cases if case.title == "Når sengen slår alarm")
    prepared(tmp_path, plan=plan, case=case, present=19, invited=21)
    with the_house(tmp_path) as house:
        (line,) = house.live.session_lines()
        assert house.live.open_session(line.id)
        assert house.live.start()
        house.evening.begin()
        screen = RoomScreen()
        screen.show()
        pictures = 0
        while house.session.state is SessionState.RUNNING and pictures < 200:
            look(house, screen)
            for note in one_of_each(house):
                assert house.live.add_note(note)
            look(house, screen)
            for poll in house.session.open_polls:
                answer(house, screen, poll)
                look(house, screen)
            house.clock.pass_minutes(1)
            pictures += 1
            if next_act(house.session).kind is NextKind.CLOSE:
                break
            assert house.live.next()
        assert pictures > 15
        assert house.session.open_polls == ()
        screen.close()
