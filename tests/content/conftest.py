"""The small good case and plan that content tests start from, and the folder of broken files."""

import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parent
GOOD = HERE / "good"
BROKEN = HERE / "broken"
GOOD_CASE = GOOD / "cases/ai-democracy-lille-sag/case.da.yaml"
GOOD_PLAN = GOOD / "plans/lille-forloeb/plan.da.yaml"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A library of one case in two languages and one plan, free to be changed."""
    library = tmp_path / "library"
    shutil.copytree(GOOD, library)
    return library
