"""Figures of bars: counts before and after, and means with their middle half."""

from collections.abc import Iterator

from dilemmakit.report.blocks import PairedBars, SpanBar, SpanBars
from dilemmakit.report.html.drawing import BAR, bar, line, mark_alone, rectangle, text
from dilemmakit.report.html.markup import written
from dilemmakit.report.html.picture import WIDTH, Frame, Picture
from dilemmakit.report.looks import NO_OPTION, RULE, SOFT, option_look
from dilemmakit.wording import _
from dilemmakit.wording.formats import decimal

_BARS = 300.0
"""Width of the longest bar; right of it stand the numbers."""
_SLIM = 10.0
"""Height of a bar that is no option's."""
_MEAN_X, _COUNT_X = 420.0, WIDTH - 4


def paired_bars(figure: PairedBars, frame: Frame) -> str:
    """Return the figure of counts: two bars a row, or one where something was asked once."""
    paired = _paired(figure)
    counts = [count for row in figure.rows for count in (row.before, row.after) if count]
    unit = _BARS / max(counts, default=1)
    picture = Picture()
    for row in figure.rows:
        picture.name(row.letter, row.label)
        start = picture.y - 2
        for count, word, before in (
            (row.before, figure.before_word, paired),
            (row.after, figure.after_word, False),
        ):
            if count is None:
                continue
            said = f"{count} {word}" if paired else str(count)
            _draw_count(picture, row.letter, count * unit, said, before)
        picture.parts.append(line(1, start, 1, picture.y - 1))
        picture.y += 11
    picture.y -= 8
    words = [figure.before_word, figure.after_word] if paired else [_("Answers")]
    rows = [
        [_name(row.letter, row.label), *_counts(row.before, row.after, paired)]
        for row in figure.rows
    ]
    first = _("Option") if any(row.letter is not None for row in figure.rows) else _("What")
    return picture.figure(frame, figure.alt, [first, *words], rows)


def _draw_count(
    picture: Picture, letter: str | None, width: float, said: str, before: bool
) -> None:
    """Draw a bar with its number after it; slimmer and quieter where it is no option's."""
    if letter is not None:
        if width:
            picture.parts.append(bar(1, picture.y, width, letter, before))
        look = "" if before else "strong"
        picture.parts.append(text(width + 10, picture.y + BAR - 2.5, said, look))
        picture.y += BAR + 3
        return
    if width:
        plain = option_look(NO_OPTION)
        fill = plain.before if before else plain.fill
        picture.parts.append(rectangle(1, picture.y, width, _SLIM, fill))
    picture.parts.append(text(width + 10, picture.y + _SLIM - 1, said, "small"))
    picture.y += _SLIM + 4


def _paired(figure: PairedBars) -> bool:
    return any(row.before is not None for row in figure.rows) and any(
        row.after is not None for row in figure.rows
    )


def _name(letter: str | None, label: str) -> str:
    return (mark_alone(letter) if letter is not None else "") + written(label)


def _counts(before: int | None, after: int | None, paired: bool) -> Iterator[str]:
    for count in (before, after) if paired else (before if after is None else after,):
        yield "–" if count is None else str(count)


def span_bars(figure: SpanBars, frame: Frame) -> str:
    """Return the figure of means: a bar to each, and the middle half as a line below it."""
    picture = Picture()
    picture.parts += [
        text(1, 14, figure.low_end, "small"),
        text(1 + _BARS, 14, figure.high_end, "small end"),
        text(_MEAN_X, 14, figure.mean_word, "small end"),
        text(_COUNT_X, 14, figure.count_word, "small end"),
    ]
    picture.y = 26
    for row in figure.rows:
        picture.name(row.letter, row.label)
        _draw_span(picture, row, _BARS / figure.top)
        picture.y += 9
    picture.y -= 5
    head = [_("Option"), figure.mean_word, _("middle half"), figure.count_word]
    rows = [
        [
            _name(row.letter, row.label),
            written(row.mean_text),
            _middle_half(row),
            written(row.count) or "–",
        ]
        for row in figure.rows
    ]
    return picture.figure(frame, figure.alt, head, rows)


def _draw_span(picture: Picture, row: SpanBar, unit: float) -> None:
    top = picture.y
    if row.mean is None:
        picture.parts.append(text(8, top + BAR - 2.5, row.mean_text, "small", SOFT))
        picture.parts.append(line(1, top - 2, 1, top + BAR + 2))
        picture.y += BAR
        return
    foot = top + BAR + 9
    picture.parts.append(line(1 + _BARS, top - 2, 1 + _BARS, foot, RULE))
    if row.mean > 0:
        picture.parts.append(bar(1, top, row.mean * unit, row.letter))
    if row.low is not None and row.high is not None:
        low, high, y = 1 + row.low * unit, 1 + row.high * unit, top + BAR + 5
        picture.parts.append(line(low, y, high, y, width=1.5))
        picture.parts += [line(end, y - 3, end, y + 3, width=1.5) for end in (low, high)]
    picture.parts.append(line(1, top - 2, 1, foot))
    picture.parts.append(text(_MEAN_X, top + BAR - 2, row.mean_text, "strong end"))
    picture.parts.append(text(_COUNT_X, top + BAR - 2, row.count, "end"))
    picture.y = foot


def _middle_half(row: SpanBar) -> str:
    if row.low is None or row.high is None:
        return "–"
    return _("{low}–{high}").format(low=decimal(row.low), high=decimal(row.high))
