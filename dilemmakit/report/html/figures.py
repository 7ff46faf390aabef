"""Figures as SVG, each with its sentence and, folded away, its numbers as a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dilemmakit.report.blocks import PairedBars, SpanBar, SpanBars
from dilemmakit.report.html.drawing import BAR, MARK, bar, line, mark, mark_alone, number, text
from dilemmakit.report.html.markup import Column, element, one_line, table, written
from dilemmakit.report.looks import RULE, SOFT
from dilemmakit.wording import _
from dilemmakit.wording.formats import decimal

_WIDTH = 520.0
_BARS = 300.0
"""Width of the longest bar; right of it stand the numbers."""
_LABEL_LEADING = 21.0
_LABEL_SIGNS = 54
"""Signs of a label on one line, whichever face the reader's computer has."""
_MOST_LABEL_LINES = 3
_MEAN_X, _COUNT_X = 420.0, _WIDTH - 4


@dataclass
class _Drawing:
    """A figure under way: what is drawn, and how far down it has come."""

    parts: list[str] = field(default_factory=list)
    y: float = 2.0

    def svg(self, title: str, alt: str, number_in_page: int) -> str:
        """Return the whole picture with its name and its words."""
        names = f"f{number_in_page}-name", f"f{number_in_page}-words"
        named = element("title", one_line(title), id=names[0])
        told = element("desc", one_line(alt), id=names[1])
        return element(
            "svg",
            f"{named}\n{told}\n" + "\n".join(self.parts),
            viewBox=f"0 0 {number(_WIDTH)} {number(self.y)}",
            role="img",
            aria_labelledby=" ".join(names),
        )

    def name(self, letter: str, label: str) -> None:
        """Write an option's mark, and its label beside it over as many lines as it takes."""
        self.parts.append(mark(0, self.y, letter))
        lines = _label_lines(label)
        for n, part in enumerate(lines):
            self.parts.append(text(MARK + 9, self.y + 16.5 + n * _LABEL_LEADING, part))
        self.y += max(MARK, MARK + (len(lines) - 1) * _LABEL_LEADING) + 5


def _label_lines(label: str) -> list[str]:
    """Part a label into lines; one that would push the bars apart is cut, visibly."""
    lines = [""]
    for word in label.split():
        pieces = [word[at : at + _LABEL_SIGNS] for at in range(0, len(word), _LABEL_SIGNS)]
        for piece in pieces:
            if lines[-1] and len(lines[-1]) + 1 + len(piece) > _LABEL_SIGNS:
                lines.append(piece)
            else:
                lines[-1] = f"{lines[-1]} {piece}".strip()
    if len(lines) > _MOST_LABEL_LINES:
        lines = [*lines[: _MOST_LABEL_LINES - 1], f"{lines[_MOST_LABEL_LINES - 1]} …"]
    return lines


def paired_bars(figure: PairedBars, title: str, caption: str, number_in_page: int) -> str:
    """Return the figure of counts; `caption` is the markup of the sentence below it."""
    paired = _both(figure)
    most = max(
        (count for row in figure.rows for count in (row.before, row.after) if count), default=1
    )
    drawing = _Drawing()
    for row in figure.rows:
        drawing.name(row.letter, row.label)
        start = drawing.y - 2
        counts = [(row.before, figure.before_word, True), (row.after, figure.after_word, False)]
        for count, word, before in counts:
            if count is None:
                continue
            width = _BARS * count / most
            if count:
                pale = before and paired
                drawing.parts.append(bar(1, drawing.y, width, row.letter, pale))
            said = f"{count} {word}" if paired else str(count)
            look = "" if before and paired else "strong"
            drawing.parts.append(text(width + 10, drawing.y + BAR - 2.5, said, look))
            drawing.y += BAR + 3
        drawing.parts.append(line(1, start, 1, drawing.y - 1))
        drawing.y += 11
    drawing.y -= 8
    head = [_("Option"), *(word for word in (figure.before_word, figure.after_word) if paired)]
    if not paired:
        head.append(_("Answers"))
    rows = [
        [mark_alone(row.letter) + written(row.label), *_counts(row.before, row.after, paired)]
        for row in figure.rows
    ]
    numbers = table(one_line(title), _columns(head), rows, True)
    return _figure(drawing.svg(title, figure.alt, number_in_page), caption, numbers)


def _both(figure: PairedBars) -> bool:
    return any(row.before is not None for row in figure.rows) and any(
        row.after is not None for row in figure.rows
    )


def _counts(before: int | None, after: int | None, paired: bool) -> Iterator[str]:
    for count in (before, after) if paired else (after if after is not None else before,):
        yield "–" if count is None else str(count)


def _columns(names: Sequence[str]) -> list[Column]:
    """Return the columns; the figures' own words are in lower case, as they stand by the bars."""
    first, *others = (written(name[:1].upper() + name[1:]) for name in names)
    return [Column(first), *(Column(name, "figure") for name in others)]


def span_bars(figure: SpanBars, title: str, caption: str, number_in_page: int) -> str:
    """Return the figure of means; `caption` is the markup of the sentence below it."""
    drawing = _Drawing(y=16)
    drawing.parts += [
        text(1, 14, figure.low_end, "small"),
        text(1 + _BARS, 14, figure.high_end, "small end"),
        text(_MEAN_X, 14, figure.mean_word, "small end"),
        text(_COUNT_X, 14, figure.count_word, "small end"),
    ]
    drawing.y += 10
    for row in figure.rows:
        drawing.name(row.letter, row.label)
        _draw_span(drawing, row, _BARS / figure.top)
        drawing.y += 9
    drawing.y -= 5
    head = [_("Option"), figure.mean_word, _("middle half"), figure.count_word]
    rows = [
        [
            mark_alone(row.letter) + written(row.label),
            written(row.mean_text),
            _middle_half(row),
            written(row.count) or "–",
        ]
        for row in figure.rows
    ]
    numbers = table(one_line(title), _columns(head), rows, True)
    return _figure(drawing.svg(title, figure.alt, number_in_page), caption, numbers)


def _draw_span(drawing: _Drawing, row: SpanBar, unit: float) -> None:
    top = drawing.y
    if row.mean is None:
        drawing.parts.append(text(8, top + BAR - 2.5, row.mean_text, "small", SOFT))
        drawing.parts.append(line(1, top - 2, 1, top + BAR + 2))
        drawing.y += BAR
        return
    drawing.parts.append(line(1 + _BARS, top - 2, 1 + _BARS, top + BAR + 9, RULE))
    if row.mean > 0:
        drawing.parts.append(bar(1, top, row.mean * unit, row.letter))
    if row.low is not None and row.high is not None:
        low, high, y = 1 + row.low * unit, 1 + row.high * unit, top + BAR + 5
        drawing.parts.append(line(low, y, high, y, width=1.5))
        drawing.parts += [line(end, y - 3, end, y + 3, width=1.5) for end in (low, high)]
    drawing.parts.append(line(1, top - 2, 1, top + BAR + 9))
    drawing.parts.append(text(_MEAN_X, top + BAR - 2, row.mean_text, "strong end"))
    drawing.parts.append(text(_COUNT_X, top + BAR - 2, row.count, "end"))
    drawing.y += BAR + 9


def _middle_half(row: SpanBar) -> str:
    if row.low is None or row.high is None:
        return "–"
    return _("{low} to {high}").format(low=decimal(row.low), high=decimal(row.high))


def _figure(picture: str, caption: str, numbers: str) -> str:
    folded = element("details", element("summary", written(_("The numbers"))) + numbers)
    told = element("figcaption", f"{caption}\n{folded}")
    return element("figure", f"{picture}\n{told}")
