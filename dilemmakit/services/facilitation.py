"""Leading a meeting: starting it, going on, the clock, what the room sees."""

from datetime import datetime

from sqlalchemy import Connection

from dilemmakit.domain.errors import AttendanceInvalid, PollStillOpen, WrongState
from dilemmakit.domain.room import current_twist
from dilemmakit.domain.session import NO_TWIST, Round, Session
from dilemmakit.domain.vocabulary import PollState, RoundKind, RoundState, SessionState, View
from dilemmakit.domain.walk import NextAct, NextKind, arrival, back, first_step, next_act
from dilemmakit.services.archive import read_session
from dilemmakit.services.polling import open_for_answers
from dilemmakit.storage.engine import Database
from dilemmakit.storage.polls import update_poll
from dilemmakit.storage.sessions import update_round, update_session, use_twists

MOST_MINUTES = 240
MOST_PEOPLE = 999


def start(database: Database, session: Session, now: datetime) -> Session:
    """Open the meeting: the room sees the welcome, the first round's clock waits.

    Raises WrongState if the meeting has been opened already.
    """
    if session.state is not SessionState.PREPARED:
        raise WrongState("start", session.state)
    with database.write() as db:
        update_session(
            db, session.id, state=SessionState.RUNNING, opened_at=now, saved_at=now, blank=False
        )
        return read_session(db, session.id)


def go_on(database: Database, session: Session, now: datetime) -> Session:
    """Go to what comes next: a page, a picture, a round.

    Raises PollStillOpen if a poll must be closed first, WrongState at the very end.
    """
    check_running(session, "next")
    act = next_act(session)
    match act.kind:
        case NextKind.CLOSE:
            raise WrongState("next", "last")
        case NextKind.BLOCKED:
            assert act.poll is not None
            missing = max(0, (session.present or 0) - act.poll.cast)
            raise PollStillOpen(act.poll.question, missing)
    with database.write() as db:
        if act.kind is NextKind.ROUND:
            _leave_round(db, session.round, now)
            for passed in session.rounds[session.round_index + 1 : act.round_index]:
                _drop(db, passed)
        if act.kind in (NextKind.ROUND, NextKind.BEGIN):
            _enter(db, session.rounds[act.round_index], now)
        return _arrive(db, session, act, now)


def go_back(database: Database, session: Session, now: datetime) -> Session:
    """Show the picture before this one; the clock runs on. Stays where there is none."""
    check_running(session, "back")
    act = back(session)
    if act is None:
        return session
    with database.write() as db:
        if act.round_index != session.round_index:
            _leave_round(db, session.round, now)
            _enter(db, session.rounds[act.round_index], now)
        return _arrive(db, session, act, now)


def go_to_round(database: Database, session: Session, index: int, now: datetime) -> Session:
    """Go to a round out of turn. Rounds passed over are dropped, but may still be gone to."""
    check_running(session, "go_to_round")
    if not 0 <= index < len(session.rounds) or index == session.round_index:
        return session
    with database.write() as db:
        _leave_round(db, session.round, now)
        for passed in session.rounds[session.round_index + 1 : index]:
            _drop(db, passed)
        _enter(db, session.rounds[index], now)
        return _arrive(db, session, NextAct(NextKind.ROUND, index, first_step(session, index)), now)


def go_to_picture(
    database: Database, session: Session, index: int, step: int, now: datetime
) -> Session:
    """Show a picture of a round that has been begun; the round's clock goes on from where it stood.

    Raises WrongState for a round that nobody has seen.
    """
    check_running(session, "go_to_picture")
    goal = session.rounds[index]
    if goal.started_at is None:
        raise WrongState("go_to_picture", goal.state)
    with database.write() as db:
        if index != session.round_index:
            _leave_round(db, session.round, now)
            _enter(db, goal, now)
        return _arrive(db, session, NextAct(NextKind.STEP, index, step), now)


def check_running(session: Session, act: str) -> None:
    """Raise WrongState unless the meeting runs."""
    if session.state is not SessionState.RUNNING:
        raise WrongState(act, session.state)


def _leave_round(db: Connection, stored: Round, now: datetime) -> None:
    if stored.state is RoundState.RUNNING:
        update_round(db, stored.id, state=RoundState.DONE, ended_at=now)
    elif stored.state is RoundState.PAUSED:
        update_round(db, stored.id, state=RoundState.DONE, ended_at=stored.paused_at)
    elif stored.state is RoundState.WAITING:
        _drop(db, stored)


def _drop(db: Connection, stored: Round) -> None:
    if stored.state is RoundState.WAITING:
        update_round(db, stored.id, state=RoundState.SKIPPED)


def _enter(db: Connection, goal: Round, now: datetime) -> None:
    """Begin a round, or let the clock of one that has been left go on from where it stopped."""
    away = (now - goal.ended_at).total_seconds() if goal.ended_at is not None else 0.0
    update_round(
        db,
        goal.id,
        state=RoundState.RUNNING,
        started_at=goal.started_at or now,
        ended_at=None,
        paused_at=None,
        paused_seconds=goal.paused_seconds + away,
    )


def _arrive(db: Connection, session: Session, act: NextAct, now: datetime) -> Session:
    """Stand at a picture, and do what comes with it."""
    update_session(
        db,
        session.id,
        round_index=act.round_index,
        step_index=act.step_index,
        page=act.page,
        saved_at=now,
    )
    arrived = read_session(db, session.id)
    if act.kind is NextKind.PAGE:
        return arrived
    if arrived.round.planned.kind is RoundKind.TWIST:
        _note_twist(db, arrived)
    comes = arrival(arrived, act.round_index, act.step_index)
    if comes.opens is not None:
        open_for_answers(db, arrived, comes.opens)
    for poll in comes.shows:
        update_poll(db, poll.id, state=PollState.SHOWN)
    return read_session(db, session.id)


def _note_twist(db: Connection, session: Session) -> None:
    """Keep which twist the room has met."""
    stored = session.cases[session.round.case_position]
    if not stored.twists_used and (current := current_twist(session)) is not None:
        use_twists(db, session.id, stored.position, (current,))


def pause(database: Database, session: Session, now: datetime) -> Session:
    """Stop the round's clock. Raises WrongState unless it runs."""
    if session.round.state is not RoundState.RUNNING:
        raise WrongState("pause", session.round.state)
    with database.write() as db:
        update_round(db, session.round.id, state=RoundState.PAUSED, paused_at=now)
        return _saved(db, session)


def resume(database: Database, session: Session, now: datetime) -> Session:
    """Let the round's clock run again. Raises WrongState unless it is stopped."""
    stored = session.round
    if stored.state is not RoundState.PAUSED or stored.paused_at is None:
        raise WrongState("resume", stored.state)
    # Negative where the laptop's clock was set back: what the round had used stays used.
    stood = (now - stored.paused_at).total_seconds()
    with database.write() as db:
        update_round(
            db,
            stored.id,
            state=RoundState.RUNNING,
            paused_at=None,
            paused_seconds=stored.paused_seconds + stood,
        )
        return _saved(db, session)


def add_minutes(database: Database, session: Session, minutes: int) -> Session:
    """Give the round more minutes, or fewer, but never less than one."""
    wanted = min(MOST_MINUTES, max(1, session.round.minutes + minutes))
    with database.write() as db:
        update_round(db, session.round.id, minutes=wanted)
        return _saved(db, session)


def set_blank(database: Database, session: Session, blank: bool) -> Session:
    """Hide the room's screen, or show it again."""
    with database.write() as db:
        return _saved(db, session, blank=blank)


def turn_page(database: Database, session: Session, page: int) -> Session:
    """Turn to a page of a picture that fills several; counted from 0."""
    with database.write() as db:
        return _saved(db, session, page=max(0, page))


def set_attendance(database: Database, session: Session, present: int) -> Session:
    """Write how many are present.

    Raises AttendanceInvalid below the answers that are in already, or beyond any meeting.
    """
    cast = max((poll.cast for poll in session.open_polls), default=0)
    if not max(cast, 1) <= present <= MOST_PEOPLE:
        raise AttendanceInvalid(present, cast)
    with database.write() as db:
        return _saved(db, session, present=present)


def use_twist(database: Database, session: Session, twist_id: str | None) -> Session:
    """Choose which of the case's twists comes, or None for no twist.

    Those the room has met stay noted. Another one chosen within the round comes on screen at once,
    and what was shown after the first is shown again after it. Raises WrongState for no twist
    where the room has met one.
    """
    stored = session.cases[session.round.case_position]
    in_round = session.round.planned.kind is RoundKind.TWIST
    if twist_id is None and in_round and stored.twists:
        raise WrongState("use_twist", "met")
    if twist_id is not None:
        session.case.twist(twist_id)
    met = tuple(twist.id for twist in stored.twists if twist.id != twist_id) if in_round else ()
    with database.write() as db:
        use_twists(db, session.id, stored.position, (*met, twist_id or NO_TWIST))
        if not in_round or twist_id is None:
            return _saved(db, session)
        views = [step.view for step in session.round.planned.steps]
        at = views.index(View.TWIST) if View.TWIST in views else session.step_index
        return _saved(db, session, step_index=at, page=0)


def _saved(db: Connection, session: Session, **fields: object) -> Session:
    update_session(db, session.id, **fields)
    return read_session(db, session.id)
