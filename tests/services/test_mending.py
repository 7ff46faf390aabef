"""What went wrong in a show of opinion can be mended, and leaves a trace of the mending."""

from dataclasses import replace

from dilemmakit.domain.errors import (
    NothingToUndo,
    PollNotOpen,
    SlipUnknown,
    WrongState,
)
from dilemmakit.domain.poll import Answers
from dilemmakit.domain.poll_states import may_reopen
from dilemmakit.domain.vocabulary import (
    Entry,
    PollState,
    View,
)
from dilemmakit.services import polling
from tests.services.meeting import Meeting

B: Answers = (("B",),)


# Undoing


def test_a_slip_is_taken_back_by_its_number(meeting: Meeting) -> None:
    """And leaves nothing but the fact that a slip was taken back."""
    for number, letter in ((1, "A"), (2, "B"), (3, "C")):
        meeting.send(number, ((letter,),), str(number))
    meeting.do(polling.take_back, meeting.poll("before").id, 2, meeting.now)
    assert [number for number, _answers in meeting.box()] == [1, 3]
    assert (meeting.poll("before").cast, meeting.poll("before").mended) == (2, ("taken_back",))
    assert meeting.traces() == [("taken_back", "before")]
    meeting.send(2, (("D",),), "again")
    assert meeting.poll("before").cast == 3


def test_there_is_no_taking_back_of_what_is_not_there(meeting: Meeting) -> None:
    poll_id = meeting.poll("before").id
    meeting.refuses(SlipUnknown, polling.take_back, poll_id, 214, meeting.now)
    meeting.refuses(NothingToUndo, polling.take_back, poll_id, None, meeting.now)


def test_what_was_answered_at_the_kiosk_cannot_be_taken_back(meeting: Meeting) -> None:
    """Nobody knows whose it was."""
    poll_id = meeting.poll("before").id
    meeting.do(polling.set_entry, poll_id, Entry.KIOSK)
    meeting.send(214)
    meeting.refuses(NothingToUndo, polling.take_back, poll_id, 214, meeting.now)


# Setting aside and asking anew


def test_a_voided_poll_stays_with_its_trace_and_a_fresh_one_takes_its_place(
    meeting: Meeting,
) -> None:
    meeting.send(214)
    old = meeting.poll("before")
    meeting.do(polling.void_poll, old.id, meeting.now)
    fresh = meeting.poll("before")
    assert fresh.id != old.id
    assert (fresh.state, fresh.cast, fresh.mended) == (PollState.READY, 0, ())
    assert fresh.entry is old.entry
    voided = meeting.session.poll(old.id)
    assert (voided.state, voided.mended, voided.cast) == (PollState.VOIDED, ("voided",), 1)
    assert meeting.traces() == [("voided", "before")]
    meeting.refuses(PollNotOpen, polling.cast_ballot, old.id, 7, B, "x")
    meeting.refuses(WrongState, polling.void_poll, old.id, meeting.now)
    meeting.refuses(WrongState, polling.void_poll, fresh.id, meeting.now)


def test_the_same_slips_answer_the_poll_that_is_asked_anew(meeting: Meeting) -> None:
    meeting.send(214, (("A",),))
    meeting.do(polling.void_poll, meeting.poll("before").id, meeting.now)
    meeting.do(polling.open_poll, meeting.poll("before").id)
    meeting.send(214, (("D",),))
    assert meeting.box() == [(214, (("D",),))]


def test_what_has_been_shown_cannot_be_set_aside(meeting: Meeting) -> None:
    meeting.close_poll("before")
    meeting.go_to(View.STANCE_BEFORE_AFTER)
    meeting.refuses(WrongState, polling.void_poll, meeting.poll("before").id, meeting.now)


def test_before_is_before_also_when_it_was_asked_anew(meeting: Meeting) -> None:
    """The shift, and the summary, take the rounds in their order and not the boxes'."""
    meeting.send(99, (("D",),))
    meeting.do(polling.void_poll, meeting.poll("before").id, meeting.now)
    meeting.do(polling.open_poll, meeting.poll("before").id)
    for number in range(1, 17):
        meeting.send(number, (("A",),), str(number))
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
    """Eight answered twice, and eight each time only once: enough to be nobody in particular."""
    for number in range(1, 17):
        meeting.send(number, (("A",),), str(number))
    meeting.close_poll("before")
    meeting.go_to(View.POLL_OPEN, "after")
    for number in range(9, 25):
        meeting.cast("after", number, (("A",), (None,) * 5))
    meeting.close_poll("after")
    meeting.go_to(View.STANCE_BEFORE_AFTER, "after")
    shift = meeting.session.shift("stance")
    assert shift is not None
    assert (shift.pairs, shift.changed, shift.flows) == (8, 0, None)
    assert (shift.before.n, shift.after.n) == (16, 16)


# Opening again what was closed


def test_a_slip_that_was_left_out_is_typed_after_all(meeting: Meeting) -> None:
    """The answers that are in stay, and so do their numbers."""
    meeting.send(1, (("A",),), "1")
    meeting.close_poll("before")
    poll = meeting.poll("before")
    meeting.do(polling.reopen_poll, poll.id, meeting.now)
    meeting.send(2, B, "2")
    assert meeting.box() == [(1, (("A",),)), (2, B)]
    meeting.refuses(WrongState, polling.reopen_poll, poll.id, meeting.now)
    assert meeting.poll("before").mended == ("reopened",)
    assert meeting.traces() == [("reopened", "before")]


def test_what_the_room_has_seen_is_never_opened_again(meeting: Meeting) -> None:
    """One answer more, and the difference between two figures would be that one's answer."""
    for number in range(1, 10):
        meeting.send(number, B, str(number))
    meeting.close_poll("before")
    meeting.go_to(View.STANCE_BEFORE_AFTER)
    before = meeting.poll("before")
    assert before.state is PollState.SHOWN
    meeting.refuses(WrongState, polling.reopen_poll, before.id, meeting.now)


def test_a_first_answer_is_not_given_once_the_second_has_been_seen(meeting: Meeting) -> None:
    meeting.send(1)
    meeting.close_poll("before")
    before = meeting.poll("before")
    shown = replace(meeting.poll("after"), state=PollState.SHOWN)
    others = tuple(p for p in meeting.session.polls if p.id != shown.id)
    assert may_reopen(meeting.session, before.id)
    assert not may_reopen(replace(meeting.session, polls=(*others, shown)), before.id)


def test_nothing_is_opened_again_after_the_meeting(meeting: Meeting) -> None:
    meeting.send(1)
    meeting.close_poll("before")
    meeting.close()
    before = meeting.poll("before").id
    meeting.refuses(WrongState, polling.reopen_poll, before, meeting.now)
