"""A translation has the same bones as the Danish file, and other words."""

from pathlib import Path

import pytest

from dilemmakit.content.checking import check
from dilemmakit.domain.problem import ProblemCode as C
from dilemmakit.domain.problem import Severity

CASE = "cases/ai-democracy-lille-sag/case.en.yaml"


def test_a_faithful_translation_is_without_fault(good: Path) -> None:
    assert check([good]) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "code"),
    [
        ("theme: ai\n", "theme: iot\n", 9, 1, C.TRANSLATION_DIFFERS),
        ("  - id: f2", "  - id: f4", 35, 5, C.TRANSLATION_DIFFERS),
        ("leans: [B]", "leans: [C]", 89, 74, C.TRANSLATION_DIFFERS),
        ("leans: [B]", "leans: [B, C]", 89, 66, C.TRANSLATION_COUNT),
        ("year: 2021", "year: 2020", 32, 55, C.TRANSLATION_DIFFERS),
        ("year: none", "year: 2020", 38, 53, C.TRANSLATION_ADDS),
        ("year: 2024", "year: none", 43, 58, C.TRANSLATION_LACKS),
        ("{card: true,", "{card: false,", 136, 9, C.TRANSLATION_DIFFERS),
        ("    - What is an answer?\n", "", 97, 3, C.TRANSLATION_COUNT),
        ("    caseworker:\n", "    nurse:\n", 124, 3, C.TRANSLATION_LACKS),
        ("  note: Invented for the test.\n", "", 13, 1, C.TRANSLATION_LACKS),
        (
            "version: 0.1.0, language: da",
            "version: 0.0.9, language: da",
            5,
            46,
            C.TRANSLATION_OLDER,
        ),
    ],
)
def test_a_difference_is_told_at_its_place(
    good: Path, old: str, new: str, line: int, column: int, code: C
) -> None:
    path = good / CASE
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    problem = check([good])[0]
    assert (problem.path, problem.line, problem.column) == (str(path), line, column)
    assert problem.code is code
    assert (problem.severity is Severity.WARNING) == (code is C.TRANSLATION_OLDER)


def test_a_translation_stands_by_itself_when_the_danish_file_is_broken(good: Path) -> None:
    danish = good / CASE.replace(".en.", ".da.")
    danish.write_text("title: [", encoding="utf-8")
    assert {each.path for each in check([good])} == {str(danish)}
