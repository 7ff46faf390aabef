"""Fields for a whole number, a day and a clock time, all typed by keyboard alone."""

from datetime import date, time

from PySide6.QtCore import QDate, QLocale, Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit, QLineEdit, QTimeEdit

from dilemmakit.domain.vocabulary import Language
from dilemmakit.wording import language

_LOCALES = {
    Language.DA: QLocale(QLocale.Language.Danish, QLocale.Country.Denmark),
    Language.SV: QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden),
    Language.EN: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


_INDENT = 9
"""Pixels; the text of the other fields begins there too."""


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


class DayField(QDateEdit):
    """A day. Digits go to the day of the month; the arrow keys count on.

    Signals: `edited` with the day.
    """

    edited = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setLocale(_LOCALES[language()])
        self.setDisplayFormat(
            "dddd d. MMMM yyyy" if language() is Language.DA else "dddd d MMMM yyyy"
        )
        self.lineEdit().setTextMargins(_INDENT, 0, 0, 0)
        self.lineEdit().setAccessibleName(name)
        self.setMinimumWidth(250)
        self.dateChanged.connect(self._edit)

    def show_day(self, day: date | None) -> None:
        shown = QDate(day.year, day.month, day.day) if day else QDate.currentDate()
        if shown != self.date():
            self.blockSignals(True)
            self.setDate(shown)
            self.blockSignals(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        _begin_in(self, QDateTimeEdit.Section.DaySection, event)

    def _edit(self, day: QDate) -> None:
        self.edited.emit(date(day.year(), day.month(), day.day()))


class TimeField(QTimeEdit):
    """A clock time of the day.

    Signals: `edited` with the time.
    """

    edited = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setLocale(_LOCALES[language()])
        self.setDisplayFormat("HH:mm" if language() is Language.EN else "'kl.' HH.mm")
        self.lineEdit().setTextMargins(_INDENT, 0, 0, 0)
        self.lineEdit().setAccessibleName(name)
        self.setFixedWidth(120)
        self.timeChanged.connect(self._edit)

    def show_time(self, at: time | None) -> None:
        shown = QTime(at.hour, at.minute) if at else QTime(19, 0)
        if shown != self.time():
            self.blockSignals(True)
            self.setTime(shown)
            self.blockSignals(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        _begin_in(self, QDateTimeEdit.Section.HourSection, event)

    def _edit(self, at: QTime) -> None:
        self.edited.emit(time(at.hour(), at.minute()))


def _begin_in(field: QDateTimeEdit, section: QDateTimeEdit.Section, event: QFocusEvent) -> None:
    """Select the part one most likely means to type; Tab goes on to the next field."""
    if event.reason() is not Qt.FocusReason.MouseFocusReason:
        field.setSelectedSection(section)
