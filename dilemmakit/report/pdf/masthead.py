"""The top of the first page: owner and edition, title, and the band between its two rules."""

from collections.abc import Iterator
from dataclasses import dataclass

from dilemmakit.report.blocks import Masthead, plain
from dilemmakit.report.pdf.breaking import Line
from dilemmakit.report.pdf.canvas import TaggedCanvas
from dilemmakit.report.pdf.cleaning import one_line
from dilemmakit.report.pdf.flow import Step
from dilemmakit.report.pdf.fonts import text_width
from dilemmakit.report.pdf.headings import Entry
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.text import SetText, baseline, set_text
from dilemmakit.report.pdf.tokens import (
    BAND,
    BAND_FACT,
    BAND_RULE,
    FACT,
    INK,
    OWNER,
    TEXT_WIDTH,
    TITLE,
    Type,
)

_BAND_AIR = 3.5
"""Between a rule of the band and its words."""
_LEAST_GAP = 16.0


@dataclass(frozen=True)
class TwoEnds:
    """Words at the left and at the right end of one line; below each other if both do not fit."""

    left: SetText
    right: str
    right_style: Type
    right_element: Element

    @property
    def _beside(self) -> bool:
        taken = sum(text_width(text, face, self.left.style.size) for text, face in self._last)
        width = text_width(self.right, self.right_style.face, self.right_style.size)
        return len(self.left.lines) == 1 and taken + _LEAST_GAP + width <= TEXT_WIDTH

    @property
    def _last(self) -> Line:
        return self.left.lines[-1]

    @property
    def height(self) -> float:
        extra = 0.0 if self._beside or not self.right else self.right_style.leading
        return self.left.height + extra

    def parted(self, room: float) -> None:
        """The line is whole."""

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        self.left.draw(canvas, x, top)
        if not self.right:
            return
        line = top - self.height + self.right_style.leading - baseline(self.right_style)
        with canvas.tagged(self.right_element):
            canvas.write_right(x + TEXT_WIDTH, line, self.right, self.right_style)


@dataclass(frozen=True)
class Band:
    """The words that every result carries, between two rules that survive any copier."""

    notice: SetText | None
    words: TwoEnds

    @property
    def height(self) -> float:
        notice = self.notice.height if self.notice else 0.0
        return notice + self.words.height + 2 * (_BAND_AIR + BAND_RULE)

    def parted(self, room: float) -> None:
        """The band is whole."""

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        foot = top - self.height
        for y in (top - BAND_RULE / 2, foot + BAND_RULE / 2):
            canvas.rule(x, y, x + TEXT_WIDTH, y, BAND_RULE, INK)
        top -= BAND_RULE + _BAND_AIR
        if self.notice is not None:
            self.notice.draw(canvas, x, top)
            top -= self.notice.height
        self.words.draw(canvas, x, top)


def set_masthead(block: Masthead, root: Element) -> Iterator[Step]:
    """Yield the masthead's pieces from the top."""
    owner = set_text(plain(block.owner), TEXT_WIDTH, OWNER, root.add("P"))
    yield Step(TwoEnds(owner, one_line(block.edition), FACT, root.add("P")))
    title = set_text(plain(block.title), TEXT_WIDTH, TITLE, root.add("H1"))
    yield Step(Entry(title, one_line(block.title), 0), 9)
    notice = None
    if block.notice is not None:
        notice = set_text(plain(block.notice), TEXT_WIDTH, BAND, root.add("P"))
    words = set_text(plain(block.band), TEXT_WIDTH, BAND, root.add("P"))
    fact = TwoEnds(words, one_line(block.band_fact), BAND_FACT, root.add("P"))
    yield Step(Band(notice, fact), 8)
