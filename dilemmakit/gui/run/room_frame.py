"""The room's picture in small, as it truly is, with a thin frame around it."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dilemmakit.domain.room_view import RoomView
from dilemmakit.gui.screen.painter import paint_room
from dilemmakit.gui.widgets.colours import colours
from dilemmakit.wording import _


class RoomFrame(QWidget):
    """Painted once for each new view, for the console is repainted with every key.

    Signals: `pages_counted` with how many pages the picture has.
    """

    pages_counted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._view: RoomView | None = None
        self._dark = False
        self._image: QImage | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("What the room sees"))

    def show_view(self, view: RoomView) -> None:
        """Show a picture, unless it is the one in sight."""
        if view != self._view:
            self._view = view
            self.setAccessibleDescription(view.heading)
            self._paint_anew()

    def show_dark(self, dark: bool) -> None:
        """Follow the room's theme."""
        if dark != self._dark:
            self._dark = dark
            self._paint_anew()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * 9 / 16)

    def sizeHint(self) -> QSize:
        return QSize(292, 164)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._paint_anew()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._image is None:
            return
        painter = QPainter(self)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(QPen(QColor(colours().ink), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _paint_anew(self) -> None:
        if self._view is None:
            return
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.width() * ratio), round(self.height() * ratio))
        image = QImage(size, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        pages = paint_room(painter, QRectF(image.rect()), self._view, self._dark)
        painter.end()
        self._image = image
        self.update()
        self.pages_counted.emit(pages.count)
