"""The window the room sees, and the console's small picture of it."""

import os

from PySide6.QtCore import QEasingCurve, QRect, QRectF, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent, QScreen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from dilemmakit.domain.room_view import RoomView, StanceContent
from dilemmakit.domain.vocabulary import View
from dilemmakit.gui.screen.describe import describe
from dilemmakit.gui.screen.picture import Picture
from dilemmakit.gui.theme import tokens
from dilemmakit.gui.theme.tokens import app_palette, room_palette
from dilemmakit.wording import _

REDUCED_MOTION = "DILEMMAKIT_REDUCED_MOTION"


class RoomScreen(QWidget):
    """The shared screen. It shows a RoomView and knows nothing else.

    It never takes the keyboard from the console.
    """

    def __init__(self, dark: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Picture(dark)
        self._dark = dark
        self._grown: object = None
        self._progress = QVariantAnimation(self)
        self._progress.setStartValue(0.0)
        self._progress.setEndValue(1.0)
        self._progress.setDuration(tokens.BEFORE_AFTER_MS)
        self._progress.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._progress.valueChanged.connect(self._grow)
        self.setWindowTitle(_("Shared screen"))
        self.setAccessibleName(_("Shared screen"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def pages(self) -> int:
        """How many pages the view has at this size."""
        return self._picture.pages

    @property
    def animating(self) -> bool:
        """Whether the bars still grow from before to after."""
        return self._progress.state() is QVariantAnimation.State.Running

    def show_view(self, view: RoomView) -> None:
        """Show what the room may see now; only what changed is painted."""
        changed = self._picture.show(view)
        if changed == []:
            return
        self._progress.stop()
        content = view.content
        both = isinstance(content, StanceContent) and content.after is not None
        if both and view.view is View.STANCE_BEFORE_AFTER and content != self._grown:
            # Once only: whoever goes back to the picture finds it as it was left.
            self._grown = content
            if reduced_motion(self):
                self.update()
            else:
                self._progress.start()
        elif changed is None:
            self.update()
        else:
            _update(self, changed)
        self.setAccessibleDescription(describe(view))

    def dress(self, dark: bool) -> None:
        """Change to the room's light or dark colours."""
        self._dark = dark
        self._picture.dress(dark)
        self.update()

    def show_on(self, screen: QScreen) -> None:
        """Fill a display without taking the keyboard."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    @Slot()
    def _grow(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture.view is None:
            painter.fillRect(event.rect(), QColor(room_palette(self._dark).ground))
            return
        ratio = self.devicePixelRatioF()
        progress = float(self._progress.currentValue()) if self.animating else 1.0
        pixmap = self._picture.painted(_device_size(self.size(), ratio), ratio, progress)
        _draw_part(painter, pixmap, event.rect(), ratio)


class RoomPicture(QWidget):
    """The console's live picture of what the room sees, as wide as it is given room for."""

    def __init__(self, dark: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Picture(dark)
        self._picture.shape = self._ratio = tokens.ROOM_WIDTH / tokens.ROOM_HEIGHT
        self._frame = app_palette(False).soft
        self.setAccessibleName(_("What the room sees now"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def pages(self) -> int:
        """How many pages the view has."""
        return self._picture.pages

    def show_view(self, view: RoomView) -> None:
        """Show what the room sees now, without motion."""
        changed = self._picture.show(view)
        if changed == []:
            return
        if changed is None:
            # Painted at once, so that the page count is right when this returns.
            ratio = self.devicePixelRatioF()
            self._picture.painted(_device_size(self.size(), ratio), ratio)
            self.update()
        else:
            _update(self, changed)
        self.setAccessibleDescription(describe(view))

    def dress(self, room_dark: bool, app_dark: bool) -> None:
        """Take the room's colours for the picture and the app's for its frame."""
        self._picture.dress(room_dark)
        self._frame = app_palette(app_dark).soft
        self.update()

    def take_shape(self, size: QSize) -> None:
        """Take the proportions of the room's display; without one it is 16:9."""
        self._picture.shape = self._ratio = size.width() / max(1, size.height())
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        return round(width / self._ratio)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(tokens.CONSOLE_RIGHT - 48, self.heightForWidth(tokens.CONSOLE_RIGHT - 48))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        # In a layout that knows no height for width the widget keeps its own proportions.
        self.setFixedHeight(self.heightForWidth(event.size().width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        if self._picture.view is None:
            painter.fillRect(event.rect(), QColor(room_palette(False).ground))
        else:
            pixmap = self._picture.painted(_device_size(self.size(), ratio), ratio)
            _draw_part(painter, pixmap, event.rect(), ratio)
        painter.setPen(QColor(self._frame))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def reduced_motion(widget: QWidget) -> bool:
    """Tell whether the system, or the person by an environment variable, asks for no motion."""
    if os.environ.get(REDUCED_MOTION):
        return True
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return widget.style().styleHint(hint, None, widget) == 0


def _device_size(size: QSize, ratio: float) -> QSize:
    return QSize(max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio)))


def _update(widget: QWidget, changed: list[QRect]) -> None:
    """Ask for a repaint of what changed, given in pixels of the picture."""
    ratio = widget.devicePixelRatioF()
    for part in changed:
        area = QRectF(
            part.x() / ratio, part.y() / ratio, part.width() / ratio, part.height() / ratio
        )
        widget.update(area.toAlignedRect())


def _draw_part(painter: QPainter, pixmap: QPixmap, part: QRect, ratio: float) -> None:
    source = QRectF(part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio)
    painter.drawPixmap(QRectF(part), pixmap, source)
