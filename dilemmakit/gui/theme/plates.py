"""A case's picture: one to three icons standing on a line, on its theme's colour."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from dilemmakit.domain.vocabulary import Theme
from dilemmakit.gui.theme.icons import glyph
from dilemmakit.gui.theme.marks import snapped
from dilemmakit.gui.theme.tokens import PLATE_COLOURS, PLATE_SHAPES

_FLOOR = 0.76
_FLOOR_LINE = 0.008
_MAIN = 0.62
_MAIN_AT = 0.46
_SMALL = 0.20
_SMALL_OF_WIDTH = 0.29
_AIR = 0.02
_RISING = (0.0, 0.06, 0.12)
_GIVING_WAY = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6)
# Where the middles of the second and third icon stand: share of width (wide, narrow), of height.
_SMALL_AT = (((0.76, 0.80), 0.295), ((0.20, 0.17), 0.265))
# Icons are drawn as shapes from a glyph of this size, then scaled: one outline for every size.
_EM = 1024


def paint_plate(painter: QPainter, rect: QRectF, theme: Theme, icons: Sequence[str]) -> None:
    """Paint a plate into a rectangle; an icon that is not known is left out."""
    plate = snapped(rect)
    painter.save()
    painter.setClipRect(plate, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(plate, QColor(PLATE_COLOURS[theme]))
    width, height = plate.width(), plate.height()
    shapes = QColor(PLATE_SHAPES)
    line = max(1, round(height * _FLOOR_LINE))
    floor = plate.top() + round(height * _FLOOR)
    painter.fillRect(QRectF(plate.left(), floor, width, line), shapes)
    for path in _composed(
        QRectF(plate.left(), plate.top(), width, floor - plate.top()), height, icons
    ):
        painter.fillPath(path, shapes)
    painter.restore()


def _composed(above: QRectF, height: float, icons: Sequence[str]) -> list[QPainterPath]:
    """Return the icons in their places above the floor.

    A tall main icon would stand in the small ones: they rise first, then it gives way.
    """
    if not icons:
        return []
    paths: list[QPainterPath] = []
    for share in _GIVING_WAY:
        main = _standing(icons[0], above, min(height * _MAIN, above.width() * 0.92) * share)
        for lift in _RISING:
            small = [
                _hanging(name, above, height, at, down - lift)
                for name, (at, down) in zip(icons[1:3], _SMALL_AT, strict=False)
            ]
            paths = [main, *small]
            air = height * _AIR
            if not any(
                main.intersects(path.boundingRect().adjusted(-air, -air, air, air))
                for path in small
            ):
                return paths
    return paths


def _standing(name: str, above: QRectF, em: float) -> QPainterPath:
    path = _shape(name, em)
    middle = above.left() + above.width() * _MAIN_AT
    # An icon is centred by its em square, so that a lopsided one keeps the maker's balance.
    x = min(max(middle - em / 2, above.left() + above.width() * 0.02), above.right() - em)
    return path.translated(x, above.bottom() + 1 - path.boundingRect().bottom())


def _hanging(
    name: str, above: QRectF, height: float, at: tuple[float, float], down: float
) -> QPainterPath:
    em = min(height * _SMALL, above.width() * _SMALL_OF_WIDTH)
    path = _shape(name, em)
    wide, narrow = at
    x = above.left() + above.width() * (narrow if height > above.width() else wide) - em / 2
    return path.translated(x, above.top() + height * down - path.boundingRect().center().y())


def _shape(name: str, em: float) -> QPainterPath:
    """Return an icon's outline on an em square whose left upper corner is the origin."""
    found = glyph(name, _EM)
    path = QPainterPath()
    if found is None:
        return path
    made, character = found
    path.addText(0, 0, made, character)
    return QTransform.fromScale(em / _EM, em / _EM).map(path)
