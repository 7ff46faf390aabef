"""One file to one case or plan, or to all that is wrong with it."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from dilemmakit.content.building import PROBLEM_LIMIT
from dilemmakit.content.case_checks import case_faults
from dilemmakit.content.case_model import CASE_SCHEMA, CaseModel
from dilemmakit.content.field_faults import field_faults
from dilemmakit.content.plan_checks import plan_faults
from dilemmakit.content.plan_model import PLAN_SCHEMA, PlanModel
from dilemmakit.content.reading import Document, Fault, read_document
from dilemmakit.domain.case import Case
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.problem import Problem, ProblemCode, Severity

Model = TypeVar("Model", CaseModel, PlanModel)
Value = TypeVar("Value", Case, Plan)


@dataclass(frozen=True)
class Kind(Generic[Model]):
    """What tells a case from a plan."""

    word: str
    schema: str
    model: type[Model]
    faults: Callable[[Document], Iterator[Fault]]


CASE = Kind("case", CASE_SCHEMA, CaseModel, case_faults)
PLAN = Kind("plan", PLAN_SCHEMA, PlanModel, plan_faults)


@dataclass(frozen=True)
class Reading(Generic[Value]):
    """A case or plan, and what is wrong with its file; no value if there is an error."""

    value: Value | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Loaded(Generic[Model]):
    """A file's model beside its document, for checks across files."""

    document: Document | None
    model: Model | None
    problems: tuple[Problem, ...]


def read_case(path: Path) -> Reading[Case]:
    """Return the case in a file, or all that is wrong with it; never raises for its content."""
    loaded = load(path, CASE)
    return Reading(loaded.model.to_domain() if loaded.model else None, loaded.problems)


def read_plan(path: Path) -> Reading[Plan]:
    """Return the plan in a file, or all that is wrong with it; never raises for its content."""
    loaded = load(path, PLAN)
    return Reading(loaded.model.to_domain() if loaded.model else None, loaded.problems)


def load(path: Path, kind: Kind[Model]) -> Loaded[Model]:
    """Read and judge a file as a case or a plan."""
    return judge(*read_document(path), kind)


def judge(document: Document | None, problems: list[Problem], kind: Kind[Model]) -> Loaded[Model]:
    """Return the model of a document that has been read, with all problems sorted by line."""
    if document is None:
        return Loaded(None, None, tuple(problems))
    model: Model | None = None
    faults: list[Fault] = []
    more = 0
    try:
        model = kind.model.model_validate(document.data)
    except ValidationError as error:
        faults, more = field_faults(error, kind.model, document)
    faults.extend(kind.faults(document))
    # What YAML itself complained of, has left a hole there; the hole is no second fault.
    seen = {problem.line for problem in problems}
    found = problems + [
        problem for problem in map(document.problem, faults) if problem.line not in seen
    ]
    found.sort(key=lambda problem: (problem.line, problem.column))
    if (rest := len(found) + more - PROBLEM_LIMIT) > 0:
        del found[PROBLEM_LIMIT:]
        line, column = (found[-1].line, found[-1].column) if found else (1, 1)
        code = ProblemCode.MORE_PROBLEMS
        found.append(Problem(document.path, line, column, code, {"count": rest}))
    if any(problem.severity is Severity.ERROR for problem in found):
        model = None
    return Loaded(document, model, tuple(found))


def content_hash(value: Case | Plan) -> str:
    """Return a hash of the wording (SHA-256, hex): equal wording, equal hash.

    How a case has been tested and reviewed is no part of what the room sees.
    """
    fields = asdict(value)
    fields.pop("tested", None)
    fields.pop("review", None)
    text = json.dumps(fields, ensure_ascii=True, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
