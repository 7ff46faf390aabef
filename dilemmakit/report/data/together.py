"""From a summary to the data of those who answered together: at tables, in groups, by name."""

from collections.abc import Iterator

from dilemmakit.domain import summary as s
from dilemmakit.domain.result import ChoiceResult
from dilemmakit.report.data import counted as c


def counts(result: ChoiceResult) -> tuple[c.Count, ...]:
    """Return a choice's counts, or its words."""
    return tuple(
        c.Count(count.target, count.label, count.count, count.share) for count in result.counts
    )


def tables(summary: s.Summary) -> Iterator[c.TableCounts]:
    """Yield the tables that may be shown, those of the first stance first."""
    stance = summary.stance
    if stance is None:
        return
    for second, split in ((False, stance.tables_before), (True, stance.tables_after)):
        for one in split.tables if split is not None else ():
            told = one.result
            yield c.TableCounts(one.table, second, told.n, told.blanks, counts(told))


def groups(summary: s.Summary) -> Iterator[c.GroupCount]:
    """Yield how many of each group gave which answer."""
    for poll in summary.named:
        for group in poll.groups:
            for letter, count in group.totals:
                yield c.GroupCount(poll.question, group.name, letter or None, count)


def named(summary: s.Summary) -> Iterator[c.NamedAnswer]:
    """Yield who gave which answer."""
    for poll in summary.named:
        for group in poll.groups:
            for one in group.people:
                yield c.NamedAnswer(
                    poll.question, group.name, one.name, one.instead_of, one.letter or None
                )
