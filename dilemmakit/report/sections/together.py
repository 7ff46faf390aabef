"""F4 by those who answered together: at a table, in a group, and openly by name."""

from dilemmakit.domain.result import TableSplit
from dilemmakit.domain.summary import NamedGroup, NamedPoll, Summary
from dilemmakit.report.blocks import Block, Caption, Cell, Column, Heading, Table, plain
from dilemmakit.wording import _, _n


def table_figures(summary: Summary) -> tuple[Block, ...]:
    """Return the choice table by table, before and after, as far as it may be shown."""
    stance = summary.stance
    if stance is None:
        return ()
    both = stance.tables_before is not None and stance.tables_after is not None
    blocks: list[Block] = []
    for split, name in (
        (stance.tables_before, _("Table by table, before") if both else _("Table by table")),
        (stance.tables_after, _("Table by table, after") if both else _("Table by table")),
    ):
        if split is not None:
            blocks += [Heading(name, 3), _tables(split), *_hidden(split)]
    return tuple(blocks)


def _tables(split: TableSplit) -> Table:
    letters = [count.target for count in split.tables[0].result.counts]
    columns = (
        Column(_("Table"), 2),
        *(Column(letter, 1, figures=True) for letter in letters),
        Column(_("Blank"), 1, figures=True),
        Column(_("Answers"), 1, figures=True),
    )
    rows = []
    for one in split.tables:
        counts = [count.count or 0 for count in one.result.counts]
        figures = (*counts, one.result.blanks or 0, one.result.n)
        name = _("Table {table}").format(table=one.table)
        rows.append((_cell(name), *(_cell(str(figure)) for figure in figures)))
    return Table(columns, tuple(rows), row_names=True)


def _hidden(split: TableSplit) -> tuple[Block, ...]:
    if not split.hidden:
        return ()
    told = _n(
        "{count} table stands only in the figures for the whole hall, so that few answers give "
        "nobody away.",
        "{count} tables stand only in the figures for the whole hall, so that few answers give "
        "nobody away.",
        split.hidden,
    ).format(count=split.hidden)
    return (Caption(plain(told)),)


def named_by_group(summary: Summary) -> tuple[Block, ...]:
    """Return how many of each group gave which answer, where it was given openly by name."""
    blocks: list[Block] = []
    for poll in summary.named:
        blocks += [_heading(poll), _groups(poll)]
    return tuple(blocks)


def named(summary: Summary) -> tuple[Block, ...]:
    """Return each group's answers, and who gave which."""
    blocks: list[Block] = []
    for poll in summary.named:
        blocks += [_heading(poll), _groups(poll), _people(poll)]
    return tuple(blocks)


def _heading(poll: NamedPoll) -> Heading:
    return Heading(_("Answered openly by name: {question}").format(question=poll.question))


def _groups(poll: NamedPoll) -> Table:
    columns = (
        Column(_("Group"), 3),
        *(Column(letter, 1, figures=True) for letter, _label in poll.options),
        Column(_("Blank"), 1, figures=True),
    )
    rows = tuple(
        (_cell(_group_name(group)), *(_cell(str(count)) for _letter, count in group.totals))
        for group in poll.groups
    )
    return Table(columns, rows, row_names=True)


def _people(poll: NamedPoll) -> Table:
    labels = dict(poll.options)
    columns = (Column(_("Name"), 3), Column(_("Group"), 2), Column(_("Answer"), 3))
    rows = []
    for group in poll.groups:
        for one in group.people:
            name = one.name
            if one.instead_of is not None:
                name = _("{name} for {other}").format(name=one.name, other=one.instead_of)
            answer = (
                Cell((plain(labels[one.letter]),), one.letter)
                if one.letter in labels
                else _cell(_("Blank"))
            )
            rows.append((_cell(name), _cell(_group_name(group)), answer))
    return Table(columns, tuple(rows), row_names=True)


def _group_name(group: NamedGroup) -> str:
    return group.name or _("Without a group")


def _cell(text: str) -> Cell:
    return Cell((plain(text),))
