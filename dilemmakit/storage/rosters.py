"""The list of participants and their open answers by name; only where a facilitator asks for it."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from dilemmakit.domain.errors import NotFound
from dilemmakit.domain.poll import Answers
from dilemmakit.domain.roster import Participant
from dilemmakit.storage.columns import table
from dilemmakit.storage.schema import NamedVoteRow, PollRow, RosterRow
from dilemmakit.storage.snapshots import from_json, to_json

_roster = table(RosterRow)
_vote = table(NamedVoteRow)
_poll = table(PollRow)

_OF_SESSION = select(_roster).where(_roster.c.session_id == bindparam("id")).order_by(_roster.c.id)


def roster_of(db: Connection, session_id: str) -> tuple[Participant, ...]:
    """Return a session's list, in the order in which it was pasted."""
    return tuple(
        Participant(
            id=row.id,
            name=row.name,
            group=row.group,
            substitute_for=row.substitute_for,
            present_from=row.present_from,
            present_to=row.present_to,
        )
        for row in db.execute(_OF_SESSION, {"id": session_id})
    )


def set_roster(db: Connection, session_id: str, roster: tuple[Participant, ...]) -> None:
    """Put a list in place of the one there was; answers by name go with the old one."""
    db.execute(delete(_roster).where(_roster.c.session_id == session_id))
    rows = [
        {
            "id": one.id,
            "session_id": session_id,
            "name": one.name,
            "group": one.group,
            "substitute_for": one.substitute_for,
            "present_from": one.present_from,
            "present_to": one.present_to,
        }
        for one in roster
    ]
    if rows:
        db.execute(insert(_roster), rows)


def set_presence(
    db: Connection, roster_id: str, came: datetime | None, left: datetime | None
) -> None:
    """Write from when and until when somebody is there. Raises NotFound."""
    statement = (
        update(_roster).where(_roster.c.id == roster_id).values(present_from=came, present_to=left)
    )
    if db.execute(statement).rowcount != 1:
        raise NotFound("participant", roster_id)


def answer_by_name(db: Connection, poll_id: str, roster_id: str, answers: Answers | None) -> None:
    """Store what somebody answers; None takes the answer away."""
    db.execute(delete(_vote).where(_vote.c.poll_id == poll_id, _vote.c.roster_id == roster_id))
    if answers is not None:
        values = {"poll_id": poll_id, "roster_id": roster_id, "answers": to_json(answers)}
        db.execute(insert(_vote).values(**values))


def answers_by_name(db: Connection, session_id: str) -> dict[str, tuple[tuple[str, Answers], ...]]:
    """Return who answered what, by poll."""
    statement = (
        select(_vote.c.poll_id, _vote.c.roster_id, _vote.c.answers)
        .join(_poll, _poll.c.id == _vote.c.poll_id)
        .where(_poll.c.session_id == session_id)
        .order_by(_vote.c.roster_id)
    )
    found: dict[str, list[tuple[str, Answers]]] = {}
    for poll_id, roster_id, answers in db.execute(statement):
        found.setdefault(poll_id, []).append((roster_id, from_json(Answers, answers)))
    return {poll_id: tuple(given) for poll_id, given in found.items()}
