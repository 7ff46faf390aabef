"""The data as JSON, and the schema that such a file keeps to."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from dilemmakit.locations import resources_folder
from dilemmakit.report.data.values import SCHEMA, SummaryFile
from dilemmakit.report.legible import legible

SCHEMA_FILE = "summary.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    NoneType: {"type": "null"},
    date: {"type": "string", "format": "date"},
}


def json_bytes(data: SummaryFile) -> bytes:
    """Return the data as JSON in plain ASCII; equal data give equal bytes."""
    text = json.dumps(_plain(data), ensure_ascii=True, allow_nan=False, indent=2, sort_keys=True)
    return f"{text}\n".encode("ascii")


def _plain(value: object) -> object:
    match value:
        case StrEnum():
            return value.value
        case str():
            return legible(value)
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


def schema_text() -> str:
    """Return the JSON Schema as the text of its file."""
    found: dict[str, Any] = {}
    top = _object(SummaryFile, found)
    body = {"$schema": _DIALECT, "title": SCHEMA, **top, "$defs": dict(sorted(found.items()))}
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"


def _object(made_of: type, found: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(made_of)
    return {
        "description": " ".join((made_of.__doc__ or "").split()),
        "type": "object",
        "properties": {name: _schema(hint, found) for name, hint in hints.items()},
        "required": list(hints),
        "additionalProperties": False,
    }


def _schema(hint: Any, found: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a type; the values it is made of are gathered in `found`."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    origin = get_origin(hint)
    if origin is Literal:
        return {"const": get_args(hint)[0]}
    if origin is tuple:
        return {"type": "array", "items": _schema(get_args(hint)[0], found)}
    if origin is UnionType:
        return {"anyOf": list(_each(get_args(hint), found))}
    if hint.__name__ not in found:
        found[hint.__name__] = {}
        found[hint.__name__] = (
            {"type": "string", "enum": [member.value for member in hint]}
            if issubclass(hint, StrEnum)
            else _object(hint, found)
        )
    return {"$ref": f"#/$defs/{hint.__name__}"}


def _each(hints: tuple[Any, ...], found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for hint in hints:
        yield _schema(hint, found)


def write_schema(folder: Path) -> None:
    """Write the schema's file into a folder."""
    (folder / SCHEMA_FILE).write_text(schema_text(), encoding="utf-8")


if __name__ == "__main__":
    write_schema(resources_folder() / "schema")
