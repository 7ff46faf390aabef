"""A plan as one line, cut into its rounds by their minutes."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dilemmakit.domain.plan import Plan
from dilemmakit.gui.prepare.preparation import STANCE_ROUNDS
from dilemmakit.gui.widgets.colours import colours
from dilemmakit.wording import _

_HEIGHT = 10
_GAP = 3


class Timeline(QWidget):
    """Each round as wide as its minutes; the two stances in the accent."""

    def __init__(self) -> None:
        super().__init__()
        self._plan: Plan | None = None
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_plan(self, plan: Plan | None) -> None:
        self._plan = plan
        rounds = plan.rounds if plan else ()
        parts = [
            _("{title} {minutes} min.").format(title=r.title, minutes=r.minutes) for r in rounds
        ]
        self.setAccessibleName(", ".join(parts))
        self.setToolTip("")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._plan is None or not self._plan.rounds:
            return
        paint = colours()
        painter = QPainter(self)
        rounds = self._plan.rounds
        minutes = sum(planned.minutes for planned in rounds)
        room = self.width() - _GAP * (len(rounds) - 1)
        left = 0.0
        for planned in rounds:
            width = room * planned.minutes / max(minutes, 1)
            ink = paint.accent if planned.kind in STANCE_ROUNDS else paint.ink
            end = round(left + width)
            painter.fillRect(QRectF(round(left), 0, end - round(left), _HEIGHT), QColor(ink))
            left += width + _GAP
        painter.end()
