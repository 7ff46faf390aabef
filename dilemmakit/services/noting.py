"""Notes: adding, changing and removing what people say; a final summary is then corrected."""

from dataclasses import replace
from functools import cache

from dilemmakit.domain.case import Case
from dilemmakit.domain.errors import NoteEmpty, PollNotOpen
from dilemmakit.domain.names import find_names
from dilemmakit.domain.note import Note
from dilemmakit.domain.session import Session
from dilemmakit.domain.text import clean_text
from dilemmakit.domain.vocabulary import NoteKind, PollState
from dilemmakit.locations import resources_folder
from dilemmakit.services.archive import read_session
from dilemmakit.storage import notes
from dilemmakit.storage.engine import Database
from dilemmakit.storage.ids import new_id
from dilemmakit.storage.sessions import update_session


def new_note_id() -> str:
    """Return a random id for a note that is to be."""
    return new_id()


@cache
def _known_names() -> frozenset[str]:
    from dilemmakit.content.names import read_names

    return read_names(resources_folder() / "names.txt")


def names_noticed(text: str, case: Case) -> tuple[str, ...]:
    """Return what looks like people's names in a note; the case's own voices are invented."""
    return find_names([text], _known_names(), (), [voice.name for voice in case.voices])


def add_note(database: Database, session: Session, note: Note) -> Session:
    """Store a new note; the same one again is stored once. Raises NoteEmpty."""
    cleaned = _cleaned(note)
    with database.write() as db:
        if any(stored.id == note.id for stored in notes.notes_of(db, session.id)):
            return read_session(db, session.id)
        notes.insert_note(db, session.id, cleaned)
        update_session(db, session.id, summary_state=session.state_once_changed)
        return read_session(db, session.id)


def keep_words(database: Database, session: Session, poll_id: str, text: str) -> Session:
    """Keep what somebody wrote about what would change their mind, apart from their answer.

    It is a draft, and nobody sees it before the poll is closed. Raises NoteEmpty, PollNotOpen.
    """
    poll = session.poll(poll_id)
    if poll.state is not PollState.OPEN or not session.asks_words(poll):
        raise PollNotOpen(poll.question)
    note = _cleaned(
        Note(new_id(), NoteKind.NOTE, text, poll.round_id, answers=poll_id, on_screen=False)
    )
    with database.write() as db:
        notes.drop_note(db, session.id, note)
        update_session(db, session.id)
        return read_session(db, session.id)


def change_note(database: Database, session: Session, note: Note) -> Session:
    """Store a changed note. Raises NoteEmpty, NoteChanged, NotFound."""
    cleaned = _cleaned(note)
    with database.write() as db:
        notes.change_note(db, cleaned)
        update_session(db, session.id, summary_state=session.state_once_changed)
        return read_session(db, session.id)


def remove_note(database: Database, session: Session, note_id: str) -> Session:
    """Remove a note; objections to it stay. Raises NotFound."""
    with database.write() as db:
        notes.remove_note(db, note_id)
        update_session(db, session.id, summary_state=session.state_once_changed)
        return read_session(db, session.id)


def _cleaned(note: Note) -> Note:
    text = clean_text(note.text).strip()
    if not text:
        raise NoteEmpty()
    responsible = clean_text(note.responsible).strip() if note.responsible else None
    return replace(note, text=text, responsible=responsible or None)
