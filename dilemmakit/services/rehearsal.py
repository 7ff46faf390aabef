"""Rehearsing: a meeting on the real screens whose people are invented and answer at one key."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from random import Random

from dilemmakit.domain.errors import WrongState
from dilemmakit.domain.poll import Answers, Poll
from dilemmakit.domain.seating import seats
from dilemmakit.domain.session import Draft, Session
from dilemmakit.domain.tally import tally_ballots
from dilemmakit.domain.vocabulary import Entry
from dilemmakit.services import facilitation, invented, polling, preparation, rosters, tables
from dilemmakit.services.results import COUNTED_BY_HAND
from dilemmakit.storage.ballots import slip_numbers_used
from dilemmakit.storage.engine import Database
from dilemmakit.storage.ids import new_id

PEOPLE = 23
SEED = 7


def rehearse(database: Database, draft: Draft, now: datetime) -> Session:
    """Prepare the meeting of a draft and open it, marked as one that never was.

    For a database that is thrown away. Raises StorageFault.
    """
    pretended = replace(draft, demo=True, present=draft.present or PEOPLE)
    session = preparation.prepare(database, pretended, now)
    return facilitation.start(database, session, now)


def fill_polls(database: Database, session: Session, now: datetime) -> Session:
    """Let everybody invented who has not answered answer the open polls.

    Raises WrongState in a session of real people.
    """
    if not session.demo:
        raise WrongState("fill_polls", session.state)
    case = session.case
    people = invented.people(case, session.present or PEOPLE, SEED)
    used = session.cases[session.round.case_position].twists_used
    if used:
        people = invented.after_twist(case, people, used[-1], SEED)
    for poll in session.open_polls:
        with database.read() as db:
            taken = slip_numbers_used(db, poll.id)
        left = [person for person in people if person.number not in taken]
        waiting = left[: max(0, (session.present or PEOPLE) - poll.cast)]
        session = answer(database, session, poll, waiting, Random(f"{SEED} {poll.planned_id}"), now)
    return session


def answer(
    database: Database,
    session: Session,
    poll: Poll,
    people: Sequence[invented.Person],
    random: Random,
    now: datetime,
) -> Session:
    """Let invented people answer a poll, in the way it is answered."""
    given: list[tuple[int, Answers]] = [
        (person.number, invented.answers(poll, person, random)) for person in people
    ]
    answers = [one for _number, one in given]
    if poll.entry is Entry.TABLE_TALLY:
        return _count_tables(database, session, poll, answers, now)
    if poll.entry is Entry.NAMED:
        return _answer_by_name(database, session, poll, answers, now)
    if poll.entry in COUNTED_BY_HAND:
        if poll.cast:
            return session
        counts = tally_ballots(poll, answers).counts
        return polling.record_hands(database, session, poll.id, counts, now)
    for number, one in given:
        slip = number if poll.numbered else None
        session = polling.cast_ballot(database, session, poll.id, slip, one, new_id())
    return session


def _count_tables(
    database: Database, session: Session, poll: Poll, answers: list[Answers], now: datetime
) -> Session:
    """Let the host of each table whose sheet is missing count what those at it answered."""
    counted = {table for table, _answered in poll.tables}
    for table, seated in enumerate(seats(session), start=1):
        if table in counted:
            continue
        here, answers = answers[:seated], answers[seated:]
        counts = tally_ballots(poll, here).counts
        why = tables.WhyCorrected.RECOUNTED
        session = tables.record_table(database, session, poll.id, table, seated, counts, why, now)
    return session


def _answer_by_name(
    database: Database, session: Session, poll: Poll, answers: list[Answers], now: datetime
) -> Session:
    """Let those on the list who are here and have not answered answer openly."""
    answered = {who for who, _answers in poll.named}
    waiting = [one for one in session.roster if one.is_present and one.id not in answered]
    for participant, given in zip(waiting, answers, strict=False):
        session = rosters.answer_by_name(database, session, poll.id, participant.id, given, now)
    return session
