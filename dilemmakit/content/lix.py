"""LIX, the readability index: long sentences and long words make a text hard (Björnsson 1968)."""

import re

LONG_WORD = 6
"""A word is long if it has more letters than this."""

_WORD = re.compile(r"\w+(?:[-’'.,:]\w+)*")
# A sentence ends at a mark that is followed by space or the end, quotes and brackets between them.
_END = re.compile(r"(?P<mark>[.!?…:]+)[»«”“\"'’)\]]*(?=\s|$)(?=\s*(?P<next>\S?))")
# Short forms that stand before a figure; before a small letter no full stop ends a sentence anyway.
_BEFORE_FIGURE = frozenset(
    ("kl", "nr", "stk", "ca", "pr", "jf", "kap", "art", "s", "no", "p", "bl.a", "f.eks", "fx")
)


def lix(text: str) -> float:
    """Return the LIX of a text: words per sentence, plus the percentage of long words.

    Below 25 is a children's book, 35 to 44 a newspaper, above 55 a law. A text without words has 0.
    """
    found = words(text)
    if not found:
        return 0.0
    long = sum(sum(map(str.isalpha, word)) > LONG_WORD for word in found)
    return len(found) / sentences(text) + 100 * long / len(found)


def words(text: str) -> list[str]:
    """Return the words; what a hyphen joins is one, and so is a figure such as 2,5 or 3.14."""
    return _WORD.findall(text)


def sentences(text: str) -> int:
    """Return how many sentences a text has: at least one, also where no mark ends it."""
    ends = [match for match in _END.finditer(text) if _ends(text, match)]
    rest = text[ends[-1].end("mark") :] if ends else text
    return max(1, len(ends) + bool(_WORD.search(rest)))


def _ends(text: str, match: re.Match[str]) -> bool:
    """Tell whether a mark ends a sentence: »pr. nat«, »kl. 3« and »to: ja og nej« do not."""
    before = text[: match.start()].split()
    if not before or not _WORD.search(text[: match.start()]):
        return False
    following = match["next"]
    if match["mark"] in (".", ":", "…") and following.islower():
        return False
    return not (following.isdigit() and before[-1].lower() in _BEFORE_FIGURE)
