"""The notes of the meeting, kind by kind: completed, and marked for the editions they belong in."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dilemmakit.domain.note import Note
from dilemmakit.domain.vocabulary import Audience, Edition, NoteKind
from dilemmakit.gui.after.note_row import MARK_WIDTH, TICK_WIDTH, NoteRow
from dilemmakit.gui.widgets.buttons import ActButton
from dilemmakit.gui.widgets.texts import divider, label
from dilemmakit.wording import _, terms

_SCROLL_BAR = 12


class NotesStep(QWidget):
    """Signals: `note_edited` with a changed Note, `went_on`."""

    note_edited = Signal(object)
    went_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, NoteRow] = {}
        self._notes: tuple[Note, ...] = ()
        self._today = date.min
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._line_up)
        self._scroll.setAccessibleName(_("Notes"))
        on = ActButton(_("On to the summary"))
        on.show_main(True)
        on.clicked.connect(self._go_on)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._heads = _Heads()
        column.addWidget(self._heads)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)

    def show_readers(self, who: Audience) -> None:
        """Say above the ticks whose editions they are about."""
        self._heads.show_readers(who)

    def _line_up(self, _least: int, most: int) -> None:
        """Keep the heads above their ticks, with a scroll bar beside them and without."""
        self._heads.leave(_SCROLL_BAR * (2 if most else 1))

    def show_notes(self, notes: Sequence[Note], today: date) -> None:
        """Show the notes, those of one kind together, in the order they were taken."""
        self._notes, self._today = tuple(notes), today
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Hundreds of rows take a moment, and one reads the five lines first.
        self._fill()

    def _fill(self) -> None:
        notes = self._notes
        if notes and [note.id for note in notes] == list(self._rows):
            for note in notes:
                self._rows[note.id].show_note(note)
            return
        self._rows = {}
        self._heads.setVisible(bool(notes))
        # Out of sight until it is whole: a row added in sight is laid out with all before it.
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, _SCROLL_BAR, 0)
        rows.setSpacing(0)
        if not notes:
            rows.addWidget(label(_("No notes were taken at the meeting."), "soft"))
        for kind in NoteKind:
            self._add_kind(rows, kind, [note for note in notes if note.kind is kind])
        rows.addStretch(1)
        self._scroll.setWidget(inner)
        # In the order of the notes, by which they are known again.
        self._rows = {note.id: self._rows[note.id] for note in notes}

    def _add_kind(self, rows: QVBoxLayout, kind: NoteKind, notes: Sequence[Note]) -> None:
        if not notes:
            return
        heading = label(terms.note_kind(kind), "strong")
        heading.setContentsMargins(0, 8, 0, 6)
        rows.addWidget(heading)
        for note in notes:
            row = NoteRow(note, self._today)
            row.edited.connect(self.note_edited)
            self._rows[note.id] = row
            rows.addWidget(divider())
            rows.addWidget(row)

    def flush(self) -> None:
        """Send at once what was typed last."""
        for row in self._rows.values():
            row.flush()

    def focus_first(self) -> None:
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        self.flush()
        self.went_on.emit()


class _Heads(QWidget):
    """The line above the ticks that says which edition each is about."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(label(_("In which editions is it to stand?"), "label"), 1)
        self._heads = {edition: label(role="label") for edition in Edition}
        for edition, head in self._heads.items():
            head.setFixedWidth(TICK_WIDTH)
            head.setToolTip(terms.edition(edition))
            self._row.addWidget(head)
        self.leave(_SCROLL_BAR)

    def leave(self, right: int) -> None:
        """Leave so much room at the right."""
        self._row.setContentsMargins(MARK_WIDTH, 0, right, 0)

    def show_readers(self, who: Audience) -> None:
        """Name the editions by their readers."""
        for edition, head in self._heads.items():
            head.setText(terms.edition_letter(edition, who))
