"""Changing the course of a meeting while it runs; what has been recorded stays."""

from collections.abc import Mapping

from sqlalchemy import Connection

from dilemmakit.domain.case import Case
from dilemmakit.domain.course import (
    copies,
    may_move,
    moved,
    place_for_a_case,
    rounds_for_a_case,
    with_rounds,
)
from dilemmakit.domain.errors import WrongState
from dilemmakit.domain.plan import FormStep, PlannedRound, ScreenStep, Script
from dilemmakit.domain.session import Round, Session, SessionCase
from dilemmakit.domain.variants import as_seen_by
from dilemmakit.domain.vocabulary import GroupForm, RoundKind, RoundState, View
from dilemmakit.domain.walk import left_behind
from dilemmakit.services.archive import read_session
from dilemmakit.services.facilitation import MOST_MINUTES, check_running
from dilemmakit.services.library import case_hash
from dilemmakit.services.polling import planned_as_poll
from dilemmakit.storage import sessions
from dilemmakit.storage.engine import Database
from dilemmakit.storage.ids import new_id
from dilemmakit.storage.polls import insert_poll
from dilemmakit.storage.sessions import rearrange, update_round, update_session
from dilemmakit.wording import _, speaking

BREAK_MINUTES = 10


def set_minutes(database: Database, session: Session, minutes: Mapping[str, int]) -> Session:
    """Give rounds that are not over new minutes, by their ids; 0 leaves a waiting round out.

    Raises WrongState unless the meeting runs, or if a round is over or the one that runs would
    get no minutes.
    """
    check_running(session, "set_minutes")
    with database.write() as db:
        for round_id, wanted in minutes.items():
            stored = _round(session, round_id)
            if stored.state in (RoundState.DONE, RoundState.SKIPPED):
                raise WrongState("set_minutes", stored.state)
            if wanted > 0:
                update_round(db, round_id, minutes=min(MOST_MINUTES, wanted))
            else:
                _leave_out(db, session, stored)
        return _saved(db, session)


def leave_out(database: Database, session: Session, round_id: str) -> Session:
    """Leave a waiting round out; it stays in its place. Raises WrongState."""
    check_running(session, "leave_out")
    with database.write() as db:
        _leave_out(db, session, _round(session, round_id))
        return _saved(db, session)


def _leave_out(db: Connection, session: Session, stored: Round) -> None:
    if stored.state is not RoundState.WAITING or stored.id == session.round.id:
        raise WrongState("leave_out", stored.state)
    update_round(db, stored.id, state=RoundState.SKIPPED)


def take_up(database: Database, session: Session, round_id: str) -> Session:
    """Let a round that was left out wait in its place again.

    Raises WrongState if it was not left out, or lies behind.
    """
    check_running(session, "take_up")
    stored = _round(session, round_id)
    if stored.state is not RoundState.SKIPPED or stored.position < session.round_index:
        raise WrongState("take_up", stored.state)
    with database.write() as db:
        update_round(db, round_id, state=RoundState.WAITING)
        return _saved(db, session)


def move_round(database: Database, session: Session, round_id: str, by: int) -> Session:
    """Let a round that has not begun change places with the one before (-1) or after (1) it.

    Raises WrongState where the course does not allow it.
    """
    check_running(session, "move_round")
    stored = _round(session, round_id)
    if not may_move(session, stored.position, by):
        raise WrongState("move_round", stored.state)
    with database.write() as db:
        course = moved(session, stored.position, by)
        rearrange(db, session.id, course.plan, course.rounds)
        return _saved(db, session)


def repeat_round(database: Database, session: Session, round_id: str) -> Session:
    """Put a round in once more, as the next one; the first time stays as it was.

    What it asks is asked anew. Raises WrongState for a round that has not been begun.
    """
    check_running(session, "repeat_round")
    stored = _round(session, round_id)
    if stored.started_at is None:
        raise WrongState("repeat_round", stored.state)
    with speaking(session.language):
        again = _("{round}, again")
    (planned,) = copies(session.plan, (stored.planned,), lambda title: again.format(round=title))
    return _put_in(database, session, _next(session), (planned,), stored.case_position)


def insert_break(database: Database, session: Session, after_id: str) -> Session:
    """Put a break in after a round, and after what has been begun already."""
    check_running(session, "insert_break")
    at = max(_next(session), _round(session, after_id).position + 1)
    with speaking(session.language):
        planned = _a_break()
    (free,) = copies(session.plan, (planned,), str)
    about = session.rounds[at - 1].case_position
    return _put_in(database, session, at, (free,), about)


def insert_case(database: Database, session: Session, case: Case) -> Session:
    """Take up a further case once the cases so far are through: its rounds, its polls.

    Raises WrongState if it is one of the session's already.
    """
    check_running(session, "insert_case")
    if any(stored.case.id == case.id for stored in session.cases):
        raise WrongState("insert_case", "known")
    position = len(session.cases)
    with speaking(session.language):
        of_case = _("{round}, case\N{NO-BREAK SPACE}{number}")
    planned = copies(
        session.plan,
        rounds_for_a_case(session),
        lambda title: of_case.format(round=title, number=position + 1),
        paired_apart=True,
    )
    new = SessionCase(position, as_seen_by(case, session.audience), case_hash(case))
    at = max(_next(session), place_for_a_case(session))
    return _put_in(database, session, at, planned, position, case=new)


def leave_gap_out(database: Database, session: Session, round_id: str, seconds: float) -> Session:
    """Leave a time that the laptop slept or lost out of a round's minutes.

    `seconds` is negative where its clock was set back. Raises WrongState for a round that has not
    been begun.
    """
    check_running(session, "leave_gap_out")
    stored = _round(session, round_id)
    if stored.started_at is None:
        raise WrongState("leave_gap_out", stored.state)
    with database.write() as db:
        update_round(db, round_id, paused_seconds=stored.paused_seconds + seconds)
        return _saved(db, session)


def _a_break() -> PlannedRound:
    return PlannedRound(
        id="break",
        kind=RoundKind.BREAK,
        title=_("Break"),
        purpose=_("Get some air"),
        minutes=BREAK_MINUTES,
        min_minutes=0,
        optional=True,
        form=(FormStep(GroupForm.FREE, BREAK_MINUTES),),
        script=Script(_("Ten minutes. We begin again on time.")),
        steps=(ScreenStep(View.COUNTDOWN),),
    )


def _next(session: Session) -> int:
    """Return the first place that comes after everything that has been begun."""
    return (left_behind(session) or session.round_index) + 1


def _put_in(
    database: Database,
    session: Session,
    at: int,
    planned: tuple[PlannedRound, ...],
    case_position: int,
    case: SessionCase | None = None,
) -> Session:
    new = tuple(Round(new_id(), at, one, case_position, one.minutes) for one in planned)
    course = with_rounds(session, at, new)
    with database.write() as db:
        if case is not None:
            sessions.insert_case(db, session.id, case)
        rearrange(db, session.id, course.plan, course.rounds)
        for stored in new:
            for asked in stored.planned.polls:
                insert_poll(
                    db, session.id, planned_as_poll(session, asked, stored.id, session.entry)
                )
        return _saved(db, session)


def _round(session: Session, round_id: str) -> Round:
    return next(stored for stored in session.rounds if stored.id == round_id)


def _saved(db: Connection, session: Session) -> Session:
    update_session(db, session.id)
    return read_session(db, session.id)
