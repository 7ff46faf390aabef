"""The ballot box. It can be counted, but it cannot tell in which order it was filled.

With every ballot the poll's whole box is written anew, in random order and with new ids, in one
transaction: neither the place of a row in the file nor its key says when it came.
"""

import hashlib
import secrets
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from dilemmakit.domain.errors import SlipUnknown, SlipUsed
from dilemmakit.domain.poll import Answers, Ballot
from dilemmakit.storage.columns import table
from dilemmakit.storage.faults import reading
from dilemmakit.storage.schema import BallotRow, PollRow
from dilemmakit.storage.snapshots import from_json, to_json

_ballot = table(BallotRow)
_poll = table(PollRow)

_RANDOM = secrets.SystemRandom()
_PAIR_NUMBERS = range(2**32, 2**53)
"""Where random pair numbers lie: beyond any slip's number, exact in JSON."""

Box = list[dict[str, Any]]

_BOX = select(_ballot.c.number, _ballot.c.nonce, _ballot.c.answers).where(
    _ballot.c.poll_id == bindparam("poll")
)
_EMPTY = delete(_ballot).where(_ballot.c.poll_id == bindparam("poll"))
_FILL = insert(_ballot)


def cast_ballot(
    db: Connection, poll_id: str, number: int | None, answers: Answers, nonce: str
) -> bool:
    """Put a ballot into a poll's box; return False if it lies there already.

    A nonce that this poll has seen is answered as it was the first time and counted once. Whether
    the poll takes ballots now, and these answers, is for the caller to say. Raises SlipUsed.
    """
    box = _box(db, poll_id)
    digest = _digest(poll_id, nonce)
    if any(ballot["nonce"] == digest for ballot in box):
        return False
    if number is not None and any(ballot["number"] == number for ballot in box):
        raise SlipUsed(number)
    box.append({"number": number, "nonce": digest, "answers": to_json(answers)})
    _rewrite(db, poll_id, box)
    return True


def remove_ballot(db: Connection, poll_id: str, number: int) -> None:
    """Take the ballot with this slip number out of the box. Raises SlipUnknown."""
    box = _box(db, poll_id)
    rest = [ballot for ballot in box if ballot["number"] != number]
    if len(rest) == len(box):
        raise SlipUnknown(number)
    _rewrite(db, poll_id, rest)


def ballots(db: Connection, poll_id: str) -> tuple[Ballot, ...]:
    """Return a poll's ballots, ordered by what they say."""
    rows = db.execute(_BOX, {"poll": poll_id}).all()
    ordered = sorted(rows, key=lambda row: (row.answers, -1 if row.number is None else row.number))
    with reading():
        return tuple(Ballot(row.number, from_json(Answers, row.answers)) for row in ordered)


def slip_numbers_used(db: Connection, poll_id: str) -> frozenset[int]:
    """Return the slip numbers in a poll's box."""
    rows = db.execute(_BOX, {"poll": poll_id})
    return frozenset(row.number for row in rows if row.number is not None)


def insert_ballots(db: Connection, poll_id: str, given: tuple[Ballot, ...]) -> None:
    """Fill the empty box of a poll that came from another laptop."""
    box = [
        {"number": ballot.number, "nonce": None, "answers": to_json(ballot.answers)}
        for ballot in given
    ]
    _rewrite(db, poll_id, box)


def seal_ballots(db: Connection, session_id: str) -> None:
    """Turn a session's slip numbers into random ones and empty its nonces; no way leads back.

    One person's ballots in the session's polls keep one number in common.
    """
    polls = db.execute(select(_poll.c.id).where(_poll.c.session_id == session_id)).scalars().all()
    boxes = {poll_id: _box(db, poll_id) for poll_id in polls}
    slips = {ballot["number"] for box in boxes.values() for ballot in box} - {None}
    pairs = dict(zip(slips, _RANDOM.sample(_PAIR_NUMBERS, len(slips)), strict=True))
    for poll_id, box in boxes.items():
        for ballot in box:
            ballot["number"] = pairs.get(ballot["number"])
            ballot["nonce"] = None
        _rewrite(db, poll_id, box)


def _box(db: Connection, poll_id: str) -> Box:
    rows = db.execute(_BOX, {"poll": poll_id})
    return [{"number": number, "nonce": nonce, "answers": said} for number, nonce, said in rows]


def _rewrite(db: Connection, poll_id: str, box: Box) -> None:
    db.execute(_EMPTY, {"poll": poll_id})
    if not box:
        return
    for ballot in box:
        ballot["poll_id"] = poll_id
        ballot["id"] = secrets.token_bytes(16)
    _RANDOM.shuffle(box)
    db.execute(_FILL, box)


def _digest(poll_id: str, nonce: str) -> bytes:
    return hashlib.blake2b(f"{poll_id} {nonce}".encode(), digest_size=16).digest()
