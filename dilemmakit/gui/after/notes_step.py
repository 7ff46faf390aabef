"""The notes of the meeting, kind by kind, as they will stand in the summary."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dilemmakit.domain.note import Note
from dilemmakit.domain.vocabulary import NoteKind
from dilemmakit.gui.after.words import note_details, note_opening
from dilemmakit.gui.widgets.buttons import ActButton
from dilemmakit.gui.widgets.marks import Mark
from dilemmakit.gui.widgets.texts import divider, label
from dilemmakit.wording import _, terms

_MARK_WIDTH = 38


class NotesStep(QWidget):
    """To be read, not changed. Signals: `went_on`."""

    went_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        inner = QWidget()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        whole_list = QVBoxLayout(inner)
        whole_list.setContentsMargins(0, 0, 12, 0)
        whole_list.addLayout(self._list)
        whole_list.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(_("Notes"))
        self._scroll.setWidget(inner)
        on = ActButton(_("On to the summary"))
        on.show_main(True)
        on.clicked.connect(self._go_on)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show the notes, those of one kind together, in the order they were taken."""
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not notes:
            self._list.addWidget(label(_("No notes were taken at the meeting."), "soft"))
        for kind in NoteKind:
            of_kind = [note for note in notes if note.kind is kind]
            if not of_kind:
                continue
            heading = label(terms.note_kind(kind), "strong")
            heading.setContentsMargins(0, 8, 0, 6)
            self._list.addWidget(heading)
            for note in of_kind:
                self._list.addWidget(divider())
                self._list.addWidget(_NoteRow(note))

    def focus_first(self) -> None:
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        self.went_on.emit()


class _NoteRow(QWidget):
    def __init__(self, note: Note) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 7, 0, 9)
        row.setSpacing(0)
        place = QWidget()
        place.setFixedWidth(_MARK_WIDTH)
        row.addWidget(place, 0, Qt.AlignmentFlag.AlignTop)
        if note.option is not None:
            Mark(note.option, 24).setParent(place)
            place.setFixedHeight(24)
        text = QVBoxLayout()
        text.setSpacing(0)
        opening = note_opening(note)
        text.addWidget(label(opening, wrap=True))
        details = note_details(note)
        if details:
            text.addWidget(label(details, "hint", wrap=True))
        row.addLayout(text, 1)
        self.setAccessibleName(". ".join(filter(None, (note.option, opening, details))))
