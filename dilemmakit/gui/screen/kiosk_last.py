"""The kiosk's last pages: all answers before they are sent, and what to do if they were refused."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from dilemmakit.domain.poll import Item, ItemAnswer, Value
from dilemmakit.domain.vocabulary import ItemKind
from dilemmakit.gui.screen.ballot import Ballot
from dilemmakit.gui.screen.canvas import Canvas
from dilemmakit.gui.screen.kiosk_hand_over import NumberPad
from dilemmakit.gui.screen.kiosk_parts import (
    ACTIONS,
    QUESTION_TOP,
    WIDTH,
    Actions,
    draw_plain,
    draw_surround,
    kept_words,
)
from dilemmakit.gui.screen.taps import Place, Sheet
from dilemmakit.gui.screen.text import RUNNING, Style
from dilemmakit.wording import _

_LETTERS = "ABCD0"
_TITLE = Style(4.5, bold=True, leading=1.2)
_SMALL = Style(2.25, soft=True)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FIELD_Y = 50.75


class ReviewPage(Sheet):
    """What was answered to several questions, to be confirmed together.

    Signals: `went_on`, `went_back`.
    """

    went_on = Signal()
    went_back = Signal()

    def __init__(self, ballot: Ballot, heading: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.resize(parent.size())
        self._ballot = ballot
        self._heading = heading
        self._actions = Actions(self, None, self.went_on.emit)
        self._actions.show(_("Confirm your answers"), ready=True)
        label = _("Go back")
        back = self.add(Place(93.5, self.high - ACTIONS, 20, 8), label, partial(draw_plain, label))
        back.clicked.connect(self.went_back)

    def take_key(self, key: int, _text: str) -> bool:
        """Enter confirms, backspace goes back."""
        if key in _ENTER:
            self.went_on.emit()
        elif key == Qt.Key.Key_Backspace:
            self.went_back.emit()
        else:
            return False
        return True

    def draw(self, canvas: Canvas) -> None:
        canvas.painter.fillRect(canvas.rect, QColor(canvas.palette.ground))
        kept = _("The screen is wiped when you confirm")
        draw_surround(canvas, self._heading, "", kept)
        title = _("Is this what you mean?")
        y = canvas.text(title, _TITLE, canvas.left, QUESTION_TOP, WIDTH) + 2.0
        items = self._ballot.poll.items
        room = canvas.height - ACTIONS - 2.0 - y
        for item, answer in zip(items, self._ballot.answers(), strict=True):
            canvas.rule(canvas.left, y, WIDTH)
            y = _draw_item(canvas, item, answer, y + 1.6, room / len(items)) + 1.6


class RefusedPage(Sheet):
    """What was given is kept, unseen, until it is sent again or wiped.

    Signals: `sent` with the number of the slip, `wiped`.
    """

    sent = Signal(object)
    wiped = Signal()

    def __init__(self, sentence: str, heading: str, *, numbered: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.resize(parent.size())
        self._sentence = sentence
        self._heading = heading
        self._pad = NumberPad(self, 28.0) if numbered else None
        if self._pad is not None:
            for key, tap in self._pad.taps:
                tap.clicked.connect(partial(self._press, key))
        wipe = _("Wipe my answer")
        place = Place(8.0, self.high - ACTIONS, 30, 8)
        wiping = self.add(place, wipe, partial(draw_plain, wipe))
        wiping.clicked.connect(self.wiped)
        self._actions = Actions(self, None, self._send)
        self._show_state()
        self.setAccessibleName(sentence)

    def take_key(self, key: int, text: str) -> bool:
        """Take figures, backspace and enter."""
        if key in _ENTER:
            self._send()
        elif self._pad is not None and key == Qt.Key.Key_Backspace:
            self._press("<")
        elif self._pad is not None and len(text) == 1 and text in "0123456789":
            self._press(text)
        else:
            return False
        return True

    def draw(self, canvas: Canvas) -> None:
        canvas.painter.fillRect(canvas.rect, QColor(canvas.palette.ground))
        draw_surround(canvas, self._heading, "", kept_words(numbered=self._pad is not None))
        title = _("Not stored yet")
        y = canvas.text(title, _TITLE, canvas.left, QUESTION_TOP, WIDTH) + 1.5
        width = 88.0 if self._pad is not None else 120.0
        style = Style(3.25, leading=RUNNING)
        y = canvas.text(self._sentence, style, canvas.left, y, width, lines=5) + 2.0
        kept = _("Your answer is kept, but not shown, until you send it again or wipe it.")
        canvas.text(kept, Style(2.5, soft=True, leading=RUNNING), canvas.left, y, width, lines=2)
        if self._pad is not None:
            self._pad.draw(canvas, _FIELD_Y)

    def _press(self, key: str) -> None:
        assert self._pad is not None
        self._pad.press(key)
        self._show_state()

    def _send(self) -> None:
        if self._pad is None:
            self.sent.emit(None)
        elif self._pad.number is not None:
            self.sent.emit(self._pad.number)

    def _show_state(self) -> None:
        ready = self._pad is None or self._pad.number is not None
        self._actions.show(_("Send again"), ready=ready)


def _draw_item(canvas: Canvas, item: Item, answer: ItemAnswer, y: float, room: float) -> float:
    """Draw one item's answers; return where they end."""
    if item.kind is ItemKind.CHOICE:
        return _draw_chosen(canvas, item, answer[0], y)
    if item.kind in (ItemKind.RANKING, ItemKind.DOTS):
        return _draw_picked(canvas, item, answer, y)
    if all(target.id in _LETTERS for target in item.targets):
        return _draw_marked(canvas, item, answer, y)
    each = max(2.6, min(4.5, room / len(answer)))
    words: Callable[[Value], str] = _consent_words if item.kind is ItemKind.CONSENT else _figure
    for target, value in zip(item.targets, answer, strict=True):
        style = Style(2.4)
        canvas.line(words(value), style.at(2.4), canvas.left + WIDTH, y + 2.4, align=1.0)
        canvas.line(target.label, style, canvas.left, y + 2.4, available=WIDTH - 34)
        y += each
    return y


def _draw_picked(canvas: Canvas, item: Item, answer: ItemAnswer, y: float) -> float:
    """Draw what was picked, a ranking's in its order."""
    if item.kind is ItemKind.RANKING:
        named = {item.name_of(t): t for t in range(len(item.targets))}
        picked = [named[value] for value in answer if value is not None]
    else:
        picked = [target for target, value in enumerate(answer) if value == 1]
    if not picked:
        canvas.line(_("blank"), Style(2.4), canvas.left, y + 2.4)
        return y + 4.5
    for place, target in enumerate(picked, start=1):
        label = item.targets[target].label
        if item.kind is ItemKind.RANKING:
            label = _("{place}. place: {sentence}").format(place=place, sentence=label)
        canvas.line(label, Style(2.4), canvas.left, y + 2.4, available=WIDTH)
        y += 4.5
    return y


def _draw_chosen(canvas: Canvas, item: Item, value: Value, y: float) -> float:
    side = 7.0
    baseline = y + side / 2 + 1.15
    if value is None:
        canvas.line(_("blank"), Style(3.25, bold=True), canvas.left, baseline)
        return y + side
    label = next((target.label for target in item.targets if target.id == value), "")
    canvas.mark(str(value), canvas.left, y, side)
    canvas.line(label, Style(3.25, bold=True), canvas.left + side + 2.5, baseline)
    return y + side


def _draw_marked(canvas: Canvas, item: Item, answer: ItemAnswer, y: float) -> float:
    if item.kind is ItemKind.RESISTANCE:
        canvas.line(_("Resistance from 0 to 10"), _SMALL, canvas.left, y + 2.0)
        y += 4.5
    side = 6.0
    for index, (target, value) in enumerate(zip(item.targets, answer, strict=True)):
        x = canvas.left + index * WIDTH / 5
        canvas.mark(target.id, x, y, side)
        canvas.line(_figure(value), Style(4.0, bold=True), x + side + 2, y + side / 2 + 1.45)
    return y + side


def _figure(value: Value) -> str:
    return _("blank") if value is None else str(value)


def _consent_words(value: Value) -> str:
    if value is None:
        return _("blank")
    return _("I can stand by it") if value == 1 else _("I object")
