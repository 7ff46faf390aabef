"""After every act the session stands in the file as it stands on screen."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import RoundState, SessionState
from dilemmakit.services import archive
from dilemmakit.storage.engine import Database, open_database
from dilemmakit.storage.folder import DATABASE, open_folder
from dilemmakit.storage.snapshots import to_json
from tests.services.script import EVENING, act, digest

ROOT = Path(__file__).parents[2]
STRIDES = (4, pytest.param(1, marks=pytest.mark.long))
"""How many acts lie between two looks: each one of them only where there is time."""


@pytest.fixture
def reader(quick_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process, which opens the file anew each time it is asked."""
    command = [sys.executable, "-m", "tests.services.script", "tell", str(quick_path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=60) == 0


def read_elsewhere(reader: subprocess.Popen[str]) -> str:
    assert reader.stdin is not None
    assert reader.stdout is not None
    reader.stdin.write("\n")
    reader.stdin.flush()
    return reader.stdout.readline().rstrip("\n")


@pytest.mark.parametrize("stride", STRIDES)
def test_whoever_opens_the_folder_stands_where_the_meeting_stands(
    quick_path: Path, reader: subprocess.Popen[str], stride: int
) -> None:
    """After every act of an evening, a fresh database and a fresh process read the session
    that the act returned, equal to the last field."""
    session: Session | None = None
    with open_folder(quick_path) as folder:
        for place in range(len(EVENING)):
            session = act(place)(folder.database, session)
            if place % stride and place + 1 < len(EVENING):
                continue
            afresh = open_database(quick_path / DATABASE)
            assert archive.load_session(afresh, session.id) == session, place
            afresh.close()
            assert read_elsewhere(reader) == to_json(session), place
    assert session is not None
    assert session.state is SessionState.CLOSED
    assert session.five_lines is not None


@pytest.mark.parametrize("stride", STRIDES)
def test_each_act_rests_on_the_file_alone(quick_path: Path, stride: int) -> None:
    """The program may be closed and opened between any two acts, and nobody would notice."""
    session: Session | None = None
    at_once = played(quick_path / "at once")
    for first in range(0, len(EVENING), stride):
        with open_folder(quick_path / "piecemeal") as folder:
            if session is not None:
                session = archive.load_session(folder.database, session.id)
            for place in range(first, min(first + stride, len(EVENING))):
                session = act(place)(folder.database, session)
            assert session is not None
            assert digest(folder.database, session) == at_once[place], place


def played(path: Path) -> list[str]:
    session: Session | None = None
    digests = []
    with open_folder(path) as folder:
        for place in range(len(EVENING)):
            session = act(place)(folder.database, session)
            digests.append(digest(folder.database, session))
    return digests


def test_the_evening_that_is_played_has_every_turn_in_it(database: Database) -> None:
    """The detector is tested too: the script reaches each round, and ends with everything."""
    session: Session | None = None
    rounds = set()
    for place in range(len(EVENING)):
        session = act(place)(database, session)
        rounds.add(session.round_index)
    assert session is not None
    put_in = [place for place, stored in enumerate(session.rounds) if stored.planned.added]
    assert put_in == [4, 5]
    assert rounds == {*range(11)} - {*put_in}
    over = [RoundState.SKIPPED if place in put_in else RoundState.DONE for place in range(11)]
    assert [stored.state for stored in session.rounds] == over
    casts = {(poll.planned_id, poll.cast) for poll in session.polls}
    assert casts == {("before", 3), ("before", 18), ("before-2", 0), ("after", 18), ("consent", 18),
                     ("rating", 0), ("rating", 6)}  # fmt: skip
    assert [note.id for note in session.notes] == [
        "term", "argument", "condition", "objection", "principle",
    ]  # fmt: skip
