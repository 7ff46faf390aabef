"""Everything the three editions of a session's summary can need, already past the floors.

The sections carry the numbers of the guide's chapter 11 (F1-F18) in their docstrings.
"""

from dataclasses import dataclass
from datetime import date, datetime

from dilemmakit.domain.case import Case
from dilemmakit.domain.note import Note
from dilemmakit.domain.result import (
    ChoiceResult,
    ConsentResult,
    MeasuredResult,
    PointsResult,
    Shift,
    Sides,
    TableSplit,
)
from dilemmakit.domain.session import FiveLines, Journal, Municipality
from dilemmakit.domain.vocabulary import (
    Audience,
    CouncilWord,
    Entry,
    Language,
    MeetingForm,
    RoundKind,
    RoundState,
    SummaryState,
)


@dataclass(frozen=True)
class Head:
    """F1."""

    municipality: Municipality
    council_word: CouncilWord
    meeting_form: MeetingForm
    audience: Audience
    title: str
    place: str
    opened_at: datetime | None
    closed_at: datetime | None
    planned_start: datetime | None
    plan_title: str
    minutes: int
    present: int | None
    invited: int | None
    case_title: str
    case_version: str
    case_status: str
    facilitator: str
    journal: Journal
    state: SummaryState


@dataclass(frozen=True)
class StanceResult:
    """F4: the first and the second stance, as far as they may be shown."""

    question: str
    before: ChoiceResult | None
    after: ChoiceResult | None
    shift: Shift | None
    sureness_before: MeasuredResult | None = None
    sureness_after: MeasuredResult | None = None
    tables_before: TableSplit | None = None
    tables_after: TableSplit | None = None


@dataclass(frozen=True)
class ArgumentLine:
    note: Note
    strong: bool
    """Named by two groups or more."""


@dataclass(frozen=True)
class OptionArguments:
    """F6: one option's arguments."""

    letter: str
    label: str
    arguments_for: tuple[ArgumentLine, ...]
    arguments_against: tuple[ArgumentLine, ...]


@dataclass(frozen=True)
class TwistEffect:
    """F7: a twist that was used, and what it changed."""

    title: str
    premise_changed: str
    effects: tuple[Note, ...]


@dataclass(frozen=True)
class Condition:
    """F8: one condition with the objections beside it."""

    note: Note
    objections: tuple[Note, ...]


@dataclass(frozen=True)
class Principle:
    """F9: a principle; `adopted` None when nobody was asked."""

    text: str
    adopted: bool | None
    objections: tuple[Note, ...]


@dataclass(frozen=True)
class Dispute:
    """F13: a fact of the case, by its id, and what was said against it in the room."""

    fact: str
    note: Note


@dataclass(frozen=True)
class RoundCourse:
    """F16: minutes planned and used (None while not run).

    `added` marks a round that was put in during the meeting: its minutes were no part of the plan.
    """

    title: str
    kind: RoundKind
    planned_minutes: int
    used_minutes: float | None
    state: RoundState
    added: bool = False


@dataclass(frozen=True)
class PollCourse:
    """F16 and F18: how a poll was answered, and what was mended in it."""

    question: str
    entry: Entry
    secret: bool
    answered: int
    present: int | None
    mended: tuple[str, ...]
    voided: bool = False


@dataclass(frozen=True)
class NamedAnswer:
    """What somebody answered openly; `letter` is '' for blank."""

    name: str
    instead_of: str | None
    letter: str


@dataclass(frozen=True)
class NamedGroup:
    """A group's answers: how many gave each letter ('' is blank), and who gave which."""

    name: str
    totals: tuple[tuple[str, int], ...]
    people: tuple[NamedAnswer, ...] = ()


@dataclass(frozen=True)
class NamedPoll:
    """A poll that was answered openly by name; `options` are letters with their labels."""

    question: str
    options: tuple[tuple[str, str], ...]
    groups: tuple[NamedGroup, ...]


@dataclass(frozen=True)
class FurtherCase:
    """F4-F8 of a case that was taken up besides the first."""

    case: Case
    twists: tuple[TwistEffect, ...]
    stance: StanceResult | None
    resistance: MeasuredResult | None
    arguments: tuple[OptionArguments, ...]
    conditions: tuple[Condition, ...]


@dataclass(frozen=True)
class SummaryVersion:
    """A version that was kept when it was marked: what it was, when, and its checksum."""

    state: SummaryState
    made_on: date
    checksum: str


@dataclass(frozen=True)
class Summary:
    """One session's summary, from which every edition and format is made.

    `names` are what look like people's names in what was written, those left out that somebody has
    seen and said are none. `versions` are those kept so far, oldest first. What leaves the house
    is `report.leaving.leaving(summary, edition)`, never this value itself.
    """

    session_id: str
    language: Language
    demo: bool
    head: Head
    lines: FiveLines
    case: Case
    twists: tuple[TwistEffect, ...]
    stance: StanceResult | None
    resistance: MeasuredResult | None
    arguments: tuple[OptionArguments, ...]
    conditions: tuple[Condition, ...]
    principles: tuple[Principle, ...]
    consent: ConsentResult | None
    dissents: tuple[Note, ...]
    questions: tuple[Note, ...]
    tasks: tuple[Note, ...]
    other_notes: tuple[Note, ...]
    local_figures: tuple[tuple[str, str], ...]
    course: tuple[RoundCourse, ...]
    polls: tuple[PollCourse, ...]
    ratings: MeasuredResult | None
    made_on: date
    app_version: str
    checksum: str
    further: tuple[FurtherCase, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    sides: Sides | None = None
    """F17: whether those for the option most chose found the case as fair as the others did."""
    ranking: PointsResult | None = None
    """F9: the points of the principles, where they were ranked."""
    dots: PointsResult | None = None
    """F14: the dots of the market place."""
    names: tuple[str, ...] = ()
    versions: tuple[SummaryVersion, ...] = ()
    named: tuple[NamedPoll, ...] = ()
    """Only of formal meetings, while the list of names is kept."""
    withheld_dissents: int = 0
    """How many dissents an edition knows of but does not hold."""
