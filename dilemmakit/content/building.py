"""Plain data from the events of the YAML parser, with a stack of its own and strict limits.

Every scalar becomes a text (or None where nothing is written); which type it should have, the
models of cases and plans know. So no word turns into a date, a truth or a number by accident.
Anchors, aliases, tags, merge keys and a second document are refused, so that a small file can
neither grow large nor make anything but dicts, lists and texts.
"""

import unicodedata
from typing import Any

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from dilemmakit.content.decoding import Refusal, hidden_args, hidden_in
from dilemmakit.domain.problem import ProblemCode

try:
    from yaml._yaml import CParser as _Parser
except ImportError:  # PyYAML built without libyaml is ten times slower and a little stricter.
    # Another class in the same place, with the same parsing methods.
    from yaml import SafeLoader as _Parser  # type: ignore[assignment]

DEPTH_LIMIT = 20
# The largest plans have some 1,500; so many more are read and told in a fifth of a second.
NODE_LIMIT = 20_000
# A machine-made file could have one fault per node; nobody reads further than this.
PROBLEM_LIMIT = 200
REFUSAL_LIMIT = 20

Marks = dict[str | int, tuple[int, int]]

# How the parser spells out the two exclamation marks.
_STANDARD = "tag:yaml.org,2002:"
_NOTHING = frozenset({"", "~", "null"})


class Builder:
    """Builds `data`; `refusals` are what to complain of although reading went on.

    `marks` tells, by the id() of a dict or list in the data, where its fields or items begin (line
    and column from 1); `flow` holds the id() of those written in braces or brackets.
    """

    def __init__(self) -> None:
        self.data: dict[str, Any] | None = None
        self.marks: dict[int, Marks] = {}
        self.flow: set[int] = set()
        self.refusals: list[Refusal] = []
        self._stack: list[Any] = []
        self._keys: list[str | None] = []
        self._nodes = 0

    def build(self, text: str) -> None:
        """Read a YAML text; raise Refusal or a YAMLError where reading on makes no sense."""
        parser = _Parser(text)
        documents = 0
        while (event := parser.get_event()) is not None:
            kind = type(event)
            if kind is ScalarEvent:
                self._scalar(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._begin(event, {} if kind is MappingStartEvent else [])
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._stack.pop()
                self._keys.pop()
            elif kind is AliasEvent:
                self._alias(event)
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    raise _refusal(event, ProblemCode.SECOND_DOCUMENT)
        if documents == 0:
            raise Refusal(ProblemCode.FILE_EMPTY)

    def _scalar(self, event: Any) -> None:
        if not self._stack:
            raise _refusal(event, ProblemCode.NO_FIELDS)
        if event.anchor or event.tag or event.style == '"':
            value = self._careful(event)
        else:
            value = None if event.value in _NOTHING and not event.style else event.value
        if self._keys[-1] is None and type(self._stack[-1]) is dict:
            self._key(event, value)
        else:
            self._put(event, value)

    def _begin(self, event: Any, new: Any) -> None:
        if event.anchor or event.tag:
            self._careful(event)
        if not self._stack:
            if type(new) is list:
                raise _refusal(event, ProblemCode.NO_FIELDS)
            self.data = new
        elif self._keys[-1] is None and type(self._stack[-1]) is dict:
            raise _refusal(event, ProblemCode.FIELD_NAME_INVALID)
        else:
            self._put(event, new)
        self._stack.append(new)
        self._keys.append(None)
        self.marks[id(new)] = {}
        if event.flow_style:
            self.flow.add(id(new))
        if len(self._stack) > DEPTH_LIMIT:
            raise _refusal(event, ProblemCode.TOO_DEEP, limit=DEPTH_LIMIT)

    def _alias(self, event: Any) -> None:
        self._note(event, ProblemCode.ALIAS, given=f"*{event.anchor}")
        if not self._stack:
            raise _refusal(event, ProblemCode.NO_FIELDS)
        if self._keys[-1] is None and type(self._stack[-1]) is dict:
            raise _refusal(event, ProblemCode.FIELD_NAME_INVALID)
        self._put(event, None)

    def _key(self, event: Any, value: str | None) -> None:
        container = self._stack[-1]
        marks = self.marks[id(container)]
        if value is None:
            raise _refusal(event, ProblemCode.FIELD_NAME_INVALID)
        if value == "<<" and not event.style:
            self._note(event, ProblemCode.MERGE_KEY)
        elif value in container:
            self._note(event, ProblemCode.FIELD_TWICE, field=value, first_line=marks[value][0])
        marks.setdefault(value, _place(event))
        self._keys[-1] = value

    def _put(self, event: Any, value: Any) -> None:
        container = self._stack[-1]
        if type(container) is list:
            self.marks[id(container)][len(container)] = _place(event)
            container.append(value)
        else:
            container[self._keys[-1]] = value
            self._keys[-1] = None
        self._nodes += 1
        if self._nodes > NODE_LIMIT:
            raise _refusal(event, ProblemCode.TOO_MANY_NODES, limit=NODE_LIMIT)

    def _careful(self, event: Any) -> str | None:
        """Return the text of what has an anchor, a tag or double quotes, noting what is wrong."""
        if event.anchor:
            self._note(event, ProblemCode.ANCHOR, given=f"&{event.anchor}")
        if event.tag:
            self._note(event, ProblemCode.TAG, given=event.tag.replace(_STANDARD, "!!"))
        if type(event) is not ScalarEvent:
            return None
        # Only double quotes can hide a character behind a backslash.
        if hidden := hidden_in(event.value):
            self._note(event, ProblemCode.HIDDEN_CHARACTER, **hidden_args(hidden))
        if event.value in _NOTHING and not event.style:
            return None
        return unicodedata.normalize("NFC", event.value)

    def _note(self, event: Any, code: ProblemCode, **args: str | int) -> None:
        refusal = _refusal(event, code, **args)
        # A file full of these was not written by a person, and is not read to its end.
        if len(self.refusals) >= REFUSAL_LIMIT - 1:
            raise refusal
        self.refusals.append(refusal)


def _place(event: Any) -> tuple[int, int]:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


def _refusal(event: Any, code: ProblemCode, **args: str | int) -> Refusal:
    return Refusal(code, *_place(event), args)
