"""The line of time: a round cut into its steps, filled as it passes."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dilemmakit.domain.plan import FormStep
from dilemmakit.gui.run.words import step_words
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import LABEL_PX
from dilemmakit.gui.widgets.colours import colours
from dilemmakit.wording import _

_LINE = 6
_GAP = 4
_LABEL_BASELINE = 26
_LABEL_TOP = 12
_LABEL_HEIGHT = 19
_ROOM_BETWEEN = 8


class LineOfTime(QWidget):
    """Labels stand below only where a round has several steps; the current one is bold."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: tuple[FormStep, ...] = ()
        self._minutes: tuple[int, ...] = ()
        self._passed = 0.0
        self._fresh = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_time(
        self, steps: tuple[FormStep, ...], minutes: tuple[int, ...], passed: float, *, fresh: bool
    ) -> None:
        """Show the steps with the minutes they have now, and the share that has passed (0-1).

        A step that is `fresh` stands on the accent's ground: the soft signal that it has begun.
        """
        passed = min(1.0, max(0.0, passed))
        if len(steps) != len(self._steps):
            self.updateGeometry()
        shown = (self._steps, self._minutes, self._passed, self._fresh)
        if (steps, minutes, passed, fresh) != shown:
            self._steps, self._minutes, self._passed, self._fresh = steps, minutes, passed, fresh
            self.setAccessibleName(_("The round's steps: {steps}").format(steps=self._read_out()))
            self.update()

    def _read_out(self) -> str:
        return ", ".join(self._label(index) for index in range(len(self._steps)))

    def sizeHint(self) -> QSize:
        return QSize(400, 32 if len(self._steps) > 1 else _LINE)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def _label(self, index: int) -> str:
        step = step_words(self._steps[index])
        return _("{step}, {minutes}").format(step=step, minutes=self._minutes[index])

    def _segments(self) -> list[tuple[float, float]]:
        """Return each step's left edge and width."""
        left = 0.0
        found = []
        for width in self._widths():
            found.append((left, width))
            left += width + _GAP
        return found

    def _widths(self) -> list[float]:
        """Return the steps' widths: as their minutes, but none narrower than its label."""
        room = self.width() - _GAP * (len(self._steps) - 1)
        names = [step_words(step) for step in self._steps]
        labels = [self._label(index) for index in range(len(self._steps))]
        least = next(
            (fit for fit in map(_least_widths, (labels, names)) if sum(fit) <= room),
            [0.0] * len(self._steps),
        )
        wide = dict(enumerate(float(step.minutes) for step in self._steps))
        while True:
            left = room - sum(width for index, width in enumerate(least) if index not in wide)
            each = left / (sum(wide.values()) or 1.0)
            narrow = [index for index in wide if wide[index] * each < least[index]]
            if not narrow:
                return [
                    wide[index] * each if index in wide else width
                    for index, width in enumerate(least)
                ]
            for index in narrow:
                del wide[index]

    def current(self) -> int:
        """Return the step the time stands in."""
        total = sum(step.minutes for step in self._steps) or 1
        passed = self._passed * total
        for index, step in enumerate(self._steps):
            if passed < step.minutes:
                return index
            passed -= step.minutes
        return max(0, len(self._steps) - 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint = colours()
        painter = QPainter(self)
        total = sum(step.minutes for step in self._steps) or 1
        passed = self._passed * total
        for step, (left, width) in zip(self._steps, self._segments(), strict=True):
            share = min(1.0, max(0.0, passed / step.minutes)) if step.minutes else 1.0
            passed -= step.minutes
            painter.fillRect(QRectF(left, 0, width, _LINE), QColor(paint.rule))
            painter.fillRect(QRectF(left, 0, width * share, _LINE), QColor(paint.accent))
        if len(self._steps) > 1:
            self._paint_labels(painter)
        painter.end()

    def labels(self) -> list[str]:
        """Return what stands below the steps: the minutes too where there is room."""
        current, last = self.current(), len(self._steps) - 1
        found = []
        for index, (step, width) in enumerate(zip(self._steps, self._widths(), strict=True)):
            metrics = QFontMetricsF(font(LABEL_PX, bold=index == current))
            room = width if index == last else width - _ROOM_BETWEEN + _GAP
            text = self._label(index)
            if metrics.horizontalAdvance(text) > room:
                text = metrics.elidedText(step_words(step), Qt.TextElideMode.ElideRight, room)
            found.append(text)
        return found

    def _paint_labels(self, painter: QPainter) -> None:
        paint = colours()
        current = self.current()
        for index, (text, (left, _width)) in enumerate(
            zip(self.labels(), self._segments(), strict=True)
        ):
            here = index == current
            painter.setFont(font(LABEL_PX, bold=here))
            painter.setPen(QColor(paint.ink if here else paint.soft))
            if here and self._fresh:
                width = QFontMetricsF(painter.font()).horizontalAdvance(text)
                ground = QRectF(left, _LABEL_TOP, width, _LABEL_HEIGHT)
                painter.fillRect(ground.adjusted(-4, 0, 4, 0), QColor(paint.accent_soft))
            painter.drawText(QPointF(left, _LABEL_BASELINE), text)


def _least_widths(texts: list[str]) -> list[float]:
    """Return how wide segments must be for the texts below them, the current one bold."""
    if len(texts) < 2:
        return [0.0] * len(texts)
    bold = QFontMetricsF(font(LABEL_PX, bold=True))
    # A pixel more than is measured, or rounding would cut the last letter.
    widths = [bold.horizontalAdvance(text) + 1 + _ROOM_BETWEEN - _GAP for text in texts]
    return [*widths[:-1], widths[-1] - _ROOM_BETWEEN + _GAP]
