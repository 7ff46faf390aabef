"""What was read from a slip: which figure belongs to which mark."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dilemmakit.domain.poll import Item, Poll, Value
from dilemmakit.domain.slip import SlipReading as Reading
from dilemmakit.domain.vocabulary import ItemKind, ItemOn
from dilemmakit.gui.run.slip_words import slots
from dilemmakit.gui.run.words import item_title, short_target
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.marks import paint_mark
from dilemmakit.gui.theme.tokens import LABEL_PX, TITLE_PX
from dilemmakit.gui.widgets.colours import colours, is_dark
from dilemmakit.wording import _, terms

_HEIGHT = 70
_LINE = 2
_LABEL_BASE = 22
_MARK = 32
_MARK_TOP = 34
_FIGURE_BASE = 60
_GAP = 16
FIRST = 132
"""The first cell stands below the box for the number."""


@dataclass(frozen=True)
class Cell:
    """One figure of a slip: the label above it, its mark, and what was read."""

    label: str
    mark: str
    text: str
    word: str = ""
    faulty: bool = False

    @property
    def read_out(self) -> str:
        return " ".join(filter(None, (self.label, self.mark, self.text, self.word)))


def _answer_words(item: Item, value: Value) -> tuple[str, str]:
    """Return a value as typed, and a word for it where the figure alone says little."""
    if value is None:
        return "\N{EN DASH}", _("blank")
    if item.kind is ItemKind.CONSENT:
        return str(value), _("can stand by it") if value == 1 else _("objects")
    return str(value), ""


def _pick_cell(item: Item, place: int, value: Value, *, read: bool) -> Cell:
    """Return the cell of one place of a ranking, or of one dot: the name, then what it names."""
    label = _("{place}. place").format(place=place + 1)
    if item.kind is ItemKind.DOTS:
        label = item_title(item.kind) if place == 0 else ""
    if not read:
        return Cell(label, "", "")
    if value is None:
        return Cell(label, "", "\N{EN DASH}", _("blank"))
    if isinstance(value, str):
        return Cell(label, value, "")
    return Cell(label, "", str(value), item.targets[value - 1].label)


def cells(poll: Poll, reading: Reading) -> tuple[Cell, ...]:
    """Return a cell for each figure of a slip, in the order they are typed."""
    found = []
    faulty_at = len(reading.values) if reading.faulty else -1
    for position, (item, slot) in enumerate(slots(poll)):
        if item.kind in (ItemKind.RANKING, ItemKind.DOTS):
            read = position < len(reading.values)
            cell = _pick_cell(item, slot, reading.values[position] if read else None, read=read)
            if position == faulty_at:
                cell = replace(cell, text=reading.faulty, faulty=True)
            found.append(cell)
            continue
        target = None if item.kind is ItemKind.CHOICE else item.targets[slot]
        on_options = item.on in (ItemOn.OPTIONS, ItemOn.OPTIONS_ZERO)
        mark = target.id if target is not None and on_options else ""
        if target is None or (slot == 0 and on_options) or item.on is ItemOn.SURENESS:
            label = item_title(item.kind)
        elif on_options:
            label = terms.zero_label() if target.id == "0" else ""
        else:
            label = short_target(target)
        text = word = ""
        if position < len(reading.values):
            text, word = _answer_words(item, reading.values[position])
        faulty = position == faulty_at
        if faulty:
            text = reading.faulty
        elif target is None and text and not word:
            mark, text = text, ""
        found.append(Cell(label, mark, text, word, faulty))
    return tuple(found)


class SlipReading(QWidget):
    """The control: it shows what Enter would store."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: tuple[Cell, ...] = ()
        self._even = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_reading(self, poll: Poll, reading: Reading) -> None:
        """Show what has been read so far."""
        found = cells(poll, reading)
        # Without a box for the number there is nothing for the first cell to stand below.
        self._even = not poll.numbered
        if found != self._cells:
            self._cells = found
            self.setAccessibleName(
                _("Read so far: {answers}").format(answers=", ".join(c.read_out for c in found))
            )
            self.update()

    @property
    def cells(self) -> tuple[Cell, ...]:
        return self._cells

    def sizeHint(self) -> QSize:
        return QSize(480, _HEIGHT)

    def _places(self) -> list[tuple[float, float]]:
        count = len(self._cells)
        if count == 1:
            return [(0.0, float(FIRST))]
        first = (self.width() - _GAP * (count - 1)) / count
        if not self._even:
            first = min(FIRST, first)
        width = (self.width() - first - _GAP * (count - 1)) / max(1, count - 1)
        return [
            (0.0, first),
            *((first + _GAP + n * (width + _GAP), width) for n in range(count - 1)),
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for cell, (left, width) in zip(self._cells, self._places(), strict=True):
            _paint_cell(painter, cell, left, width)
        painter.end()


def _paint_cell(painter: QPainter, cell: Cell, left: float, width: float) -> None:
    paint = colours()
    painter.fillRect(QRectF(left, 0, width, _LINE), QColor(paint.ink))
    painter.setFont(font(LABEL_PX))
    painter.setPen(QColor(paint.soft))
    label = QFontMetricsF(painter.font()).elidedText(cell.label, Qt.TextElideMode.ElideRight, width)
    painter.drawText(QPointF(left, _LABEL_BASE), label)
    text_left = left
    if cell.mark:
        paint_mark(painter, QRectF(left, _MARK_TOP, _MARK, _MARK), cell.mark, is_dark())
        text_left += _MARK + 10
    painter.setFont(font(TITLE_PX, bold=True, tabular=True))
    painter.setPen(QColor(paint.ink))
    painter.drawText(QPointF(text_left, _FIGURE_BASE), cell.text)
    figure = QFontMetricsF(painter.font()).horizontalAdvance(cell.text)
    if cell.faulty:
        painter.setPen(QPen(QColor(paint.ink), 3))
        painter.drawLine(
            QPointF(text_left, _FIGURE_BASE + 6), QPointF(text_left + figure, _FIGURE_BASE + 6)
        )
    if cell.word:
        painter.setFont(font(LABEL_PX))
        painter.setPen(QColor(paint.soft))
        word_left = text_left + figure + 8
        room = left + width - word_left
        metrics = QFontMetricsF(painter.font())
        # A name says something in part; the one word beside a dash says nothing, cut.
        if cell.text != "\N{EN DASH}" or metrics.horizontalAdvance(cell.word) <= room:
            word = metrics.elidedText(cell.word, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(word_left, _FIGURE_BASE), word)
