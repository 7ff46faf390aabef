"""The room's picture as pixels, repainted only where something changed."""

import dataclasses

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from dilemmakit.domain.room_view import PollOpenContent, RoomView
from dilemmakit.gui.screen.canvas import Canvas
from dilemmakit.gui.screen.painter import paint_room
from dilemmakit.gui.screen.polls import count_area, draw_count_words, draw_square


class Picture:
    """A view painted once per size; an answer more repaints the count and its squares only.

    `shape` is the room display's width by its height where the picture is a smaller copy: whole
    pixels would change it a little, and lines would break elsewhere than in the room.
    """

    def __init__(self, dark: bool) -> None:
        self.pages = 1
        self.shape: float | None = None
        self._dark = dark
        self._view: RoomView | None = None
        self._pixmap = QPixmap()
        self._fresh = False

    @property
    def view(self) -> RoomView | None:
        return self._view

    @property
    def pixmap(self) -> QPixmap:
        return self._pixmap

    def dress(self, dark: bool) -> None:
        """Take the room's light or dark colours."""
        if dark != self._dark:
            self._dark = dark
            self._fresh = False

    def show(self, view: RoomView) -> list[QRect] | None:
        """Take a view; return what changed in pixels of the picture, None for all of it."""
        old, self._view = self._view, view
        if self._fresh and old == view:
            return []
        if self._fresh and old is not None and (counts := _counts(old, view)) is not None:
            return self._repaint_count(*counts)
        self._fresh = False
        return None

    def painted(self, size: QSize, ratio: float, progress: float = 1.0) -> QPixmap:
        """Return the picture at a size in device pixels; `progress` as in paint_room."""
        if self._pixmap.size() != size:
            self._pixmap = QPixmap(size)
            self._fresh = False
        self._pixmap.setDevicePixelRatio(1.0)
        if self._view is not None and (not self._fresh or progress < 1.0):
            painter = QPainter(self._pixmap)
            painted = paint_room(painter, self._area(size), self._view, self._dark, progress)
            self.pages = painted.count
            painter.end()
            self._fresh = progress >= 1.0
        self._pixmap.setDevicePixelRatio(ratio)
        return self._pixmap

    def _repaint_count(self, old: PollOpenContent, new: PollOpenContent) -> list[QRect]:
        ratio = self._pixmap.devicePixelRatio()
        self._pixmap.setDevicePixelRatio(1.0)
        painter = QPainter(self._pixmap)
        canvas = Canvas(painter, self._area(self._pixmap.size()), self._dark, has_band=True)
        words = canvas.device(*count_area(new, canvas.width))
        painter.fillRect(words, QColor(canvas.palette.ground))
        draw_count_words(canvas, new)
        changed = [words.toAlignedRect()]
        for index in range(min(old.cast, new.cast), max(old.cast, new.cast)):
            changed.append(draw_square(canvas, new, index).toAlignedRect())
        painter.end()
        self._pixmap.setDevicePixelRatio(ratio)
        return changed

    def _area(self, size: QSize) -> QRectF:
        height = size.width() / self.shape if self.shape else size.height()
        return QRectF(0, 0, size.width(), height)


def _counts(old: RoomView, new: RoomView) -> tuple[PollOpenContent, PollOpenContent] | None:
    """Return both contents where nothing differs but how many have answered."""
    before, after = old.content, new.content
    if not isinstance(before, PollOpenContent) or not isinstance(after, PollOpenContent):
        return None
    same = dataclasses.replace(old, content=dataclasses.replace(before, cast=after.cast)) == new
    # More answers than people present would give the squares another size.
    return (before, after) if same and max(before.cast, after.cast) <= after.present else None
