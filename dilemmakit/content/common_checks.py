"""What must fit together in cases and plans alike, checked on the data as written.

The checks run although single fields are wrong, so they take nothing for granted: what has not the
expected form is left to the model, which has complained already.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dilemmakit.content.reading import Document, Fault, FieldPath
from dilemmakit.domain.problem import ProblemCode, Severity
from dilemmakit.domain.vocabulary import Language

FILE_NAME = re.compile(r"(case|plan)\.([a-z]+)\.yaml")


def group(data: Any, key: str) -> dict[str, Any]:
    """Return the fields below a key, or none."""
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, dict) else {}


def rows(data: Any, *keys: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield number and fields of each item in the list below the keys."""
    for number, item in enumerate(items(data, *keys)):
        if isinstance(item, dict):
            yield number, item


def items(data: Any, *keys: str) -> list[Any]:
    """Return the list below the keys, or an empty one."""
    for key in keys[:-1]:
        data = group(data, key)
    value = data.get(keys[-1]) if isinstance(data, dict) else None
    return value if isinstance(value, list) else []


def word(data: Any, key: str) -> str | None:
    """Return the text in a field, or None."""
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, str) else None


def number(data: Any, key: str) -> int | None:
    """Return the whole number in a field, or None."""
    value = word(data, key)
    return int(value) if value is not None and re.fullmatch("[0-9]{1,6}", value) else None


def name_faults(document: Document) -> Iterator[Fault]:
    """Check a file's language, id and translation mark against its name and folder."""
    data = document.data
    path = Path(document.path)
    language, own_id = word(data, "language"), word(data, "id")
    if named := FILE_NAME.fullmatch(path.name):
        if language is not None and language in set(Language) and language != named[2]:
            args: dict[str, str | int] = {"given": language, "wanted": named[2]}
            yield Fault(("language",), ProblemCode.LANGUAGE_NOT_FILE_NAME, args)
        folder = path.absolute().parent.name
        if own_id is not None and own_id != folder:
            args = {"given": own_id, "wanted": folder}
            yield Fault(("id",), ProblemCode.ID_NOT_FOLDER, args)
    if language == Language.DA and "translation_of" in data:
        yield Fault(("translation_of",), ProblemCode.NOT_A_TRANSLATION)
    elif language in (Language.SV, Language.EN) and "translation_of" not in data:
        yield Fault(("translation_of",), ProblemCode.MISSING)
    else:
        of = word(data.get("translation_of"), "id")
        if of is not None and own_id is not None and of != own_id:
            args = {"given": of, "wanted": own_id}
            yield Fault(("translation_of", "id"), ProblemCode.OF_ANOTHER_CASE, args)


def twice_faults(document: Document, key: str, *keys: str) -> Iterator[Fault]:
    """Check that no two items of a list have the same id (or the field called `key`)."""
    seen: dict[str, int] = {}
    for index, row in rows(document.data, *keys):
        given = word(row, key)
        if given is None:
            continue
        path: FieldPath = (*keys, index, key)
        if given in seen:
            args: dict[str, str | int] = {"given": given, "first_line": seen[given]}
            yield Fault(path, ProblemCode.ID_TWICE, args)
        else:
            seen[given] = document.place(path)[0]


def repeated_faults(values: list[Any], path: FieldPath) -> Iterator[Fault]:
    """Check that a list of words names each of them once."""
    seen: set[str] = set()
    for index, value in enumerate(values):
        if isinstance(value, str) and value in seen:
            yield Fault((*path, index), ProblemCode.SAID_TWICE, {"given": value})
        elif isinstance(value, str):
            seen.add(value)


def range_faults(data: Any, path: FieldPath, low: str, high: str) -> Iterator[Fault]:
    """Check that the lower of two numbers is not the greater."""
    least, most = number(data, low), number(data, high)
    if least is not None and most is not None and least > most:
        args: dict[str, str | int] = {"least": least, "most": most}
        yield Fault((*path, low), ProblemCode.RANGE_REVERSED, args)


def comma_faults(document: Document, path: FieldPath) -> Iterator[Fault]:
    """Warn where the commas of one sentence seem to have made a list of it: [Den, der måles]."""
    found = document.value(path)
    if not isinstance(found, list) or not document.in_flow(path):
        return
    for index, item in enumerate(found[1:], start=1):
        if isinstance(item, str) and item[:1].islower():
            code = ProblemCode.COMMA_MAY_SPLIT
            yield Fault((*path, index), code, {"given": item}, Severity.WARNING)
            return
