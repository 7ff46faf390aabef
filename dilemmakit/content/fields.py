"""The kinds of field that cases and plans are made of; each turns a text of the file into a value.

A kind raises a PydanticCustomError that carries a ProblemCode and its arguments, so that a sentence
of our own can be made of it.
"""

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from dilemmakit.domain.problem import ProblemCode

LONGEST_WORD = 200
# The type of the errors that our own kinds of field raise.
OWN = "dilemmakit"


class Part(BaseModel):
    """A group of fields that turns into a domain value with the same field names."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    makes: ClassVar[type]

    def to_domain(self) -> Any:
        """Return the domain value."""
        return self.makes(**self.fields_for_domain())

    def fields_for_domain(self) -> dict[str, Any]:
        """Return the arguments of the domain value."""
        return {name: as_domain(value) for name, value in self}


def as_domain(value: Any) -> Any:
    """Return a field's value with all Parts in it turned into domain values."""
    if isinstance(value, Part):
        return value.to_domain()
    if isinstance(value, tuple):
        return tuple(as_domain(item) for item in value)
    return value


def fault(code: ProblemCode, **args: Any) -> PydanticCustomError:
    """Return the error for a field's value."""
    return PydanticCustomError(OWN, "{code}", {"code": code.value} | args)


def written(value: Any) -> str:
    """Return what is written in a field; raise if nothing is, or a list or fields are."""
    if type(value) is str:
        return value
    if value is None:
        raise fault(ProblemCode.EMPTY)
    if isinstance(value, (list, dict)):
        raise fault(ProblemCode.WANTS_TEXT)
    return str(value)


def shortened(text: str) -> str:
    """Return a text short enough to be quoted in a sentence."""
    return text if len(text) <= 40 else text[:39] + "…"


class Kind(ABC):
    """A kind of field: `read` makes the value, `schema` says what an editor may expect."""

    @abstractmethod
    def read(self, value: Any) -> Any: ...

    @abstractmethod
    def schema(self) -> dict[str, Any]: ...

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return self.schema()


@dataclass(frozen=True)
class Words(Kind):
    """A text on one line, of so many characters when runs of white space count as one."""

    limit: int

    def read(self, value: Any) -> str:
        return self.checked(" ".join(written(value).split()))

    def checked(self, text: str) -> str:
        """Return the text; raise if it is empty, too long, or has a word that cannot be broken."""
        if not text:
            raise fault(ProblemCode.EMPTY)
        if len(text) > self.limit:
            raise fault(ProblemCode.TOO_LONG, length=len(text), limit=self.limit)
        if len(text) > LONGEST_WORD and max(map(len, text.split())) > LONGEST_WORD:
            raise fault(ProblemCode.WORD_TOO_LONG, limit=LONGEST_WORD)
        return text

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "maxLength": self.limit}


@dataclass(frozen=True)
class Paragraphs(Words):
    """A text of one or more paragraphs, which a single line break divides."""

    def read(self, value: Any) -> str:
        lines = (" ".join(line.split()) for line in written(value).split("\n"))
        return self.checked("\n".join(line for line in lines if line))


@dataclass(frozen=True)
class Matching(Kind):
    """A text of a fixed form."""

    pattern: str
    code: ProblemCode
    limit: int = 60

    def read(self, value: Any) -> str:
        text = written(value).strip()
        if not text:
            raise fault(ProblemCode.EMPTY)
        if len(text) > self.limit:
            raise fault(ProblemCode.TOO_LONG, length=len(text), limit=self.limit)
        if not re.fullmatch(self.pattern, text, re.ASCII):
            raise fault(self.code, given=shortened(text))
        return text

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{self.pattern}$", "maxLength": self.limit}


@dataclass(frozen=True)
class Whole(Kind):
    """A whole number between two limits, both included."""

    least: int
    most: int

    def read(self, value: Any) -> int:
        text = written(value).strip()
        # The length first: Python refuses to read thousands of digits with an error of its own.
        if len(text) > 12 or not re.fullmatch(r"[-+]?[0-9]+", text, re.ASCII):
            raise fault(ProblemCode.WANTS_WHOLE_NUMBER, given=shortened(text))
        number = int(text)
        if number < self.least:
            raise fault(ProblemCode.NUMBER_TOO_SMALL, given=number, least=self.least)
        if number > self.most:
            raise fault(ProblemCode.NUMBER_TOO_LARGE, given=number, most=self.most)
        return number

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True)
class Decimal(Kind):
    """A number between two limits, both included, with a full stop before the decimals."""

    least: float
    most: float

    def read(self, value: Any) -> float:
        text = written(value).strip()
        if len(text) > 12 or not re.fullmatch(r"[-+]?[0-9]+(\.[0-9]+)?", text, re.ASCII):
            raise fault(ProblemCode.WANTS_NUMBER, given=shortened(text))
        number = float(text)
        if number < self.least:
            raise fault(ProblemCode.NUMBER_TOO_SMALL, given=text, least=str(self.least))
        if number > self.most:
            raise fault(ProblemCode.NUMBER_TOO_LARGE, given=text, most=str(self.most))
        return number

    def schema(self) -> dict[str, Any]:
        return {"type": "number", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True)
class OneOf(Kind):
    """A word of a closed list: the members of an enumeration, or the words given."""

    words: tuple[str, ...]
    enum: type[StrEnum] | None = None

    def read(self, value: Any) -> str:
        text = written(value).strip()
        if text not in self.words:
            if not text:
                raise fault(ProblemCode.EMPTY)
            allowed = ", ".join(self.words)
            raise fault(ProblemCode.NOT_ONE_OF, given=shortened(text), allowed=allowed)
        return text if self.enum is None else self.enum(text)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "enum": list(self.words)}


def member_of(enum: type[StrEnum]) -> OneOf:
    """Return the kind of a field that names a member of an enumeration."""
    return OneOf(tuple(member.value for member in enum), enum)


@dataclass(frozen=True)
class ReadBy(Kind):
    """A kind that one function reads."""

    function: Callable[[str], Any]
    json: str

    def read(self, value: Any) -> Any:
        return self.function(written(value).strip())

    def schema(self) -> dict[str, Any]:
        return dict(json.loads(self.json))


def _flag(text: str) -> bool:
    if text not in ("true", "false"):
        raise fault(ProblemCode.WANTS_TRUE_OR_FALSE, given=shortened(text))
    return text == "true"


def _day(text: str) -> date:
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text, re.ASCII):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise fault(ProblemCode.WANTS_DATE, given=shortened(text)) from None


def _year(text: str) -> int | None:
    if text == "none":
        return None
    if not re.fullmatch(r"[12][0-9]{3}", text, re.ASCII):
        raise fault(ProblemCode.WANTS_YEAR, given=shortened(text))
    return int(text)


Flag = Annotated[bool, ReadBy(_flag, '{"type": "boolean"}')]
Day = Annotated[date, ReadBy(_day, '{"type": "string", "format": "date"}')]
# `year: none` is written out, so that a forgotten year is not taken for one that is not known.
Year = Annotated[int | None, ReadBy(_year, '{"anyOf": [{"type": "integer"}, {"const": "none"}]}')]
# The id of a case or plan, and its folder's name.
Slug = Annotated[str, Matching(r"[a-z0-9]+(-[a-z0-9]+)*", ProblemCode.WANTS_ID)]
# The id of something inside a case or plan.
Name = Annotated[str, Matching(r"[a-z0-9]+([-_][a-z0-9]+)*", ProblemCode.WANTS_ID, 40)]
Version = Annotated[
    str,
    Matching(r"(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}", ProblemCode.WANTS_VERSION, 20),
]
Url = Annotated[str, Matching(r"https?://[^\s/]+\.[^\s]+", ProblemCode.WANTS_WEB_ADDRESS, 600)]
Icon = Annotated[str, Matching(r"[a-z0-9]+\.[a-z0-9]+([-_][a-z0-9]+)*", ProblemCode.WANTS_ICON)]
License = Annotated[str, Matching(r"[A-Za-z0-9.+-]+", ProblemCode.WANTS_LICENSE)]
Author = Annotated[str, Words(80)]
