"""Reading figures as they are called out round a table: `3 5 5 7 10 0 -`, one for each person."""

from dataclasses import dataclass

from dilemmakit.domain.poll import Item, Value
from dilemmakit.domain.slip import BLANK_SIGNS


@dataclass(frozen=True)
class FingerReading:
    """The values read so far, in the order they were typed; `faulty` is what could not be read."""

    values: tuple[Value, ...] = ()
    faulty: str = ""


def read_fingers(text: str, item: Item) -> FingerReading:
    """Read a line of figures, whole or half typed; never raises, whatever was typed.

    Spaces may be left out: then each figure stands for itself, and a ten must stand alone.
    """
    values: list[Value] = []
    for token in text.split():
        pieces = [token] if token == "10" and 10 in item.figures else list(token)
        for piece in pieces:
            if piece in BLANK_SIGNS:
                values.append(None)
            elif piece.isascii() and piece.isdigit() and int(piece) in item.figures:
                values.append(int(piece))
            else:
                return FingerReading(tuple(values), piece)
    return FingerReading(tuple(values))
