"""What the room sees of the notes: the board, conditions, principles and tasks."""

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.case import Case, Option
from dilemmakit.domain.note import Note
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import NoteKind, Stance


def mark(option: Option) -> rv.Mark:
    """Return an option as the room knows it."""
    return rv.Mark(option.id, option.label)


def noted(session: Session, kind: NoteKind) -> list[Note]:
    return [note for note in session.notes_here if note.kind is kind and note.on_screen]


def objections(session: Session, note_id: str) -> tuple[str, ...]:
    return tuple(
        note.text for note in noted(session, NoteKind.OBJECTION) if note.answers == note_id
    )


def board(session: Session, case: Case) -> rv.BoardContent:
    arguments = noted(session, NoteKind.ARGUMENT)

    def texts(letter: str, stance: Stance) -> tuple[str, ...]:
        return tuple(n.text for n in arguments if n.option == letter and n.stance is stance)

    return rv.BoardContent(
        tuple(
            rv.ArgumentColumn(mark(o), texts(o.id, Stance.FOR), texts(o.id, Stance.AGAINST))
            for o in case.options
        )
    )


def conditions(session: Session) -> rv.ConditionsContent:
    return rv.ConditionsContent(
        tuple(
            rv.ConditionLine(note.stance, note.text, note.breadth, objections(session, note.id))
            for note in noted(session, NoteKind.CONDITION)
        )
    )


def tasks(session: Session) -> rv.TasksContent:
    kinds = (NoteKind.TASK, NoteKind.QUESTION)
    return rv.TasksContent(
        tuple(
            rv.TaskLine(n.text, n.responsible, n.deadline, n.kind is NoteKind.QUESTION)
            for kind in kinds
            for n in noted(session, kind)
        )
    )
