"""The library: all cases and plans below some folders, listed without parsing what is unchanged."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from dilemmakit.content import rows
from dilemmakit.content.common_checks import FILE_NAME
from dilemmakit.content.index import Index, Record, Row, now, read_index, write_index
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
    cases: dict[str, dict[Language, CaseEntry]] = {}
    plans: dict[str, dict[Language, PlanEntry]] = {}
    problems: list[Problem] = []
    seen: set[str] = set()
    for folder in folders:
        root = os.path.abspath(folder)
        for found, wrong in _records(index, os.path.join(root, "cases"), CASE, seen):
            for row in found:
                _shelve(cases, rows.case_entry(row, root))
            problems.extend(map(rows.problem, wrong))
        for found, wrong in _records(index, os.path.join(root, "plans"), PLAN, seen):
            for row in found:
                _shelve(plans, rows.plan_entry(row, root))
            problems.extend(map(rows.problem, wrong))
    index.keep_only(seen)
    return Library(
        tuple(_in_language(cases[case_id], language) for case_id in sorted(cases)),
        tuple(_in_language(plans[plan_id], language) for plan_id in sorted(plans)),
        tuple(sorted(problems, key=attrgetter("path", "line", "column"))),
    )


def folder_problems(folder: Path, kind: Kind[Model]) -> list[Problem]:
    """Return the problems of a case's or plan's folder: of its files, and between them."""
    return _read_folder(str(folder), kind)[1]


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


def _records(
    index: Index, shelf: str, kind: Kind[Model], seen: set[str]
) -> Iterable[tuple[list[Row], list[Row]]]:
    """Yield rows of what each folder holds and what is wrong, from the index if unchanged."""
    try:
        with os.scandir(shelf) as found:
            folders = [entry.path for entry in found if entry.is_dir()]
    except OSError:
        return
    for folder in folders:
        seen.add(folder)
        record = index.unchanged(folder)
        if record is None:
            record = _record(folder, kind)
            index.put(folder, record)
        yield record[2], record[3]


def _record(folder: str, kind: Kind[Model]) -> Record:
    # The stamps are taken first: what changes while it is read, is read again next time.
    stamp = os.stat(folder).st_mtime_ns
    files: list[Row] = []
    for path in _yaml_files(folder):
        found = path.stat()
        files.append([path.name, found.st_mtime_ns, found.st_size])
    loaded, problems = _read_folder(folder, kind)
    entries = [rows.entry_row(each.document.path, each.model) for each in loaded]
    return [stamp, files, entries, [rows.problem_row(each) for each in problems]]


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
