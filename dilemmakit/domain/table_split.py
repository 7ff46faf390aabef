"""A choice told table by table, as far as the floors let it (guide, chapter 6).

Each table is its own n, whatever the poll's secrecy: people at a table know each other.
"""

from collections.abc import Mapping

from dilemmakit.domain.disclosure import COUNTS_FROM, disclose
from dilemmakit.domain.poll import Poll
from dilemmakit.domain.result import ChoiceResult, TableResult, TableSplit
from dilemmakit.domain.tally import Counts, Tally
from dilemmakit.domain.vocabulary import ItemKind


def disclose_tables(poll: Poll, by_table: Mapping[int, Counts]) -> TableSplit | None:
    """Return what may be shown of each table, or None where no split may be shown.

    Tables with fewer than eight answers are hidden. Whoever takes those shown from the whole
    hall's figures is left with the hidden ones together, and whoever sits at one of these knows
    what was answered there. So the others must have eight answers without any one of them: if
    they have not, the smallest table shown is hidden as well, and so on. One table alone is no
    split.
    """
    place = _choice(poll)
    if place is None:
        return None
    answered = {table: n for table, counts in by_table.items() if (n := _answers(counts))}
    shown = sorted(table for table, n in answered.items() if n >= COUNTS_FROM)
    hidden = [n for n in answered.values() if n < COUNTS_FROM]
    while shown and hidden and sum(hidden) - max(hidden) < COUNTS_FROM:
        smallest = min(shown, key=lambda table: (answered[table], table))
        shown.remove(smallest)
        hidden.append(answered[smallest])
    if not shown or len(answered) < 2:
        return None
    tables = []
    for table in shown:
        result = disclose(poll, Tally(answered[table], by_table[table]))[place]
        assert isinstance(result, ChoiceResult)
        tables.append(TableResult(table, result))
    return TableSplit(tuple(tables), len(hidden), sum(hidden))


def _choice(poll: Poll) -> int | None:
    """Return where the poll's choice stands among its items."""
    return next((i for i, item in enumerate(poll.items) if item.kind is ItemKind.CHOICE), None)


def _answers(counts: Counts) -> int:
    slots = (slot for item in counts for slot in item)
    return max((sum(people for _value, people in slot) for slot in slots), default=0)
