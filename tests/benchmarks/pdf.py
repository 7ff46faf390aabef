"""How long a summary takes, against the same words set by plain, untagged reportlab Paragraphs.

Run ``python -m tests.benchmarks.pdf``; it prints a line per edition and evening, and how the time
grows with the notes; it ends with 1 if one takes longer than the plain one or grows too fast. Both
make the whole file in memory, from the same blocks.
"""

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from itertools import cycle
from xml.sax.saxutils import escape

from reportlab.graphics.charts.barcharts import HorizontalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.locations import resources_folder
from dilemmakit.report import blocks as b
from dilemmakit.report import edition_pdf
from dilemmakit.report.editions import document
from tests.report import evenings

ROUNDS = 15
MOST = 1.0
MOST_GROWTH = 12.0
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
    for edition, name, summary in (
        (Edition.COUNCIL, "9 people, 5 notes", evenings.a_small_summary()),
        (Edition.COUNCIL, "23 people, 25 notes", evenings.a_full_summary()),
        (Edition.COUNCIL, "55 people, 200 notes", evenings.a_large_summary()),
        (Edition.ADMINISTRATION, "23 people, 25 notes", evenings.a_full_summary()),
        (Edition.ADMINISTRATION, "55 people, 200 notes", evenings.a_large_summary()),
        (Edition.CONSULTANT, "23 people, 25 notes", evenings.a_full_summary()),
    ):
        ours, plains, ratio = compare(summary, edition)
        worst = max(worst, ratio)
        times = f"{ours * 1000:.0f} ms, plain {plains * 1000:.0f} ms"
        print(f"{edition}, {name}: {times}, ratio {ratio:.2f}")
    growth = grow()
    print(f"administration, 10,000 notes against 1,000: {growth:.1f} times as long")
    return int(worst > MOST or growth > MOST_GROWTH)


def grow(rounds: int = 3) -> float:
    """Return how many times longer the administration's edition takes with ten times the notes."""
    few, many = _with_notes(1_000), _with_notes(10_000)
    edition_pdf(few, Edition.ADMINISTRATION)
    pairs = [
        (
            _seconds(lambda: edition_pdf(many, Edition.ADMINISTRATION)),
            _seconds(lambda: edition_pdf(few, Edition.ADMINISTRATION)),
        )
        for _round in range(rounds)
    ]
    return statistics.median(longer / shorter for longer, shorter in pairs)


def _with_notes(count: int) -> Summary:
    """Return an evening with so many notes: half conditions, a quarter reasons and questions."""
    summary = evenings.a_full_summary()
    conditions = tuple(
        replace(c, note=replace(c.note, text=f"{c.note.text} ({n})"))
        for n, c in zip(range(count // 2), cycle(summary.conditions), strict=False)
    )
    questions = tuple(
        replace(note, text=f"{note.text} ({n})")
        for n, note in zip(range(count // 4), cycle(summary.questions), strict=False)
    )
    first, *others = summary.arguments
    line = first.arguments_for[0]
    lines = tuple(
        replace(line, note=replace(line.note, text=f"{line.note.text} ({n})"))
        for n in range(count // 4)
    )
    return replace(
        summary,
        conditions=conditions,
        questions=questions,
        arguments=(replace(first, arguments_for=lines), *others),
    )


def compare(summary: Summary, edition: Edition, rounds: int = ROUNDS) -> tuple[float, float, float]:
    """Return the medians of ours and the plain one in seconds, and of their ratio, by pairs."""

    def tagged() -> object:
        return edition_pdf(summary, edition)

    def untagged() -> object:
        return plain_pdf(summary, edition)

    tagged(), untagged()
    pairs = [(_seconds(tagged), _seconds(untagged)) for _round in range(rounds)]
    ours = statistics.median(pair[0] for pair in pairs)
    plains = statistics.median(pair[1] for pair in pairs)
    return ours, plains, statistics.median(pair[0] / pair[1] for pair in pairs)


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def plain_pdf(summary: Summary, edition: Edition) -> bytes:
    """Return the words of an edition as Paragraphs and Tables of Paragraphs."""
    target = BytesIO()
    story: list[Flowable] = []
    for block in document(summary, edition).blocks:
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
