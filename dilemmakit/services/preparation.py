"""Preparing a meeting: from a filled-in draft to a stored session."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from dilemmakit.domain.case import Case
from dilemmakit.domain.errors import WrongState
from dilemmakit.domain.meeting_form import named_allowed
from dilemmakit.domain.session import Draft, Municipality, Round, Session, SessionCase
from dilemmakit.domain.text import clean_text
from dilemmakit.domain.variants import as_seen_by
from dilemmakit.domain.vocabulary import SessionState
from dilemmakit.services.archive import read_session
from dilemmakit.services.library import case_hash, municipalities
from dilemmakit.services.polling import planned_as_poll
from dilemmakit.services.rosters import listed
from dilemmakit.storage.engine import Database
from dilemmakit.storage.ids import new_id
from dilemmakit.storage.rosters import set_roster
from dilemmakit.storage.sessions import delete_session, insert_session
from dilemmakit.wording import _

INVENTED_MUNICIPALITY = Municipality("0000", "Fjordby", "Fjordby Kommune")
"""Where demonstrations take place; no Danish municipality has this code or name."""


def prepare(database: Database, draft: Draft, now: datetime) -> Session:
    """Store a new session with its rounds and polls, and the case and plan as worded today."""
    return _store(database, draft, new_id(), 1, now, replaces=False)


def change_preparation(
    database: Database, session: Session, draft: Draft, now: datetime
) -> Session:
    """Store a session's preparation anew. Raises WrongState once the meeting has been opened."""
    if session.state is not SessionState.PREPARED:
        raise WrongState("change_preparation", session.state)
    return _store(database, draft, session.id, session.revision + 1, now, replaces=True)


def _store(
    database: Database, draft: Draft, session_id: str, revision: int, now: datetime, replaces: bool
) -> Session:
    session = as_session(draft, session_id, revision)
    with database.write() as db:
        if replaces:
            delete_session(db, session_id)
        insert_session(db, session, now)
        if named_allowed(draft.meeting_form):
            set_roster(db, session_id, listed(draft.roster))
        return read_session(db, session_id)


def as_session(draft: Draft, session_id: str, revision: int) -> Session:
    """Return the session that a draft makes, with rounds and polls ready."""
    rounds = tuple(
        Round(new_id(), position, planned, 0, planned.minutes)
        for position, planned in enumerate(draft.plan.rounds)
    )
    bare = Session(
        id=session_id,
        revision=revision,
        state=SessionState.PREPARED,
        meeting_form=draft.meeting_form,
        audience=draft.audience,
        municipality=_municipality(draft.municipality_code),
        language=draft.language,
        plan=draft.plan,
        # As this audience sees it; the hash stays that of the case itself.
        cases=(
            SessionCase(
                0,
                as_seen_by(draft.case, draft.audience, draft.profession),
                draft.case_hash or case_hash(draft.case),
            ),
        ),
        rounds=rounds,
    )
    polls = tuple(
        planned_as_poll(bare, planned, stored.id, draft.entry)
        for stored in rounds
        for planned in stored.planned.polls
    )
    return replace(
        bare,
        polls=polls,
        title=_line(draft.title),
        place=_line(draft.place),
        facilitator=_line(draft.facilitator),
        council_word=draft.council_word,
        planned_start=draft.planned_start,
        invited=draft.invited,
        present=draft.present,
        entry=draft.entry,
        demo=draft.demo,
        local_figures=tuple((key, _line(value)) for key, value in draft.local_figures),
        delete_by=draft.delete_by,
    )


def _line(text: str) -> str:
    return " ".join(clean_text(text).split())


def _municipality(code: str) -> Municipality:
    if code == INVENTED_MUNICIPALITY.code:
        return INVENTED_MUNICIPALITY
    for municipality in municipalities():
        if municipality.code == code:
            return municipality
    return Municipality(code, _("Municipality"), _("The municipality"))


def original_case(session: Session, cases: Iterable[Case]) -> Case:
    """Return the case a session was prepared with, before it was fitted to its audience.

    Where it has changed since, or is gone, the session's own stands.
    """
    stored = session.cases[0]
    for case in cases:
        if case.id == stored.case.id and case_hash(case) == stored.content_hash:
            return case
    return stored.case
