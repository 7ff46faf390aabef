"""Taking notes in a round: the field, and the list below it. Nothing typed is lost."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dilemmakit.domain.note import Note
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import Breadth
from dilemmakit.gui.run.note_entry import NoteEntry
from dilemmakit.gui.run.note_list import NoteList
from dilemmakit.gui.widgets.autosave import Autosave
from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _


class NotesPanel(QWidget):
    """Signals: `typed` with a Note that is not finished, `kept` with a finished one,
    `changed_in_list` with a Note changed there, `removed` with a Note, `put_back` with a Note
    that had been removed.
    """

    typed = Signal(object)
    kept = Signal(object)
    changed_in_list = Signal(object)
    removed = Signal(object)
    put_back = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._stored: Note | None = None
        self._gone: Note | None = None
        self._moved: Note | None = None
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._store)
        self._entry = NoteEntry()
        self._entry.edited.connect(self._autosave.touch)
        self._entry.kept.connect(self._keep)
        self._entry.abandoned.connect(self._abandon)
        self.setFocusProxy(self._entry)
        self._list = NoteList()
        self._list.eye_toggled.connect(self._toggle)
        self._list.mend_wanted.connect(self.mend)
        self._list.removed.connect(self._remove)
        self._list.broadened.connect(self._broaden)
        self._list.moved.connect(self._move)
        self._list.left.connect(self.listen)
        self._entry.list_wanted.connect(self._list.listen)
        self._undo = QWidget()
        self._undo_words = label(role="label")
        undo_button = small_button(_("Undo"))
        undo_button.clicked.connect(self._put_back)
        undo = QHBoxLayout(self._undo)
        undo.setContentsMargins(0, 0, 0, 0)
        undo.addWidget(self._undo_words, 1)
        undo.addWidget(undo_button)
        self._undo.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._entry)
        column.addWidget(self._undo)
        column.addWidget(self._list, 1)

    def show_session(self, session: Session, today: date) -> None:
        """Show the round's kinds of note, and what has been noted."""
        if self._session is not None and self._session.round.id != session.round.id:
            self._undo.hide()
        self._session = session
        self._entry.show_session(session, today)
        self._list.show_session(session, self._entry.note_id)

    def show_kept(self) -> None:
        """The finished note is stored; the next may come."""
        self._stored = None
        self._undo.hide()
        self._entry.show_kept()
        self._show_list()

    def show_stored(self, note: Note) -> None:
        """What is being typed is stored as a draft so far."""
        self._stored = note
        self._entry.show_stored()

    def show_failure(self, sentence: str) -> None:
        """Say why nothing is stored; the text stays, and Enter tries again."""
        self._entry.show_failure(sentence)

    @property
    def sentence(self) -> str:
        """What went wrong, if anything did."""
        return self._entry.sentence

    def listen(self) -> None:
        """Take the keys."""
        self._entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def listen_to_list(self) -> None:
        """Give the keys to the list, where there is anything in it."""
        if not self.isHidden():
            self._list.listen()

    def flush(self) -> None:
        """Store what is being typed, now."""
        self._autosave.flush()
        # What could not be stored a moment ago waits for nothing, and is tried again.
        self._store()

    def _store(self) -> None:
        note = self._entry.note()
        if note is None:
            if self._stored is not None and not self._entry.mends:
                emptied, self._stored = self._stored, None
                self.removed.emit(emptied)
            return
        draft = note if self._entry.mends else replace(note, on_screen=False)
        if draft != self._stored:
            self.typed.emit(draft)

    def mend(self, note: Note) -> None:
        """Take a stored note up into the field."""
        self.flush()
        self._stored = None
        self._entry.show_note(note)
        self._show_list()

    def _show_list(self) -> None:
        if self._session is not None:
            self._list.show_session(self._session, self._entry.note_id)

    def _keep(self, note: Note) -> None:
        self.kept.emit(note)

    def _abandon(self, before: Note) -> None:
        changed, self._stored = self._stored is not None, None
        if changed:
            self.changed_in_list.emit(before)
        self._show_list()

    def _toggle(self, note: Note) -> None:
        self.changed_in_list.emit(replace(note, on_screen=not note.on_screen))

    def _broaden(self, note: Note, breadth: Breadth) -> None:
        wanted = Breadth.NONE if note.breadth is breadth else breadth
        self.changed_in_list.emit(replace(note, breadth=wanted))

    def _move(self, note: Note, step: int) -> None:
        """Move a note to the round before or after its own, as far as the meeting has come."""
        session = self._session
        if session is None:
            return
        reached = session.rounds[: session.round_index + 1]
        here = next((n for n, one in enumerate(reached) if one.id == note.round_id), None)
        if here is None or not 0 <= here + step < len(reached):
            return
        self._gone, self._moved = None, note
        self.changed_in_list.emit(replace(note, round_id=reached[here + step].id))
        self._undo_words.setText(
            _("Moved to “{round}”: “{text}”").format(
                round=reached[here + step].title, text=note.text
            )
        )
        self._undo.show()

    def _remove(self, note: Note) -> None:
        self._gone, self._moved = note, None
        self.removed.emit(note)

    def show_removed(self, note: Note) -> None:
        """Say that a note is gone, and offer it back."""
        if self._gone is not None and self._gone.id == note.id:
            self._undo_words.setText(_("Removed: “{text}”").format(text=note.text))
            self._undo.show()

    def _put_back(self) -> None:
        gone, moved = self._gone, self._moved
        self._gone = self._moved = None
        self._undo.hide()
        if gone is not None:
            self.put_back.emit(gone)
        elif moved is not None:
            self.changed_in_list.emit(moved)
