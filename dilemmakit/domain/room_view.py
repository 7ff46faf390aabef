"""What the room may see now: a value without a field for anything else."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dilemmakit.domain.room_answers import (
    CallContent as CallContent,
)
from dilemmakit.domain.room_answers import (
    ConsentContent as ConsentContent,
)
from dilemmakit.domain.room_answers import (
    Mark as Mark,
)
from dilemmakit.domain.room_answers import (
    MeasuredContent as MeasuredContent,
)
from dilemmakit.domain.room_answers import (
    NamedContent as NamedContent,
)
from dilemmakit.domain.room_answers import (
    NamedGroup as NamedGroup,
)
from dilemmakit.domain.room_answers import (
    NamedPerson as NamedPerson,
)
from dilemmakit.domain.room_answers import (
    PointsContent as PointsContent,
)
from dilemmakit.domain.room_answers import (
    PollOpenContent as PollOpenContent,
)
from dilemmakit.domain.room_answers import (
    ResultWithheldContent as ResultWithheldContent,
)
from dilemmakit.domain.room_answers import (
    StanceContent as StanceContent,
)
from dilemmakit.domain.room_answers import (
    TablesContent as TablesContent,
)
from dilemmakit.domain.vocabulary import (
    Breadth,
    GroupForm,
    MeetingForm,
    Rating,
    Secrecy,
    Stance,
    Theme,
    View,
)


class TimePhase(StrEnum):
    RUNNING = "running"
    LAST_MINUTE = "last_minute"
    CLOSING = "closing"


@dataclass(frozen=True)
class TimeLeft:
    """The line of time: whole minutes left, the share left (0-1), and who works together now."""

    phase: TimePhase
    minutes: int
    share: float
    group: GroupForm | None = None


@dataclass(frozen=True)
class WelcomeContent:
    title: str
    question: str
    ends_at: datetime | None


@dataclass(frozen=True)
class SummaryContent:
    title: str
    text: str
    theme: Theme
    icons: tuple[str, ...]


@dataclass(frozen=True)
class VoiceCard:
    name: str
    role: str
    quote: str


@dataclass(frozen=True)
class VoicesContent:
    """One voice or several; `number` and `count` tell which of how many when shown singly."""

    voices: tuple[VoiceCard, ...]
    number: int | None = None
    count: int | None = None


@dataclass(frozen=True)
class OptionCard:
    mark: Mark
    gains: tuple[str, ...]
    costs: tuple[str, ...]


@dataclass(frozen=True)
class OptionsContent:
    options: tuple[OptionCard, ...]


@dataclass(frozen=True)
class FactLine:
    text: str
    source: str


@dataclass(frozen=True)
class FactsContent:
    """Facts with sources beside the questions that are open."""

    facts: tuple[FactLine, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True)
class QuestionContent:
    question: str
    prompts: tuple[str, ...]


@dataclass(frozen=True)
class GroupOptionsContent:
    """Which group speaks for which option."""

    groups: tuple[tuple[int, Mark], ...]


@dataclass(frozen=True)
class ArgumentColumn:
    mark: Mark
    arguments_for: tuple[str, ...]
    arguments_against: tuple[str, ...]


@dataclass(frozen=True)
class BoardContent:
    columns: tuple[ArgumentColumn, ...]


@dataclass(frozen=True)
class TwistContent:
    title: str
    text: str
    question: str


@dataclass(frozen=True)
class ConditionLine:
    """`stance` FOR reads 'Yes, if', AGAINST 'No, unless'."""

    stance: Stance
    text: str
    breadth: Breadth
    objections: tuple[str, ...]


@dataclass(frozen=True)
class ConditionsContent:
    conditions: tuple[ConditionLine, ...]


@dataclass(frozen=True)
class PrinciplesContent:
    principles: tuple[tuple[str, tuple[str, ...]], ...]
    """Each principle with the objections to it."""


@dataclass(frozen=True)
class TaskLine:
    text: str
    responsible: str | None
    deadline: date | None
    is_question: bool


@dataclass(frozen=True)
class TasksContent:
    tasks: tuple[TaskLine, ...]


@dataclass(frozen=True)
class EvaluationContent:
    ratings: tuple[Rating, ...]


@dataclass(frozen=True)
class ThanksContent:
    title: str


@dataclass(frozen=True)
class CountdownContent:
    title: str


Content = (
    WelcomeContent
    | SummaryContent
    | VoicesContent
    | OptionsContent
    | FactsContent
    | QuestionContent
    | GroupOptionsContent
    | BoardContent
    | TwistContent
    | ConditionsContent
    | PollOpenContent
    | StanceContent
    | MeasuredContent
    | ConsentContent
    | PointsContent
    | TablesContent
    | CallContent
    | NamedContent
    | PrinciplesContent
    | TasksContent
    | EvaluationContent
    | ThanksContent
    | CountdownContent
    | ResultWithheldContent
)


@dataclass(frozen=True)
class Band:
    """The band at the foot, on every view with an opinion in it.

    One of the facts at its right: how many answers it rests on (`answers`, of which `blanks`;
    `both` when the same number answered twice), how many are present, or whose meeting it is.
    """

    answers: int | None = None
    answers_before: int | None = None
    blanks: int | None = None
    present: int | None = None
    municipality: str | None = None
    meeting_form: MeetingForm | None = None


@dataclass(frozen=True)
class RoomView:
    """One picture. `content` None is the blank screen; `now` is for the welcome's clock.

    `page` counts from 0 where the content fills more than one page; the painter clamps it.
    `exercise` says that nobody is meant to take it for a meeting.
    """

    view: View
    heading: str
    content: Content | None
    time: TimeLeft | None = None
    secrecy: Secrecy | None = None
    now: datetime | None = None
    band: Band | None = None
    page: int = 0
    exercise: bool = False
