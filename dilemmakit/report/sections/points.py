"""F9 and F14: the points of a ranking and the dots of a market place, as far as they may be shown.

The most comes first; the sentences below say how the figures came about.
"""

from dilemmakit.domain.result import Level, Points, PointsResult
from dilemmakit.domain.summary import Summary
from dilemmakit.report.blocks import (
    Block,
    Caption,
    Heading,
    PairedBar,
    PairedBars,
    Paragraph,
    plain,
)
from dilemmakit.report.sentences import too_few
from dilemmakit.wording import _, _n, terms

_OPTIONS = "ABCD"


def ranking(summary: Summary) -> tuple[Block, ...]:
    """Return F9's figure: the points of each principle."""
    return _points(_("Principles: what weighs most"), summary.ranking)


def dots(summary: Summary) -> tuple[Block, ...]:
    """Return F14's figure: how many dots each demand got."""
    return _points(_("Where the dots were put"), summary.dots)


def _points(title: str, result: PointsResult | None) -> tuple[Block, ...]:
    if result is None:
        return ()
    if result.level is not Level.COUNTS:
        return Heading(title), Paragraph(plain(too_few()))
    return Heading(title), _figure(result), Caption(plain(_caption(result)))


def _figure(result: PointsResult) -> PairedBars:
    # What got as much as another stays in the board's order.
    ordered = sorted(result.rows, key=_told, reverse=True)
    rows = tuple(
        PairedBar(row.target if row.target in _OPTIONS else None, row.label, None, row.points)
        for row in ordered
    )
    told = "; ".join(
        _("{label}: {count}").format(label=row.label, count=terms.points(result.kind, row.points))
        for row in ordered
    )
    return PairedBars(rows, "", "", _("Bars. {rows}.").format(rows=told))


def _told(row: Points) -> int:
    return -1 if row.points is None else row.points


def _caption(result: PointsResult) -> str:
    sentences = [_n("{n} answer.", "{n} answers.", result.n).format(n=result.n)]
    sentences.append(terms.how_points_came(result.kind, result.picks))
    if result.blanks:
        blank = _n("{count} answered blank.", "{count} answered blank.", result.blanks)
        sentences.append(blank.format(count=result.blanks))
    return " ".join(sentences)
