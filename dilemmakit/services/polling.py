"""Shows of opinion: opening, answering, mending, closing and showing them."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from dilemmakit.domain.errors import (
    AnswerInvalid,
    NotAllowed,
    NothingToUndo,
    PollCannotOpen,
    PollNotOpen,
    TooManyBallots,
    WrongState,
)
from dilemmakit.domain.meeting_form import allowed_way, chosen_entries, secret_allowed
from dilemmakit.domain.mending import Mending
from dilemmakit.domain.note import Note
from dilemmakit.domain.plan import PlannedPoll, PollItem
from dilemmakit.domain.poll import Answers, Item, Poll, Target, check_answers
from dilemmakit.domain.poll_states import PollAct, leads_on, may_reopen
from dilemmakit.domain.session import Session
from dilemmakit.domain.tally import Counts, tally_hands
from dilemmakit.domain.vocabulary import (
    Entry,
    ItemKind,
    ItemOn,
    NoteKind,
    PollState,
    Rating,
    Secrecy,
    SessionState,
    Stance,
)
from dilemmakit.domain.walk import may_show
from dilemmakit.services.archive import read_session
from dilemmakit.services.results import COUNTED_BY_HAND
from dilemmakit.storage import ballots, tallies
from dilemmakit.storage.engine import Database
from dilemmakit.storage.ids import new_id
from dilemmakit.storage.polls import insert_poll, update_poll
from dilemmakit.storage.sessions import update_session
from dilemmakit.storage.traces import add_trace
from dilemmakit.wording import _, speaking, terms


def planned_as_poll(session: Session, planned: PlannedPoll, round_id: str, entry: Entry) -> Poll:
    """Return a poll ready to be opened, asked in a way the meeting's form allows.

    `entry` is how this meeting has chosen to answer, where that may be chosen.
    """
    way = allowed_way(session.meeting_form, planned)
    chosen = entry in chosen_entries(session.meeting_form, planned)
    return Poll(
        id=new_id(),
        round_id=round_id,
        planned_id=planned.id,
        question=planned.question,
        items=(),
        secrecy=way.secrecy,
        entries=way.entries,
        entry=entry if chosen else way.entries[0],
        show=planned.show,
        pair=planned.pair if way.paired else None,
        quorum=planned.quorum,
    )


def frozen_items(session: Session, items: tuple[PollItem, ...]) -> tuple[Item, ...]:
    """Return the items of a poll with what they are about as it stands now."""
    with speaking(session.language):
        return tuple(Item(i.kind, i.on, _targets(session, i.on), i.picks) for i in items)


def _targets(session: Session, on: ItemOn) -> tuple[Target, ...]:
    options = tuple(Target(option.id, option.label) for option in session.case.options)
    noted = {ItemOn.PRINCIPLES: NoteKind.PRINCIPLE, ItemOn.CONDITIONS: NoteKind.CONDITION}
    match on:
        case ItemOn.OPTIONS:
            return options
        case ItemOn.OPTIONS_ZERO:
            return (*options, Target("0", terms.zero_label()))
        case ItemOn.SURENESS:
            return (Target("sureness", terms.sureness()),)
        case ItemOn.RATINGS:
            asked = (r for r in session.plan.evaluation if r is not Rating.UNCLEAR_TERMS)
            return tuple(Target(rating.value, terms.rating(rating)) for rating in asked)
        case _:
            return tuple(
                Target(note.id, _asked(note))
                for note in session.notes_here
                if note.kind is noted[on] and note.on_screen
            )


def _asked(note: Note) -> str:
    """Return a sentence as people are asked about it: a condition is none without its opening."""
    if note.kind is not NoteKind.CONDITION or note.stance is Stance.NONE:
        return note.text
    opening = terms.condition_opening(note.stance)
    return _("{opening} {text}").format(opening=opening, text=note.text)


def open_for_answers(db: Connection, session: Session, poll: Poll) -> None:
    """Open a poll within a transaction; what it asks about is frozen here.

    Raises PollCannotOpen if it is past opening or there is nothing to ask about, NotAllowed if the
    meeting's form forbids secrecy.
    """
    if not leads_on(PollAct.OPEN, poll.state) or session.state is not SessionState.RUNNING:
        raise PollCannotOpen(poll.question)
    if poll.secrecy is Secrecy.SECRET and not secret_allowed(session.meeting_form):
        raise NotAllowed(session.meeting_form, poll.secrecy)
    items = frozen_items(session, session.plan.poll(poll.planned_id).items)
    if not all(item.targets for item in items):
        raise PollCannotOpen(poll.question, nothing_to_answer=True)
    update_poll(db, poll.id, state=PollState.OPEN, items=items, pair=_pair(session, poll))


def _pair(session: Session, poll: Poll) -> str | None:
    """Return what a poll that opens is paired by: a rating by nothing where nobody has a number."""
    planned = session.plan.poll(poll.planned_id)
    rates = all(item.kind is ItemKind.RATING for item in planned.items)
    paired = (
        other.numbered
        for other in session.polls
        if other.pair == poll.pair and other.id != poll.id and other.state is not PollState.VOIDED
    )
    return None if rates and not any(paired) else poll.pair


def open_poll(database: Database, session: Session, poll_id: str) -> Session:
    """Open a poll. Raises PollCannotOpen, NotAllowed."""
    with database.write() as db:
        open_for_answers(db, session, session.poll(poll_id))
        return _saved(db, session)


def set_entry(database: Database, session: Session, poll_id: str, entry: Entry) -> Session:
    """Choose how a poll is answered. Raises WrongState once an answer is in."""
    poll = session.poll(poll_id)
    if poll.state not in (PollState.READY, PollState.OPEN) or poll.cast:
        raise WrongState("set_entry", poll.state)
    if entry not in poll.entries:
        raise NotAllowed(session.meeting_form, poll.secrecy)
    with database.write() as db:
        update_poll(db, poll.id, entry=entry)
        return _saved(db, session)


def cast_ballot(
    database: Database,
    session: Session,
    poll_id: str,
    number: int | None,
    answers: Answers,
    nonce: str,
) -> Session:
    """Store one person's answers. The same nonce again is answered as the first time.

    Raises PollNotOpen, AnswerInvalid, SlipUsed, TooManyBallots.
    """
    poll = session.poll(poll_id)
    if poll.state is not PollState.OPEN or poll.entry in COUNTED_BY_HAND:
        raise PollNotOpen(poll.question)
    check_answers(poll, answers)
    if poll.numbered is (number is None):
        raise AnswerInvalid(poll.question)
    with database.write() as db:
        stored = ballots.cast_ballot(db, poll_id, number, answers, nonce)
        if stored and session.present is not None and poll.cast >= session.present:
            # Raised inside the transaction, so that the ballot goes with it.
            raise TooManyBallots(session.present)
        if not stored:
            # The sender may not have heard the first answer: say how it stands, not how it stood.
            return read_session(db, session.id)
    return _with_cast(session, poll, poll.cast + 1)


def take_back(
    database: Database, session: Session, poll_id: str, number: int | None, now: datetime
) -> Session:
    """Take a slip out of the box by its number. Raises NothingToUndo, SlipUnknown, PollNotOpen.

    What was answered at the kiosk cannot be taken back: nobody knows whose it was.
    """
    poll = session.poll(poll_id)
    if poll.state is not PollState.OPEN:
        raise PollNotOpen(poll.question)
    if number is None or poll.entry is not Entry.SLIPS:
        raise NothingToUndo()
    with database.write() as db:
        ballots.remove_ballot(db, poll_id, number)
        _mended(db, session, poll, Mending.TAKEN_BACK, now)
        return _saved(db, session)


def record_hands(
    database: Database, session: Session, poll_id: str, counts: Counts, now: datetime
) -> Session:
    """Store counted hands. A new count replaces the old one, which stays with the trace; the same
    figures once more are no new count.

    Raises PollNotOpen, AnswerInvalid, TallyDoesNotFit.
    """
    poll = session.poll(poll_id)
    if poll.state is not PollState.OPEN or poll.entry not in (Entry.HANDS, Entry.CARDS):
        raise PollNotOpen(poll.question)
    tally = tally_hands(poll, counts, session.present or _sum(counts))
    with database.write() as db:
        if tallies.holds(db, poll_id, tally.counts):
            return session
        tallies.record_tally(db, poll_id, tally.counts, reason=Mending.RECOUNTED)
        if poll.cast:
            _mended(db, session, poll, Mending.RECOUNTED, now)
        return _saved(db, session)


def _sum(counts: Counts) -> int:
    return max((sum(n for _v, n in slot) for item in counts for slot in item), default=0)


def close_poll(database: Database, session: Session, poll_id: str) -> Session:
    """Close a poll; nobody sees its result before the plan shows it. Raises PollNotOpen."""
    poll = session.poll(poll_id)
    if not leads_on(PollAct.CLOSE, poll.state):
        raise PollNotOpen(poll.question)
    with database.write() as db:
        close_in(db, session, poll)
        return _saved(db, session)


def close_in(db: Connection, session: Session, poll: Poll) -> None:
    """Close a poll within a transaction, with the attendance of this moment."""
    attendance = session.present if session.present is not None else poll.cast
    update_poll(db, poll.id, state=PollState.CLOSED, attendance=max(attendance, poll.cast))


def show_poll(database: Database, session: Session, poll_id: str) -> Session:
    """Show a closed poll's result by hand. Raises WrongState before its time has come."""
    poll = session.poll(poll_id)
    if not may_show(session, poll, session.round_index, by_hand=True):
        raise WrongState("show_poll", poll.state)
    with database.write() as db:
        update_poll(db, poll.id, state=PollState.SHOWN)
        return _saved(db, session)


def reopen_poll(database: Database, session: Session, poll_id: str, now: datetime) -> Session:
    """Let a closed poll take answers once more. Raises WrongState once figures have been seen."""
    poll = session.poll(poll_id)
    if not may_reopen(session, poll_id):
        raise WrongState("reopen_poll", poll.state)
    with database.write() as db:
        update_poll(db, poll.id, state=PollState.OPEN, attendance=None)
        _mended(db, session, poll, Mending.REOPENED, now)
        return _saved(db, session)


def void_poll(database: Database, session: Session, poll_id: str, now: datetime) -> Session:
    """Set a poll aside with its trace, and put a fresh one in its place, ready to open.

    Raises WrongState once its result has been shown.
    """
    poll = session.poll(poll_id)
    if not leads_on(PollAct.VOID, poll.state):
        raise WrongState("void_poll", poll.state)
    with database.write() as db:
        update_poll(db, poll.id, state=PollState.VOIDED)
        _mended(db, session, poll, Mending.VOIDED, now)
        planned = session.plan.poll(poll.planned_id)
        fresh = planned_as_poll(session, planned, poll.round_id, poll.entry)
        insert_poll(db, session.id, replace(fresh, entry=poll.entry))
        return _saved(db, session)


def _mended(db: Connection, session: Session, poll: Poll, how: str, now: datetime) -> None:
    update_poll(db, poll.id, mended=(*poll.mended, how))
    add_trace(db, session.id, how, poll.planned_id, now)


def _saved(db: Connection, session: Session) -> Session:
    update_session(db, session.id)
    return read_session(db, session.id)


def _with_cast(session: Session, poll: Poll, cast: int) -> Session:
    """Return the session with one poll's count moved on, without reading it all again."""
    polls = tuple(replace(p, cast=cast) if p.id == poll.id else p for p in session.polls)
    return replace(session, polls=polls)
