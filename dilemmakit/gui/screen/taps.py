"""Large targets for finger, mouse and keyboard, painted in u like the room's screen."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from dilemmakit.gui.screen.canvas import Canvas
from dilemmakit.gui.screen.text import Style
from dilemmakit.gui.theme import tokens
from dilemmakit.gui.theme.marks import snapped

_CHOSEN = tokens.CHOSEN / 8
_RADIUS = tokens.RADIUS / 8
_CENTRE = 0.36
"""Half a capital's height, as a share of the size: what centres a line on its middle."""


@dataclass(frozen=True)
class Place:
    """A rectangle in u."""

    x: float
    y: float
    width: float
    height: float


class Tap(QAbstractButton):
    """A target that is painted by a function; keys other than space go on to the kiosk."""

    def __init__(
        self, parent: "Sheet", place: Place, name: str, draw: Callable[[Canvas, "Tap"], None]
    ) -> None:
        super().__init__(parent)
        self.place = place
        self._sheet = parent
        self._draw = draw
        self.setText("")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_chosen(self, chosen: bool) -> None:
        """Mark the target as the one that is chosen, or not."""
        if not self.isCheckable():
            self.setCheckable(True)
        self.setChecked(chosen)
        self.update()

    def nextCheckState(self) -> None:
        # What is chosen is told by the ballot, never by the press itself.
        return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # Where the first of two clicks turned the page, the second is not meant for this one.
        if self._sheet.was_pressed:
            super().mouseDoubleClickEvent(event)
        else:
            event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = self._sheet.rect()
        canvas = Canvas(painter, QRectF(-self.x(), -self.y(), whole.width(), whole.height()), False)
        self._draw(canvas, self)
        if self.hasFocus():
            at = self.place
            frame(canvas, Place(at.x + 0.4, at.y + 0.4, at.width - 0.8, at.height - 0.8))


class Sheet(QWidget):
    """A page of the kiosk: still texts, and targets that follow its size.

    Signal: `touched` at every press, for somebody is there.
    """

    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taps: list[Tap] = []
        self.was_pressed = False
        self.touched.connect(self._note_press)

    @property
    def high(self) -> float:
        """The page's height in u."""
        return max(90, self.height()) / self._scale

    @property
    def _scale(self) -> float:
        # A page that has no size yet is measured as a small one, and put right when it gets one.
        width, height = max(160, self.width()), max(90, self.height())
        return min(width / tokens.ROOM_WIDTH, height / tokens.ROOM_HEIGHT)

    def add(self, place: Place, name: str, draw: Callable[[Canvas, Tap], None]) -> Tap:
        """Put a target on the page."""
        made = Tap(self, place, name, draw)
        made.pressed.connect(self.touched)
        self._taps.append(made)
        self._put(made)
        made.show()
        return made

    def draw(self, canvas: Canvas) -> None:
        """Draw what stands still; a page with texts of its own does more."""
        canvas.painter.fillRect(canvas.rect, QColor(canvas.palette.ground))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw(Canvas(painter, QRectF(self.rect()), False))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        for tap in self._taps:
            self._put(tap)

    def _note_press(self) -> None:
        self.was_pressed = True

    def _put(self, tap: Tap) -> None:
        scale = self._scale
        place = tap.place
        area = QRectF(place.x * scale, place.y * scale, place.width * scale, place.height * scale)
        tap.setGeometry(snapped(area).toRect())


def frame(canvas: Canvas, place: Place, width: float = _CHOSEN) -> None:
    """Draw the accent's frame around what is chosen or listens."""
    pen = QPen(QColor(canvas.palette.accent), max(2.0, width * canvas.scale))
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    _outline(canvas, place, pen, None)


def draw_check(canvas: Canvas, x: float, y: float) -> None:
    """Draw the sign of what is chosen."""
    painter = canvas.painter
    painter.save()
    painter.setPen(QPen(QColor(canvas.palette.accent), 0.45 * canvas.scale))
    painter.drawPolyline(
        [
            canvas.device(x + across, y + down, 0, 0).topLeft()
            for across, down in ((-1.8, 0.1), (-0.5, 1.4), (2.2, -1.5))
        ]
    )
    painter.restore()


def draw_place(canvas: Canvas, x: float, y: float, side: float, words: str) -> None:
    """Draw the box for a place in a ranking around a centre, in reversed ink once it is taken."""
    colours = canvas.palette
    place = Place(x - side / 2, y - side / 2, side, side)
    _outline(canvas, place, QPen(QColor(colours.edge), 1.0), colours.ink if words else None)
    if words:
        _label(canvas, place, words, 3.25, colours.ground, bold=True)


def draw_dot(canvas: Canvas, x: float, y: float, side: float, *, filled: bool) -> None:
    """Draw the place for a dot around a centre, and the dot once it is put there."""
    painter = canvas.painter
    painter.save()
    painter.setPen(QPen(QColor(canvas.palette.edge), max(1.0, 0.2 * canvas.scale)))
    painter.setBrush(QColor(canvas.palette.ink) if filled else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(canvas.device(x - side / 2, y - side / 2, side, side))
    painter.restore()


def draw_button(canvas: Canvas, tap: Tap, label: str, *, main: bool) -> None:
    """Draw a button: the one main act filled with the accent, a resting one without colour."""
    colours = canvas.palette
    size = 2.75 if main else 2.5
    if main and tap.isEnabled():
        _outline(canvas, tap.place, None, colours.accent)
        _label(canvas, tap.place, label, size, colours.on_accent, bold=True)
        return
    chosen = tap.isChecked()
    pen = QPen(QColor(colours.rule if not tap.isEnabled() else colours.edge), 1.0)
    _outline(canvas, tap.place, pen, colours.ink if chosen else colours.ground)
    ink = colours.ground if chosen else colours.ink if tap.isEnabled() else colours.soft
    _label(canvas, tap.place, label, size, ink, bold=chosen)


def draw_cell(canvas: Canvas, tap: Tap, label: str, size: float) -> None:
    """Draw one figure of a scale, in reversed ink when it is the one given."""
    chosen = tap.isChecked()
    colours = canvas.palette
    pen = QPen(QColor(colours.edge), 1.0)
    _outline(canvas, tap.place, pen, colours.ink if chosen else colours.ground)
    ink = colours.ground if chosen else colours.ink
    _label(canvas, tap.place, label, size, ink, bold=chosen)


def _outline(canvas: Canvas, place: Place, pen: QPen | None, fill: str | None) -> None:
    painter = canvas.painter
    painter.save()
    area = snapped(canvas.device(place.x, place.y, place.width, place.height))
    half = pen.widthF() / 2 if pen is not None else 0.0
    painter.setPen(pen if pen is not None else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    radius = _RADIUS * canvas.scale
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius, radius)
    painter.restore()


def _label(canvas: Canvas, place: Place, label: str, size: float, ink: str, *, bold: bool) -> None:
    """Draw a label in the middle of a place, smaller where it is long."""
    room = place.width - 1.0
    while size > 1.5 and canvas.lay(label, Style(size, bold=bold), 200).width > room:
        size -= 0.125
    with canvas.writing_in(ink):
        canvas.line(
            label,
            Style(size, bold=bold),
            place.x + place.width / 2,
            place.y + place.height / 2 + size * _CENTRE,
            align=0.5,
            available=place.width,
        )
