"""How many have answered, as squares that fill from the left and stand for no seat."""

from math import ceil

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dilemmakit.gui.widgets.colours import colours

_LARGE, _LARGE_PITCH = 20, 27
_SMALL, _SMALL_PITCH = 10, 14
_MANY = 60


class Squares(QWidget):
    """A square for each person present."""

    def __init__(self) -> None:
        super().__init__()
        self._filled = 0
        self._all = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_count(self, filled: int, everybody: int) -> None:
        if (filled, everybody) == (self._filled, self._all):
            return
        if everybody != self._all:
            self.updateGeometry()
        self._filled, self._all = filled, everybody
        self.update()

    @property
    def _pitch(self) -> int:
        return _LARGE_PITCH if self._all <= _MANY else _SMALL_PITCH

    @property
    def _side(self) -> int:
        return _LARGE if self._all <= _MANY else _SMALL

    def _in_a_row(self, width: int) -> int:
        return max(1, (width + self._pitch - self._side) // self._pitch)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = ceil(self._all / self._in_a_row(width)) if self._all else 0
        return max(0, rows * self._pitch - (self._pitch - self._side)) + 1

    def sizeHint(self) -> QSize:
        return QSize(628, self.heightForWidth(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = QColor(colours().ink)
        painter.setPen(QPen(ink, 1))
        in_a_row = self._in_a_row(self.width())
        for number in range(self._all):
            row, column = divmod(number, in_a_row)
            square = QRectF(
                column * self._pitch + 0.5, row * self._pitch + 0.5, self._side - 1, self._side - 1
            )
            if number < self._filled:
                painter.fillRect(square, ink)
            painter.drawRect(square)
        painter.end()
