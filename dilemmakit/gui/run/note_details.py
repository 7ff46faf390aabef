"""What belongs to some kinds of note besides the text: who, when, how broadly, against what."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from dilemmakit.domain.note import Note
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import Audience, Breadth, NoteKind
from dilemmakit.gui.run.note_kinds import by_group
from dilemmakit.gui.widgets.deadline import read_deadline, typed_deadline
from dilemmakit.gui.widgets.segmented import Choice, Segmented
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, formats, terms

_OBJECTED_TO = (NoteKind.CONDITION, NoteKind.PRINCIPLE)
_WITH_CARE = (NoteKind.QUESTION, NoteKind.TASK)
_WITH_TARGET = (NoteKind.OBJECTION, NoteKind.QUESTION)
_LONGEST = 120
_LONGEST_SHOWN = 90
"""A list wider than the column hides the meeting."""
_WHOLE = Qt.ItemDataRole.ToolTipRole


class _Targets(QComboBox):
    """What a note is about; Enter stores it, as in the fields beside."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class NoteDetails(QWidget):
    """Signals: `edited` when a person changes any of it, `entered` with Enter in a field."""

    edited = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kind = NoteKind.NOTE
        self._today = date.min
        self._targets: tuple[tuple[str, str | None], ...] = ()
        self._breadth = Segmented(_("How broadly it is held"))
        self._breadth.chosen.connect(self._tell)
        self._group = self._field(_("Table"), 72)
        self._addressee = self._field(_("To whom"), 150)
        self._from = self._field(_("From, only if they ask for it"), 240)
        self._responsible = self._field(_("Responsible"), 190)
        self._deadline = self._field(_("Deadline, such as 16/3"), 126)
        self._read = label(role="label")
        self._against = _Targets()
        self._against.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._against.setMinimumContentsLength(16)
        self._against.activated.connect(self._tell)
        self._against.entered.connect(self._enter)
        self._held = label(_("Support"), "label")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (
            self._held,
            self._breadth,
            self._group,
            self._addressee,
            self._from,
            self._responsible,
            self._deadline,
            self._read,
        ):
            row.addWidget(part)
        row.addWidget(self._against, 1)
        row.addStretch(0)
        self._deadline.textChanged.connect(self._read_deadline)

    def _field(self, name: str, width: int) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(name)
        made.setAccessibleName(name)
        made.setMaxLength(_LONGEST)
        made.setFixedWidth(width)
        made.textEdited.connect(self._tell)
        made.returnPressed.connect(self._enter)
        return made

    def show_kind(self, kind: NoteKind, session: Session, today: date) -> None:
        """Offer what belongs to a kind of note."""
        self._kind, self._today = kind, today
        is_condition = kind is NoteKind.CONDITION
        self._held.setVisible(is_condition)
        self._breadth.setVisible(is_condition)
        self._group.setVisible(by_group(session.round.planned, kind))
        staff = session.audience in (Audience.STAFF, Audience.PROFESSIONALS)
        self._addressee.setVisible(is_condition and staff)
        self._from.setVisible(kind is NoteKind.DISSENT)
        self._responsible.setVisible(kind in _WITH_CARE)
        self._deadline.setVisible(kind in _WITH_CARE)
        self._read.setVisible(kind in _WITH_CARE)
        self._against.setVisible(kind in _WITH_TARGET)
        self._show_breadth(self._chosen_breadth)
        self._fill_targets(kind, session)
        self.setVisible(
            is_condition
            or not self._group.isHidden()
            or kind in (*_WITH_CARE, NoteKind.DISSENT, NoteKind.OBJECTION)
        )

    def _fill_targets(self, kind: NoteKind, session: Session) -> None:
        objects = kind is NoteKind.OBJECTION
        self._against.setAccessibleName(_("Objection to") if objects else _("Disputed fact"))
        targets = _objected_to(session) if objects else _disputed(session)
        if targets == self._targets:
            return
        chosen = self._against.currentData()
        self._targets = targets
        self._against.clear()
        for words, target in targets:
            shown = (
                words if len(words) <= _LONGEST_SHOWN else words[:_LONGEST_SHOWN].rstrip() + " …"
            )
            self._against.addItem(shown, target)
            self._against.setItemData(self._against.count() - 1, words, _WHOLE)
        self._against.setCurrentIndex(max(0, self._against.findData(chosen)) if chosen else 0)

    @property
    def _chosen_breadth(self) -> Breadth:
        return Breadth(self._breadth.value) if self._breadth.value else Breadth.NONE

    def _show_breadth(self, breadth: Breadth) -> None:
        self._breadth.show_choices(
            [
                Choice(Breadth.NONE, _("not asked")),
                Choice(Breadth.BROAD, terms.breadth(Breadth.BROAD)),
                Choice(Breadth.SPLIT, terms.breadth(Breadth.SPLIT)),
            ],
            breadth,
        )

    def show_note(self, note: Note) -> None:
        """Show what is noted so far."""
        self._show_breadth(note.breadth)
        self._group.setText(note.group or "")
        self._from.setText(note.group or "")
        self._addressee.setText(note.addressee or "")
        self._responsible.setText(note.responsible or "")
        self._deadline.setText(typed_deadline(note.deadline) if note.deadline else "")
        if note.answers is not None:
            self._against.setCurrentIndex(max(0, self._against.findData(note.answers)))

    def wipe(self) -> None:
        """Empty everything for the next note; the table stays, for it hands in several."""
        self._show_breadth(Breadth.NONE)
        for field in (self._from, self._addressee, self._responsible, self._deadline):
            field.clear()
        if self._kind is NoteKind.QUESTION:
            self._against.setCurrentIndex(0)

    def applied(self, note: Note) -> Note:
        """Return a note with what is typed here, as far as its kind has it."""
        care = note.kind in _WITH_CARE
        group = self._from if note.kind is NoteKind.DISSENT else self._group
        return replace(
            note,
            breadth=self._chosen_breadth if note.kind is NoteKind.CONDITION else Breadth.NONE,
            group=group.text().strip() or None if not group.isHidden() else None,
            addressee=self._addressee.text().strip() or None
            if not self._addressee.isHidden()
            else None,
            responsible=self._responsible.text().strip() or None if care else None,
            deadline=read_deadline(self._deadline.text(), self._today) if care else None,
            answers=self._against.currentData() if note.kind in _WITH_TARGET else None,
        )

    def unread_deadline(self) -> bool:
        """Tell whether something stands as deadline that names no day."""
        typed = self._deadline.text().strip()
        shown = self._kind in _WITH_CARE
        return shown and bool(typed) and read_deadline(typed, self._today) is None

    def _read_deadline(self, text: str) -> None:
        day = read_deadline(text, self._today)
        self._read.setText(formats.short_date(day) if day else "")

    def _tell(self, _what: object = None) -> None:
        self.edited.emit()

    def _enter(self) -> None:
        self.entered.emit()


def _objected_to(session: Session) -> tuple[tuple[str, str | None], ...]:
    """Return what an objection may be to, with its id; what was noted last comes first."""
    noted = (note for note in reversed(session.notes_here) if note.kind in _OBJECTED_TO)
    against = [(_("against: {text}").format(text=note.text), note.id) for note in noted]
    return *against, (_("against none of them"), None)


def _disputed(session: Session) -> tuple[tuple[str, str | None], ...]:
    """Return what a question may dispute: a fact of the case, or none."""
    facts = [(_("disputes: {text}").format(text=fact.text), fact.id) for fact in session.case.facts]
    return (_("Disputes a fact?"), None), *facts
