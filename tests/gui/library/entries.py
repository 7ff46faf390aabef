"""Entries of cases that are in no library, to fill cells with."""

from datetime import date
from typing import Any

from dilemmakit.domain.case import EstimatedMinutes
from dilemmakit.domain.library import CaseEntry
from dilemmakit.domain.vocabulary import Area, Audience, CaseStatus, Language, Theme


def an_entry(case_id: str = "iot-social-sengen", **changes: Any) -> CaseEntry:
    """Return an entry much like the exemplar's."""
    values: dict[str, Any] = {
        "id": case_id,
        "folder": "",
        "path": f"{case_id}/case.da.yaml",
        "language": Language.DA,
        "version": "0.1.0",
        "status": CaseStatus.DRAFT,
        "title": f"Sagen {case_id}",
        "question": "Hvem skal kunne sige fra?",
        "value_conflict": "Tryghed over for privatliv.",
        "theme": Theme.IOT,
        "area": Area.SOCIAL_HEALTH,
        "secondary": (),
        "audiences": (Audience.COUNCIL,),
        "minutes": EstimatedMinutes(45, 90),
        "icons": ("mdi6.bed",),
        "oldest_check": date(2026, 11, 22),
    }
    return CaseEntry(**{**values, **changes})
