"""One person's answers while they are being given at the kiosk; nothing outlives the ballot."""

import secrets
from dataclasses import dataclass, field

from dilemmakit.domain.poll import Answers, Item, Poll, Value
from dilemmakit.domain.vocabulary import ItemKind

_ROWS_A_PAGE = 6
PICKS_A_PAGE = 8
"""Fewer than ten: on no page can a figure be both a number and the beginning of another."""


@dataclass(frozen=True)
class BallotPage:
    """One page of a ballot: an item of the poll, and which of its slots stand on the page.

    Where targets are picked, for a ranking or with dots, the slots are those targets.
    """

    item: int
    slots: range


@dataclass
class Ballot:
    """What has been given so far, slot by slot; a slot that is missing has not been answered.

    `nonce` makes sending twice store once.
    """

    poll: Poll
    number: int | None = None
    nonce: str = field(default_factory=lambda: secrets.token_hex(16))
    given: dict[tuple[int, int], Value] = field(default_factory=dict)
    words: str = ""
    """What would change the person's mind; it goes its own way, apart from the answers."""

    @property
    def pages(self) -> tuple[BallotPage, ...]:
        """The pages in the order of the items."""
        pages = []
        for index, item in enumerate(self.poll.items):
            rows, each = item.slots, _ROWS_A_PAGE
            if item.kind in (ItemKind.RANKING, ItemKind.DOTS):
                rows, each = len(item.targets), PICKS_A_PAGE
            pages += [
                BallotPage(index, range(start, min(start + each, rows)))
                for start in range(0, rows, each)
            ]
        return tuple(pages)

    def item(self, page: BallotPage) -> Item:
        """Return the item a page is about."""
        return self.poll.items[page.item]

    def give(self, page: BallotPage, slot: int, value: Value) -> None:
        """Take an answer; it may be given anew until the ballot is sent."""
        self.given[(page.item, slot)] = value

    def value(self, page: BallotPage, slot: int) -> Value:
        """Return what was given in a slot; None for blank and for nothing yet."""
        return self.given.get((page.item, slot))

    def has(self, page: BallotPage, slot: int) -> bool:
        """Tell whether a slot has been answered, blank included."""
        return (page.item, slot) in self.given

    def leave_blank(self, page: BallotPage) -> None:
        """Answer blank wherever the page has no answer yet."""
        for slot in page.slots:
            self.given.setdefault((page.item, slot), None)

    def first_open(self, page: BallotPage) -> int | None:
        """Return the first slot of a page without an answer."""
        return next((slot for slot in page.slots if not self.has(page, slot)), None)

    def picked(self, page: BallotPage) -> list[int]:
        """Return which targets have been picked, a ranking's in its order."""
        item = self.item(page)
        values = [self.given.get((page.item, slot)) for slot in range(item.slots)]
        if item.kind is ItemKind.DOTS:
            return [target for target, value in enumerate(values) if value == 1]
        names = [item.name_of(target) for target in range(len(item.targets))]
        return [names.index(value) for value in values if value is not None]

    def pick(self, page: BallotPage, target: int) -> bool:
        """Pick a target or take it back; return False where nothing is left to pick with."""
        item = self.item(page)
        chosen = self.picked(page)
        if target in chosen:
            chosen.remove(target)
        elif len(chosen) < min(item.picks, len(item.targets)):
            chosen.append(target)
        else:
            return False
        self._put_picks(page, chosen)
        return True

    def pick_none(self, page: BallotPage) -> None:
        """Answer blank: nothing is picked."""
        for slot in range(self.item(page).slots):
            self.given[(page.item, slot)] = None

    def _put_picks(self, page: BallotPage, chosen: list[int]) -> None:
        item = self.item(page)
        for slot in range(item.slots):
            value: Value
            if item.kind is ItemKind.DOTS:
                value = int(slot in chosen)
            else:
                value = item.name_of(chosen[slot]) if slot < len(chosen) else None
            if chosen:
                self.given[(page.item, slot)] = value
            else:
                self.given.pop((page.item, slot), None)

    def answers(self) -> Answers:
        """Return the answers as they are stored; what has no answer is blank."""
        return tuple(
            tuple(self.given.get((index, slot)) for slot in range(item.slots))
            for index, item in enumerate(self.poll.items)
        )
