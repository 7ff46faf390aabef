"""The tables as a row of numbers: filled where the sheet is in, so that the missing ones show."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import CHOSEN, NOTE_ROW_PX
from dilemmakit.gui.widgets.colours import colours

_SIDE = 34
_PITCH = 40


class TableRow(QWidget):
    """A square for each table; the mouse may choose one, the keys type its number elsewhere.

    Signals: `chosen` with a table's number.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._tables = 0
        self._come_in: frozenset[int] = frozenset()
        self._current: int | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_tables(self, tables: int, come_in: frozenset[int], current: int | None) -> None:
        """Show so many tables, those whose sheet is in, and the one that is being typed."""
        if tables != self._tables:
            self.updateGeometry()
        self._tables, self._come_in, self._current = tables, come_in, current
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = ceil(self._tables / self._in_a_row(width)) if self._tables else 0
        return max(0, rows * _PITCH - (_PITCH - _SIDE))

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _SIDE)

    def _in_a_row(self, width: int) -> int:
        return max(1, (width + _PITCH - _SIDE) // _PITCH)

    def _square(self, table: int) -> QRectF:
        row, column = divmod(table - 1, self._in_a_row(self.width()))
        return QRectF(column * _PITCH, row * _PITCH, _SIDE, _SIDE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for table in range(1, self._tables + 1):
            if self._square(table).contains(event.position()):
                self.chosen.emit(table)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint = colours()
        for table in range(1, self._tables + 1):
            square = self._square(table).adjusted(0.5, 0.5, -0.5, -0.5)
            is_in = table in self._come_in
            painter.setPen(QPen(QColor(paint.ink), 1))
            painter.setBrush(QColor(paint.ink if is_in else paint.surface))
            painter.drawRect(square)
            if table == self._current:
                painter.setPen(QPen(QColor(paint.accent), CHOSEN))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(square.adjusted(1, 1, -1, -1))
            painter.setPen(QColor(paint.surface if is_in else paint.ink))
            painter.setFont(font(NOTE_ROW_PX, bold=True, tabular=True))
            painter.drawText(square, Qt.AlignmentFlag.AlignCenter, str(table))
        painter.end()
