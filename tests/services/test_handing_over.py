"""A meeting goes on at the same second on another computer, whole or not at all."""

import json
import os
import signal
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from dilemmakit.domain.errors import (
    FileNotWritten,
    HandOverRefused,
    SecretPollOpen,
    WrongState,
)
from dilemmakit.domain.room import room_view
from dilemmakit.domain.timing import used_seconds
from dilemmakit.domain.vocabulary import NoteKind, SessionState, View
from dilemmakit.services import archive, facilitation, noting
from dilemmakit.services.handing_over import hand_over, take_back, take_over
from dilemmakit.storage.folder import DataFolder, open_folder
from dilemmakit.storage.hand_over import TABLES, carry_out
from tests.factory import a_draft
from tests.services.meeting import Meeting, a_meeting, a_running_meeting, dump

NUMBERS = range(201, 224)


@pytest.fixture
def there(quick_path: Path) -> Iterator[DataFolder]:
    """The other computer's data folder, with nothing in it."""
    with open_folder(quick_path / "there") as folder:
        yield folder


@pytest.fixture
def file(quick_path: Path) -> Path:
    return quick_path / "evening.dilemma-handover"


@pytest.fixture
def midway(meeting: Meeting) -> Meeting:
    """A meeting at its argument board: a secret poll closed, a slip taken back, notes, a pause."""
    meeting.type_slips("before", (f"{number} {'ABCD'[number % 4]}" for number in NUMBERS))
    meeting.close_poll("before")
    meeting.go_to(View.ARGUMENT_BOARD)
    meeting.note(NoteKind.ARGUMENT, "[ Trygt ] – også om natten.", option="A")
    meeting.later(2.6)
    meeting.do(facilitation.add_minutes, 2)
    return meeting


def everything(folder: Any, session_id: str) -> dict[str, list[Any]]:
    """Return all rows of a session, and its box, but for what is another in each copy."""
    with folder.read() as db:
        carried = carry_out(db, session_id)
    rows = {name: sorted(map(json.dumps, some)) for name, some in carried.rows.items()}
    return {**rows, "ballots": sorted(map(json.dumps, carried.ballots))}


def test_the_other_computer_goes_on_at_the_same_second(
    midway: Meeting, there: DataFolder, file: Path
) -> None:
    """Round, picture, clock, notes and answers are the same, slip numbers and all."""
    before, session = everything(midway.database, midway.session.id), midway.session
    hand_over(midway.database, session, midway.now, file)
    taken = take_over(there, file, midway.now)
    now = midway.now + timedelta(seconds=1)
    assert used_seconds(taken.round, now) == used_seconds(session.round, now) == 157.0
    assert room_view(taken, now) == room_view(session, now)
    assert taken.revision == session.revision + 1
    after = everything(there.database, taken.id)
    assert (len(after["ballots"]), len(after["note"]), len(after["poll"])) == (23, 1, 4)
    moved = {"session"}
    assert {k: v for k, v in after.items() if k not in moved} == {
        k: v for k, v in before.items() if k not in moved
    }
    assert json.loads(after["session"][0]) == json.loads(before["session"][0]) | {
        "revision": taken.revision
    }


def test_the_second_stance_is_paired_with_the_first_on_the_other_computer(
    midway: Meeting, there: DataFolder, file: Path
) -> None:
    """People keep their slips: what moved is known although the computer is another."""
    hand_over(midway.database, midway.session, midway.now, file)
    other = Meeting(there.database, take_over(there, file, midway.now), midway.now)
    other.go_to(View.POLL_OPEN, "after")
    other.type_slips("after", (f"{n} {'ABCD'[(n // 2) % 4]} 1 2 3 4 5" for n in NUMBERS))
    other.close_poll("after")
    other.go_to(View.STANCE_BEFORE_AFTER, "after")
    shift = other.session.shift("stance")
    assert shift is not None
    assert shift.pairs == 23


def test_the_older_copy_is_closed_and_knows_no_slip_any_more(midway: Meeting, file: Path) -> None:
    """Two computers can never go on by accident, and only one of them can pair slips."""
    hand_over(midway.database, midway.session, midway.now, file)
    here = archive.load_session(midway.database, midway.session.id)
    assert here.state is SessionState.HANDED_OVER
    midway.session = here
    assert not {number for number, _answers in midway.box()} & set(NUMBERS)
    midway.refuses(WrongState, facilitation.go_on, midway.now)
    midway.refuses(WrongState, hand_over, midway.now, file)


def test_nothing_is_handed_over_while_people_answer_in_secret(meeting: Meeting, file: Path) -> None:
    """Two copies of a box that fills would tell whose answer came between them."""
    meeting.send(201)
    meeting.refuses(SecretPollOpen, hand_over, meeting.now, file)
    assert not file.exists()


def test_the_file_tells_neither_order_nor_time_of_an_answer(midway: Meeting, file: Path) -> None:
    """Ballots lie in it without ids and nonces, in another order each time, and without dates."""
    hand_over(midway.database, midway.session, midway.now, file)
    orders = set()
    for _time in range(3):
        with midway.database.read() as db:
            orders.add(json.dumps(carry_out(db, midway.session.id).ballots))
    assert len(orders) > 1
    with zipfile.ZipFile(file) as archived:
        assert {one.date_time[0] for one in archived.infolist()} == {1980}
        for ballot in json.loads(archived.read("ballots.json")):
            assert ballot.keys() == {"poll_id", "number", "answers"}


def test_a_file_that_cannot_be_written_leaves_the_meeting_where_it_is(
    midway: Meeting, quick_path: Path
) -> None:
    """Without the file the copy here is not closed."""
    midway.refuses(FileNotWritten, hand_over, midway.now, quick_path / "gone" / "evening")


def test_killed_between_file_and_closing_one_of_both_can_go_on(
    midway: Meeting, there: DataFolder, file: Path
) -> None:
    """The file is whole before the copy here is closed, and the copy here still runs."""
    before = dump(midway.database)
    child = os.fork()
    if child == 0:

        def die(_connection: object) -> None:
            os.kill(os.getpid(), signal.SIGKILL)

        event.listen(midway.database.engine, "commit", die)
        try:
            hand_over(midway.database, midway.session, midway.now, file)
        finally:
            os._exit(0)
    _pid, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)
    assert dump(midway.database) == before
    assert take_over(there, file, midway.now).round_index == midway.session.round_index


def test_a_file_opened_twice_is_taken_in_once(
    midway: Meeting, there: DataFolder, file: Path
) -> None:
    """Opening it again shows the same meeting; once that has gone on, the file is too old."""
    hand_over(midway.database, midway.session, midway.now, file)
    taken = take_over(there, file, midway.now)
    stored = dump(there.database)
    assert take_over(there, file, midway.now) == taken
    assert dump(there.database) == stored
    other = Meeting(there.database, taken, midway.now)
    other.go_on()
    stored = dump(there.database)
    with pytest.raises(HandOverRefused) as refused:
        take_over(there, file, midway.now)
    assert refused.value.reason == "outdated"
    assert dump(there.database) == stored


def test_the_meeting_comes_home_and_the_older_copy_is_kept_as_a_backup(
    midway: Meeting, there: DataFolder, quick_path: Path, file: Path
) -> None:
    """There and back: the newer replaces the older, of which a dated copy stays."""
    hand_over(midway.database, midway.session, midway.now, file)
    other = Meeting(there.database, take_over(there, file, midway.now), midway.now)
    other.note(NoteKind.ARGUMENT, "Skrevet på den anden.", option="B")
    back = quick_path / "back.dilemma-handover"
    hand_over(other.database, other.session, midway.now, back)
    with open_folder(quick_path / "home") as home:
        take_over(home, file, midway.now)
        taken = take_over(home, back, midway.now)
        assert [note.text for note in taken.notes][-1] == "Skrevet på den anden."
        (kept,) = home.backups()
        assert kept.reason == "replaced"


def test_its_own_file_brings_the_meeting_back_whole(quick_path: Path, file: Path) -> None:
    """Opened where it came from, the file undoes the handing over, slip numbers and all."""
    with open_folder(quick_path / "home") as home:
        meeting = a_running_meeting(home.database)
        meeting.go_to(View.POLL_OPEN, "before")
        meeting.send(201)
        meeting.close_poll("before")
        hand_over(home.database, meeting.session, meeting.now, file)
        meeting.session = take_over(home, file, meeting.now)
        assert meeting.session.state is SessionState.RUNNING
        assert [number for number, _answers in meeting.box()] == [201]


@pytest.mark.parametrize("state", ["prepared", "running", "closed"])
def test_a_meeting_whose_file_was_lost_can_be_taken_back(
    database: Any, file: Path, state: str
) -> None:
    """It is again what it was before it was handed over."""
    meeting = a_meeting(database)
    if state != "prepared":
        meeting.start()
    if state == "closed":
        meeting.close()
    hand_over(database, meeting.session, meeting.now, file)
    meeting.session = archive.load_session(database, meeting.session.id)
    meeting.do(take_back, meeting.now)
    assert meeting.session.state == state
    meeting.refuses(WrongState, take_back, meeting.now)


def test_a_demonstration_is_not_handed_over(database: Any, file: Path) -> None:
    """It would stand among the real sessions of the other computer."""
    meeting = a_meeting(database, a_draft(demo=True))
    meeting.refuses(WrongState, hand_over, meeting.now, file)


def test_every_table_travels(database: Any) -> None:
    """Whatever is stored of a session goes along; the box travels by itself."""
    from dilemmakit.storage.columns import Base

    assert {*TABLES, "ballot"} == set(Base.metadata.tables)


def test_notes_taken_after_it_came_are_stored(
    midway: Meeting, there: DataFolder, file: Path
) -> None:
    """The meeting taken over takes every act that it took before."""
    hand_over(midway.database, midway.session, midway.now, file)
    other = Meeting(there.database, take_over(there, file, midway.now), midway.now)
    note = other.note(NoteKind.TASK, "Ring til Vejle.")
    other.do(noting.remove_note, note.id)
    other.close()
    assert other.session.state is SessionState.CLOSED
