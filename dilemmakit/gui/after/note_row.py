"""One note after the meeting: what it says, what is still missing, and where it is to stand."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dilemmakit.domain.note import Note
from dilemmakit.domain.vocabulary import Edition, NoteKind
from dilemmakit.gui.after.words import note_details, note_opening
from dilemmakit.gui.widgets.autosave import Autosave
from dilemmakit.gui.widgets.deadline import read_deadline, typed_deadline
from dilemmakit.gui.widgets.marks import Mark
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, formats, terms

MARK_WIDTH = 38
TICK_WIDTH = 46
_FIRST_LINE = 4
"""Pixels from the row's top, so that mark and words stand level with the ticks."""
_LONGEST = 120
_WITH_CARE = (NoteKind.QUESTION, NoteKind.TASK)


class NoteRow(QWidget):
    """Signals: `edited` with the Note as it is to be, half a second after the last key."""

    edited = Signal(object)

    def __init__(self, note: Note, today: date) -> None:
        super().__init__()
        self._note = note
        self._today = today
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._tell)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 7, 0, 9)
        whole.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        whole.addLayout(row)
        place = QWidget()
        place.setFixedWidth(MARK_WIDTH)
        row.addWidget(place, 0, Qt.AlignmentFlag.AlignTop)
        if note.option is not None:
            mark = Mark(note.option, 24)
            mark.setParent(place)
            mark.move(0, _FIRST_LINE)
            place.setFixedHeight(24 + _FIRST_LINE)
        text = QVBoxLayout()
        text.setContentsMargins(0, _FIRST_LINE + 2, 0, 0)
        text.setSpacing(0)
        self._opening = label(wrap=True)
        self._details = label(role="hint", wrap=True)
        text.addWidget(self._opening)
        text.addWidget(self._details)
        self._fields = QHBoxLayout()
        self._fields.setContentsMargins(MARK_WIDTH, 6, 0, 0)
        self._fields.setSpacing(8)
        self._addressee: QLineEdit | None = None
        self._responsible: QLineEdit | None = None
        self._deadline: QLineEdit | None = None
        self._from: QLineEdit | None = None
        self._day = label(role="label")
        self._add_fields(note)
        # An empty layout would hold the row to its own width.
        if self._fields.count():
            whole.addLayout(self._fields)
        text.addStretch(1)
        row.addLayout(text, 1)
        row.addSpacing(12)
        self._ticks: dict[Edition, QCheckBox] = {}
        for edition in Edition:
            tick = QCheckBox()
            tick.setFixedWidth(TICK_WIDTH)
            tick.clicked.connect(self._tick)
            self._ticks[edition] = tick
            row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        self.show_note(note)

    def _add_fields(self, note: Note) -> None:
        """Offer what this kind of note should have before it goes on."""
        if note.kind is NoteKind.QUESTION:
            self._addressee = self._field(_("Asked of"), 4)
        if note.kind in _WITH_CARE:
            self._responsible = self._field(_("Responsible"), 4)
            self._deadline = self._field(_("Deadline, such as 16/3"), 3)
            self._deadline.textChanged.connect(self._read_deadline)
            self._fields.addWidget(self._day)
        if note.kind is NoteKind.DISSENT:
            self._from = self._field(_("From, only if they ask for it"), 1)

    def _field(self, name: str, share: int) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(name)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setMaxLength(_LONGEST)
        made.textEdited.connect(self._touch)
        self._fields.addWidget(made, share)
        return made

    def show_note(self, note: Note) -> None:
        """Show the note as stored; a field one is typing in is left alone."""
        self._note = note
        opening = note_opening(note)
        details = note_details(self._without_fields(note))
        self._opening.setText(opening)
        self._details.setText(details)
        self._details.setVisible(bool(details))
        for edition, tick in self._ticks.items():
            tick.setChecked(note.on_screen and edition in note.editions)
            tick.setEnabled(note.on_screen)
            tick.setAccessibleName(
                _("{note}: in {edition}").format(note=opening[:60], edition=terms.edition(edition))
            )
        _fill(self._addressee, note.addressee or "")
        _fill(self._responsible, note.responsible or "")
        _fill(self._from, note.group or "")
        _fill(self._deadline, typed_deadline(note.deadline) if note.deadline else "")
        self.setAccessibleName(". ".join(filter(None, (note.option, opening, details))))

    def _without_fields(self, note: Note) -> Note:
        """Return the note without what its own fields say already."""
        if self._addressee is not None:
            note = replace(note, addressee=None)
        if self._responsible is not None:
            note = replace(note, responsible=None, deadline=None)
        return note

    def flush(self) -> None:
        """Send at once what was typed last."""
        self._autosave.flush()

    @property
    def note(self) -> Note:
        """The note as it stands in the fields and ticks."""
        ticked = (edition for edition, tick in self._ticks.items() if tick.isChecked())
        note = self._note
        if note.on_screen:
            note = replace(note, editions=frozenset(ticked))
        if self._addressee is not None:
            note = replace(note, addressee=_typed(self._addressee))
        if self._responsible is not None:
            note = replace(note, responsible=_typed(self._responsible))
        if self._from is not None:
            note = replace(note, group=_typed(self._from))
        if self._deadline is not None:
            day = read_deadline(self._deadline.text(), self._today)
            # What names no day yet is on its way to naming one.
            unread = bool(self._deadline.text().strip()) and day is None
            note = replace(note, deadline=note.deadline if unread else day)
        return note

    def _read_deadline(self, text: str) -> None:
        day = read_deadline(text, self._today)
        self._day.setText(formats.short_date(day) if day else "")

    def _touch(self, _text: str) -> None:
        self._autosave.touch()

    def _tick(self, _checked: bool) -> None:
        self._autosave.flush()
        self._tell()

    def _tell(self) -> None:
        if self.note != self._note:
            self.edited.emit(self.note)


def _typed(field: QLineEdit) -> str | None:
    return field.text().strip() or None


def _fill(field: QLineEdit | None, text: str) -> None:
    if field is not None and not field.hasFocus() and field.text() != text:
        field.setText(text)
        # Else a long text would show its end.
        field.setCursorPosition(0)
