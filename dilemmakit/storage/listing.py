"""Lists of sessions, read without opening a single plan or case."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, and_, func, select

from dilemmakit.domain.session import SessionLine
from dilemmakit.domain.vocabulary import SessionState
from dilemmakit.storage.columns import table
from dilemmakit.storage.faults import reading
from dilemmakit.storage.schema import RoundRow, SessionCaseRow, SessionRow
from dilemmakit.storage.snapshots import from_json

_session = table(SessionRow)
_case = table(SessionCaseRow)
_round = table(RoundRow)

Words = tuple[str, ...]


def session_lines(
    db: Connection,
    states: Collection[SessionState] = tuple(SessionState),
    *,
    demo: bool | None = None,
    limit: int = 200,
    offset: int = 0,
) -> tuple[SessionLine, ...]:
    """Return a line per session in one of these states, the last saved first.

    `demo` asks for demonstrations only (True) or real sessions only (False).
    """
    wanted = []
    if set(states) != set(SessionState):
        # Asked for all of them, SQLite would sort the whole table instead of walking its index.
        wanted.append(_session.c.state.in_(list(states)))
    if demo is not None:
        wanted.append(_session.c.demo.is_(demo))
    page = (
        select(_session.c.id)
        .where(*wanted)
        .order_by(_session.c.saved_at.desc(), _session.c.id)
        .limit(limit)
        .offset(offset)
        .subquery()
    )
    rounds = (
        select(func.count())
        .where(_round.c.session_id == _session.c.id)
        .correlate(_session)
        .scalar_subquery()
    )
    statement = (
        select(
            *(_session.c[name] for name in _OWN),
            _case.c.title.label("case_title"),
            _case.c.icons,
            _case.c.theme,
            _round.c.title.label("round_title"),
            rounds.label("round_count"),
        )
        .join(page, page.c.id == _session.c.id)
        .outerjoin(_case, and_(_case.c.session_id == _session.c.id, _case.c.position == 0))
        .outerjoin(
            _round,
            and_(
                _round.c.session_id == _session.c.id,
                _round.c.position == _session.c.round_index,
            ),
        )
        .order_by(_session.c.saved_at.desc(), _session.c.id)
    )
    with reading():
        return tuple(_line_of(row) for row in db.execute(statement))


_OWN = (
    "id", "title", "municipality_code", "audience", "plan_title", "plan_minutes", "state",
    "summary_state", "planned_start", "opened_at", "closed_at", "round_index", "saved_at", "demo",
)  # fmt: skip


def _line_of(row: Any) -> SessionLine:
    return SessionLine(
        id=row.id,
        title=row.title,
        case_title=row.case_title or "",
        case_icons=from_json(Words, row.icons or "[]"),
        case_theme=row.theme or "",
        municipality_code=row.municipality_code,
        audience=row.audience,
        plan_title=row.plan_title,
        minutes=row.plan_minutes,
        state=row.state,
        summary_state=row.summary_state,
        planned_start=row.planned_start,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        round_title=row.round_title or "",
        round_number=row.round_index + 1,
        round_count=row.round_count,
        saved_at=row.saved_at,
        demo=row.demo,
    )
