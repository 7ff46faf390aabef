"""The notes as rows: which of them a round is about, and how each is read."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from dilemmakit.domain.note import Note
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import Breadth, NoteKind, Stance
from dilemmakit.gui.run.note_kinds import round_choices
from dilemmakit.wording import _, _p, formats, terms

Index = QModelIndex | QPersistentModelIndex
NOTE_ROLE = Qt.ItemDataRole.UserRole
RIGHT_ROLE = Qt.ItemDataRole.UserRole + 1
FIRST_OF_EARLIER_ROLE = Qt.ItemDataRole.UserRole + 2
_LASTING = frozenset(
    {NoteKind.QUESTION, NoteKind.TASK, NoteKind.CONDITION, NoteKind.PRINCIPLE, NoteKind.ARGUMENT}
)
"""Kinds that a later round takes up again."""


def relevant_notes(session: Session, without: str) -> tuple[list[Note], list[Note]]:
    """Return this round's notes and those of earlier rounds it takes up; the newest first.

    `without` is the id of the note being typed, which stands in the field.
    """
    here = session.round.id
    kinds = {choice.kind for choice in round_choices(session.round.planned)} & _LASTING
    own, earlier = [], []
    for note in reversed(session.notes_here):
        if note.id == without:
            continue
        if note.round_id == here:
            own.append(note)
        elif note.kind in kinds:
            earlier.append(note)
    return own, earlier


def opening(note: Note) -> str:
    """Return the words or the sign that a note begins with; empty where it has none."""
    match note.kind:
        case NoteKind.ARGUMENT:
            return "+" if note.stance is Stance.FOR else "\N{EN DASH}"
        case NoteKind.CONDITION:
            return terms.condition_opening(note.stance)
        case NoteKind.VALUE:
            return ""
        case _:
            return terms.note_kind(note.kind)


def beside(note: Note) -> str:
    """Return what stands at the right of a note."""
    parts = []
    if not note.on_screen:
        parts.append(_p("note", "draft"))
    if note.kind is NoteKind.CONDITION:
        parts.append(terms.breadth(note.breadth) if note.breadth is not Breadth.NONE else "")
    if note.kind in (NoteKind.QUESTION, NoteKind.TASK):
        parts.append(_p("note", "disputes a fact") if note.answers else "")
        parts.append(note.responsible or _("nobody responsible yet"))
        parts.append(formats.short_date(note.deadline) if note.deadline else "")
    if note.value is not None and note.kind is not NoteKind.VALUE:
        parts.append(terms.value(note.value))
    parts.append(note.addressee or "")
    parts.append(note.group or "")
    return " · ".join(filter(None, parts))


def read_out(note: Note) -> str:
    """Return a note in one line for a screen reader."""
    parts = (note.option or "", opening(note), note.text, beside(note))
    return ", ".join(filter(None, parts))


class NotesModel(QAbstractListModel):
    """One row a note."""

    def __init__(self) -> None:
        super().__init__()
        self._notes: list[Note] = []
        self._own = 0

    def set_notes(self, own: list[Note], earlier: list[Note]) -> None:
        """Show this round's notes and those it takes up; one new or gone row moves no other."""
        wanted = [*own, *earlier]
        # The first of the earlier ones bears a caption, and is higher for it.
        same_rows = self._own == len(own)
        self._own = len(own)
        if same_rows and [n.id for n in wanted] == [n.id for n in self._notes]:
            if wanted != self._notes:
                self._notes = wanted
                self.dataChanged.emit(self.index(0), self.index(len(wanted) - 1))
            return
        self.beginResetModel()
        self._notes = wanted
        self.endResetModel()

    def note(self, index: Index) -> Note | None:
        return self._notes[index.row()] if index.isValid() else None

    def row_of(self, note_id: str) -> int:
        """Return a note's row, -1 where it is not shown."""
        return next((row for row, note in enumerate(self._notes) if note.id == note_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 – Qt's signature
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        note = self.note(index)
        if note is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return note.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return read_out(note)
            case _ if role == NOTE_ROLE:
                return note
            case _ if role == RIGHT_ROLE:
                return beside(note)
            case _ if role == FIRST_OF_EARLIER_ROLE:
                return index.row() == self._own
        return None
