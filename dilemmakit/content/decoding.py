"""From a file's bytes to clean text: size, encoding and characters that cannot be seen."""

import re
import stat
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dilemmakit.domain.problem import ProblemCode

SIZE_LIMIT = 1_000_000

# Control characters, tabs, separators that only some editors count as line breaks, marks that turn
# the reading direction around, stray surrogates and the characters that are none.
_REFUSED = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufffe\uffff]"
)
# What the Danish and Swedish letters are in the encodings that older programs write.
_LETTERS = {
    "Windows-1252": "æøåÆØÅäöÄÖéüÜ–»«’".encode("cp1252"),
    "MS-DOS 850": "æøåÆØÅäöÄÖéüÜ»«".encode("cp850"),
    "Mac Roman": "æøåÆØÅäöÄÖéüÜ–»«’".encode("mac_roman"),
}


@dataclass(eq=False)
class Refusal(Exception):
    """The file cannot be read on; the place counts from 1."""

    code: ProblemCode
    line: int = 1
    column: int = 1
    facts: Mapping[str, str | int] = field(default_factory=dict)


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes; raise Refusal for a missing, unreadable, too large or odd file."""
    try:
        # A pipe or a device would never end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise Refusal(ProblemCode.FILE_UNREADABLE)
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        raise Refusal(ProblemCode.FILE_MISSING) from None
    except (OSError, ValueError):
        raise Refusal(ProblemCode.FILE_UNREADABLE) from None
    if len(content) > SIZE_LIMIT:
        raise Refusal(ProblemCode.FILE_TOO_LARGE, facts={"limit": SIZE_LIMIT // 1000})
    return content


def decode(content: bytes) -> str:
    """Return the text in composed form (NFC); raise Refusal with the place of the first fault."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or _every_other_is_zero(content):
        raise Refusal(ProblemCode.OTHER_ENCODING, facts={"encoding": "UTF-16"})
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _place_of_byte(content, error.start)
        encoding = _guess(content)
        if not encoding:
            raise Refusal(ProblemCode.NOT_UTF8, line, column) from None
        facts = {"encoding": encoding}
        raise Refusal(ProblemCode.OTHER_ENCODING, line, column, facts) from None
    if hidden := _REFUSED.search(text):
        line, column = place_of(text, hidden.start())
        if hidden.group() == "\t":
            raise Refusal(ProblemCode.TAB, line, column)
        raise Refusal(ProblemCode.HIDDEN_CHARACTER, line, column, hidden_args(hidden.group()))
    return unicodedata.normalize("NFC", text)


def hidden_in(value: str) -> str | None:
    """Return the first character that may not stand in a text, or None."""
    found = _REFUSED.search(value)
    return found.group() if found else None


def hidden_args(character: str) -> dict[str, str | int]:
    """Return the arguments of a HIDDEN_CHARACTER problem."""
    return {"character": f"U+{ord(character):04X}"}


def place_of(text: str, index: int) -> tuple[int, int]:
    """Return line and column, from 1, of a character; lines end as YAML ends them."""
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def _place_of_byte(content: bytes, index: int) -> tuple[int, int]:
    before = content[:index].decode("utf-8-sig", "replace")
    return place_of(before, len(before))


def _every_other_is_zero(content: bytes) -> bool:
    """Tell UTF-16 without a mark from UTF-8: Latin letters have a zero byte beside them."""
    head = content[:200]
    half = len(head) // 2
    return half > 1 and (head[::2].count(0) > half * 0.6 or head[1::2].count(0) > half * 0.6)


def _guess(content: bytes) -> str:
    """Return the encoding whose Danish and Swedish letters make up the bytes above ASCII, or ''."""
    high = [byte for byte in content if byte > 127]
    scores = {name: sum(byte in letters for byte in high) for name, letters in _LETTERS.items()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] * 2 > len(high) else ""
