"""One meeting: its plan, its cases, its rounds, polls and notes, and where it stands."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dilemmakit.domain.case import Case, Twist
from dilemmakit.domain.note import Note
from dilemmakit.domain.plan import Plan, PlannedRound, ScreenStep
from dilemmakit.domain.poll import Poll
from dilemmakit.domain.result import Shift
from dilemmakit.domain.roster import Participant, ReadRow
from dilemmakit.domain.vocabulary import (
    Audience,
    CouncilWord,
    Entry,
    Language,
    MeetingForm,
    NoteKind,
    PollState,
    RoundState,
    SessionState,
    SummaryState,
)

_OF_ITS_CASE = frozenset({NoteKind.ARGUMENT, NoteKind.CONDITION, NoteKind.TWIST_EFFECT})
"""Kinds of notes that are about one case; the others concern the whole meeting."""


@dataclass(frozen=True)
class Municipality:
    code: str
    name: str
    label: str


class UsedAgain(StrEnum):
    """Whether whoever led the meeting would use the case again."""

    YES = "yes"
    WITH_CHANGES = "with_changes"
    NO = "no"


@dataclass(frozen=True)
class Journal:
    """The journal block of the summary, and what was settled before it is sent on.

    `seen_names` are what looked like people's names and somebody has seen; `not_names` those that
    are none. `municipality_named` tells that the municipality agrees to be named outside its house,
    `used_again` whether the case would be used again; None while nobody has said.
    """

    case_number: str = ""
    author: str = ""
    seen_names: tuple[str, ...] = ()
    not_names: tuple[str, ...] = ()
    municipality_named: bool = False
    used_again: UsedAgain | None = None


@dataclass(frozen=True)
class FiveLines:
    """The summary in five lines (guide, chapter 11)."""

    question: str = ""
    before_after: str = ""
    joins: str = ""
    divides: str = ""
    next_step: str = ""
    read: bool = False


NO_TWIST = "none"
"""Stands among the twists used where the facilitator has chosen to bring none."""


@dataclass(frozen=True)
class SessionCase:
    """A case as worded when the session was prepared; a later edit never rewrites it."""

    position: int
    case: Case
    content_hash: str
    twists_used: tuple[str, ...] = ()

    @property
    def twists(self) -> tuple[Twist, ...]:
        """The twists that were brought, in the order they came."""
        return tuple(self.case.twist(used) for used in self.twists_used if used != NO_TWIST)


@dataclass(frozen=True)
class Round:
    """What happens of a planned round. Times are UTC; minutes may be moved while it runs."""

    id: str
    position: int
    planned: PlannedRound
    case_position: int
    minutes: int
    state: RoundState = RoundState.WAITING
    started_at: datetime | None = None
    paused_at: datetime | None = None
    paused_seconds: float = 0.0
    ended_at: datetime | None = None

    @property
    def title(self) -> str:
        return self.planned.title


@dataclass(frozen=True)
class Draft:
    """What a facilitator fills in to prepare a session; `profession` where one trade meets.

    `roster` are those who answer by name, empty unless somebody asked for it.
    """

    meeting_form: MeetingForm
    audience: Audience
    municipality_code: str
    case: Case
    case_hash: str
    plan: Plan
    planned_start: datetime | None
    language: Language
    invited: int | None = None
    present: int | None = None
    entry: Entry = Entry.SLIPS
    place: str = ""
    facilitator: str = ""
    council_word: CouncilWord = CouncilWord.BYRAAD
    title: str = ""
    local_figures: tuple[tuple[str, str], ...] = ()
    delete_by: date | None = None
    demo: bool = False
    profession: str | None = None
    roster: tuple[ReadRow, ...] = ()


@dataclass(frozen=True)
class Session:
    """The whole session as stored, without a single ballot in it."""

    id: str
    revision: int
    state: SessionState
    meeting_form: MeetingForm
    audience: Audience
    municipality: Municipality
    language: Language
    plan: Plan
    cases: tuple[SessionCase, ...]
    rounds: tuple[Round, ...]
    polls: tuple[Poll, ...] = ()
    notes: tuple[Note, ...] = ()
    shifts: tuple[tuple[str, Shift], ...] = ()
    title: str = ""
    place: str = ""
    facilitator: str = ""
    council_word: CouncilWord = CouncilWord.BYRAAD
    planned_start: datetime | None = None
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    invited: int | None = None
    present: int | None = None
    seats: tuple[int, ...] = ()
    """How many sit at each table, once that has been put down (see `seating`)."""
    roster: tuple[Participant, ...] = ()
    entry: Entry = Entry.SLIPS
    round_index: int = 0
    step_index: int = 0
    page: int = 0
    blank: bool = False
    demo: bool = False
    local_figures: tuple[tuple[str, str], ...] = ()
    journal: Journal = Journal()
    five_lines: FiveLines | None = None
    summary_state: SummaryState = SummaryState.DRAFT
    delete_by: date | None = None

    @property
    def state_once_changed(self) -> SummaryState:
        """What the summary is after a change: one that was final has been corrected."""
        final = self.summary_state is SummaryState.FINAL
        return SummaryState.CORRECTED if final else self.summary_state

    @property
    def round(self) -> Round:
        """The round the session stands in."""
        return self.rounds[self.round_index]

    @property
    def step(self) -> ScreenStep:
        """The picture the room is meant to see now."""
        return self.round.planned.steps[self.step_index]

    @property
    def case(self) -> Case:
        """The case of the round the session stands in."""
        return self.cases[self.round.case_position].case

    def case_position(self, round_id: str) -> int:
        """Return which case a round is about; the first where there is no such round."""
        return next((one.case_position for one in self.rounds if one.id == round_id), 0)

    def notes_of_case(self, position: int) -> tuple[Note, ...]:
        """Return the notes that concern a case: its own, and those on the whole meeting."""
        if len(self.cases) == 1:
            return self.notes
        return tuple(
            note
            for note in self.notes
            if note.kind not in _OF_ITS_CASE or self.case_position(note.round_id) == position
        )

    @property
    def notes_here(self) -> tuple[Note, ...]:
        """The notes that concern the case the session stands in."""
        return self.notes_of_case(self.round.case_position)

    def poll(self, poll_id: str) -> Poll:
        """Return the poll with this id; KeyError if there is none."""
        for poll in self.polls:
            if poll.id == poll_id:
                return poll
        raise KeyError(poll_id)

    def poll_planned(self, planned_id: str) -> Poll | None:
        """Return the latest poll of a planned poll that is not voided, if it has come so far."""
        found = None
        for poll in self.polls:
            if poll.planned_id == planned_id and poll.state is not PollState.VOIDED:
                found = poll
        return found

    @property
    def polls_by_round(self) -> tuple[Poll, ...]:
        """The polls in the order of their rounds: one asked anew was made last, but is not."""
        positions = {stored.id: stored.position for stored in self.rounds}
        return tuple(sorted(self.polls, key=lambda poll: positions.get(poll.round_id, 0)))

    def compared(self, poll: Poll, other: Poll) -> bool:
        """Tell whether the plan asks both to be seen side by side, paired by slips or not."""
        key = self.plan.poll(poll.planned_id).pair
        return poll.id == other.id or (
            key is not None and self.plan.poll(other.planned_id).pair == key
        )

    def asks_words(self, poll: Poll) -> bool:
        """Tell whether a poll also asks what would change one's mind."""
        return self.plan.poll(poll.planned_id).change_of_mind

    @property
    def open_polls(self) -> tuple[Poll, ...]:
        return tuple(poll for poll in self.polls if poll.state is PollState.OPEN)

    def shift(self, pair: str) -> Shift | None:
        """Return the shift of the polls paired by this key, once both are shown."""
        return dict(self.shifts).get(pair)


@dataclass(frozen=True)
class SessionLine:
    """What a list of sessions shows of one."""

    id: str
    title: str
    case_title: str
    case_icons: tuple[str, ...]
    case_theme: str
    municipality_code: str
    audience: Audience
    plan_title: str
    minutes: int
    state: SessionState
    summary_state: SummaryState
    planned_start: datetime | None
    opened_at: datetime | None
    closed_at: datetime | None
    round_title: str
    round_number: int
    round_count: int
    saved_at: datetime | None
    demo: bool
