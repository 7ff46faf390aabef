"""Choosing the room's display: the displays drawn, a line for each, and what can be done."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dilemmakit.gui.displays.arrangement import NO_DISPLAY, Arrangement, Display, in_order
from dilemmakit.gui.displays.map import DisplayMap
from dilemmakit.gui.run.sheet import Sheet
from dilemmakit.gui.widgets.buttons import ActButton, small_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _


class DisplaysSheet(Sheet):
    """Signals: `room_chosen` with a display's key or NO_DISPLAY, `swapped`, `identified` for a
    number on each display.
    """

    room_chosen = Signal(str)
    swapped = Signal()
    identified = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("Displays"))
        self._displays: tuple[Display, ...] = ()
        self._state = label(role="body", wrap=True)
        self._map = DisplayMap()
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(4, 1)
        self._none = ActButton(_("No display for the room"))
        self._none.clicked.connect(partial(self._choose, NO_DISPLAY))
        self._identify = ActButton(_("Show a number on each"))
        self._identify.clicked.connect(self._ask_numbers)
        self._swap = ActButton(_("Swap the two (F6)"))
        self._swap.clicked.connect(self._ask_swap)
        acts = QHBoxLayout()
        acts.setSpacing(12)
        acts.addWidget(self._identify)
        acts.addWidget(self._swap)
        acts.addWidget(self._none)
        acts.addStretch(1)
        inner = QVBoxLayout()
        inner.setSpacing(20)
        inner.addWidget(self._state)
        inner.addWidget(self._map, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(self._rows)
        inner.addLayout(acts)
        remembered = _("The choice is remembered for exactly these displays.")
        inner.addWidget(label(remembered, "hint", wrap=True))
        inner.addStretch(1)
        self.column.addLayout(inner, 1)

    def show_arrangement(self, arrangement: Arrangement, displays: Sequence[Display]) -> None:
        """Show the displays there are, and what each of them is for."""
        self._displays = in_order(displays)
        self._state.setText(_state(arrangement, len(self._displays)))
        self._map.show_displays(self._displays, arrangement.room)
        held = self._rows.isAncestorOf(QApplication.focusWidget() or self)
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row, display in enumerate(self._displays):
            self._add_row(row, display, arrangement)
        several = len(self._displays) > 1
        self._swap.setEnabled(arrangement.room is not None)
        self._none.setVisible(several)
        self._none.setEnabled(arrangement.room is not None)
        if held:
            self.listen()

    def listen(self) -> None:
        self._identify.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_row(self, row: int, display: Display, arrangement: Arrangement) -> None:
        width, height = display.place[2:]
        number = label(str(row + 1), "heading")
        name = _("{name}, {width} × {height}").format(name=display.name, width=width, height=height)
        parts: list[QLabel | ActButton] = [number, label(name), label(role="body")]
        is_room = arrangement.room is not None and display.key == arrangement.room.key
        if is_room:
            parts[2].setText(_("the room looks here"))
        elif display.key == arrangement.console.key:
            parts[2].setText(_("your script stands here"))
        if not is_room and len(self._displays) > 1:
            give = small_button(_("Give it to the room"))
            give.setAccessibleName(_("Give display {number} to the room").format(number=row + 1))
            give.clicked.connect(partial(self._choose, display.key))
            parts.append(give)
        for column, part in enumerate(parts):
            self._grid.addWidget(part, row, column)

    def _choose(self, key: str, _checked: bool = False) -> None:
        self.room_chosen.emit(key)

    def _ask_numbers(self) -> None:
        self.identified.emit()

    def _ask_swap(self) -> None:
        self.swapped.emit()


def _state(arrangement: Arrangement, count: int) -> str:
    if arrangement.exposed:
        return _(
            "The room sees this very display. F5 lays its picture over your script, with a "
            "strip to lead the meeting from."
        )
    if arrangement.room is not None:
        return _("The room has a display of its own. Your script never goes there.")
    if count > 1:
        return _("No display is given to the room. F5 shows its picture on yours.")
    return _(
        "There is one display only. F5 shows the room's picture on it. Plug in a projector, and "
        "the room's picture goes there by itself."
    )
