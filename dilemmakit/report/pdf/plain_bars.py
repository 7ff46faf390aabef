"""Bars that are no option's: minutes planned and used, points; narrow, with the words beside."""

from dataclasses import dataclass

from dilemmakit.report.blocks import PairedBar, PairedBars
from dilemmakit.report.looks import NO_OPTION
from dilemmakit.report.pdf.canvas import TaggedCanvas
from dilemmakit.report.pdf.figures import (
    BARS_X,
    SetFigure,
    draw_zero,
    set_label,
)
from dilemmakit.report.pdf.fonts import text_width
from dilemmakit.report.pdf.marks import draw_bar
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.tokens import FIGURE, TEXT_WIDTH, Density

_BAR = 4.5
_GAP = 2.5
_ROW_GAP = 2.0
_WIDTH = 155.0
"""Of the longest bar: its numbers need more room than an option's."""
_BESIDE = 6.0
_SENTENCE = 45
"""A label with more signs than this is a sentence, and gets two thirds of the line."""
_SENTENCE_X = 330.0
_SENTENCE_WIDTH = 110.0


@dataclass(frozen=True)
class SetPlainBars(SetFigure):
    """Two narrow bars a row, or one, and both numbers in one line after the longer."""

    figure: PairedBars
    bars_x: float
    longest: float

    @property
    def _heights(self) -> list[float]:
        return self.row_heights(2 * _BAR + _GAP)

    @property
    def height(self) -> float:
        rows = self._heights
        return sum(rows) + _ROW_GAP * (len(rows) - 1) + 2

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw labels, bars and numbers; the longest bar fills the width."""
        self.begin(x, top, self.height)
        counts = [count or 0 for row in self.figure.rows for count in (row.before, row.after)]
        unit = self.longest / max(*counts, 1)
        with canvas.tagged(self.element):
            start = top - 1
            for row, label, height in zip(
                self.figure.rows, self.labels, self._heights, strict=True
            ):
                middle = start - height / 2
                label.draw(canvas, x, middle + label.height / 2)
                self._draw_row(canvas, x + self.bars_x, middle, row, unit)
                start -= height + _ROW_GAP
            draw_zero(canvas, x + self.bars_x, top, top - self.height)

    def _draw_row(
        self, canvas: TaggedCanvas, x: float, middle: float, row: PairedBar, unit: float
    ) -> None:
        told = (
            (row.before, self.figure.before_word, True),
            (row.after, self.figure.after_word, False),
        )
        given = [(count, word, pale) for count, word, pale in told if count is not None]
        foot = middle + (len(given) * (_BAR + _GAP) - _GAP) / 2
        for count, _word, pale in given:
            foot -= _BAR
            if count:
                draw_bar(canvas, x, foot, count * unit, _BAR, NO_OPTION, pale)
            foot -= _GAP
        text = _beside(self.figure, row)
        end = x + max((count for count, _word, _pale in given), default=0) * unit
        canvas.write(end + _BESIDE, middle - 0.36 * FIGURE.size, text, FIGURE)


def _beside(figure: PairedBars, row: PairedBar) -> str:
    """Return the numbers that stand after a row's longer bar."""
    told = ((row.before, figure.before_word), (row.after, figure.after_word))
    return ", ".join(f"{count} {word}".strip() for count, word in told if count is not None)


def set_plain_bars(figure: PairedBars, density: Density, element: Element) -> SetPlainBars:
    """Set a figure of numbers that belong to no option."""
    wordy = any(len(row.label) > _SENTENCE for row in figure.rows)
    bars_x, longest = (_SENTENCE_X, _SENTENCE_WIDTH) if wordy else (BARS_X, _WIDTH)
    told = (_beside(figure, row) for row in figure.rows)
    beside = max((text_width(text, FIGURE.face, FIGURE.size) for text in told), default=0.0)
    longest = min(longest, TEXT_WIDTH - bars_x - _BESIDE - beside)
    labels = tuple(set_label(row.label, bars_x - 12, density.table) for row in figure.rows)
    return SetPlainBars(element, labels, density, figure, bars_x, longest)
