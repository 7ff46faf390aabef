"""Bars and their patterns: from 0, to scale, and no dot or line cut at an edge."""

import dataclasses
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest

from dilemmakit.report import blocks as b
from dilemmakit.report.pdf.canvas import TaggedCanvas
from dilemmakit.report.pdf.fonts import text_width
from dilemmakit.report.pdf.marks import draw_bar
from dilemmakit.report.pdf.metadata import About
from dilemmakit.report.pdf.plain_bars import set_plain_bars
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.tokens import BAR, DENSITIES, FIGURE, PITCH, TEXT_WIDTH
from tests.report import evenings as e
from tests.report import values as v
from tests.report.made import council_pdf

X, Y = 100.0, 500.0


def drawn(letter: str, width: float) -> list[tuple[list[float], str]]:
    """Return the operators of one bar."""
    about = About("t", "s", "a", "k", "c", "da", date(2027, 3, 9))
    root = Element("Document")
    canvas = TaggedCanvas(about, root)
    with canvas.tagged(root.add("P")):
        draw_bar(canvas, X, Y, width, BAR, letter)
    canvas.showPage()
    with pikepdf.open(BytesIO(canvas.finish())) as pdf:
        return [
            ([float(o) for o in operands if not isinstance(o, pikepdf.Object)], str(operator))
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
        ]


def strokes(operators: list[tuple[list[float], str]]) -> Iterator[tuple[float, ...]]:
    """Yield x, y, x, y and breadth of each line drawn."""
    breadth, start = 0.0, (0.0, 0.0)
    for numbers, operator in operators:
        if operator == "w":
            breadth = numbers[0]
        elif operator == "m":
            start = (numbers[0], numbers[1])
        elif operator == "l":
            yield *start, numbers[0], numbers[1], breadth


@pytest.mark.parametrize("width", [4, 11, 19.7, 43.4, 100, 217])
@pytest.mark.parametrize("letter", ["C", "D"])
def test_dots_and_lines_keep_clear_of_the_edges(letter: str, width: float) -> None:
    lines = list(strokes(drawn(letter, width)))
    assert lines
    for x, y, x_end, y_end, breadth in lines:
        assert y - breadth / 2 > Y + 1
        assert y_end + breadth / 2 < Y + BAR - 1
        if letter == "C":
            assert (x, y) == (x_end, y_end)
            assert x - breadth / 2 > X
            assert x + breadth / 2 < X + width


@pytest.mark.parametrize("width", [4, 19.7, 217])
def test_diagonals_are_even_from_end_to_end(width: float) -> None:
    feet = [x for x, *_rest in strokes(drawn("B", width))]
    steps = {round(after - before, 1) for before, after in pairwise(feet)}
    assert all(abs(step - PITCH * 2**0.5) < 2 for step in steps)
    assert feet[0] - (X - BAR) == pytest.approx(X + width - feet[-1], abs=0.02)


def _bars(content: bytes) -> list[float]:
    """Return the widths of all bars of a page, in order."""
    with pikepdf.open(BytesIO(content)) as pdf:
        rectangles = [
            [float(number) for number in operands]
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
            if str(operator) == "re"
        ]
    widths = [box[2] for box in rectangles if abs(box[3] - BAR) < 0.01]
    # Each bar is filled, most are clipped, all are outlined: one after the other.
    return [width for at, width in enumerate(widths) if at == 0 or widths[at - 1] != width]


def test_bars_are_to_scale_from_zero() -> None:
    widths = _bars(council_pdf(dataclasses.replace(e.a_summary(), resistance=None)))
    longest = max(widths)
    counts = [round(width / longest * 11, 2) for width in widths]
    assert counts == pytest.approx([9, 5, 7, 11, 4, 3, 4], abs=0.02)


def test_a_label_beyond_all_bounds_is_cut_visibly() -> None:
    result = v.a_choice(3, 2, 2, 2)
    long = dataclasses.replace(result.counts[0], label="meget lang " * 500)
    stance = v.a_stance(None, dataclasses.replace(result, counts=(long, *result.counts[1:])))
    content = council_pdf(dataclasses.replace(e.a_small_summary(), stance=stance))
    with pikepdf.open(BytesIO(content)) as pdf:
        assert len(pdf.pages) <= 2


@pytest.mark.parametrize("words", [("min. planlagt", "brugt"), ("min planerade", "använda")])
def test_the_numbers_after_the_longest_bar_stay_on_the_page(words: tuple[str, str]) -> None:
    row = b.PairedBar(None, "Bordets tre krav", 120, 120)
    figure = b.PairedBars((row,), *words, "")
    made = set_plain_bars(figure, DENSITIES[0], Element("Figure"))
    told = text_width(f"120 {words[0]}, 120 {words[1]}", FIGURE.face, FIGURE.size)
    assert made.longest > 50
    assert made.bars_x + made.longest + told < TEXT_WIDTH
