"""What an act costs, in waits for the disk and in milliseconds."""

import shutil
import statistics
import sys
from pathlib import Path

import pytest

from tests.benchmarks import ballot
from tests.storage.running import run_child

MOST_SYNCS = 8
"""Waits for the disk in one commit: a laptop's disk takes half a millisecond to ten for each."""


def syncs(path: Path, acts: int) -> int:
    run_child("prepare", path)
    out = path.with_suffix(".strace")
    calls = "trace=fdatasync,fsync"
    before = ("strace", "-f", "--seccomp-bpf", "-qq", "-e", calls, "-o", str(out))
    assert len(run_child("attempt", path, acts, before=before)) == acts
    return len(out.read_text().splitlines())


@pytest.mark.skipif(
    shutil.which("strace") is None or sys.platform != "linux", reason="needs strace"
)
def test_a_commit_waits_for_the_disk_eight_times_at_most(tmp_path: Path) -> None:
    """An act of the child is two commits, a ballot's and a note's with its step."""
    few, many = syncs(tmp_path / "few", 1), syncs(tmp_path / "many", 5)
    assert (many - few) / (4 * 2) <= MOST_SYNCS


@pytest.mark.long
def test_a_ballot_costs_the_processor_little() -> None:
    """The part of a ballot's three milliseconds that does not depend on the disk."""
    _ballots, processor = ballot.measure(200)
    assert statistics.median(processor) * 1000 <= ballot.BAR_PROCESSOR_MILLISECONDS
