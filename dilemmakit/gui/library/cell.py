"""One cell of the matrix: how many cases, and their titles."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from dilemmakit.domain.library import CaseEntry
from dilemmakit.gui.library import words
from dilemmakit.gui.library.wanted import Cell
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import CHOSEN, LABEL_PX
from dilemmakit.gui.widgets.colours import colours

_COUNT_PX = 22
_LINE = 17
_PADDING = 8
_TITLES_FROM = 39
_WALKS = {
    Qt.Key.Key_Left.value: (-1, 0),
    Qt.Key.Key_Right.value: (1, 0),
    Qt.Key.Key_Up.value: (0, -1),
    Qt.Key.Key_Down.value: (0, 1),
    Qt.Key.Key_Home.value: (-100, 0),
    Qt.Key.Key_End.value: (100, 0),
}
_STEPS = {Qt.Key.Key_PageUp.value: -1, Qt.Key.Key_PageDown.value: 1}


class MatrixCell(QAbstractButton):
    """Signals: `walked` with columns and rows, `stepped` through its cases, `opened`."""

    walked = Signal(int, int)
    stepped = Signal(int)
    opened = Signal()

    def __init__(self, cell: Cell) -> None:
        super().__init__()
        self.cell = cell
        self._titles: tuple[str, ...] = ()
        self._count = 0
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.show_cases(())

    @property
    def count(self) -> int:
        """How many cases it shows."""
        return self._count

    def show_cases(self, entries: Sequence[CaseEntry]) -> None:
        """Show a count and the titles, or a dash."""
        self._count = len(entries)
        self._titles = tuple(entry.title for entry in entries)
        self.setAccessibleName(words.cell_words(self.cell, entries))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(116, 97)

    def minimumSizeHint(self) -> QSize:
        return QSize(72, 60)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _WALKS:
            self.walked.emit(*_WALKS[event.key()])
        elif event.key() in _STEPS:
            self.stepped.emit(_STEPS[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.opened.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint = colours()
        painter = QPainter(self)
        whole = QRectF(self.rect())
        ground = paint.surface if self._count else paint.ground
        if self.hasFocus() or self.isDown():
            ground = paint.accent_soft
        painter.fillRect(whole, QColor(ground))
        inner = whole.adjusted(_PADDING, 0, -_PADDING, -4)
        painter.setPen(QColor(paint.ink if self._count else paint.soft))
        painter.setFont(font(_COUNT_PX if self._count else LABEL_PX, bold=bool(self._count)))
        top = QRectF(inner.left(), 8, inner.width(), 26 if self._count else 18)
        text = str(self._count) if self._count else "–"
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        if self._count:
            self._paint_titles(painter, inner)
        if self.isChecked():
            pen = QPen(QColor(paint.accent), CHOSEN)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            edge = CHOSEN / 2
            painter.drawRect(whole.adjusted(edge, edge, -edge, -edge))
        painter.end()

    def _paint_titles(self, painter: QPainter, inner: QRectF) -> None:
        """Paint the titles one below another, as far as there is room; each gets one line."""
        face = font(LABEL_PX)
        painter.setFont(face)
        room = max(1, int((inner.bottom() - _TITLES_FROM) // _LINE))
        titles = self._titles[:room]
        y = float(_TITLES_FROM)
        for place, title in enumerate(titles):
            most = room - (len(titles) - place - 1)
            for line in _broken(title, inner.width(), most, painter):
                painter.drawText(QRectF(inner.left(), y, inner.width() + 2, _LINE), 0, line)
                y += _LINE
                room -= 1


def _broken(text: str, width: float, most: int, painter: QPainter) -> list[str]:
    """Return a text in at most so many lines, the last one cut with an ellipsis if need be."""
    layout = QTextLayout(text, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    lines = [text[a:b].strip() for a, b in zip(starts, ends, strict=True)][:most]
    if len(starts) > most:
        rest = text[starts[most - 1] :]
        metrics = painter.fontMetrics()
        lines[-1] = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, int(width))
    return lines
