"""Fields for a whole number, a day and a clock time, all typed by keyboard alone."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit

from dilemmakit.gui.widgets.deadline import read_deadline, typed_deadline
from dilemmakit.wording import _
from dilemmakit.wording.formats import long_date, time_of_day

_TIME = re.compile(r"(?:kl\.?)?\s*(\d{1,2})(?:[.:, ]?(\d{2}))?", re.IGNORECASE)
_STEP_MINUTES = 15
Value = TypeVar("Value")

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class NumberField(QLineEdit):
    """A whole number or nothing.

    Signals: `edited` with the number or None.
    """

    edited = Signal(object)

    def __init__(self, name: str, most: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText("–")
        self.setValidator(QIntValidator(0, most, self))
        self.setFixedWidth(72)
        self.textEdited.connect(self._edit)

    @property
    def number(self) -> int | None:
        return int(self.text()) if self.text().isdigit() else None

    def show_number(self, number: int | None) -> None:
        if number != self.number:
            self.setText("" if number is None else str(number))

    def _edit(self, _text: str) -> None:
        self.edited.emit(self.number)


@dataclass(frozen=True)
class _Spelling(Generic[Value]):
    """How a value is read from a text (None if it cannot be), typed in figures, said in words, and
    counted on by so many steps."""

    read: Callable[[str], Value | None]
    figures: Callable[[Value], str]
    words: Callable[[Value], str]
    stepped: Callable[[Value, int], Value]


class _Typed(QLineEdit, Generic[Value]):
    """Says a value in words, and in figures while the keys are here: typed over, not edited.

    What cannot be read changes nothing, and is gone again when the field is left.

    Signals: `edited` with the value.
    """

    edited = Signal(object)

    def __init__(self, name: str, spelling: _Spelling[Value]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._spelling = spelling
        self._value: Value | None = None
        self._before: Value | None = None
        self._entered = False
        self.textEdited.connect(self._read_text)

    def show_value(self, value: Value | None) -> None:
        """Show a value without saying that a person chose it."""
        if value != self._value:
            self._value = value
            self._say(self._spelling.figures if self.hasFocus() else self._spelling.words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._before = self._value
        self._say(self._spelling.figures)
        super().focusInEvent(event)
        self.selectAll()
        self._entered = event.reason() is Qt.FocusReason.MouseFocusReason

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._entered and not self.hasSelectedText():
            self.selectAll()
        self._entered = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._say(self._spelling.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = _STEPS.get(Qt.Key(event.key()))
        if steps is None or self._value is None:
            super().keyPressEvent(event)
            return
        self._take(self._spelling.stepped(self._value, steps))
        self._say(self._spelling.figures)
        self.selectAll()

    def _say(self, how: Callable[[Value], str]) -> None:
        self.setText("" if self._value is None else how(self._value))
        self.setCursorPosition(0)

    def _read_text(self, text: str) -> None:
        # The beginning of what cannot be read may have been a value: the 2 of 25.00.
        value = self._spelling.read(text) or self._before
        if value is not None:
            self._take(value)

    def _take(self, value: Value) -> None:
        if value != self._value:
            self._value = value
            self.edited.emit(value)


class DayField(_Typed[date]):
    """A day: 16/3, 16.3.2027 or 160327; the arrow keys count on."""

    def __init__(self, name: str) -> None:
        super().__init__(name, _Spelling(_read_day, typed_deadline, long_date, _days_on))
        self.setMinimumWidth(250)
        self.setPlaceholderText(_("Day/month"))

    def show_day(self, day: date | None) -> None:
        self.show_value(day)


def _read_day(text: str) -> date | None:
    return read_deadline(text, date.today())


def _days_on(day: date, days: int) -> date:
    return day + timedelta(days=days)


class TimeField(_Typed[time]):
    """A clock time of the day: 19, 1930 or 19.30; the arrow keys go by quarters."""

    def __init__(self, name: str) -> None:
        super().__init__(name, _Spelling(read_time, time_of_day, _time_words, _quarters_on))
        self.setFixedWidth(120)

    def show_time(self, at: time | None) -> None:
        self.show_value(at)


def read_time(text: str) -> time | None:
    """Return the time of day that a text means; None if it means none."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _time_words(at: time) -> str:
    return _("at {time}").format(time=time_of_day(at))


def _quarters_on(at: time, steps: int) -> time:
    minutes = at.hour * 60 + at.minute
    # On to the next quarter, not as crooked as before.
    quarters = minutes // _STEP_MINUTES if steps > 0 else -(-minutes // _STEP_MINUTES)
    hour, minute = divmod((quarters + steps) * _STEP_MINUTES % (24 * 60), 60)
    return time(hour, minute)
