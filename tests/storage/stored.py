"""Stored sessions for tests: one with everything in it, one whose poll is open."""

import dataclasses
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from dilemmakit.domain.note import Note
from dilemmakit.domain.poll import Answers, Poll
from dilemmakit.domain.roster import Participant
from dilemmakit.domain.session import FiveLines, Journal, Session
from dilemmakit.domain.vocabulary import (
    Breadth,
    ConditionKind,
    Edition,
    ItemKind,
    ItemOn,
    NoteKind,
    PollState,
    RoundState,
    Stance,
    SummaryState,
    ValueId,
)
from dilemmakit.storage.ballots import cast_ballot
from dilemmakit.storage.engine import Database
from dilemmakit.storage.folder import open_folder
from dilemmakit.storage.listing import session_lines
from dilemmakit.storage.polls import polls_of
from dilemmakit.storage.sessions import insert_session
from tests.factory import FIRST_EVENING, a_poll, a_session

SAVED = datetime(2027, 3, 9, 18, 44, 5, tzinfo=UTC)


def a_note(number: int, **changes: object) -> Note:
    note = Note(
        id=f"note-{number}",
        kind=NoteKind.ARGUMENT,
        text=f"Nr. {number}: Det er trygt at vide, at nogen kigger – også om natten.",
        round_id="round-0",
        stance=Stance.FOR,
        option="A",
    )
    return dataclasses.replace(note, **changes)  # type: ignore[arg-type]


def a_full_session(polls: int = 6, notes: int = 100) -> Session:
    """Return a session with something in every field that is stored."""
    bare = a_session()
    rounds = (
        dataclasses.replace(
            bare.rounds[0],
            state=RoundState.DONE,
            started_at=FIRST_EVENING,
            paused_seconds=61.5,
            ended_at=FIRST_EVENING + timedelta(minutes=3),
        ),
        dataclasses.replace(
            bare.rounds[1], minutes=7, state=RoundState.PAUSED, paused_at=FIRST_EVENING
        ),
        *bare.rounds[2:],
    )
    items = ((ItemKind.CHOICE, ItemOn.OPTIONS), (ItemKind.RESISTANCE, ItemOn.OPTIONS_ZERO))
    return dataclasses.replace(
        bare,
        revision=41,
        rounds=rounds,
        cases=(dataclasses.replace(bare.cases[0], twists_used=("t2", "t1")),),
        polls=tuple(
            a_poll(
                *items,
                id=f"poll-{n}",
                round_id=f"round-{n % len(rounds)}",
                attendance=23,
                mended=("recount",),
                state=PollState.READY,
            )
            for n in range(polls)
        ),
        notes=(
            a_note(
                0,
                revision=3,
                kind=NoteKind.TASK,
                stance=Stance.NONE,
                value=ValueId.DIGNITY,
                group="Bord 2",
                breadth=Breadth.SPLIT,
                addressee="Direktionen",
                condition_kind=ConditionKind.MONEY,
                responsible="Velfærdschefen",
                deadline=date(2027, 6, 1),
                on_screen=False,
                editions=frozenset({Edition.COUNCIL}),
            ),
            *(a_note(n, answers="note-0") for n in range(1, notes)),
        ),
        title="Sengen i Byrådssalen",
        place="Byrådssalen",
        facilitator="Sekretariatschefen",
        round_index=1,
        step_index=1,
        page=2,
        blank=True,
        seats=(8, 7, 0),
        roster=(Participant("p1", "Anna Holm", "Liste A", "Bo Krogh", SAVED, SAVED),),
        local_figures=(("Plejehjem", "7"), ("Senge", "312")),
        journal=Journal("27/1234", "Sekretariatet"),
        five_lines=FiveLines("Hvad?", "Fra A til B", "Tryghed", "Pris", "Udvalget i maj", True),
        summary_state=SummaryState.CORRECTED,
        delete_by=date(2032, 3, 9),
    )


def store(database: Database, session: Session) -> Session:
    """Store a session and return it."""
    with database.write() as db:
        insert_session(db, session, SAVED)
    return session


def an_open_poll(database: Database, session_id: str = "evening", poll_id: str = "poll") -> Poll:
    """Store a session whose secret poll with choice and resistance is open; return the poll."""
    poll = a_poll(
        (ItemKind.CHOICE, ItemOn.OPTIONS),
        (ItemKind.RESISTANCE, ItemOn.OPTIONS_ZERO),
        id=poll_id,
        round_id=f"{session_id}-round-0",
    )
    bare = a_session(id=session_id, polls=(poll,))
    rounds = tuple(dataclasses.replace(one, id=f"{session_id}-{one.id}") for one in bare.rounds)
    store(database, dataclasses.replace(bare, rounds=rounds))
    return poll


def answers_of(number: int) -> Answers:
    """Return answers that tell whose they are: every number's differ."""
    digits = [number // 11**place % 11 for place in range(5)]
    return (("ABCD"[number % 4],), tuple(digits))


def cast(database: Database, poll: Poll, numbers: Iterator[int] | range | list[int]) -> None:
    """Cast a ballot for each number, in this order, each in a transaction of its own."""
    for number in numbers:
        with database.write() as db:
            cast_ballot(db, poll.id, number, answers_of(number), f"nonce-{number}")


def shuffled(count: int, seed: int = 7) -> list[int]:
    """Return slip numbers from 100 on in a known but random order."""
    numbers = list(range(100, 100 + count))
    random.Random(seed).shuffle(numbers)
    return numbers


def stored_poll(database: Database, session_id: str = "evening") -> Poll:
    """Return the poll of a session as stored."""
    with database.read() as db:
        return polls_of(db, session_id)[0]


def sessions_in(path: Path) -> list[str]:
    """Open a data folder and return the ids of the sessions in it."""
    with open_folder(path) as folder, folder.database.read() as db:
        return [line.id for line in session_lines(db)]
