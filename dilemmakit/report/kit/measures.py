"""Lengths and types of the kit's sheets; lengths are points, from millimetres of paper."""

from dataclasses import dataclass

from dilemmakit.report.pdf.fonts import Face
from dilemmakit.report.pdf.tokens import PAGE_HEIGHT, PAGE_WIDTH, SOFT, Type

MM = 72 / 25.4

CARD_WIDTH, CARD_HEIGHT = 210 * MM, 148.5 * MM
"""A5, lying: two to a sheet of A4, one above the other, so that both sides meet when it is turned
over its long edge."""

QUIET = Type(8.5, 11, colour=SOFT)
NUMBER = Type(20, 24, Face.BOLD)


@dataclass(frozen=True)
class Grid:
    """Equal fields on a sheet of A4, cut along its lines; centred, from the top left."""

    columns: int
    rows: int
    width: float
    height: float

    @property
    def left(self) -> float:
        return (PAGE_WIDTH - self.columns * self.width) / 2

    @property
    def top(self) -> float:
        return PAGE_HEIGHT - (PAGE_HEIGHT - self.rows * self.height) / 2

    @property
    def each(self) -> int:
        """How many fields a sheet has."""
        return self.columns * self.rows

    @property
    def uprights(self) -> tuple[float, ...]:
        """Where it is cut from top to bottom; the paper's own edges need no cut."""
        lines = (self.left + number * self.width for number in range(self.columns + 1))
        return tuple(line for line in lines if 1 < line < PAGE_WIDTH - 1)

    @property
    def levels(self) -> tuple[float, ...]:
        """Where it is cut from side to side."""
        lines = (self.top - number * self.height for number in range(self.rows + 1))
        return tuple(line for line in lines if 1 < line < PAGE_HEIGHT - 1)

    def corner(self, number: int) -> tuple[float, float]:
        """Return the left and the upper edge of a field."""
        row, column = divmod(number, self.columns)
        return self.left + column * self.width, self.top - row * self.height


CARDS = Grid(1, 2, CARD_WIDTH, CARD_HEIGHT)
