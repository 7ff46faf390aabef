"""Domain values as JSON text and back, by their type hints.

The text is canonical (fields in their order, no blanks, sets sorted), so that equal values give
equal text and the same hash.
"""

import dataclasses
import hashlib
import json
import types
import typing
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, TypeVar, cast

T = TypeVar("T")
Decoder = Callable[[Any], Any]


def to_json(value: object) -> str:
    """Return a value made of dataclasses, tuples, sets, words, dates and scalars as JSON text.

    Raises TypeError for anything else and ValueError for a figure that is not a number.
    """
    return json.dumps(_plain(value), ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def from_json(hint: type[T], text: str) -> T:
    """Return the value of this type that `to_json` made the text of.

    Fields that have come to a class since are given their default. Raises ValueError if the text
    is no such value. Values are frozen and kept by their text: the same text costs nothing twice.
    """
    return cast(T, _kept(cast(Any, hint), text))


def content_hash(text: str) -> str:
    """Return the SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


@lru_cache(maxsize=256)
def _kept(hint: Any, text: str) -> Any:
    return _decoder(hint)(json.loads(text))


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)
        }
    match value:
        case StrEnum():
            return value.value
        case None | bool() | int() | float() | str():
            return value
        case tuple():
            return [_plain(item) for item in value]
        case frozenset():
            return sorted((_plain(item) for item in value), key=json.dumps)
        case date():
            return value.isoformat()
        case _:
            raise TypeError(f"{type(value).__name__} cannot be kept as JSON")


@cache
def _decoder(hint: Any) -> Decoder:
    """Return the function that turns plain JSON into a value of this type."""
    origin = typing.get_origin(hint)
    arguments = typing.get_args(hint)
    if origin is tuple:
        return _tuple_decoder(arguments)
    if origin is frozenset:
        item = _decoder(arguments[0])
        return lambda plain: frozenset(item(one) for one in _checked(list, plain))
    if origin in (typing.Union, types.UnionType):
        return _union_decoder(arguments)
    if isinstance(hint, type):
        if dataclasses.is_dataclass(hint):
            return _dataclass_decoder(hint)
        if issubclass(hint, StrEnum):
            return lambda plain: hint(_checked(str, plain))
        if issubclass(hint, datetime | date):
            return lambda plain: hint.fromisoformat(_checked(str, plain))
        if hint is float:
            return lambda plain: float(_checked((int, float), plain))
        if hint in (str, bool, int):
            return lambda plain: _checked(hint, plain)
    raise TypeError(f"{hint!r} cannot be read from JSON")


def _checked(kind: Any, plain: Any) -> Any:
    # bool is an int to isinstance, but not to a reader of the file.
    if not isinstance(plain, kind) or (isinstance(plain, bool) and kind is not bool):
        raise ValueError(f"{plain!r:.40} is no {kind}")
    return plain


def _tuple_decoder(arguments: tuple[Any, ...]) -> Decoder:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        item = _decoder(arguments[0])
        return lambda plain: tuple(item(one) for one in _checked(list, plain))
    items = [_decoder(argument) for argument in arguments]

    def fixed(plain: Any) -> tuple[Any, ...]:
        return tuple(item(one) for item, one in zip(items, _checked(list, plain), strict=True))

    return fixed


def _union_decoder(arguments: tuple[Any, ...]) -> Decoder:
    """Decode `X | None`, or a choice among scalars: anything more would be ambiguous."""
    others = [argument for argument in arguments if argument is not type(None)]
    optional = len(others) < len(arguments)
    if len(others) == 1:
        inner = _decoder(others[0])
    elif all(other in (str, int, bool) for other in others):
        scalars = tuple(others)

        def inner(plain: Any) -> Any:
            return _checked(scalars, plain)
    else:
        raise TypeError(f"a choice among {arguments} cannot be read from JSON")

    def decode(plain: Any) -> Any:
        return None if plain is None and optional else inner(plain)

    return decode


def _dataclass_decoder(kind: type) -> Decoder:
    hints = typing.get_type_hints(kind)
    fields = dataclasses.fields(kind)
    decoders = {field.name: _decoder(hints[field.name]) for field in fields}
    needed = {
        field.name
        for field in fields
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    }

    def decode(plain: Any) -> Any:
        given = _checked(dict, plain)
        if not needed <= given.keys() <= decoders.keys():
            raise ValueError(f"the fields of a {kind.__name__} do not fit")
        return kind(**{name: decoders[name](one) for name, one in given.items()})

    return decode
