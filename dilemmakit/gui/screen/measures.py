"""Resistance and scales as bars from 0, and who can stand by a sentence."""

from collections.abc import Callable
from dataclasses import dataclass

from dilemmakit.domain.result import ConsentResult, Level, Measure, MeasuredResult
from dilemmakit.domain.room_view import ConsentContent, MeasuredContent
from dilemmakit.domain.vocabulary import ItemKind
from dilemmakit.gui.screen.canvas import Canvas, clamp
from dilemmakit.gui.screen.conditions import cut, objection_blocks
from dilemmakit.gui.screen.results import draw_asked, draw_too_few
from dilemmakit.gui.screen.rows import Area, Placed, Row, draw_list, row
from dilemmakit.gui.screen.text import Block, Run, Style, largest
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _, formats

_TOP = 23.5
_FOOT = 21.5
_ROW = 9.0
_ROWS_A_PAGE = 6
_SENTENCES_A_PAGE = 4
_MARK = 6.0
_BAR = 4.5
_LABEL_X = 8.5
_MEAN = 5.6
_HEADING_GAP = 2.0
_LABEL_LEADING = 1.1
_LETTERS = "ABCD0"
_NOTE = Style(tokens.ROOM_NOTE)
_SOFT = Style(tokens.ROOM_NOTE, soft=True)


@dataclass(frozen=True)
class _Axis:
    """Where the scale stands: its zero, its width, and the highest figure."""

    x: float
    width: float
    highest: int

    def at(self, value: float) -> float:
        return self.x + self.width * value / self.highest


def draw_measures(canvas: Canvas, content: MeasuredContent, page: int) -> int:
    """Draw mean and middle half for each, in the case's order; never sorted by the figures."""
    result = content.result
    draw_asked(canvas, content.question)
    if result.level is not Level.COUNTS:
        draw_too_few(canvas, 8)
        return 1
    is_resistance = result.kind == ItemKind.RESISTANCE
    axis = _axis(canvas, is_resistance)
    marked = all(measure.target in _LETTERS for measure in result.measures)
    width = axis.x - canvas.left - _LABEL_X - 1.5
    room = canvas.height - _FOOT - _TOP
    each = _ROWS_A_PAGE if marked else _sentences_a_page(canvas, result, width, room)
    pages = -(-len(result.measures) // each)
    start = clamp(page, pages) * each
    shown = result.measures[start : start + each]
    row_height = _ROW * max(1.0, room / 45) if marked else room / each
    pitch = min(row_height, room / max(1, len(shown)))
    _draw_axis(canvas, axis, pitch * len(shown), is_resistance)
    size = _label_size(canvas, result, width, pitch) or tokens.ROOM_NOTE
    for index, measure in enumerate(shown):
        _draw_measure(canvas, measure, axis, _TOP + (index + 0.5) * pitch, (size, pitch))
    _draw_caption(canvas, is_resistance)
    return max(1, pages)


def _axis(canvas: Canvas, is_resistance: bool) -> _Axis:
    """Return the scale, which ends before the heading of the means begins."""
    share = canvas.width / tokens.ROOM_WIDTH
    x = 51.5 * share
    heading = canvas.lay(_("on average"), _SOFT, canvas.width).width
    end = _mean_x(canvas, is_resistance) - heading - _HEADING_GAP
    return _Axis(x, min(67.5 * share, end - x), 10 if is_resistance else 5)


def _draw_axis(canvas: Canvas, axis: _Axis, height: float, is_resistance: bool) -> None:
    marks = (5, 10) if is_resistance else (1, 2, 3, 4, 5)
    for value in marks:
        canvas.stroke(axis.at(value), _TOP, tokens.ROOM_DIVIDER, height, canvas.palette.rule)
    canvas.stroke(axis.x, _TOP, tokens.ROOM_OUTLINE, height, canvas.palette.ink)
    baseline = 22.0
    end = axis.at(axis.highest)
    if is_resistance:
        canvas.line(_("0 none"), _SOFT, axis.x, baseline)
        canvas.line(_("10 cannot go along"), _SOFT, end, baseline, align=1.0)
        canvas.line(_("gave 8–10"), _SOFT, canvas.right, baseline, align=1.0)
    else:
        canvas.line(_("1 not at all"), _SOFT, axis.at(1), baseline)
        canvas.line(_("5 completely"), _SOFT, end, baseline, align=1.0)
    canvas.line(_("on average"), _SOFT, _mean_x(canvas, is_resistance), baseline, align=1.0)


def _mean_x(canvas: Canvas, is_resistance: bool) -> float:
    return canvas.right - (18.4 if is_resistance else 0.0)


def _draw_measure(
    canvas: Canvas, measure: Measure, axis: _Axis, middle: float, label_size: tuple[float, float]
) -> None:
    y = middle - 0.1
    width = axis.x - canvas.left - 1.5
    x = canvas.left
    if measure.target in _LETTERS:
        canvas.mark(measure.target, x, y - _MARK / 2, _MARK)
        x, width = x + _LABEL_X, width - _LABEL_X
    style = Style(label_size[0], bold=True, leading=_LABEL_LEADING)
    label = cut(canvas, measure.label, style, width, int(label_size[1] / style.line_height))
    canvas.block(label, x, y - label.height / 2, width)
    if measure.mean is None:
        words = _("no answers") if measure.answered == 0 else _("too few answers to show")
        canvas.line(words, _SOFT, axis.x + 1.5, y + 1.1)
        return
    top = middle - 3.3
    length = axis.at(measure.mean) - axis.x
    if measure.target in _LETTERS:
        canvas.bar(measure.target, axis.x, top, max(length, 0.25), _BAR)
    else:
        canvas.fill(axis.x, top, max(length, 0.25), _BAR, canvas.palette.soft)
    if measure.low is not None and measure.high is not None:
        _draw_span(canvas, axis.at(measure.low), axis.at(measure.high), middle + 3.0)
    strong = measure.strong
    mean_x = _mean_x(canvas, strong is not None)
    bold = Style(_MEAN, bold=True)
    canvas.line(formats.decimal(measure.mean), bold, mean_x, y + 2.3, align=1.0)
    if strong is not None:
        canvas.line(str(strong), Style(tokens.ROOM_LEAD), canvas.right, y + 1.6, align=1.0)


def _draw_span(canvas: Canvas, start: float, end: float, y: float) -> None:
    thick = 0.3
    ink = canvas.palette.ink
    canvas.stroke(start, y - thick / 2, max(end - start, thick), thick, ink)
    for x in (start, end - thick):
        canvas.stroke(x, y - 0.65, thick, 1.3, ink)


def _sentences_a_page(canvas: Canvas, result: MeasuredResult, width: float, room: float) -> int:
    """Return how many sentences stand whole on a page: what is weighed must be read."""
    numbers = range(_SENTENCES_A_PAGE, 1, -1)
    return next((n for n in numbers if _label_size(canvas, result, width, room / n)), 2)


def _label_size(canvas: Canvas, result: MeasuredResult, width: float, pitch: float) -> float | None:
    """Return the largest size in which every label fits; None if none does."""

    def fits(size: float) -> bool:
        style = Style(size, bold=True, leading=_LABEL_LEADING)
        blocks = [canvas.lay(measure.label, style, width) for measure in result.measures]
        return all(not b.overflows and b.height <= pitch - 0.6 for b in blocks)

    return largest(tokens.ROOM_LABEL, tokens.ROOM_NOTE, fits)


def _draw_caption(canvas: Canvas, is_resistance: bool) -> None:
    """Draw the sentence that prevents the commonest misreading."""
    line = Run(_("The line shows the middle half."), soft=True)
    runs = [line]
    if is_resistance:
        runs = [Run(_("Low resistance is not the same as many in favour.") + " "), line]
    width = canvas.right - canvas.left

    def fits(size: float) -> bool:
        block = canvas.lay(runs, Style(size), width)
        return block.lines == 1 and not block.overflows

    size = largest(tokens.ROOM_BAND_TEXT, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE
    canvas.line(runs, Style(size), canvas.left, canvas.height - 10.2, available=width)


def draw_consent(canvas: Canvas, content: ConsentContent, page: int) -> int:
    """Draw who can stand by each sentence beside who cannot, the objections in words below it."""
    draw_asked(canvas, content.question)
    result = content.result
    if result.level is not Level.COUNTS:
        draw_too_few(canvas, 8)
        return 1
    has_blanks = any(count.blanks for count in result.counts)
    heads = [_("can stand by it"), _("objection")] + ([_("blank")] if has_blanks else [])
    edges = _edges(canvas, heads)
    for head, edge in zip(heads, edges, strict=True):
        canvas.line(head, _SOFT, edge, 22.0, align=1.0)
    width = canvas.right - canvas.left
    area = Area(canvas.left, width, _TOP, canvas.bottom, ruled=True)
    text_width = min(edges) - 22.0 - canvas.left
    make = _consent_maker(canvas, result, content.objections, edges, text_width)
    return draw_list(canvas, make, tokens.ROOM_LEAD, area, page)


def _edges(canvas: Canvas, heads: list[str]) -> list[float]:
    """Return the right edge of each column of figures, from the picture's right edge inwards."""
    edges = []
    edge = canvas.right
    for head in reversed(heads):
        edges.append(edge)
        edge -= canvas.lay(head, _NOTE, 60).width + 3.0
    return list(reversed(edges))


def _consent_maker(
    canvas: Canvas,
    result: ConsentResult,
    objections: tuple[tuple[str, ...], ...],
    edges: list[float],
    width: float,
) -> Callable[[float], list[Row]]:
    def figure(value: int | None, edge: float, size: float) -> Placed:
        block: Block = canvas.lay(str(value or 0), Style(max(size, tokens.ROOM_LEAD)), 12)
        return Placed(block, edge - block.width, 0, block.width + 0.1)

    def make(size: float) -> list[Row]:
        rows = []
        for count, against in zip(result.counts, objections, strict=True):
            text = cut(canvas, count.label, Style(size), width, 6)
            figures = (count.consents, count.objections, count.blanks)
            placed = [figure(v, e, size) for v, e in zip(figures, edges, strict=False)]
            y = text.height
            for block in objection_blocks(canvas, against, size, width):
                placed.append(Placed(block, canvas.left, y, width))
                y += block.height
            rows.append(row(Placed(text, canvas.left, 0, width), *placed))
        return rows

    return make
