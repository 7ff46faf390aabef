"""The first tables"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# Written out, not taken from the schema: a migration must stay as it was.
_ID = sa.String(32)
_WORD = sa.String(40)
_TEXT = sa.Text()
_INTEGER = sa.Integer()
_TIME = sa.DateTime(timezone=True)


def _column(name: str, kind: sa.types.TypeEngine[Any]) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def _of(column: str, table: str, name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{table}.id"], name=name, ondelete="CASCADE")


def upgrade() -> None:
    op.create_table(
        "session",
        _column("id", _ID),
        _column("revision", _INTEGER),
        sa.Column("saved_at", _TIME),
        _column("state", _WORD),
        _column("meeting_form", _WORD),
        _column("audience", _WORD),
        _column("municipality_code", sa.String(length=8)),
        _column("municipality_name", _TEXT),
        _column("municipality_label", _TEXT),
        _column("language", _WORD),
        _column("plan_id", _TEXT),
        _column("plan_version", _TEXT),
        _column("plan_title", _TEXT),
        _column("plan_minutes", _INTEGER),
        _column("plan_hash", sa.String(length=64)),
        _column("plan_snapshot", _TEXT),
        _column("title", _TEXT),
        _column("place", _TEXT),
        _column("facilitator", _TEXT),
        _column("council_word", _WORD),
        sa.Column("planned_start", _TIME),
        sa.Column("opened_at", _TIME),
        sa.Column("closed_at", _TIME),
        sa.Column("invited", _INTEGER),
        sa.Column("present", _INTEGER),
        _column("entry", _WORD),
        _column("round_index", _INTEGER),
        _column("step_index", _INTEGER),
        _column("page", _INTEGER),
        _column("blank", sa.Boolean()),
        _column("demo", sa.Boolean()),
        _column("local_figures", _TEXT),
        _column("journal", _TEXT),
        sa.Column("five_lines", _TEXT),
        _column("summary_state", _WORD),
        sa.Column("delete_by", sa.Date()),
        sa.PrimaryKeyConstraint("id", name="pk_session"),
    )
    op.create_index("ix_session_saved_at", "session", ["saved_at"])
    op.create_index("ix_session_state_saved_at", "session", ["state", "saved_at"])

    op.create_table(
        "roster",
        _column("id", _ID),
        _column("session_id", _ID),
        _column("name", _TEXT),
        _column("group", _TEXT),
        sa.Column("substitute_for", _TEXT),
        sa.Column("present_from", _TIME),
        sa.Column("present_to", _TIME),
        _of("session_id", "session", "fk_roster_session_id_session"),
        sa.PrimaryKeyConstraint("id", name="pk_roster"),
    )
    op.create_index("ix_roster_session_id", "roster", ["session_id"])

    op.create_table(
        "round",
        _column("id", _ID),
        _column("session_id", _ID),
        _column("position", _INTEGER),
        _column("planned_id", _TEXT),
        _column("kind", _WORD),
        _column("title", _TEXT),
        _column("case_position", _INTEGER),
        _column("minutes", _INTEGER),
        _column("state", _WORD),
        sa.Column("started_at", _TIME),
        sa.Column("paused_at", _TIME),
        _column("paused_seconds", sa.Double()),
        sa.Column("ended_at", _TIME),
        _of("session_id", "session", "fk_round_session_id_session"),
        sa.PrimaryKeyConstraint("id", name="pk_round"),
        sa.UniqueConstraint("session_id", "position", name="uq_round_session_id_position"),
    )
    op.create_table(
        "session_case",
        _column("session_id", _ID),
        _column("position", _INTEGER),
        _column("case_id", _TEXT),
        _column("version", _TEXT),
        _column("title", _TEXT),
        _column("theme", _TEXT),
        _column("icons", _TEXT),
        _column("content_hash", sa.String(length=64)),
        _column("snapshot", _TEXT),
        _column("twists_used", _TEXT),
        _of("session_id", "session", "fk_session_case_session_id_session"),
        sa.PrimaryKeyConstraint("session_id", "position", name="pk_session_case"),
    )
    op.create_index("ix_session_case_case_id", "session_case", ["case_id"])

    op.create_table(
        "summary_version",
        _column("id", _ID),
        _column("session_id", _ID),
        _column("position", _INTEGER),
        _column("state", _WORD),
        _column("text", _TEXT),
        _column("checksum", _TEXT),
        _column("made_at", _TIME),
        _of("session_id", "session", "fk_summary_version_session_id_session"),
        sa.PrimaryKeyConstraint("id", name="pk_summary_version"),
        sa.UniqueConstraint(
            "session_id", "position", name="uq_summary_version_session_id_position"
        ),
    )
    op.create_table(
        "trace",
        _column("id", _ID),
        _column("session_id", _ID),
        _column("position", _INTEGER),
        _column("what", _TEXT),
        _column("subject", _TEXT),
        _column("at", _TIME),
        _of("session_id", "session", "fk_trace_session_id_session"),
        sa.PrimaryKeyConstraint("id", name="pk_trace"),
    )
    op.create_index("ix_trace_session_id", "trace", ["session_id"])

    op.create_table(
        "note",
        _column("id", _ID),
        _column("session_id", _ID),
        _column("round_id", _ID),
        _column("position", _INTEGER),
        _column("revision", _INTEGER),
        _column("kind", _WORD),
        _column("text", _TEXT),
        _column("stance", _WORD),
        sa.Column("option", _TEXT),
        sa.Column("value", _WORD),
        sa.Column("group", _TEXT),
        _column("breadth", _WORD),
        sa.Column("addressee", _TEXT),
        sa.Column("condition_kind", _WORD),
        sa.Column("answers", _ID),
        sa.Column("responsible", _TEXT),
        sa.Column("deadline", sa.Date()),
        _column("on_screen", sa.Boolean()),
        _column("editions", _TEXT),
        _of("round_id", "round", "fk_note_round_id_round"),
        _of("session_id", "session", "fk_note_session_id_session"),
        sa.PrimaryKeyConstraint("id", name="pk_note"),
    )
    op.create_index("ix_note_round_id", "note", ["round_id"])
    op.create_index("ix_note_session_id_position", "note", ["session_id", "position"])

    op.create_table(
        "poll",
        _column("id", _ID),
        _column("session_id", _ID),
        _column("round_id", _ID),
        _column("position", _INTEGER),
        _column("planned_id", _TEXT),
        _column("question", _TEXT),
        _column("items", _TEXT),
        _column("secrecy", _WORD),
        _column("entries", _TEXT),
        _column("entry", _WORD),
        _column("show", _WORD),
        _column("state", _WORD),
        sa.Column("pair", _TEXT),
        sa.Column("quorum", sa.Double()),
        sa.Column("attendance", _INTEGER),
        _column("mended", _TEXT),
        _of("round_id", "round", "fk_poll_round_id_round"),
        _of("session_id", "session", "fk_poll_session_id_session"),
        sa.PrimaryKeyConstraint("id", name="pk_poll"),
        sa.UniqueConstraint("session_id", "position", name="uq_poll_session_id_position"),
    )
    op.create_index("ix_poll_round_id", "poll", ["round_id"])

    op.create_table(
        "ballot",
        _column("poll_id", _ID),
        _column("id", sa.LargeBinary(length=16)),
        sa.Column("number", sa.BigInteger()),
        sa.Column("nonce", sa.LargeBinary(length=16)),
        _column("answers", _TEXT),
        _of("poll_id", "poll", "fk_ballot_poll_id_poll"),
        sa.PrimaryKeyConstraint("poll_id", "id", name="pk_ballot"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "named_vote",
        _column("poll_id", _ID),
        _column("roster_id", _ID),
        _column("answers", _TEXT),
        _of("poll_id", "poll", "fk_named_vote_poll_id_poll"),
        _of("roster_id", "roster", "fk_named_vote_roster_id_roster"),
        sa.PrimaryKeyConstraint("poll_id", "roster_id", name="pk_named_vote"),
    )
    op.create_index("ix_named_vote_roster_id", "named_vote", ["roster_id"])

    op.create_table(
        "tally",
        _column("id", _ID),
        _column("poll_id", _ID),
        _column("item", _INTEGER),
        _column("slot", _INTEGER),
        _column("value", _TEXT),
        _column("people", _INTEGER),
        sa.Column("table_no", _INTEGER),
        sa.Column("superseded", _TEXT),
        _column("correction", _INTEGER),
        sa.CheckConstraint("people >= 0", name=op.f("ck_tally_people")),
        _of("poll_id", "poll", "fk_tally_poll_id_poll"),
        sa.PrimaryKeyConstraint("id", name="pk_tally"),
    )
    op.create_index("ix_tally_poll_id", "tally", ["poll_id"])
