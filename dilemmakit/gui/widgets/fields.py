"""Fields for a whole number, a day and a clock time, all typed by keyboard alone."""

import re
from collections.abc import Callable
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


class _Typed(QLineEdit, Generic[Value]):
    """Says a value in words, and in figures while the keys are here: typed over, not edited.

    What cannot be read changes nothing, and is gone again when the field is left.

    Signals: `edited` with the value.
    """

    edited = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._value: Value | None = None
        self._entered = False
        self.textEdited.connect(self._read_text)

    def read(self, text: str) -> Value | None:
        """Return what a text says, None if it cannot be read."""
        raise NotImplementedError

    def figures(self, value: Value) -> str:
        """Return a value as one would type it."""
        raise NotImplementedError

    def words(self, value: Value) -> str:
        """Return a value as one would read it."""
        raise NotImplementedError

    def stepped(self, value: Value, steps: int) -> Value:
        """Return the value so many steps on."""
        raise NotImplementedError

    def show_value(self, value: Value | None) -> None:
        """Show a value without saying that a person chose it."""
        if value != self._value:
            self._value = value
            self._say(self.figures if self.hasFocus() else self.words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._say(self.figures)
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
        self._say(self.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = _STEPS.get(Qt.Key(event.key()))
        if steps is None or self._value is None:
            super().keyPressEvent(event)
            return
        self._take(self.stepped(self._value, steps))
        self._say(self.figures)
        self.selectAll()

    def _say(self, how: Callable[[Value], str]) -> None:
        self.setText("" if self._value is None else how(self._value))
        self.setCursorPosition(0)

    def _read_text(self, text: str) -> None:
        value = self.read(text)
        if value is not None:
            self._take(value)

    def _take(self, value: Value) -> None:
        if value != self._value:
            self._value = value
            self.edited.emit(value)


class DayField(_Typed[date]):
    """A day: 16/3, 16.3.2027 or 160327; the arrow keys count on."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setMinimumWidth(250)
        self.setPlaceholderText(_("Day/month"))

    def show_day(self, day: date | None) -> None:
        self.show_value(day)

    def read(self, text: str) -> date | None:
        return read_deadline(text, date.today())

    def figures(self, value: date) -> str:
        return typed_deadline(value)

    def words(self, value: date) -> str:
        return long_date(value)

    def stepped(self, value: date, steps: int) -> date:
        return value + timedelta(days=steps)


class TimeField(_Typed[time]):
    """A clock time of the day: 19, 1930 or 19.30; the arrow keys go by quarters."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setFixedWidth(120)

    def show_time(self, at: time | None) -> None:
        self.show_value(at)

    def read(self, text: str) -> time | None:
        found = _TIME.fullmatch(text.strip())
        if found is None:
            return None
        hour, minute = int(found[1]), int(found[2] or 0)
        return time(hour, minute) if hour < 24 and minute < 60 else None

    def figures(self, value: time) -> str:
        return time_of_day(value)

    def words(self, value: time) -> str:
        return _("at {time}").format(time=time_of_day(value))

    def stepped(self, value: time, steps: int) -> time:
        minutes = value.hour * 60 + value.minute
        # On to the next quarter, not as crooked as before.
        quarters = minutes // _STEP_MINUTES if steps > 0 else -(-minutes // _STEP_MINUTES)
        hour, minute = divmod((quarters + steps) * _STEP_MINUTES % (24 * 60), 60)
        return time(hour, minute)
