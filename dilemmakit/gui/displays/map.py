"""The displays drawn to scale as they stand beside each other, each with its number."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dilemmakit.gui.displays.arrangement import Display
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import CHOSEN
from dilemmakit.gui.widgets.colours import colours

_SIZE = QSize(560, 190)
_GAP = 6
_NUMBER_PX = 44


class DisplayMap(QWidget):
    """The room's display is filled with ink, as a screen is; the list beside it says the same."""

    def __init__(self) -> None:
        super().__init__()
        self._displays: Sequence[Display] = ()
        self._room: Display | None = None
        self.setFixedSize(_SIZE)

    def show_displays(self, displays: Sequence[Display], room: Display | None) -> None:
        """Draw these displays, the first as number 1."""
        self._displays, self._room = displays, room
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._displays:
            return
        paint = colours()
        painter = QPainter(self)
        painter.setFont(font(_NUMBER_PX, bold=True))
        for number, (display, place) in enumerate(self._places(), start=1):
            is_room = self._room is not None and display.key == self._room.key
            painter.fillRect(place, QColor(paint.ink if is_room else paint.surface))
            pen = QPen(QColor(paint.ink), CHOSEN)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(place)
            painter.setPen(QColor(paint.surface if is_room else paint.ink))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))
        painter.end()

    def _places(self) -> list[tuple[Display, QRectF]]:
        whole = QRectF()
        for display in self._displays:
            whole = whole.united(QRectF(*display.place))
        scale = min(
            (self.width() - 2 * CHOSEN) / max(1.0, whole.width()),
            (self.height() - 2 * CHOSEN) / max(1.0, whole.height()),
        )
        found = []
        for display in self._displays:
            left, top, width, height = display.place
            place = QRectF(
                CHOSEN + (left - whole.left()) * scale,
                CHOSEN + (top - whole.top()) * scale,
                width * scale - _GAP,
                height * scale - _GAP,
            )
            found.append((display, place))
        return found
