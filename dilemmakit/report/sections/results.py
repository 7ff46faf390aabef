"""F4 and F5: the stance before and after, and the resistance, as far as they may be shown."""

from dilemmakit.domain.result import ChoiceResult, Level, Measure, MeasuredResult, OptionCount
from dilemmakit.domain.summary import StanceResult, Summary
from dilemmakit.report.blocks import (
    Block,
    Caption,
    Cell,
    Column,
    Heading,
    PairedBar,
    PairedBars,
    Paragraph,
    SpanBar,
    SpanBars,
    Table,
    plain,
)
from dilemmakit.report.sections.figures_told import (
    counts_table,
    means_table,
    net_change,
    streams,
)
from dilemmakit.report.sentences import (
    answers,
    resistance_alt,
    resistance_caption,
    resistance_in_short,
    share_word,
    stance_alt,
    stance_caption,
    too_few,
)
from dilemmakit.wording import _, terms
from dilemmakit.wording.formats import decimal

_SCALE_TOP = 10


def stance(summary: Summary, told_below: bool = False) -> tuple[Block, ...]:
    """Return F4: bars, words where five to seven answered, or that too few did.

    The sentence under the bars leaves out the numbers that a table below it tells.
    """
    result = summary.stance
    if result is None:
        return ()
    shown = [asked for asked in (result.before, result.after) if asked is not None]
    if not shown:
        return ()
    blocks: list[Block] = [Heading(_stance_heading(result))]
    levels = {asked.level for asked in shown}
    if levels == {Level.COUNTS}:
        blocks += [_bars(result), Caption(stance_caption(result, told_below))]
    elif levels == {Level.TOO_FEW}:
        blocks.append(Paragraph(plain(too_few())))
    else:
        blocks += [_in_words(shown), Caption(plain(_words_caption(shown)))]
    return (*blocks, *_sureness(result), *_twists(summary, result))


def shift_figures(summary: Summary) -> tuple[Block, ...]:
    """Return F4 with the figures as tables: counts, net change, and who went where."""
    result = summary.stance
    blocks = list(stance(summary, told_below=True))
    if result is None or not blocks:
        return ()
    tables: list[Block] = []
    shown = [asked for asked in (result.before, result.after) if asked is not None]
    if all(asked.level is Level.COUNTS for asked in shown):
        tables += [counts_table(result), *net_change(result)]
        tables += streams(result)
    # Below the figure and its sentence, above what is said of sureness.
    place = next(
        (at + 1 for at, block in enumerate(blocks) if isinstance(block, Caption)), len(blocks)
    )
    return (*blocks[:place], *tables, *blocks[place:])


def _stance_heading(result: StanceResult) -> str:
    if result.before is not None and result.after is not None:
        return _("Before and after: {question}").format(question=result.question)
    return _("Show of opinion: {question}").format(question=result.question)


def _bars(result: StanceResult) -> PairedBars:
    before = {c.target: c.count for c in result.before.counts} if result.before else {}
    after = {c.target: c.count for c in result.after.counts} if result.after else {}
    asked = result.after or result.before
    counts = asked.counts if asked is not None else ()
    rows = tuple(
        PairedBar(c.target, c.label, before.get(c.target), after.get(c.target)) for c in counts
    )
    return PairedBars(rows, _("before"), _("after"), stance_alt(result))


def _in_words(shown: list[ChoiceResult]) -> Table:
    names = [_("Before"), _("After")] if len(shown) > 1 else [_("Answers")]
    columns = (Column(_("Option"), 3), *(Column(name, 1) for name in names))
    rows = []
    for number, first in enumerate(shown[0].counts):
        cells = [Cell((plain(_in_word(asked, asked.counts[number])),)) for asked in shown]
        rows.append((Cell((plain(first.label),), first.target), *cells))
    return Table(columns, tuple(rows), row_names=True)


def _in_word(asked: ChoiceResult, count: OptionCount) -> str:
    if asked.level is Level.TOO_FEW:
        return _("too few answers")
    if count.share is not None:
        return share_word(count.share)
    return str(count.count)


def _words_caption(shown: list[ChoiceResult]) -> str:
    told = _("So few answered that the figures are told in words only.")
    return f"{answers(shown)} {told}"


def _sureness(result: StanceResult) -> tuple[Block, ...]:
    before = _only_mean(result.sureness_before.measures) if result.sureness_before else None
    after = _only_mean(result.sureness_after.measures) if result.sureness_after else None
    if before is not None and after is not None:
        text = _("Sureness from 1 to 5 was {before} on average before, and {after} after.").format(
            before=decimal(before), after=decimal(after)
        )
    elif (asked := before if before is not None else after) is not None:
        text = _("Sureness from 1 to 5 was {mean} on average.").format(mean=decimal(asked))
    else:
        return ()
    return (Caption(plain(text)),)


def _twists(summary: Summary, result: StanceResult) -> tuple[Block, ...]:
    """Return that the shift is that of all twists together, where there were several."""
    if result.before is None or result.after is None or len(summary.twists) < 2:
        return ()
    text = terms.twists_between([twist.title for twist in summary.twists])
    more = _("What each of them moved was not asked on its own.")
    return (Caption(plain(f"{text} {more}")),)


def _only_mean(measures: tuple[Measure, ...]) -> float | None:
    return measures[0].mean if measures else None


def resistance(summary: Summary) -> tuple[Block, ...]:
    """Return F5: means from the lowest, or that too few answered."""
    result = summary.resistance
    if result is None:
        return ()
    heading = Heading(_("Resistance from 0 to 10"))
    ordered = _ordered(result)
    if all(measure.mean is None for measure in ordered):
        return heading, Paragraph(plain(too_few()))
    figure = SpanBars(
        rows=tuple(_span(measure) for measure in ordered),
        top=_SCALE_TOP,
        low_end=_("0 none"),
        high_end=_("10 cannot accept it"),
        mean_word=_("mean"),
        count_word=_("8–10"),
        alt=resistance_alt(ordered),
    )
    return heading, figure, Caption(resistance_caption(result, ordered))


def _ordered(result: MeasuredResult) -> list[Measure]:
    """Return the means from the lowest, those not shown last."""
    return sorted(
        result.measures,
        key=lambda measure: _SCALE_TOP + 1 if measure.mean is None else measure.mean,
    )


def resistance_figures(summary: Summary) -> tuple[Block, ...]:
    """Return F5 with the figures as a table."""
    blocks = resistance(summary)
    if summary.resistance is None or not any(isinstance(block, SpanBars) for block in blocks):
        return blocks
    *above, _caption = blocks
    table = means_table(_ordered(summary.resistance))
    return *above, Caption(resistance_in_short(summary.resistance)), table


def _span(measure: Measure) -> SpanBar:
    if measure.mean is None:
        return SpanBar(measure.target, measure.label, None, _("too few answers"), None, None, "")
    return SpanBar(
        letter=measure.target,
        label=measure.label,
        mean=measure.mean,
        mean_text=decimal(measure.mean),
        low=measure.low,
        high=measure.high,
        count=str(measure.strong or 0),
    )
