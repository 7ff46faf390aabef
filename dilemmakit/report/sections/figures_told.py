"""The figures of F4 and F5 as tables, and the shifts as ribbons, where the floors allow them."""

from collections.abc import Sequence

from dilemmakit.domain.result import ChoiceResult, Flow, Measure
from dilemmakit.domain.summary import StanceResult
from dilemmakit.report.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Stream,
    Streams,
    Table,
    plain,
)
from dilemmakit.report.sentences import joined, short_name
from dilemmakit.wording import _
from dilemmakit.wording.formats import decimal

_BLANK = "blank"
_BLANK_LETTER = "–"


def counts_table(result: StanceResult) -> Table:
    """Return how many chose each option, before and after, and the net change."""
    shown = [asked for asked in (result.before, result.after) if asked is not None]
    names = [_("Before"), _("After"), _("Change")] if len(shown) > 1 else [_("Answers")]
    columns = (Column(_("Option")), *(Column(name, 1, True, True) for name in names))
    rows = [
        (Cell((plain(count.label),), count.target), *_figures(shown, number))
        for number, count in enumerate(shown[0].counts)
    ]
    if any(asked.blanks for asked in shown):
        blanks = [asked.blanks or 0 for asked in shown]
        rows.append((Cell((plain(_("Blank")),)), *_row(blanks)))
    return Table(columns, tuple(rows), row_names=True)


def _figures(shown: Sequence[ChoiceResult], number: int) -> tuple[Cell, ...]:
    return _row([asked.counts[number].count or 0 for asked in shown])


def _row(figures: Sequence[int]) -> tuple[Cell, ...]:
    texts = [str(figure) for figure in figures]
    if len(figures) > 1:
        texts.append(_signed(figures[1] - figures[0]))
    return tuple(Cell((plain(text),)) for text in texts)


def _signed(change: int) -> str:
    sign = "+" if change > 0 else "\N{MINUS SIGN}" if change < 0 else ""
    return f"{sign}{abs(change)}"


def net_change(result: StanceResult) -> tuple[Block, ...]:
    """Return the largest gain and the largest loss in a sentence."""
    if result.before is None or result.after is None:
        return ()
    changes = [
        ((after.count or 0) - (before.count or 0), short_name(before.target, before.label))
        for before, after in zip(result.before.counts, result.after.counts, strict=True)
    ]
    sentences = []
    gain, loss = max(changes)[0], min(changes)[0]
    if gain > 0:
        names = joined([name for change, name in changes if change == gain])
        sentences.append(
            _("Largest gain: {option} ({change}).").format(option=names, change=_signed(gain))
        )
    if loss < 0:
        names = joined([name for change, name in changes if change == loss])
        sentences.append(
            _("Largest loss: {option} ({change}).").format(option=names, change=_signed(loss))
        )
    return (Paragraph(plain(" ".join(sentences))),) if sentences else ()


def streams(result: StanceResult) -> tuple[Block, ...]:
    """Return who went from which answer to which, as ribbons and as a table."""
    flows = result.shift.flows if result.shift is not None else None
    if not flows or result.before is None:
        return ()
    names = [(count.target, count.label) for count in result.before.counts]
    if any(_BLANK in (flow.source, flow.goal) for flow in flows):
        names.append((_BLANK_LETTER, _("Blank")))
    labels = dict(names)
    ordered = sorted(flows, key=lambda flow: (flow.source is None, flow.source, flow.goal))
    figure = Streams(
        names=tuple(names),
        streams=tuple(Stream(_letter(f.source), _letter(f.goal), f.count) for f in ordered),
        before_word=_("before"),
        after_word=_("after"),
        others_word=_("other shifts"),
        alt=_("Ribbons from the first answer to the second. {rows}.").format(
            rows="; ".join(_told(flow, labels) for flow in ordered)
        ),
    )
    return Heading(_("From the first answer to the second"), 3), figure, _table(ordered, labels)


def _letter(answer: str | None) -> str | None:
    return _BLANK_LETTER if answer == _BLANK else answer


def _told(flow: Flow, labels: dict[str, str]) -> str:
    if flow.source is None or flow.goal is None:
        return _("other shifts: {count}").format(count=flow.count)
    return _("from {before} to {after}: {count}").format(
        before=flow.source if flow.source != _BLANK else _("blank"),
        after=flow.goal if flow.goal != _BLANK else _("blank"),
        count=flow.count,
    )


def _table(flows: Sequence[Flow], labels: dict[str, str]) -> Table:
    columns = (
        Column(_("First answer")),
        Column(_("Second answer")),
        Column(_("People"), 1, True, True),
    )
    rows = []
    for flow in flows:
        if flow.source is None or flow.goal is None:
            sides = (Cell((plain(_("other shifts, the smallest together")),)), Cell())
        else:
            sides = (_answer(flow.source, labels), _answer(flow.goal, labels))
        rows.append((*sides, Cell((plain(str(flow.count)),))))
    return Table(columns, tuple(rows))


def _answer(answer: str, labels: dict[str, str]) -> Cell:
    letter = _letter(answer) or ""
    return Cell((plain(labels[letter]),), letter if answer != _BLANK else None)


def means_table(ordered: Sequence[Measure]) -> Table:
    """Return means with their middle half, the strong ones and how many answered."""
    columns = (
        Column(_("Option")),
        Column(_("Average"), 1, True, True),
        Column(_("Middle half"), 1, True, True),
        Column(_("Gave 8–10"), 1, True, True),
        Column(_("Answers"), 1, True, True),
    )
    rows = []
    for measure in ordered:
        if measure.mean is None or measure.low is None or measure.high is None:
            texts = [_("too few"), "–", "–", "–"]
        else:
            half = _("{low}–{high}").format(low=decimal(measure.low), high=decimal(measure.high))
            texts = [decimal(measure.mean), half, str(measure.strong or 0), str(measure.answered)]
        name = Cell((plain(measure.label),), measure.target)
        rows.append((name, *(Cell((plain(text),)) for text in texts)))
    return Table(columns, tuple(rows), row_names=True)
