"""Text that any program can open: nothing vanishes, what cannot be written leaves a box."""

import re
import unicodedata

MISSING = "\N{WHITE SQUARE}"

LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
BLANK_LINES = re.compile(r"[ \t]*\n(?:[ \t]*\n)+")

# They join or part signs, as in an emoji of a family; without them there is another sign to see.
_JOINERS = frozenset(
    "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
    "\N{WORD JOINER}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
)


class _Written(dict[int, str]):
    """What a code point is written as, found out once."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        # Controls, halves of surrogate pairs, signs that are none, and marks that turn the reading
        # direction of all that follows.
        shown = sign in "\n\t" or sign in _JOINERS or unicodedata.category(sign)[0] != "C"
        self[code] = written = sign if shown else MISSING
        return written


_WRITTEN = _Written({0xFEFF: ""})


def legible(text: str) -> str:
    """Return the text in NFC, line ends as ``\\n``, and a box for each sign that no file holds."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", LINE_ENDS.sub("\n", text)).translate(_WRITTEN)


def legible_page(text: str) -> str:
    """Return the text as `legible`, with runs of empty lines made one: they would fill pages."""
    return BLANK_LINES.sub("\n\n", legible(text)).strip("\n")


def legible_line(text: str) -> str:
    """Return the text on a single line, as a title or a name must be."""
    return " ".join(legible(text).split())
