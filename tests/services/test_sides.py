"""The marks for fairness follow the slip numbers to the sides, and no further."""

from dilemmakit.domain.result import Sides
from dilemmakit.domain.vocabulary import NoteKind, View
from dilemmakit.services import polling
from dilemmakit.storage.engine import Database
from tests.factory import a_draft
from tests.services.meeting import Meeting, a_running_meeting

PEOPLE = range(1, 21)


def rated(database: Database) -> Meeting:
    """Lead an evening: ten end at B and find the case fair, ten at A, C or D and do not."""
    meeting = a_running_meeting(database, a_draft(present=len(PEOPLE)))
    meeting.go_to(View.POLL_OPEN, "before")
    meeting.type_slips("before", [f"{n} A" for n in PEOPLE])
    meeting.close_poll("before")
    meeting.go_to(View.POLL_OPEN, "after")
    slips = [f"{n} {'B' if n % 2 else 'ACD'[n % 3]} 1 2 3 4 5" for n in PEOPLE]
    meeting.type_slips("after", slips)
    meeting.close_poll("after")
    meeting.go_to(View.POLL_OPEN, "rating")
    meeting.type_slips("rating", [f"{n} 3{5 if n % 2 else 2}" for n in PEOPLE])
    meeting.close_poll("rating")
    return meeting


def test_the_sides_are_those_of_the_last_stance(database: Database) -> None:
    meeting = rated(database)
    meeting.close()
    assert meeting.summary().sides == Sides("B", 5, 2)


def test_a_rating_that_was_set_aside_tells_of_no_side(database: Database) -> None:
    meeting = rated(database)
    meeting.do(polling.void_poll, meeting.poll("rating").id, meeting.now)
    meeting.close()
    assert meeting.summary().sides is None


def test_a_question_can_dispute_a_fact_of_the_case(database: Database) -> None:
    meeting = a_running_meeting(database, a_draft())
    fact = meeting.session.case.facts[0]
    note = meeting.note(NoteKind.QUESTION, "Er det tal nyt?", answers=fact.id)
    meeting.note(NoteKind.QUESTION, "Hvem betaler?")
    summary = meeting.summary()
    assert [(one.fact, one.note.text) for one in summary.disputes] == [(fact.id, note.text)]
    assert len(summary.questions) == 2
