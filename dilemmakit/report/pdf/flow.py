"""Pieces put on pages: what stays together, what may be parted, what is said again on top."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from dilemmakit.report.pdf.canvas import TaggedCanvas


class Piece(Protocol):
    """Something set to its width: a text, a row, a figure. Lengths are points."""

    @property
    def height(self) -> float: ...

    def parted(self, room: float) -> "tuple[Piece, Piece] | None":
        """Return what fits into the room and the rest; None if nothing fits or it is whole."""

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None: ...


class Repeated(Protocol):
    """A piece that is drawn again on top of the next page, as an artifact."""

    @property
    def height(self) -> float: ...

    def draw_again(self, canvas: TaggedCanvas, x: float, top: float) -> None: ...


@dataclass(frozen=True)
class Step:
    """A piece in its place. `above` is left out at the top of a page.

    `keep` holds it together with the next step; `again` heads the page if the step begins one.
    """

    piece: Piece
    above: float = 0.0
    keep: bool = False
    again: Repeated | None = None


@dataclass(frozen=True)
class Placed:
    """A piece at a distance from the top of the page's text."""

    piece: Piece
    offset: float
    head: Repeated | None = None


def lay_out(steps: Sequence[Step], height: float) -> list[list[Placed]]:
    """Put the steps on pages whose text is `height` points high."""
    pages = _Pages(height)
    for group in _groups(steps):
        pages.put(group)
    return pages.pages


def _groups(steps: Sequence[Step]) -> Iterator[list[Step]]:
    group: list[Step] = []
    for step in steps:
        group.append(step)
        if not step.keep:
            yield group
            group = []
    if group:
        yield group


class _Pages:
    """Pages being filled."""

    def __init__(self, height: float) -> None:
        self.pages: list[list[Placed]] = [[]]
        self._height = height
        self._used = 0.0

    def put(self, group: list[Step]) -> None:
        """Put steps that stay together; the last of them may be parted."""
        *kept, last = group
        needed = sum(step.above + step.piece.height for step in kept)
        room = self._height - self._used - needed - last.above
        begins = last.piece.height <= room or last.piece.parted(room) is not None
        if self.pages[-1] and not begins:
            self._turn()
        for step in kept:
            self._put_one(step)
        self._put_one(last)

    def _put_one(self, step: Step) -> None:
        piece: Piece | None = step.piece
        above = step.above
        while piece is not None:
            fresh = not self.pages[-1]
            head = step.again if fresh else None
            start = self._used + (0.0 if fresh else above) + (head.height if head else 0.0)
            room = self._height - start
            first: Piece = piece
            rest: Piece | None = None
            if piece.height > room:
                parts = piece.parted(room)
                if parts is not None:
                    first, rest = parts
                elif not fresh:
                    self._turn()
                    continue
            self.pages[-1].append(Placed(first, start, head))
            self._used = start + first.height
            if rest is not None:
                self._turn()
                above = 0.0
            piece = rest

    def _turn(self) -> None:
        self.pages.append([])
        self._used = 0.0
