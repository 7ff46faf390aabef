"""Sessions in and out: a whole session as one value, and its changes one by one."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from dilemmakit.domain.case import Case
from dilemmakit.domain.errors import NotFound
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.session import (
    FiveLines,
    Journal,
    Municipality,
    Round,
    Session,
    SessionCase,
)
from dilemmakit.storage.ballots import seal_ballots
from dilemmakit.storage.columns import table
from dilemmakit.storage.faults import reading
from dilemmakit.storage.notes import insert_note, notes_of
from dilemmakit.storage.polls import insert_poll, polls_of
from dilemmakit.storage.rosters import roster_of, set_roster
from dilemmakit.storage.schema import RoundRow, SessionCaseRow, SessionRow
from dilemmakit.storage.seating import seats_of, set_seats
from dilemmakit.storage.snapshots import content_hash, from_json, to_json

_session = table(SessionRow)
_case = table(SessionCaseRow)
_round = table(RoundRow)

Pairs = tuple[tuple[str, str], ...]
Words = tuple[str, ...]

_ONE = select(_session).where(_session.c.id == bindparam("id"))
_CASES = select(_case).where(_case.c.session_id == bindparam("id")).order_by(_case.c.position)
_ROUNDS = select(_round).where(_round.c.session_id == bindparam("id")).order_by(_round.c.position)

_PLAIN = (
    "state", "meeting_form", "audience", "language", "title", "place", "facilitator",
    "council_word", "planned_start", "opened_at", "closed_at", "invited", "present", "entry",
    "round_index", "step_index", "page", "blank", "demo", "summary_state", "delete_by",
)  # fmt: skip
"""Fields of a session that are columns of the same name."""
_ROUND_FIELDS = ("minutes", "state", "started_at", "paused_at", "paused_seconds", "ended_at")


def insert_session(db: Connection, session: Session, saved_at: datetime) -> None:
    """Store a whole session: cases, rounds, polls and notes with it, but no ballots.

    Raises ValueError if a round is none of the plan's: its plan could not be read back.
    """
    fields = {name: getattr(session, name) for name in _PLAIN}
    values = _columns(
        {
            **fields,
            "municipality": session.municipality,
            "plan": session.plan,
            "local_figures": session.local_figures,
            "journal": session.journal,
            "five_lines": session.five_lines,
            "saved_at": saved_at,
        }
    )
    db.execute(insert(_session), {"id": session.id, "revision": session.revision, **values})
    db.execute(insert(_case), [_case_columns(session.id, case) for case in session.cases])
    db.execute(
        insert(_round), [_round_columns(session.id, session.plan, one) for one in session.rounds]
    )
    set_seats(db, session.id, session.seats)
    set_roster(db, session.id, session.roster)
    for poll in session.polls:
        insert_poll(db, session.id, poll)
    for note in session.notes:
        insert_note(db, session.id, note)


def load_session(db: Connection, session_id: str) -> Session:
    """Return a session as stored, without ballots, results and shifts.

    Raises NotFound; what is stored and is no session comes out of the transaction as
    StorageDamaged.
    """
    with reading():
        row = db.execute(_ONE, {"id": session_id}).mappings().one_or_none()
        if row is None:
            raise NotFound("session", session_id)
        plan = from_json(Plan, row["plan_snapshot"])
        return Session(
            id=session_id,
            revision=row["revision"],
            plan=plan,
            municipality=Municipality(
                row["municipality_code"], row["municipality_name"], row["municipality_label"]
            ),
            local_figures=from_json(Pairs, row["local_figures"]),
            journal=from_json(Journal, row["journal"]),
            five_lines=from_json(FiveLines, row["five_lines"]) if row["five_lines"] else None,
            cases=tuple(_case_of(case) for case in db.execute(_CASES, {"id": session_id})),
            rounds=tuple(_round_of(one, plan) for one in db.execute(_ROUNDS, {"id": session_id})),
            polls=polls_of(db, session_id),
            seats=seats_of(db, session_id),
            roster=roster_of(db, session_id),
            notes=notes_of(db, session_id),
            **{name: row[name] for name in _PLAIN},
        )


def update_session(db: Connection, session_id: str, **fields: Any) -> None:
    """Change fields of a session, by the names of `Session` and `saved_at`; its revision rises.

    `saved_at` is this moment unless another is given. Every act but a ballot ends with this, so
    that the newer of two copies can be told; a ballot leaves no trace but itself. Raises NotFound.
    """
    values = _columns({"saved_at": datetime.now(UTC), **fields})
    statement = (
        update(_session)
        .where(_session.c.id == session_id)
        .values(revision=_session.c.revision + 1, **values)
    )
    if db.execute(statement).rowcount != 1:
        raise NotFound("session", session_id)


def close_session(db: Connection, session_id: str, **fields: Any) -> None:
    """Store the fields of a closed session and take from its ballots what pairs them with paper.

    `Database.compact` follows once this is committed. Raises NotFound.
    """
    update_session(db, session_id, **fields)
    seal_ballots(db, session_id)


def delete_session(db: Connection, session_id: str) -> None:
    """Delete a session and everything in it; backups keep theirs. Raises NotFound."""
    if db.execute(delete(_session).where(_session.c.id == session_id)).rowcount != 1:
        raise NotFound("session", session_id)


def update_round(db: Connection, round_id: str, **fields: Any) -> None:
    """Change a round's minutes, state or times, by the names of `Round`. Raises NotFound."""
    _refuse_unknown(fields, _ROUND_FIELDS)
    statement = update(_round).where(_round.c.id == round_id).values(**fields)
    if db.execute(statement).rowcount != 1:
        raise NotFound("round", round_id)


def rearrange(db: Connection, session_id: str, plan: Plan, rounds: tuple[Round, ...]) -> None:
    """Store the rounds in a new order, and those among them that are new, with the plan they need.

    The plan keeps the hash it was prepared with: that tells which plan it was, and rounds that
    are put in change nothing in it.
    """
    old = set(db.execute(select(_round.c.id).where(_round.c.session_id == session_id)).scalars())
    db.execute(
        update(_session).where(_session.c.id == session_id).values(plan_snapshot=to_json(plan))
    )
    # Two rounds cannot have the same place, not even while they change it.
    db.execute(
        update(_round)
        .where(_round.c.session_id == session_id)
        .values(position=-1 - _round.c.position)
    )
    for stored in rounds:
        if stored.id in old:
            place = update(_round).where(_round.c.id == stored.id)
            db.execute(place.values(position=stored.position))
        else:
            db.execute(insert(_round), _round_columns(session_id, plan, stored))


def insert_case(db: Connection, session_id: str, stored: SessionCase) -> None:
    """Store a further case of a session."""
    db.execute(insert(_case), _case_columns(session_id, stored))


def use_twists(db: Connection, session_id: str, position: int, twists: tuple[str, ...]) -> None:
    """Store which twists of a case have been used, in their order. Raises NotFound."""
    statement = (
        update(_case)
        .where(_case.c.session_id == session_id, _case.c.position == position)
        .values(twists_used=to_json(twists))
    )
    if db.execute(statement).rowcount != 1:
        raise NotFound("case", str(position))


def _columns(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the columns that hold these fields of a session."""
    values: dict[str, Any] = {}
    for name, value in fields.items():
        match name:
            case "municipality":
                values["municipality_code"] = value.code
                values["municipality_name"] = value.name
                values["municipality_label"] = value.label
            case "plan":
                values.update(_plan_columns(value))
            case "local_figures" | "journal":
                values[name] = to_json(value)
            case "five_lines":
                values[name] = None if value is None else to_json(value)
            case _:
                _refuse_unknown((name,), (*_PLAIN, "saved_at"))
                values[name] = value
    return values


def _refuse_unknown(names: Iterable[str], known: tuple[str, ...]) -> None:
    unknown = set(names) - set(known)
    if unknown:
        raise TypeError(f"no such fields to store: {sorted(unknown)}")


def _plan_columns(plan: Plan) -> dict[str, Any]:
    snapshot = to_json(plan)
    return {
        "plan_id": plan.id,
        "plan_version": plan.version,
        "plan_title": plan.title,
        "plan_minutes": plan.minutes,
        "plan_hash": content_hash(snapshot),
        "plan_snapshot": snapshot,
    }


def _case_columns(session_id: str, stored: SessionCase) -> dict[str, Any]:
    case = stored.case
    return {
        "session_id": session_id,
        "position": stored.position,
        "case_id": case.id,
        "version": case.version,
        "title": case.title,
        "theme": case.theme.value,
        "icons": json.dumps(case.media.icons),
        "content_hash": stored.content_hash,
        "snapshot": to_json(case),
        "twists_used": to_json(stored.twists_used),
    }


def _case_of(row: Any) -> SessionCase:
    return SessionCase(
        position=row.position,
        case=from_json(Case, row.snapshot),
        content_hash=row.content_hash,
        twists_used=from_json(Words, row.twists_used),
    )


def _round_columns(session_id: str, plan: Plan, stored: Round) -> dict[str, Any]:
    if plan.round(stored.planned.id) != stored.planned:
        raise ValueError(f"round {stored.planned.id!r} is not the plan's")
    return {
        "id": stored.id,
        "session_id": session_id,
        "position": stored.position,
        "planned_id": stored.planned.id,
        "kind": stored.planned.kind,
        "title": stored.title,
        "case_position": stored.case_position,
        **{name: getattr(stored, name) for name in _ROUND_FIELDS},
    }


def _round_of(row: Any, plan: Plan) -> Round:
    return Round(
        id=row.id,
        position=row.position,
        planned=plan.round(row.planned_id),
        case_position=row.case_position,
        minutes=row.minutes,
        state=row.state,
        started_at=row.started_at,
        paused_at=row.paused_at,
        paused_seconds=row.paused_seconds,
        ended_at=row.ended_at,
    )
