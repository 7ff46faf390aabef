"""A large number on each display for some seconds, so that one sees which is which."""

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dilemmakit.gui.displays.arrangement import Display, in_order
from dilemmakit.gui.displays.screens import displays_now, screen_of
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import room_palette

SHOWN_MILLISECONDS = 4000
_SHARE = 0.4
"""Of the display's height."""


class DisplayNumber(QWidget):
    """One number, in front of everything, without taking keys or clicks from what lies below."""

    def __init__(self, number: int, display: Display) -> None:
        super().__init__(
            None,
            Qt.WindowType.ToolTip
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowTransparentForInput
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.number = number
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAccessibleName(str(number))
        left, top, width, height = display.place
        side = round(height * _SHARE)
        self.setGeometry(left + (width - side) // 2, top + (height - side) // 2, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint = room_palette(False)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(paint.ink))
        painter.setPen(QColor(paint.ground))
        painter.setFont(font(round(self.height() * 0.7), bold=True))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, str(self.number))
        painter.end()


class Numbers(QObject):
    """Shows the numbers, and takes them away by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: list[DisplayNumber] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MILLISECONDS)
        self._timer.timeout.connect(self.put_away)

    def show(self) -> None:
        """Show each display its number, counted from the left."""
        self.put_away()
        for number, display in enumerate(in_order(displays_now()), start=1):
            screen = screen_of(display)
            if screen is not None:
                window = DisplayNumber(number, display)
                window.setScreen(screen)
                window.show()
                window.raise_()
                self._shown.append(window)
        self._timer.start()

    def put_away(self) -> None:
        """Take the numbers away."""
        self._timer.stop()
        for window in self._shown:
            window.close()
            window.deleteLater()
        self._shown = []
