"""Nineteen people with slips, and what they said."""

from datetime import date

from dilemmakit.domain.vocabulary import (
    Breadth,
    NoteKind,
    PollState,
    Stance,
    View,
)
from dilemmakit.domain.walk import NextKind, next_act
from dilemmakit.services import polling
from tests.services.meeting import Meeting

SLIPS = range(201, 220)
FIRST = {number: "AABBBCCDAABBBCCDAA-"[number - 201] for number in SLIPS}
SECOND = {number: "ABBBBCBDABBBBCBDABB"[number - 201] for number in SLIPS}
RESISTANCE = {number: [(number + slot * 3) % 11 for slot in range(5)] for number in SLIPS}
RATED = {number: 1 + number % 5 for number in SLIPS}

NOTED = {
    NoteKind.TERM: ["Sensor"],
    NoteKind.QUESTION: ["Hvad koster det om året?"],
    NoteKind.ARGUMENT: ["Flere sover natten igennem"],
    NoteKind.CONDITION: ["Ja, hvis nogen ser til dem."],
    NoteKind.OBJECTION: ["Det koster for meget."],
    NoteKind.TWIST_EFFECT: ["Nu handler det også om personalet."],
    NoteKind.PRINCIPLE: ["Spørg, mens der kan svares.", "Ingen måles i det skjulte."],
    NoteKind.DISSENT: ["Jeg kan ikke være med til det."],
    NoteKind.TASK: ["Sagen kommer igen i udvalget."],
    NoteKind.MISSING_VOICE: ["De pårørende"],
    NoteKind.VALUE: ["Tryghed"],
    NoteKind.NOTE: ["Fakta om fald efterspørges."],
}


def slip(meeting: Meeting, planned_id: str, number: int) -> str:
    """Return the line the assistant types for one person."""
    match planned_id:
        case "stance-before":
            return f"{number} {FIRST[number]}"
        case "stance-after":
            line = f"{number}{SECOND[number].lower()}"
            if len(meeting.poll(planned_id).items) > 1:
                line += " " + " ".join(map(str, RESISTANCE[number]))
            return line
        case "rating":
            asked = meeting.poll(planned_id).items[0].slots
            return f"{number} " + str(RATED[number]) * asked
    raise AssertionError(planned_id)


def answer(meeting: Meeting) -> None:
    """Answer what is open, and close it."""
    for poll in meeting.session.open_polls:
        if poll.planned_id == "principle-consent":
            counts = (((1, 19),), ((0, 2), (1, 16), (None, 1)))
            meeting.do(polling.record_hands, poll.id, (counts,), meeting.now)
        else:
            lines = [slip(meeting, poll.planned_id, number) for number in SLIPS]
            meeting.type_slips(poll.planned_id, lines)
        meeting.close_poll(poll.planned_id)


def note(meeting: Meeting) -> None:
    """Note what the round is for, and a draft beside it."""
    already = {one.kind for one in meeting.session.notes}
    for kind in {rule.kind for rule in meeting.session.round.planned.record} - already:
        for text in NOTED[kind]:
            more: dict[str, object] = {}
            if kind is NoteKind.ARGUMENT:
                more = {"option": "A", "stance": Stance.FOR, "group": "bord 1"}
            if kind is NoteKind.CONDITION:
                more = {"stance": Stance.FOR, "breadth": Breadth.BROAD}
            if kind in (NoteKind.QUESTION, NoteKind.TASK):
                more = {"responsible": "Økonomichefen", "deadline": date(2027, 4, 6)}
            meeting.note(kind, text, **more)
        meeting.note(kind, f"Kladde til {kind}", on_screen=False)


def answer_notes(meeting: Meeting) -> None:
    """Let one objection answer the condition, and name one argument at a second table."""
    for one in meeting.session.notes:
        if one.kind is NoteKind.CONDITION and one.on_screen:
            meeting.note(NoteKind.OBJECTION, "Så får vi to systemer.", answers=one.id)
        if one.kind is NoteKind.ARGUMENT and one.on_screen:
            meeting.note(NoteKind.ARGUMENT, one.text, option="A", stance=Stance.FOR, group="bord 2")


def play(meeting: Meeting) -> list[tuple[View, PollState | None]]:
    """Lead the meeting to its end; return what the room saw, and how far its poll had come."""
    seen = []
    for _turn in range(100):
        step = meeting.session.step
        poll = meeting.session.poll_planned(step.poll) if step.poll else None
        seen.append((step.view, poll.state if poll else None))
        answer(meeting)
        note(meeting)
        act = next_act(meeting.session)
        if act.kind is NextKind.CLOSE:
            break
        if act.kind is NextKind.ROUND:
            meeting.later(meeting.session.round.minutes)
        meeting.go_on()
    answer_notes(meeting)
    meeting.later(1)
    meeting.close()
    return seen
