"""One person's answers while they are being given at the kiosk; nothing outlives the ballot."""

import secrets
from dataclasses import dataclass, field

from dilemmakit.domain.poll import Answers, Item, Poll, Value

_ROWS_A_PAGE = 6


@dataclass(frozen=True)
class BallotPage:
    """One page of a ballot: an item of the poll, and which of its slots stand on the page."""

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

    @property
    def pages(self) -> tuple[BallotPage, ...]:
        """The pages in the order of the items, at most six rows each."""
        return tuple(
            BallotPage(index, range(start, min(start + _ROWS_A_PAGE, item.slots)))
            for index, item in enumerate(self.poll.items)
            for start in range(0, item.slots, _ROWS_A_PAGE)
        )

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

    def answers(self) -> Answers:
        """Return the answers as they are stored; what has no answer is blank."""
        return tuple(
            tuple(self.given.get((index, slot)) for slot in range(item.slots))
            for index, item in enumerate(self.poll.items)
        )
