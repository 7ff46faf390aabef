"""The tables. They use nothing that PostgreSQL does not know as well."""

from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from dilemmakit.domain.vocabulary import (
    Audience,
    Breadth,
    ConditionKind,
    CouncilWord,
    Entry,
    Language,
    MeetingForm,
    NoteKind,
    PollState,
    RoundKind,
    RoundState,
    Secrecy,
    SessionState,
    Show,
    Stance,
    SummaryState,
    ValueId,
)
from dilemmakit.storage.columns import ID_LENGTH, Base, UtcDateTime, of, own_id, word

SCHEMA_VERSION = 2
"""The newest migration's number; kept in the file as `user_version`, so that a start needs no
migration engine to see that nothing is to be done."""

APPLICATION_ID = 0x446C6D6B
"""Marks the file as ours ('Dlmk'); any other SQLite database is refused."""


class SessionRow(Base):
    """One meeting. The plan is kept as worded when the meeting was prepared."""

    __tablename__ = "session"
    __table_args__ = (Index(None, "state", "saved_at"),)

    id: Mapped[str] = own_id()
    revision: Mapped[int]
    saved_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    state: Mapped[SessionState] = mapped_column(word(SessionState))
    meeting_form: Mapped[MeetingForm] = mapped_column(word(MeetingForm))
    audience: Mapped[Audience] = mapped_column(word(Audience))
    municipality_code: Mapped[str] = mapped_column(String(8))
    municipality_name: Mapped[str] = mapped_column(Text)
    municipality_label: Mapped[str] = mapped_column(Text)
    language: Mapped[Language] = mapped_column(word(Language))
    plan_id: Mapped[str] = mapped_column(Text)
    plan_version: Mapped[str] = mapped_column(Text)
    plan_title: Mapped[str] = mapped_column(Text)
    plan_minutes: Mapped[int]
    plan_hash: Mapped[str] = mapped_column(String(64))
    plan_snapshot: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    place: Mapped[str] = mapped_column(Text)
    facilitator: Mapped[str] = mapped_column(Text)
    council_word: Mapped[CouncilWord] = mapped_column(word(CouncilWord))
    planned_start: Mapped[datetime | None]
    opened_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    invited: Mapped[int | None]
    present: Mapped[int | None]
    entry: Mapped[Entry] = mapped_column(word(Entry))
    round_index: Mapped[int]
    step_index: Mapped[int]
    page: Mapped[int]
    blank: Mapped[bool]
    demo: Mapped[bool]
    local_figures: Mapped[str] = mapped_column(Text)
    journal: Mapped[str] = mapped_column(Text)
    five_lines: Mapped[str | None] = mapped_column(Text)
    summary_state: Mapped[SummaryState] = mapped_column(word(SummaryState))
    delete_by: Mapped[date | None]


class SessionCaseRow(Base):
    """A case of a session, as worded when the meeting was prepared."""

    __tablename__ = "session_case"

    session_id: Mapped[str] = mapped_column(
        String(ID_LENGTH), ForeignKey("session.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    case_id: Mapped[str] = mapped_column(Text, index=True)
    version: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    theme: Mapped[str] = mapped_column(Text)
    icons: Mapped[str] = mapped_column(Text)
    content_hash: Mapped[str] = mapped_column(String(64))
    snapshot: Mapped[str] = mapped_column(Text)
    twists_used: Mapped[str] = mapped_column(Text)


class RoundRow(Base):
    """What happens of a planned round; enough to rebuild the clock after a crash."""

    __tablename__ = "round"
    __table_args__ = (UniqueConstraint("session_id", "position"),)

    id: Mapped[str] = own_id()
    session_id: Mapped[str] = of("session")
    position: Mapped[int]
    planned_id: Mapped[str] = mapped_column(Text)
    kind: Mapped[RoundKind] = mapped_column(word(RoundKind))
    title: Mapped[str] = mapped_column(Text)
    case_position: Mapped[int]
    minutes: Mapped[int]
    state: Mapped[RoundState] = mapped_column(word(RoundState))
    started_at: Mapped[datetime | None]
    paused_at: Mapped[datetime | None]
    paused_seconds: Mapped[float]
    ended_at: Mapped[datetime | None]


class SeatingRow(Base):
    """How many sit at a table, where people sit at tables."""

    __tablename__ = "seating"
    __table_args__ = (CheckConstraint("people >= 0", name="people"),)

    session_id: Mapped[str] = mapped_column(
        String(ID_LENGTH), ForeignKey("session.id", ondelete="CASCADE"), primary_key=True
    )
    table_no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    people: Mapped[int]


class PollRow(Base):
    """A show of opinion. It has no time of its own: the round's times are fine enough."""

    __tablename__ = "poll"
    __table_args__ = (UniqueConstraint("session_id", "position"),)

    id: Mapped[str] = own_id()
    session_id: Mapped[str] = of("session")
    round_id: Mapped[str] = mapped_column(
        String(ID_LENGTH), ForeignKey("round.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    planned_id: Mapped[str] = mapped_column(Text)
    question: Mapped[str] = mapped_column(Text)
    items: Mapped[str] = mapped_column(Text)
    secrecy: Mapped[Secrecy] = mapped_column(word(Secrecy))
    entries: Mapped[str] = mapped_column(Text)
    entry: Mapped[Entry] = mapped_column(word(Entry))
    show: Mapped[Show] = mapped_column(word(Show))
    state: Mapped[PollState] = mapped_column(word(PollState))
    pair: Mapped[str | None] = mapped_column(Text)
    quorum: Mapped[float | None]
    attendance: Mapped[int | None]
    mended: Mapped[str] = mapped_column(Text)


class BallotRow(Base):
    """One person's answers: no time, no order, no person, no seat.

    Ids are random and drawn anew each time the box is written. `number` is the slip's until the
    session closes and a random number after that, the same for one person's ballots; `nonce` is a
    digest of what the form sent along, emptied when the session closes.
    """

    __tablename__ = "ballot"
    # A hidden rowid would keep the order in which ballots came.
    __table_args__ = ({"sqlite_with_rowid": False},)

    poll_id: Mapped[str] = mapped_column(
        String(ID_LENGTH), ForeignKey("poll.id", ondelete="CASCADE"), primary_key=True
    )
    id: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    number: Mapped[int | None] = mapped_column(BigInteger)
    nonce: Mapped[bytes | None] = mapped_column(LargeBinary(16))
    answers: Mapped[str] = mapped_column(Text)


class TallyRow(Base):
    """How many hands, cards or people at a table gave one value in one slot of an item.

    `superseded` holds the reason why a count was replaced; counts that hold have none.
    """

    __tablename__ = "tally"
    __table_args__ = (CheckConstraint("people >= 0", name="people"),)

    id: Mapped[str] = own_id()
    poll_id: Mapped[str] = mapped_column(
        String(ID_LENGTH), ForeignKey("poll.id", ondelete="CASCADE"), index=True
    )
    item: Mapped[int]
    slot: Mapped[int]
    value: Mapped[str] = mapped_column(Text)
    people: Mapped[int]
    table_no: Mapped[int | None]
    superseded: Mapped[str | None] = mapped_column(Text)
    correction: Mapped[int]


class RosterRow(Base):
    """A participant by name; only if the facilitator asks for a list."""

    __tablename__ = "roster"

    id: Mapped[str] = own_id()
    session_id: Mapped[str] = mapped_column(
        String(ID_LENGTH), ForeignKey("session.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[str] = mapped_column(Text)
    group: Mapped[str] = mapped_column(Text)
    substitute_for: Mapped[str | None] = mapped_column(Text)
    present_from: Mapped[datetime | None]
    present_to: Mapped[datetime | None]


class NamedVoteRow(Base):
    """An open answer by name; only where the meeting form allows it (guide, chapter 6)."""

    __tablename__ = "named_vote"

    poll_id: Mapped[str] = mapped_column(
        String(ID_LENGTH), ForeignKey("poll.id", ondelete="CASCADE"), primary_key=True
    )
    roster_id: Mapped[str] = mapped_column(
        String(ID_LENGTH),
        ForeignKey("roster.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    )
    answers: Mapped[str] = mapped_column(Text)


class NoteRow(Base):
    """What was noted. `position` keeps the order of lists; the round is the only time."""

    __tablename__ = "note"
    __table_args__ = (Index(None, "session_id", "position"),)

    id: Mapped[str] = own_id()
    session_id: Mapped[str] = of("session")
    round_id: Mapped[str] = mapped_column(
        String(ID_LENGTH), ForeignKey("round.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    revision: Mapped[int]
    kind: Mapped[NoteKind] = mapped_column(word(NoteKind))
    text: Mapped[str] = mapped_column(Text)
    stance: Mapped[Stance] = mapped_column(word(Stance))
    option: Mapped[str | None] = mapped_column(Text)
    value: Mapped[ValueId | None] = mapped_column(word(ValueId))
    group: Mapped[str | None] = mapped_column(Text)
    breadth: Mapped[Breadth] = mapped_column(word(Breadth))
    addressee: Mapped[str | None] = mapped_column(Text)
    condition_kind: Mapped[ConditionKind | None] = mapped_column(word(ConditionKind))
    answers: Mapped[str | None] = mapped_column(String(ID_LENGTH))
    responsible: Mapped[str | None] = mapped_column(Text)
    deadline: Mapped[date | None]
    on_screen: Mapped[bool]
    editions: Mapped[str] = mapped_column(Text)


class TraceRow(Base):
    """What was corrected, reopened or deleted, to the minute; never a secret ballot's content."""

    __tablename__ = "trace"

    id: Mapped[str] = own_id()
    session_id: Mapped[str] = mapped_column(
        String(ID_LENGTH), ForeignKey("session.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    what: Mapped[str] = mapped_column(Text)
    subject: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class SummaryVersionRow(Base):
    """A summary as it was sent out or read, so that a later one can be told from it."""

    __tablename__ = "summary_version"
    __table_args__ = (UniqueConstraint("session_id", "position"),)

    id: Mapped[str] = own_id()
    session_id: Mapped[str] = of("session")
    position: Mapped[int]
    state: Mapped[SummaryState] = mapped_column(word(SummaryState))
    text: Mapped[str] = mapped_column(Text)
    checksum: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime]
