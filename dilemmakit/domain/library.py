"""What the library tells of each case and plan without opening it."""

from dataclasses import dataclass
from datetime import date

from dilemmakit.domain.case import EstimatedMinutes, ThemeArea
from dilemmakit.domain.plan import Participants
from dilemmakit.domain.problem import Problem
from dilemmakit.domain.vocabulary import (
    Area,
    Audience,
    CaseStatus,
    Language,
    MeetingForm,
    Theme,
)


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """A case in the language nearest to the one asked for; `languages` are all it is written in.

    `folder` is the library it lies in (the shipped one or the user's own), `path` its file;
    `oldest_check` is the day on which its oldest fact was checked.
    """

    id: str
    folder: str
    path: str
    language: Language
    version: str
    status: CaseStatus
    title: str
    question: str
    value_conflict: str
    theme: Theme
    area: Area
    secondary: tuple[ThemeArea, ...]
    audiences: tuple[Audience, ...]
    minutes: EstimatedMinutes
    icons: tuple[str, ...]
    oldest_check: date
    languages: tuple[Language, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """A plan in the language nearest to the one asked for; see CaseEntry."""

    id: str
    folder: str
    path: str
    language: Language
    version: str
    title: str
    audience: Audience
    meeting_form: MeetingForm
    minutes: int
    participants: Participants
    output: str
    languages: tuple[Language, ...] = ()


@dataclass(frozen=True)
class Library:
    """All usable cases and plans, sorted by id, and what is wrong with the files beside them."""

    cases: tuple[CaseEntry, ...]
    plans: tuple[PlanEntry, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """What KL's catalogue of 2018 names in a cell; `project` is the number of a pilot project."""

    theme: Theme
    area: Area
    name: str
    project: int | None
