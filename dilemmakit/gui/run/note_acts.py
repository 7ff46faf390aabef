"""Storing what the notes' panel hands over."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from dilemmakit.domain.note import Note
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.run.notes_panel import NotesPanel


class NoteActs(QObject):
    """`what_failed` returns the sentence on the last act that was refused."""

    def __init__(
        self, panel: NotesPanel, live: LiveSession, what_failed: Callable[[], str]
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._live = live
        self._what_failed = what_failed
        panel.typed.connect(self._store_draft)
        panel.kept.connect(self._keep)
        panel.changed_in_list.connect(self._change)
        panel.removed.connect(self._remove)
        panel.put_back.connect(self._put_back)

    def _stored(self, note_id: str) -> Note | None:
        session = self._live.session
        if session is None:
            return None
        return next((note for note in session.notes if note.id == note_id), None)

    def _store(self, note: Note) -> bool:
        stored = self._stored(note.id)
        if stored is None:
            return self._live.add_note(note)
        wanted = replace(note, revision=stored.revision)
        return wanted == stored or self._live.change_note(wanted)

    def _store_draft(self, note: Note) -> None:
        if self._store(note):
            self._panel.show_stored(note)
        else:
            self._panel.show_failure(self._what_failed())

    def _keep(self, note: Note) -> None:
        if self._store(note):
            self._panel.show_kept()
        else:
            self._panel.show_failure(self._what_failed())

    def _change(self, note: Note) -> None:
        if not self._store(note):
            self._panel.show_failure(self._what_failed())

    def _remove(self, note: Note) -> None:
        if self._live.remove_note(note.id):
            self._panel.show_removed(note)
        else:
            self._panel.show_failure(self._what_failed())

    def _put_back(self, note: Note) -> None:
        if not self._live.add_note(replace(note, revision=1)):
            self._panel.show_failure(self._what_failed())
