"""What the pages after the meeting say of a note and of an edition."""

from dilemmakit.domain.note import Note
from dilemmakit.domain.vocabulary import Breadth, NoteKind, Stance
from dilemmakit.wording import _, _n, _p, terms
from dilemmakit.wording.formats import plain_date


def note_opening(note: Note) -> str:
    """Return a note's text with what it begins with: for or against, yes if or no unless."""
    if note.kind is NoteKind.CONDITION:
        opening = terms.condition_opening(note.stance)
        if note.text.lower().startswith(opening.lower()):
            return note.text
        return _("{opening} {text}").format(opening=opening, text=note.text)
    if note.kind is NoteKind.ARGUMENT and note.stance is not Stance.NONE:
        sign = "+" if note.stance is Stance.FOR else "–"
        return f"{sign}  {note.text}"
    return note.text


def note_details(note: Note) -> str:
    """Return what else is known of a note, in one line; empty if nothing."""
    parts = []
    if not note.on_screen:
        parts.append(_("a draft the room has not seen: left out"))
    if note.kind is NoteKind.QUESTION and note.answers:
        parts.append(_p("note", "disputes a fact"))
    if note.value is not None:
        parts.append(terms.value(note.value))
    if note.breadth is not Breadth.NONE:
        parts.append(terms.breadth(note.breadth))
    if note.condition_kind is not None:
        parts.append(terms.condition_kind(note.condition_kind))
    if note.addressee:
        parts.append(_("to {whom}").format(whom=note.addressee))
    if note.responsible:
        parts.append(note.responsible)
    if note.deadline is not None:
        parts.append(_("by {date}").format(date=plain_date(note.deadline)))
    return " · ".join(parts)


def pages_line(readers: str, pages: int | None) -> str:
    """Return whom an edition is for, and its length where it is known."""
    if pages is None:
        return readers
    return _n("{edition}, {count} page", "{edition}, {count} pages", pages).format(
        edition=readers, count=pages
    )


def format_word(suffix: str) -> str:
    """Return a file format by the name people know it by."""
    return {"docx": "Word", "xlsx": "Excel"}.get(suffix, suffix.upper())
