"""What was called saved is there after kill -9 and after every fault of the disk, whole."""

import json
import os
import random
import shutil
import sys
from pathlib import Path

import pytest

from tests.storage.child import kept
from tests.storage.running import run_child

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
needs_strace = pytest.mark.skipif(
    shutil.which("strace") is None or sys.platform != "linux", reason="needs strace"
)

CALLS = ("pwrite64", "fdatasync", "fsync", "unlink", "openat")
ACTS = 6


def kill(path: Path, runs: int) -> None:
    run_child("prepare", path)
    promised: set[int] = set()
    allowed: set[int] = set()
    first = 1
    for line in run_child("kills", path, runs):
        found = json.loads(line)
        last = found["promised"]
        promised |= set(range(first, last + 1))
        # One more act may have been stored when the kill kept its word from going out.
        allowed |= {last + 1}
        first = last + 2
        assert promised <= set(found["ballots"]) <= promised | allowed
        assert promised <= set(found["notes"]) <= set(found["ballots"])
        assert found["page"] == max(found["notes"]), "a note came without its step, or a step alone"
        assert found["unclean"]


@needs_fork
def test_what_was_called_saved_survives_kill_9(tmp_path: Path) -> None:
    """P1, P2, F1, a few hits: acts promised on a pipe are there; a note and its step are one."""
    kill(tmp_path / "data", 6)


@needs_fork
@pytest.mark.long
def test_what_was_called_saved_survives_sixty_kills(tmp_path: Path) -> None:
    """P1, P2, F1."""
    kill(tmp_path / "data", 60)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("prepared") / "data"
    run_child("prepare", path)
    return path


def inject(prepared: Path, path: Path, call: str, fault: str) -> list[str]:
    """Let a child act while a system call on its database fails; check what it said against it."""
    shutil.copytree(prepared, path)
    database = path / "dilemmakit.sqlite"
    strace = (
        "strace", "-f", "--seccomp-bpf", "-qq", "-o", os.devnull,
        "-P", str(database), "-P", f"{database}-journal", "-P", str(path),
        "-e", f"trace={call}", "-e", f"inject={call}:{fault}",
    )  # fmt: skip
    said = run_child("attempt", path, ACTS, before=strace)
    promised = {int(line.split()[1]) for line in said if line.startswith("kept")}
    refused = {int(line.split()[1]) for line in said if line.startswith("refused")}
    found = kept(path)
    ballots, notes = set(found["ballots"]), set(found["notes"])  # type: ignore[call-overload]
    assert promised <= ballots <= promised | refused
    assert promised <= notes <= ballots
    return said


@needs_strace
@pytest.mark.parametrize(
    ("call", "fault"),
    [
        ("fdatasync", "error=EIO:when=4"),
        ("pwrite64", "error=ENOSPC:when=25+"),
        ("pwrite64", "error=EIO:when=31"),
    ],
)
def test_a_fault_of_the_disk_is_never_called_saved(
    prepared: Path, tmp_path: Path, call: str, fault: str
) -> None:
    """P1, P2, F5, a few hits: what failed is refused by name, what was promised is kept."""
    said = inject(prepared, tmp_path / "data", call, fault)
    assert any(line.startswith("refused") for line in said), "the fault hit nothing"


@needs_strace
@pytest.mark.long
@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
@pytest.mark.parametrize("call", CALLS)
def test_every_nth_fault_of_the_disk_is_never_called_saved(
    prepared: Path, tmp_path: Path, call: str, error: str
) -> None:
    """P1, P2, F5: once and for good, at each of the first calls and at random later ones."""
    chance = random.Random(f"{call} {error}")
    counts = [*range(1, 13), *(chance.randrange(13, 60) for _turn in range(8))]
    refusals = 0
    for count in counts:
        for tail in ("", "+"):
            path = tmp_path / f"{count}{tail}-{chance.random()}"
            said = inject(prepared, path, call, f"error={error}:when={count}{tail}")
            refusals += any(line.startswith("refused") for line in said)
            shutil.rmtree(path)
    assert refusals, "no fault hit anything"
