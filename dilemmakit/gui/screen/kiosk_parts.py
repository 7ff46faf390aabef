"""What the pages of the kiosk's ballot share: surround, question, hints and the two buttons."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from dilemmakit.gui.screen.canvas import Canvas
from dilemmakit.gui.screen.taps import Place, Sheet, Tap, draw_button
from dilemmakit.gui.screen.text import Block, Style, largest, measure
from dilemmakit.wording import _, terms

QUESTION_TOP = 11.3
ACTIONS = 18.0
"""The buttons' top above the picture's lower edge, in u."""
WIDTH = 144.0
BAND = 7.0
_HEADER = Style(2.5, bold=True)
_HEADER_RIGHT = Style(2.5, soft=True)
_HINT = Style(2.25)
_QUESTION = Style(4.5, bold=True, leading=1.2)


def kept_words(*, numbered: bool) -> str:
    """Return what is kept of an answer, and what is not."""
    if numbered:
        return _(
            "Kept: your answer, and the slip's number until the meeting closes. No name or time"
        )
    return _("Kept: your answer alone. No name or time")


def draw_surround(canvas: Canvas, heading: str, right: str, kept: str) -> None:
    """Draw what stands on every page: what it is about, and that it decides nothing."""
    taken = canvas.line(right, _HEADER_RIGHT, canvas.right, 6.1, align=1.0) if right else 0.0
    room = canvas.right - canvas.left - taken - 4
    canvas.line(heading, _HEADER, canvas.left, 6.1, available=room)
    colours = canvas.palette
    canvas.fill(canvas.left, 8.5, canvas.right - canvas.left, 0.5, colours.rule)
    top = canvas.height - BAND
    canvas.fill(0, top, canvas.width, BAND, colours.ink)
    with canvas.writing_in(colours.ground):
        middle = top + BAND / 2
        canvas.line(terms.band(), Style(2.75, bold=True), canvas.left, middle + 1)
        canvas.line(kept, _HINT, canvas.right, middle + 0.85, align=1.0)


def question_block(question: str) -> Block:
    """Return a question as it stands above a ballot, smaller where it is long."""

    def fits(size: float) -> bool:
        block = measure(question, _QUESTION.at(size), WIDTH)
        return block.lines <= 2 and not block.overflows

    size = largest(_QUESTION.size, 3.0, fits)
    if size is None:
        return measure(question, _QUESTION.at(3.0), WIDTH, lines=3)
    return measure(question, _QUESTION.at(size), WIDTH)


def draw_question(canvas: Canvas, question: str) -> None:
    """Draw the question above a ballot."""
    block = question_block(question)
    canvas.text(question, block.style, canvas.left, QUESTION_TOP, WIDTH, lines=3)


def draw_hints(canvas: Canvas, hint: str, keys: str) -> None:
    """Draw what to do beside the buttons, and below it which keys do it."""
    y = canvas.height - ACTIONS + 0.6
    y = canvas.text(hint, Style(2.25, soft=True), canvas.left, y, 82, lines=1)
    canvas.text(keys, Style(1.75, soft=True), canvas.left, y + 0.6, 82, lines=2)


@dataclass(frozen=True)
class Standing:
    """Where a page of the ballot stands: under which heading, and as which of how many."""

    heading: str
    number: int
    count: int

    @property
    def is_last(self) -> bool:
        return self.number == self.count

    @property
    def words(self) -> str:
        """Return 'page 1 of 2'; nothing where there is one page."""
        if self.count < 2:
            return ""
        return _("page {page} of {pages}").format(page=self.number, pages=self.count)


class Actions:
    """The buttons below a ballot: blank, and the one main act."""

    def __init__(
        self, sheet: Sheet, blank: Callable[[], None] | None, go_on: Callable[[], None]
    ) -> None:
        y = sheet.high - ACTIONS
        self._label = ""
        self.blank: Tap | None = None
        if blank is not None:
            words = _("Answer blank")
            self.blank = sheet.add(Place(93.5, y, 20, 8), words, partial(draw_plain, words))
            self.blank.clicked.connect(blank)
        self._main = sheet.add(Place(115.5, y, 36.5, 8), "", self._draw_main)
        self._main.clicked.connect(go_on)

    def show(self, label: str, *, ready: bool) -> None:
        """Name the main act; it rests until there is something to send."""
        self._label = label
        self._main.setAccessibleName(label)
        self._main.setEnabled(ready)
        self._main.update()

    def _draw_main(self, canvas: Canvas, tap: Tap) -> None:
        draw_button(canvas, tap, self._label, main=True)


def draw_plain(label: str, canvas: Canvas, tap: Tap) -> None:
    """Draw a button that is not the main act."""
    draw_button(canvas, tap, label, main=False)
