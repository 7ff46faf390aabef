"""From a session to what the room sees: the only way to a RoomView."""

from datetime import datetime

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.case import Case, Fact
from dilemmakit.domain.room_notes import board, conditions, mark, noted, objections, tasks
from dilemmakit.domain.room_results import poll_open, result_of
from dilemmakit.domain.session import NO_TWIST, Session
from dilemmakit.domain.timing import clock, time_left
from dilemmakit.domain.vocabulary import (
    NoteKind,
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
    secrecy = content.secrecy if isinstance(content, rv.PollOpenContent | rv.CallContent) else None
    return rv.RoomView(
        view=view,
        heading=heading,
        content=content,
        time=None if secrecy else time_left(session.round, session.step.timer, now),
        secrecy=secrecy,
        now=now if view is View.WELCOME else None,
        band=_band(session, content),
        page=session.page,
        exercise=session.demo,
    )


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
            questions = tuple(note.text for note in noted(session, NoteKind.QUESTION))
            facts = tuple(rv.FactLine(fact.text, source_line(fact)) for fact in case.facts)
            return rv.FactsContent(facts if view is View.FACTS else (), questions)
        case View.QUESTION:
            return rv.QuestionContent(case.question, case.questions.interpretive)
        case View.GROUP_OPTIONS:
            return _group_options(session, case)
        case View.ARGUMENT_BOARD:
            return board(session, case)
        case View.TWIST:
            used = current_twist(session)
            if used is None:
                return rv.QuestionContent(case.question, ())
            twist = case.twist(used)
            return rv.TwistContent(twist.title, twist.text, twist.question)
        case View.CONDITIONS:
            return conditions(session)
        case View.POLL_OPEN:
            return poll_open(session)
        case (
            View.STANCE_BEFORE_AFTER
            | View.RESISTANCE
            | View.CONSENT
            | View.RANKING
            | View.FLOW
            | View.TABLES
        ):
            return result_of(session, view)
        case View.PRINCIPLES:
            return rv.PrinciplesContent(
                tuple(
                    (note.text, objections(session, note.id))
                    for note in noted(session, NoteKind.PRINCIPLE)
                )
            )
        case View.TASKS:
            return tasks(session)
        case View.EVALUATION:
            return rv.EvaluationContent(session.plan.evaluation)
        case View.THANKS:
            return rv.ThanksContent(case.title)
        case View.COUNTDOWN:
            return rv.CountdownContent(session.round.title)
        case View.POSTERS:
            return conditions(session)
        case View.LISTENING:
            return rv.PrinciplesContent(
                tuple((note.text, ()) for note in noted(session, NoteKind.HEARD))
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


def _band(session: Session, content: rv.Content | None) -> rv.Band | None:
    match content:
        case rv.WelcomeContent():
            return rv.Band(
                municipality=session.municipality.label, meeting_form=session.meeting_form
            )
        case rv.PollOpenContent(present=present) | rv.CallContent(present=present):
            return rv.Band(present=present)
        case rv.NamedContent(chart=chart):
            return _band(session, chart)
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
        case rv.TablesContent(split=split):
            return rv.Band(answers=split.hidden_n + sum(one.result.n for one in split.tables))
        case rv.BoardContent() | rv.ConditionsContent() | rv.PrinciplesContent():
            return rv.Band()
        case rv.ResultWithheldContent():
            return rv.Band()
        case _:
            return None
