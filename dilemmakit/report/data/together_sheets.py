"""The sheets of those who answered together: at tables, in groups, by name."""

from collections.abc import Iterator

from dilemmakit.report.data import values as d
from dilemmakit.report.data.sheet import Sheet, Value
from dilemmakit.wording import _, _p


def tables(data: d.SummaryFile) -> Sheet:
    columns = (
        _("Question"),
        _("Table"),
        _p("column", "Letter"),
        _("Option"),
        _("Before"),
        _("After"),
    )
    return Sheet(_("Table by table"), columns, tuple(_table_rows(data)))


def _table_rows(data: d.SummaryFile) -> Iterator[tuple[Value, ...]]:
    question = data.stance.question if data.stance is not None else None
    for one in data.tables:
        rows: list[tuple[Value, Value, Value]] = [
            (count.option, count.label, count.count) for count in one.counts
        ]
        rows += [(None, _("Blank"), one.blank), (None, _("Answers in all"), one.answers)]
        for letter, label, figure in rows:
            when = (None, figure) if one.second else (figure, None)
            yield question, one.table, letter, label, *when


def groups(data: d.SummaryFile) -> Sheet:
    columns = (_("Question"), _("Group"), _p("column", "Letter"), _("Answers"))
    rows = tuple((one.question, one.group, _letter(one.option), one.count) for one in data.groups)
    return Sheet(_("By group"), columns, rows)


def named(data: d.SummaryFile) -> Sheet:
    columns = (_("Question"), _("Group"), _("Name"), _("Instead of"), _p("column", "Letter"))
    rows = tuple(
        (one.question, one.group, one.name, one.instead_of, _letter(one.option))
        for one in data.named
    )
    return Sheet(_("By name"), columns, rows)


def _letter(option: str | None) -> str:
    return option or _("Blank")
