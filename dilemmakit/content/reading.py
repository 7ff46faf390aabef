"""From a file to plain data that knows its lines, or to what is wrong with its YAML."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from dilemmakit.content.building import Builder, Marks
from dilemmakit.content.decoding import Refusal, decode, read_bytes
from dilemmakit.content.syntax import refusal_of
from dilemmakit.domain.problem import Problem, ProblemCode, Severity

FieldPath = tuple[str | int, ...]

LONGEST_QUOTE = 240


@dataclass(frozen=True)
class Fault:
    """What is wrong at a field; a path counts list items from 0."""

    path: FieldPath
    code: ProblemCode
    args: dict[str, str | int] = field(default_factory=dict)
    severity: Severity = Severity.ERROR


@dataclass
class Document:
    """A file as data of dicts, lists, texts and None, and where each field stands."""

    path: str
    data: dict[str, Any]
    _marks: dict[int, Marks]
    _flow: set[int]

    def place(self, path: FieldPath) -> tuple[int, int]:
        """Return line and column, from 1: of the field's name, or of the list item.

        What is not there stands where that begins which it should be part of.
        """
        here: Any = self.data
        place = (1, 1)
        for step in path:
            marks = self._marks.get(id(here), {})
            if step not in marks:
                break
            place = marks[step]
            here = here[step]
        return place

    def in_flow(self, path: FieldPath) -> bool:
        """Tell whether the list or group of fields there is written in [ ] or { }."""
        return id(self.value(path)) in self._flow

    def value(self, path: FieldPath) -> Any:
        """Return what stands at a path; None where there is nothing."""
        here: Any = self.data
        for step in path:
            try:
                here = here[step]
            except (KeyError, IndexError, TypeError):
                return None
        return here

    def problem(self, fault: Fault) -> Problem:
        """Return the fault with its line and column, and its field in words."""
        line, column = self.place(fault.path)
        args = quotable({"field": field_name(fault.path)} | fault.args)
        return Problem(self.path, line, column, fault.code, args, fault.severity)


def quotable(args: Mapping[str, str | int]) -> dict[str, str | int]:
    """Return arguments that fit on one line of a sentence, whatever the file holds."""
    return {name: _on_a_line(value) for name, value in args.items()}


def _on_a_line(value: str | int) -> str | int:
    if isinstance(value, int):
        return value
    line = " ".join(value.split())
    return line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…"


def field_name(path: FieldPath) -> str:
    """Return a path as an author reads it, list items counted from 1: options.2.label."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)


def read_document(path: Path) -> tuple[Document | None, list[Problem]]:
    """Return a file's data and what is wrong with its YAML; None if it cannot be read on."""
    name = str(path)
    try:
        text = decode(read_bytes(path))
    except Refusal as refusal:
        return None, [_problem(name, refusal)]
    return parse(text, name)


def parse(text: str, name: str) -> tuple[Document | None, list[Problem]]:
    """Return the data of a YAML text and what is wrong with it; None if it cannot be read on."""
    builder = Builder()
    try:
        builder.build(text)
    except Refusal as refusal:
        builder.refusals.append(refusal)
        builder.data = None
    except yaml.YAMLError as error:
        builder.refusals.append(refusal_of(error, text))
        builder.data = None
    # PyYAML also raises ValueError, KeyError, RecursionError and more on odd input.
    except Exception:
        builder.refusals.append(Refusal(ProblemCode.NOT_YAML))
        builder.data = None
    problems = [_problem(name, refusal) for refusal in builder.refusals]
    if builder.data is None:
        return None, problems
    return Document(name, builder.data, builder.marks, builder.flow), problems


def _problem(name: str, refusal: Refusal) -> Problem:
    return Problem(name, refusal.line, refusal.column, refusal.code, quotable(refusal.facts))
