"""Figures as tables of their numbers: they can be edited, and need no picture to be understood."""

from dilemmakit.report.blocks import (
    Cell,
    Column,
    PairedBar,
    PairedBars,
    SpanBar,
    SpanBars,
    Streams,
    Table,
    plain,
)
from dilemmakit.wording import _
from dilemmakit.wording.formats import decimal


def paired_table(figure: PairedBars) -> Table:
    """Return counts as a table."""
    paired = any(row.before is not None for row in figure.rows) and any(
        row.after is not None for row in figure.rows
    )
    named = any(row.letter is not None for row in figure.rows)
    words = (figure.before_word, figure.after_word) if paired else (_("Answers"),)
    columns = (Column(_("Option") if named else _("What")), *map(_figures, words))
    return Table(columns, tuple(_pair(row, paired) for row in figure.rows), row_names=True)


def _figures(name: str) -> Column:
    """Return a column; the figures' own words are in lower case, as they stand by the bars."""
    return Column(name[:1].upper() + name[1:], narrow=True, figures=True)


def _pair(row: PairedBar, paired: bool) -> tuple[Cell, ...]:
    once = row.before if row.after is None else row.after
    counts = (row.before, row.after) if paired else (once,)
    name = Cell((plain(row.label),), row.letter)
    return (name, *(_cell("–" if count is None else str(count)) for count in counts))


def _cell(text: str) -> Cell:
    return Cell((plain(text),))


def span_table(figure: SpanBars) -> Table:
    """Return means with their middle halves as a table."""
    words = (figure.mean_word, _("middle half"), figure.count_word)
    columns = (Column(_("Option")), *map(_figures, words))
    return Table(columns, tuple(_span(row) for row in figure.rows), row_names=True)


def _span(row: SpanBar) -> tuple[Cell, ...]:
    half = "–"
    if row.low is not None and row.high is not None:
        half = _("{low}–{high}").format(low=decimal(row.low), high=decimal(row.high))
    name = Cell((plain(row.label),), row.letter)
    return name, _cell(row.mean_text), _cell(half), _cell(row.count or "–")


def stream_table(figure: Streams) -> Table:
    """Return shifts as a table from one answer to the other."""
    labels: dict[str | None, str] = {**dict(figure.names), None: figure.others_word}
    columns = (
        Column(figure.before_word[:1].upper() + figure.before_word[1:]),
        Column(figure.after_word[:1].upper() + figure.after_word[1:]),
        _figures(_("Answers")),
    )
    rows = tuple(
        (
            Cell((plain(labels[stream.source]),), stream.source),
            Cell((plain(labels[stream.goal]),), stream.goal),
            _cell(str(stream.count)),
        )
        for stream in figure.streams
    )
    return Table(columns, rows)
