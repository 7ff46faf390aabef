"""An option's mark as a button: letter and colour, with a ring of accent when chosen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from dilemmakit.domain.case import Option
from dilemmakit.gui.theme.marks import paint_mark
from dilemmakit.gui.theme.tokens import CHOSEN, FOCUS
from dilemmakit.gui.widgets.colours import colours, is_dark
from dilemmakit.wording import _

_SIDE = 36
_RING = 4


class MarkButton(QAbstractButton):
    """Checkable; its letter is also its key."""

    def __init__(self, option: Option) -> None:
        super().__init__()
        self.letter = option.id
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(self.sizeHint())
        self.show_option(option)

    def show_option(self, option: Option) -> None:
        words = _("{letter}: {option}").format(letter=option.id, option=option.label)
        self.setAccessibleName(words)
        self.setToolTip(words)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE + 2 * _RING, _SIDE + 2 * _RING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        paint_mark(painter, whole.adjusted(_RING, _RING, -_RING, -_RING), self.letter, is_dark())
        width = CHOSEN if self.isChecked() else FOCUS if self.hasFocus() else 0
        if width:
            pen = QPen(QColor(colours().accent), width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            if self.hasFocus() and not self.isChecked():
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            edge = width / 2
            painter.drawRect(whole.adjusted(edge, edge, -edge, -edge))
        painter.end()
