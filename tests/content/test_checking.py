"""`dilemmakit check` finds the cases and plans among other files."""

import shutil
from pathlib import Path

from dilemmakit.content.checking import check
from dilemmakit.domain.problem import ProblemCode as C
from tests.content.conftest import BROKEN, GOOD_CASE


def test_below_a_folder_only_cases_and_plans_are_checked(tmp_path: Path) -> None:
    (tmp_path / "settings.yaml").write_text("a: [", encoding="utf-8")
    (tmp_path / "notes.yml").write_text("colour: blue", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    shutil.copy(BROKEN / "tab.yaml", tmp_path / ".git" / "case.da.yaml")
    assert check([tmp_path]) == []
    shutil.copy(BROKEN / "wrong-word.yaml", tmp_path / "by-schema.yaml")
    shutil.copy(BROKEN / "tab.yaml", tmp_path / "case.da.yaml")
    assert [each.code for each in check([tmp_path])] == [C.NOT_ONE_OF, C.TAB]


def test_a_file_named_by_itself_must_be_one(tmp_path: Path) -> None:
    other = tmp_path / "settings.yaml"
    other.write_text("colour: blue", encoding="utf-8")
    assert [each.code for each in check([other])] == [C.UNKNOWN_KIND]


def test_a_file_named_twice_is_told_once() -> None:
    broken = BROKEN / "wrong-word.yaml"
    assert len(check([broken, BROKEN, broken])) == len(check([BROKEN]))


def test_nothing_is_said_of_a_good_file() -> None:
    assert check([GOOD_CASE]) == []
