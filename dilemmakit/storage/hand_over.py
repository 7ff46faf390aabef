"""A whole session carried from one database to another: its rows as plain values, and back.

Ballots travel apart from the rest, in random order, with neither ids nor nonces.
"""

import math
import secrets
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Date,
    Enum,
    Float,
    Integer,
    String,
    Table,
    insert,
    select,
)
from sqlalchemy.exc import IntegrityError

from dilemmakit.domain.poll import Answers, Ballot
from dilemmakit.storage.ballots import insert_ballots
from dilemmakit.storage.columns import UtcDateTime, table
from dilemmakit.storage.schema import (
    BallotRow,
    NamedVoteRow,
    NoteRow,
    PollRow,
    RosterRow,
    RoundRow,
    SeatingRow,
    SessionCaseRow,
    SessionRow,
    SummaryVersionRow,
    TallyRow,
    TraceRow,
)
from dilemmakit.storage.snapshots import from_json

_RANDOM = secrets.SystemRandom()

_session = table(SessionRow)
_poll = table(PollRow)
_ballot = table(BallotRow)

_OF_SESSION = (
    SessionCaseRow,
    RoundRow,
    SeatingRow,
    PollRow,
    RosterRow,
    NoteRow,
    TraceRow,
    SummaryVersionRow,
)
_OF_POLL = (TallyRow, NamedVoteRow)
TABLES: dict[str, Table] = {
    one.name: one for one in (_session, *map(table, _OF_SESSION), *map(table, _OF_POLL))
}
"""The tables carried row by row, each after those it refers to."""

BALLOT = "ballot"
JSON_TEXTS = {
    "session": ("plan_snapshot", "local_figures", "journal", "five_lines"),
    "session_case": ("icons", "snapshot", "twists_used"),
    "poll": ("items", "entries", "mended"),
    "tally": ("value",),
    "named_vote": ("answers",),
    "note": ("editions",),
    BALLOT: ("answers",),
}
"""The columns that hold JSON in a text."""

_BIGGEST = 2**63 - 1

YEARS = range(2000, 2200)

Row = dict[str, Any]
Moment = TypeVar("Moment", date, datetime)


@dataclass(frozen=True)
class Carried:
    """A session on its way: rows of plain JSON values by table, and its ballots."""

    rows: dict[str, list[Row]]
    ballots: list[Row]

    @property
    def session(self) -> Row:
        """The one row of the session itself."""
        return self.rows["session"][0]


def carry_out(db: Connection, session_id: str) -> Carried:
    """Return everything that is stored of a session."""
    polls = select(_poll.c.id).where(_poll.c.session_id == session_id)
    rows = {}
    for name, one in TABLES.items():
        if one is _session:
            mine = one.c.id == session_id
        elif "session_id" in one.c:
            mine = one.c.session_id == session_id
        else:
            mine = one.c.poll_id.in_(polls)
        found = db.execute(select(one).where(mine)).mappings()
        rows[name] = [{key: _plain(value) for key, value in row.items()} for row in found]
    # By their random ids the ballots lie in random order already; it costs nothing to be sure.
    box = select(_ballot.c.poll_id, _ballot.c.number, _ballot.c.answers)
    ballots = [dict(row) for row in db.execute(box.where(_ballot.c.poll_id.in_(polls))).mappings()]
    _RANDOM.shuffle(ballots)
    return Carried(rows, ballots)


def carry_in(db: Connection, carried: Carried) -> None:
    """Store a session that is not there. Raises ValueError if these are no rows of a session's.

    What the rows mean together is for the caller to look at, within the same transaction.
    """
    session_id = carried.session.get("id")
    polls = {row.get("id") for row in carried.rows["poll"]}
    for name, one in TABLES.items():
        for row in carried.rows[name]:
            if row.get("session_id", session_id) != session_id:
                raise ValueError(f"a row of {name} is another session's")
        stored = [_stored(one, row) for row in carried.rows[name]]
        if stored:
            try:
                db.execute(insert(one), stored)
            except IntegrityError as error:
                raise ValueError(f"the rows of {name} do not fit together") from error
    boxes: dict[str, list[Ballot]] = {}
    for row in carried.ballots:
        if row.keys() != {"poll_id", "number", "answers"} or row["poll_id"] not in polls:
            raise ValueError("a ballot is in no poll's box")
        number = _value(_ballot.c.number, row["number"])
        answers = from_json(Answers, _value(_ballot.c.answers, row["answers"]))
        boxes.setdefault(row["poll_id"], []).append(Ballot(number, answers))
    for poll_id, box in boxes.items():
        insert_ballots(db, poll_id, tuple(box))


def _plain(value: Any) -> Any:
    match value:
        case StrEnum():
            return value.value
        case date():
            return value.isoformat()
        case _:
            return value


def _stored(one: Table, row: Row) -> Row:
    if row.keys() != set(one.c.keys()):
        raise ValueError(f"the columns of {one.name} are others")
    return {name: _value(one.c[name], value) for name, value in row.items()}


def _value(column: Column[Any], value: Any) -> Any:
    """Return a plain value as its column takes it. Raises ValueError."""
    if value is None:
        if column.nullable:
            return None
        raise ValueError(f"{column.name} is missing")
    kind = column.type
    match kind, value:
        case Boolean(), bool():
            return value
        case Integer(), int() if not isinstance(value, bool) and abs(value) <= _BIGGEST:
            return value
        case Float(), int() | float() if not isinstance(value, bool) and math.isfinite(value):
            return float(value)
        case Enum(), str():
            assert kind.enum_class is not None
            return kind.enum_class(value)
        case UtcDateTime(), str():
            return _with_zone(_likely(datetime.fromisoformat(value)))
        case Date(), str():
            return _likely(date.fromisoformat(value))
        case String(), str() if len(value) <= (kind.length or len(value)) and _fit(value):
            return value
    raise ValueError(f"{column.name} cannot be that")


def _likely(moment: Moment) -> Moment:
    """Return a moment if it is one that a clock can be set by."""
    if moment.year not in YEARS:
        raise ValueError("a time that no meeting was held at")
    return moment


def _with_zone(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return moment


def _fit(text: str) -> bool:
    """Tell whether a text can be kept: half a character and a NUL cannot."""
    return "\0" not in text and not any("\ud800" <= sign <= "\udfff" for sign in text)
