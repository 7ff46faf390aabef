"""What must fit together in a plan's polls and in the screens that show them (guide, chapter 4)."""

from collections.abc import Iterator
from typing import Any

from dilemmakit.content.common_checks import group, items, number, repeated_faults, rows, word
from dilemmakit.content.reading import Document, Fault, FieldPath
from dilemmakit.domain.meeting_form import KIOSK_COMFORTABLE_UP_TO
from dilemmakit.domain.problem import ProblemCode, Severity
from dilemmakit.domain.vocabulary import (
    Entry,
    ItemKind,
    ItemOn,
    MeetingForm,
    ResultRule,
    RoundKind,
    Secrecy,
    Show,
    View,
)

_OF_A_POLL = {
    View.POLL_OPEN,
    View.RANKING,
    View.RESISTANCE,
    View.CONSENT,
    View.STANCE_BEFORE_AFTER,
    View.FLOW,
    View.TABLES,
}
_SENTENCES = {ItemOn.OPTIONS, ItemOn.PRINCIPLES, ItemOn.CONDITIONS}
# The zero option is weighed, never chosen.
_ITEMS = {
    ItemKind.CHOICE: {ItemOn.OPTIONS},
    ItemKind.SCALE: _SENTENCES | {ItemOn.OPTIONS_ZERO, ItemOn.SURENESS},
    ItemKind.RANKING: _SENTENCES,
    ItemKind.RESISTANCE: {ItemOn.OPTIONS, ItemOn.OPTIONS_ZERO},
    ItemKind.CONSENT: _SENTENCES,
    ItemKind.DOTS: _SENTENCES,
    ItemKind.RATING: {ItemOn.RATINGS},
}

Polls = list[tuple[FieldPath, dict[str, Any]]]


def poll_faults(document: Document) -> Iterator[Fault]:
    """Yield what does not fit together in the polls of a plan and the steps of its screens."""
    data = document.data
    polls: Polls = [
        (("rounds", index, "polls", position), poll)
        for index, planned in rows(data, "rounds")
        for position, poll in rows(planned, "polls")
    ]
    yield from _ids(document, polls)
    yield from _pairs(polls)
    for path, poll in polls:
        yield from _items(path, poll)
        yield from _ways(path, poll, data)
        if word(poll, "show") == Show.WITH_TWIST and not _shown_at_twist(data, word(poll, "id")):
            yield Fault((*path, "show"), ProblemCode.NO_RESULT_AT_TWIST)
    if polls and not any(_is_rating(poll) for _, poll in polls):
        yield Fault(("evaluation",), ProblemCode.NO_RATING)
    yield from _steps(data, polls)


def _ids(document: Document, polls: Polls) -> Iterator[Fault]:
    """Check that no two polls of the plan, in whichever round, have the same id."""
    seen: dict[str, int] = {}
    for path, poll in polls:
        given = word(poll, "id")
        if given is not None and given in seen:
            args: dict[str, str | int] = {"given": given, "first_line": seen[given]}
            yield Fault((*path, "id"), ProblemCode.ID_TWICE, args)
        elif given is not None:
            seen[given] = document.place((*path, "id"))[0]


def _pairs(polls: Polls) -> Iterator[Fault]:
    keys = [word(poll, "pair") for _, poll in polls]
    for path, poll in polls:
        pair = word(poll, "pair")
        if pair is not None and keys.count(pair) == 1:
            yield Fault((*path, "pair"), ProblemCode.PAIR_ALONE, {"given": pair})


def _items(path: FieldPath, poll: dict[str, Any]) -> Iterator[Fault]:
    for index, item in rows(poll, "items"):
        kind, on = word(item, "kind") or "", word(item, "on") or ""
        if kind in set(ItemKind) and on in set(ItemOn) and on not in _ITEMS[ItemKind(kind)]:
            args: dict[str, str | int] = {"kind": kind, "on": on}
            yield Fault((*path, "items", index, "on"), ProblemCode.ITEM_MISMATCH, args)
    show = word(poll, "show")
    if _is_rating(poll) and show in set(Show) and show != Show.NEVER_IN_ROOM:
        yield Fault((*path, "show"), ProblemCode.RATING_IN_ROOM)


def _is_rating(poll: dict[str, Any]) -> bool:
    return any(word(item, "kind") == ItemKind.RATING for _, item in rows(poll, "items"))


def _ways(path: FieldPath, poll: dict[str, Any], data: dict[str, Any]) -> Iterator[Fault]:
    """Check how a poll is answered against the meeting's form and the number of people."""
    secret = word(poll, "secrecy") == Secrecy.SECRET
    if secret and word(data, "meeting_form") == MeetingForm.COUNCIL_MEETING:
        yield Fault((*path, "secrecy"), ProblemCode.SECRET_IN_COUNCIL_MEETING)
    entry = items(poll, "entry")
    yield from repeated_faults(entry, (*path, "entry"))
    people = number(group(data, "participants"), "max")
    # As one way among others it is there for the small meeting; as the first it is proposed.
    if entry[:1] == [Entry.KIOSK] and people is not None and people > KIOSK_COMFORTABLE_UP_TO:
        args: dict[str, str | int] = {"people": people, "most": KIOSK_COMFORTABLE_UP_TO}
        code = ProblemCode.KIOSK_FOR_MANY
        yield Fault((*path, "entry"), code, args, Severity.WARNING)


def _shown_at_twist(data: dict[str, Any], poll_id: str | None) -> bool:
    return any(
        word(step, "result") in (ResultRule.WHEN_CLOSED, ResultRule.LIVE)
        and word(step, "poll") in (None, poll_id)
        for _, planned in rows(data, "rounds")
        if word(planned, "kind") == RoundKind.TWIST
        for _, step in rows(planned, "screen", "steps")
    )


def _steps(data: dict[str, Any], polls: Polls) -> Iterator[Fault]:
    """Check that the screens show polls that there are, and ask each in its own round."""
    rounds = {word(poll, "id"): path[1] for path, poll in polls}
    there = [each for each in rounds if each is not None]
    asked: set[str] = set()
    astray = False
    for index, planned in rows(data, "rounds"):
        for position, step in rows(planned, "screen", "steps"):
            path: FieldPath = ("rounds", index, "screen", "steps", position)
            given, view = word(step, "poll"), word(step, "view")
            if given is None:
                if view is not None and view in _OF_A_POLL:
                    astray = True
                    yield Fault((*path, "view"), ProblemCode.VIEW_NEEDS_POLL, {"view": view})
                continue
            own = rounds.get(given)
            if not isinstance(own, int):
                astray = True
                args: dict[str, str | int] = {"given": given, "allowed": ", ".join(there)}
                yield Fault((*path, "poll"), ProblemCode.UNKNOWN_POLL, args)
            elif own > index:
                yield Fault((*path, "poll"), ProblemCode.POLL_NOT_YET, {"given": given})
            elif view == View.POLL_OPEN and own != index:
                yield Fault((*path, "poll"), ProblemCode.POLL_ELSEWHERE, {"given": given})
            if view == View.POLL_OPEN:
                asked.add(given)
    for path, poll in polls:
        given = word(poll, "id")
        # A picture that names no poll, or another, is most likely the one that is missing.
        if given is not None and given not in asked and not astray:
            code = ProblemCode.POLL_NEVER_ASKED
            yield Fault((*path, "id"), code, {"given": given}, Severity.WARNING)
