"""What the YAML parser complains of, turned into the mistake that a person most likely made."""

from typing import Any

import yaml

from dilemmakit.content.decoding import Refusal
from dilemmakit.domain.problem import ProblemCode

# The parser's phrase, what it was doing, and the mistake. The first that fits counts.
_PHRASES: tuple[tuple[str, str, ProblemCode], ...] = (
    ("mapping values are not allowed", "", ProblemCode.COLON_IN_TEXT),
    ("sequence entries are not allowed", "", ProblemCode.LIST_ON_FIELD_LINE),
    ("could not find expected ':'", "", ProblemCode.COLON_MISSING),
    ("',' or ']'", "", ProblemCode.LIST_NOT_CLOSED),
    ("',' or '}'", "", ProblemCode.MAP_NOT_CLOSED),
    ("escape", "quoted scalar", ProblemCode.BACKSLASH),
    ("", "while scanning a quoted scalar", ProblemCode.QUOTE_NOT_CLOSED),
    ("cannot start any token", "", ProblemCode.SIGN_FIRST),
    ("", "while scanning an anchor", ProblemCode.SIGN_FIRST),
    ("", "while scanning an alias", ProblemCode.SIGN_FIRST),
    ("", "while scanning a tag", ProblemCode.SIGN_FIRST),
    ("", "while parsing a tag", ProblemCode.SIGN_FIRST),
    ("", "while scanning a block scalar", ProblemCode.SIGN_FIRST),
    ("", "while scanning a directive", ProblemCode.SIGN_FIRST),
    ("did not find expected node content", "", ProblemCode.SIGN_FIRST),
    ("expected <document start>", "", ProblemCode.SECOND_DOCUMENT),
    ("did not find expected key", "", ProblemCode.NOT_INDENTED_ALIKE),
    ("did not find expected '-' indicator", "", ProblemCode.NOT_INDENTED_ALIKE),
    ("expected <block end>", "", ProblemCode.NOT_INDENTED_ALIKE),
)
# For these the beginning of the text says more than where the parser gave up.
_AT_CONTEXT = {
    ProblemCode.LIST_NOT_CLOSED,
    ProblemCode.MAP_NOT_CLOSED,
    ProblemCode.QUOTE_NOT_CLOSED,
    ProblemCode.COLON_MISSING,
    ProblemCode.SIGN_FIRST,
}


def refusal_of(error: yaml.YAMLError, text: str) -> Refusal:
    """Return the likely mistake behind a parser's error, at its line and column."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Refusal(ProblemCode.NOT_YAML)
    problem, context = error.problem or "", error.context or ""
    code = next(
        (code for phrase, doing, code in _PHRASES if phrase in problem and doing in context),
        ProblemCode.NOT_YAML,
    )
    mark: Any = error.problem_mark or error.context_mark
    if code in _AT_CONTEXT and error.context_mark is not None:
        mark = error.context_mark
    if mark is None:
        return Refusal(code)
    line, column = mark.line + 1, mark.column + 1
    lines = text.splitlines()
    row = lines[mark.line] if mark.line < len(lines) else ""
    if code is ProblemCode.NOT_INDENTED_ALIKE and _closes_quote(row[: mark.column]):
        code = ProblemCode.TEXT_AFTER_QUOTE
    if code is ProblemCode.SIGN_FIRST:
        sign = row[mark.column : mark.column + 1]
        return Refusal(code, line, column, {"sign": sign}) if sign else Refusal(code, line, column)
    return Refusal(code, line, column)


def _closes_quote(before: str) -> bool:
    """Tell whether a quoted text has just ended where the parser wanted the next field."""
    return before.rstrip().endswith(('"', "'"))
