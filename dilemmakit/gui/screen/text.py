"""Laid-out text for the room's screen, measured in u and the same at every size of picture."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

from dilemmakit.gui.theme import tokens
from dilemmakit.gui.theme.fonts import font

PX = 12.0
"""Pixels a u that text is laid out in. A picture of another size scales the finished lines, so
that the console's small picture breaks its lines where the room's does."""

LONGEST = 2_000
"""Characters of one text that are laid out: more never fits, and a pasted page must not cost."""

_UNSEEN = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
"""Control signs, and those that turn the direction of what follows."""

LISTS = 1.22
RUNNING = 1.34
TITLES = 1.04


@dataclass(frozen=True)
class Run:
    """A piece of text of one kind; `soft` is the second ink."""

    text: str
    bold: bool = False
    italic: bool = False
    soft: bool = False


@dataclass(frozen=True)
class Style:
    """How a block is set: size in u, line height as a multiple of the size."""

    size: float
    bold: bool = False
    italic: bool = False
    soft: bool = False
    leading: float = LISTS

    def at(self, size: float) -> "Style":
        """Return the same style at another size in u."""
        return replace(self, size=size)

    @property
    def line_height(self) -> float:
        """Return the height of a line in u."""
        return self.size * self.leading


class Block:
    """Text broken into lines at one width; all measures in u.

    `overflows` tells that a single word is wider than the width.
    """

    def __init__(self, layout: QTextLayout, style: Style, text: str, available: float) -> None:
        self._layout = layout
        self.style = style
        self.text = text
        self.lines = layout.lineCount()
        self.height = self.lines * style.line_height
        widths = [layout.lineAt(index).naturalTextWidth() / PX for index in range(self.lines)]
        self.width = max(widths, default=0.0)
        self.overflows = self.width > available + 0.05
        self.baseline = layout.lineAt(0).y() / PX + layout.lineAt(0).ascent() / PX

    @property
    def layout(self) -> QTextLayout:
        """Return Qt's layout, in PX pixels a u, its origin at the block's upper left corner."""
        return self._layout


def face(style: Style, *, bold: bool | None = None) -> QFont:
    """Return the font of a style at PX pixels a u."""
    is_bold = style.bold if bold is None else bold
    display = style.size >= tokens.ROOM_FIGURE - 0.01 and not style.italic
    made = font(
        style.size * PX,
        bold=is_bold,
        italic=style.italic,
        display=display,
    )
    spacing = _spacing(style.size, is_bold)
    if spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.size * PX * spacing)
    return made


def _spacing(size: float, bold: bool) -> float:
    """Return letter spacing as a share of the size; the display cut is itself set closely."""
    if size >= tokens.ROOM_FIGURE - 0.01:
        return -0.01 if size >= tokens.ROOM_TWIST else 0.0
    if not bold or size < tokens.ROOM_LEAD - 0.01:
        return 0.0
    return -0.015 if size >= tokens.ROOM_QUESTION - 0.5 else -0.01


def lay(
    text: str | Sequence[Run], style: Style, width: float, ink: str, soft: str, lines: int = 0
) -> Block:
    """Break text into lines of at most `width` u.

    A word wider than that stays whole unless `lines` is given: then words may break, and text
    beyond that number of lines is cut with an ellipsis.
    """
    runs = (Run(text),) if isinstance(text, str) else tuple(text)
    return _lay(_fit_for_a_screen(runs), style, round(width, 3), ink, soft, lines)


def _fit_for_a_screen(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return runs without signs that break or turn lines, and no longer than a screen holds."""
    left = LONGEST
    kept = []
    for run in runs:
        words = _UNSEEN.sub(" ", run.text)
        if len(words) > left:
            words = words[:left] + "…"
        kept.append(run if words == run.text else replace(run, text=words))
        left -= len(words)
        if left <= 0:
            break
    return tuple(kept)


def measure(text: str, style: Style, width: float, lines: int = 0) -> Block:
    """Return text laid out to be measured, not drawn; `lines` as for `lay`."""
    return lay(text, style, width, "#000000", "#000000", lines)


@lru_cache(maxsize=4096)
def _lay(
    runs: tuple[Run, ...], style: Style, width: float, ink: str, soft: str, lines: int
) -> Block:
    text = "".join(run.text for run in runs)
    layout = _broken(text, runs, style, width, (ink, soft), anywhere=lines > 0)
    if lines and layout.lineCount() > lines:
        text, layout = _cut(layout, runs, style, width, (ink, soft), lines)
    return Block(layout, style, text, width)


def _cut(
    whole: QTextLayout,
    runs: tuple[Run, ...],
    style: Style,
    width: float,
    inks: tuple[str, str],
    lines: int,
) -> tuple[str, QTextLayout]:
    """Return as much of a text as so many lines hold with an ellipsis behind it.

    The last line is filled with as much as it takes of the word that did not fit: »Sensoren
    bebo…« is known again, »Sensoren…« may be any.
    """

    def beginning(end: int) -> tuple[str, QTextLayout]:
        text = whole.text()[:end].rstrip(" ,;:–…") + "…"
        return text, _broken(text, runs, style, width, inks, anywhere=True)

    beyond = whole.lineAt(lines)
    low, high = whole.lineAt(lines - 1).textStart() + 1, beyond.textStart() + beyond.textLength()
    while high - low > 1:
        middle = (low + high) // 2
        if beginning(middle)[1].lineCount() <= lines:
            low = middle
        else:
            high = middle
    return beginning(low)


def _broken(
    text: str,
    runs: tuple[Run, ...],
    style: Style,
    width: float,
    inks: tuple[str, str],
    *,
    anywhere: bool,
) -> QTextLayout:
    layout = QTextLayout(text, face(style))
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    modes = QTextOption.WrapMode
    option.setWrapMode(modes.WrapAtWordBoundaryOrAnywhere if anywhere else modes.WordWrap)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.setFormats(_formats(runs, style, inks, len(text)))
    layout.beginLayout()
    y = 0.0
    height = style.line_height * PX
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width * PX)
        # The line's own height is centred in the line height, as browsers do.
        line.setPosition(QPointF(0, y + (height - line.height()) / 2))
        y += height
    layout.endLayout()
    return layout


def _formats(
    runs: tuple[Run, ...], style: Style, inks: tuple[str, str], length: int
) -> list[QTextLayout.FormatRange]:
    ranges = []
    start = 0
    for run in runs:
        made = QTextLayout.FormatRange()
        # Private in the stubs only: these are the class's public fields.
        made.start, made.length = start, min(len(run.text), max(0, length - start))
        shape = QTextCharFormat()
        look = replace(style, italic=style.italic or run.italic, bold=style.bold or run.bold)
        shape.setFont(face(look))
        shape.setForeground(QColor(inks[1] if run.soft or style.soft else inks[0]))
        made.format = shape
        ranges.append(made)
        start += len(run.text)
    return ranges


def largest(preferred: float, smallest: float, fits: Callable[[float], bool]) -> float | None:
    """Return the largest size in u, in whole pixels of 1080, that fits; None if none does."""
    low, high = round(smallest * PX), max(round(preferred * PX), round(smallest * PX))
    if fits(high / PX):
        return high / PX
    if not fits(low / PX):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        if fits(middle / PX):
            low = middle
        else:
            high = middle
    return low / PX
