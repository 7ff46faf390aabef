"""Looking up which fields a case or plan has at a path, from its model."""

from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from dilemmakit.content.fields import Part, Words


def part_at(model: type[Part], path: tuple[str | int, ...]) -> type[Part] | None:
    """Return the group of fields at a path, or None where there is a text, number or nothing."""
    here: Any = model
    for step in path:
        part = _part(here)
        if part is None:
            return None
        if isinstance(step, int):
            continue
        field = field_named(part, step)
        if field is None:
            # A key of our own making: a variant's audience or profession, a line of the rubric.
            continue
        here = field.annotation
    return _part(here)


def field_named(part: type[Part], name: str) -> FieldInfo | None:
    """Return the field as it is called in the file, or None."""
    for own, info in part.model_fields.items():
        if name == (info.alias or own):
            return info
    return None


def names(part: type[Part]) -> list[str]:
    """Return the names of a group's fields as written in the file."""
    return [info.alias or own for own, info in part.model_fields.items()]


def has_field(model: type[Part], steps: list[str]) -> bool:
    """Tell whether a model has a field at a path of names (list items are passed through)."""
    part: type[Part] | None = model
    for step in steps:
        info = None if part is None else field_named(part, step)
        if info is None:
            return False
        part = _part(info.annotation)
    return bool(steps)


@cache
def is_prose(part: type[Part], name: str) -> bool:
    """Tell whether a field holds free text, which a translation is meant to change."""
    info = part.model_fields[name]
    return any(isinstance(mark, Words) for mark in info.metadata) or _prose(info.annotation)


def _prose(annotation: Any) -> bool:
    if get_origin(annotation) is Annotated and any(
        isinstance(mark, Words) for mark in annotation.__metadata__
    ):
        return True
    return any(_prose(inner) for inner in get_args(annotation) if not isinstance(inner, Words))


def _part(annotation: Any) -> type[Part] | None:
    """Return the Part inside an annotation, through lists, keys, options and marks."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    origin = get_origin(annotation)
    if origin is Annotated:
        return _part(get_args(annotation)[0])
    if origin in (tuple, dict, Union, UnionType):
        for inner in get_args(annotation):
            if part := _part(inner):
                return part
    return None
