"""Names by group, each with what was answered; one key answers and goes on to the next."""

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dilemmakit.domain.poll import BLANK, Poll
from dilemmakit.domain.roster import Participant, by_group
from dilemmakit.domain.slip import BLANK_SIGNS
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.marks import paint_mark
from dilemmakit.gui.theme.tokens import CHOSEN, LABEL_PX, NOTE_ROW_PX
from dilemmakit.gui.widgets.colours import colours, is_dark
from dilemmakit.wording import _

_ROW = 30
_COLUMN = 200
_GAP = 14
_MARK = 22
AWAY = "F"


class NameGrid(QWidget):
    """Signals: `answered` with a participant's id and the Answers or None, `presence_changed` with
    the id and whether the person is here.
    """

    answered = Signal(str, object)
    presence_changed = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._poll: Poll | None = None
        self._lines: list[str | Participant] = []
        self._roster: tuple[Participant, ...] = ()
        self._people: list[Participant] = []
        self._at = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_poll(self, poll: Poll, roster: tuple[Participant, ...]) -> None:
        """Show who has answered what, and stand at the first who has not."""
        fresh = self._poll is None or self._poll.id != poll.id
        self._poll = poll
        if roster != self._roster:
            self._roster = roster
            self._lines = []
            for group, people in by_group(roster):
                self._lines += [group, *people] if group else list(people)
            self._people = [line for line in self._lines if isinstance(line, Participant)]
            self.updateGeometry()
        if fresh:
            self._at = self._next_from(0)
        self._at = min(self._at, max(0, len(self._people) - 1))
        self._tell()
        self.update()

    @property
    def current(self) -> Participant | None:
        """Who is called up now."""
        return self._people[self._at] if self._people else None

    def _next_from(self, start: int) -> int:
        """Return the first from here on who is present and has not answered, else stay."""
        answered = dict(self._poll.named) if self._poll is not None else {}
        count = len(self._people)
        for step in range(count):
            at = (start + step) % count
            if self._people[at].is_present and self._people[at].id not in answered:
                return at
        return min(start, max(0, count - 1))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            typed = event.text().upper()
            letters = self._poll.items[0].letters if self._poll is not None else ()
            if typed and (typed in letters or typed in BLANK_SIGNS or typed == AWAY):
                # Elsewhere a B hides the room's picture; here it is an answer.
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        who, poll = self.current, self._poll
        typed = event.text().upper()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if who is None or poll is None:
            super().keyPressEvent(event)
        elif typed and typed in poll.items[0].letters:
            self._answer(who, ((typed,),))
        elif typed and typed in BLANK_SIGNS:
            self._answer(who, ((BLANK,),))
        elif typed == AWAY:
            self.presence_changed.emit(who.id, not who.is_present)
            if not self._people[self._at].is_present:
                self._move_to(self._next_from(self._at))
        elif event.key() == Qt.Key.Key_Backspace:
            self._move_to(max(0, self._at - 1))
            self.answered.emit(self._people[self._at].id, None)
        elif event.key() in steps:
            self._move_to((self._at + steps[Qt.Key(event.key())]) % len(self._people))
        else:
            super().keyPressEvent(event)

    def _answer(self, who: Participant, answers: object) -> None:
        if not who.is_present:
            self.presence_changed.emit(who.id, True)
        self.answered.emit(who.id, answers)
        self._move_to(self._next_from(self._at))

    def _move_to(self, at: int) -> None:
        self._at = at
        self._tell()
        self.update()

    def _tell(self) -> None:
        who = self.current
        self.setAccessibleName("" if who is None else self._read_out(who))

    def _read_out(self, who: Participant) -> str:
        parts = (who.name, who.group, self._answer_words(who))
        return ", ".join(part for part in parts if part)

    def _answer_words(self, who: Participant) -> str:
        answers = dict(self._poll.named).get(who.id) if self._poll is not None else None
        if answers is not None:
            value = answers[0][0]
            return _("blank") if value is None else str(value)
        return "" if who.is_present else _("absent")

    # How it is drawn

    def _cells(self, width: int) -> tuple[int, list[tuple[int, int]]]:
        """Return how many rows there are, and the column and row of each line."""
        columns = max(1, (width + _GAP) // (_COLUMN + _GAP))
        rows = max(1, ceil(len(self._lines) / columns))
        while True:
            cells = []
            at = 0
            for line in self._lines:
                # A group's name stands above somebody, never alone at the foot of a column.
                if isinstance(line, str) and at % rows == rows - 1 and rows > 1:
                    at += 1
                cells.append(divmod(at, rows))
                at += 1
            if at <= rows * columns or rows > len(self._lines):
                return rows, cells
            rows += 1

    def _place(self, index: int) -> QRectF:
        column, row = self._cells(self.width())[1][index]
        return QRectF(column * (_COLUMN + _GAP), row * _ROW, _COLUMN, _ROW)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._cells(width)[0] * _ROW + 2

    def sizeHint(self) -> QSize:
        return QSize(600, self.heightForWidth(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(_COLUMN, _ROW)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for index, line in enumerate(self._lines):
            if isinstance(line, Participant) and self._place(index).contains(event.position()):
                self._move_to(self._people.index(line))
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index, line in enumerate(self._lines):
            if isinstance(line, Participant):
                self._paint_person(painter, self._place(index), line)
            else:
                painter.setPen(QColor(colours().soft))
                painter.setFont(font(LABEL_PX, bold=True))
                painter.drawText(self._place(index), Qt.AlignmentFlag.AlignVCenter, line)
        painter.end()

    def _paint_person(self, painter: QPainter, place: QRectF, who: Participant) -> None:
        paint = colours()
        here = who == self.current
        if here:
            painter.setPen(QPen(QColor(paint.accent if self.hasFocus() else paint.edge), CHOSEN))
            painter.drawRect(place.adjusted(1.5, 1.5, -1.5, -1.5))
        words = self._answer_words(who)
        mark = QRectF(place.left() + 6, place.top() + (_ROW - _MARK) / 2, _MARK, _MARK)
        painter.setPen(QPen(QColor(paint.edge), 1))
        if self._poll is not None and words in self._poll.items[0].letters:
            paint_mark(painter, mark, words, is_dark())
        elif words:
            painter.setFont(font(NOTE_ROW_PX, bold=True))
            painter.setPen(QColor(paint.ink))
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, "–" if who.is_present else "×")
        else:
            painter.drawRect(mark.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QColor(paint.ink if who.is_present else paint.soft))
        painter.setFont(font(NOTE_ROW_PX, bold=here))
        metrics = QFontMetricsF(painter.font())
        left = mark.right() + 8
        name = metrics.elidedText(who.name, Qt.TextElideMode.ElideRight, place.right() - left - 6)
        base = place.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, base), name)
