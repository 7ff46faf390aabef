"""A page of the kiosk's ballot with one choice: each option in its full wording."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from dilemmakit.domain.case import Case
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
from dilemmakit.gui.screen.taps import Place, Sheet, Tap, draw_check, frame
from dilemmakit.gui.screen.text import Style, largest, measure
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _

_ROW = 13.5
_MARK = 9.0
_TEXT_X = 22.5
_BODY_LEADING = 1.35
SMALLEST_TEXT = 1.6
"""Read at arm's length, in u; a longer text than fits at this size is no case's."""


class ChoicePage(Sheet):
    """One choice among the options; `fits` tells whether each text stands within its row.

    Signals: `went_on` when the answer may stand, `went_back`.
    """

    went_on = Signal()
    went_back = Signal()

    def __init__(
        self,
        ballot: Ballot,
        page: BallotPage,
        case: Case,
        standing: Standing,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.resize(parent.size())
        self._ballot = ballot
        self._page = page
        self._standing = standing
        self._letters = tuple(target.id for target in ballot.item(page).targets)
        top = QUESTION_TOP + question_block(ballot.poll.question).height + 2.2
        room = self.high - ACTIONS - 2.0 - top
        self._row = min(_ROW, room / len(self._letters))
        self._size = self._text_size(case)
        self._rows: list[tuple[str, Tap]] = []
        for index, target in enumerate(ballot.item(page).targets):
            place = Place(tokens.ROOM_MARGIN, top + index * self._row, WIDTH, self._row)
            text = _description(case, target.id)
            draw = partial(self._draw_option, target.id, target.label, text)
            tap = self.add(place, f"{target.id}: {target.label}. {text}", draw)
            tap.clicked.connect(partial(self._choose, target.id))
            self._rows.append((target.id, tap))
        self._actions = Actions(self, self._choose_blank, self.go_on)
        self._show_state()

    def take_key(self, key: int, text: str) -> bool:
        """Take a letter, a figure for its place, arrows, blank, enter and backspace."""
        letter = text.upper()
        if len(letter) == 1 and letter in self._letters:
            self._choose(letter)
        elif text in ("1", "2", "3", "4") and int(text) <= len(self._letters):
            self._choose(self._letters[int(text) - 1])
        elif text in ("-", "–", "0"):
            self._choose_blank()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif key == Qt.Key.Key_Backspace:
            self.went_back.emit()
        else:
            return False
        return True

    def go_on(self) -> None:
        """Let the answer stand, if there is one."""
        if self._ballot.has(self._page, 0):
            self.went_on.emit()

    def draw(self, canvas: Canvas) -> None:
        canvas.painter.fillRect(canvas.rect, QColor(canvas.palette.ground))
        poll = self._ballot.poll
        standing = self._standing
        kept = _("The screen is wiped when you confirm")
        draw_surround(canvas, standing.heading, standing.words, kept)
        draw_question(canvas, poll.question)
        answered = self._ballot.has(self._page, 0)
        hint = (
            _("You can change your answer until you confirm.")
            if answered
            else _("Choose an option, or answer blank.")
        )
        letters = f"{self._letters[0]}–{self._letters[-1]}"
        keys = _("Keys: {letters} choose, – is blank, Enter goes on, ← goes back.")
        draw_hints(canvas, hint, keys.format(letters=letters))

    def _choose(self, letter: str) -> None:
        self._ballot.give(self._page, 0, letter)
        self._show_state()

    def _choose_blank(self) -> None:
        self._ballot.give(self._page, 0, None)
        self._show_state()

    def _step(self, by: int) -> None:
        value = self._ballot.value(self._page, 0)
        at = self._letters.index(value) + by if isinstance(value, str) else (0 if by > 0 else -1)
        self._choose(self._letters[max(-1, min(at, len(self._letters) - 1))])

    def _show_state(self) -> None:
        has = self._ballot.has(self._page, 0)
        value = self._ballot.value(self._page, 0)
        for letter, tap in self._rows:
            tap.show_chosen(has and value == letter)
        if self._actions.blank is not None:
            self._actions.blank.show_chosen(has and value is None)
        if not has:
            label = _("Choose first")
        elif not self._standing.is_last:
            label = _("Go on")
        elif value is None:
            label = _("Confirm blank answer")
        else:
            label = _("Confirm option {letter}").format(letter=value)
        self._actions.show(label, ready=has)
        self.update()

    def _text_size(self, case: Case) -> float:
        def fits(size: float) -> bool:
            style = Style(size, leading=_BODY_LEADING)
            texts = [_description(case, letter) for letter in self._letters]
            blocks = [measure(text, style, WIDTH - _TEXT_X - 2) for text in texts]
            return all(block.height + 5.6 <= self._row for block in blocks)

        found = largest(2.3, SMALLEST_TEXT, fits)
        self.fits = found is not None
        return found or SMALLEST_TEXT

    def _draw_option(self, letter: str, label: str, text: str, canvas: Canvas, tap: Tap) -> None:
        place = tap.place
        colours = canvas.palette
        canvas.painter.fillRect(
            canvas.device(place.x, place.y, place.width, place.height), QColor(colours.ground)
        )
        canvas.rule(place.x, place.y, place.width)
        words = Style(3.25, bold=True, leading=1.2)
        body = Style(self._size, leading=_BODY_LEADING, soft=not tap.isChecked())
        width = place.width - _TEXT_X - 2 + place.x - 8
        title = canvas.lay(label, words, width)
        block = canvas.lay(text, body, width)
        side = min(_MARK, self._row - 3)
        middle = place.y + place.height / 2
        canvas.mark(letter, place.x + 2, middle - side / 2, side)
        top = middle - (title.height + block.height) / 2
        canvas.block(title, _TEXT_X, top, width)
        canvas.block(block, _TEXT_X, top + title.height, width)
        if tap.isChecked():
            frame(canvas, place)
            draw_check(canvas, place.x + place.width - 6.5, middle)


def _description(case: Case, letter: str) -> str:
    try:
        return case.option(letter).description
    except KeyError:
        return ""
