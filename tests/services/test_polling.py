"""Shows of opinion through the services: what is taken, what is refused, what can be mended."""

from collections.abc import Iterator
from dataclasses import asdict

import pytest

from dilemmakit.domain.errors import (
    AnswerInvalid,
    PollCannotOpen,
    PollNotOpen,
    SlipUsed,
    TooManyBallots,
    WrongState,
)
from dilemmakit.domain.poll import Answers
from dilemmakit.domain.vocabulary import (
    Entry,
    NoteKind,
    PollState,
    RoundState,
    View,
)
from dilemmakit.services import facilitation, polling
from dilemmakit.storage.ballots import slip_numbers_used
from dilemmakit.storage.engine import Database
from tests.factory import a_draft
from tests.services.meeting import Meeting, a_running_meeting

B: Answers = (("B",),)
BLANK: Answers = ((None,),)


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


def leaves(value: object) -> Iterator[object]:
    """Yield every single value in nested fields."""
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple | list | frozenset):
        for part in value:
            yield from leaves(part)
    else:
        yield value


def test_an_answer_is_in_the_box_and_nowhere_in_the_session(meeting: Meeting) -> None:
    meeting.send(214)
    assert meeting.box() == [(214, B)]
    assert meeting.poll("before").cast == 1
    assert meeting.poll("before").result is None
    # By value, not by text: three digits may stand in any random id.
    assert 214 not in set(leaves(asdict(meeting.session)))


def test_a_blank_is_an_answer(meeting: Meeting) -> None:
    meeting.send(214, BLANK)
    assert (meeting.box(), meeting.poll("before").cast) == ([(214, BLANK)], 1)


def test_a_slip_is_counted_once_whatever_it_says(meeting: Meeting) -> None:
    meeting.send(214, nonce="first")
    fault = meeting.refuses(
        SlipUsed, polling.cast_ballot, meeting.poll("before").id, 214, (("C",),), "second"
    )
    assert isinstance(fault, SlipUsed)
    assert fault.number == 214


def test_a_repeated_send_is_answered_as_the_first_was(meeting: Meeting) -> None:
    """The same form sent again, after the answer or without it, is one answer."""
    before = meeting.session
    meeting.send(214, nonce="same")
    answered = meeting.session
    meeting.send(214, nonce="same")
    assert meeting.session == answered
    # The first answer never reached the sender, who knows only how it was before.
    unanswered = polling.cast_ballot(
        meeting.database, before, meeting.poll("before").id, 214, B, "same"
    )
    assert unanswered == answered
    assert meeting.box() == [(214, B)]


def test_the_same_slip_answers_each_question_of_the_evening(meeting: Meeting) -> None:
    """One number is one person, in the first stance and in the second."""
    meeting.send(214, nonce="same")
    meeting.close_poll("before")
    meeting.go_to(View.POLL_OPEN, "after")
    meeting.cast("after", 214, (("C",), (0, 1, 2, 3, 4)))
    assert meeting.poll("after").cast == 1


def test_fifty_five_can_answer_and_not_one_more(database: Database) -> None:
    meeting = a_running_meeting(database, a_draft(present=55, invited=55))
    meeting.go_to(View.POLL_OPEN, "before")
    for number in range(1, 56):
        meeting.send(number, nonce=str(number))
    fault = meeting.refuses(
        TooManyBallots, polling.cast_ballot, meeting.poll("before").id, 56, B, "56"
    )
    assert isinstance(fault, TooManyBallots)
    assert fault.present == 55
    assert meeting.poll("before").cast == len(meeting.box()) == 55
    # The last one's form sent again is still no fault.
    meeting.send(55, nonce="55")
    meeting.do(facilitation.set_attendance, 56)
    meeting.send(56, nonce="56")
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
    assert meeting.box("consent") == [(None, ((0,),)), (None, ((1,),))]


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
    meeting.send(214)
    meeting.close()
    assert meeting.poll("before").state is PollState.CLOSED
    meeting.refuses(PollNotOpen, polling.cast_ballot, meeting.poll("before").id, 7, B, "x")
    meeting.refuses(PollCannotOpen, polling.open_poll, meeting.poll("after").id)


# Closing and showing


def test_closing_shows_nothing(meeting: Meeting) -> None:
    for number in range(1, 20):
        meeting.send(number, nonce=str(number))
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


def test_the_numbers_typed_are_those_in_the_box(meeting: Meeting) -> None:
    """Roll and box agree."""
    for number in (3, 9, 214, 9999):
        meeting.send(number, nonce=str(number))
    with meeting.database.read() as db:
        used = slip_numbers_used(db, meeting.poll("before").id)
    assert used == {3, 9, 214, 9999}
    assert len(meeting.box()) == meeting.poll("before").cast == 4
