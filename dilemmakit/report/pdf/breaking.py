"""Plain text broken into lines: words measured once, over-long words broken, no markup."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dilemmakit.report.pdf.fonts import SOFT_HYPHEN, Face, ruler

Span = tuple[str, Face]
"""A stretch of text in one face; the text has been through `cleaning`."""
Line = tuple[Span, ...]
"""What stands on one line; empty for an empty line."""

_VOWELS = frozenset("aeiouyæøåäöéüAEIOUYÆØÅÄÖÉÜ")
_LONGEST_REAL_WORD = 80
_LOOK_BACK = 8
_LOST = 0.12
"""Of a line's room, for a word that looks lost alone on a last line."""
_FEWEST_TO_HOLD = 4
_MOST_HELD = 0.6
_AFTER = re.compile(r"(?<=[^\W\d_][-/–])(?=[^\W\d_])")
"""Where a word may be parted without a hyphen: after one that is there already."""


@dataclass(frozen=True)
class _Word:
    """What stands between two spaces, which may change face within."""

    spans: Line
    width: float

    @property
    def face(self) -> Face:
        return self.spans[0][1]


def break_lines(spans: tuple[Span, ...], size: float, width: float) -> list[Line]:
    """Return the lines of a text in a column `width` points wide; at least one line."""
    room = width / size
    lines: list[Line] = []
    for words in _paragraphs(spans):
        if lines:
            lines[-1] = _closed(lines[-1])
        _fill(_with_last_held(words, room), room, lines)
    return lines


def _with_last_held(words: list[_Word], room: float) -> list[_Word]:
    """Hold a last word to the one before it where it would be lost on a line alone.

    It takes no line more: the two of them go down where the one would have.
    """
    if len(words) < _FEWEST_TO_HOLD:
        return words
    *others, before, last = words
    if last.width > room * _LOST:
        return words
    *spans, (text, face) = before.spans
    width = before.width + ruler(face).space + last.width
    if width > room * _MOST_HELD:
        return words
    return [*others, _Word((*spans, (f"{text} ", face), *last.spans), width)]


def _closed(line: Sequence[Span]) -> Line:
    """End a line with the space that the break stands for, or a reader joins two words."""
    if not line:
        return ()
    *others, (text, face) = line
    return (*others, (f"{text} ", face))


def _paragraphs(spans: tuple[Span, ...]) -> Iterator[list[_Word]]:
    """Part the text at its line ends, and each paragraph into words."""
    words: list[_Word] = []
    open_word = False
    for text, face in spans:
        measure = ruler(face).word
        for number, row in enumerate(text.split("\n")):
            if number:
                yield words
                words, open_word = [], False
            for position, word in enumerate(row.split(" ")):
                if position:
                    open_word = False
                if not word:
                    continue
                width = measure(word) if SOFT_HYPHEN not in word else _without_hints(word, face)
                if open_word:
                    last = words.pop()
                    words.append(_Word((*last.spans, (word, face)), last.width + width))
                else:
                    words.append(_Word(((word, face),), width))
                open_word = True
    yield words


def _without_hints(word: str, face: Face) -> float:
    return ruler(face).word(word.replace(SOFT_HYPHEN, ""))


def _fill(words: list[_Word], room: float, lines: list[Line]) -> None:
    """Put words on lines as long as they fit."""
    line: list[Span] = []
    used = 0.0
    for word in words:
        # The space stands in the face of what is before it.
        space = ruler(line[-1][1]).space if line else 0.0
        if used + space + word.width <= room:
            _append(line, word.spans, bool(line))
            used += space + word.width
            continue
        if line:
            parts = _at_a_hyphen(word, room - used - space)
            if parts is None:
                lines.append(_closed(line))
            else:
                first, word = parts
                _append(line, first.spans, True)
                lines.append(tuple(line))
            line = []
        if word.width <= room:
            _append(line, word.spans, False)
            used = word.width
            continue
        pieces = list(_broken(word, room))
        lines.extend((piece,) for piece in pieces[:-1])
        line = [pieces[-1]]
        used = ruler(word.face).word(pieces[-1][0])
    lines.append(tuple(line))


def _append(line: list[Span], spans: Line, spaced: bool) -> None:
    """Add a word to a line, in one stretch with what stands there in the same face."""
    for text, face in spans:
        text = text.replace(SOFT_HYPHEN, "")
        gap = " " if spaced else ""
        if line and line[-1][1] is face:
            line[-1] = (line[-1][0] + gap + text, face)
        else:
            if line and gap:
                line[-1] = (line[-1][0] + gap, line[-1][1])
            line.append((text, face))
        spaced = False


def _at_a_hyphen(word: _Word, room: float) -> tuple[_Word, _Word] | None:
    """Part a word after a hyphen, a dash or a slash of its own, as late as the room allows."""
    if len(word.spans) != 1:
        return None
    text, face = word.spans[0]
    measure = ruler(face).word
    for place in reversed([match.start() for match in _AFTER.finditer(text)]):
        first, rest = text[:place].replace(SOFT_HYPHEN, ""), text[place:]
        if measure(first) <= room:
            return _Word(((first, face),), measure(first)), _Word(
                ((rest, face),), _without_hints(rest, face)
            )
    return None


def _broken(word: _Word, room: float) -> Iterator[Span]:
    """Part a word that no line can hold; each part but the last fills a line."""
    text, face = "".join(text for text, _face in word.spans), word.face
    measure = ruler(face)
    hyphen = measure.letter(SOFT_HYPHEN)
    real = len(text) <= _LONGEST_REAL_WORD
    start, used, at = 0, 0.0, 0
    while at < len(text):
        wide = 0.0 if text[at] == SOFT_HYPHEN else measure.letter(text[at])
        if used + wide > room and at > start:
            place, sign = _place(text, start, at, real, room, hyphen, face)
            yield text[start:place].replace(SOFT_HYPHEN, "") + sign, face
            start = at = place
            used = 0.0
            continue
        used += wide
        at += 1
    yield text[start:].replace(SOFT_HYPHEN, ""), face


def _place(
    text: str, start: int, end: int, real: bool, room: float, hyphen: float, face: Face
) -> tuple[int, str]:
    """Return where before `end` to part a word, and the sign that says so.

    After a hyphen of its own; at a hint; else before a consonant that a vowel follows, which is
    where Danish and Swedish syllables mostly begin. What is no word is cut where the line ends.
    """
    for place in range(end, max(start + 1, end - 2 * _LOOK_BACK), -1):
        if text[place - 1] in "-/–" and place - start > 2:
            return place, ""
    if real:
        width = ruler(face).word
        for place in range(end, max(start + 2, end - _LOOK_BACK), -1):
            part = text[start:place].replace(SOFT_HYPHEN, "")
            if not _syllable(text, start, place) or width(part) + hyphen > room:
                continue
            return place, SOFT_HYPHEN
    while end > start + 1 and end < len(text) and unicodedata.combining(text[end]):
        end -= 1
    return end, ""


def _syllable(text: str, start: int, place: int) -> bool:
    if place - start < 3 or len(text) - place < 3:
        return False
    if text[place - 1] == SOFT_HYPHEN:
        return True
    before, here, after = text[start:place], text[place], text[place + 1]
    return (
        here.isalpha()
        and here not in _VOWELS
        and after in _VOWELS
        and any(letter in _VOWELS for letter in before)
    )
