"""Nobody's ballot can be linked to a person, a seat, a time or an order."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from dilemmakit.domain.vocabulary import PollState, SessionState
from dilemmakit.storage.ballots import ballots, cast_ballot, remove_ballot
from dilemmakit.storage.engine import Database
from dilemmakit.storage.folder import DATABASE, DataFolder
from dilemmakit.storage.polls import insert_poll, update_poll
from dilemmakit.storage.sessions import close_session, load_session
from dilemmakit.storage.snapshots import to_json
from tests.storage import attacks
from tests.storage.stored import SAVED, an_open_poll, answers_of, cast, shuffled

VOTERS = 60


def texts(numbers: list[int]) -> attacks.Order:
    return [to_json(answers_of(number)) for number in numbers]


def close(folder: DataFolder, session_id: str = "evening") -> None:
    with folder.database.write() as db:
        close_session(db, session_id, state=SessionState.CLOSED, closed_at=SAVED)
    folder.database.compact()


def test_an_open_box_does_not_tell_in_which_order_it_was_filled(folder: DataFolder) -> None:
    """P9, while the poll is open: keys, places in pages and free pages tell no more than chance."""
    order = shuffled(VOTERS)
    cast(folder.database, an_open_poll(folder.database), order)
    assert attacks.found(folder.path, folder.path / DATABASE, texts(order)) == {}


def test_a_closed_session_does_not_tell_in_which_order_it_was_filled(folder: DataFolder) -> None:
    """P9, after closing, backups and all."""
    order = shuffled(VOTERS, seed=8)
    poll = an_open_poll(folder.database)
    cast(folder.database, poll, order)
    with folder.database.write() as db:
        update_poll(db, poll.id, state=PollState.SHOWN)
    close(folder)
    folder.back_up("closed", SAVED)
    assert attacks.found(folder.path, folder.path / DATABASE, texts(order)) == {}


def test_a_ballot_taken_back_leaves_nothing(folder: DataFolder) -> None:
    poll = an_open_poll(folder.database)
    cast(folder.database, poll, shuffled(20))
    with folder.database.write() as db:
        remove_ballot(db, poll.id, 105)
    gone = to_json(answers_of(105)).encode()
    assert all(gone not in path.read_bytes() for path in folder.path.rglob("*") if path.is_file())


@pytest.mark.parametrize("design", attacks.LINKABLE, ids=lambda design: str(design.__name__))
def test_the_attacks_catch_a_box_that_can_be_linked(tmp_path: Path, design: attacks.Design) -> None:
    order = texts(shuffled(40))
    path = tmp_path / "planted.sqlite"
    raw = sqlite3.connect(path, isolation_level=None)
    design(raw, order)
    raw.close()
    assert attacks.found(tmp_path, path, order)


def test_a_closed_session_holds_no_slip_number_and_no_nonce(folder: DataFolder) -> None:
    """The numbers, the nonces' digests and the old keys are gone from every byte of the folder."""
    database = folder.database
    first, second = (
        an_open_poll(database),
        an_open_poll(database, session_id="other", poll_id="another"),
    )
    numbers = shuffled(30)
    for poll in (first, second):
        cast(database, poll, numbers)
        with database.write() as db:
            update_poll(db, poll.id, state=PollState.CLOSED)
    raw = sqlite3.connect(folder.path / DATABASE)
    secrets = [
        value
        for row in raw.execute("SELECT id, nonce FROM ballot WHERE poll_id = 'poll'")
        for value in row
    ]
    raw.close()
    during = folder.back_up("during", SAVED)
    assert during is not None
    close(folder)
    with database.read() as db:
        kept = {ballot.number for ballot in ballots(db, first.id)}
        untouched = {ballot.number for ballot in ballots(db, second.id)}
    assert len(kept) == len(numbers)
    assert all(number is not None and number >= 2**32 for number in kept)
    assert untouched == set(numbers), "another session's slips are its own"
    contents = (folder.path / DATABASE).read_bytes()
    assert not any(secret in contents for secret in secrets)
    close(folder, "other")
    after = folder.back_up("closed", SAVED)
    assert [backup.path for backup in folder.backups()] == [after], "a copy kept the slip numbers"


def test_a_person_keeps_one_random_number_through_the_session(database: Database) -> None:
    """Pairs outlive the slips: who answered both polls is still one, and nobody in particular."""
    poll = an_open_poll(database)
    numbers = shuffled(20)
    cast(database, poll, numbers)
    with database.read() as db:
        session = load_session(db, "evening")
    again = replace(poll, id="again", planned_id="after")
    with database.write() as db:
        insert_poll(db, session.id, again)
    cast(database, again, numbers[:15])
    with database.write() as db:
        close_session(db, session.id, state=SessionState.CLOSED)
    with database.read() as db:
        before = {ballot.answers: ballot.number for ballot in ballots(db, poll.id)}
        after = {ballot.answers: ballot.number for ballot in ballots(db, again.id)}
    assert len(after) == 15
    assert all(before[answers] == number for answers, number in after.items())
    in_order = [before[answers_of(number)] or 0 for number in sorted(numbers)]
    assert attacks.agreement(in_order) < attacks.chance(20)


def test_no_backup_is_taken_while_a_secret_poll_is_open(folder: DataFolder) -> None:
    poll = an_open_poll(folder.database)
    assert folder.back_up("during", SAVED) is None
    assert folder.backups() == ()
    with folder.database.write() as db:
        update_poll(db, poll.id, state=PollState.CLOSED)
    assert folder.back_up("during", SAVED) is not None


def test_an_error_does_not_print_an_answer(database: Database) -> None:
    """What SQLAlchemy says of a failed statement names neither slip nor answers."""
    an_open_poll(database)
    with pytest.raises(IntegrityError) as caught, database.write() as db:
        cast_ballot(db, "no such poll", 271828, (("Q",), (9,)), "nonce")
    assert "271828" not in str(caught.value)
    assert "Q" not in str(caught.value).replace("SQL", "")


def test_stored_answers_have_one_form() -> None:
    """No blanks, no names of fields, nothing by which two equal answers could be told apart."""
    assert to_json((("A",), (1, None, 10))) == '[["A"],[1,null,10]]'
