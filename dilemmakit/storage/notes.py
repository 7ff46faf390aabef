"""Notes in and out. No time is kept of them, only the round and the order in the list."""

import json
import secrets
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from dilemmakit.domain.errors import NoteChanged, NotFound
from dilemmakit.domain.note import Note
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.storage.columns import table
from dilemmakit.storage.ids import new_id
from dilemmakit.storage.schema import NoteRow
from dilemmakit.storage.snapshots import from_json

_note = table(NoteRow)

_RANDOM = secrets.SystemRandom()

Editions = frozenset[Edition]

_PLAIN = (
    "kind", "text", "round_id", "stance", "option", "value", "group", "breadth", "addressee",
    "condition_kind", "answers", "responsible", "deadline", "on_screen",
)  # fmt: skip

_OF_SESSION = (
    select(_note)
    .where(_note.c.session_id == bindparam("id"))
    .order_by(_note.c.position, _note.c.id)
)


def insert_note(db: Connection, session_id: str, note: Note) -> None:
    """Store a new note after the session's others."""
    position = select(func.coalesce(func.max(_note.c.position), -1) + 1).where(
        _note.c.session_id == session_id
    )
    db.execute(
        insert(_note).values(
            id=note.id,
            session_id=session_id,
            revision=note.revision,
            position=position.scalar_subquery(),
            **_columns(note),
        )
    )


def drop_note(db: Connection, session_id: str, note: Note) -> None:
    """Put a note into the box of a poll, which `note.answers` names.

    As with ballots the whole box is written anew, in random order and with new ids: nothing tells
    which note came when, or with which ballot.
    """
    box = [kept for kept in notes_of(db, session_id) if kept.answers == note.answers]
    box.append(note)
    _RANDOM.shuffle(box)
    db.execute(delete(_note).where(_note.c.answers == note.answers))
    for kept in box:
        insert_note(db, session_id, replace(kept, id=new_id()))


def change_note(db: Connection, note: Note) -> Note:
    """Store a changed note and return it with its new revision.

    `note.revision` is the one it was read with. Raises NoteChanged, with the text that is stored,
    if it has risen since, and NotFound if the note is gone.
    """
    revision = note.revision + 1
    statement = (
        update(_note)
        .where(_note.c.id == note.id, _note.c.revision == note.revision)
        .values(revision=revision, **_columns(note))
    )
    if db.execute(statement).rowcount == 1:
        return replace(note, revision=revision)
    stored = db.execute(select(_note.c.text).where(_note.c.id == note.id)).scalar_one_or_none()
    if stored is None:
        raise NotFound("note", note.id)
    raise NoteChanged(stored)


def remove_note(db: Connection, note_id: str) -> None:
    """Remove a note; objections to it stay, but answer nothing any more. Raises NotFound."""
    if db.execute(delete(_note).where(_note.c.id == note_id)).rowcount != 1:
        raise NotFound("note", note_id)
    db.execute(update(_note).where(_note.c.answers == note_id).values(answers=None))


def notes_of(db: Connection, session_id: str) -> tuple[Note, ...]:
    """Return a session's notes in the order they were taken."""
    return tuple(_note_of(row) for row in db.execute(_OF_SESSION, {"id": session_id}).all())


def _columns(note: Note) -> dict[str, Any]:
    plain = {name: getattr(note, name) for name in _PLAIN}
    return {**plain, "editions": json.dumps(sorted(note.editions))}


def _note_of(row: Any) -> Note:
    return Note(
        id=row.id,
        kind=row.kind,
        text=row.text,
        round_id=row.round_id,
        revision=row.revision,
        stance=row.stance,
        option=row.option,
        value=row.value,
        group=row.group,
        breadth=row.breadth,
        addressee=row.addressee,
        condition_kind=row.condition_kind,
        answers=row.answers,
        responsible=row.responsible,
        deadline=row.deadline,
        on_screen=row.on_screen,
        editions=from_json(Editions, row.editions),
    )
