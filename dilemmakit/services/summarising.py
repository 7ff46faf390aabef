"""From a session to its summary: one value from which every edition is made."""

from collections import defaultdict
from dataclasses import replace
from datetime import datetime

from dilemmakit import __version__
from dilemmakit.domain import summary as s
from dilemmakit.domain.case import Case
from dilemmakit.domain.note import Note
from dilemmakit.domain.poll import Poll
from dilemmakit.domain.result import (
    ChoiceResult,
    ConsentResult,
    MeasuredResult,
    PointsResult,
)
from dilemmakit.domain.session import Session, SessionCase
from dilemmakit.domain.timing import used_seconds
from dilemmakit.domain.vocabulary import (
    ItemKind,
    ItemOn,
    NoteKind,
    PollState,
    RoundKind,
    Secrecy,
    Stance,
)
from dilemmakit.services.five_lines import draft_lines
from dilemmakit.services.named_polls import named_polls
from dilemmakit.services.results import Results
from dilemmakit.services.summary_checksum import checksum
from dilemmakit.wording import speaking

GROUPS_THAT_MAKE_STRONG = 2

_PLACED = frozenset(
    {
        NoteKind.ARGUMENT,
        NoteKind.CONDITION,
        NoteKind.OBJECTION,
        NoteKind.TWIST_EFFECT,
        NoteKind.PRINCIPLE,
        NoteKind.DISSENT,
        NoteKind.QUESTION,
        NoteKind.TASK,
    }
)
_OVER = frozenset({PollState.CLOSED, PollState.SHOWN, PollState.VOIDED})


def summarise(
    session: Session,
    results: Results,
    now: datetime,
    names: tuple[str, ...] = (),
    versions: tuple[s.SummaryVersion, ...] = (),
) -> s.Summary:
    """Return the summary of a session, whether it is over or not.

    `results` are what the floors let through of each poll that is closed, `names` what looks like
    people's, `versions` those kept so far.
    """
    first = _of_case(session, results, 0)
    stance, conditions = first.stance, first.conditions
    consent = _consent(session, results)
    principles = _principles(session, consent)
    questions = _noted(session, NoteKind.QUESTION)
    case = first.case
    with speaking(session.language):
        drafted = draft_lines(
            case.question,
            stance,
            conditions,
            principles,
            tuple((note.text, note.deadline) for note in questions),
            twisted=bool(session.cases[0].twists),
        )
    summary = s.Summary(
        session_id=session.id,
        language=session.language,
        demo=session.demo,
        head=_head(session),
        lines=session.five_lines or drafted,
        case=case,
        twists=first.twists,
        stance=stance,
        resistance=first.resistance,
        arguments=first.arguments,
        conditions=conditions,
        principles=principles,
        consent=consent,
        dissents=_noted(session, NoteKind.DISSENT),
        questions=questions,
        tasks=_noted(session, NoteKind.TASK),
        other_notes=tuple(n for n in session.notes if n.on_screen and n.kind not in _PLACED),
        local_figures=session.local_figures,
        course=_course(session, now),
        polls=_poll_courses(session),
        ratings=_measured(_counted_polls(session), results, ItemKind.RATING),
        made_on=(session.closed_at or now).astimezone().date(),
        app_version=__version__,
        checksum="",
        further=tuple(_of_case(session, results, stored.position) for stored in session.cases[1:]),
        ranking=_points(_counted_polls(session), results, ItemKind.RANKING),
        dots=_points(_counted_polls(session), results, ItemKind.DOTS),
        names=names,
        versions=versions,
        named=named_polls(session),
        disputes=_disputes(session, case),
        sides=results.sides,
    )
    return replace(summary, checksum=checksum(summary))


def _of_case(session: Session, results: Results, position: int) -> s.FurtherCase:
    """Return what a case came to: its own rounds' polls and notes, and no other's."""
    polls = [p for p in _counted_polls(session) if session.case_position(p.round_id) == position]
    notes = tuple(note for note in session.notes_of_case(position) if note.on_screen)
    stored = session.cases[position]
    return s.FurtherCase(
        case=stored.case,
        twists=_twists(stored, notes),
        stance=_stance(session, polls, results),
        resistance=_measured(polls, results, ItemKind.RESISTANCE),
        arguments=_arguments(stored.case, notes),
        conditions=tuple(
            s.Condition(note, _objections(session, note.id))
            for note in notes
            if note.kind is NoteKind.CONDITION
        ),
    )


def _head(session: Session) -> s.Head:
    case = session.cases[0].case
    return s.Head(
        municipality=session.municipality,
        council_word=session.council_word,
        meeting_form=session.meeting_form,
        audience=session.audience,
        title=session.title or case.title,
        place=session.place,
        opened_at=session.opened_at,
        closed_at=session.closed_at,
        planned_start=session.planned_start,
        plan_title=session.plan.title,
        minutes=session.plan.minutes,
        present=session.present,
        invited=session.invited,
        case_title=case.title,
        case_version=case.version,
        case_status=case.status.value,
        facilitator=session.facilitator,
        journal=session.journal,
        state=session.summary_state,
    )


def _noted(session: Session, kind: NoteKind) -> tuple[Note, ...]:
    """A draft was never before the room, so it is not in the record either."""
    return tuple(note for note in session.notes if note.kind is kind and note.on_screen)


def _disputes(session: Session, case: Case) -> tuple[s.Dispute, ...]:
    """Return the questions that dispute a fact of the first case, in the order of its facts."""
    asked = [note for note in session.notes_of_case(0) if note.kind is NoteKind.QUESTION]
    return tuple(
        s.Dispute(fact.id, note)
        for fact in case.facts
        for note in asked
        if note.answers == fact.id and note.on_screen
    )


def _counted_polls(session: Session) -> list[Poll]:
    """Return the polls that hold, in the order of their rounds."""
    return [p for p in session.polls_by_round if p.state in (PollState.CLOSED, PollState.SHOWN)]


def _consent(session: Session, results: Results) -> ConsentResult | None:
    for poll in reversed(_counted_polls(session)):
        if session.case_position(poll.round_id) > 0:
            continue
        for result in results.items.get(poll.id, ()):
            if isinstance(result, ConsentResult):
                return result
    return None


def _measured(polls: list[Poll], results: Results, kind: ItemKind) -> MeasuredResult | None:
    for poll in reversed(polls):
        for item, result in zip(poll.items, results.items.get(poll.id, ()), strict=False):
            if item.kind is kind and isinstance(result, MeasuredResult):
                return result
    return None


def _points(polls: list[Poll], results: Results, kind: ItemKind) -> PointsResult | None:
    for poll in reversed(polls):
        for result in results.items.get(poll.id, ()):
            if isinstance(result, PointsResult) and result.kind == kind:
                return result
    return None


def _sureness(poll: Poll, results: Results) -> MeasuredResult | None:
    for item, result in zip(poll.items, results.items.get(poll.id, ()), strict=False):
        if item.on is ItemOn.SURENESS and isinstance(result, MeasuredResult):
            return result
    return None


def _stance(session: Session, polls: list[Poll], results: Results) -> s.StanceResult | None:
    """Return the first and the second stance: the choices asked in the rounds of those kinds.

    Where one was asked again, the first stance is the earliest and the second the latest, as they
    are paired.
    """
    found: dict[RoundKind, tuple[Poll, ChoiceResult]] = {}
    kinds = {stored.id: stored.planned.kind for stored in session.rounds}
    for poll in polls:
        for result in results.items.get(poll.id, ()):
            if isinstance(result, ChoiceResult):
                kind = kinds[poll.round_id]
                if kind is not RoundKind.FIRST_STANCE or kind not in found:
                    found[kind] = (poll, result)
    before = found.get(RoundKind.FIRST_STANCE)
    after = found.get(RoundKind.SECOND_STANCE)
    asked = before or after
    if asked is None:
        return None
    poll = asked[0]
    return s.StanceResult(
        question=poll.question,
        before=before[1] if before else None,
        after=after[1] if after else None,
        shift=results.shifts.get(poll.pair) if poll.pair else None,
        sureness_before=_sureness(before[0], results) if before else None,
        sureness_after=_sureness(after[0], results) if after else None,
        tables_before=results.splits.get(before[0].id) if before else None,
        tables_after=results.splits.get(after[0].id) if after else None,
    )


def _arguments(case: Case, notes: tuple[Note, ...]) -> tuple[s.OptionArguments, ...]:
    noted = [note for note in notes if note.kind is NoteKind.ARGUMENT]
    groups: dict[tuple[str | None, Stance, str], set[str]] = defaultdict(set)
    for note in noted:
        if note.group:
            groups[note.option, note.stance, note.text.casefold()].add(note.group)

    def line(note: Note) -> s.ArgumentLine:
        named_by = groups[note.option, note.stance, note.text.casefold()]
        return s.ArgumentLine(note, len(named_by) >= GROUPS_THAT_MAKE_STRONG)

    def lines(letter: str, stance: Stance) -> tuple[s.ArgumentLine, ...]:
        marked = [line(n) for n in noted if n.option == letter and n.stance is stance]
        return tuple(sorted(marked, key=lambda argument: not argument.strong))

    return tuple(
        s.OptionArguments(o.id, o.label, lines(o.id, Stance.FOR), lines(o.id, Stance.AGAINST))
        for o in case.options
    )


def _objections(session: Session, note_id: str) -> tuple[Note, ...]:
    return tuple(n for n in _noted(session, NoteKind.OBJECTION) if n.answers == note_id)


def _principles(session: Session, consent: ConsentResult | None) -> tuple[s.Principle, ...]:
    asked = {count.target: count for count in consent.counts} if consent else {}
    principles = []
    for note in _noted(session, NoteKind.PRINCIPLE):
        count = asked.get(note.id)
        adopted = None if count is None or count.objections is None else count.objections == 0
        principles.append(s.Principle(note.text, adopted, _objections(session, note.id)))
    return tuple(principles)


def _twists(stored: SessionCase, notes: tuple[Note, ...]) -> tuple[s.TwistEffect, ...]:
    effects = tuple(note for note in notes if note.kind is NoteKind.TWIST_EFFECT)
    return tuple(
        s.TwistEffect(twist.title, twist.premise_changed, effects if index == 0 else ())
        for index, twist in enumerate(stored.twists)
    )


def _course(session: Session, now: datetime) -> tuple[s.RoundCourse, ...]:
    return tuple(
        s.RoundCourse(
            title=stored.title,
            kind=stored.planned.kind,
            planned_minutes=stored.planned.minutes,
            used_minutes=used_seconds(stored, now) / 60.0 if stored.started_at else None,
            state=stored.state,
            added=stored.planned.added,
        )
        for stored in session.rounds
    )


def _poll_courses(session: Session) -> tuple[s.PollCourse, ...]:
    """Return what was asked, in the order of the rounds; what was set aside before its anew."""
    places = {stored.id: place for place, stored in enumerate(session.rounds)}
    over = [poll for poll in session.polls if poll.state in _OVER]
    over.sort(key=lambda poll: (places[poll.round_id], poll.state is not PollState.VOIDED))
    return tuple(map(_poll_course, over))


def _poll_course(poll: Poll) -> s.PollCourse:
    return s.PollCourse(
        question=poll.question,
        entry=poll.entry,
        secret=poll.seen is Secrecy.SECRET,
        answered=poll.cast,
        present=poll.attendance,
        mended=poll.mended,
        voided=poll.state is PollState.VOIDED,
    )
