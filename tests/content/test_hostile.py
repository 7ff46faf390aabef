"""No file can run code, open another, take long, or make the reader raise."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dilemmakit.content.checking import check
from dilemmakit.content.loading import CASE, PLAN, judge, read_case, read_plan
from dilemmakit.content.reading import Document, parse
from dilemmakit.wording.problems import problem_line
from tests.content.conftest import BROKEN, GOOD_CASE, GOOD_PLAN
from tests.content.hostile import CORPUS

# A window that stands still longer than this is felt; a shared machine gets some slack.
SECONDS = 0.2
SLACK = 3


@pytest.mark.parametrize("name", CORPUS)
def test_hostile_content_is_told_and_never_raises(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "case.da.yaml"
    path.write_bytes(CORPUS[name])
    began = time.process_time()
    reading = read_case(path)
    took = time.process_time() - began
    assert reading.value is None
    assert 0 < len(reading.problems) <= 201
    for problem in reading.problems:
        line = problem_line(problem)
        assert line.startswith(f"{path}:")
        assert len(line.splitlines()) == 1
        assert len(line) < 1000
    assert took < SECONDS * SLACK
    assert read_plan(path).value is None
    assert [each.name for each in tmp_path.iterdir()] == ["case.da.yaml"]


@pytest.mark.parametrize(("path", "kind"), [(GOOD_CASE, CASE), (GOOD_PLAN, PLAN)])
def test_no_value_in_the_wrong_place_makes_the_checks_raise(path: Path, kind: Any) -> None:
    odd: list[Any] = [None, "x", "1", [], ["x"], [[None]], {}, {"x": "y"}]
    document, _ = parse(path.read_text(encoding="utf-8"), "x")
    assert document is not None
    for place in list(_places(document)):
        around = document.value(place[:-1])
        before = around[place[-1]]
        for value in odd:
            around[place[-1]] = value
            judge(document, [], kind)
        around[place[-1]] = before


def _places(document: Document) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of everything in a document."""
    waiting: list[tuple[str | int, ...]] = [()]
    while waiting:
        path = waiting.pop()
        value = document.value(path)
        steps: Any = value if isinstance(value, dict) else range(len(value or ()))
        if isinstance(value, dict | list):
            for step in steps:
                yield (*path, step)
                waiting.append((*path, step))


def test_odd_paths_are_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    for path in (tmp_path, tmp_path / "none.yaml", tmp_path / "pipe.yaml", Path("a\0b.yaml")):
        assert read_case(path).value is None
    assert [each.code.value for each in check([tmp_path / "none.yaml"])] == ["file_missing"]
    assert check([tmp_path]) == []


_CLOSED_WORLD = """
import sys
from pathlib import Path
from dilemmakit.content.loading import read_case
from dilemmakit.content.checking import check
files = [Path(name) for name in sys.argv[1:]]
for file in files:  # what is imported and cached the first time, is no act of the file
    read_case(file)
seen = []
sys.addaudithook(lambda name, args: seen.append((name, args)) if name != "builtins.id" else None)
for file in files:
    seen.clear()
    read_case(file)
    odd = [(name, args) for name, args in seen if not (name == "open" and args[0] == str(file))]
    assert len(seen) == 1 and not odd, (file, seen[:5])
"""


def test_reading_a_case_opens_that_file_and_does_nothing_else() -> None:
    """Every audited act of the interpreter counts: open, exec, import, socket, subprocess …"""
    files = [GOOD_CASE, BROKEN / "python-object.yaml", BROKEN / "unknown-field.yaml"]
    run = subprocess.run(
        [sys.executable, "-c", _CLOSED_WORLD, *map(str, files)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert run.returncode == 0, run.stderr
