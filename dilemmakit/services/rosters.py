"""Open answers by name: the list, who of it is here, and what each answers (guide, chapter 6)."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from dilemmakit.domain.errors import NotAllowed, NotFound, PollNotOpen, WrongState
from dilemmakit.domain.meeting_form import named_allowed
from dilemmakit.domain.mending import Mending
from dilemmakit.domain.poll import Answers, check_answers
from dilemmakit.domain.roster import Participant, ReadRow
from dilemmakit.domain.session import Session
from dilemmakit.domain.tally import tally_ballots
from dilemmakit.domain.vocabulary import Entry, PollState, Secrecy
from dilemmakit.services.archive import read_session
from dilemmakit.storage import rosters
from dilemmakit.storage.engine import Database
from dilemmakit.storage.ids import new_id
from dilemmakit.storage.polls import update_poll
from dilemmakit.storage.sessions import update_session
from dilemmakit.storage.tallies import record_tally
from dilemmakit.storage.traces import add_trace

ROSTER_DELETED = "roster_deleted"


def set_roster(database: Database, session: Session, rows: tuple[ReadRow, ...]) -> Session:
    """Keep a list of those who answer by name; as many are present as stand on it.

    Raises NotAllowed where the meeting's form knows no answers by name, WrongState once somebody
    on the old list has answered.
    """
    _check_form(session)
    if any(poll.named for poll in session.polls):
        raise WrongState("set_roster", "answered")
    roster = listed(rows)
    with database.write() as db:
        rosters.set_roster(db, session.id, roster)
        return _saved(db, replace(session, roster=roster))


def listed(rows: tuple[ReadRow, ...]) -> tuple[Participant, ...]:
    """Return those on a list, with ids that keep the order in which it was pasted."""
    return tuple(
        Participant(f"{place:04}{new_id()[4:]}", row.name, row.group, row.substitute_for)
        for place, row in enumerate(rows)
    )


def set_presence(
    database: Database, session: Session, participant_id: str, here: bool, now: datetime
) -> Session:
    """Write that somebody has come or left. Who leaves keeps what has been answered before.

    Raises NotFound.
    """
    who = _participant(session, participant_id)
    came = now if here and who.present_to is not None else who.present_from
    left = None if here else now
    changed = tuple(
        replace(one, present_from=came, present_to=left) if one.id == who.id else one
        for one in session.roster
    )
    with database.write() as db:
        rosters.set_presence(db, who.id, came, left)
        return _saved(db, replace(session, roster=changed))


def answer_by_name(
    database: Database,
    session: Session,
    poll_id: str,
    participant_id: str,
    answers: Answers | None,
    now: datetime,
) -> Session:
    """Store what somebody answers openly; None takes the answer away again.

    Raises PollNotOpen, NotAllowed, NotFound, AnswerInvalid, WrongState for somebody absent.
    """
    poll = session.poll(poll_id)
    if poll.state is not PollState.OPEN or poll.entry is not Entry.NAMED:
        raise PollNotOpen(poll.question)
    _check_form(session)
    if poll.secrecy is Secrecy.SECRET:
        raise NotAllowed(session.meeting_form, poll.secrecy)
    who = _participant(session, participant_id)
    if answers is not None:
        check_answers(poll, answers)
        if not who.is_present:
            raise WrongState("answer_by_name", "absent")
    before = dict(poll.named).get(who.id)
    with database.write() as db:
        rosters.answer_by_name(db, poll.id, who.id, answers)
        if before is not None and before != answers:
            update_poll(db, poll.id, mended=(*poll.mended, Mending.ANSWERED_ANEW))
            add_trace(db, session.id, Mending.ANSWERED_ANEW, poll.planned_id, now)
        update_session(db, session.id)
        return read_session(db, session.id)


def delete_roster(database: Database, session: Session, now: datetime) -> Session:
    """Delete the list and who answered what; how many gave each answer stays.

    Raises WrongState while somebody is answering by name.
    """
    named = [poll for poll in session.polls if poll.named]
    if any(poll.state is PollState.OPEN for poll in named):
        raise WrongState("delete_roster", PollState.OPEN)
    with database.write() as db:
        for poll in named:
            counts = tally_ballots(poll, (answers for _who, answers in poll.named)).counts
            record_tally(db, poll.id, counts)
        rosters.set_roster(db, session.id, ())
        add_trace(db, session.id, ROSTER_DELETED, "", now)
        # The administration's edition held the names, so that it is another one from now on.
        state = session.state_once_changed if named else session.summary_state
        update_session(db, session.id, summary_state=state)
        return read_session(db, session.id)


def _check_form(session: Session) -> None:
    if not named_allowed(session.meeting_form):
        raise NotAllowed(session.meeting_form, Secrecy.OPEN)


def _participant(session: Session, participant_id: str) -> Participant:
    for one in session.roster:
        if one.id == participant_id:
            return one
    raise NotFound("participant", participant_id)


def _saved(db: Connection, session: Session) -> Session:
    present = sum(one.is_present for one in session.roster)
    answered = max((poll.cast for poll in session.open_polls), default=0)
    update_session(db, session.id, present=max(present, answered, 1))
    return read_session(db, session.id)
