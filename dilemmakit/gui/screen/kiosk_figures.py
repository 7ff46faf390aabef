"""A page of the kiosk's ballot with rows of figures: resistance, scales, ratings, consent."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from dilemmakit.domain.poll import Value
from dilemmakit.domain.vocabulary import ItemKind
from dilemmakit.gui.screen.ballot import Ballot, BallotPage
from dilemmakit.gui.screen.canvas import Canvas
from dilemmakit.gui.screen.kiosk_parts import (
    ACTIONS,
    QUESTION_TOP,
    WIDTH,
    Actions,
    Standing,
    draw_hints,
    draw_question,
    draw_surround,
    question_block,
)
from dilemmakit.gui.screen.taps import Place, Sheet, Tap, draw_cell, frame
from dilemmakit.gui.screen.text import Block, Style, largest, measure
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _

_LETTERS = "ABCD0"
_ROW = 11.5
_INSET = 1.8
"""From the frame of the row that listens to its words."""
_MARK = 6.5
_CELL = 8.0
_ENDS = 4.2
_SMALL = Style(2.0, soft=True)


class FiguresPage(Sheet):
    """A figure for each row, or blank.

    Signals: `went_on` when the answers may stand, `went_back`.
    """

    went_on = Signal()
    went_back = Signal()

    def __init__(
        self, ballot: Ballot, page: BallotPage, standing: Standing, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.resize(parent.size())
        self._ballot = ballot
        self._page = page
        self._standing = standing
        self._item = ballot.item(page)
        self._at = page.slots.start
        self._pending_one = False
        figures = tuple(reversed(self._item.figures)) if self._is_consent else self._item.figures
        self._values: tuple[Value, ...] = (*figures, None)
        self._cells_x = 62.0 if len(self._values) <= 6 else 48.0
        if self._is_consent:
            self._cells_x = 74.0
        self._top = QUESTION_TOP + question_block(ballot.poll.question).height + 1.5 + _ENDS
        room = self.high - ACTIONS - 1.5 - self._top
        self._row = min(_ROW, room / len(page.slots))
        self._size = self._label_size()
        self._cells: dict[tuple[int, Value], Tap] = {}
        for slot in page.slots:
            self._add_row(slot)
        self._actions = Actions(self, self._leave_blank, self.go_on)
        self._show_state()

    @property
    def _is_consent(self) -> bool:
        return self._item.kind is ItemKind.CONSENT

    def take_key(self, key: int, text: str) -> bool:
        """Take figures, arrows, blank, enter and backspace; 1 and then 0 is 10."""
        if len(text) == 1 and text in "0123456789":
            self._type(int(text))
        elif text in ("-", "–"):
            self._give(self._at, None)
            self._move(1)
        elif key == Qt.Key.Key_Backspace:
            self.went_back.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._shift(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            return False
        return True

    def go_on(self) -> None:
        """Let the answers stand, if every row has one."""
        if self._ballot.first_open(self._page) is None:
            self.went_on.emit()

    def draw(self, canvas: Canvas) -> None:
        canvas.painter.fillRect(canvas.rect, QColor(canvas.palette.ground))
        kept = _("The screen is wiped when you confirm")
        draw_surround(canvas, self._standing.heading, self._standing.words, kept)
        draw_question(canvas, self._ballot.poll.question)
        self._draw_ends(canvas)
        for slot in self._page.slots:
            self._draw_label(canvas, slot)
        if self._ballot.first_open(self._page) is None:
            hint = _("You can change your answer until you confirm.")
        else:
            hint = _("Give each row a figure, or answer blank.")
        keys = _("Keys: figures, ↑ ↓ change row, – is blank, Enter goes on, ← goes back.")
        if 10 in self._item.figures:
            keys = _("Keys: figures, 10 is 1 and 0, ↑ ↓ change row, – is blank, Enter goes on.")
        draw_hints(canvas, hint, keys)

    def _add_row(self, slot: int) -> None:
        y = self._y(slot)
        label = self._item.targets[slot].label
        width = (tokens.ROOM_MARGIN + WIDTH - self._cells_x) / len(self._values)
        for index, value in enumerate(self._values):
            height = min(_CELL, self._row - 1.5)
            top = y + (self._row - height) / 2
            place = Place(self._cells_x + index * width + 0.4, top, width - 0.8, height)
            words = self._value_words(value)
            size = 2.3 if value is None or self._is_consent else 3.25
            tap = self.add(place, f"{label}: {words}", partial(_draw_figure, words, size))
            tap.clicked.connect(partial(self._tapped, slot, value))
            self._cells[(slot, value)] = tap

    def _value_words(self, value: Value) -> str:
        if value is None:
            return _("blank")
        if self._is_consent:
            return _("I can stand by it") if value == 1 else _("I object")
        return str(value)

    def _draw_ends(self, canvas: Canvas) -> None:
        if self._is_consent:
            return
        is_resistance = self._item.kind is ItemKind.RESISTANCE
        low = _("0 none") if is_resistance else _("1 not at all")
        high = _("10 cannot go along") if is_resistance else _("5 completely")
        width = (canvas.left + WIDTH - self._cells_x) / len(self._values)
        baseline = self._top - 1.3
        canvas.line(low, _SMALL, self._cells_x + 0.4, baseline)
        end = self._cells_x + width * (len(self._values) - 1) - 0.4
        canvas.line(high, _SMALL, end, baseline, align=1.0)

    def _draw_label(self, canvas: Canvas, slot: int) -> None:
        y = self._y(slot)
        canvas.rule(canvas.left, y, WIDTH)
        middle = y + self._row / 2
        target = self._item.targets[slot]
        x = canvas.left + _INSET
        if target.id in _LETTERS:
            side = min(_MARK, self._row - 3)
            canvas.mark(target.id, x, middle - side / 2, side)
            x += _MARK + 2
        width = self._cells_x - x - 1.5
        bold = target.id in _LETTERS
        block = canvas.lay(target.label, Style(self._size, bold=bold, leading=1.2), width, lines=4)
        canvas.block(block, x, middle - block.height / 2, width)
        if slot == self._at:
            frame(canvas, Place(canvas.left, y, WIDTH, self._row))

    def _label_size(self) -> float:
        marked = self._item.targets[0].id in _LETTERS
        width = self._cells_x - tokens.ROOM_MARGIN - _INSET - 1.5 - (_MARK + 2 if marked else 0)

        def fits(size: float) -> bool:
            style = Style(size, bold=marked, leading=1.2)
            blocks: list[Block] = [
                measure(self._item.targets[slot].label, style, width) for slot in self._page.slots
            ]
            return all(b.height <= self._row - 0.8 and not b.overflows for b in blocks)

        return largest(2.75, 1.6, fits) or 1.6

    def _y(self, slot: int) -> float:
        return self._top + (slot - self._page.slots.start) * self._row

    def _tapped(self, slot: int, value: Value) -> None:
        self._at = slot
        self._give(slot, value)
        open_row = self._ballot.first_open(self._page)
        self._at = slot if open_row is None else open_row
        self.update()

    def _type(self, figure: int) -> None:
        if self._pending_one and figure == 0:
            self._give(self._at, 10)
            self._move(1)
            return
        if self._pending_one:
            self._move(1)
        if figure not in self._item.figures:
            return
        self._give(self._at, figure)
        if figure == 1 and 10 in self._item.figures:
            # It may become 10: the row is left when the next key says that it stays 1.
            self._pending_one = True
        else:
            self._move(1)

    def _enter(self) -> None:
        open_row = self._ballot.first_open(self._page)
        if open_row is None:
            self.go_on()
        else:
            self._at = open_row
            self._pending_one = False
            self.update()

    def _move(self, by: int) -> None:
        slots = self._page.slots
        self._pending_one = False
        self._at = max(slots.start, min(self._at + by, slots.stop - 1))
        self.update()

    def _shift(self, by: int) -> None:
        value = self._ballot.value(self._page, self._at)
        figures = self._item.figures
        step = -by if self._is_consent else by
        start = figures.start if step > 0 else figures.stop - 1
        moved = value + step if isinstance(value, int) else start
        self._give(self._at, max(figures.start, min(moved, figures.stop - 1)))

    def _give(self, slot: int, value: Value) -> None:
        self._pending_one = False
        self._ballot.give(self._page, slot, value)
        self._show_state()

    def _leave_blank(self) -> None:
        self._ballot.leave_blank(self._page)
        self._show_state()

    def _show_state(self) -> None:
        for (slot, value), tap in self._cells.items():
            has = self._ballot.has(self._page, slot)
            tap.show_chosen(has and self._ballot.value(self._page, slot) == value)
        ready = self._ballot.first_open(self._page) is None
        label = _("Confirm your answers") if self._standing.is_last else _("Go on")
        self._actions.show(label, ready=ready)
        self.update()


def _draw_figure(words: str, size: float, canvas: Canvas, tap: Tap) -> None:
    draw_cell(canvas, tap, words, size)
