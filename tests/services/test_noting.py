"""Who is present and what is noted: what is taken, what is cleaned, what is refused."""

from dataclasses import replace

import pytest

from dilemmakit.domain.errors import (
    AttendanceInvalid,
    NoteChanged,
    NoteEmpty,
    NotFound,
)
from dilemmakit.domain.timing import used_seconds
from dilemmakit.domain.vocabulary import (
    NoteKind,
    RoundKind,
    RoundState,
    View,
)
from dilemmakit.services import facilitation, noting
from dilemmakit.storage.engine import Database
from tests.factory import a_draft
from tests.services.meeting import Meeting, a_running_meeting

WAITING, RUNNING, PAUSED, DONE, SKIPPED = RoundState


@pytest.fixture
def meeting(database: Database) -> Meeting:
    """A meeting whose doors have just opened."""
    return a_running_meeting(database)


def states(meeting: Meeting) -> list[RoundState]:
    return [stored.state for stored in meeting.session.rounds]


def used(meeting: Meeting, index: int) -> float:
    """Return the minutes a round has used."""
    return used_seconds(meeting.session.rounds[index], meeting.now) / 60


# Attendance


@pytest.mark.parametrize("present", [0, -1, 1000, 10**30])
def test_an_attendance_no_meeting_has_is_refused(meeting: Meeting, present: int) -> None:
    meeting.refuses(AttendanceInvalid, facilitation.set_attendance, present)


def test_attendance_cannot_fall_below_the_answers_that_are_in(meeting: Meeting) -> None:
    meeting.go_to(View.POLL_OPEN)
    for number in range(1, 6):
        meeting.cast("before", number, (("B",),))
    fault = meeting.refuses(AttendanceInvalid, facilitation.set_attendance, 4)
    assert isinstance(fault, AttendanceInvalid)
    assert fault.cast == 5
    meeting.do(facilitation.set_attendance, 5)
    assert meeting.session.present == 5


def test_attendance_is_frozen_where_a_poll_closes(meeting: Meeting) -> None:
    meeting.go_to(View.POLL_OPEN)
    meeting.cast("before", 1, (("B",),))
    meeting.do(facilitation.set_attendance, 19)
    meeting.close_poll("before")
    meeting.do(facilitation.set_attendance, 25)
    assert (meeting.poll("before").attendance, meeting.session.present) == (19, 25)


def test_uncounted_people_can_answer_and_are_as_many_as_answered(database: Database) -> None:
    """Nobody has counted: no answer is refused, and attendance is the answers."""
    meeting = a_running_meeting(database, a_draft(present=None))
    meeting.go_to(View.POLL_OPEN)
    for number in range(1, 12):
        meeting.cast("before", number, (("B",),))
    meeting.close_poll("before")
    assert meeting.poll("before").attendance == 11


# Notes


def test_an_empty_note_is_refused_and_a_hostile_one_is_cleaned(meeting: Meeting) -> None:
    note = meeting.note(NoteKind.ARGUMENT, "  »Ja, hvis«\r\n\x00 \ud83d\u202e ")
    assert meeting.session.notes[0].text == "»Ja, hvis«"
    for text in ("", "   ", "\n\t", "\x00\ud83d"):
        empty = type(note)("note-x", note.kind, text, note.round_id)
        meeting.refuses(NoteEmpty, noting.add_note, empty)
        meeting.refuses(NoteEmpty, noting.change_note, type(note)(note.id, note.kind, text, "r"))


def test_a_note_sent_twice_is_one_note(meeting: Meeting) -> None:
    """Whoever does not know whether it was kept may press again."""
    before = meeting.session
    note = meeting.note(NoteKind.CONDITION, "Vi hører om et halvt år.")
    assert noting.add_note(meeting.database, before, note) == meeting.session
    assert len(meeting.session.notes) == 1


def test_a_note_changed_elsewhere_is_not_overwritten(meeting: Meeting) -> None:
    meeting.note(NoteKind.CONDITION, "Vi hører om et halvt år.")
    (read,) = meeting.session.notes
    meeting.do(noting.change_note, replace(read, text="Vi hører om et år."))
    fault = meeting.refuses(NoteChanged, noting.change_note, replace(read, text="Aldrig"))
    assert isinstance(fault, NoteChanged)
    assert fault.text == "Vi hører om et år."


def test_a_removed_note_leaves_the_objections_to_it(meeting: Meeting) -> None:
    condition = meeting.note(NoteKind.CONDITION, "Vi hører om et halvt år.")
    meeting.note(NoteKind.OBJECTION, "Det er for sent.", answers=condition.id)
    meeting.do(noting.remove_note, condition.id)
    (objection,) = meeting.session.notes
    assert (objection.text, objection.answers) == ("Det er for sent.", None)
    meeting.refuses(NotFound, noting.remove_note, condition.id)
    meeting.refuses(NotFound, noting.change_note, condition)


def test_the_round_of_a_kind_is_where_the_notes_say_they_were_taken(meeting: Meeting) -> None:
    meeting.go_to(View.ARGUMENT_BOARD)
    meeting.note(NoteKind.ARGUMENT, "Flere sover natten igennem")
    kinds = {stored.id: stored.planned.kind for stored in meeting.session.rounds}
    assert kinds[meeting.session.notes[0].round_id] is RoundKind.REASONS
