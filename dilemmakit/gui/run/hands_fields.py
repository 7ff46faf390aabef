"""The fields of a count by hand: options side by side, or a table of targets and figures."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from dilemmakit.domain.poll import Item, Poll, Value
from dilemmakit.domain.vocabulary import ItemKind
from dilemmakit.gui.run.count_field import CountField
from dilemmakit.gui.run.words import item_title, short_target
from dilemmakit.gui.widgets.marks import Mark
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

Slot = list[tuple[Value, CountField]]
Fields = list[list[Slot]]
"""Per item, per slot: each answer with the field of how many gave it."""

_FEW = 4
"""So few answers have room for their words above them."""
_WIDE = 104
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LAST_COLUMN = 14


def lay_out(poll: Poll) -> tuple[QWidget, Fields]:
    """Return a field for each answer to each item of a poll, and the widget they stand on."""
    widget = QWidget()
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(5)
    grid.setVerticalSpacing(6)
    fields: Fields = []
    for item in poll.items:
        if len(poll.items) > 1:
            row = grid.rowCount()
            grid.addWidget(label(item_title(item.kind), "strong"), row, 0, 1, _LAST_COLUMN)
        add = _add_choice if item.kind is ItemKind.CHOICE else _add_table
        fields.append(add(grid, grid.rowCount(), item))
    grid.setColumnStretch(_LAST_COLUMN, 1)
    return widget, fields


def _add_choice(grid: QGridLayout, row: int, item: Item) -> list[Slot]:
    """Add the options side by side."""
    line = QHBoxLayout()
    line.setSpacing(6)
    slot: Slot = []
    for target in item.targets:
        field = CountField(_("{option}, how many").format(option=target.label), large=True)
        line.addWidget(Mark(target.id, 36))
        line.addWidget(field)
        line.addSpacing(8)
        slot.append((target.id, field))
    field = CountField(_("Blank, how many"), large=True)
    line.addWidget(label(_("blank")))
    line.addWidget(field)
    line.addStretch(1)
    slot.append((None, field))
    grid.addLayout(line, row, 0, 1, 15)
    return [slot]


def _add_table(grid: QGridLayout, row: int, item: Item) -> list[Slot]:
    """Add a table of targets and figures."""
    values = _values(item)
    few = len(values) <= _FEW
    for column, value in enumerate(values, start=1):
        head = label(_value_words(item, value), "label")
        if few:
            head.setMinimumWidth(_WIDE)
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        grid.addWidget(head, row, column, Qt.AlignmentFlag.AlignHCenter)
    slots = []
    for offset, (mark, what) in enumerate(_rows(item), start=1):
        if mark:
            grid.addWidget(Mark(mark, 32), row + offset, 0, _MIDDLE)
        else:
            words = label(what, wrap=True)
            words.setMinimumWidth(220 if few else 150)
            grid.addWidget(words, row + offset, 0, _MIDDLE)
        slot: Slot = []
        for column, value in enumerate(values, start=1):
            name = _("{what}, {answer}, how many").format(
                what=what, answer=_value_words(item, value)
            )
            field = CountField(name, large=few)
            grid.addWidget(field, row + offset, column, Qt.AlignmentFlag.AlignHCenter)
            slot.append((value, field))
        slots.append(slot)
    return slots


def _values(item: Item) -> list[Value]:
    if item.kind is ItemKind.CONSENT:
        return [1, 0, None]
    if item.kind is ItemKind.DOTS:
        return [1, 0]
    return [*item.letters, *item.figures, None]


def _value_words(item: Item, value: Value) -> str:
    if value is None:
        return _("blank")
    if item.kind is ItemKind.CONSENT:
        return _("can stand by it") if value == 1 else _("objects")
    if item.kind is ItemKind.DOTS:
        return _("dots") if value == 1 else _("no dot")
    return str(value)


def _rows(item: Item) -> list[tuple[str, str]]:
    """Return the mark of each row, if it has one, and its words; a ranking has a row a place."""
    if item.kind is ItemKind.RANKING:
        places = range(1, item.slots + 1)
        return [("", _("{place}. place").format(place=place)) for place in places]
    return [(target.id if item.is_marked else "", short_target(target)) for target in item.targets]
