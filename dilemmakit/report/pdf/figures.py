"""Figures drawn straight on the page: pairs before and after, and means with their middle half."""

from dataclasses import dataclass, replace

from dilemmakit.report.blocks import PairedBar, PairedBars, SpanBar, SpanBars, plain
from dilemmakit.report.looks import NO_OPTION
from dilemmakit.report.pdf.canvas import TaggedCanvas
from dilemmakit.report.pdf.fonts import Face
from dilemmakit.report.pdf.marks import draw_bar, draw_mark
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.text import SetText, baseline, set_text
from dilemmakit.report.pdf.tokens import (
    BAR,
    CAPTION,
    FIGURE,
    INK,
    LINE,
    MARK,
    MEAN,
    OPTION,
    RULE,
    SOFT,
    TEXT_WIDTH,
    Density,
    Type,
)

_LABEL_X = MARK + 8
BARS_X = 190.5
_LABEL_WIDTH = BARS_X - _LABEL_X - 12
BARS_WIDTH = 217.0
_PAIR_GAP = 2.0
_SPAN_BELOW = 6.0
"""From a bar's foot to the line of the middle half."""
_MOST_LABEL_LINES = 5
_FIGURE_STRONG = replace(FIGURE, face=Face.BOLD)


def set_label(text: str, width: float = _LABEL_WIDTH, style: Type = OPTION) -> SetText:
    """Set a row's label; one that would push the bars apart is cut, visibly."""
    label = set_text(plain(text), width, style, None)
    if len(label.lines) <= _MOST_LABEL_LINES:
        return label
    kept = label.lines[:_MOST_LABEL_LINES]
    return replace(label, lines=(*kept[:-1], (*kept[-1], (" …", style.face))))


@dataclass(frozen=True)
class SetFigure:
    """What both figures share: they are never parted, and stand in one Figure element."""

    element: Element
    labels: tuple[SetText, ...]
    density: Density

    def parted(self, room: float) -> None:
        """A figure is whole."""

    def row_heights(self, least: float) -> list[float]:
        return [max(least, label.height) for label in self.labels]

    def begin(self, x: float, top: float, height: float) -> None:
        self.element.box = (x, top - height, x + TEXT_WIDTH, top)

    def _draw_name(
        self, canvas: TaggedCanvas, x: float, middle: float, letter: str | None, label: SetText
    ) -> None:
        draw_mark(canvas, x, middle + MARK / 2, letter or NO_OPTION)
        label.draw(canvas, x + _LABEL_X, middle + label.height / 2)


@dataclass(frozen=True)
class SetPairs(SetFigure):
    """Two bars per option, or one where the question was asked only once."""

    figure: PairedBars

    @property
    def _paired(self) -> bool:
        return any(row.before is not None for row in self.figure.rows) and any(
            row.after is not None for row in self.figure.rows
        )

    @property
    def _heights(self) -> list[float]:
        return self.row_heights(2 * BAR + _PAIR_GAP if self._paired else MARK)

    @property
    def height(self) -> float:
        rows = self._heights
        return sum(rows) + self.density.figure_row * (len(rows) - 1) + 2

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw marks, labels, bars and figures; the longest bar fills the width."""
        self.begin(x, top, self.height)
        counts = [count for row in self.figure.rows for count in (row.before, row.after)]
        most = max((count for count in counts if count is not None), default=0)
        with canvas.tagged(self.element):
            start = top - 1
            for row, label, height in zip(
                self.figure.rows, self.labels, self._heights, strict=True
            ):
                middle = start - height / 2
                self._draw_name(canvas, x, middle, row.letter, label)
                self._draw_bars(canvas, x + BARS_X, middle, row, BARS_WIDTH / max(most, 1))
                start -= height + self.density.figure_row
            draw_zero(canvas, x + BARS_X, top, top - self.height)

    def _draw_bars(
        self, canvas: TaggedCanvas, x: float, middle: float, row: PairedBar, unit: float
    ) -> None:
        if not self._paired:
            count = row.after if row.after is not None else row.before
            foot = middle - BAR / 2
            _draw_count(canvas, x, foot, row.letter, count, unit, "", False)
            return
        foot = middle + _PAIR_GAP / 2
        before, after = self.figure.before_word, self.figure.after_word
        _draw_count(canvas, x, foot, row.letter, row.before, unit, before, True)
        foot = middle - _PAIR_GAP / 2 - BAR
        _draw_count(canvas, x, foot, row.letter, row.after, unit, after, False)


def _draw_count(
    canvas: TaggedCanvas,
    x: float,
    foot: float,
    letter: str | None,
    count: int | None,
    unit: float,
    word: str,
    before: bool,
) -> None:
    if count is None:
        return
    width = count * unit
    if count:
        draw_bar(canvas, x, foot, width, BAR, letter or NO_OPTION, before)
    style = FIGURE if before else _FIGURE_STRONG
    canvas.write(
        x + width + 6, foot + BAR / 2 - 0.36 * style.size, f"{count} {word}".strip(), style
    )


def draw_zero(canvas: TaggedCanvas, x: float, top: float, foot: float) -> None:
    """Draw the ground that all bars stand on."""
    canvas.rule(x, top, x, foot, LINE, INK)


@dataclass(frozen=True)
class SetSpans(SetFigure):
    """A bar from 0 to the mean, below it the middle half, then the mean and a count."""

    figure: SpanBars

    _HEAD = 16.0
    _LEAST = BAR + _SPAN_BELOW + 3
    _MEAN_X = 445.0

    @property
    def _heights(self) -> list[float]:
        return self.row_heights(self._LEAST)

    @property
    def height(self) -> float:
        rows = self._heights
        # Rows stand closer than pairs: the line below each bar is air enough.
        return self._HEAD + sum(rows) + (self.density.figure_row - 4.5) * (len(rows) - 1)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the scale's ends, then a row per option."""
        self.begin(x, top, self.height)
        left, right = x + BARS_X, x + BARS_X + BARS_WIDTH
        foot = top - self.height
        with canvas.tagged(self.element):
            self._draw_head(canvas, x, left, right, top - baseline(CAPTION))
            start = top - self._HEAD
            canvas.rule(right, start, right, foot, LINE, RULE)
            for row, label, height in zip(
                self.figure.rows, self.labels, self._heights, strict=True
            ):
                middle = start - height / 2
                self._draw_name(canvas, x, middle, row.letter, label)
                self._draw_row(canvas, x, left, middle, row)
                start -= height + self.density.figure_row - 4.5
            draw_zero(canvas, left, top - self._HEAD, foot)

    def _draw_head(
        self, canvas: TaggedCanvas, x: float, left: float, right: float, line: float
    ) -> None:
        figure = self.figure
        canvas.write(left, line, figure.low_end, FIGURE)
        canvas.write_right(right, line, figure.high_end, FIGURE)
        canvas.write_right(x + self._MEAN_X, line, figure.mean_word, FIGURE)
        canvas.write_right(x + TEXT_WIDTH, line, figure.count_word, FIGURE)

    def _draw_row(
        self, canvas: TaggedCanvas, x: float, left: float, middle: float, row: SpanBar
    ) -> None:
        line = middle - 0.36 * MEAN.size
        if row.mean is None:
            canvas.write(left + 6, line, row.mean_text, replace(FIGURE, colour=SOFT))
            return
        unit = BARS_WIDTH / self.figure.top
        foot = middle - (BAR - _SPAN_BELOW) / 2
        if row.mean > 0:
            draw_bar(canvas, left, foot, row.mean * unit, BAR, row.letter)
        if row.low is not None and row.high is not None:
            low, high = left + row.low * unit, left + row.high * unit
            span = foot - _SPAN_BELOW + 2.5
            canvas.rule(low, span, high, span, 1.0, INK)
            for end in (low, high):
                canvas.rule(end, span - 2, end, span + 2, 1.0, INK)
        canvas.write_right(x + self._MEAN_X, line, row.mean_text, MEAN)
        canvas.write_right(x + TEXT_WIDTH, line, row.count, replace(OPTION, face=Face.REGULAR))


def set_pairs(figure: PairedBars, density: Density, element: Element) -> SetPairs:
    """Set a figure of counts."""
    labels = tuple(set_label(row.label, style=density.label) for row in figure.rows)
    return SetPairs(element, labels, density, figure)


def set_spans(figure: SpanBars, density: Density, element: Element) -> SetSpans:
    """Set a figure of means."""
    labels = tuple(set_label(row.label, style=density.label) for row in figure.rows)
    return SetSpans(element, labels, density, figure)
