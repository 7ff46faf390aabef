"""Words that look like people's names, found in what was written, for a person to judge."""

import re
from collections.abc import Iterable, Iterator, Sequence

_TITLES = frozenset(
    ("hr", "fru", "frk", "frøken", "herr", "fröken", "mr", "mrs", "ms", "miss", "borgmester")
)
"""What stands before a name, in lower case and without a full stop."""
_MOST_WORDS = 4
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_BETWEEN = frozenset((" ", ". ", "\N{NO-BREAK SPACE}"))
"""What may stand between a title and a name, or (a space alone) within a name."""


def find_names(
    texts: Iterable[str],
    known: frozenset[str],
    people: Sequence[str] = (),
    never: Iterable[str] = (),
) -> tuple[str, ...]:
    """Return what looks like names, each once, in the order in which they come.

    `known` are first names and surnames, `people` the names on the list of those present; `never`
    are words that are no one's here, such as the invented names of a case.
    """
    strangers = {word.casefold() for text in never for word in _WORD.findall(text)}
    listed = frozenset(word for name in people for word in _WORD.findall(name) if word[0].isupper())
    names = frozenset(word for word in known | listed if word.casefold() not in strangers)
    return tuple(dict.fromkeys(found for text in texts for found in _names_in(text, names)))


def _names_in(text: str, names: frozenset[str]) -> Iterator[str]:
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        if not _begins_a_name(words, at, text, names):
            at += 1
            continue
        end = at + 1
        while (
            end < len(words)
            and end - at < _MOST_WORDS
            and words[end].group()[0].isupper()
            and text[words[end - 1].end() : words[end].start()] == " "
        ):
            end += 1
        name = text[words[at].start() : words[end - 1].end()]
        yield _bare(name, words[end - 1].group(), names)
        at = end


def _begins_a_name(
    words: Sequence[re.Match[str]], at: int, text: str, names: frozenset[str]
) -> bool:
    word = words[at].group()
    if not word[0].isupper():
        return False
    if _known(word, names):
        return True
    if at == 0:
        return False
    before = words[at - 1]
    between = text[before.end() : words[at].start()]
    return before.group().casefold() in _TITLES and between in _BETWEEN


def _known(word: str, names: frozenset[str]) -> bool:
    """Tell whether a word is a name, its genitive, or two names with a hyphen."""
    parts = word.split("-")
    last = parts[-1]
    ends = {last, last.removesuffix("s").rstrip("’'")}
    return all(part in names for part in parts[:-1]) and bool(ends & names)


def _bare(name: str, last: str, names: frozenset[str]) -> str:
    """Return the name without the s of its genitive, where the last word is known without it."""
    bare = last.removesuffix("s").rstrip("’'")
    if last not in names and bare.split("-")[-1] in names:
        return name[: len(name) - len(last)] + bare
    return name
