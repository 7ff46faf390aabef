"""Shows of opinion through the services: what is taken, what is refused, what can be mended."""

from dataclasses import replace

import pytest

from dilemmakit.domain.errors import (
    AnswerInvalid,
    NotAllowed,
    NothingToUndo,
    PollCannotOpen,
    PollNotOpen,
    SlipUnknown,
    SlipUsed,
    TallyDoesNotFit,
    TooManyBallots,
    WrongState,
)
from dilemmakit.domain.poll import Answers
from dilemmakit.domain.result import ChoiceResult, ConsentResult
from dilemmakit.domain.tally import Counts
from dilemmakit.domain.vocabulary import (
    Entry,
    MeetingForm,
    NoteKind,
    PollState,
    RoundState,
    Secrecy,
    View,
)
from dilemmakit.services import archive, facilitation, polling
from dilemmakit.storage.ballots import ballots, slip_numbers_used
from dilemmakit.storage.engine import Database
from dilemmakit.storage.tallies import superseded_counts
from dilemmakit.storage.traces import traces
from tests.factory import a_draft
from tests.services.meeting import Meeting, a_running_meeting

B: Answers = (("B",),)
BLANK: Answers = ((None,),)


@pytest.fixture
def meeting(database: Database) -> Meeting:
    """A meeting at its first question: 23 are present, nobody has answered."""
    meeting = a_running_meeting(database)
    meeting.go_to(View.POLL_OPEN, "before")
    return meeting


def box(meeting: Meeting, planned_id: str = "before") -> list[tuple[int | None, Answers]]:
    with meeting.database.read() as db:
        found = ballots(db, meeting.poll(planned_id).id)
    return sorted(((b.number, b.answers) for b in found), key=str)


def kept_traces(meeting: Meeting) -> list[tuple[str, str]]:
    with meeting.database.read() as db:
        return [(trace.what, trace.subject) for trace in traces(db, meeting.session.id)]


def cast(meeting: Meeting, number: int | None, answers: Answers = B, nonce: str = "n") -> None:
    meeting.do(polling.cast_ballot, meeting.poll("before").id, number, answers, nonce)


# Opening


def test_arriving_at_the_question_opens_it_with_what_it_asks_about(meeting: Meeting) -> None:
    poll = meeting.poll("before")
    assert (poll.state, poll.cast) == (PollState.OPEN, 0)
    assert [target.id for target in poll.items[0].targets] == ["A", "B", "C", "D"]


def test_a_poll_is_opened_once(meeting: Meeting) -> None:
    poll_id = meeting.poll("before").id
    meeting.refuses(PollCannotOpen, polling.open_poll, poll_id)
    meeting.close_poll("before")
    meeting.refuses(PollCannotOpen, polling.open_poll, poll_id)


def test_a_question_about_nothing_cannot_be_asked(meeting: Meeting) -> None:
    fault = meeting.refuses(PollCannotOpen, polling.open_poll, meeting.poll("consent").id)
    assert isinstance(fault, PollCannotOpen)
    assert fault.nothing_to_answer


def test_what_is_asked_about_is_frozen_where_the_poll_opens(meeting: Meeting) -> None:
    """A principle that is reworded while hands are up is still the one they are up for."""
    meeting.note(NoteKind.PRINCIPLE, "Spørg, mens der kan svares.")
    meeting.note(NoteKind.PRINCIPLE, "Kladde", on_screen=False)
    meeting.do(polling.open_poll, meeting.poll("consent").id)
    meeting.note(NoteKind.PRINCIPLE, "Sig det højt.")
    (item,) = meeting.poll("consent").items
    assert [target.label for target in item.targets] == ["Spørg, mens der kan svares."]


# Answering


def test_an_answer_is_in_the_box_and_nowhere_in_the_session(meeting: Meeting) -> None:
    cast(meeting, 214)
    assert box(meeting) == [(214, B)]
    assert meeting.poll("before").cast == 1
    assert meeting.poll("before").result is None
    assert "214" not in repr(meeting.session)


def test_a_blank_is_an_answer(meeting: Meeting) -> None:
    cast(meeting, 214, BLANK)
    assert (box(meeting), meeting.poll("before").cast) == ([(214, BLANK)], 1)


def test_a_slip_is_counted_once_whatever_it_says(meeting: Meeting) -> None:
    cast(meeting, 214, nonce="first")
    fault = meeting.refuses(
        SlipUsed, polling.cast_ballot, meeting.poll("before").id, 214, (("C",),), "second"
    )
    assert isinstance(fault, SlipUsed)
    assert fault.number == 214


def test_a_repeated_send_is_answered_as_the_first_was(meeting: Meeting) -> None:
    """P3: the same form sent again, after the answer or without it, is one answer."""
    before = meeting.session
    cast(meeting, 214, nonce="same")
    answered = meeting.session
    cast(meeting, 214, nonce="same")
    assert meeting.session == answered
    # The first answer never reached the sender, who knows only how it was before.
    unanswered = polling.cast_ballot(
        meeting.database, before, meeting.poll("before").id, 214, B, "same"
    )
    assert unanswered == answered
    assert box(meeting) == [(214, B)]


def test_the_same_slip_answers_each_question_of_the_evening(meeting: Meeting) -> None:
    """One number is one person, in the first stance and in the second."""
    cast(meeting, 214, nonce="same")
    meeting.close_poll("before")
    meeting.go_to(View.POLL_OPEN, "after")
    meeting.cast("after", 214, (("C",), (0, 1, 2, 3, 4)))
    assert meeting.poll("after").cast == 1


def test_fifty_five_can_answer_and_not_one_more(database: Database) -> None:
    meeting = a_running_meeting(database, a_draft(present=55, invited=55))
    meeting.go_to(View.POLL_OPEN, "before")
    for number in range(1, 56):
        cast(meeting, number, nonce=str(number))
    fault = meeting.refuses(
        TooManyBallots, polling.cast_ballot, meeting.poll("before").id, 56, B, "56"
    )
    assert isinstance(fault, TooManyBallots)
    assert fault.present == 55
    assert meeting.poll("before").cast == len(box(meeting)) == 55
    # The last one's form sent again is still no fault.
    cast(meeting, 55, nonce="55")
    meeting.do(facilitation.set_attendance, 56)
    cast(meeting, 56, nonce="56")
    assert meeting.poll("before").cast == 56


@pytest.mark.parametrize(
    ("number", "answers"),
    [
        (214, (("E",),)),
        (214, (("0",),)),
        (214, ((1,),)),
        (214, ()),
        (214, (("A",), (1, 2, 3, 4, 5))),
        (214, (("A", "B"),)),
        (None, B),
    ],
    ids=["unknown", "as today", "figure", "none", "too many", "two", "without its number"],
)
def test_an_answer_that_is_not_on_the_paper_is_refused(
    meeting: Meeting, number: int | None, answers: Answers
) -> None:
    poll_id = meeting.poll("before").id
    meeting.refuses(AnswerInvalid, polling.cast_ballot, poll_id, number, answers, "n")


def test_where_nothing_is_paired_no_number_is_kept(meeting: Meeting) -> None:
    meeting.note(NoteKind.PRINCIPLE, "Spørg, mens der kan svares.")
    consent = meeting.poll("consent")
    meeting.do(polling.set_entry, consent.id, Entry.SLIPS)
    meeting.do(polling.open_poll, consent.id)
    meeting.refuses(AnswerInvalid, polling.cast_ballot, consent.id, 214, ((1,),), "n")
    meeting.cast("consent", None, ((1,),))
    meeting.cast("consent", None, ((0,),))
    assert box(meeting, "consent") == [(None, ((0,),)), (None, ((1,),))]


@pytest.mark.parametrize("state", [PollState.READY, PollState.CLOSED, PollState.SHOWN])
def test_a_poll_takes_answers_only_while_it_is_open(meeting: Meeting, state: PollState) -> None:
    planned = "after" if state is PollState.READY else "before"
    if state is not PollState.READY:
        meeting.close_poll("before")
    if state is PollState.SHOWN:
        meeting.go_to(View.STANCE_BEFORE_AFTER)
    poll = meeting.poll(planned)
    assert poll.state is state
    meeting.refuses(PollNotOpen, polling.cast_ballot, poll.id, 214, B, "n")
    meeting.refuses(PollNotOpen, polling.take_back, poll.id, 214, meeting.now)
    meeting.refuses(PollNotOpen, polling.record_hands, poll.id, ((),), meeting.now)
    meeting.refuses(PollNotOpen, polling.close_poll, poll.id)


def test_nothing_is_answered_once_the_meeting_is_over(meeting: Meeting) -> None:
    cast(meeting, 214)
    meeting.close()
    assert meeting.poll("before").state is PollState.CLOSED
    meeting.refuses(PollNotOpen, polling.cast_ballot, meeting.poll("before").id, 7, B, "x")
    meeting.refuses(PollCannotOpen, polling.open_poll, meeting.poll("after").id)


# Undoing


def test_a_slip_is_taken_back_by_its_number(meeting: Meeting) -> None:
    """And leaves nothing but the fact that a slip was taken back."""
    for number, letter in ((1, "A"), (2, "B"), (3, "C")):
        cast(meeting, number, ((letter,),), str(number))
    meeting.do(polling.take_back, meeting.poll("before").id, 2, meeting.now)
    assert [number for number, _answers in box(meeting)] == [1, 3]
    assert (meeting.poll("before").cast, meeting.poll("before").mended) == (2, ("taken_back",))
    assert kept_traces(meeting) == [("taken_back", "before")]
    cast(meeting, 2, (("D",),), "again")
    assert meeting.poll("before").cast == 3


def test_there_is_no_taking_back_of_what_is_not_there(meeting: Meeting) -> None:
    poll_id = meeting.poll("before").id
    meeting.refuses(SlipUnknown, polling.take_back, poll_id, 214, meeting.now)
    meeting.refuses(NothingToUndo, polling.take_back, poll_id, None, meeting.now)


def test_what_was_answered_at_the_kiosk_cannot_be_taken_back(meeting: Meeting) -> None:
    """Nobody knows whose it was."""
    poll_id = meeting.poll("before").id
    meeting.do(polling.set_entry, poll_id, Entry.KIOSK)
    cast(meeting, 214)
    meeting.refuses(NothingToUndo, polling.take_back, poll_id, 214, meeting.now)


# Ways to answer


def test_the_way_to_answer_is_chosen_before_the_first_answer(meeting: Meeting) -> None:
    poll_id = meeting.poll("before").id
    meeting.do(polling.set_entry, poll_id, Entry.KIOSK)
    assert meeting.poll("before").entry is Entry.KIOSK
    cast(meeting, 214)
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


def test_a_poll_asked_anew_is_answered_in_the_same_way(meeting: Meeting) -> None:
    meeting.note(NoteKind.PRINCIPLE, "Spørg, mens der kan svares.")
    consent = meeting.poll("consent").id
    meeting.do(polling.set_entry, consent, Entry.KIOSK)
    meeting.do(polling.open_poll, consent)
    meeting.do(polling.void_poll, consent, meeting.now)
    assert meeting.poll("consent").entry is Entry.KIOSK


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
    assert kept_traces(counting) == [("recounted", "before")]
    with counting.database.read() as db:
        (old,) = superseded_counts(db, counting.poll("before").id)
    assert old == ("recounted", ((((("A", 10)), ("C", 7)),),))


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


# Closing and showing


def test_closing_shows_nothing(meeting: Meeting) -> None:
    for number in range(1, 20):
        cast(meeting, number, nonce=str(number))
    meeting.close_poll("before")
    poll = meeting.poll("before")
    assert (poll.state, poll.attendance, poll.result) == (PollState.CLOSED, 23, None)
    meeting.refuses(WrongState, polling.show_poll, poll.id)


def test_the_first_stance_is_shown_by_hand_only_in_or_after_the_twist(meeting: Meeting) -> None:
    meeting.close_poll("before")
    for index in (3, 1, 2):
        meeting.do(facilitation.go_to_round, index, meeting.now)
        meeting.refuses(WrongState, polling.show_poll, meeting.poll("before").id)
    meeting.do(facilitation.go_to_round, 4, meeting.now)
    meeting.do(polling.show_poll, meeting.poll("before").id)
    assert meeting.poll("before").state is PollState.SHOWN
    meeting.refuses(WrongState, polling.show_poll, meeting.poll("before").id)


def test_where_the_twist_is_dropped_the_facilitator_reveals_by_hand(meeting: Meeting) -> None:
    meeting.close_poll("before")
    meeting.do(facilitation.go_to_round, 5, meeting.now)
    assert meeting.session.rounds[4].state is RoundState.SKIPPED
    meeting.do(polling.show_poll, meeting.poll("before").id)
    assert meeting.poll("before").state is PollState.SHOWN


def test_the_rating_is_shown_to_nobody_in_the_room(meeting: Meeting) -> None:
    meeting.do(facilitation.go_to_round, 8, meeting.now)
    meeting.cast("rating", 7, ((4, 5),))
    meeting.close_poll("rating")
    meeting.refuses(WrongState, polling.show_poll, meeting.poll("rating").id)


# Setting aside and asking anew


def test_a_voided_poll_stays_with_its_trace_and_a_fresh_one_takes_its_place(
    meeting: Meeting,
) -> None:
    cast(meeting, 214)
    old = meeting.poll("before")
    meeting.do(polling.void_poll, old.id, meeting.now)
    fresh = meeting.poll("before")
    assert fresh.id != old.id
    assert (fresh.state, fresh.cast, fresh.mended) == (PollState.READY, 0, ())
    assert fresh.entry is old.entry
    voided = meeting.session.poll(old.id)
    assert (voided.state, voided.mended, voided.cast) == (PollState.VOIDED, ("voided",), 1)
    assert kept_traces(meeting) == [("voided", "before")]
    meeting.refuses(PollNotOpen, polling.cast_ballot, old.id, 7, B, "x")
    meeting.refuses(WrongState, polling.void_poll, old.id, meeting.now)
    meeting.refuses(WrongState, polling.void_poll, fresh.id, meeting.now)


def test_the_same_slips_answer_the_poll_that_is_asked_anew(meeting: Meeting) -> None:
    cast(meeting, 214, (("A",),))
    meeting.do(polling.void_poll, meeting.poll("before").id, meeting.now)
    meeting.do(polling.open_poll, meeting.poll("before").id)
    cast(meeting, 214, (("D",),))
    assert box(meeting) == [(214, (("D",),))]


def test_what_has_been_shown_cannot_be_set_aside(meeting: Meeting) -> None:
    meeting.close_poll("before")
    meeting.go_to(View.STANCE_BEFORE_AFTER)
    meeting.refuses(WrongState, polling.void_poll, meeting.poll("before").id, meeting.now)


def test_before_is_before_also_when_it_was_asked_anew(meeting: Meeting) -> None:
    """The shift, and the summary, take the rounds in their order and not the boxes'."""
    cast(meeting, 99, (("D",),))
    meeting.do(polling.void_poll, meeting.poll("before").id, meeting.now)
    meeting.do(polling.open_poll, meeting.poll("before").id)
    for number in range(1, 17):
        cast(meeting, number, (("A",),), str(number))
    meeting.close_poll("before")
    meeting.go_to(View.POLL_OPEN, "after")
    for number in range(1, 17):
        meeting.cast("after", number, (("B" if number > 5 else "A",), (None,) * 5))
    meeting.close_poll("after")
    meeting.go_to(View.STANCE_BEFORE_AFTER, "after")
    shift = meeting.session.shift("stance")
    assert shift is not None
    assert [count.count for count in shift.before.counts] == [16, 0, 0, 0]
    assert [count.count for count in shift.after.counts] == [5, 11, 0, 0]
    assert (shift.pairs, shift.changed) == (16, 11)
    assert shift.flows is not None
    assert {(f.source, f.goal, f.count) for f in shift.flows} == {("A", "A", 5), ("A", "B", 11)}
    stance = meeting.summary().stance
    assert stance is not None
    assert stance.shift == shift


def test_only_those_who_kept_their_slip_are_paired(meeting: Meeting) -> None:
    for number in range(1, 12):
        cast(meeting, number, (("A",),), str(number))
    meeting.close_poll("before")
    meeting.go_to(View.POLL_OPEN, "after")
    for number in range(4, 24):
        meeting.cast("after", number, (("A",), (None,) * 5))
    meeting.close_poll("after")
    meeting.go_to(View.STANCE_BEFORE_AFTER, "after")
    shift = meeting.session.shift("stance")
    assert shift is not None
    assert (shift.pairs, shift.changed, shift.flows) == (8, 0, None)
    assert (shift.before.n, shift.after.n) == (11, 20)


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


def test_the_numbers_typed_are_those_in_the_box(meeting: Meeting) -> None:
    """Roll and box agree (P2)."""
    for number in (3, 9, 214, 9999):
        cast(meeting, number, nonce=str(number))
    with meeting.database.read() as db:
        used = slip_numbers_used(db, meeting.poll("before").id)
    assert used == {3, 9, 214, 9999}
    assert len(box(meeting)) == meeting.poll("before").cast == 4
