"""Sessions as they may stand in the middle of a meeting, made without a database."""

import dataclasses
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.disclosure import disclose, disclose_shift
from dilemmakit.domain.note import Note
from dilemmakit.domain.plan import Plan, ScreenStep
from dilemmakit.domain.poll import Answers, Item, Poll, Target, Value
from dilemmakit.domain.result import ChoiceResult
from dilemmakit.domain.room import room_view
from dilemmakit.domain.session import Session
from dilemmakit.domain.tally import tally_ballots
from dilemmakit.domain.vocabulary import (
    Breadth,
    ItemOn,
    NoteKind,
    PollState,
    RoundState,
    Stance,
    View,
)
from tests.factory import FIRST_EVENING, a_poll, a_session

NOW = FIRST_EVENING + timedelta(minutes=3)
DRAFTED = "UDKAST: det her har ingen set endnu"


def a_meeting(plan: Plan, **changes: object) -> Session:
    """Return a running session with this plan's polls, none of them opened."""
    session = a_session(plan=plan, **changes)
    polls = tuple(
        a_poll(
            id=f"poll-{planned.id}",
            round_id=stored.id,
            planned_id=planned.id,
            question=planned.question,
            secrecy=planned.secrecy,
            entries=planned.entry,
            entry=planned.entry[0],
            show=planned.show,
            pair=planned.pair,
            state=PollState.READY,
        )
        for stored in session.rounds
        for planned in stored.planned.polls
    )
    return replace(session, polls=tuple(replace(poll, items=()) for poll in polls))


def with_notes(session: Session) -> Session:
    """Return the session with a note of every kind on screen, and one of each kept back."""
    notes = []
    for kind in NoteKind:
        shown = Note(f"{kind}-1", kind, f"{kind.value} sagt højt", session.round.id)
        if kind is NoteKind.ARGUMENT:
            shown = replace(shown, option="A", stance=Stance.FOR)
        if kind is NoteKind.CONDITION:
            shown = replace(shown, stance=Stance.AGAINST, breadth=Breadth.SPLIT)
        if kind is NoteKind.OBJECTION:
            shown = replace(shown, answers="condition-1")
        draft = replace(shown, id=f"{kind}-2", text=DRAFTED, on_screen=False)
        notes += [shown, draft]
    objection = Note("objection-3", NoteKind.OBJECTION, "mod princippet", session.round.id)
    notes.append(replace(objection, answers="principle-1"))
    return replace(session, notes=tuple(notes))


def standing(session: Session, round_index: int, step_index: int, **more: object) -> Session:
    """Return the session standing at a picture, with the rounds before it done."""
    rounds = tuple(
        replace(one, state=RoundState.DONE, started_at=FIRST_EVENING, ended_at=FIRST_EVENING)
        if one.position < round_index
        else replace(one, state=RoundState.RUNNING, started_at=FIRST_EVENING)
        if one.position == round_index
        else one
        for one in session.rounds
    )
    return replace(
        session,
        rounds=rounds,
        round_index=round_index,
        step_index=step_index,
        **more,  # type: ignore[arg-type]
    )


def every_picture(session: Session) -> Iterator[Session]:
    """Yield the session standing at each picture of its plan."""
    for stored in session.rounds:
        for index in range(len(stored.planned.steps)):
            yield standing(session, stored.position, index)


def items_of(session: Session, planned_id: str) -> tuple[Item, ...]:
    """Return a planned poll's items as they would be frozen now."""
    planned = session.plan.poll(planned_id)
    items = a_poll(*((i.kind, i.on) for i in planned.items), case=session.case).items
    noted = tuple(
        Target(note.id, note.text)
        for note in session.notes
        if note.kind is NoteKind.PRINCIPLE and note.on_screen
    )
    return tuple(
        replace(item, targets=noted or item.targets) if item.on is ItemOn.PRINCIPLES else item
        for item in items
    )


def answers(poll: Poll, person: int) -> Answers:
    """Return one person's answers, the same each time."""
    said = []
    for item in poll.items:
        given: list[Value] = [*(item.letters or item.figures)]
        said.append(tuple(given[(person + slot) % len(given)] for slot in range(item.slots)))
    return tuple(said)


def answered(session: Session, planned_id: str, state: PollState, people: int = 19) -> Session:
    """Return the session with a poll answered by so many, and as far as this state."""
    poll = session.poll_planned(planned_id)
    assert poll is not None
    poll = replace(poll, items=items_of(session, planned_id), state=state, cast=people)
    if state in (PollState.CLOSED, PollState.SHOWN):
        poll = replace(poll, attendance=session.present)
    if state is PollState.SHOWN:
        tally = tally_ballots(poll, [answers(poll, person) for person in range(people)])
        poll = replace(poll, result=disclose(poll, tally))
    polls = tuple(poll if one.id == poll.id else one for one in session.polls)
    return replace(session, polls=polls)


def all_answered(session: Session, state: PollState, people: int = 19) -> Session:
    """Return the session with every poll answered, and the shift where both stances are shown."""
    for poll in session.polls:
        session = answered(session, poll.planned_id, state, people)
    stances = [
        result
        for poll in session.polls
        for result in poll.result or ()
        if poll.pair and isinstance(result, ChoiceResult)
    ]
    if len(stances) != 2:
        return session
    pairs: list[tuple[Value, Value]] = [("A", "B")] * people
    shift = disclose_shift(stances[0], stances[1], pairs)
    return replace(session, shifts=(("stance", shift),))


def inside(value: object) -> Iterator[object]:
    """Yield a value and every value within it."""
    yield value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from inside(getattr(value, field.name))
    elif isinstance(value, tuple | frozenset):
        for one in value:
            yield from inside(one)


def seen(session: Session) -> rv.RoomView:
    return room_view(session, NOW)


def showing(session: Session, view: View, poll: str | None = None) -> Session:
    """Return the session standing at a picture of this view, whatever its plan has."""
    planned = session.round.planned
    steps = (ScreenStep(view, poll=poll),)
    stored = replace(session.round, planned=replace(planned, steps=steps))
    return replace(session, rounds=(stored, *session.rounds[1:]), round_index=0, step_index=0)
