"""Whether a translation has the same ids, words of closed lists and numbers as the Danish file."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

from dilemmakit.content.case_model import CaseModel
from dilemmakit.content.fields import Part
from dilemmakit.content.plan_model import PlanModel
from dilemmakit.content.reading import Fault, FieldPath
from dilemmakit.content.shape import is_prose
from dilemmakit.domain.problem import ProblemCode, Severity

# What each file says of itself.
_OWN = {
    "schema_",
    "language",
    "version",
    "translation_of",
    "status",
    "license",
    "authors",
    "review",
    "tested",
    "changelog",
}


def translation_faults(
    original: CaseModel | PlanModel, translation: CaseModel | PlanModel
) -> Iterator[Fault]:
    """Yield the faults of a translation, at their places in it."""
    for name in type(original).model_fields:
        if name not in _OWN:
            yield from _field(original, translation, name, ())
    of = translation.translation_of
    if of is not None and of.version != original.version:
        path = ("translation_of", "version")
        args: dict[str, str | int] = {"given": of.version, "wanted": original.version}
        yield Fault(path, ProblemCode.TRANSLATION_OLDER, args, Severity.WARNING)


def _field(a: Part, b: Part, name: str, path: FieldPath) -> Iterator[Fault]:
    # Another language's reader may be sent to another page.
    if name != "url":
        prose = is_prose(type(a), name)
        yield from _values(getattr(a, name), getattr(b, name), (*path, name), prose)


def _values(a: Any, b: Any, path: FieldPath, prose: bool) -> Iterator[Fault]:
    if a is None or b is None:
        if a is not b:
            lacks = ProblemCode.TRANSLATION_LACKS if b is None else ProblemCode.TRANSLATION_ADDS
            yield Fault(path, lacks)
    elif isinstance(a, Part):
        for name in type(a).model_fields:
            yield from _field(a, b, name, path)
    elif isinstance(a, tuple):
        if len(a) != len(b):
            args: dict[str, str | int] = {"count": len(b), "wanted": len(a)}
            yield Fault(path, ProblemCode.TRANSLATION_COUNT, args)
        for index, (one, other) in enumerate(zip(a, b, strict=False)):
            yield from _values(one, other, (*path, index), prose)
    elif isinstance(a, dict):
        for key in [*a, *(key for key in b if key not in a)]:
            yield from _values(a.get(key), b.get(key), (*path, str(key)), prose)
    elif not prose and a != b:
        args = {"given": _said(b), "wanted": _said(a)}
        yield Fault(path, ProblemCode.TRANSLATION_DIFFERS, args)


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value.value) if isinstance(value, Enum) else str(value)
