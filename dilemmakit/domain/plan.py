"""A process plan: the rounds of a meeting, what is said, shown, recorded and asked in each."""

from dataclasses import dataclass

from dilemmakit.domain.case import Change, TranslationOf
from dilemmakit.domain.poll import PICKS
from dilemmakit.domain.vocabulary import (
    Attribution,
    Audience,
    Entry,
    GroupForm,
    ItemKind,
    ItemOn,
    Language,
    MeetingForm,
    Mix,
    NoteKind,
    Rating,
    RecordPer,
    ResultRule,
    RoundKind,
    Secrecy,
    Show,
    TimerRule,
    View,
)


@dataclass(frozen=True)
class Participants:
    min: int
    max: int
    ideal: str


@dataclass(frozen=True)
class Role:
    id: str
    label: str
    count: int
    required: bool
    tasks: tuple[str, ...]


@dataclass(frozen=True)
class Material:
    id: str
    per: str
    print: str


@dataclass(frozen=True)
class RoomSetup:
    layout: str
    screen: bool
    note: str | None = None


@dataclass(frozen=True)
class FormStep:
    """A stretch of a round: who works together, and for how many minutes."""

    group: GroupForm
    minutes: int
    label: str | None = None


@dataclass(frozen=True)
class Script:
    say: str
    if_stuck: str | None = None
    if_heated: str | None = None
    prepare: str | None = None


@dataclass(frozen=True)
class ScreenStep:
    """One picture the room sees; the facilitator walks through them with *next*."""

    view: View
    timer: TimerRule = TimerRule.VISIBLE
    result: ResultRule = ResultRule.HIDDEN
    poll: str | None = None


@dataclass(frozen=True)
class RecordRule:
    kind: NoteKind
    per: RecordPer = RecordPer.SESSION
    attribution: Attribution = Attribution.NONE
    min: int = 0
    max: int | None = None


@dataclass(frozen=True)
class PollItem:
    """`picks` is how many targets a ranking puts in order, and how many dots each person has."""

    kind: ItemKind
    on: ItemOn
    picks: int = PICKS


@dataclass(frozen=True)
class PlannedPoll:
    """A show of opinion as planned. `quorum` is the share of those present below which to warn.

    `change_of_mind` asks, after the answers, for a few words on what would change one's mind.
    """

    id: str
    question: str
    items: tuple[PollItem, ...]
    secrecy: Secrecy
    entry: tuple[Entry, ...]
    show: Show
    pair: str | None = None
    quorum: float | None = None
    change_of_mind: bool = False


@dataclass(frozen=True)
class PlannedRound:
    """One round; minutes are whole, `min_minutes` 0 means that it may be dropped.

    `added` marks a round that was put into a session's plan while the meeting ran.
    """

    id: str
    kind: RoundKind
    title: str
    purpose: str
    minutes: int
    min_minutes: int
    form: tuple[FormStep, ...]
    script: Script
    steps: tuple[ScreenStep, ...]
    optional: bool = False
    mix: Mix = Mix.ANY
    uses: tuple[str, ...] = ()
    record: tuple[RecordRule, ...] = ()
    polls: tuple[PlannedPoll, ...] = ()
    added: bool = False


@dataclass(frozen=True)
class Plan:
    """One plan in one language."""

    id: str
    version: str
    language: Language
    title: str
    audience: Audience
    meeting_form: MeetingForm
    minutes: int
    participants: Participants
    cases: int
    output: str
    roles: tuple[Role, ...]
    materials: tuple[Material, ...]
    room: RoomSetup
    secrecy_note: str
    rounds: tuple[PlannedRound, ...]
    evaluation: tuple[Rating, ...]
    license: str
    authors: tuple[str, ...]
    changelog: tuple[Change, ...]
    translation_of: TranslationOf | None = None

    def round(self, round_id: str) -> PlannedRound:
        """Return the round with this id; KeyError if there is none."""
        for planned in self.rounds:
            if planned.id == round_id:
                return planned
        raise KeyError(round_id)

    def poll(self, poll_id: str) -> PlannedPoll:
        """Return the poll with this id, whichever round it stands in; KeyError if none."""
        for planned in self.rounds:
            for poll in planned.polls:
                if poll.id == poll_id:
                    return poll
        raise KeyError(poll_id)
