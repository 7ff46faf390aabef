"""How an option looks in every document: colour, pattern and letter, the same as on the screens."""

from dataclasses import dataclass
from enum import Enum, auto

WHITE, INK, SOFT, RULE = "#FFFFFF", "#15181C", "#565B61", "#C9CBC8"


class Pattern(Enum):
    """What tells the options apart where colours do not."""

    PLAIN = auto()
    DIAGONALS = auto()
    DOTS = auto()
    LINES = auto()


@dataclass(frozen=True)
class OptionLook:
    """One option's colours: `before` is the pale fill of the first answer, without a pattern."""

    fill: str
    before: str
    letter: str
    pattern: Pattern


_LOOKS = {
    "A": OptionLook("#12386B", "#CDD7E4", WHITE, Pattern.PLAIN),
    "B": OptionLook("#94350B", "#F0D6CA", WHITE, Pattern.DIAGONALS),
    "C": OptionLook("#6FC2AE", "#DDF1EC", INK, Pattern.DOTS),
    "D": OptionLook("#F2CB4E", "#FBF1D0", INK, Pattern.LINES),
}
_AS_TODAY = OptionLook("#A9AEB3", "#E6E8E9", INK, Pattern.PLAIN)

DIAGONAL, DOT, LINE = 0.16, 0.14, 0.13
"""Breadth of a diagonal, radius of a dot, breadth of a line, in parts of the pitch."""

NO_OPTION = "–"
"""Stands for a letter where a mark or a bar is no option's: a blank answer, a round."""


def option_look(letter: str) -> OptionLook:
    """Return an option's colours and pattern; what is no option looks like 'as today'."""
    return _LOOKS.get(letter, _AS_TODAY)


def fitted(length: float, pitch: float) -> tuple[int, float]:
    """Return how many pitches fill a length, and the pitch at which they do."""
    count = max(1, round(length / pitch))
    return count, length / count
