"""What the room sees of a poll: how many have answered, and once shown, what came of it."""

from collections import Counter

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.poll import Item, Poll
from dilemmakit.domain.result import ChoiceResult, ConsentResult, MeasuredResult, PointsResult
from dilemmakit.domain.room_notes import mark, objections
from dilemmakit.domain.roster import Participant, by_group
from dilemmakit.domain.seating import seats
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import Entry, ItemKind, ItemOn, PollState, Rating, Show, View


def poll_open(session: Session) -> rv.Content | None:
    """Return how many have answered: people, or tables where their sheets come in one by one."""
    poll = session.poll_planned(session.step.poll or "")
    if poll is None:
        return None
    present = _present(session, poll)
    if poll.entry is Entry.NAMED and session.roster:
        groups = _groups(session, poll, shown=False)
        return rv.CallContent(poll.question, groups, poll.cast, present, poll.secrecy)
    on = {item.on for item in poll.items}
    marks = [mark(option) for option in session.case.options]
    known = {option.id for option in session.case.options}
    # What is weighed besides the options, never chosen: as today.
    marks += [
        rv.Mark(target.id, target.label)
        for item in poll.items
        if item.on is ItemOn.OPTIONS_ZERO
        for target in item.targets
        if target.id not in known
    ]
    asked = [t.label for item in poll.items for t in item.targets]
    about_options = bool(on & {ItemOn.OPTIONS, ItemOn.OPTIONS_ZERO})
    about_sentences = bool(on & {ItemOn.PRINCIPLES, ItemOn.CONDITIONS})
    return rv.PollOpenContent(
        question=poll.question,
        kinds=tuple(item.kind for item in poll.items),
        marks=tuple(marks) if about_options else (),
        sentences=tuple(asked) if about_sentences else (),
        ratings=tuple(
            Rating(t.id) for item in poll.items if item.on is ItemOn.RATINGS for t in item.targets
        ),
        cast=poll.cast,
        present=present,
        secrecy=poll.seen,
        show=poll.show,
        closed=poll.state is not PollState.OPEN,
        tables=_tables(session, poll),
    )


def _present(session: Session, poll: Poll) -> int:
    return poll.attendance if poll.attendance is not None else session.present or 0


def _tables(session: Session, poll: Poll) -> tuple[int, int] | None:
    """Return how many tables' sheets are in, of how many."""
    if poll.entry is not Entry.TABLE_TALLY:
        return None
    return len(poll.tables), len(seats(session))


def _groups(session: Session, poll: Poll, *, shown: bool) -> tuple[rv.NamedGroup, ...]:
    """Return the list group by group: who has answered, and once shown, what."""
    given = {who: answers[0][0] for who, answers in poll.named}
    letters = poll.items[0].letters

    def person(one: Participant) -> rv.NamedPerson:
        answered = one.id in given
        answer = str(given[one.id] or "") if answered and shown else None
        return rv.NamedPerson(one.name, one.substitute_for, one.is_present, answered, answer)

    groups = []
    for name, people in by_group(session.roster):
        counts = Counter(str(given[one.id] or "") for one in people if one.id in given)
        totals = tuple((one, counts[one]) for one in (*letters, "") if counts[one])
        groups.append(rv.NamedGroup(name, tuple(map(person, people)), totals if shown else ()))
    return tuple(groups)


def result_of(session: Session, view: View) -> rv.Content | None:
    """Return the result a picture stands for, or that it may not be shown (yet)."""
    poll = session.poll_planned(session.step.poll or "")
    if poll is None:
        return None
    if poll.state is not PollState.SHOWN or poll.result is None:
        never = poll.show is Show.NEVER_IN_ROOM
        return rv.ResultWithheldContent(poll.question, never=never)
    if view in (View.STANCE_BEFORE_AFTER, View.FLOW):
        stance = _stance(session, poll)
        if poll.named and session.roster and isinstance(stance, rv.StanceContent):
            return rv.NamedContent(poll.question, _groups(session, poll, shown=True), stance)
        return stance
    if view is View.TABLES and poll.split is not None:
        return rv.TablesContent(poll.question, poll.split)
    question = poll.question if len(poll.items) == 1 else ""
    for item, result in zip(poll.items, poll.result, strict=True):
        if view is View.CONSENT and isinstance(result, ConsentResult):
            beside = tuple(objections(session, count.target) for count in result.counts)
            return rv.ConsentContent(question, result, beside)
        if view is View.RANKING and isinstance(result, PointsResult):
            return rv.PointsContent(question, result, item.is_marked)
        if view is View.RESISTANCE and _is_measured(poll, item):
            assert isinstance(result, MeasuredResult)
            return rv.MeasuredContent(question, result)
    return rv.ResultWithheldContent(poll.question, never=False)


def _is_measured(poll: Poll, item: Item) -> bool:
    """Tell whether an item is what the picture of means shows: resistance, else a scale."""
    kinds = {other.kind for other in poll.items}
    if ItemKind.RESISTANCE in kinds:
        return item.kind is ItemKind.RESISTANCE
    return item.kind is ItemKind.SCALE and item.on is not ItemOn.SURENESS


def _sureness(poll: Poll) -> MeasuredResult | None:
    for item, result in zip(poll.items, poll.result or (), strict=False):
        if item.on is ItemOn.SURENESS and isinstance(result, MeasuredResult):
            return result
    return None


def _stance(session: Session, poll: Poll) -> rv.Content:
    shown = [
        (other, result)
        for other in session.polls_by_round
        if other.state is PollState.SHOWN and other.result and session.compared(poll, other)
        for result in other.result
        if isinstance(result, ChoiceResult)
    ]
    if not shown:
        return rv.ResultWithheldContent(poll.question, never=False)
    first, last = shown[0], shown[-1]
    after = last[1] if last[0].id != first[0].id else None
    shift = session.shift(poll.pair) if poll.pair else None
    sure = (_sureness(first[0]), _sureness(last[0]) if after is not None else None)
    between = session.cases[session.round.case_position].twists if after is not None else ()
    twists = tuple(twist.title for twist in between)
    return rv.StanceContent(first[0].question, first[1], after, shift, sure, twists)
