"""The library lists what is good, tells what is not, and parses only what has changed."""

import json
import os
import shutil
import time
from pathlib import Path

import pytest

from dilemmakit.content.library import load_library
from dilemmakit.domain.library import CaseEntry, Library
from dilemmakit.domain.problem import ProblemCode as C
from dilemmakit.domain.problem import Severity
from dilemmakit.domain.vocabulary import Language
from dilemmakit.locations import dilemmas_folder
from tests.content.conftest import BROKEN

CASE_ID = "ai-democracy-lille-sag"
LONG_AGO = 1_700_000_000_000_000_000


def _case(library: Library) -> CaseEntry:
    (entry,) = library.cases
    return entry


def _change(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def _age(library: Path) -> None:
    """Make all files as old as files usually are; fresh ones are read again to be sure."""
    for path in [library, *library.rglob("*")]:
        os.utime(path, ns=(LONG_AGO, LONG_AGO))


def test_the_shipped_cases_and_plans_are_without_fault() -> None:
    library = load_library([dilemmas_folder()], Language.DA)
    assert [str(each) for each in library.problems] == []
    assert library.cases
    assert library.plans
    assert all(entry.language is Language.DA for entry in library.cases + library.plans)


def test_a_bad_file_hides_no_good_one(good: Path) -> None:
    """One broken file of each kind beside the good ones: each is told, and nothing is lost."""
    broken = [path for path in BROKEN.glob("*.yaml") if path.name != "alias-bomb.yaml"]
    for path in broken:
        for shelf, name in (("cases", "case.da.yaml"), ("plans", "plan.da.yaml")):
            (good / shelf / path.stem).mkdir()
            shutil.copy(path, good / shelf / path.stem / name)
    library = load_library([good], Language.DA)
    assert [entry.id for entry in library.cases] == [CASE_ID]
    assert [entry.id for entry in library.plans] == ["lille-forloeb"]
    told = {each.path for each in library.problems if each.severity is Severity.ERROR}
    assert len(told) == 2 * len(broken)


@pytest.mark.parametrize(
    ("wanted", "given"),
    [(Language.DA, Language.DA), (Language.EN, Language.EN), (Language.SV, Language.DA)],
)
def test_a_case_comes_in_the_language_asked_for_or_in_danish(
    good: Path, wanted: Language, given: Language
) -> None:
    entry = _case(load_library([good], wanted))
    assert entry.language is given
    assert entry.languages == (Language.DA, Language.EN)
    assert entry.path.endswith(f"case.{given}.yaml")


def test_without_danish_a_case_comes_in_what_there_is(good: Path) -> None:
    (good / "cases" / CASE_ID / "case.da.yaml").unlink()
    assert _case(load_library([good], Language.SV)).language is Language.EN


def test_an_entry_tells_what_a_list_of_cases_shows(good: Path) -> None:
    entry = _case(load_library([good], Language.DA))
    assert entry.title == "Den lille sag"
    assert entry.minutes.recommended == 90
    assert entry.icons == ("mdi6.email-open-outline", "mdi6.account-voice")
    assert entry.oldest_check.isoformat() == "2026-10-01"
    (plan,) = load_library([good], Language.DA).plans
    assert (plan.minutes, plan.participants.max) == (40, 31)


def test_the_own_library_goes_before_the_shipped_one(good: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    shutil.copytree(good, own)
    (own / "cases" / CASE_ID / "case.en.yaml").unlink()
    _change(own / "cases" / CASE_ID / "case.da.yaml", "Den lille sag", "Vores lille sag")
    entry = _case(load_library([good, own], Language.DA))
    assert (entry.title, entry.folder) == ("Vores lille sag", str(own))
    assert entry.languages == (Language.DA,)
    _change(own / "cases" / CASE_ID / "case.da.yaml", "theme: ai", "theme: al")
    library = load_library([good, own], Language.DA)
    assert _case(library).title == "Den lille sag"
    assert [each.code for each in library.problems] == [C.NOT_ONE_OF]


def test_folders_that_are_not_there_are_empty(tmp_path: Path) -> None:
    assert load_library([tmp_path / "none"], Language.DA) == Library((), (), ())


def test_a_link_that_leads_nowhere_hides_no_file_beside_it(good: Path, tmp_path: Path) -> None:
    link = good / "cases" / CASE_ID / "case.en.yaml"
    link.unlink()
    link.symlink_to(link.name)
    for _ in range(2):
        library = load_library([good], Language.DA, tmp_path / "library.json")
        assert _case(library).id == CASE_ID
        assert [each.code for each in library.problems] == [C.FILE_UNREADABLE]


def test_a_file_with_another_name_is_told(good: Path) -> None:
    (good / "cases" / CASE_ID / "case.en.yaml").rename(good / "cases" / CASE_ID / "case.uk.yml")
    (problem,) = load_library([good], Language.DA).problems
    assert (problem.code, problem.severity) == (C.FILE_NAME, Severity.WARNING)


class TestIndex:
    def test_what_is_unchanged_is_not_parsed(self, good: Path, tmp_path: Path) -> None:
        """The file is replaced by one of the same size and time: only parsing would notice."""
        index = tmp_path / "data" / "library.json"
        path = good / "cases" / CASE_ID / "case.da.yaml"
        _age(good)
        first = load_library([good], Language.DA, index)
        _change(path, "Den lille sag", "Den store sag")
        _age(good)
        assert load_library([good], Language.DA, index) == first
        assert _case(load_library([good], Language.DA)).title == "Den store sag"

    @pytest.mark.parametrize("change", ["text", "time", "file gone", "file added", "folder gone"])
    def test_what_has_changed_is_parsed(self, good: Path, tmp_path: Path, change: str) -> None:
        index = tmp_path / "library.json"
        folder = good / "cases" / CASE_ID
        _age(good)
        load_library([good], Language.DA, index)
        match change:
            case "text":
                _change(folder / "case.da.yaml", "Den lille sag", "Den lille gode sag")
            case "time":
                _change(folder / "case.da.yaml", "Den lille sag", "Den store sag")
            case "file gone":
                (folder / "case.da.yaml").unlink()
            case "file added":
                shutil.copy(folder / "case.en.yaml", folder / "case.sv.yaml")
                _change(folder / "case.sv.yaml", "language: en", "language: sv")
            case _:
                shutil.rmtree(folder)
        with_index = load_library([good], Language.DA, index)
        assert with_index == load_library([good], Language.DA)
        assert load_library([good], Language.DA, index) == with_index

    def test_a_file_changed_twice_in_a_moment_is_read_again(
        self, good: Path, tmp_path: Path
    ) -> None:
        """Within a tick of the file system's clock, time and size need not tell."""
        index = tmp_path / "library.json"
        path = good / "cases" / CASE_ID / "case.da.yaml"
        now = time.time_ns()
        os.utime(path, ns=(now, now))
        load_library([good], Language.DA, index)
        _change(path, "Den lille sag", "Den store sag")
        os.utime(path, ns=(now, now))
        assert _case(load_library([good], Language.DA, index)).title == "Den store sag"

    @pytest.mark.parametrize(
        "content", ["", "[]", "{}", "\0", '{"format": 1}', "nonsense", "rows", "older"]
    )
    def test_a_damaged_or_older_index_is_as_good_as_none(
        self, good: Path, tmp_path: Path, content: str
    ) -> None:
        index = tmp_path / "library.json"
        _age(good)
        wanted = load_library([good], Language.DA, index)
        stored = json.loads(index.read_text())
        if content == "rows":
            for record in stored["folders"].values():
                record[2] = [["a", "b"]]
            content = json.dumps(stored)
        elif content == "older":
            content = json.dumps(stored | {"version": "0.0.0"})
        index.write_text(content)
        assert load_library([good], Language.DA, index) == wanted
        assert json.loads(index.read_text()) != content

    def test_an_index_that_cannot_be_written_is_no_fault(self, good: Path, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        library = load_library([good], Language.DA, tmp_path / "file" / "library.json")
        assert _case(library).id == CASE_ID

    def test_problems_are_kept_too(self, good: Path, tmp_path: Path) -> None:
        index = tmp_path / "library.json"
        _change(good / "cases" / CASE_ID / "case.da.yaml", "theme: ai", "theme: al")
        _age(good)
        first = load_library([good], Language.DA, index)
        assert [each.code for each in first.problems] == [C.NOT_ONE_OF]
        assert load_library([good], Language.DA, index) == first
