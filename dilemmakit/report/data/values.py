"""What a data file holds, as plain values: the published schema is made from these.

Every number has passed the floors, and every edition holds only what its document holds. Lists are
empty, and single values null, where an edition leaves something out or nobody gave it.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dilemmakit.domain.session import UsedAgain
from dilemmakit.domain.vocabulary import (
    Area,
    Audience,
    Breadth,
    CaseStatus,
    ConditionKind,
    Edition,
    Entry,
    Language,
    MeetingForm,
    NoteKind,
    RoundKind,
    RoundState,
    Stance,
    SummaryState,
    Theme,
    ValueId,
)
from dilemmakit.report.data.counted import (
    GroupCount,
    Means,
    NamedAnswer,
    PointsTold,
    SidesTold,
    StanceTold,
    TableCounts,
)

Schema = Literal["dilemmakit.summary/1"]
SCHEMA: Schema = "dilemmakit.summary/1"


@dataclass(frozen=True)
class Meeting:
    """Which meeting it was. For the consultant only the quarter is told, not the day."""

    municipality_code: str | None
    municipality: str
    form: MeetingForm
    audience: Audience
    title: str | None
    day: date | None
    year: int
    quarter: int
    place: str | None
    plan: str
    minutes: int
    present: int | None
    invited: int | None
    led_by: str | None
    case_number: str | None
    author: str | None


@dataclass(frozen=True)
class Version:
    """A version of the summary that was kept when it was marked."""

    state: SummaryState
    made_on: date
    checksum: str


@dataclass(frozen=True)
class Option:
    """One way to go; `letter` is A to D."""

    letter: str
    label: str


@dataclass(frozen=True)
class CaseTold:
    """The dilemma that was talked through, as worded that day."""

    id: str
    version: str
    status: CaseStatus
    title: str
    question: str
    value_conflict: str
    theme: Theme
    area: Area
    options: tuple[Option, ...]
    authors: tuple[str, ...]
    licence: str


@dataclass(frozen=True)
class Lines:
    """The evening in five lines."""

    question: str
    before_and_after: str
    joins: str
    divides: str
    next_step: str


@dataclass(frozen=True)
class Reason:
    """An argument for or against an option."""

    option: str
    side: Stance
    text: str
    value: ValueId | None
    several_groups: bool


@dataclass(frozen=True)
class TwistTold:
    """A twist that was used, and what it changed."""

    title: str
    premise_changed: str
    effects: tuple[str, ...]


@dataclass(frozen=True)
class ConditionTold:
    """A condition with the objections to it; `stance` for is 'yes, if', against 'no, unless'."""

    stance: Stance
    text: str
    kind: ConditionKind | None
    backing: Breadth
    to_whom: str | None
    objections: tuple[str, ...]


@dataclass(frozen=True)
class PrincipleTold:
    """A principle; `adopted` is null where nobody was asked."""

    text: str
    adopted: bool | None
    asked: int | None
    paramount_objections: int | None
    objections: tuple[str, ...]


@dataclass(frozen=True)
class Dissent:
    """A dissent as worded by those who asked for it; `by` only where they wanted it."""

    text: str
    by: str | None


@dataclass(frozen=True)
class Assignment:
    """An open question or a task; `responsible` is a function."""

    text: str
    to_whom: str | None
    responsible: str | None
    deadline: date | None


@dataclass(frozen=True)
class NoteTold:
    """Another note, such as a citizen's hope."""

    kind: NoteKind
    text: str


@dataclass(frozen=True)
class FactTold:
    """A fact of the case, its source, the day it was checked, and what the room said against it."""

    text: str
    publisher: str
    source: str
    year: int | None
    checked_on: date
    disputed: tuple[str, ...]


@dataclass(frozen=True)
class LocalFigure:
    """A figure of the place, as filled in."""

    label: str
    value: str


@dataclass(frozen=True)
class RoundTold:
    """A round: minutes planned and used, null while it has not been run."""

    title: str
    kind: RoundKind
    state: RoundState
    planned_minutes: int
    used_minutes: int | None


@dataclass(frozen=True)
class PollTold:
    """How a show of opinion was answered; `corrections` counts what was put right in it."""

    question: str
    entry: Entry
    secret: bool
    answers: int
    present: int | None
    corrections: int


@dataclass(frozen=True)
class FurtherTold:
    """A case taken up besides the first, and what it came to."""

    case: CaseTold
    stance: StanceTold | None
    resistance: Means | None
    reasons: tuple[Reason, ...]
    twists: tuple[TwistTold, ...]
    conditions: tuple[ConditionTold, ...]


@dataclass(frozen=True)
class SummaryFile:
    """One edition of the summary of one meeting: an indicative show of opinion, not a decision."""

    schema: Schema
    edition: Edition
    language: Language
    state: SummaryState
    demonstration: bool
    notice: str
    made_on: date | None
    made_with: str
    checksum: str
    versions: tuple[Version, ...]
    meeting: Meeting
    case: CaseTold
    lines: Lines | None
    stance: StanceTold | None
    tables: tuple[TableCounts, ...]
    groups: tuple[GroupCount, ...]
    named: tuple[NamedAnswer, ...]
    resistance: Means | None
    reasons: tuple[Reason, ...]
    twists: tuple[TwistTold, ...]
    conditions: tuple[ConditionTold, ...]
    principles: tuple[PrincipleTold, ...]
    dissents: tuple[Dissent, ...]
    dissents_withheld: int
    questions: tuple[Assignment, ...]
    tasks: tuple[Assignment, ...]
    notes: tuple[NoteTold, ...]
    facts: tuple[FactTold, ...]
    local_figures: tuple[LocalFigure, ...]
    rounds: tuple[RoundTold, ...]
    polls: tuple[PollTold, ...]
    marks: Means | None
    fairness_by_side: SidesTold | None
    used_again: UsedAgain | None
    ranking: PointsTold | None
    dots: PointsTold | None
    further: tuple[FurtherTold, ...]
