"""A row one can press: a date, a title with a line below it, and a state at the right."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import BODY_PX, FOCUS
from dilemmakit.gui.widgets.colours import colours

INSET = 8
"""A row's text stands this far from its ends, so that the focus ring has room around it."""
_HEIGHT = 74
_FIRST_LINE = 30
_SECOND_LINE = 53
_TITLE_PX = 17


@dataclass(frozen=True)
class RowText:
    """What a row says; `first` stands in a column of its own and may be left out by all rows."""

    title: str
    below: str
    first: str = ""
    state: str = ""


class Row(QAbstractButton):
    """One row of a list, painted whole, with a thin line above it.

    Signals: `taken` with a double click, and with Enter where it is chosen already.
    """

    taken = Signal()

    def __init__(self, text: RowText, first_width: int = 120) -> None:
        super().__init__()
        self._row = text
        self._first_width = first_width
        self.setCheckable(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(filter(None, (text.title, text.below))))
        self.setAccessibleDescription(", ".join(filter(None, (text.first, text.state))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as Space: it presses the row that has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.isChecked():
                self.taken.emit()
            else:
                self.click()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.taken.emit()

    def sizeHint(self) -> QSize:
        return QSize(360, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint = colours()
        painter = QPainter(self)
        whole = QRectF(self.rect())
        if self.isChecked() or self.isDown():
            painter.fillRect(whole, QColor(paint.accent_soft))
        elif self.underMouse():
            painter.fillRect(whole, QColor(paint.surface))
        inner = whole.adjusted(INSET, 0, -INSET, 0)
        painter.fillRect(QRectF(inner.left(), 0, inner.width(), 1), QColor(paint.rule))
        left = inner.left() + (self._first_width if self._row.first else 0)
        state_left = self._paint_state(painter, inner)
        painter.setPen(QColor(paint.soft))
        painter.setFont(font(BODY_PX))
        if self._row.first:
            painter.drawText(QPointF(inner.left(), _FIRST_LINE), self._row.first)
        room = inner.right() - left
        below = QFontMetricsF(painter.font()).elidedText(
            self._row.below, Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(QPointF(left, _SECOND_LINE), below)
        painter.setPen(QColor(paint.ink))
        painter.setFont(font(_TITLE_PX, bold=True))
        title = QFontMetricsF(painter.font()).elidedText(
            self._row.title, Qt.TextElideMode.ElideRight, state_left - left - 12
        )
        painter.drawText(QPointF(left, _FIRST_LINE), title)
        if self.hasFocus():
            painter.setPen(QPen(QColor(paint.accent), FOCUS))
            edge = FOCUS / 2
            painter.drawRect(whole.adjusted(edge, edge, -edge, -edge))
        painter.end()

    def _paint_state(self, painter: QPainter, inner: QRectF) -> float:
        """Paint the state at the right; return where it begins."""
        painter.setFont(font(BODY_PX))
        painter.setPen(QColor(colours().soft))
        width = QFontMetricsF(painter.font()).horizontalAdvance(self._row.state)
        begins = inner.right() - width
        painter.drawText(QPointF(begins, _FIRST_LINE), self._row.state)
        return begins
