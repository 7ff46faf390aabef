"""Reading a typed slip: `214 B 7 2 9 4 5`, the answers in the order of the items.

Spaces may be left out where only one reading is possible. A pure function, so that what was read
can be shown before it is stored.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from dilemmakit.domain.poll import Answers, Item, ItemAnswer, Poll, Value, misplaced
from dilemmakit.domain.vocabulary import ItemKind

BLANK_SIGNS = "-–"
LONGEST_NUMBER = 4
LONGEST_SLIP = 200
"""Signs a slip may have; a page pasted by mistake is not read at all."""


class SlipFault(StrEnum):
    EMPTY = "empty"
    NUMBER_MISSING = "number_missing"
    NUMBER_TOO_LONG = "number_too_long"
    UNKNOWN_OPTION = "unknown_option"
    OUT_OF_RANGE = "out_of_range"
    TOO_MANY = "too_many"
    TOO_FEW = "too_few"
    TWICE = "twice"
    AFTER_BLANK = "after_blank"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True)
class SlipReading:
    """What has been read so far: `values` slot by slot, in the order of the items.

    `answers` is set when the slip is complete and without fault; `faulty` is the piece of text
    that could not be read, for the sentence that says so.
    """

    number: int | None = None
    values: tuple[Value, ...] = ()
    fault: SlipFault | None = None
    faulty: str = ""
    answers: Answers | None = None

    @property
    def complete(self) -> bool:
        return self.answers is not None


def written(item: Item) -> Item:
    """Return an item as it is written on a slip: dots as the names of what they stand by."""
    return replace(item, kind=ItemKind.RANKING) if item.kind is ItemKind.DOTS else item


def _slots(poll: Poll) -> list[Item]:
    return [item for item in map(written, poll.items) for _slot in range(item.slots)]


def read_slip(text: str, poll: Poll) -> SlipReading:
    """Read a slip, whole or half typed; never raises, whatever was typed."""
    rest = text.strip().upper()
    if not rest:
        return SlipReading(fault=SlipFault.EMPTY)
    if len(rest) > LONGEST_SLIP:
        return SlipReading(fault=SlipFault.TOO_MANY, faulty=rest[-1])
    number: int | None = None
    if poll.numbered:
        digits = ""
        while rest and rest[0].isascii() and rest[0].isdigit():
            digits, rest = digits + rest[0], rest[1:]
        if len(digits) > LONGEST_NUMBER:
            return SlipReading(fault=SlipFault.NUMBER_TOO_LONG, faulty=digits)
        number = int(digits or "0")
        if number == 0:
            return SlipReading(fault=SlipFault.NUMBER_MISSING, faulty=digits or rest[:1])
    slots = _slots(poll)
    readings = _readings(rest.split(), slots)
    whole = [
        values
        for values, left in readings
        if not left and len(values) == len(slots) and _misplaced(values, poll) is None
    ]
    if len(whole) == 1:
        return SlipReading(number, whole[0], answers=_answers(whole[0], poll))
    longest = max(readings, key=lambda reading: len(reading[0]) - 100 * len(reading[1]))
    values, left = longest
    if len(whole) > 1:
        shared = _shared_start(whole)
        return SlipReading(number, shared, SlipFault.AMBIGUOUS, rest.replace(" ", ""))
    at = _misplaced(values, poll)
    if at is not None:
        fault = SlipFault.TWICE if values[at] in values[:at] else SlipFault.AFTER_BLANK
        return SlipReading(number, values[:at], fault, str(values[at]))
    if not left:
        return SlipReading(number, values, SlipFault.TOO_FEW)
    return SlipReading(number, values, _fault(left, slots[len(values) :]), left[:1])


def _readings(tokens: list[str], slots: list[Item]) -> list[tuple[tuple[Value, ...], str]]:
    """Return every way to read the tokens: the values, and the text that no slot could take."""
    ways: list[tuple[tuple[Value, ...], str]] = [((), "")]
    for token in tokens:
        following = []
        for values, left in ways:
            if left:
                following.append((values, left + token))
            else:
                free = slots[len(values) :]
                read = _alone(token, free) or _read(token, free)
                following.extend((values + more, unread) for more, unread in read)
        ways = sorted(dict.fromkeys(following), key=lambda way: (len(way[1]), -len(way[0])))[:64]
    return ways


def _alone(token: str, slots: list[Item]) -> list[tuple[tuple[Value, ...], str]]:
    """Read a ten between spaces as ten only, or a slip one figure short would pass for whole."""
    return [((10,), "")] if token == "10" and slots and 10 in slots[0].figures else []


def _read(token: str, slots: list[Item]) -> list[tuple[tuple[Value, ...], str]]:
    if not token:
        return [((), "")]
    if not slots:
        return [((), token)]
    ways: list[tuple[tuple[Value, ...], str]] = []
    item = slots[0]
    for length in (2, 1):
        piece = token[:length]
        if len(piece) < length:
            continue
        if piece in BLANK_SIGNS and length == 1:
            value: Value = None
        elif item.letters and piece in item.letters:
            value = piece
        elif piece.isascii() and piece.isdigit() and str(int(piece)) == piece:
            value = int(piece)
            if value not in item.figures:
                continue
        else:
            continue
        ways.extend(((value, *more), left) for more, left in _read(token[length:], slots[1:]))
    return ways or [((), token)]


def _fault(left: str, slots: list[Item]) -> SlipFault:
    if not slots:
        return SlipFault.TOO_MANY
    if slots[0].letters:
        return SlipFault.UNKNOWN_OPTION
    return SlipFault.OUT_OF_RANGE


def _shared_start(readings: list[tuple[Value, ...]]) -> tuple[Value, ...]:
    length = min(map(len, readings))
    for index in range(length):
        if any(first[index] != second[index] for first, second in pairwise(readings)):
            return readings[0][:index]
    return readings[0][:length]


def _by_item(values: tuple[Value, ...], poll: Poll) -> tuple[ItemAnswer, ...]:
    """Return what is written to each item, as far as it goes."""
    answers = []
    start = 0
    for item in map(written, poll.items):
        answers.append(values[start : start + item.slots])
        start += item.slots
    return tuple(answers)


def _misplaced(values: tuple[Value, ...], poll: Poll) -> int | None:
    """Return where a ranking repeats a name or goes on below an open place."""
    start = 0
    for item, answer in zip(poll.items, _by_item(values, poll), strict=True):
        at = misplaced(answer) if written(item).kind is ItemKind.RANKING else None
        if at is not None:
            return start + at
        start += len(answer)
    return None


def _answers(values: tuple[Value, ...], poll: Poll) -> Answers:
    return tuple(
        _dots(item, answer) if item.kind is ItemKind.DOTS else answer
        for item, answer in zip(poll.items, _by_item(values, poll), strict=True)
    )


def _dots(item: Item, named: ItemAnswer) -> ItemAnswer:
    """Return dots target by target; who wrote no name at all answered blank."""
    if all(name is None for name in named):
        return (None,) * item.slots
    return tuple(int(item.name_of(target) in named) for target in range(item.slots))
