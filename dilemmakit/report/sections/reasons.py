"""F6 and F7: the reasons that were given, and what the twist changed."""

from collections import Counter
from collections.abc import Sequence

from dilemmakit.domain.result import ChoiceResult, Level, OptionCount
from dilemmakit.domain.summary import ArgumentLine, OptionArguments, Summary
from dilemmakit.report.blocks import (
    Block,
    Bullets,
    Caption,
    Cell,
    Column,
    Heading,
    Paragraph,
    Said,
    Table,
    Voice,
    Words,
    plain,
)
from dilemmakit.report.sentences import ended, joined, short_name
from dilemmakit.wording import _, _n, terms

_NONE = (plain("–"),)
_Sides = tuple[Sequence[ArgumentLine], Sequence[ArgumentLine]]


def reasons(summary: Summary, most: int | None = None) -> tuple[Block, ...]:
    """Return F6 as one table: per option at most so many reasons for and as many against."""
    rows: list[tuple[OptionArguments, _Sides]] = []
    left_out = 0
    for option in summary.arguments:
        sides = _sides(option)
        left_out += sum(len(lines) - len(lines[:most]) for lines in sides)
        rows.append((option, (sides[0][:most], sides[1][:most])))
    heading = Heading(_("Reasons"))
    if not any(lines for _option, sides in rows for lines in sides):
        return (heading, Caption(plain(_all_elsewhere(left_out)))) if left_out else ()
    told = _n(
        "{count} more reason stands in the administration’s edition.",
        "{count} more reasons stand in the administration’s edition.",
        left_out,
    ).format(count=left_out)
    besides = (Caption(plain(told)),) if left_out else ()
    columns = (Column(_("Option"), 22), Column(_("For"), 39), Column(_("Against"), 39))
    table = Table(columns, tuple(_row(option, sides) for option, sides in rows), True)
    return heading, table, *besides


def _sides(option: OptionArguments) -> _Sides:
    """Return an option's reasons for and against, what several groups said the same told once."""
    return _once(option.arguments_for), _once(option.arguments_against)


def _once(lines: Sequence[ArgumentLine]) -> list[ArgumentLine]:
    told: dict[str, ArgumentLine] = {}
    for line in lines:
        text = line.note.text.casefold()
        # The one that names a value says more.
        if text not in told or (told[text].note.value is None and line.note.value is not None):
            told[text] = line
    return list(told.values())


def _all_elsewhere(count: int) -> str:
    return _n(
        "{count} reason stands in the administration’s edition.",
        "{count} reasons stand in the administration’s edition.",
        count,
    ).format(count=count)


def all_reasons(summary: Summary) -> tuple[Block, ...]:
    """Return F6 whole, with a board per option, the strongest reasons first."""
    given = [o for o in summary.arguments if o.arguments_for or o.arguments_against]
    if not given:
        return ()
    blocks: list[Block] = [Heading(_("Reasons"))]
    silent = [option for option in summary.arguments if option not in given]
    for option in given:
        blocks += [Heading(option.label, 3, option.letter), _board(option)]
    if silent:
        names = joined([option.letter for option in silent])
        told = _("Nothing was noted on {options}.").format(options=names)
        blocks.append(Caption(plain(told)))
    return tuple(blocks)


def _board(option: OptionArguments) -> Table:
    """Return one option's reasons side by side, each in a cell of its own."""
    sides = _sides(option)
    rows = []
    for number in range(max(map(len, sides))):
        lines = [side[number : number + 1] for side in sides]
        rows.append(tuple(Cell(tuple(map(_reason, line))) for line in lines))
    return Table((Column(_("For")), Column(_("Against"))), tuple(rows))


def values(summary: Summary) -> tuple[Block, ...]:
    """Return how often the reasons named each value, the most often named first."""
    counted = Counter(
        line.note.value
        for option in summary.arguments
        for line in (*option.arguments_for, *option.arguments_against)
        if line.note.value is not None
    )
    if not counted:
        return ()
    rows = tuple(
        (Cell((plain(terms.value(value)),)), Cell((plain(str(count)),)))
        for value, count in counted.most_common()
    )
    columns = (Column(_("Value")), Column(_("Reasons"), narrow=True, figures=True))
    return Heading(_("Values behind the reasons"), 3), Table(columns, rows, True)


def _row(option: OptionArguments, sides: _Sides) -> tuple[Cell, ...]:
    name = Cell((plain(option.label),), option.letter)
    return (name, *(Cell(tuple(map(_reason, lines)) or _NONE) for lines in sides))


def _reason(line: ArgumentLine) -> Words:
    tags = []
    if line.note.value is not None:
        tags.append(terms.value(line.note.value).lower())
    if line.strong:
        tags.append(_("several groups"))
    text = f"{line.note.text} ({', '.join(tags)})" if tags else line.note.text
    return (Said(text, Voice.STRONG if line.strong else Voice.PLAIN),)


def twist_in_short(summary: Summary, most: int) -> tuple[Block, ...]:
    """Return F7 in its short form: each twist with the first things that it changed."""
    blocks: list[Block] = []
    for twist in summary.twists:
        effects = [note.text.strip() for note in twist.effects][:most]
        told = " ".join(ended(text) for text in effects) or twist.premise_changed
        blocks.append(Paragraph((Said(ended(twist.title), Voice.STRONG), Said(f" {told}"))))
    if not blocks:
        return ()
    return Heading(_n("The twist", "The twists", len(blocks))), *blocks


def twist(summary: Summary) -> tuple[Block, ...]:
    """Return F7: what each twist changed, and which options lost."""
    blocks: list[Block] = []
    for used in summary.twists:
        opening = Said(ended(used.title), Voice.STRONG)
        blocks.append(Paragraph((opening, Said(f" {used.premise_changed}"))))
        if used.effects:
            blocks.append(Bullets(tuple(plain(note.text) for note in used.effects)))
    if not blocks:
        return ()
    heading = Heading(_n("The twist", "The twists", len(summary.twists)))
    return heading, *blocks, *_lost(summary)


def _lost(summary: Summary) -> tuple[Block, ...]:
    """Return which options fewer were for afterwards, where counts may be told."""
    before = _counted(summary.stance.before if summary.stance else None)
    after = _counted(summary.stance.after if summary.stance else None)
    if not before or not after:
        return ()
    losses = [
        _("{option} by {count}").format(option=short_name(count.target, count.label), count=lost)
        for count in before.values()
        if (lost := (count.count or 0) - (after[count.target].count or 0)) > 0
    ]
    if not losses:
        return (Paragraph(plain(_("No option had fewer behind it afterwards."))),)
    told = _("Fewer were for these options afterwards: {losses}.").format(losses=joined(losses))
    return (Paragraph(plain(told)),)


def _counted(result: ChoiceResult | None) -> dict[str, OptionCount]:
    """Return the counts by option, where they may be told."""
    if result is None or result.level is not Level.COUNTS:
        return {}
    return {count.target: count for count in result.counts}
