"""From stored answers to what may be shown: every figure passes the floors on its way."""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from dilemmakit.domain.disclosure import disclose, disclose_shift, two_times
from dilemmakit.domain.poll import Ballot, Poll, Value
from dilemmakit.domain.result import ChoiceResult, ItemResult, Shift, Sides, TableSplit
from dilemmakit.domain.session import Session
from dilemmakit.domain.sides import disclose_sides
from dilemmakit.domain.table_split import disclose_tables
from dilemmakit.domain.tally import Counts, Tally, merged, tally_ballots, tally_hands
from dilemmakit.domain.vocabulary import Audience, Entry, PollState, Rating
from dilemmakit.storage.ballots import ballots
from dilemmakit.storage.tallies import counts_by_table

COUNTED_BY_HAND = frozenset({Entry.HANDS, Entry.CARDS, Entry.TABLE_TALLY, Entry.NAMED})


@dataclass(frozen=True)
class Results:
    """What the floors let through: item results and splits by poll id, shifts by pair key.

    `sides` are the marks for fairness of those who answered the first case's stance.
    """

    items: dict[str, tuple[ItemResult, ...]] = field(default_factory=dict)
    shifts: dict[str, Shift] = field(default_factory=dict)
    splits: dict[str, TableSplit] = field(default_factory=dict)
    sides: Sides | None = None


@dataclass(frozen=True)
class _Stance:
    poll: Poll
    item: int
    result: ChoiceResult

    def chosen(self, boxes: dict[str, tuple[Ballot, ...]]) -> dict[int, Value]:
        """Return what each slip number answered."""
        box = boxes[self.poll.id]
        return {b.number: b.answers[self.item][0] for b in box if b.number is not None}


def results_of(db: Connection, session: Session, states: frozenset[PollState]) -> Results:
    """Return the results of the session's polls in these states."""
    items: dict[str, tuple[ItemResult, ...]] = {}
    boxes: dict[str, tuple[Ballot, ...]] = {}
    splits: dict[str, TableSplit] = {}
    for poll in session.polls:
        if poll.state not in states or not poll.items:
            continue
        boxes[poll.id] = ballots(db, poll.id)
        items[poll.id] = disclose(poll, tally_of(db, poll, boxes[poll.id]))
        if (split := _split(db, session, poll)) is not None:
            splits[poll.id] = split
    stances = _stances(session, items)
    return Results(items, _shifts(stances, boxes), splits, _sides(session, stances, boxes))


def _split(db: Connection, session: Session, poll: Poll) -> TableSplit | None:
    """Return a choice table by table; only citizens sit at tables that others may hear of."""
    if session.audience is not Audience.CITIZENS or poll.entry is not Entry.TABLE_TALLY:
        return None
    sheets = counts_by_table(db, poll.id)
    by_table = {table: _whole(poll, sheet) for table, sheet in sheets.items() if table is not None}
    return disclose_tables(poll, by_table)


def tally_of(db: Connection, poll: Poll, box: tuple[Ballot, ...]) -> Tally:
    """Return a poll's tally: from its ballots, its open answers by name, or what was counted."""
    if poll.named:
        return tally_ballots(poll, (answers for _who, answers in poll.named))
    if poll.entry not in COUNTED_BY_HAND:
        return tally_ballots(poll, (ballot.answers for ballot in box))
    counts = merged(counts_by_table(db, poll.id).values())
    return tally_hands(poll, _whole(poll, counts), poll.attendance or poll.cast)


def _whole(poll: Poll, counts: Counts) -> Counts:
    """Return the counts with an empty slot where no hand was up at all."""
    return tuple(
        tuple(
            counts[index][slot] if index < len(counts) and slot < len(counts[index]) else ()
            for slot in range(item.slots)
        )
        for index, item in enumerate(poll.items)
    )


def with_results(db: Connection, session: Session) -> Session:
    """Return the session with the results that have been shown, and with nothing else."""
    shown = results_of(db, session, frozenset({PollState.SHOWN}))
    if not shown.items:
        return session
    polls = tuple(
        replace(poll, result=shown.items[poll.id], split=shown.splits.get(poll.id))
        if poll.id in shown.items
        else poll
        for poll in session.polls
    )
    return replace(session, polls=polls, shifts=tuple(sorted(shown.shifts.items())))


def _stances(
    session: Session, items: dict[str, tuple[ItemResult, ...]]
) -> dict[str, list[_Stance]]:
    """Return the choices asked under each pair key, in the order of their rounds."""
    paired: dict[str, list[_Stance]] = defaultdict(list)
    for poll in session.polls_by_round:
        for index, result in enumerate(items.get(poll.id, ())):
            if poll.pair and isinstance(result, ChoiceResult):
                paired[poll.pair].append(_Stance(poll, index, result))
    return paired


def _shifts(
    stances: dict[str, list[_Stance]], boxes: dict[str, tuple[Ballot, ...]]
) -> dict[str, Shift]:
    shifts = {}
    for key, asked in stances.items():
        followed = two_times(asked)
        if followed is None:
            continue
        before, after = followed
        first, second = before.chosen(boxes), after.chosen(boxes)
        pairs = [(first[number], second[number]) for number in first.keys() & second.keys()]
        shifts[key] = disclose_shift(before.result, after.result, pairs)
    return shifts


def _sides(
    session: Session, stances: dict[str, list[_Stance]], boxes: dict[str, tuple[Ballot, ...]]
) -> Sides | None:
    """Return the marks for fairness by the last stance that shares its slip numbers."""
    for poll in session.polls_by_round:
        asked = stances.get(poll.pair or "")
        for index, item in enumerate(poll.items):
            slots = [slot for slot, t in enumerate(item.targets) if t.id == Rating.FAIR]
            if asked and slots and poll.id in boxes:
                marks = [(b.number, b.answers[index][slots[0]]) for b in boxes[poll.id]]
                return disclose_sides(asked[-1].result, asked[-1].chosen(boxes), marks)
    return None
