"""A row of choices of which one holds; an excluded one stays in sight, dashed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import FOCUS, NOTE_ROW_PX
from dilemmakit.gui.widgets.colours import colours
from dilemmakit.gui.widgets.tab_order import follow

_PADDING = 13
_STEPS = {
    Qt.Key.Key_Right.value: 1,
    Qt.Key.Key_Down.value: 1,
    Qt.Key.Key_Left.value: -1,
    Qt.Key.Key_Up.value: -1,
}


@dataclass(frozen=True)
class Choice:
    """One segment; `excluded` is the reason why it cannot be chosen, empty if it can."""

    value: str
    text: str
    excluded: str = ""


class _Segment(QPushButton):
    """Where it is chosen its fill is dark, so the focus ring is painted inside it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.isChecked():
            painter = QPainter(self)
            painter.setPen(QPen(QColor(colours().surface), FOCUS))
            painter.drawRect(self.rect().adjusted(4, 4, -4, -4))
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt would carry the focus to whatever comes next; here the row moves its choice.
        if event.key() in _STEPS:
            event.ignore()
            return
        super().keyPressEvent(event)


class Segmented(QWidget):
    """Choices side by side. One stop for Tab; the arrow keys move between those allowed.

    Signals: `chosen` carries the value, once for each change by a person.
    """

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._choices: tuple[Choice, ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self._value: str | None = None
        self._by_arrows = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.setAlignment(Qt.AlignmentFlag.AlignLeft)

    @property
    def value(self) -> str | None:
        """The choice that holds, None while none does."""
        return self._value

    @property
    def walked(self) -> bool:
        """Whether the choice that holds was walked to with the arrow keys."""
        return self._by_arrows

    def show_choices(self, choices: Sequence[Choice], chosen: str | None) -> None:
        """Show these choices, one of them chosen; buttons are kept where only words change."""
        if [choice.value for choice in choices] != list(self._buttons):
            self._build(choices)
        self._choices = tuple(choices)
        bold = QFontMetrics(font(NOTE_ROW_PX, bold=True))
        for choice in choices:
            button = self._buttons[choice.value]
            button.setText(choice.text.replace("&", "&&"))
            button.setAccessibleName(choice.text)
            button.setAccessibleDescription(choice.excluded)
            button.setEnabled(not choice.excluded)
            # As wide as its bold face, or the row would jump at each choice.
            button.setMinimumWidth(bold.horizontalAdvance(choice.text) + 2 * _PADDING + 4)
        self._hold(chosen)

    def _build(self, choices: Sequence[Choice]) -> None:
        for button in self._buttons.values():
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for choice in choices:
            button = _Segment()
            button.setProperty("segment", "true")
            button.setCheckable(True)
            if choice is choices[-1]:
                # The theme lays each segment's end under the next one; the last has none.
                button.setStyleSheet("margin-right: 0px;")
            button.clicked.connect(partial(self._press, choice.value))
            self._buttons[choice.value] = button
            self._row.addWidget(button)
            button.show()
        follow(self, self._buttons.values())

    def _free(self) -> list[str]:
        return [choice.value for choice in self._choices if not choice.excluded]

    def _hold(self, value: str | None) -> None:
        self._value = value
        free = self._free()
        stop = value if value in free else next(iter(free), None)
        for its_value, button in self._buttons.items():
            button.setChecked(its_value == value)
            at_stop = its_value == stop
            policy = Qt.FocusPolicy.StrongFocus if at_stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _press(self, value: str, _checked: bool = True) -> None:
        self._by_arrows = False
        self._choose(value)

    def _choose(self, value: str) -> None:
        changed = value != self._value
        self._hold(value)
        if changed:
            self.chosen.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        free = self._free()
        if step is None or not free:
            super().keyPressEvent(event)
            return
        here = free.index(self._value) if self._value in free else -1
        value = free[(here + step) % len(free)]
        self._by_arrows = True
        self._choose(value)
        self._buttons[value].setFocus(Qt.FocusReason.TabFocusReason)
