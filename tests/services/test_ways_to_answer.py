"""Slips, kiosk and hands, and what a formal meeting allows of them (guide, chapter 6)."""

from dataclasses import replace

import pytest

from dilemmakit.domain.errors import (
    AnswerInvalid,
    NotAllowed,
    PollNotOpen,
    TallyDoesNotFit,
    WrongState,
)
from dilemmakit.domain.poll import Answers
from dilemmakit.domain.result import ChoiceResult, ConsentResult
from dilemmakit.domain.room import room_view
from dilemmakit.domain.room_view import StanceContent
from dilemmakit.domain.tally import Counts
from dilemmakit.domain.vocabulary import (
    Entry,
    MeetingForm,
    NoteKind,
    Secrecy,
    View,
)
from dilemmakit.services import archive, facilitation, polling
from dilemmakit.storage.engine import Database
from dilemmakit.storage.tallies import superseded_counts
from tests.factory import a_draft
from tests.services.meeting import Meeting, a_running_meeting

B: Answers = (("B",),)


# Ways to answer


def test_the_way_to_answer_is_chosen_before_the_first_answer(meeting: Meeting) -> None:
    poll_id = meeting.poll("before").id
    meeting.do(polling.set_entry, poll_id, Entry.KIOSK)
    assert meeting.poll("before").entry is Entry.KIOSK
    meeting.send(214)
    meeting.refuses(WrongState, polling.set_entry, poll_id, Entry.SLIPS)
    meeting.close_poll("before")
    meeting.refuses(WrongState, polling.set_entry, poll_id, Entry.SLIPS)


@pytest.mark.parametrize("entry", [Entry.SLIPS, Entry.KIOSK, Entry.HANDS])
def test_what_is_secret_is_answered_as_the_meeting_chose_and_what_is_open_by_hand(
    database: Database, entry: Entry
) -> None:
    """The plan's first way is the default; slips are chosen for secrecy and for nothing else."""
    session = a_running_meeting(database, a_draft(entry=entry)).session
    ways = {poll.planned_id: poll.entry for poll in session.polls}
    assert ways == {"before": entry, "after": entry, "rating": entry, "consent": Entry.HANDS}


@pytest.mark.parametrize("entry", [Entry.CARDS, Entry.HANDS, Entry.NAMED])
def test_a_committee_answers_as_it_chose(database: Database, entry: Entry) -> None:
    """By name only what one letter answers; the rest in the first way there is."""
    draft = a_draft(entry=entry, meeting_form=MeetingForm.COMMITTEE_MEETING)
    session = a_running_meeting(database, draft).session
    ways = {poll.planned_id: poll.entry for poll in session.polls}
    several = Entry.CARDS if entry is Entry.NAMED else entry
    assert ways == {"before": entry, "after": several, "rating": several, "consent": Entry.HANDS}
    assert session.entry is entry


def test_a_poll_asked_anew_is_answered_in_the_same_way(meeting: Meeting) -> None:
    meeting.note(NoteKind.PRINCIPLE, "Spørg, mens der kan svares.")
    consent = meeting.poll("consent").id
    meeting.do(polling.set_entry, consent, Entry.KIOSK)
    meeting.do(polling.open_poll, consent)
    meeting.do(polling.void_poll, consent, meeting.now)
    assert meeting.poll("consent").entry is Entry.KIOSK


@pytest.mark.parametrize("numbered", [True, False])
def test_a_rating_asks_for_a_slips_number_only_where_the_stances_had_one(
    meeting: Meeting, numbered: bool
) -> None:
    """Where hands were counted nobody drew a number, and there is nothing to pair with."""
    for stance in ("before", "after"):
        if not numbered:
            meeting.do(polling.set_entry, meeting.poll(stance).id, Entry.HANDS)
    assert meeting.poll("rating").entry is Entry.SLIPS
    meeting.do(polling.open_poll, meeting.poll("rating").id)
    assert meeting.poll("rating").numbered is numbered
    assert meeting.poll("before").pair == meeting.poll("after").pair == "stance"


def test_a_way_that_the_plan_does_not_have_is_refused(meeting: Meeting) -> None:
    poll_id = meeting.poll("before").id
    for entry in (Entry.CARDS, Entry.TABLE_TALLY):
        meeting.refuses(NotAllowed, polling.set_entry, poll_id, entry)


# Hands


def hands(*people: tuple[str | None, int]) -> Counts:
    return ((people,),)


@pytest.fixture
def counting(meeting: Meeting) -> Meeting:
    meeting.do(polling.set_entry, meeting.poll("before").id, Entry.HANDS)
    return meeting


def record(meeting: Meeting, counts: Counts) -> None:
    meeting.do(polling.record_hands, meeting.poll("before").id, counts, meeting.now)


def test_counted_hands_are_the_result(counting: Meeting) -> None:
    record(counting, hands(("A", 10), ("C", 7), (None, 2)))
    assert counting.poll("before").cast == 19
    counting.close_poll("before")
    counting.go_to(View.STANCE_BEFORE_AFTER)
    (result,) = counting.poll("before").result or ()
    assert isinstance(result, ChoiceResult)
    assert [count.count for count in result.counts] == [10, 0, 7, 0]
    assert (result.n, result.blanks) == (19, 2)


def test_a_new_count_replaces_the_old_one_which_stays_with_the_trace(counting: Meeting) -> None:
    record(counting, hands(("A", 10), ("C", 7)))
    record(counting, hands(("A", 9), ("C", 8), ("D", 1)))
    assert counting.poll("before").cast == 18
    assert counting.poll("before").mended == ("recounted",)
    assert counting.traces() == [("recounted", "before")]
    with counting.database.read() as db:
        (old,) = superseded_counts(db, counting.poll("before").id)
    assert old == ("recounted", ((((("A", 10)), ("C", 7)),),))


def test_the_same_count_stored_again_is_no_correction(counting: Meeting) -> None:
    """Enter pressed once too often leaves no sentence in the summary."""
    record(counting, hands(("A", 10), ("C", 7), (None, 2)))
    record(counting, hands((None, 2), ("A", 10), ("B", 0), ("C", 7)))
    assert counting.poll("before").cast == 19
    assert counting.poll("before").mended == ()
    assert counting.traces() == []


@pytest.mark.parametrize(
    ("error", "counts"),
    [
        (TallyDoesNotFit, hands(("A", 24))),
        (AnswerInvalid, hands(("E", 2))),
        (AnswerInvalid, hands(("A", -1))),
        (AnswerInvalid, ()),
    ],
)
def test_a_count_that_does_not_fit_is_refused(
    counting: Meeting, error: type[AnswerInvalid], counts: Counts
) -> None:
    record(counting, hands(("A", 3)))
    poll_id = counting.poll("before").id
    counting.refuses(error, polling.record_hands, poll_id, counts, counting.now)


def test_hands_and_slips_are_not_mixed(counting: Meeting) -> None:
    poll_id = counting.poll("before").id
    counting.refuses(PollNotOpen, polling.cast_ballot, poll_id, 214, B, "n")
    counting.refuses(PollNotOpen, polling.cast_ballot, poll_id, None, B, "n")
    counting.do(polling.set_entry, poll_id, Entry.SLIPS)
    counting.refuses(PollNotOpen, polling.record_hands, poll_id, hands(("A", 3)), counting.now)


def test_fingers_are_counted_for_each_option(database: Database) -> None:
    """A choice and resistance by hand: each question adds up to the same people."""
    meeting = a_running_meeting(database)
    meeting.do(facilitation.go_to_round, 6, meeting.now)
    poll_id = meeting.poll("after").id
    meeting.do(polling.set_entry, poll_id, Entry.HANDS)
    resistance = tuple(((slot, 8), (10, 4)) for slot in range(5))
    counts: Counts = (((("A", 12),),), resistance)
    meeting.refuses(
        TallyDoesNotFit, polling.record_hands, poll_id, (((("A", 11),),), resistance), meeting.now
    )
    meeting.do(polling.record_hands, poll_id, counts, meeting.now)
    meeting.close_poll("after")
    meeting.go_to(View.RESISTANCE)
    assert meeting.poll("after").cast == 12
    assert meeting.session.shifts == ()


# A formal council meeting


FORMS = (MeetingForm.COUNCIL_MEETING, MeetingForm.COMMITTEE_MEETING)


@pytest.mark.parametrize("form", FORMS)
def test_no_secret_poll_can_be_opened_in_a_formal_meeting(
    database: Database, form: MeetingForm
) -> None:
    """By no way of entering the rounds: every poll of the plan is open, and without numbers."""
    meeting = a_running_meeting(database, a_draft(meeting_form=form))
    meeting.note(NoteKind.PRINCIPLE, "Spørg, mens der kan svares.")
    for poll in meeting.session.polls:
        meeting.do(polling.open_poll, poll.id)
        opened = meeting.session.poll(poll.id)
        assert opened.secrecy is not Secrecy.SECRET
        assert not opened.numbered
        assert opened.pair is None
        assert opened.entry in (Entry.HANDS, Entry.CARDS)
        for entry in (Entry.SLIPS, Entry.KIOSK):
            meeting.refuses(NotAllowed, polling.set_entry, poll.id, entry)


def test_a_poll_that_was_stored_secret_is_refused_where_it_opens(database: Database) -> None:
    """The guard holds at the door too, whatever stands in the session."""
    meeting = a_running_meeting(database)
    formal = replace(meeting.session, meeting_form=MeetingForm.COUNCIL_MEETING)
    poll = meeting.poll("before")
    with pytest.raises(NotAllowed) as fault:
        polling.open_poll(database, formal, poll.id)
    assert (fault.value.meeting_form, fault.value.secrecy) == ("council_meeting", "secret")
    assert archive.load_session(database, meeting.session.id) == meeting.session


def test_a_council_that_shows_hands_sees_both_results(database: Database) -> None:
    meeting = a_running_meeting(
        database, a_draft(meeting_form=MeetingForm.COUNCIL_MEETING, present=9)
    )
    meeting.go_to(View.POLL_OPEN, "before")
    record(meeting, hands(("A", 4), ("B", 5)))
    meeting.close_poll("before")
    meeting.go_to(View.STANCE_BEFORE_AFTER)
    (result,) = meeting.poll("before").result or ()
    assert isinstance(result, ChoiceResult)
    assert [count.count for count in result.counts] == [4, 5, 0, 0]


def test_consents_shown_by_hand_are_shown_however_few_there_are(database: Database) -> None:
    meeting = a_running_meeting(database, a_draft(present=4))
    meeting.do(facilitation.go_to_round, 7, meeting.now)
    meeting.note(NoteKind.PRINCIPLE, "Spørg, mens der kan svares.")
    meeting.go_to(View.POLL_OPEN, "consent")
    consent = meeting.poll("consent")
    meeting.do(polling.record_hands, consent.id, ((((1, 3), (0, 1)),),), meeting.now)
    meeting.close_poll("consent")
    meeting.go_to(View.CONSENT)
    (result,) = meeting.poll("consent").result or ()
    assert isinstance(result, ConsentResult)
    assert (result.counts[0].consents, result.counts[0].objections) == (3, 1)


def test_a_formal_meeting_sees_before_and_after_side_by_side(database: Database) -> None:
    """Counted hands are not paired, but the room compares its two answers all the same."""
    meeting = a_running_meeting(database, a_draft(meeting_form=MeetingForm.COUNCIL_MEETING))
    for planned_id in ("before", "after"):
        meeting.go_to(View.POLL_OPEN, planned_id)
        poll = meeting.poll(planned_id)
        counts = tuple(
            tuple(((next(iter((*item.letters, *item.figures))), 23),) for _ in range(item.slots))
            for item in poll.items
        )
        meeting.do(polling.record_hands, poll.id, counts, meeting.now)
        meeting.do(polling.close_poll, poll.id)
    meeting.go_to(View.STANCE_BEFORE_AFTER, "after")
    content = room_view(meeting.session, meeting.now).content
    assert isinstance(content, StanceContent)
    assert content.before.n == 23
    assert content.after is not None
    assert content.shift is None
