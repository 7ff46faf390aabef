"""Changing the course of a meeting while it runs; what has been recorded stays."""

from collections.abc import Mapping

from sqlalchemy import Connection

from dilemmakit.domain.errors import WrongState
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import RoundState, SessionState
from dilemmakit.services.archive import read_session
from dilemmakit.services.facilitation import MOST_MINUTES
from dilemmakit.storage.engine import Database
from dilemmakit.storage.sessions import update_round, update_session


def set_minutes(database: Database, session: Session, minutes: Mapping[str, int]) -> Session:
    """Give rounds that are not over new minutes, by their ids; 0 leaves a waiting round out.

    Raises WrongState unless the meeting runs, or if a round is over or the one that runs would
    get no minutes.
    """
    _check_running(session, "set_minutes")
    rounds = {stored.id: stored for stored in session.rounds}
    with database.write() as db:
        for round_id, wanted in minutes.items():
            stored = rounds[round_id]
            if stored.state in (RoundState.DONE, RoundState.SKIPPED):
                raise WrongState("set_minutes", stored.state)
            if wanted > 0:
                update_round(db, round_id, minutes=min(MOST_MINUTES, wanted))
            elif stored.state is RoundState.WAITING and stored.id != session.round.id:
                update_round(db, round_id, state=RoundState.SKIPPED)
            else:
                raise WrongState("set_minutes", stored.state)
        return _saved(db, session)


def _check_running(session: Session, act: str) -> None:
    if session.state is not SessionState.RUNNING:
        raise WrongState(act, session.state)


def _saved(db: Connection, session: Session, **fields: object) -> Session:
    update_session(db, session.id, **fields)
    return read_session(db, session.id)
