"""A page of the kiosk's ballot where targets are picked: put in order, or given dots."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

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
from dilemmakit.gui.screen.taps import Place, Sheet, Tap, draw_dot, draw_place, frame
from dilemmakit.gui.screen.text import Style, largest, measure
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _, _n

_ROW = 10.0
_MARK = 6.0
_TEXT_X = 11.0
"""Where the words begin, to the right of the number or the mark."""
_PLACE_WIDE = 14.0
_LEADING = 1.25
SMALLEST_TEXT = 1.6
"""Read at arm's length, in u; a longer text than fits at this size is cut."""


class PicksPage(Sheet):
    """Rows that are picked one by one; picked again, they are taken back.

    Signals: `went_on` when the answer may stand, `went_back`.
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
        self._most = min(self._item.picks, len(self._item.targets))
        self._at = page.slots.start
        self._typed = ""
        self._top = QUESTION_TOP + question_block(ballot.poll.question).height + 2.2
        room = self.high - ACTIONS - 2.0 - self._top
        self._row = min(_ROW, room / len(page.slots))
        self._size = self._text_size()
        self._rows: dict[int, Tap] = {}
        for target in page.slots:
            y = self._top + (target - page.slots.start) * self._row
            place = Place(tokens.ROOM_MARGIN, y, WIDTH, self._row)
            tap = self.add(place, "", partial(self._draw_row, target))
            tap.clicked.connect(partial(self._pick, target))
            self._rows[target] = tap
        self._actions = Actions(self, self._leave_blank, self.go_on)
        self._show_state()

    @property
    def _is_ranking(self) -> bool:
        return self._item.kind is ItemKind.RANKING

    def take_key(self, key: int, text: str) -> bool:
        """Take a number or letter, arrows and space, blank, enter and backspace."""
        if len(text) == 1 and text.isascii() and text.isalnum():
            self._type(text.upper())
        elif text == " ":
            self._pick(self._at)
        elif text in ("-", "–"):
            self._leave_blank()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            slots = self._page.slots
            step = 1 if key == Qt.Key.Key_Down else -1
            self._at = max(slots.start, min(self._at + step, slots.stop - 1))
            self._show_state()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif key == Qt.Key.Key_Backspace:
            self.went_back.emit()
        else:
            return False
        return True

    def go_on(self) -> None:
        """Let the answer stand, if something is picked or it is blank."""
        if self._is_answered:
            self.went_on.emit()

    @property
    def _is_answered(self) -> bool:
        # The rows of one question may fill several pages: the last one asks for an answer.
        last = self._page.slots.stop == len(self._item.targets)
        return not last or self._ballot.has(self._page, 0)

    def draw(self, canvas: Canvas) -> None:
        canvas.painter.fillRect(canvas.rect, QColor(canvas.palette.ground))
        kept = _("The screen is wiped when you confirm")
        draw_surround(canvas, self._standing.heading, self._standing.words, kept)
        draw_question(canvas, self._ballot.poll.question)
        keys = _("Keys: figures or ↑ ↓ and space choose, – is blank, Enter goes on, ← goes back.")
        draw_hints(canvas, self._hint(), keys)

    def _hint(self) -> str:
        left = self._most - len(self._ballot.picked(self._page))
        if left == 0:
            return _("Press one again to take it back.")
        if self._is_ranking:
            if left == self._most:
                return _("Press the most important first, then the next.")
            return _n("You can choose {count} more.", "You can choose {count} more.", left).format(
                count=left
            )
        return _n("You have {count} dot left.", "You have {count} dots left.", left).format(
            count=left
        )

    def _type(self, text: str) -> None:
        """Pick by number or letter; a number of two figures is typed one after the other."""
        names = {str(self._item.name_of(target)): target for target in self._page.slots}
        typed = self._typed + text
        if typed not in names:
            typed = text
        if typed in names:
            self._typed = ""
            self._pick(names[typed])
        else:
            self._typed = text

    def _pick(self, target: int) -> None:
        self._at = target
        self._ballot.pick(self._page, target)
        self._show_state()

    def _leave_blank(self) -> None:
        self._ballot.pick_none(self._page)
        self._show_state()

    def _show_state(self) -> None:
        picked = self._ballot.picked(self._page)
        for target, tap in self._rows.items():
            words = f"{self._item.name_of(target)}: {self._item.targets[target].label}"
            if target in picked and self._is_ranking:
                place = _("{place}. place").format(place=picked.index(target) + 1)
                words = f"{words} ({place})"
            tap.setAccessibleName(words)
            tap.show_chosen(target in picked)
        blank = self._ballot.has(self._page, 0) and not picked
        if self._actions.blank is not None:
            self._actions.blank.show_chosen(blank)
        self._actions.show(self._main_words(blank), ready=self._is_answered)
        self.update()

    def _main_words(self, blank: bool) -> str:
        if not self._is_answered:
            return _("Choose first")
        if not self._standing.is_last:
            return _("Go on")
        return _("Confirm blank answer") if blank else _("Confirm your answers")

    def _text_size(self) -> float:
        width = WIDTH - _TEXT_X - _PLACE_WIDE

        def fits(size: float) -> bool:
            # Bold is what a row turns to when it is picked, and it is the wider of the two.
            style = Style(size, bold=True, leading=_LEADING)
            blocks = [measure(self._item.targets[t].label, style, width) for t in self._page.slots]
            return all(b.height <= self._row - 1.0 and not b.overflows for b in blocks)

        return largest(3.0, SMALLEST_TEXT, fits) or SMALLEST_TEXT

    def _draw_row(self, target: int, canvas: Canvas, tap: Tap) -> None:
        place = tap.place
        canvas.painter.fillRect(
            canvas.device(place.x, place.y, place.width, place.height),
            QColor(canvas.palette.ground),
        )
        canvas.rule(place.x, place.y, place.width)
        middle = place.y + place.height / 2
        item = self._item
        if item.is_marked:
            side = min(_MARK, self._row - 2)
            canvas.mark(item.targets[target].id, place.x + 1.5, middle - side / 2, side)
        else:
            number = Style(3.0, soft=True)
            canvas.line(str(item.name_of(target)), number, place.x + 5.5, middle + 1.1, align=0.5)
        width = WIDTH - _TEXT_X - _PLACE_WIDE
        style = Style(self._size, bold=tap.isChecked(), leading=_LEADING)
        lines = max(1, int((self._row - 0.6) / style.line_height))
        block = canvas.lay(item.targets[target].label, style, width, lines=lines)
        canvas.block(block, place.x + _TEXT_X, middle - block.height / 2, width)
        x = place.x + place.width - _PLACE_WIDE / 2
        picked = self._ballot.picked(self._page)
        if self._is_ranking:
            words = str(picked.index(target) + 1) if target in picked else ""
            draw_place(canvas, x, middle, min(6.5, self._row - 1.2), words)
        else:
            draw_dot(canvas, x, middle, min(4.5, self._row - 1.6), filled=target in picked)
        if target == self._at:
            frame(canvas, place)
