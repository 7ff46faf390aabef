"""Print what reading cases costs beside PyYAML's own loader: run `python -m` this.

    python -m tests.benchmarks.library [CASES]

Ratios are taken pair by pair in one run, so that they say more than the seconds of one machine.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from dilemmakit.content.library import load_library
from dilemmakit.content.loading import read_case
from dilemmakit.domain.vocabulary import Language
from dilemmakit.locations import dilemmas_folder

CASE = "iot-social-sengen-slaar-alarm"
ROUNDS = 40
# Strict reading, checks and the finished value, against parsing alone.
BAR_ONE = 1.6
# Listing an unchanged library, against parsing it.
BAR_LISTED = 0.01


def main() -> int:
    """Print both ratios; return 1 if one is over its bar."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    path = dilemmas_folder() / "cases" / CASE / "case.da.yaml"
    content = path.read_bytes()
    ratios = []
    for _ in range(ROUNDS):
        plain = seconds(lambda: yaml.load(path.read_bytes(), yaml.CSafeLoader))
        ours = seconds(lambda: read_case(path))
        ratios.append(ours / plain)
    one = statistics.median(ratios)
    print(f"read and check a case / CSafeLoader: {one:.2f} ({min(ratios):.2f}-{max(ratios):.2f})")
    with tempfile.TemporaryDirectory() as place:
        library = Path(place) / "library"
        for number in range(count):
            folder = library / "cases" / f"{CASE}-{number}"
            folder.mkdir(parents=True)
            own = content.replace(f"id: {CASE}\n".encode(), f"id: {folder.name}\n".encode())
            (folder / "case.da.yaml").write_bytes(own)
        files = sorted(library.rglob("*.yaml"))
        index = Path(place) / "library.json"
        first = seconds(lambda: load_library([library], Language.DA, index))
        # What is younger than the file system's tick is read once more, to be sure.
        time.sleep(2.1)
        load_library([library], Language.DA, index)
        shares, times = [], []
        for start in range(0, count, count // ROUNDS or 1):
            some = files[start : start + (count // ROUNDS or 1)]
            parsed = seconds(lambda some=some: parse(some)) / len(some) * count
            times.append(seconds(lambda: load_library([library], Language.DA, index)))
            shares.append(times[-1] / parsed)
    listed = statistics.median(shares)
    print(f"{count} cases listed for the first time: {first:.2f} s")
    print(f"listed again: {statistics.median(times) * 1000:.0f} ms")
    print(f"listed again / CSafeLoader: {listed:.4f} ({min(shares):.4f}-{max(shares):.4f})")
    return 1 if one > BAR_ONE or listed > BAR_LISTED else 0


def parse(files: list[Path]) -> None:
    """Parse files as PyYAML does, keeping nothing."""
    for file in files:
        yaml.load(file.read_bytes(), yaml.CSafeLoader)


def seconds(act: Callable[[], object]) -> float:
    """Return how long an act takes."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


if __name__ == "__main__":
    raise SystemExit(main())
