"""What is wrong with single fields: the model's errors as faults of our own."""

import difflib
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from dilemmakit.content.building import PROBLEM_LIMIT
from dilemmakit.content.fields import OWN, Part
from dilemmakit.content.reading import Document, Fault, FieldPath, field_name
from dilemmakit.content.shape import names, part_at
from dilemmakit.domain.problem import ProblemCode

MOST_DETAILS = 2_000

_LISTS = ("tuple_type", "list_type")
_GROUPS = ("model_type", "dict_type", "model_attributes_type")


def field_faults(
    error: ValidationError, model: type[Part], document: Document
) -> tuple[list[Fault], int]:
    """Return the faults, and how many more there are than anyone will read."""
    if error.error_count() > MOST_DETAILS:
        # Spelling out hundreds of thousands would take seconds.
        return [], error.error_count()
    details = [detail for detail in error.errors(include_url=False) if not _echo(detail)]
    faults = [_fault(detail, model, document) for detail in details[:PROBLEM_LIMIT]]
    return list(_without_echoes(faults)), max(0, len(details) - PROBLEM_LIMIT)


def _fault(detail: ErrorDetails, model: type[Part], document: Document) -> Fault:
    path = _path(detail, document)
    kind, given = detail["type"], detail["input"]
    context: dict[str, Any] = detail.get("ctx", {})
    if kind == OWN:
        code = ProblemCode(context["code"])
        args = {name: value for name, value in context.items() if name != "code"}
        if path == ("schema",) and code is ProblemCode.NOT_ONE_OF:
            wanted = {"given": args["given"], "wanted": args["allowed"]}
            return Fault(path, ProblemCode.WRONG_SCHEMA, wanted)
        return Fault(path, code, args)
    if kind == "missing":
        return Fault(path, ProblemCode.MISSING)
    if kind == "extra_forbidden":
        return _unknown(path, given, model, document)
    if given is None and kind in _LISTS + _GROUPS:
        return Fault(path, ProblemCode.EMPTY)
    if kind in _LISTS:
        return Fault(path, ProblemCode.WANTS_LIST)
    if kind in _GROUPS:
        return Fault(path, ProblemCode.WANTS_FIELDS)
    if kind in ("too_long", "too_short"):
        if _commas_split(given, path, document):
            return Fault(path, ProblemCode.COMMA_SPLIT)
        if kind == "too_short":
            args = {"count": len(given), "least": context["min_length"]}
            return Fault(path, ProblemCode.TOO_FEW, args)
        return Fault(
            path, ProblemCode.TOO_MANY, {"count": len(given), "most": context["max_length"]}
        )
    return Fault(path, ProblemCode.INVALID)


def _echo(detail: ErrorDetails) -> bool:
    """Tell whether a list is called too short only because some of its items are wrong."""
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def _path(detail: ErrorDetails, document: Document) -> FieldPath:
    """Return the path in the file, without the steps that only the model has."""
    path: list[str | int] = []
    here: Any = document.data
    last = len(detail["loc"]) - 1
    for number, step in enumerate(detail["loc"]):
        known = isinstance(here, dict) and step in here
        if isinstance(step, str) and not known and (step == "[key]" or number < last):
            continue
        path.append(step)
        if known or (isinstance(here, list) and isinstance(step, int) and step < len(here)):
            here = here[step]
        else:
            here = None
    return tuple(path)


def _unknown(path: FieldPath, given: Any, model: type[Part], document: Document) -> Fault:
    if given is None and document.in_flow(path[:-1]):
        # `{role: 84 år, beboer}` reads as a field `beboer` with nothing in it.
        return Fault(path, ProblemCode.COMMA_SPLIT, {"field": field_name(path[:-1])})
    part = part_at(model, path[:-1])
    near = difflib.get_close_matches(str(path[-1]), names(part) if part else [], 1, 0.7)
    # A guess that stands there already would be a riddle.
    if near and near[0] not in document.value(path[:-1]):
        return Fault(path, ProblemCode.MISSPELT_FIELD, {"guess": near[0]})
    return Fault(path, ProblemCode.UNKNOWN_FIELD)


def _commas_split(given: Any, path: FieldPath, document: Document) -> bool:
    """Tell whether commas in a text have made several items of it."""
    return (
        isinstance(given, list)
        and document.in_flow(path)
        and any(isinstance(item, str) and " " in item for item in given)
    )


def _without_echoes(faults: list[Fault]) -> Iterator[Fault]:
    """Leave out what follows from another fault.

    A field that is there under a misspelt name is not missing, and a text that its commas have
    divided in four is one fault.
    """
    meant = {
        (*fault.path[:-1], fault.args["guess"])
        for fault in faults
        if fault.code is ProblemCode.MISSPELT_FIELD
    }
    divided: set[FieldPath] = set()
    for fault in faults:
        if fault.code is ProblemCode.MISSING and fault.path in meant:
            continue
        if fault.code is ProblemCode.COMMA_SPLIT:
            whole = fault.path[:-1] if fault.args else fault.path
            if whole in divided:
                continue
            divided.add(whole)
        yield fault
