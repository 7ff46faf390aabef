"""Fingers typed as they are called out round the table, one option at a time."""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dilemmakit.domain.fingers import FingerReading, read_fingers
from dilemmakit.domain.poll import Item, Poll, Value
from dilemmakit.domain.vocabulary import ItemKind, ItemOn
from dilemmakit.gui.run.words import item_title, short_target
from dilemmakit.gui.widgets.marks import Mark
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

_CALLED_OUT = (ItemKind.RESISTANCE, ItemKind.SCALE, ItemKind.RATING)
"""Yes or no is counted, not called out."""


def _hint(item: Item) -> str:
    if 10 in item.figures:
        return _("Type the figures as they are called out; 10 between spaces.")
    return _("Type the figures as they are called out.")


class FingerField(QLineEdit):
    """Signals: `entered` with Enter, `went_back` with Backspace where nothing is typed."""

    entered = Signal()
    went_back = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.went_back.emit()
        else:
            super().keyPressEvent(event)


class FingerLine(QWidget):
    """One line for the option that is read out now; Enter takes it and goes on to the next.

    Signals: `typed` with item, slot and how many showed each figure, while it is typed;
    `finished` after the last option.
    """

    typed = Signal(int, int, object)
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._places: list[tuple[int, int, Item]] = []
        self._at = 0
        self._titled = False
        self._people: int | None = None
        self._letter: Mark | None = None
        self._title = label(role="strong")
        self._mark = QHBoxLayout()
        self._name = label(wrap=True)
        self._field = FingerField()
        self._field.setProperty("role", "note")
        self._field.textEdited.connect(self._read)
        self._field.entered.connect(self._go_on)
        self._field.went_back.connect(self._go_back)
        self._count = label(role="strong")
        self._hint = label(role="label")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addLayout(self._mark)
        row.addWidget(self._name)
        row.addWidget(self._field, 1)
        row.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._hint)

    def show_poll(self, poll: Poll) -> None:
        """Begin with the first option of a poll; out of sight where nothing is called out."""
        self._places = [
            (index, slot, item)
            for index, item in enumerate(poll.items)
            if item.kind in _CALLED_OUT
            for slot in range(item.slots)
        ]
        self._at = 0
        self._titled = len(poll.items) > 1
        self.setVisible(self.is_wanted)
        self._show_place()

    def show_people(self, present: int | None) -> None:
        """Count what is typed against so many."""
        self._people = present
        self._show_count()

    @property
    def is_wanted(self) -> bool:
        """Whether the poll asks for figures that can be called out."""
        return bool(self._places)

    @property
    def first_item(self) -> int:
        """Which of the poll's questions is the first that is called out."""
        return self._places[0][0] if self._places else 0

    def listen(self) -> None:
        """Take the keys."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _reading(self) -> FingerReading:
        _index, _slot, item = self._places[self._at]
        return read_fingers(self._field.text(), item)

    def _show_place(self) -> None:
        self._field.clear()
        if self._letter is not None:
            self._mark.removeWidget(self._letter)
            self._letter.hide()
            self._letter.deleteLater()
            self._letter = None
        if self._places:
            _index, slot, item = self._places[self._at]
            target = item.targets[slot]
            self._title.setText(item_title(item.kind))
            self._title.setVisible(self._titled)
            on_options = item.on in (ItemOn.OPTIONS, ItemOn.OPTIONS_ZERO)
            if on_options:
                self._letter = Mark(target.id, 32)
                self._mark.addWidget(self._letter)
            self._name.setText("" if on_options else short_target(target))
            self._name.setVisible(not on_options)
            self._hint.setText(_hint(item))
            self._field.setAccessibleName(
                _("{what}, the figures as they are called out").format(what=target.label)
            )
        self._show_count()

    def _show_count(self) -> None:
        if not self._places:
            return
        count = len(self._reading.values)
        if self._people is None:
            self._count.setText(str(count))
        else:
            self._count.setText(_("{count} of {present}").format(count=count, present=self._people))

    def _read(self, _text: str) -> None:
        reading = self._reading
        if reading.faulty:
            # What nobody can show is not taken at all.
            at = self._field.text().rfind(reading.faulty)
            self._field.setText(self._field.text()[:at])
            reading = self._reading
        index, slot, item = self._places[self._at]
        counts: Counter[Value] = Counter(reading.values)
        self._hint.setText(_hint(item))
        self.typed.emit(index, slot, counts)
        self._show_count()

    def _go_on(self) -> None:
        count = len(self._reading.values)
        if self._people is not None and count > self._people:
            # Only while it stands here can anybody tell which figure was one too many.
            self._hint.setText(
                _("{counted} counted, but only {present} present. Count again.").format(
                    counted=count, present=self._people
                )
            )
        elif self._at + 1 < len(self._places):
            self._at += 1
            self._show_place()
        else:
            self.finished.emit()

    def _go_back(self) -> None:
        if self._at:
            self._at -= 1
            self._show_place()
