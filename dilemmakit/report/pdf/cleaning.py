"""Text as the shipped faces can print it: nothing vanishes, what cannot be shown leaves a box."""

import unicodedata

from dilemmakit.report.legible import BLANK_LINES, LINE_ENDS, MISSING
from dilemmakit.report.pdf.fonts import SOFT_HYPHEN, signs

_SPACES_THAT_HOLD = frozenset("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}")
# They join, part or point signs out of view; without them there is nothing less to read.
_OUT_OF_VIEW = frozenset(
    "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{WORD JOINER}"
    "\N{ZERO WIDTH NO-BREAK SPACE}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
)
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


class _Printed(dict[int, str]):
    """What a code point is printed as, found out once."""

    def __missing__(self, code: int) -> str:
        self[code] = printed = _printed(code)
        return printed


def _printed(code: int) -> str:
    sign = chr(code)
    if sign in "\n" + SOFT_HYPHEN:
        return sign
    if sign in _SPACES_THAT_HOLD:
        return "\N{NO-BREAK SPACE}"
    if sign == "\t" or unicodedata.category(sign) == "Zs":
        return " "
    if sign in _OUT_OF_VIEW or code in _VARIATION_SELECTORS:
        return ""
    # Controls, halves of surrogate pairs and marks that turn the reading direction have no glyph
    # of their own, even where a font gives them an empty one.
    if unicodedata.category(sign)[0] == "C":
        return MISSING
    if code in signs():
        return sign
    plainer = unicodedata.normalize("NFKC", sign)
    return plainer if all(ord(part) in signs() for part in plainer) else MISSING


_PRINTED = _Printed()


def printable(text: str) -> str:
    """Return the text with line ends as ``\\n``, and a box for each sign that cannot be shown.

    Runs of empty lines become one, so that thousands of line breaks do not fill a document.
    """
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", LINE_ENDS.sub("\n", text)).translate(_PRINTED)
    return BLANK_LINES.sub("\n\n", text).strip("\n") if "\n" in text else text


def one_line(text: str) -> str:
    """Return the text on a single line, as a title or a name must be."""
    return " ".join(printable(text).replace(SOFT_HYPHEN, "").split())
