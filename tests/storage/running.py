"""Starting the child processes of tests."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CHILD = (sys.executable, "-m", "tests.storage.child")


def run_child(*arguments: object, before: tuple[str, ...] = ()) -> list[str]:
    """Run a child to its end and return its lines; it must end well and print no error."""
    command = [*before, *CHILD, *(str(argument) for argument in arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.splitlines()


def start_child(*arguments: object) -> subprocess.Popen[str]:
    """Start a child whose output is read and whose input ends when the test says so."""
    return subprocess.Popen(
        [*CHILD, *(str(argument) for argument in arguments)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
