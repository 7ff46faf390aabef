"""The choice, before and after: bars in each option's place, or words where few have answered."""

from dataclasses import dataclass

from dilemmakit.domain.result import ChoiceResult, Level, OptionCount, Share, Shift
from dilemmakit.domain.room_view import StanceContent
from dilemmakit.gui.screen.canvas import Canvas, Column
from dilemmakit.gui.screen.text import Block, Run, Style, largest
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _, formats, terms

_QUESTION_BASELINE = 17.1
_TWO_LINES_TOP = 12.2
_HIGHEST_BAR = 27.75
"""The top of the highest bar: figure and question stand above it."""
_BASE = 35.83
"""The base line above the picture's lower edge."""
_BAR = 14.25 / 33
_BAR_GAP = 0.5 / 33
_FIGURE_RISE = 1.85
_WORD_BASELINE = 4.1
_MARK = 5.0
_LABEL_X = 6.7
_BETWEEN_WIDE = 74.0
_BETWEEN_LEAST = 40.0
_SENTENCE = 10.0
_WORDS = Style(tokens.ROOM_NOTE)


@dataclass(frozen=True)
class _Side:
    """One of the two times: its result, and whether it is drawn pale."""

    result: ChoiceResult
    is_before: bool


def draw_stance(canvas: Canvas, content: StanceContent, progress: float) -> int:
    """Draw the first choice pale, the second full beside it, on one base line from 0.

    `progress` below 1 is the moment while the second grows out of the first; its figures wait.
    """
    sides = [_Side(content.before, True)]
    if content.after is not None:
        sides.append(_Side(content.after, False))
    _draw_twists(canvas, content, draw_asked(canvas, content.question))
    if all(side.result.level is Level.TOO_FEW for side in sides):
        draw_too_few(canvas, 5)
        return 1
    columns = canvas.columns(len(content.before.counts))
    base = canvas.height - _BASE
    whole = canvas.right - canvas.left
    for index, (column, first) in enumerate(zip(columns, content.before.counts, strict=True)):
        for side in sides:
            _draw_option(canvas, column, sides, side, index, base, progress)
        if len(sides) > 1:
            _draw_times(canvas, column, base)
        _draw_label(canvas, column, content.before, first.target, first.label, base)
    canvas.fill(canvas.left, base, whole, 0.5, canvas.palette.ink)
    _draw_sentence(canvas, sides, content)
    return 1


def draw_asked(canvas: Canvas, question: str) -> float:
    """Draw the question above a chart, on one line, or small on two; return how wide it is."""
    width = canvas.right - canvas.left

    def fits(size: float) -> bool:
        block = canvas.lay(question, Style(size, bold=True), width)
        return block.lines == 1 and not block.overflows

    size = largest(tokens.ROOM_LEAD, tokens.ROOM_NOTE, fits)
    if size is not None:
        style = Style(size, bold=True)
        return canvas.line(question, style, canvas.left, _QUESTION_BASELINE, available=width)
    small = Style(tokens.ROOM_NOTE, bold=True)
    canvas.text(question, small, canvas.left, _TWO_LINES_TOP, width, lines=2)
    return width


def _draw_twists(canvas: Canvas, content: StanceContent, taken: float) -> None:
    """Draw what came between, to the right of the question, where two lines are enough for it."""
    style = Style(tokens.ROOM_NOTE, soft=True)
    words = terms.twists_between(content.twists)
    room = min(canvas.right - canvas.left - taken - 2 * tokens.ROOM_GAP, _BETWEEN_WIDE)
    if not words or room < _BETWEEN_LEAST:
        return
    block = canvas.lay(words, style, room)
    if block.lines <= 2 and not block.overflows:
        top = _QUESTION_BASELINE + 1.0 - block.height
        canvas.block(block, canvas.right - block.width, top, room)


def draw_too_few(canvas: Canvas, needed: int) -> None:
    """Say that too few have answered to show anything, and why."""
    width = canvas.right - canvas.left
    large = Style(tokens.ROOM_SUMMARY_TITLE, bold=True, leading=1.1)
    y = canvas.text(_("Too few answers to show"), large, canvas.left, canvas.top + 10, width)
    why = _(
        "Answers are shown when at least {count} have answered. "
        "That way nobody can work out what one person meant."
    ).format(count=needed)
    style = Style(tokens.ROOM_LEAD, soft=True, leading=1.34)
    canvas.text(why, style, canvas.left, y + 3, min(width, 120.0))


def share_word(share: Share) -> str:
    """Return the word that stands for a count where few have answered."""
    return {Share.MOST: _("most"), Share.SOME: _("some"), Share.NONE: _("none")}[share]


def _draw_option(
    canvas: Canvas,
    column: Column,
    sides: list[_Side],
    side: _Side,
    index: int,
    base: float,
    progress: float,
) -> None:
    count = side.result.counts[index]
    width = column.width * _BAR
    x = column.x + (0.0 if side.is_before else width + column.width * _BAR_GAP)
    middle = x + width / 2
    if count.share is not None:
        word = share_word(count.share)
        style = Style(_word_size(canvas, sides, width), bold=not side.is_before)
        canvas.line(word, style, middle, base - 1.5, align=0.5)
        return
    if count.count is None:
        return
    height = _height(count.count, sides, base)
    growing = not side.is_before and progress < 1.0
    if growing:
        start = _height(sides[0].result.counts[index].count or 0, sides, base)
        height = start + (height - start) * max(0.0, progress)
    if height > 0:
        # The bar ends in the base line, so that its outline and the line are one.
        canvas.bar(count.target, x, base - height, width, height + 0.25, before=side.is_before)
    if not growing:
        figure = Style(tokens.ROOM_FIGURE, bold=not side.is_before)
        canvas.line(str(count.count), figure, middle, base - height - _FIGURE_RISE, align=0.5)


def _height(count: int, sides: list[_Side], base: float) -> float:
    highest = max((c.count or 0 for side in sides for c in side.result.counts), default=0)
    return count / max(1, highest) * (base - _HIGHEST_BAR)


def _word_size(canvas: Canvas, sides: list[_Side], width: float) -> float:
    words = {
        share_word(c.share) for side in sides for c in side.result.counts if c.share is not None
    }

    def fits(size: float) -> bool:
        return all(canvas.lay(w, Style(size, bold=True), 99).width <= width * 0.92 for w in words)

    return largest(tokens.ROOM_QUESTION, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE


def _draw_times(canvas: Canvas, column: Column, base: float) -> None:
    width = column.width * _BAR
    after = width + column.width * _BAR_GAP
    baseline = base + _WORD_BASELINE
    canvas.line(_("before"), _WORDS, column.x + width / 2, baseline, align=0.5)
    bold = Style(tokens.ROOM_NOTE, bold=True)
    canvas.line(_("after"), bold, column.x + after + width / 2, baseline, align=0.5)


def _draw_label(
    canvas: Canvas, column: Column, result: ChoiceResult, letter: str, label: str, base: float
) -> None:
    y = base + 6.6
    width = column.width - _LABEL_X
    size = _label_size(canvas, result.counts, width)
    canvas.mark(letter, column.x, y, _MARK)
    canvas.text(label, Style(size, bold=True, leading=1.14), column.x + _LABEL_X, y, width)


def _label_size(canvas: Canvas, counts: tuple[OptionCount, ...], width: float) -> float:
    def blocks(size: float) -> list[Block]:
        style = Style(size, bold=True, leading=1.14)
        return [canvas.lay(count.label, style, width) for count in counts]

    def fits(size: float) -> bool:
        return all(not b.overflows and b.lines <= 3 for b in blocks(size))

    return largest(tokens.ROOM_LABEL, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE


def sentence(sides: tuple[ChoiceResult, ...], shift: Shift | None) -> str:
    """Return the one sentence below the chart; `{share}` stands where its figures go."""
    levels = [side.level for side in sides]
    if Level.TOO_FEW in levels:
        return _("One of the two times too few answered to show it.")
    if Level.WORDS in levels:
        return _("With fewer than eight answers we only say most, some and none.")
    if shift is None or shift.changed is None or shift.pairs is None:
        return ""
    if shift.changed == 0:
        return _("Everybody gave the same answer as the first time.")
    return _("{share} gave another answer than the first time.")


def sureness_words(content: StanceContent) -> str:
    """Return how sure people were on average, each time it may be told; empty where it may not."""
    means = [asked.measures[0].mean if asked is not None else None for asked in content.sureness]
    before, after = (None if mean is None else formats.decimal(mean) for mean in means)
    if before is not None and after is not None:
        return _("How sure, from 1 to 5: {before} before, {after} after.").format(
            before=before, after=after
        )
    if (once := before or after) is not None:
        return _("How sure, from 1 to 5: {mean} on average.").format(mean=once)
    return ""


def _draw_sentence(canvas: Canvas, sides: list[_Side], content: StanceContent) -> None:
    shift = content.shift
    text = sentence(tuple(side.result for side in sides), shift)
    before, brace, after = text.partition("{share}")
    runs = [Run(before), Run(after)]
    if brace and shift is not None:
        share = _("{changed} of {pairs}").format(changed=shift.changed, pairs=shift.pairs)
        runs.insert(1, Run(share, bold=True))
    width = canvas.right - canvas.left
    if sure := sureness_words(content):
        runs.append(Run(f" {sure}" if text else sure, soft=True))

    def fits(size: float) -> bool:
        block = canvas.lay(runs, Style(size), width)
        return block.lines == 1 and not block.overflows

    if text or sure:
        size = largest(tokens.ROOM_LEAD, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE
        baseline = canvas.height - _SENTENCE
        canvas.line(runs, Style(size), canvas.left, baseline, available=width)
