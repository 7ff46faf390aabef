"""A first look at the sessions with the standard library alone, for home's first sight.

What it shows is read once, is never written, and is read anew as soon as the rest is loaded.
"""

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from dilemmakit.domain.session import SessionLine
from dilemmakit.domain.vocabulary import Audience, SessionState, SummaryState

DATABASE = "dilemmakit.sqlite"
MOST_LINES = 50

_LINES = """
SELECT s.id, s.title, c.title AS case_title, c.icons, c.theme, s.municipality_code, s.audience,
       s.plan_title, s.plan_minutes, s.state, s.summary_state, s.planned_start, s.opened_at,
       s.closed_at, r.title AS round_title, s.round_index, s.saved_at, s.demo,
       (SELECT count(*) FROM round WHERE session_id = s.id) AS round_count
FROM session s
LEFT JOIN session_case c ON c.session_id = s.id AND c.position = 0
LEFT JOIN round r ON r.session_id = s.id AND r.position = s.round_index
ORDER BY s.saved_at DESC, s.id LIMIT ?
"""


def first_look(folder: Path) -> tuple[SessionLine, ...]:
    """Return the newest sessions' lines; nothing if they cannot be read just now, for any reason.

    What is wrong with the database is told by whoever opens it afterwards.
    """
    try:
        uri = f"{(folder / DATABASE).absolute().as_uri()}?mode=ro"
        database = sqlite3.connect(uri, uri=True, timeout=0.05)
    except (sqlite3.Error, ValueError):
        return ()
    try:
        database.row_factory = sqlite3.Row
        return tuple(_line(row) for row in database.execute(_LINES, (MOST_LINES,)))
    except (sqlite3.Error, ValueError, KeyError, IndexError):
        return ()
    finally:
        database.close()


def count_sessions(database: Path) -> int | None:
    """Return how many real sessions a database holds; None if it cannot be read."""
    try:
        opened = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True, timeout=0.05)
    except (sqlite3.Error, ValueError):
        return None
    try:
        (count,) = opened.execute("SELECT count(*) FROM session WHERE NOT demo").fetchone()
        return int(count)
    except sqlite3.Error:
        return None
    finally:
        opened.close()


def _line(row: sqlite3.Row) -> SessionLine:
    return SessionLine(
        id=row["id"],
        title=row["title"],
        case_title=row["case_title"] or "",
        case_icons=tuple(json.loads(row["icons"] or "[]")),
        case_theme=row["theme"] or "",
        municipality_code=row["municipality_code"],
        audience=Audience(row["audience"]),
        plan_title=row["plan_title"],
        minutes=row["plan_minutes"],
        state=SessionState(row["state"]),
        summary_state=SummaryState(row["summary_state"]),
        planned_start=_moment(row["planned_start"]),
        opened_at=_moment(row["opened_at"]),
        closed_at=_moment(row["closed_at"]),
        round_title=row["round_title"] or "",
        round_number=row["round_index"] + 1,
        round_count=row["round_count"],
        saved_at=_moment(row["saved_at"]),
        demo=bool(row["demo"]),
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None
