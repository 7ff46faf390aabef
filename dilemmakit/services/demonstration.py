"""A demonstration: a whole session played through the same services by invented people."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import TypeVar

from dilemmakit.domain.case import Case
from dilemmakit.domain.meeting_form import allowed_entries
from dilemmakit.domain.note import Note
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.session import Draft, Session
from dilemmakit.domain.vocabulary import (
    Audience,
    Breadth,
    ItemKind,
    NoteKind,
    Stance,
    View,
)
from dilemmakit.domain.walk import NextKind, next_act
from dilemmakit.services import (
    closing,
    facilitation,
    invented,
    noting,
    polling,
    preparation,
    rehearsal,
)
from dilemmakit.services.library import case_hash, library
from dilemmakit.services.rehearsal import PEOPLE, SEED
from dilemmakit.storage.engine import Database
from dilemmakit.storage.ids import new_id
from dilemmakit.wording import _, language, speaking

_PEOPLE_OF = {Audience.COMMITTEE: 9, Audience.CITIZENS: 60, Audience.STAFF: 16}
EVENING = datetime(2027, 3, 9, 18, 0, tzinfo=UTC)
"""A Tuesday evening at seven o'clock in Denmark; fixed, so that the same seed gives the same."""


@dataclass
class _Evening:
    """A demonstration under way: where it stands, the clock, and who is in the room."""

    database: Database
    session: Session
    now: datetime
    people: list[invented.Person]
    random: Random
    seed: int
    twisted: bool = False


def usual_people(plan: Plan) -> int:
    """Return how many come to a plan's meeting where nobody says."""
    usual = _PEOPLE_OF.get(plan.audience, PEOPLE)
    return min(max(usual, plan.participants.min), plan.participants.max)


def invented_draft(case: Case, plan: Plan, count: int, start: datetime) -> Draft:
    """Return a filled-in preparation for a meeting that never was."""
    return Draft(
        meeting_form=plan.meeting_form,
        audience=plan.audience,
        municipality_code=preparation.INVENTED_MUNICIPALITY.code,
        case=case,
        case_hash=case_hash(case),
        plan=plan,
        planned_start=start,
        language=case.language,
        invited=count + 2,
        present=count,
        entry=allowed_entries(plan.meeting_form)[0],
        place=_("The council chamber"),
        facilitator=_("The head of the secretariat"),
        demo=True,
    )


def play(database: Database, draft: Draft, seed: int = SEED) -> Session:
    """Play a session from the first word to the last, and return it closed.

    The same draft and seed give the same evening. Raises StorageFault.
    """
    with speaking(draft.language):
        evening = _begin(database, draft, seed, draft.planned_start or EVENING)
        while next_act(evening.session).kind is not NextKind.CLOSE:
            _go_on(evening)
        _answer(evening)
        _let_time_pass(evening)
        return closing.close_session(database, evening.session, evening.now)


def stage(database: Database, now: datetime) -> Session:
    """Play the app's own demonstration up to the argument board, for somebody to go on with."""
    with speaking(language()):
        found = library(language())
        case = preferred(found.cases, "iot-social-sengen-slaar-alarm")
        plan = preferred(found.plans, "council-90")
        talk = _round_with(plan, View.ARGUMENT_BOARD)
        before = sum(planned.minutes for planned in plan.rounds[:talk])
        start = now - timedelta(minutes=before + plan.rounds[talk].minutes - 4)
        draft = invented_draft(case, plan, PEOPLE, start)
        evening = _begin(database, draft, SEED, start)
        while evening.session.round_index < talk:
            _go_on(evening)
        while evening.session.step.view is not View.ARGUMENT_BOARD:
            _go_on(evening)
        _note(evening)
        return evening.session


Chosen = TypeVar("Chosen", Case, Plan)


def preferred(found: tuple[Chosen, ...], wanted: str) -> Chosen:
    """Return the case or plan with an id, or the first where it is not there."""
    return next((one for one in found if one.id == wanted), found[0])


def _round_with(plan: Plan, view: View) -> int:
    shows = (any(step.view is view for step in planned.steps) for planned in plan.rounds)
    return next((index for index, has in enumerate(shows) if has), 0)


def _begin(database: Database, draft: Draft, seed: int, start: datetime) -> _Evening:
    session = preparation.prepare(database, draft, start)
    session = facilitation.start(database, session, start)
    count = draft.present or PEOPLE
    invented_people = invented.people(draft.case, count, seed)
    return _Evening(database, session, start, invented_people, Random(f"{seed} evening"), seed)


def _go_on(evening: _Evening) -> None:
    """Do what the picture asks for, let time pass, and go on."""
    _answer(evening)
    _note(evening)
    act = next_act(evening.session)
    if act.kind is NextKind.ROUND:
        _let_time_pass(evening)
    evening.session = facilitation.go_on(evening.database, evening.session, evening.now)
    _meet_twist(evening)


def _let_time_pass(evening: _Evening) -> None:
    """Let a round take about the minutes that are planned for it."""
    planned = evening.session.round.minutes
    evening.now += timedelta(minutes=planned, seconds=evening.random.randint(-40, 70))


def _meet_twist(evening: _Evening) -> None:
    if evening.session.step.view is not View.TWIST or evening.twisted:
        return
    evening.twisted = True
    case = evening.session.case
    twist = evening.session.cases[0].twists[-1].id
    evening.people = invented.after_twist(case, evening.people, twist, evening.seed)


def _answer(evening: _Evening) -> None:
    for poll in evening.session.open_polls:
        if poll.cast == 0:
            evening.session = rehearsal.answer(
                evening.database,
                evening.session,
                poll,
                evening.people,
                evening.random,
                evening.now,
            )
        evening.session = polling.close_poll(evening.database, evening.session, poll.id)


def _note(evening: _Evening) -> None:
    """Write down what a round's talk would have brought, once per kind."""
    kinds = {rule.kind for rule in evening.session.round.planned.record}
    already = {note.kind for note in evening.session.notes}
    for kind in sorted(kinds - already):
        for note in _notes(evening, kind):
            evening.session = noting.add_note(evening.database, evening.session, note)
            if kind is NoteKind.CONDITION:
                _object(evening, note)


def _notes(evening: _Evening, kind: NoteKind) -> list[Note]:
    round_id = evening.session.round.id
    case = evening.session.case

    def note(text: str, **more: object) -> Note:
        # Fields are named by the calls below; the type checker sees only text.
        return replace(Note(new_id(), kind, text, round_id), **more)  # type: ignore[arg-type]

    def due(days: int) -> date:
        return (evening.now + timedelta(days=days)).date()

    match kind:
        case NoteKind.ARGUMENT:
            sides = [(o, Stance.FOR, o.gains) for o in case.options]
            sides += [(o, Stance.AGAINST, o.costs) for o in case.options]
            return [
                note(text, option=option.id, stance=stance)
                for option, stance, texts in sides
                for text in texts
            ]
        case NoteKind.CONDITION:
            return [
                note(
                    condition.text,
                    stance=Stance.FOR if condition.says_yes else Stance.AGAINST,
                    breadth=Breadth.BROAD if condition.broad else Breadth.SPLIT,
                )
                for condition in invented.conditions()
            ]
        case NoteKind.QUESTION:
            asked = invented.questions()
            return [note(text, responsible=who, deadline=due(days)) for text, who, days in asked]
        case NoteKind.TASK:
            agreed = invented.tasks()
            return [note(text, responsible=who, deadline=due(days)) for text, who, days in agreed]
        case NoteKind.PRINCIPLE:
            if not _ranks_principles(evening.session.plan):
                return [note(text) for text in case.principle_seeds[:2]]
            return [note(text) for text in (*case.principle_seeds, *invented.principles())]
        case NoteKind.TWIST_EFFECT:
            return [note(text) for text in invented.twist_effects()]
        case _:
            return []


def _ranks_principles(plan: Plan) -> bool:
    """Tell whether a plan asks which principles matter most: then there is one a table."""
    return any(
        item.kind is ItemKind.RANKING
        for planned in plan.rounds
        for poll in planned.polls
        for item in poll.items
    )


def _object(evening: _Evening, condition: Note) -> None:
    for idea in invented.conditions():
        if idea.text == condition.text and idea.objection:
            objection = Note(
                new_id(),
                NoteKind.OBJECTION,
                idea.objection,
                evening.session.round.id,
                answers=condition.id,
            )
            evening.session = noting.add_note(evening.database, evening.session, objection)
