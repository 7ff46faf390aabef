"""One voter, one ballot: what goes into the box, what comes out, what is refused."""

import pytest

from dilemmakit.domain.errors import SlipUnknown, SlipUsed
from dilemmakit.domain.poll import Ballot
from dilemmakit.domain.vocabulary import PollState
from dilemmakit.storage.ballots import (
    ballots,
    cast_ballot,
    insert_ballots,
    remove_ballot,
    slip_numbers_used,
)
from dilemmakit.storage.engine import Database
from dilemmakit.storage.polls import polls_of, update_poll
from dilemmakit.storage.sessions import load_session
from dilemmakit.storage.tallies import counts_by_table, record_tally, superseded_counts
from dilemmakit.storage.traces import add_trace, traces
from tests.storage.stored import SAVED, an_open_poll, answers_of, cast, shuffled


def test_a_repeated_send_is_answered_as_the_first_and_counted_once(database: Database) -> None:
    """P3: the answer got lost on its way back, so the form sends the ballot again."""
    poll = an_open_poll(database)
    with database.write() as db:
        assert cast_ballot(db, poll.id, 214, answers_of(1), "nonce")
    with database.write() as db:
        assert not cast_ballot(db, poll.id, 214, answers_of(1), "nonce")
    with database.read() as db:
        assert ballots(db, poll.id) == (Ballot(214, answers_of(1)),)


def test_a_nonce_is_known_to_its_own_poll_only(database: Database) -> None:
    first = an_open_poll(database)
    second = an_open_poll(database, session_id="other", poll_id="another")
    with database.write() as db:
        assert cast_ballot(db, first.id, 1, answers_of(1), "nonce")
        assert cast_ballot(db, second.id, 1, answers_of(1), "nonce")


def test_a_slip_counts_once_in_a_poll(database: Database) -> None:
    """P3: the same number with another nonce is another person's mistake, and is refused."""
    poll = an_open_poll(database)
    cast(database, poll, [214])
    with pytest.raises(SlipUsed) as caught, database.write() as db:
        cast_ballot(db, poll.id, 214, answers_of(2), "another nonce")
    assert caught.value.number == 214
    with database.read() as db:
        assert ballots(db, poll.id) == (Ballot(214, answers_of(214)),)
        assert slip_numbers_used(db, poll.id) == {214}


def test_ballots_without_a_number_are_all_counted(database: Database) -> None:
    poll = an_open_poll(database)
    for nonce in ("a", "b", "c"):
        with database.write() as db:
            cast_ballot(db, poll.id, None, answers_of(1), nonce)
    with database.read() as db:
        assert ballots(db, poll.id) == (Ballot(None, answers_of(1)),) * 3
        assert slip_numbers_used(db, poll.id) == frozenset()


def test_ballots_come_out_in_the_order_of_what_they_say(database: Database) -> None:
    """Rule 19: a list never shows who was first."""
    poll = an_open_poll(database)
    numbers = shuffled(30)
    cast(database, poll, numbers)
    with database.read() as db:
        listed = ballots(db, poll.id)
    assert {ballot.number for ballot in listed} == set(numbers)
    assert [ballot.answers[0][0] for ballot in listed] == sorted(
        "ABCD"[number % 4] for number in numbers
    )


def test_a_slip_is_taken_back_by_its_number(database: Database) -> None:
    poll = an_open_poll(database)
    cast(database, poll, [1, 2, 3])
    with database.write() as db:
        remove_ballot(db, poll.id, 2)
    with pytest.raises(SlipUnknown), database.write() as db:
        remove_ballot(db, poll.id, 2)
    with database.write() as db:
        assert cast_ballot(db, poll.id, 2, answers_of(7), "typed again")
    with database.read() as db:
        assert slip_numbers_used(db, poll.id) == {1, 2, 3}


def test_a_poll_counts_its_ballots_and_says_nothing_of_them(database: Database) -> None:
    poll = an_open_poll(database)
    cast(database, poll, range(1, 8))
    with database.read() as db:
        stored = load_session(db, "evening").poll(poll.id)
    assert stored.cast == 7
    assert stored.result is None


def test_a_voided_poll_stays_with_its_trace(database: Database) -> None:
    """Decided: what was voided is still there, and so is the minute, but not the second."""
    poll = an_open_poll(database)
    cast(database, poll, range(1, 8))
    with database.write() as db:
        update_poll(db, poll.id, state=PollState.VOIDED, mended=("voided",))
        add_trace(db, "evening", "poll_voided", poll.id, SAVED)
        add_trace(db, "evening", "round_reopened", "round", SAVED)
    with database.read() as db:
        (voided,) = polls_of(db, "evening")
        kept = traces(db, "evening")
    assert (voided.state, voided.mended, voided.cast) == (PollState.VOIDED, ("voided",), 7)
    assert [(trace.what, trace.subject) for trace in kept] == [
        ("poll_voided", poll.id),
        ("round_reopened", "round"),
    ]
    assert kept[0].at == SAVED.replace(second=0)


def test_ballots_of_a_hand_over_fill_the_box(database: Database) -> None:
    poll = an_open_poll(database)
    given = tuple(Ballot(number, answers_of(number)) for number in range(1, 6))
    with database.write() as db:
        insert_ballots(db, poll.id, given)
    with database.read() as db:
        assert set(ballots(db, poll.id)) == set(given)


def test_hands_counted_again_keep_the_old_count_and_why(database: Database) -> None:
    poll = an_open_poll(database)
    first = (((("A", 12), ("B", 10), (None, 1)),), (((3, 20), (10, 2), (None, 1)),) * 5)
    second = (((("A", 11), ("B", 12)),), (((3, 23),),) * 5)
    with database.write() as db:
        record_tally(db, poll.id, first)
    with database.write() as db:
        record_tally(db, poll.id, second, reason="talt om")
    with database.read() as db:
        assert counts_by_table(db, poll.id) == {None: second}
        assert superseded_counts(db, poll.id) == (("talt om", first),)
        assert load_session(db, "evening").poll(poll.id).cast == 23


def test_tables_are_counted_apart_and_together(database: Database) -> None:
    poll = an_open_poll(database)
    with database.write() as db:
        record_tally(db, poll.id, (((("A", 4), ("C", 1)),),), table_no=1)
        record_tally(db, poll.id, (((("B", 5),),),), table_no=2)
        record_tally(db, poll.id, (((("B", 6),),),), table_no=2, reason="én kom til")
    with database.read() as db:
        assert counts_by_table(db, poll.id) == {
            1: (((("A", 4), ("C", 1)),),),
            2: (((("B", 6),),),),
        }
        assert load_session(db, "evening").poll(poll.id).cast == 11
