"""The library: all cases and plans below some folders, listed without parsing what is unchanged."""

import os
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from dilemmakit.content import rows
from dilemmakit.content.common_checks import FILE_NAME
from dilemmakit.content.index import (
    Index,
    Record,
    Row,
    no_collection,
    now,
    read_index,
    write_index,
)
from dilemmakit.content.loading import CASE, PLAN, Kind, Loaded, Model, load
from dilemmakit.content.translation_checks import translation_faults
from dilemmakit.domain.library import CaseEntry, Library, PlanEntry
from dilemmakit.domain.problem import Problem, ProblemCode, Severity
from dilemmakit.domain.vocabulary import Language

Entry = TypeVar("Entry", CaseEntry, PlanEntry)


def load_library(
    folders: Sequence[Path], language: Language, index_file: Path | None = None
) -> Library:
    """Return the cases and plans in `cases/<id>/` and `plans/<id>/` below each folder.

    Each is given in the language asked for, else in Danish, else in any. What lies in a later
    folder takes the place of the same id in an earlier one. A file with an error is left out and
    its problems are told; nothing else suffers. With an index file, only what has changed since it
    was written is parsed.
    """
    read_at = now()
    try:
        index = read_index(index_file)
        library = _read(folders, language, index)
    # An index in the right form, but with something else in it, is as good as none.
    except (KeyError, IndexError, TypeError, ValueError, AttributeError):
        index = Index()
        library = _read(folders, language, index)
    write_index(index_file, index, read_at)
    return library


def _read(folders: Sequence[Path], language: Language, index: Index) -> Library:
    roots = [os.path.abspath(folder) for folder in folders]
    seen: set[str] = set()
    of_cases = [(root, _records(index, os.path.join(root, "cases"), CASE, seen)) for root in roots]
    of_plans = [(root, _records(index, os.path.join(root, "plans"), PLAN, seen)) for root in roots]
    index.keep_only(seen)
    with no_collection():
        cases: dict[str, dict[Language, CaseEntry]] = {}
        plans: dict[str, dict[Language, PlanEntry]] = {}
        problems: list[Problem] = []
        for root, records in of_cases:
            for record in records:
                for row in record[2]:
                    _shelve(cases, rows.case_entry(row, root))
                problems.extend(map(rows.problem, record[3]))
        for root, records in of_plans:
            for record in records:
                for row in record[2]:
                    _shelve(plans, rows.plan_entry(row, root))
                problems.extend(map(rows.problem, record[3]))
        return Library(
            tuple(_in_language(cases[case_id], language) for case_id in sorted(cases)),
            tuple(_in_language(plans[plan_id], language) for plan_id in sorted(plans)),
            tuple(sorted(problems, key=attrgetter("path", "line", "column"))),
        )


def _shelve(shelf: dict[str, dict[Language, Entry]], entry: Entry) -> None:
    """Put an entry beside those of the same library, and in the place of an earlier one's."""
    languages = shelf.get(entry.id)
    if languages is None or next(iter(languages.values())).folder != entry.folder:
        shelf[entry.id] = {entry.language: entry}
    else:
        languages[entry.language] = entry


def _in_language(languages: dict[Language, Entry], wanted: Language) -> Entry:
    if len(languages) == 1:
        return next(iter(languages.values()))
    order = sorted(languages, key=lambda one: (one is not wanted, one is not Language.DA, one))
    return replace(languages[order[0]], languages=tuple(sorted(languages)))


def _records(index: Index, shelf: str, kind: Kind[Model], seen: set[str]) -> list[Record]:
    """Return what is in each folder of a shelf, from the index where nothing has changed."""
    try:
        with os.scandir(shelf) as found:
            folders = [entry.path for entry in found if entry.is_dir()]
    except OSError:
        return []
    seen.update(folders)
    records = []
    for folder in folders:
        record = index.unchanged(folder)
        if record is None:
            record = _record(folder, kind)
            index.put(folder, record)
        records.append(record)
    return records


def _record(folder: str, kind: Kind[Model]) -> Record:
    try:
        # The stamps are taken first: what changes while it is read, is read again next time.
        stamp = os.stat(folder).st_mtime_ns
        files = [_stamp(path) for path in _yaml_files(folder)]
        loaded, problems = _read_folder(folder, kind)
    except OSError:
        # A folder that may not be looked into, or that went away just now.
        unreadable = Problem(folder, 1, 1, ProblemCode.FILE_UNREADABLE)
        return [0, [], [], [rows.problem_row(unreadable)]]
    entries = [rows.entry_row(each.document.path, each.model) for each in loaded]
    return [stamp, files, entries, [rows.problem_row(each) for each in problems]]


def _stamp(path: Path) -> Row:
    try:
        found = path.stat()
    except OSError:
        # A link that leads nowhere; it never counts as unchanged, and reading it tells.
        return [path.name, 0, 0]
    return [path.name, found.st_mtime_ns, found.st_size]


def _yaml_files(folder: str) -> list[Path]:
    return sorted(path for path in Path(folder).iterdir() if path.suffix in (".yaml", ".yml"))


def _read_folder(folder: str, kind: Kind[Model]) -> tuple[list[Any], list[Problem]]:
    """Return the usable files of a folder and all problems, those between the files included."""
    usable: list[Loaded[Model]] = []
    problems: list[Problem] = []
    for path in _yaml_files(folder):
        named = FILE_NAME.fullmatch(path.name)
        if named is None or named[1] != kind.word or named[2] not in set(Language):
            wanted = f"{kind.word}.da.yaml"
            args: dict[str, str | int] = {"given": path.name, "wanted": wanted}
            code = ProblemCode.FILE_NAME
            problems.append(Problem(str(path), 1, 1, code, args, Severity.WARNING))
            continue
        loaded = load(path, kind)
        problems.extend(loaded.problems)
        if loaded.model is not None:
            usable.append(loaded)
    return usable, problems + between(usable)


def between(usable: list[Loaded[Model]]) -> list[Problem]:
    """Return what does not fit between the Danish file and its translations."""
    problems: list[Problem] = []
    models = [(each.document, each.model) for each in usable if each.document and each.model]
    danish = [model for _, model in models if model.language is Language.DA]
    for document, model in models:
        if danish and model is not danish[0] and model.id == danish[0].id:
            problems.extend(map(document.problem, translation_faults(danish[0], model)))
    return problems
