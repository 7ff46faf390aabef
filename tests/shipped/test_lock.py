"""The packages that every computer gets."""

import re
import sys
from pathlib import Path

import pytest
from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Signal

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def lock() -> str:
    return (ROOT / "requirements.lock").read_text("utf-8")


def test_the_lock_names_no_address(lock: str) -> None:
    assert "://" not in lock
    assert "index-url" not in lock


def test_every_package_in_the_lock_is_pinned_by_hashes(lock: str) -> None:
    entries = re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE)[1:]

    assert entries
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_everything_the_project_asks_for_is_in_the_lock(lock: str) -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
        *project["dependency-groups"]["build"],
    ]
    names = [re.split(r"[^A-Za-z0-9._-]", entry)[0].lower() for entry in asked]

    assert [name for name in names if f"\n{name}==" not in lock] == []


def test_a_signal_takes_no_reference_from_true_and_none() -> None:
    """PySide6 6.12.0 does on Python 3.11, until the interpreter aborts."""

    class Source(QObject):
        sent = Signal(bool)

    source = Source()
    source.sent.connect(lambda _: None)
    before = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(500):
        source.sent.emit(True)

    assert sys.getrefcount(True) > before[0] - 50
    assert sys.getrefcount(None) > before[1] - 50


def test_python_3_11_runs_the_pyside_that_was_tried_there() -> None:
    if sys.version_info[:2] == (3, 11):
        assert pyside_version == "6.11.3"
