"""Lines of stored sessions, as home shows them."""

from datetime import datetime, timedelta
from typing import Any

from dilemmakit.domain.session import SessionLine
from dilemmakit.domain.vocabulary import Audience, SessionState, SummaryState
from tests.factory import FIRST_EVENING


def a_line(state: SessionState = SessionState.PREPARED, **changes: Any) -> SessionLine:
    """Return a session of the first evening, in one of its three states."""
    running = state is SessionState.RUNNING
    closed = state is SessionState.CLOSED
    values: dict[str, Any] = {
        "id": "one",
        "title": "",
        "case_title": "Når sengen slår alarm",
        "case_icons": ("mdi6.bed", "mdi6.bell-ring-outline"),
        "case_theme": "iot",
        "municipality_code": "0563",
        "audience": Audience.COUNCIL,
        "plan_title": "Byrådet – 90 minutter",
        "minutes": 90,
        "state": state,
        "summary_state": SummaryState.DRAFT,
        "planned_start": FIRST_EVENING,
        "opened_at": FIRST_EVENING if running or closed else None,
        "closed_at": _after(92) if closed else None,
        "round_title": "Grunde",
        "round_number": 5,
        "round_count": 11,
        "saved_at": _after(44),
        "demo": False,
    }
    values.update(changes)
    return SessionLine(**values)


def _after(minutes: int) -> datetime:
    return FIRST_EVENING + timedelta(minutes=minutes)
