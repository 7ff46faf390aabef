"""What must fit together in a case: letters, references, ids."""

from collections.abc import Iterator
from typing import Any

from dilemmakit.content.common_checks import (
    comma_faults,
    group,
    items,
    name_faults,
    range_faults,
    repeated_faults,
    rows,
    twice_faults,
    word,
)
from dilemmakit.content.reading import Document, Fault, FieldPath
from dilemmakit.domain.problem import ProblemCode
from dilemmakit.domain.vocabulary import ValueId

LETTERS = "ABCD"
_LEVELS = ("objective", "reflective", "interpretive", "decisional")


def case_faults(document: Document) -> Iterator[Fault]:
    """Yield what does not fit together in a case, in no particular order."""
    data = document.data
    yield from name_faults(document)
    yield from _letters(data)
    for keys in (("facts",), ("values",), ("voices",), ("twists",)):
        yield from twice_faults(document, "id", *keys)
    yield from twice_faults(document, "key", "local", "fields")
    yield from twice_faults(document, "term", "glossary")
    for key in ("audiences", "related"):
        yield from repeated_faults(items(data, key), (key,))
    minutes = group(data, "estimated_minutes")
    yield from range_faults(minutes, ("estimated_minutes",), "min", "recommended")
    yield from _references(data)
    yield from _prose_lists(document)


def _letters(data: dict[str, Any]) -> Iterator[Fault]:
    for (index, option), wanted in zip(rows(data, "options"), LETTERS, strict=False):
        given = word(option, "id")
        if given is not None and given in tuple(LETTERS) and given != wanted:
            args: dict[str, str | int] = {"given": given, "wanted": wanted}
            yield Fault(("options", index, "id"), ProblemCode.LETTER_OUT_OF_ORDER, args)


def _references(data: dict[str, Any]) -> Iterator[Fault]:
    """Check that voices, twists and options speak of options and values that there are."""
    letters = [word(option, "id") for _, option in rows(data, "options")]
    values = [word(value, "id") for _, value in rows(data, "values")]
    for index, option in rows(data, "options"):
        for key in ("serves", "strains"):
            path: FieldPath = ("options", index, key)
            yield from repeated_faults(items(option, key), path)
            known = ProblemCode.UNKNOWN_VALUE
            yield from _unknown(items(option, key), path, values, set(ValueId), known)
    lists: list[tuple[FieldPath, list[Any]]] = [
        (("twists", index, "strikes"), items(twist, "strikes"))
        for index, twist in rows(data, "twists")
    ]
    for path, voice in _voices(data):
        lists.append(((*path, "leans"), items(voice, "leans")))
    for path, given in lists:
        yield from repeated_faults(given, path)
        yield from _unknown(given, path, letters, set(LETTERS), ProblemCode.UNKNOWN_OPTION)


def _voices(data: dict[str, Any]) -> Iterator[tuple[FieldPath, dict[str, Any]]]:
    """Yield the voices of the case and of its variants, with and without a profession."""
    for index, voice in rows(data, "voices"):
        yield ("voices", index), voice
    for audience, variant in group(data, "variants").items():
        for index, voice in rows(variant, "voices"):
            yield ("variants", audience, "voices", index), voice
        for profession, inner in (variant if isinstance(variant, dict) else {}).items():
            for index, voice in rows(inner, "voices"):
                yield ("variants", audience, profession, "voices", index), voice


def _unknown(
    given: list[Any],
    path: FieldPath,
    known: list[str | None],
    possible: set[Any],
    code: ProblemCode,
) -> Iterator[Fault]:
    """Yield the words that could be right, but that this case does not have."""
    there = [each for each in known if each is not None]
    for index, each in enumerate(given):
        if isinstance(each, str) and each in possible and each not in there:
            yield Fault((*path, index), code, {"given": each, "allowed": ", ".join(there)})


def _prose_lists(document: Document) -> Iterator[Fault]:
    for index, _ in rows(document.data, "options"):
        for key in ("gains", "costs"):
            yield from comma_faults(document, ("options", index, key))
    for level in _LEVELS:
        yield from comma_faults(document, ("questions", level))
    yield from comma_faults(document, ("local", "prompts"))
    yield from comma_faults(document, ("principle_seeds",))
