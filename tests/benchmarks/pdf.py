"""How long a summary takes, against the same words set by plain, untagged reportlab Paragraphs.

Run ``python -m tests.benchmarks.pdf``; it prints a line per evening and ends with 1 if one takes
longer than the plain one. Both make the whole file in memory, from the same blocks.
"""

import statistics
import sys
import time
from collections.abc import Callable
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.graphics.charts.barcharts import HorizontalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

from dilemmakit.domain.summary import Summary
from dilemmakit.locations import resources_folder
from dilemmakit.report import blocks as b
from dilemmakit.report.council import council_document
from tests.report import evenings
from tests.report.made import council_pdf

ROUNDS = 15
MOST = 1.0
_FACES = {"plain": "Regular", "strong": "Bold", "quoted": "Italic"}
_BODY = ParagraphStyle("body", fontName="plain", fontSize=11, leading=15)
_CELL = ParagraphStyle("cell", fontName="plain", fontSize=10, leading=13.5)


def main() -> int:
    """Print the ratios and return 0 if all of them are within the target."""
    for name, face in _FACES.items():
        path = resources_folder() / "fonts" / f"DilemmakitSans-{face}.ttf"
        pdfmetrics.registerFont(TTFont(name, str(path)))
    pdfmetrics.registerFontFamily("plain", "plain", "strong", "quoted", "strong")
    worst = 0.0
    for name, summary in (
        ("9 people, 5 notes", evenings.a_small_summary()),
        ("23 people, 25 notes", evenings.a_summary()),
        ("55 people, 200 notes", evenings.a_large_summary()),
    ):
        ours, plains, ratio = compare(summary)
        worst = max(worst, ratio)
        print(f"{name}: {ours * 1000:.0f} ms, plain {plains * 1000:.0f} ms, ratio {ratio:.2f}")
    return int(worst > MOST)


def compare(summary: Summary, rounds: int = ROUNDS) -> tuple[float, float, float]:
    """Return the medians of ours and the plain one in seconds, and of their ratio, by pairs."""

    def tagged() -> object:
        return council_pdf(summary)

    def untagged() -> object:
        return plain_pdf(summary)

    tagged(), untagged()
    pairs = [(_seconds(tagged), _seconds(untagged)) for _round in range(rounds)]
    ours = statistics.median(pair[0] for pair in pairs)
    plains = statistics.median(pair[1] for pair in pairs)
    return ours, plains, statistics.median(pair[0] / pair[1] for pair in pairs)


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def plain_pdf(summary: Summary) -> bytes:
    """Return the words of the council edition as Paragraphs and Tables of Paragraphs."""
    target = BytesIO()
    story: list[Flowable] = []
    for block in council_document(summary).blocks:
        story += _flowables(block)
    SimpleDocTemplate(target).build(story)
    return target.getvalue()


def _flowables(block: b.Block) -> list[Flowable]:
    match block:
        case b.Masthead():
            texts = (block.owner, block.edition, block.title, block.band, block.band_fact)
            return [_paragraph(b.plain(text)) for text in texts]
        case b.Facts():
            facts = (*block.left, *block.right)
            return [_paragraph(b.plain(f"{name} {value}")) for name, value in facts]
        case b.Heading():
            return [_paragraph(b.strong(block.text))]
        case b.Paragraph() | b.Caption():
            return [_paragraph(block.words)]
        case b.Bullets():
            return [_paragraph(words) for words in block.items]
        case b.NamedLines():
            return [_paragraph((b.Said(f"{name} "), *words)) for name, words in block.rows]
        case b.Table():
            head = [_paragraph(b.plain(column.name), _CELL) for column in block.columns]
            rows = [
                [[_paragraph(words, _CELL) for words in cell.paragraphs] for cell in row]
                for row in block.rows
            ]
            return [Table([head, *rows], repeatRows=1)]
        case b.PairedBars():
            pairs = [(row.before or 0, row.after or 0) for row in block.rows]
            return [_chart([row.label for row in block.rows], list(zip(*pairs, strict=True)))]
        case b.SpanBars():
            means = tuple(row.mean or 0 for row in block.rows)
            return [_chart([row.label for row in block.rows], [means])]
        case b.Streams():
            counts = tuple(stream.count for stream in block.streams)
            return [_chart([f"{s.source} {s.goal}" for s in block.streams], [counts])]


def _paragraph(words: b.Words, style: ParagraphStyle = _BODY) -> Paragraph:
    marks = {b.Voice.STRONG: "b", b.Voice.QUOTED: "i"}
    parts = []
    for said in words:
        text, mark = escape(said.text), marks.get(said.voice)
        parts.append(f"<{mark}>{text}</{mark}>" if mark else text)
    return Paragraph("".join(parts), style)


def _chart(labels: list[str], data: list[tuple[float, ...]]) -> Drawing:
    chart = HorizontalBarChart()
    chart.x, chart.width, chart.height = 150, 280, 110
    chart.data = data
    chart.categoryAxis.categoryNames = labels
    chart.valueAxis.valueMin = 0
    for axis in (chart.categoryAxis, chart.valueAxis):
        axis.labels.fontName = "plain"
    drawing = Drawing(480, 130)
    drawing.add(chart)
    return drawing


if __name__ == "__main__":
    sys.exit(main())
