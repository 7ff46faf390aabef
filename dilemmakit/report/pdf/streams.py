"""The figure of shifts: ribbons from the first answer to the second, as broad as their counts."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dilemmakit.report.blocks import Stream, Streams, plain
from dilemmakit.report.looks import NO_OPTION, option_look
from dilemmakit.report.pdf.canvas import TaggedCanvas
from dilemmakit.report.pdf.fonts import text_width
from dilemmakit.report.pdf.marks import draw_mark
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.text import SetText, baseline, set_text
from dilemmakit.report.pdf.tokens import (
    CAPTION,
    FIGURE,
    INK,
    LINE,
    MARK,
    OPTION,
    TEXT_WIDTH,
    colour,
)

_HEAD = 16.0
_GAP = 5.0
_ROOM = 92.0
"""Height that all who answered share."""
_BROADEST = 5.5
"""Height of one person where few answered."""
_LEFT, _RIGHT = 190.5, 407.5
"""Where ribbons begin and end; names stand to the left, and again to the right."""
_LABEL_X = MARK + 8
_FIGURE_FITS = 8.5

_Places = dict[str | None, float]


@dataclass(frozen=True)
class SetStreams:
    """Names, ribbons and names again, in one Figure element."""

    element: Element
    figure: Streams
    labels: tuple[tuple[str | None, SetText], ...]
    others: SetText
    """The name of the small shifts again, for the narrow right side."""

    @cached_property
    def _unit(self) -> float:
        people = sum(stream.count for stream in self.figure.streams)
        return min(_BROADEST, _ROOM / max(people, 1))

    @cached_property
    def _heights(self) -> list[float]:
        """Rows are as high on both sides, so that who stays goes straight across."""
        totals: dict[str | None, int] = {}
        for sides in (self._totals(0), self._totals(1)):
            for letter, count in sides.items():
                totals[letter] = max(totals.get(letter, 0), count)
        return [
            max(
                label.height,
                MARK if letter is not None else self.others.height,
                totals.get(letter, 0) * self._unit,
            )
            for letter, label in self.labels
        ]

    @property
    def height(self) -> float:
        return _HEAD + sum(self._heights) + _GAP * (len(self._heights) - 1) + 2

    def parted(self, room: float) -> None:
        """A figure is whole."""

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the heads, the names on both sides, then the ribbons with their counts."""
        self.element.box = (x, top - self.height, x + TEXT_WIDTH, top)
        with canvas.tagged(self.element):
            line = top - baseline(CAPTION)
            canvas.write_right(x + _LEFT, line, self.figure.before_word, FIGURE)
            canvas.write(x + _RIGHT, line, self.figure.after_word, FIGURE)
            tops = self._draw_names(canvas, x, top - _HEAD)
            for stream, left, right in self._placed(tops):
                self._draw_stream(canvas, x, stream, left, right)
            foot = top - self.height
            for edge in (_LEFT, _RIGHT):
                canvas.rule(x + edge, top - _HEAD, x + edge, foot, LINE, INK)

    def _draw_names(self, canvas: TaggedCanvas, x: float, top: float) -> _Places:
        """Draw the marks and labels; return where each row begins."""
        tops: _Places = {}
        for (letter, label), height in zip(self.labels, self._heights, strict=True):
            tops[letter] = top
            middle = top - height / 2
            start, again = x, x + _RIGHT + 8
            if letter is not None:
                draw_mark(canvas, start, middle + MARK / 2, letter)
                draw_mark(canvas, again, middle + MARK / 2, letter)
                start += _LABEL_X
            else:
                self.others.draw(canvas, again, middle + self.others.height / 2)
            label.draw(canvas, start, middle + label.height / 2)
            top -= height + _GAP
        return tops

    def _totals(self, side: int) -> dict[str | None, int]:
        totals: dict[str | None, int] = defaultdict(int)
        for stream in self.figure.streams:
            totals[(stream.source, stream.goal)[side]] += stream.count
        return totals

    def _placed(self, tops: _Places) -> Iterator[tuple[Stream, float, float]]:
        """Yield each stream with its upper edges: in the rows' order on both sides."""
        order = {letter: number for number, (letter, _label) in enumerate(self.labels)}
        starts: dict[Stream, float] = {}
        used: dict[str | None, float] = defaultdict(float)
        for stream in sorted(self.figure.streams, key=lambda s: (order[s.source], order[s.goal])):
            starts[stream] = tops[stream.source] - used[stream.source]
            used[stream.source] += stream.count * self._unit
        used.clear()
        for stream in sorted(self.figure.streams, key=lambda s: (order[s.goal], order[s.source])):
            end = tops[stream.goal] - used[stream.goal]
            used[stream.goal] += stream.count * self._unit
            yield stream, starts[stream], end

    def _draw_stream(
        self, canvas: TaggedCanvas, x: float, stream: Stream, left: float, right: float
    ) -> None:
        breadth = stream.count * self._unit
        fill = colour(option_look(stream.source or NO_OPTION).before)
        canvas.ribbon(x + _LEFT, left - breadth, x + _RIGHT, right - breadth, breadth, fill)
        if breadth < _FIGURE_FITS:
            return
        text = str(stream.count)
        for place, edge in ((_LEFT + 5, left), (_RIGHT - 5 - _width(text), right)):
            canvas.write(x + place, edge - breadth / 2 - 0.36 * FIGURE.size, text, FIGURE)


def _width(text: str) -> float:
    return text_width(text, FIGURE.face, FIGURE.size)


def set_streams(figure: Streams, element: Element) -> SetStreams:
    """Set a figure of shifts; the row of small shifts stands below those of the answers."""
    names: list[tuple[str | None, str]] = list(figure.names)
    if any(stream.source is None for stream in figure.streams):
        names.append((None, figure.others_word))
    width = _LEFT - _LABEL_X - 12
    labels = tuple(
        (letter, set_text(plain(text), width if letter else width + _LABEL_X, OPTION, None))
        for letter, text in names
    )
    others = set_text(plain(figure.others_word), TEXT_WIDTH - _RIGHT - 8, FIGURE, None)
    return SetStreams(element, figure, labels, others)
