"""Polls in and out: what is asked and how far it has come, with nobody's answers."""

from collections import defaultdict
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from dilemmakit.domain.errors import NotFound
from dilemmakit.domain.poll import Answers, Item, Poll
from dilemmakit.domain.vocabulary import Entry, PollState, Secrecy
from dilemmakit.storage.columns import table
from dilemmakit.storage.rosters import answers_by_name
from dilemmakit.storage.schema import BallotRow, PollRow, TallyRow
from dilemmakit.storage.snapshots import from_json, to_json

_poll = table(PollRow)
_ballot = table(BallotRow)
_tally = table(TallyRow)

Items = tuple[Item, ...]
Entries = tuple[Entry, ...]
Words = tuple[str, ...]

_PLAIN = ("question", "secrecy", "entry", "show", "state", "pair", "quorum", "attendance")
_AS_JSON = ("items", "entries", "mended")

_OF_SESSION = select(_poll).where(_poll.c.session_id == bindparam("id")).order_by(_poll.c.position)
_BALLOTS = (
    select(_ballot.c.poll_id, func.count())
    .join(_poll, _poll.c.id == _ballot.c.poll_id)
    .where(_poll.c.session_id == bindparam("id"))
    .group_by(_ballot.c.poll_id)
)
_HANDS = (
    # Everybody answers each item once, so the first slot of the first tells how many there were.
    select(_tally.c.poll_id, func.sum(_tally.c.people))
    .join(_poll, _poll.c.id == _tally.c.poll_id)
    .where(
        _poll.c.session_id == bindparam("id"),
        _tally.c.item == 0,
        _tally.c.slot == 0,
        _tally.c.superseded.is_(None),
    )
    .group_by(_tally.c.poll_id)
)

_TABLES = (
    select(_tally.c.poll_id, _tally.c.table_no, func.sum(_tally.c.people))
    .join(_poll, _poll.c.id == _tally.c.poll_id)
    .where(
        _poll.c.session_id == bindparam("id"),
        _tally.c.table_no.is_not(None),
        _tally.c.item == 0,
        _tally.c.slot == 0,
        _tally.c.superseded.is_(None),
    )
    .group_by(_tally.c.poll_id, _tally.c.table_no)
    .order_by(_tally.c.table_no)
)


def insert_poll(db: Connection, session_id: str, poll: Poll) -> None:
    """Store a poll at the end of the session's polls; what was answered is no part of it."""
    position = select(func.count()).where(_poll.c.session_id == session_id).scalar_subquery()
    values = _columns({name: getattr(poll, name) for name in (*_PLAIN, *_AS_JSON)})
    db.execute(
        insert(_poll).values(
            id=poll.id,
            session_id=session_id,
            round_id=poll.round_id,
            position=position,
            planned_id=poll.planned_id,
            **values,
        )
    )


def update_poll(db: Connection, poll_id: str, **fields: Any) -> None:
    """Change fields of a poll, by the names of `Poll`. Raises NotFound."""
    statement = update(_poll).where(_poll.c.id == poll_id).values(**_columns(fields))
    if db.execute(statement).rowcount != 1:
        raise NotFound("poll", poll_id)


def polls_of(db: Connection, session_id: str) -> tuple[Poll, ...]:
    """Return a session's polls in their order, without results."""
    rows = db.execute(_OF_SESSION, {"id": session_id}).all()
    if not rows:
        return ()
    cast: dict[str, int] = {}
    for poll_id, count in db.execute(_BALLOTS, {"id": session_id}):
        cast[poll_id] = count
    for poll_id, people in db.execute(_HANDS, {"id": session_id}):
        cast[poll_id] = cast.get(poll_id, 0) + int(people)
    tables: dict[str, list[tuple[int, int]]] = defaultdict(list)
    if any(row.entry is Entry.TABLE_TALLY for row in rows):
        for poll_id, number, people in db.execute(_TABLES, {"id": session_id}):
            tables[poll_id].append((number, int(people)))
    named: dict[str, tuple[tuple[str, Answers], ...]] = {}
    if any(row.entry is Entry.NAMED for row in rows):
        named = answers_by_name(db, session_id)
        for poll_id, given in named.items():
            cast[poll_id] = cast.get(poll_id, 0) + len(given)
    return tuple(
        replace(
            _poll_of(row, cast.get(row.id, 0)),
            tables=tuple(tables[row.id]),
            named=named.get(row.id, ()),
        )
        for row in rows
    )


def secret_poll_open(db: Connection) -> bool:
    """Tell whether a secret poll is open in any session."""
    statement = select(_poll.c.id).where(
        _poll.c.state == PollState.OPEN, _poll.c.secrecy == Secrecy.SECRET
    )
    return db.execute(statement.limit(1)).first() is not None


def _columns(fields: dict[str, Any]) -> dict[str, Any]:
    unknown = fields.keys() - {*_PLAIN, *_AS_JSON}
    if unknown:
        raise TypeError(f"no such fields of a poll to store: {sorted(unknown)}")
    return {name: to_json(value) if name in _AS_JSON else value for name, value in fields.items()}


def _poll_of(row: Any, cast: int) -> Poll:
    return Poll(
        id=row.id,
        round_id=row.round_id,
        planned_id=row.planned_id,
        question=row.question,
        items=from_json(Items, row.items),
        secrecy=row.secrecy,
        entries=from_json(Entries, row.entries),
        entry=row.entry,
        show=row.show,
        state=row.state,
        pair=row.pair,
        quorum=row.quorum,
        cast=cast,
        attendance=row.attendance,
        mended=from_json(Words, row.mended),
    )
