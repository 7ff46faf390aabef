"""F3: the dilemma, in short for those who were there and whole for those who were not."""

from dilemmakit.domain.summary import Summary
from dilemmakit.report.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    NamedLines,
    Paragraph,
    Said,
    Table,
    Voice,
    Words,
    plain,
    strong,
)
from dilemmakit.report.sentences import ZERO
from dilemmakit.wording import _, _n, terms


def dilemma_in_short(summary: Summary) -> tuple[Block, ...]:
    """Return F3 in its short form: the conflict and the turn; the options if no figure has them."""
    words: Words = plain(summary.case.value_conflict)
    for twist in summary.twists:
        turn = _("The twist: {premise}").format(premise=twist.premise_changed)
        words = (*words, Said(f" {turn}"))
    blocks: list[Block] = [Heading(_("The dilemma"))]
    if not summary.lines.question.strip():
        blocks.append(Paragraph((Said(summary.case.question, Voice.STRONG),)))
    blocks.append(Paragraph(words))
    if summary.stance is None and summary.resistance is None:
        blocks.append(NamedLines(tuple((o.id, plain(o.label)) for o in summary.case.options)))
    return tuple(blocks)


def dilemma(summary: Summary) -> tuple[Block, ...]:
    """Return F3 whole: the question, the story, and each option with what it wins and costs."""
    case = summary.case
    return (
        Heading(_("The dilemma")),
        Paragraph(strong(case.question)),
        Paragraph(plain(case.summary_screen)),
        Paragraph(plain(case.value_conflict)),
        _options(summary),
    )


def _options(summary: Summary) -> Table:
    case = summary.case
    columns = (
        Column(_("Option"), 50),
        Column(_("What it wins"), 25),
        Column(_("What it costs"), 25),
    )
    rows = [
        (
            Cell((strong(option.label), plain(option.description)), option.id),
            Cell(tuple(map(plain, option.gains))),
            Cell(tuple(map(plain, option.costs))),
        )
        for option in case.options
    ]
    as_today = (strong(terms.zero_label()), plain(case.zero_option))
    rows.append((Cell(as_today, ZERO), Cell(), Cell()))
    return Table(columns, tuple(rows), row_names=True)


def dilemma_by_name(summary: Summary) -> tuple[Block, ...]:
    """Return F3 for those who have the case at hand: its id and version, and the turn it took."""
    case = summary.case
    named = _("{case}, version {version}").format(case=case.id, version=case.version)
    twists = tuple(
        (_n("The twist", "The twists", 1), plain(twist.title)) for twist in summary.twists
    )
    rows = ((_("The case"), plain(named)), (_("The question"), plain(case.question)), *twists)
    return Heading(_("The dilemma")), NamedLines(rows)
