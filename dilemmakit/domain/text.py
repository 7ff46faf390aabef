"""Text as people type and paste it, made fit to be kept, shown and printed."""

import unicodedata

from dilemmakit.domain.note import LONGEST_NOTE

CUT = "…"
"""Stands at the end of a text that was cut."""

_LINE_ENDS = ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
_KEPT = "\n\t"
# They turn the reading direction for what follows, beyond the text they stand in.
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean_text(text: str, longest: int = LONGEST_NOTE) -> str:
    """Return a text in NFC with plain line ends, at most `longest` characters.

    Control characters, half characters (lone surrogates), signs that are none and signs that turn
    the reading direction are left out; a text that is cut ends in an ellipsis. A clean text is
    returned as it is.
    """
    for line_end in _LINE_ENDS:
        text = text.replace(line_end, "\n")
    text = unicodedata.normalize("NFC", "".join(sign for sign in text if _fit(sign)))
    if len(text) <= longest:
        return text
    return text[: max(0, longest - len(CUT))] + CUT


def _fit(sign: str) -> bool:
    if sign in _KEPT:
        return True
    # Cc are controls, Cs halves of characters; the last two places of each plane are no characters.
    if unicodedata.category(sign) in ("Cc", "Cs") or sign in _TURNS:
        return False
    place = ord(sign)
    return place & 0xFFFE != 0xFFFE and not 0xFDD0 <= place <= 0xFDEF
