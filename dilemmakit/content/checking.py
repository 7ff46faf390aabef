"""All problems of files and folders given by name, for those who write cases and plans."""

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from dilemmakit.content.common_checks import FILE_NAME, word
from dilemmakit.content.library import between
from dilemmakit.content.loading import CASE, PLAN, Kind, Loaded, judge
from dilemmakit.content.reading import Document, read_document
from dilemmakit.content.rubric.judging import Judge
from dilemmakit.domain.case import Case
from dilemmakit.domain.problem import Problem, ProblemCode

_KINDS = (CASE, PLAN)


def check(paths: Sequence[Path], judge_of_cases: Judge | None = None) -> list[Problem]:
    """Return all problems of the files named and of the cases and plans below the folders named.

    A file below a folder counts when its schema or its name says that it is a case or a plan; a
    file named by itself must be one. With a judge, cases that can be used are held up to the
    rubric as well.
    """
    problems: list[Problem] = []
    seen: set[Path] = set()
    for path in paths:
        if not path.is_dir():
            problems.extend(_check_files(list(_unseen([path], seen)), judge_of_cases, sure=True))
            continue
        for _, files in groupby(_yaml_files(path), key=lambda file: file.parent):
            problems.extend(_check_files(list(_unseen(files, seen)), judge_of_cases, sure=False))
    return sorted(problems, key=lambda each: (each.path, each.line, each.column))


def _unseen(files: Iterable[Path], seen: set[Path]) -> Iterator[Path]:
    """Yield the files that have not been named before, in whichever way they were named."""
    for file in files:
        place = file.absolute()
        if place not in seen:
            seen.add(place)
            yield file


def _yaml_files(folder: Path) -> Iterator[Path]:
    """Yield the YAML files below a folder, folder by folder; hidden ones are left alone."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.endswith((".yaml", ".yml")) and not name.startswith("."):
                yield Path(here, name)


def _check_files(files: list[Path], judge_of_cases: Judge | None, *, sure: bool) -> list[Problem]:
    """Return the problems of the files of one folder, and those between them."""
    problems: list[Problem] = []
    usable: dict[str, list[Loaded[Any]]] = {kind.word: [] for kind in _KINDS}
    for path in files:
        document, found = read_document(path)
        kind = _kind_of(path, document)
        if kind is None:
            if sure and document is not None and not found:
                args = {"field": "schema", "given": word(document.data, "schema") or ""}
                found.append(Problem(str(path), 1, 1, ProblemCode.UNKNOWN_KIND, args))
            problems.extend(found if sure else [])
            continue
        loaded = judge(document, found, kind)
        problems.extend(loaded.problems)
        if loaded.model is not None:
            usable[kind.word].append(loaded)
            if judge_of_cases is not None:
                problems.extend(_by_rubric(loaded, judge_of_cases))
    for each in usable.values():
        problems.extend(between(each))
    return problems


def _by_rubric(loaded: Loaded[Any], judge_of_cases: Judge) -> list[Problem]:
    """Return what the rubric finds in a case; plans have none."""
    value = loaded.model.to_domain() if loaded.model else None
    if loaded.document is None or not isinstance(value, Case):
        return []
    return judge_of_cases.problems(value, loaded.document)


def _kind_of(path: Path, document: Document | None) -> Kind[Any] | None:
    """Return the kind that the schema tells, or else the name."""
    schema = word(document.data, "schema") if document else None
    named = FILE_NAME.fullmatch(path.name)
    for kind in _KINDS:
        if schema is not None and schema.partition("/")[0] == kind.schema.partition("/")[0]:
            return kind
    return next((kind for kind in _KINDS if named and named[1] == kind.word), None)
