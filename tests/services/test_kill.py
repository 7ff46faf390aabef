"""Killed at any moment, the program loses nothing that it has said was kept."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from dilemmakit.domain.vocabulary import SessionState
from dilemmakit.services import archive
from dilemmakit.storage.ballots import ballots, slip_numbers_used
from dilemmakit.storage.engine import Database
from dilemmakit.storage.folder import open_folder
from tests.services.script import CASTS, EVENING, act, digest, only_session

ROOT = Path(__file__).parents[2]
CHANCE = random.Random()
NOTHING = ""
"""What is stored before the first act."""


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the file holds after so many acts, when nobody kills anything."""
    session = None
    digests = [NOTHING]
    with open_folder(tmp_path_factory.mktemp("whole")) as folder:
        for place in range(len(EVENING)):
            session = act(place)(folder.database, session)
            digests.append(digest(folder.database, session))
    return digests


def kill_while_playing(path: Path, first: int, after: int, wait: float) -> list[str]:
    """Play the evening in another process from a place on, and kill it.

    The blow falls so many seconds after so many acts have returned. Returns its lines.
    """
    command = [sys.executable, "-m", "tests.services.script", "play", str(path), str(first)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        heard = [line for _act, line in zip(range(after), child.stdout, strict=False)]
        try:
            child.wait(timeout=wait)
        except subprocess.TimeoutExpired:
            child.kill()
        heard += child.stdout.readlines()
    # The last line may have been cut off in the middle: then it was not said.
    return [line.strip() for line in heard if line.endswith("\n")]


def check_whole(database: Database) -> None:
    """Assert that the file is sound, and that roll and box agree in every poll."""
    with database.raw() as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("PRAGMA foreign_key_check").fetchone() is None
    session = only_session(database)
    if session is None:
        return
    with database.read() as db:
        for poll in session.polls:
            box = ballots(db, poll.id)
            assert len(slip_numbers_used(db, poll.id)) == len(box)
            if poll.numbered:
                assert poll.cast == len(box)


def survive(path: Path, expected: list[str], first: int, blows: int) -> int:
    """Kill the evening somewhere behind a place, and check what is left; return how far it is.

    So many blows are still to come, and each is to find something going on.
    """
    after = CHANCE.randrange(0, max(1, (len(EVENING) - first) // blows))
    heard = kill_while_playing(path, first, after, CHANCE.uniform(0.0, 0.03))
    said = [line.split() for line in heard]
    assert [digest for _place, digest in said] == expected[first + 1 : first + 1 + len(said)]
    promised = int(said[-1][0]) if said else first
    with open_folder(path) as folder:
        check_whole(folder.database)
        session = only_session(folder.database)
        found = NOTHING if session is None else digest(folder.database, session)
        # What was promised is there; the act in hand is there whole or not at all.
        assert found in expected[promised : promised + 2]
        stands_at = promised + (found != expected[promised])
        if stands_at > promised:
            repeat(folder.database, promised, expected)
    return stands_at


def repeat(database: Database, place: int, expected: list[str]) -> None:
    """Send an answer again that nobody has confirmed: it is answered, and counted once."""
    if place in CASTS:
        again = act(place)(database, only_session(database))
        assert digest(database, again) == expected[place + 1]


def kill_through_an_evening(path: Path, expected: list[str], kills: int) -> None:
    """Kill an evening again and again, each time going on from where it stands, to its end."""
    place = 0
    for blows in range(kills, 0, -1):
        place = survive(path, expected, place, blows)
    with open_folder(path) as folder:
        session = only_session(folder.database)
        for rest in range(place, len(EVENING)):
            session = act(rest)(folder.database, session)
        assert session is not None
        assert digest(folder.database, session) == expected[-1]
        assert session.state is SessionState.CLOSED
        assert archive.load_session(folder.database, session.id) == session


@pytest.mark.parametrize("evening", range(1))
def test_killed_three_times_the_evening_ends_as_if_nothing_had_happened(
    tmp_path: Path, expected: list[str], evening: int
) -> None:
    """Kept, sound, and gone on with: the end is that of an evening nobody killed."""
    kill_through_an_evening(tmp_path / "data", expected, 3)


@pytest.mark.long
@pytest.mark.parametrize("evening", range(10))
def test_killed_fifty_times_nothing_is_lost(
    tmp_path: Path, expected: list[str], evening: int
) -> None:
    """Ten evenings, five blows each."""
    kill_through_an_evening(tmp_path / "data", expected, 5)


def test_a_lost_ballot_would_be_noticed(tmp_path: Path, expected: list[str]) -> None:
    """The detector is tested too: one ballot taken from the box, and the evening is another."""
    with open_folder(tmp_path) as folder:
        session = None
        third = CASTS[2]
        for place in range(third + 1):
            session = act(place)(folder.database, session)
        assert session is not None
        assert digest(folder.database, session) == expected[third + 1]
        with folder.database.raw() as raw:
            raw.execute("DELETE FROM ballot WHERE number = 7")
        session = only_session(folder.database)
        assert session is not None
        assert digest(folder.database, session) not in expected
