"""A figure's frame: the SVG with its name and its words, then the sentence and the numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dilemmakit.report.html.drawing import MARK, mark, number, text
from dilemmakit.report.html.markup import Column, element, one_line, table, written
from dilemmakit.wording import _

WIDTH = 520.0
_LEADING = 21.0
_SIGNS = 54
"""Signs of a label on one line, whichever face the reader's computer has."""
_MOST_LINES = 3


@dataclass(frozen=True)
class Frame:
    """What a figure takes from its place on the page.

    `title` is the heading it stands under, `caption` the markup of the sentence below it;
    `with_numbers` asks for a table of its numbers, because none follows it.
    """

    title: str
    caption: str
    number: int
    with_numbers: bool


@dataclass
class Picture:
    """A figure being drawn: its parts, and how far down it has come."""

    y: float = 2.0
    parts: list[str] = field(default_factory=list)

    def name(self, letter: str | None, label: str) -> None:
        """Write an option's mark and its label beside it, over as many lines as it takes."""
        start = 0.0
        if letter is not None:
            self.parts.append(mark(0, self.y, letter))
            start = MARK + 9
        lines = label_lines(label, _SIGNS)
        for n, part in enumerate(lines):
            self.parts.append(text(start, self.y + 16.5 + n * _LEADING, part))
        self.y += MARK + (len(lines) - 1) * _LEADING + 5

    def figure(
        self, frame: Frame, alt: str, head: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> str:
        """Return the whole figure; head and rows are its numbers as a table."""
        names = f"f{frame.number}-name", f"f{frame.number}-words"
        inside = [
            element("title", one_line(frame.title), id=names[0]),
            element("desc", one_line(alt), id=names[1]),
            *self.parts,
        ]
        svg = element(
            "svg",
            "\n".join(inside),
            viewBox=f"0 0 {number(WIDTH)} {number(self.y)}",
            role="img",
            aria_labelledby=" ".join(names),
        )
        below = [frame.caption] if frame.caption else []
        if frame.with_numbers:
            below.append(_folded(frame, head, rows))
        told = element("figcaption", "\n".join(below)) if below else ""
        return element("figure", f"{svg}\n{told}")


def _folded(frame: Frame, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return the numbers as a table that opens when asked for."""
    # The figures' own words are in lower case, as they stand by the bars.
    first, *others = (written(name[:1].upper() + name[1:]) for name in head)
    columns = [Column(first), *(Column(name, "figure") for name in others)]
    numbers = table(one_line(frame.title), columns, rows, True)
    return element("details", element("summary", written(_("The numbers"))) + numbers)


def label_lines(label: str, signs: int) -> list[str]:
    """Part a label into lines; one that would push the figure apart is cut, visibly."""
    lines = [""]
    for word in label.split():
        for piece in (word[at : at + signs] for at in range(0, len(word), signs)):
            if lines[-1] and len(lines[-1]) + 1 + len(piece) > signs:
                lines.append(piece)
            else:
                lines[-1] = f"{lines[-1]} {piece}".strip()
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1]} …"]
    return lines
