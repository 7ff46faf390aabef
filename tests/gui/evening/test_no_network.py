"""Without answers by phone the app speaks to nobody: no socket of the network is ever made."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
NETWORK = re.compile(r"AF_INET6?\b")
STRACE = shutil.which("strace")


def sockets(log: Path) -> list[str]:
    text = log.read_text(encoding="utf-8", errors="replace")
    return [line for line in text.splitlines() if NETWORK.search(line)]


def traced(folder: Path, *command: str) -> list[str]:
    """Run Python under strace, children and threads too; return the network's calls."""
    log = folder / "strace.log"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(log), sys.executable, *command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    if "ptrace" in done.stderr:
        pytest.skip("strace may not trace here")
    assert done.returncode == 0, done.stderr[-3000:]
    return sockets(log)


pytestmark = pytest.mark.skipif(STRACE is None, reason="strace is not installed")


def test_the_check_finds_a_socket_where_there_is_one(tmp_path: Path) -> None:
    """A program that asks for a name on the network is caught."""
    code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
    assert traced(tmp_path, "-c", code)


def test_a_start_makes_no_socket_of_the_network(tmp_path: Path) -> None:
    """From the command to a usable home."""
    data = str(tmp_path / "data")
    assert traced(tmp_path, "-m", "dilemmakit", "--data", data, "--quit-when", "usable") == []


def test_a_whole_session_makes_no_socket_of_the_network(tmp_path: Path) -> None:
    """From preparing to the three editions' pages."""
    one = ("--case", "iot-social-sengen-slaar-alarm", "--plan", "council-90", "--people", "9")
    command = ("-m", "dilemmakit", "demo", "--to", str(tmp_path / "demo"), *one)
    assert traced(tmp_path, *command) == []
    assert len(list((tmp_path / "demo").glob("*.pdf"))) == 3
