"""Demonstrations written to a folder: whole evenings, and the summaries they leave."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from dilemmakit.domain.case import Case
from dilemmakit.domain.errors import FileNotWritten, NoSuchContent, PeopleOutOfRange
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.vocabulary import Edition, Language
from dilemmakit.report import FORMATS, write_edition
from dilemmakit.services import closing, demonstration
from dilemmakit.services.library import library
from dilemmakit.storage.folder import open_folder
from dilemmakit.wording import speaking

FEWEST, MOST = 1, 120

Content = TypeVar("Content", Case, Plan)


def play_demos(
    data: Path,
    to: Path,
    *,
    case_id: str | None,
    plan_id: str | None,
    people: int | None,
    seed: int,
    language: Language,
    suffixes: Sequence[str] = FORMATS,
) -> tuple[Path, ...]:
    """Play each case with each plan for its audiences, and return the summaries written.

    Each edition is written in every format, or in those whose suffixes are given. A case and a plan
    asked for by name are played together whatever their audiences. Without a number, as many
    people come as is usual for the plan. The sessions stay in the database under `data`. Raises
    NoSuchContent, PeopleOutOfRange, FileNotWritten, StorageFault.
    """
    if people is not None and not FEWEST <= people <= MOST:
        raise PeopleOutOfRange(FEWEST, MOST)
    found = library(language)
    cases = _chosen(found.cases, case_id)
    plans = _chosen(found.plans, plan_id)
    try:
        to.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileNotWritten(str(to), "denied") from error
    both_named = case_id is not None and plan_id is not None
    written = []
    with open_folder(data, program="dilemmakit demo") as folder, speaking(language):
        for case in cases:
            for plan in plans:
                if not both_named and plan.audience not in case.audiences:
                    continue
                count = people or demonstration.usual_people(plan)
                draft = demonstration.invented_draft(case, plan, count, demonstration.EVENING)
                session = demonstration.play(folder.database, draft, seed)
                now = session.closed_at or demonstration.EVENING
                told = closing.summary(folder.database, session, now)
                for edition in Edition:
                    name = f"demo_{plan.id}_{case.id}_{case.language.value}_{edition.value}"
                    for suffix in suffixes:
                        path = to / f"{name}.{suffix}"
                        write_edition(told, edition, path)
                        written.append(path)
    return tuple(written)


def _chosen(found: tuple[Content, ...], wanted: str | None) -> tuple[Content, ...]:
    chosen = tuple(one for one in found if wanted in (None, one.id))
    if not chosen:
        raise NoSuchContent(wanted or "", tuple(one.id for one in found))
    return chosen
