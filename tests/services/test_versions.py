"""A summary that was marked is kept, and what is changed after that says so."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dilemmakit.domain.errors import WrongState
from dilemmakit.domain.session import FiveLines, Journal, UsedAgain
from dilemmakit.domain.vocabulary import NoteKind, SummaryState
from dilemmakit.services import closing, noting
from dilemmakit.storage.engine import Database
from dilemmakit.storage.traces import summary_versions
from tests.factory import FIRST_EVENING, a_draft
from tests.services.meeting import Meeting, a_running_meeting

MORNING = FIRST_EVENING + timedelta(hours=14)


@pytest.fixture
def over(database: Database) -> Meeting:
    """A meeting that is over, with one note."""
    meeting = a_running_meeting(database, a_draft())
    meeting.note(NoteKind.QUESTION, "Hvad koster det?")
    meeting.close()
    return meeting


def mark(meeting: Meeting, state: SummaryState) -> None:
    meeting.do(closing.mark_summary, state, MORNING)


def test_each_version_is_kept_with_its_checksum(database: Database, over: Meeting) -> None:
    mark(over, SummaryState.CORRECTED)
    mark(over, SummaryState.FINAL)
    told = closing.summary(database, over.session, MORNING)
    assert over.session.summary_state is SummaryState.FINAL
    assert [version.state for version in told.versions] == ["corrected", "final"]
    assert told.versions[-1].checksum == told.checksum
    with database.read() as db:
        kept = summary_versions(db, over.session.id)
    assert "Hvad koster det?" in kept[-1].text
    assert kept[-1].made_at == MORNING


def test_the_same_said_again_is_no_new_version(database: Database, over: Meeting) -> None:
    mark(over, SummaryState.FINAL)
    mark(over, SummaryState.FINAL)
    assert len(closing.summary(database, over.session, MORNING).versions) == 1


def test_a_change_after_the_final_version_is_a_correction(
    database: Database, over: Meeting
) -> None:
    mark(over, SummaryState.FINAL)
    note = over.session.notes[0]
    over.do(noting.change_note, replace(note, text="Hvad koster det årligt?"))
    told = closing.summary(database, over.session, MORNING)
    assert told.head.state is SummaryState.CORRECTED
    assert told.checksum != told.versions[-1].checksum
    mark(over, SummaryState.FINAL)
    told = closing.summary(database, over.session, MORNING)
    assert len(told.versions) == 2


def test_reading_and_settling_names_corrects_nothing(database: Database, over: Meeting) -> None:
    lines = FiveLines("Hvad?", read=False)
    over.do(closing.set_five_lines, lines)
    mark(over, SummaryState.FINAL)
    before = closing.summary(database, over.session, MORNING).checksum
    over.do(closing.set_journal, Journal(seen_names=("Jens",), not_names=("Ida",)))
    assert over.session.summary_state is SummaryState.FINAL
    assert closing.summary(database, over.session, MORNING).checksum == before
    over.do(closing.set_journal, Journal("27/1"))
    assert over.session.summary_state is SummaryState.CORRECTED
    over.do(closing.mark_summary, SummaryState.FINAL, MORNING)
    over.do(closing.set_journal, Journal("27/1", used_again=UsedAgain.WITH_CHANGES))
    assert over.session.summary_state is SummaryState.CORRECTED


def test_a_meeting_under_way_has_no_version(database: Database) -> None:
    meeting = a_running_meeting(database, a_draft())
    with pytest.raises(WrongState):
        closing.mark_summary(database, meeting.session, SummaryState.FINAL, MORNING)


def test_names_that_were_written_are_found_until_somebody_says_they_are_none(
    database: Database,
) -> None:
    meeting = a_running_meeting(database, a_draft())
    meeting.note(NoteKind.QUESTION, "Kan Jens Holm svare, og hvad siger Grethe?")
    meeting.close()
    # Grethe is a voice of the case.
    assert closing.summary(database, meeting.session, MORNING).names == ("Jens Holm",)
    meeting.do(closing.set_journal, Journal(not_names=("Jens Holm",)))
    assert closing.summary(database, meeting.session, MORNING).names == ()
