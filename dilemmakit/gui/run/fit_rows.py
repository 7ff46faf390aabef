"""The rounds that are not over, with the minutes they have and the ones they would get."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSpinBox, QWidget

from dilemmakit.domain.fitting import FittedRound
from dilemmakit.gui.run.fit_words import change_words
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import BODY_PX
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, _p

MOST = 240
_FIELD_WIDTH = 76
# Low, so that a long plan's rounds stand in sight together.
_FIELD = """
QSpinBox { min-height: 28px; }
QSpinBox:focus { min-height: 26px; }
"""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FitRows(QWidget):
    """Signals: `minutes_set` with a round's id and its new minutes, set by hand."""

    minutes_set = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, _Row] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(3, 2)
        for column, words in enumerate((_("Round"), _p("minutes", "now"), _p("minutes", "new"))):
            head = label(words, "label")
            if column:
                head.setAlignment(_RIGHT)
            self._grid.addWidget(head, 0, column)

    def show_rounds(self, rounds: tuple[FittedRound, ...]) -> None:
        """Show the rounds; a field that has the keys keeps them."""
        if [one.id for one in rounds] != list(self._rows):
            self._build(rounds)
        for one in rounds:
            self._rows[one.id].show_round(one)

    def _build(self, rounds: tuple[FittedRound, ...]) -> None:
        for old in self._rows.values():
            old.drop(self._grid)
        self._rows = {}
        for number, one in enumerate(rounds, start=1):
            row = _Row(one)
            row.field.valueChanged.connect(partial(self.minutes_set.emit, one.id))
            row.place(self._grid, number)
            self._rows[one.id] = row


class _Row:
    """One round: its title, the minutes it has, a field for the new ones, what that means."""

    def __init__(self, one: FittedRound) -> None:
        self.title = label(one.title, wrap=True)
        self.old = label()
        self.old.setFont(font(BODY_PX, tabular=True))
        self.old.setAlignment(_RIGHT)
        self.field = QSpinBox()
        self.field.setAccessibleName(_("{round}, new minutes").format(round=one.title))
        self.field.setAlignment(_RIGHT)
        self.field.setFixedWidth(_FIELD_WIDTH)
        self.field.setStyleSheet(_FIELD)
        self.field.setKeyboardTracking(False)
        self.change = label(role="soft", wrap=True)

    def place(self, grid: QGridLayout, number: int) -> None:
        for column, widget in enumerate(self._widgets()):
            grid.addWidget(widget, number, column)

    def drop(self, grid: QGridLayout) -> None:
        for widget in self._widgets():
            grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _widgets(self) -> tuple[QLabel | QSpinBox, ...]:
        return (self.title, self.old, self.field, self.change)

    def show_round(self, one: FittedRound) -> None:
        self.old.setText(str(one.old))
        self.field.blockSignals(True)
        self.field.setRange(one.fewest, max(MOST, one.old))
        self.field.setValue(one.new)
        self.field.blockSignals(False)
        words = change_words(one)
        self.change.setText(words)
        self.field.setAccessibleDescription(
            _("now {minutes}. {change}").format(minutes=one.old, change=words)
        )
