"""One round of a plan in a row: its name, its minutes, its place, and what does not fit."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dilemmakit.domain.plan import PlannedRound
from dilemmakit.gui.theme.tokens import MARGIN
from dilemmakit.gui.widgets.buttons import ActButton, quiet_button, small_button
from dilemmakit.gui.widgets.fields import NumberField
from dilemmakit.gui.widgets.texts import divider, label
from dilemmakit.wording import _, _p

MOST_MINUTES = 240
NUMBER_WIDTH = 56
PLACE_WIDTH = 34

_NAME = """
QPushButton { min-height: 34px; padding: 0 7px; text-align: left; }
QPushButton:focus { min-height: 32px; padding: 0 6px; }
"""


class RoundRow(QWidget):
    """Signals: `chosen`, `minutes_typed` and `least_typed` with a number or None, `moved` with 1 or
    -1, `dropped`.
    """

    chosen = Signal()
    minutes_typed = Signal(object)
    least_typed = Signal(object)
    moved = Signal(int)
    dropped = Signal()

    def __init__(self, planned: PlannedRound, *, first: bool, last: bool) -> None:
        super().__init__()
        self.round_id = planned.id
        self._name = quiet_button("")
        self._name.setStyleSheet(_NAME)
        self._name.clicked.connect(self._choose)
        self._minutes = NumberField("", MOST_MINUTES)
        self._minutes.edited.connect(self.minutes_typed)
        self._least = NumberField("", MOST_MINUTES)
        self._least.edited.connect(self.least_typed)
        self._up = self._place_button("↑", -1, enabled=not first)
        self._down = self._place_button("↓", 1, enabled=not last)
        self._drop = quiet_button(_p("a round", "Drop"))
        self._drop.clicked.connect(self._ask_drop)
        for field in (self._minutes, self._least):
            field.setFixedWidth(NUMBER_WIDTH)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout()
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(8)
        row.addWidget(self._name, 1)
        for widget in (self._minutes, self._least, self._up, self._down, self._drop):
            row.addWidget(widget)
        self._problems = label(role="hint", wrap=True)
        self._problems.setContentsMargins(8, 0, 0, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(divider())
        column.addLayout(row)
        column.addWidget(self._problems)
        self._problems.hide()
        self.show_round(planned)

    def _place_button(self, text: str, by: int, *, enabled: bool) -> ActButton:
        made = small_button(text)
        made.setFixedWidth(PLACE_WIDTH)
        made.setStyleSheet("QPushButton, QPushButton:focus { padding: 0; min-height: 28px; }")
        made.setEnabled(enabled)
        made.clicked.connect(partial(self._move, by))
        return made

    def show_round(self, planned: PlannedRound) -> None:
        """Show a round's name and minutes; what is being typed stays as it is."""
        title = planned.title
        self._name.show_text(title)
        self._minutes.show_number(planned.minutes or None)
        self._least.show_number(planned.min_minutes)
        self._minutes.setAccessibleName(_("Minutes of {round}").format(round=title))
        self._least.setAccessibleName(_("Fewest minutes of {round}").format(round=title))
        self._up.setAccessibleName(_("Move {round} up").format(round=title))
        self._down.setAccessibleName(_("Move {round} down").format(round=title))
        self._drop.setAccessibleName(_("Drop {round}").format(round=title))

    def show_chosen(self, chosen: bool) -> None:
        """Mark the round whose words are in sight."""
        weight = "bold" if chosen else "normal"
        self._name.setStyleSheet(f"{_NAME} QPushButton {{ font-weight: {weight}; }}")

    def show_problems(self, sentences: Sequence[str]) -> None:
        """Say below the row what does not fit in this round."""
        self._problems.setText("\n".join(sentences))
        self._problems.setVisible(bool(sentences))

    @property
    def problems(self) -> str:
        """What is said below the row."""
        return self._problems.text()

    def focus_name(self) -> None:
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        self.chosen.emit()

    def _move(self, by: int, _checked: bool = False) -> None:
        self.moved.emit(by)

    def _ask_drop(self) -> None:
        self.dropped.emit()


def rows_head() -> QWidget:
    """Return the words above the numbers of the rows."""
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(8, 0, 0, 4)
    row.setSpacing(8)
    row.addWidget(label(_p("of a plan", "Round"), "label"), 1)
    for text in (_p("a round's", "Minutes"), _p("a round's", "At least")):
        made: QLabel = label(text, "label")
        made.setFixedWidth(NUMBER_WIDTH)
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(made)
    row.addSpacing(2 * PLACE_WIDTH + MARGIN + 34)
    return head
