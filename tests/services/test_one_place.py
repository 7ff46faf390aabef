"""Every figure passes one place on its way out: what the code says of itself."""

import ast
from collections import defaultdict
from pathlib import Path

import dilemmakit

ROOT = Path(dilemmakit.__file__).parent
RESULTS = {
    "ChoiceResult", "OptionCount", "MeasuredResult", "Measure", "ConsentResult", "ConsentCount",
    "PointsResult", "Points", "Shift", "Flow",
}  # fmt: skip
"""What holds the figures of a poll."""
BOXES = {"ballots", "counts_by_table", "superseded_counts", "disclose", "disclose_shift"}
"""What opens a box, and what tells of it."""


def called() -> dict[str, set[str]]:
    """Return by name which modules call it, by that name alone or as a module's."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = str(getattr(node.func, "id", "") or getattr(node.func, "attr", ""))
                found[name].add(path.relative_to(ROOT).as_posix())
    return found


def test_only_the_floors_make_results() -> None:
    """No screen, document or service builds a figure that the floors have not let through."""
    calls = called()
    makers = set().union(*(calls[name] for name in RESULTS - {"Flow"}))
    assert makers == {"domain/disclosure.py"}
    # The data files have a class of their own by that name, made of the other.
    assert calls["Flow"] == {"domain/disclosure.py", "report/data/gathering.py"}


def test_only_one_module_opens_the_boxes_to_tell_of_them() -> None:
    """The hand-over looks in to check what came from elsewhere, and whoever stores a count to see
    whether it is the one that holds; both tell nothing."""
    calls = called()
    # Within the domain the floors may call each other.
    outside = {n: {by for by in calls[n] if not by.startswith("domain/")} for n in BOXES}
    assert outside == {
        "ballots": {"services/results.py", "services/handing_over.py"},
        "counts_by_table": {"services/results.py", "storage/tallies.py"},
        "superseded_counts": set(),
        "disclose": {"services/results.py"},
        "disclose_shift": {"services/results.py"},
    }
