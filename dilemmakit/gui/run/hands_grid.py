"""Hands, cards or a table's slips as they are counted: a number for each answer."""

from collections import Counter
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dilemmakit.domain.poll import Poll, Value
from dilemmakit.domain.tally import Counts
from dilemmakit.domain.vocabulary import Entry, ItemKind
from dilemmakit.gui.run.count_field import CountField
from dilemmakit.gui.run.finger_line import FingerLine
from dilemmakit.gui.run.hands_fields import Fields, lay_out
from dilemmakit.gui.widgets.buttons import ActButton
from dilemmakit.gui.widgets.tab_order import follow
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

_COUNTED = {ItemKind.CONSENT: 0, ItemKind.DOTS: 1}
"""What is counted of these kinds, objections and dots; the others present are the rest."""


class HandsGrid(QWidget):
    """Signals: `counted` with the Counts, when they are to be stored."""

    counted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._poll: Poll | None = None
        self._present: int | None = None
        self._kept: Counts | None = None
        self._fields: Fields = []
        self.fingers = FingerLine()
        self.fingers.typed.connect(self._take_fingers)
        self.fingers.finished.connect(self.keep)
        self._grid_widget = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._sum = label(role="strong", wrap=True)
        self._store = ActButton(_("Store the count"))
        self._store.clicked.connect(self.keep)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._store)
        row.addWidget(self._sum, 1)
        self._column.addWidget(self.fingers)
        self._column.addWidget(self._grid_widget)
        self._column.addLayout(row)

    def show_poll(self, poll: Poll, present: int | None) -> None:
        """Offer a field for each answer; what is typed stays for the same poll."""
        before = self._poll
        self._poll, self._present = poll, present
        if before is None or (before.id, before.items) != (poll.id, poll.items):
            self._build(poll)
            self.fingers.show_poll(poll)
        # Tables hand in figures that are counted already.
        self.fingers.setVisible(self.fingers.is_wanted and poll.entry is not Entry.TABLE_TALLY)
        self.fingers.show_people(present)
        self._add_up()

    def listen(self) -> None:
        """Take the keys, at the first field without a number; at the first where all is typed."""
        fields = self._walked()
        if not self.fingers.isHidden() and not any(field.text() for field in self.fields):
            if not self._counted_first:
                self.fingers.listen()
                return
            fields = self._counted_first
        begin = fields if self._kept is None else []
        empty = (field for field in begin if not field.text())
        if first := next(empty, fields[0] if fields else None):
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            first.selectAll()

    def counts(self) -> Counts:
        """Return what is typed; an empty field is nobody."""
        return tuple(
            tuple(
                tuple((value, field.people) for value, field in slot if field.people)
                for slot in item
            )
            for item in self._fields
        )

    def keep(self) -> None:
        """Hand the count over, unless it cannot be right."""
        if trouble := self._trouble():
            self._sum.setText(trouble)
        else:
            self.counted.emit(self.counts())

    def show_kept(self) -> None:
        """The count is stored as it stands here."""
        self._kept = self.counts()
        self._add_up()

    @property
    def is_unstored(self) -> bool:
        """Whether something is typed that is not what was stored."""
        return any(field.text() for field in self.fields) and self.counts() != self._kept

    @property
    def sentence(self) -> str:
        """How the count stands against those present."""
        return self._sum.text()

    def show_sentence(self, sentence: str) -> None:
        """Say what became of the count."""
        self._sum.setText(sentence)

    def wipe(self) -> None:
        """Empty every field, for another count."""
        self._kept = None
        for field in self.fields:
            field.clear()
            field.setPlaceholderText("")
        if self._poll is not None:
            self.fingers.show_poll(self._poll)
        self._add_up()

    @property
    def fields(self) -> list[CountField]:
        """The fields in the order in which they are typed."""
        return [field for item in self._fields for slot in item for _value, field in slot]

    def _build(self, poll: Poll) -> None:
        self._column.removeWidget(self._grid_widget)
        self._grid_widget.hide()
        self._grid_widget.deleteLater()
        self._grid_widget, self._fields = lay_out(poll)
        self._kept = None
        for field in self.fields:
            field.textEdited.connect(self._add_up)
            field.entered.connect(partial(self._go_on, field))
        self._column.insertWidget(1, self._grid_widget)
        follow(self.fingers, [*self.fields, self._store])

    @property
    def _counted_first(self) -> list[CountField]:
        """The fields of what is counted before figures are called out."""
        before = self._fields[: self.fingers.first_item] if not self.fingers.isHidden() else []
        return [field for item in before for slot in item for _value, field in slot]

    def _walked(self) -> list[CountField]:
        """Return the fields that Enter leads through: where the rest is known, what is counted."""
        if self._poll is None:
            return []
        walked = []
        for item, slots in zip(self._poll.items, self._fields, strict=True):
            counted = _COUNTED.get(item.kind) if self._present is not None else None
            for slot in slots:
                walked += [field for value, field in slot if counted in (None, value)]
        return walked

    def _go_on(self, field: CountField) -> None:
        walked = self._walked()
        if field not in walked:
            self.focusNextChild()
            return
        if len(walked) < len(self.fields) and not field.text():
            field.setText("0")
            self._add_up()
        if field in self._counted_first[-1:]:
            self.fingers.listen()
            return
        at = walked.index(field) + 1
        if at < len(walked):
            walked[at].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.keep()

    def _take_fingers(self, item: int, slot: int, counts: Counter[Value]) -> None:
        for value, field in self._fields[item][slot]:
            field.setText(str(counts[value]) if counts[value] else "")
        self._add_up()

    def _sums(self) -> list[int]:
        return [
            sum(field.people for _value, field in slot) for item in self._fields for slot in item
        ]

    def _trouble(self) -> str:
        """Return why the count cannot be right; empty where it can."""
        dots = self._poll is not None and self._poll.items[0].kind is ItemKind.DOTS
        # Enter writes a nought on its way through: of dots, no sheet says that nobody placed any.
        if not any(field.text().strip("0" if dots else "") for field in self.fields):
            return _("Type the numbers first.")
        sums = self._sums()
        most = max(sums, default=0)
        if self._present is not None and most > self._present:
            return _("{counted} counted, but only {present} present. Count again.").format(
                counted=most, present=self._present
            )
        if len(set(sums)) > 1:
            return _("The lines add up to different numbers: {sums}.").format(
                sums=", ".join(map(str, sums))
            )
        return ""

    def _show_rest(self) -> None:
        """Take those without an objection as standing by it, and the rest as without a dot."""
        if self._poll is None or self._present is None:
            return
        for item, slots in zip(self._poll.items, self._fields, strict=True):
            if item.kind not in _COUNTED:
                continue
            resting = 1 - int(_COUNTED[item.kind] or 0)
            dotted = item.kind is ItemKind.DOTS and any(dict(slot)[1].text() for slot in slots)
            for slot in slots:
                others = [field for value, field in slot if value != resting]
                typed = dotted or any(field.text() for field in others)
                rest = self._present - sum(field.people for field in others)
                words = str(rest) if typed and rest >= 0 else ""
                dict(slot)[resting].setPlaceholderText(words)

    def _add_up(self, _text: str = "") -> None:
        self._show_rest()
        sums = self._sums()
        most = max(sums, default=0)
        # While a line waits to be typed, unlike sums are no mistake.
        if self._kept is not None and self.counts() == self._kept:
            words = _("The count is stored.")
        elif all(sums) and (trouble := self._trouble()):
            words = trouble
        elif self._present is not None:
            words = _("{hands} of {present} counted").format(hands=most, present=self._present)
        else:
            words = _("{hands} counted").format(hands=most)
        self._sum.setText(words)
