"""The kiosk between two people: it asks for the next one and shows nothing of the last."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from dilemmakit.domain.slip import LONGEST_NUMBER
from dilemmakit.gui.screen.canvas import Canvas
from dilemmakit.gui.screen.kiosk_parts import draw_surround, kept_words
from dilemmakit.gui.screen.taps import Place, Sheet, Tap, draw_button, draw_cell, frame
from dilemmakit.gui.screen.text import TITLES, Style
from dilemmakit.wording import _

_TITLE = Style(10.5, bold=True, leading=TITLES)
_LEAD = Style(3.25, leading=1.46)
_HINT = Style(2.25)
_FIELD = Place(8, 0, 30, 10)
_KEYPAD_X = 104.0


class NumberPad:
    """Figures to press on a sheet, for those who have no keyboard before them."""

    def __init__(self, sheet: Sheet, top: float) -> None:
        self.digits = ""
        self._sheet = sheet
        self.taps: list[tuple[str, Tap]] = []
        keys = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "<")
        for index, key in enumerate(keys):
            if not key:
                continue
            place = Place(_KEYPAD_X + index % 3 * 16.5, top + index // 3 * 10.5, 15, 9)
            name = _("Delete the last figure") if key == "<" else key
            label = "←" if key == "<" else key
            draw = partial(_draw_key, label)
            self.taps.append((key, sheet.add(place, name, draw)))

    @property
    def number(self) -> int | None:
        """The number typed; None while there is none above 0."""
        return int(self.digits) if self.digits and int(self.digits) else None

    def press(self, key: str) -> None:
        """Take a figure, or take the last one back."""
        if key == "<":
            self.digits = self.digits[:-1]
        elif len(self.digits) < LONGEST_NUMBER:
            self.digits += key
        self._sheet.update()

    def draw(self, canvas: Canvas, y: float) -> None:
        """Draw the field that listens, with its label above it."""
        canvas.line(_("The number on your slip"), _HINT, _FIELD.x, y - 1.8)
        place = Place(_FIELD.x, y, _FIELD.width, _FIELD.height)
        frame(canvas, place)
        style = Style(5.5, bold=True)
        end = _FIELD.x + 3 + canvas.line(self.digits, style, _FIELD.x + 3, y + 7)
        canvas.stroke(end + 0.4, y + 1.6, 0.3, 6.8, canvas.palette.ink)


class HandOver(Sheet):
    """Asks for the next person, and for the number of the slip where answers are paired.

    Signal: `begun` with the number, None where nothing is paired.
    """

    begun = Signal(object)

    def __init__(self, heading: str, *, numbered: bool, secret: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = heading
        self._secret = secret
        self._count = (0, 0)
        self._pad = NumberPad(self, 34.0) if numbered else None
        if self._pad is not None:
            for key, tap in self._pad.taps:
                tap.clicked.connect(partial(self._press, key))
        x = _FIELD.x + _FIELD.width + 2.5 if numbered else _FIELD.x
        label = _("Begin")
        self._begin = self.add(
            Place(x, 50.75, 24, 10), label, partial(_draw_main, label, is_main=True)
        )
        self._begin.clicked.connect(self.begin)
        self._begin.setEnabled(not numbered)
        self.setAccessibleName(_("Are you next?"))

    def show_count(self, cast: int, present: int) -> None:
        """Show how many have answered; it says nothing of what."""
        self._count = (cast, present)
        self.setAccessibleDescription(self._words())
        self.update()

    def take_key(self, key: int, text: str) -> bool:
        """Take figures, backspace and enter; tell whether the key was one of them."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.begin()
        elif self._pad is not None and key == Qt.Key.Key_Backspace:
            self._press("<")
        elif self._pad is not None and len(text) == 1 and text in "0123456789":
            self._press(text)
        else:
            return False
        return True

    def begin(self) -> None:
        """Hand the paper over, if a number is there where one is needed."""
        if self._begin.isEnabled():
            self.begun.emit(self._pad.number if self._pad is not None else None)

    def draw(self, canvas: Canvas) -> None:
        canvas.painter.fillRect(canvas.rect, QColor(canvas.palette.ground))
        cast, present = self._count
        right = ""
        if present:
            right = _("{cast} of {present} have answered").format(cast=cast, present=present)
        kept = kept_words(numbered=self._pad is not None)
        draw_surround(canvas, self._heading, right, kept)
        canvas.text(self._title(), _TITLE, canvas.left, 16.0, 146)
        width = 88.0 if self._pad is not None else 110.0
        canvas.text(self._words(), _LEAD, canvas.left, 29.5, width)
        if self._pad is not None:
            self._pad.draw(canvas, 50.75)

    def _all_done(self) -> bool:
        cast, present = self._count
        return 0 < present <= cast

    def _title(self) -> str:
        return _("All have answered") if self._all_done() else _("Are you next?")

    def _words(self) -> str:
        if self._all_done():
            return _(
                "Give the screen back to the one who leads the meeting. "
                "Ctrl+Shift+K ends the round."
            )
        parts = []
        if self._secret:
            parts.append(_("Turn the screen so that only you can see it, or stand close."))
        if self._pad is not None:
            parts.append(_("Type the number on your slip."))
        if self._count[0]:
            parts.append(_("The answer before yours is stored and cannot be brought back."))
        return " ".join(parts)

    def _press(self, key: str) -> None:
        assert self._pad is not None
        self._pad.press(key)
        self._begin.setEnabled(self._pad.number is not None)


def _draw_key(label: str, canvas: Canvas, tap: Tap) -> None:
    draw_cell(canvas, tap, label, 4.0)


def _draw_main(label: str, canvas: Canvas, tap: Tap, *, is_main: bool) -> None:
    draw_button(canvas, tap, label, main=is_main)
