"""From a session to what the room sees: the only way to a RoomView."""

from datetime import datetime

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.case import Case, Fact, Option
from dilemmakit.domain.note import Note
from dilemmakit.domain.poll import Item, Poll
from dilemmakit.domain.result import ChoiceResult, ConsentResult, MeasuredResult, PointsResult
from dilemmakit.domain.session import NO_TWIST, Session
from dilemmakit.domain.timing import clock, time_left
from dilemmakit.domain.vocabulary import (
    ItemKind,
    ItemOn,
    NoteKind,
    PollState,
    Rating,
    Show,
    Stance,
    View,
)

PEOPLE_IN_A_GROUP = 4.5
"""Fours and fives (guide, chapter 4)."""


def room_view(session: Session, now: datetime) -> rv.RoomView:
    """Return the picture the room sees now; `now` is UTC."""
    view = View.BLANK if session.blank else session.step.view
    heading = session.round.title
    if view is View.BLANK:
        return rv.RoomView(view=view, heading=heading, content=None, exercise=session.demo)
    content = _content(session, view, now)
    voting = isinstance(content, rv.PollOpenContent)
    return rv.RoomView(
        view=view,
        heading=heading,
        content=content,
        time=None if voting else time_left(session.round, session.step.timer, now),
        secrecy=content.secrecy if isinstance(content, rv.PollOpenContent) else None,
        now=now if view is View.WELCOME else None,
        band=_band(session, content),
        page=session.page,
        exercise=session.demo,
    )


def mark(option: Option) -> rv.Mark:
    """Return an option as the room knows it."""
    return rv.Mark(option.id, option.label)


def _content(session: Session, view: View, now: datetime) -> rv.Content | None:
    case = session.case
    match view:
        case View.WELCOME:
            ends_at = clock(session, now).planned_end
            return rv.WelcomeContent(case.title, case.question, ends_at)
        case View.SUMMARY:
            icons = case.media.icons
            return rv.SummaryContent(case.title, case.summary_screen, case.theme, icons)
        case View.VOICE | View.VOICES:
            return _voices(session, single=view is View.VOICE)
        case View.OPTIONS:
            return rv.OptionsContent(
                tuple(rv.OptionCard(mark(o), o.gains, o.costs) for o in case.options)
            )
        case View.FACTS | View.QUESTIONS:
            questions = tuple(note.text for note in _noted(session, NoteKind.QUESTION))
            facts = tuple(rv.FactLine(fact.text, source_line(fact)) for fact in case.facts)
            return rv.FactsContent(facts if view is View.FACTS else (), questions)
        case View.QUESTION:
            return rv.QuestionContent(case.question, case.questions.interpretive)
        case View.GROUP_OPTIONS:
            return _group_options(session, case)
        case View.ARGUMENT_BOARD:
            return _board(session, case)
        case View.TWIST:
            used = current_twist(session)
            if used is None:
                return rv.QuestionContent(case.question, ())
            twist = case.twist(used)
            return rv.TwistContent(twist.title, twist.text, twist.question)
        case View.CONDITIONS:
            return _conditions(session)
        case View.POLL_OPEN:
            return _poll_open(session)
        case View.STANCE_BEFORE_AFTER | View.RESISTANCE | View.CONSENT | View.RANKING | View.FLOW:
            return _result(session, view)
        case View.PRINCIPLES:
            return rv.PrinciplesContent(
                tuple(
                    (note.text, _objections(session, note.id))
                    for note in _noted(session, NoteKind.PRINCIPLE)
                )
            )
        case View.TASKS:
            return _tasks(session)
        case View.EVALUATION:
            return rv.EvaluationContent(session.plan.evaluation)
        case View.THANKS:
            return rv.ThanksContent(case.title)
        case View.COUNTDOWN:
            return rv.CountdownContent(session.round.title)
        case View.POSTERS:
            return _conditions(session)
        case View.LISTENING:
            return rv.PrinciplesContent(
                tuple((note.text, ()) for note in _noted(session, NoteKind.HEARD))
            )
        case View.BLANK:
            return None


def current_twist(session: Session) -> str | None:
    """Return the id of the twist in use: the last one chosen, else the case's first.

    None where the facilitator has chosen to bring no twist.
    """
    used = session.cases[session.round.case_position].twists_used
    last = used[-1] if used else session.case.twists[0].id
    return None if last == NO_TWIST else last


def source_line(fact: Fact) -> str:
    """Return publisher and year of a fact's source, the year only where there is one."""
    source = fact.source
    return f"{source.publisher}, {source.year}" if source.year else source.publisher


def _noted(session: Session, kind: NoteKind) -> list[Note]:
    return [note for note in session.notes_here if note.kind is kind and note.on_screen]


def _objections(session: Session, note_id: str) -> tuple[str, ...]:
    return tuple(
        note.text for note in _noted(session, NoteKind.OBJECTION) if note.answers == note_id
    )


def _voices(session: Session, *, single: bool) -> rv.VoicesContent:
    cards = tuple(rv.VoiceCard(v.name, v.role, v.quote) for v in session.case.voices)
    if not single:
        return rv.VoicesContent(cards)
    page = min(session.page, len(cards) - 1)
    return rv.VoicesContent((cards[page],), number=page + 1, count=len(cards))


def _group_options(session: Session, case: Case) -> rv.GroupOptionsContent:
    people = session.present or session.invited or session.plan.participants.min
    groups = max(1, round(people / PEOPLE_IN_A_GROUP))
    marks = [mark(option) for option in case.options]
    return rv.GroupOptionsContent(
        tuple((number + 1, marks[number % len(marks)]) for number in range(groups))
    )


def _board(session: Session, case: Case) -> rv.BoardContent:
    arguments = _noted(session, NoteKind.ARGUMENT)

    def texts(letter: str, stance: Stance) -> tuple[str, ...]:
        return tuple(n.text for n in arguments if n.option == letter and n.stance is stance)

    return rv.BoardContent(
        tuple(
            rv.ArgumentColumn(mark(o), texts(o.id, Stance.FOR), texts(o.id, Stance.AGAINST))
            for o in case.options
        )
    )


def _conditions(session: Session) -> rv.ConditionsContent:
    return rv.ConditionsContent(
        tuple(
            rv.ConditionLine(note.stance, note.text, note.breadth, _objections(session, note.id))
            for note in _noted(session, NoteKind.CONDITION)
        )
    )


def _tasks(session: Session) -> rv.TasksContent:
    kinds = (NoteKind.TASK, NoteKind.QUESTION)
    return rv.TasksContent(
        tuple(
            rv.TaskLine(n.text, n.responsible, n.deadline, n.kind is NoteKind.QUESTION)
            for kind in kinds
            for n in _noted(session, kind)
        )
    )


def _poll_open(session: Session) -> rv.Content | None:
    poll = session.poll_planned(session.step.poll or "")
    if poll is None:
        return None
    on = {item.on for item in poll.items}
    marks = [mark(option) for option in session.case.options]
    asked = [t.label for item in poll.items for t in item.targets]
    about_options = bool(on & {ItemOn.OPTIONS, ItemOn.OPTIONS_ZERO})
    about_sentences = bool(on & {ItemOn.PRINCIPLES, ItemOn.CONDITIONS})
    return rv.PollOpenContent(
        question=poll.question,
        kinds=tuple(item.kind for item in poll.items),
        marks=tuple(marks) if about_options else (),
        sentences=tuple(asked) if about_sentences else (),
        ratings=tuple(
            Rating(t.id) for item in poll.items if item.on is ItemOn.RATINGS for t in item.targets
        ),
        cast=poll.cast,
        present=_present(session, poll),
        secrecy=poll.seen,
        show=poll.show,
        closed=poll.state is not PollState.OPEN,
    )


def _present(session: Session, poll: Poll) -> int:
    return poll.attendance if poll.attendance is not None else session.present or 0


def _result(session: Session, view: View) -> rv.Content | None:
    poll = session.poll_planned(session.step.poll or "")
    if poll is None:
        return None
    if poll.state is not PollState.SHOWN or poll.result is None:
        never = poll.show is Show.NEVER_IN_ROOM
        return rv.ResultWithheldContent(poll.question, never=never)
    if view in (View.STANCE_BEFORE_AFTER, View.FLOW):
        return _stance(session, poll)
    question = poll.question if len(poll.items) == 1 else ""
    for item, result in zip(poll.items, poll.result, strict=True):
        if view is View.CONSENT and isinstance(result, ConsentResult):
            objections = tuple(_objections(session, count.target) for count in result.counts)
            return rv.ConsentContent(question, result, objections)
        if view is View.RANKING and isinstance(result, PointsResult):
            return rv.PointsContent(question, result, item.is_marked)
        if view is View.RESISTANCE and _is_measured(poll, item):
            assert isinstance(result, MeasuredResult)
            return rv.MeasuredContent(question, result)
    return rv.ResultWithheldContent(poll.question, never=False)


def _is_measured(poll: Poll, item: Item) -> bool:
    """Tell whether an item is what the picture of means shows: resistance, else a scale."""
    kinds = {other.kind for other in poll.items}
    if ItemKind.RESISTANCE in kinds:
        return item.kind is ItemKind.RESISTANCE
    return item.kind is ItemKind.SCALE and item.on is not ItemOn.SURENESS


def _sureness(poll: Poll) -> MeasuredResult | None:
    for item, result in zip(poll.items, poll.result or (), strict=False):
        if item.on is ItemOn.SURENESS and isinstance(result, MeasuredResult):
            return result
    return None


def _stance(session: Session, poll: Poll) -> rv.Content:
    shown = [
        (other, result)
        for other in session.polls_by_round
        if other.state is PollState.SHOWN and other.result and session.compared(poll, other)
        for result in other.result
        if isinstance(result, ChoiceResult)
    ]
    if not shown:
        return rv.ResultWithheldContent(poll.question, never=False)
    first, last = shown[0], shown[-1]
    after = last[1] if last[0].id != first[0].id else None
    shift = session.shift(poll.pair) if poll.pair else None
    sure = (_sureness(first[0]), _sureness(last[0]) if after is not None else None)
    between = session.cases[session.round.case_position].twists if after is not None else ()
    twists = tuple(twist.title for twist in between)
    return rv.StanceContent(first[0].question, first[1], after, shift, sure, twists)


def _band(session: Session, content: rv.Content | None) -> rv.Band | None:
    match content:
        case rv.WelcomeContent():
            return rv.Band(
                municipality=session.municipality.label, meeting_form=session.meeting_form
            )
        case rv.PollOpenContent(present=present):
            return rv.Band(present=present)
        case rv.StanceContent(before=before, after=None):
            return rv.Band(answers=before.n, blanks=before.blanks)
        case rv.StanceContent(before=before, after=after) if after is not None:
            return rv.Band(answers=after.n, answers_before=before.n, blanks=after.blanks)
        case rv.MeasuredContent(result=result):
            return rv.Band(answers=result.n)
        case rv.ConsentContent(result=result):
            return rv.Band(answers=result.n)
        case rv.PointsContent(result=result):
            return rv.Band(answers=result.n, blanks=result.blanks)
        case rv.BoardContent() | rv.ConditionsContent() | rv.PrinciplesContent():
            return rv.Band()
        case rv.ResultWithheldContent():
            return rv.Band()
        case _:
            return None
