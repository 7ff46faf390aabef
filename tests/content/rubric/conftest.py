"""The case that the rubric has nothing to say about, and what it finds once that is changed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dilemmakit.content.checking import check
from dilemmakit.content.rubric.judging import Judge
from dilemmakit.content.rubric.settings import Rubric, read_rubric
from dilemmakit.domain.problem import Problem
from dilemmakit.locations import resources_folder

GOOD_CASE = Path(__file__).parent / "good/ai-democracy-stor-sag/case.da.yaml"
TODAY = date(2026, 12, 1)

Changing = Callable[[str, str], tuple[str, list[Problem]]]


@pytest.fixture(scope="session")
def rubric() -> Rubric:
    return read_rubric(resources_folder())


@pytest.fixture
def changed(tmp_path: Path, rubric: Rubric) -> Changing:
    """Return the text of the good case after one change, and what the rubric finds in it."""

    def change(old: str, new: str) -> tuple[str, list[Problem]]:
        text = GOOD_CASE.read_text(encoding="utf-8")
        assert text.count(old) == 1, "the change must be one"
        text = text.replace(old, new)
        path = tmp_path / GOOD_CASE.parent.name / GOOD_CASE.name
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        return text, check([path], Judge(rubric, TODAY))

    return change


def place(text: str, marker: str) -> tuple[int, int]:
    """Return line and column, from 1, where the only occurrence of a marker begins."""
    assert text.count(marker) == 1
    before = text[: text.index(marker)]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
