"""A rehearsal: invented people answer at one key, and no real session can be filled."""

from dataclasses import replace
from pathlib import Path

import pytest

from dilemmakit.domain.errors import WrongState
from dilemmakit.domain.note import Note
from dilemmakit.domain.vocabulary import NoteKind, PollState, SessionState
from dilemmakit.domain.walk import NextKind, next_act
from dilemmakit.services import facilitation, noting, polling
from dilemmakit.services.desk import Desk
from dilemmakit.services.rehearsal import fill_polls, rehearse
from dilemmakit.storage.engine import Database
from dilemmakit.storage.folder import open_folder
from tests.factory import FIRST_EVENING, a_draft
from tests.services.meeting import Meeting, dump


def test_every_poll_of_a_plan_fills_at_one_key(database: Database) -> None:
    """Slips and hands alike; from the welcome to the end the meeting never waits for anybody."""
    meeting = Meeting(database, rehearse(database, a_draft(present=9), FIRST_EVENING))
    noted = False
    while next_act(meeting.session).kind is not NextKind.CLOSE:
        if next_act(meeting.session).kind is NextKind.BLOCKED or meeting.session.open_polls:
            meeting.do(fill_polls, meeting.now)
            for poll in meeting.session.open_polls:
                assert poll.cast == 9
                meeting.do(polling.close_poll, poll.id)
        if not noted and meeting.session.round.planned.id == "r8":
            meeting.note(NoteKind.PRINCIPLE, "Spørg, mens der kan svares.")
            noted = True
        meeting.go_on()
    assert {poll.state for poll in meeting.session.polls} <= {PollState.SHOWN, PollState.CLOSED}


def test_slips_typed_by_hand_stay_and_the_others_answer(meeting: Meeting) -> None:
    """Whoever practises may type a slip first; nobody answers twice."""
    meeting.send(203)
    pretended = Meeting(meeting.database, replace(meeting.session, demo=True), meeting.now)
    pretended.do(fill_polls, meeting.now)
    box = pretended.box()
    assert len(box) == 23
    assert (203, (("B",),)) in box


def test_no_real_meeting_can_be_filled(meeting: Meeting) -> None:
    """Only what is marked as an exercise has invented people in it."""
    meeting.refuses(WrongState, fill_polls, meeting.now)


@pytest.mark.parametrize("end", ["left", "cut off"])
def test_nothing_of_a_rehearsal_stays(quick_path: Path, end: str) -> None:
    """Left, or swept away by the next start after a power cut: no file holds a word of it."""
    marker = "Kornblomstens hemmelighed"
    with open_folder(quick_path / "data") as folder:
        desk = Desk(folder)
        before = dump(folder.database)
        session = desk.open_rehearsal(a_draft(title=marker), FIRST_EVENING)
        assert session.demo
        assert session.state is SessionState.RUNNING
        session = facilitation.go_on(desk.database, session, FIRST_EVENING)
        note = Note("n1", NoteKind.NOTE, marker, session.round.id)
        noting.add_note(desk.database, session, note)
        assert found(quick_path, marker)
        if end == "left":
            desk.leave_demo()
        else:
            # The process that held it is gone with its lock; only the files are left.
            desk.database.close()
            Desk(folder)
        assert not found(quick_path, marker)
        assert dump(folder.database) == before


def found(path: Path, marker: str) -> list[Path]:
    """Return the files that hold a text."""
    return [one for one in path.rglob("*") if one.is_file() and marker.encode() in one.read_bytes()]
