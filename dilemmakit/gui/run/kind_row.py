"""The row above the note field: the options' marks, and the kinds of note."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from dilemmakit.domain.case import Case
from dilemmakit.domain.plan import PlannedRound
from dilemmakit.domain.vocabulary import NoteKind, RecordPer, Stance, ValueId
from dilemmakit.gui.run.mark_button import MarkButton
from dilemmakit.gui.run.note_kinds import (
    OPTION_KINDS,
    NoteChoice,
    note_choice,
    other_choices,
    round_choices,
)
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import NOTE_ROW_PX
from dilemmakit.gui.widgets.tab_order import follow
from dilemmakit.wording import _, terms

_PADDING = 13
_OTHER_ROOM = 150
"""Kept for the last segment, which names whatever was chosen from its menu."""


class KindRow(QWidget):
    """What a note is about and of which kind it is; pressed, or picked by its letter.

    Signals: `picked` whenever a person picks something.
    """

    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice = note_choice(NoteKind.NOTE)
        self.option: str | None = None
        self.value: ValueId | None = None
        self._asked: tuple[NoteChoice, ...] = ()
        self._others: tuple[NoteChoice, ...] = ()
        self._per_option: frozenset[NoteKind] = OPTION_KINDS
        self._marks: list[MarkButton] = []
        self._segments: dict[str, QPushButton] = {}
        self._other = QPushButton()
        self._menu = QMenu(self)
        self._value_menu = QMenu(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._shown: tuple[object, ...] = ()

    def show_round(self, planned: PlannedRound, case: Case) -> None:
        """Offer what a round asks for; what is picked stays picked where it still can be."""
        if self._shown == (planned, case):
            return
        self._shown = (planned, case)
        self._asked, self._others = round_choices(planned), other_choices(planned)
        per_option = {r.kind for r in planned.record if r.per is RecordPer.OPTION}
        self._per_option = OPTION_KINDS | frozenset(per_option)
        self._build(case)
        self._fill_values(case)
        self.show_state()

    def begin_anew(self) -> None:
        """Pick what the round asks for first, for no note is being typed."""
        if self._asked:
            self.choice = self._asked[0]
        self.value = None
        self.show_state()

    def _build(self, case: Case) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._marks = [MarkButton(option) for option in case.options]
        for mark in self._marks:
            mark.clicked.connect(partial(self._pick, mark.letter))
            self._row.addWidget(mark)
        self._gap = QWidget()
        self._gap.setFixedWidth(12)
        self._row.addWidget(self._gap)
        self._segments = {}
        for choice in self._asked:
            segment = _segment(choice.marked, choice.words)
            segment.clicked.connect(partial(self._pick, choice.key))
            self._segments[choice.id] = segment
            self._row.addWidget(segment)
        self._other = _segment("", "")
        # The theme lays each segment's end under the next one; the last has none.
        self._other.setStyleSheet("margin-right: 0px;")
        self._other.clicked.connect(self._open_others)
        self._row.addWidget(self._other)
        follow(self, [*self._marks, *self._segments.values(), self._other])

    def _fill_values(self, case: Case) -> None:
        self._value_menu.clear()
        own = [value.id for value in case.values]
        for value in own:
            self._add_value(value)
        self._value_menu.addSeparator()
        for value in ValueId:
            if value not in own:
                self._add_value(value)
        self._value_menu.addSeparator()
        none = self._value_menu.addAction(_("No value"))
        none.triggered.connect(partial(self._take_value, None))

    def _add_value(self, value: ValueId) -> None:
        action = self._value_menu.addAction(terms.value(value))
        action.triggered.connect(partial(self._take_value, value))

    @property
    def keys(self) -> str:
        """The letters that pick something here."""
        letters = "".join(c.key for c in (*self._asked, *self._others) if c.key.isalpha())
        return letters + "".join(mark.letter for mark in self._marks if not mark.isHidden())

    @property
    def takes_signs(self) -> bool:
        """Whether plus and minus pick a side."""
        return any(choice.kind is NoteKind.ARGUMENT for choice in self._asked)

    @property
    def asks_conditions(self) -> bool:
        return any(choice.kind is NoteKind.CONDITION for choice in self._asked)

    @property
    def is_about_options(self) -> bool:
        return self.choice.kind in self._per_option

    def pick(self, key: str) -> None:
        """Pick what a letter or sign stands for; nothing if it stands for nothing here."""
        for mark in self._marks:
            if mark.letter == key:
                self.option = key
                if not self.is_about_options:
                    self.choice = self._asked[0]
                self.show_state()
                self.picked.emit()
                return
        for choice in (*self._asked, *self._others):
            if choice.key == key:
                if choice.kind is NoteKind.VALUE and self.takes_signs:
                    self._open_values()
                else:
                    self.show_choice(choice)
                return

    def show_choice(self, choice: NoteChoice, _checked: bool = False) -> None:
        """Make this the kind of the note being typed."""
        self.choice = choice
        self.show_state()
        self.picked.emit()

    def show_state(self) -> None:
        """Show what is picked."""
        asked = self.choice.id in self._segments
        bold = QFontMetrics(font(NOTE_ROW_PX, bold=True))
        for its_id, segment in self._segments.items():
            segment.setChecked(its_id == self.choice.id)
            # As wide as its bold face, or the row would jump at each choice.
            width = bold.horizontalAdvance(segment.accessibleName())
            segment.setMinimumWidth(width + 2 * _PADDING + 4)
        self._other.setText(_("Other …") if asked else self.choice.marked)
        self._other.setAccessibleName(_("Other …") if asked else self.choice.words)
        self._other.setChecked(not asked)
        about = self.takes_signs or self.is_about_options
        chosen = self.option if self.is_about_options else None
        for mark in self._marks:
            mark.setVisible(about)
            mark.setChecked(mark.letter == chosen)
        self._gap.setVisible(about)
        self._fit()
        hidden = self.choice.id in self._segments and self._segments[self.choice.id].isHidden()
        if hidden:
            self._other.setText(self.choice.marked)
            self._other.setAccessibleName(self.choice.words)
            self._other.setChecked(True)

    def flip(self, stance: Stance) -> None:
        """Make the note for or against, whatever has been typed of it."""
        if self.choice.kind is NoteKind.ARGUMENT:
            self.show_choice(note_choice(NoteKind.ARGUMENT, stance))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        # What has no room goes into the menu, so the row never makes the column wider.
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Leave to the menu what a narrow row has no room for; its letter works all the same."""
        room = self.width() - max(_OTHER_ROOM, self._other.sizeHint().width())
        if not self._gap.isHidden():
            room -= self._gap.width()
        room -= sum(mark.sizeHint().width() for mark in self._marks if not mark.isHidden())
        for its_id, segment in self._segments.items():
            wide = max(segment.minimumWidth(), segment.sizeHint().width())
            is_first = its_id == next(iter(self._segments))
            fits = is_first or room >= wide
            segment.setVisible(fits)
            room -= wide if fits else 0

    def _pick(self, key: str, _checked: bool = False) -> None:
        self.pick(key)
        self.show_state()

    def _open_others(self, _checked: bool = False) -> None:
        self.show_state()
        self._menu.clear()
        hidden = [c for c in self._asked if self._segments[c.id].isHidden()]
        for choice in (*hidden, *self._others):
            self._menu.addAction(choice.marked).triggered.connect(partial(self.show_choice, choice))
        self._menu.popup(self._other.mapToGlobal(self._other.rect().bottomLeft()))

    def _open_values(self) -> None:
        anchor = next(
            (self._segments[c.id] for c in self._asked if c.kind is NoteKind.VALUE), self._other
        )
        self._value_menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def _take_value(self, value: ValueId | None, _checked: bool = False) -> None:
        self.value = value
        self.picked.emit()


def _segment(marked: str, words: str) -> QPushButton:
    made = QPushButton(marked)
    made.setProperty("segment", "true")
    made.setCheckable(True)
    made.setAccessibleName(words)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
