"""Whole evenings on a laptop's and a projector's display."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.evening.displays import missing_programs

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.long
def test_an_evening_from_home_to_paper_by_mouse_and_keyboard(tmp_path: Path) -> None:
    """council-90 with nineteen slips; the four pictures and the summary are left behind."""
    missing = missing_programs()
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    done = subprocess.run(
        [sys.executable, "-m", "tests.evening", "--pictures", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    pictures = {path.stem for path in tmp_path.glob("*.png")}
    assert pictures == {"home", "console", "options", "before-after"}


@pytest.mark.long
def test_the_projector_never_shows_the_script_whatever_is_unplugged() -> None:
    """council-90: both displays go and come in each round; the projector is looked at."""
    missing = missing_programs()
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    done = subprocess.run(
        [sys.executable, "-m", "tests.evening.unplugging"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
