"""A page of the kiosk that asks for a few words: what would change your mind?"""

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from dilemmakit.gui.screen.ballot import Ballot
from dilemmakit.gui.screen.canvas import Canvas
from dilemmakit.gui.screen.kiosk_parts import (
    ACTIONS,
    QUESTION_TOP,
    WIDTH,
    Actions,
    Standing,
    draw_hints,
    draw_plain,
    draw_question,
    draw_surround,
    question_block,
)
from dilemmakit.gui.screen.taps import Place, Sheet
from dilemmakit.gui.screen.text import Style
from dilemmakit.gui.theme import tokens
from dilemmakit.gui.theme.fonts import font
from dilemmakit.wording import _, terms

LONGEST_WORDS = 300
_SIZE = 3.25
_FIELD_HIGH = 26.0
_PAD = 1.2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = (
    Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up,
    Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip


class WordsField(QPlainTextEdit):
    """Takes words and lets nothing out: no selection, no clipboard, nothing to undo.

    Signals: `entered` with Enter.
    """

    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        # A keyboard on the screen would learn the words, and suggest them to the next person.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        # What is selected with the mouse would lie in the clipboard for the next person.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditable)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shifted = modifiers in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            # AltGr writes letters and signs on Nordic keyboards.
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
            Qt.KeyboardModifier.GroupSwitchModifier,
        )
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self.entered.emit()
        elif event.key() in _MOVES and modifiers == Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        elif shifted and event.text().isprintable() and event.text():
            if len(self.toPlainText()) < LONGEST_WORDS:
                super().keyPressEvent(event)
        else:
            event.ignore()


class WordsPage(Sheet):
    """The question after the answers; going on without a word is fine.

    Signals: `went_on`, `went_back`.
    """

    went_on = Signal()
    went_back = Signal()

    def __init__(self, ballot: Ballot, standing: Standing, parent: QWidget) -> None:
        super().__init__(parent)
        self.resize(parent.size())
        self._ballot = ballot
        self._standing = standing
        self._top = QUESTION_TOP + question_block(terms.change_of_mind()).height + 2.2
        self._field = WordsField(self)
        self._field.setAccessibleName(terms.change_of_mind())
        self._field.setPlainText(ballot.words)
        self._field.textChanged.connect(self._take)
        self._field.entered.connect(self.went_on)
        self._actions = Actions(self, None, self.went_on.emit)
        back = _("Go back")
        place = Place(93.5, self.high - ACTIONS, 20, 8)
        self.add(place, back, partial(draw_plain, back)).clicked.connect(self.went_back)
        self._place_field()
        self._show_state()
        self.setFocusProxy(self._field)

    def take_key(self, key: int, _text: str) -> bool:
        """Enter goes on."""
        if key in _ENTER:
            self.went_on.emit()
            return True
        return False

    def draw(self, canvas: Canvas) -> None:
        canvas.painter.fillRect(canvas.rect, QColor(canvas.palette.ground))
        kept = _("The screen is wiped when you confirm")
        draw_surround(canvas, self._standing.heading, self._standing.words, kept)
        draw_question(canvas, terms.change_of_mind())
        said = _(
            "Write a few words, or go on without. They are kept apart from your answer, and nobody "
            "can see whose they are. Write no names."
        )
        y = self._top + _FIELD_HIGH + 2.5
        canvas.text(said, Style(2.5, soft=True, leading=1.34), canvas.left, y, WIDTH)
        draw_hints(canvas, "", _("Keys: Enter goes on."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_field()

    def _place_field(self) -> None:
        scale = self.height() / self.high
        area = QRectF(tokens.ROOM_MARGIN, self._top, WIDTH, _FIELD_HIGH)
        self._field.setGeometry(
            round(area.x() * scale),
            round(area.y() * scale),
            round(area.width() * scale),
            round(area.height() * scale),
        )
        size = round(_SIZE * scale)
        self._field.setFont(font(size))
        colours = tokens.room_palette(dark=False)
        self._field.setStyleSheet(
            f"QPlainTextEdit {{ background: {colours.ground}; color: {colours.ink};"
            f" border: 1px solid {colours.edge}; padding: {round(_PAD * scale)}px;"
            # The app's own sheet sets type as small as a form's, over any font.
            f" font-size: {size}px; }}"
        )

    def _take(self) -> None:
        self._ballot.words = " ".join(self._field.toPlainText().split())
        self.touched.emit()
        self._show_state()

    def _show_state(self) -> None:
        if not self._standing.is_last:
            words = _("Go on")
        elif self._ballot.words:
            words = _("Confirm your answers")
        else:
            words = _("Confirm without words")
        self._actions.show(words, ready=True)
