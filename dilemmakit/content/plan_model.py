"""The fields of a plan file, and how they turn into a Plan."""

from typing import Annotated, Any

from pydantic import Field

from dilemmakit.content.case_parts import (
    AudienceWord,
    ChangeModel,
    LanguageWord,
    TranslationOfModel,
)
from dilemmakit.content.fields import (
    Author,
    Decimal,
    Flag,
    License,
    Matching,
    Name,
    OneOf,
    Paragraphs,
    Part,
    Slug,
    Version,
    Whole,
    Words,
    as_domain,
    member_of,
)
from dilemmakit.domain import plan
from dilemmakit.domain.poll import PICKS
from dilemmakit.domain.problem import ProblemCode
from dilemmakit.domain.vocabulary import (
    Attribution,
    Entry,
    GroupForm,
    ItemKind,
    ItemOn,
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

PLAN_SCHEMA = "dilemmakit.plan/1"

Task = Annotated[str, Words(140)]
EntryWord = Annotated[Entry, member_of(Entry)]
RatingWord = Annotated[Rating, member_of(Rating)]
# Whether there is such a field in a case, the checks of a plan look up.
Use = Annotated[str, Matching(r"[a-z_]+(\.[a-z_]+)*", ProblemCode.UNKNOWN_USE)]


class ParticipantsModel(Part):
    makes = plan.Participants
    min: Annotated[int, Whole(1, 1000)]
    max: Annotated[int, Whole(1, 1000)]
    ideal: Annotated[str, Words(160)]


class RoleModel(Part):
    makes = plan.Role
    id: Name
    label: Annotated[str, Words(60)]
    count: Annotated[int, Whole(0, 200)]
    required: Flag
    tasks: Annotated[tuple[Task, ...], Field(min_length=1, max_length=10)]


class MaterialModel(Part):
    makes = plan.Material
    id: Name
    per: Annotated[str, OneOf(("participant", "group", "table", "session"))]
    print: Name


class RoomModel(Part):
    makes = plan.RoomSetup
    layout: Annotated[str, OneOf(("islands", "horseshoe", "round_table", "free"))]
    screen: Flag
    note: Annotated[str, Words(200)] | None = None


class FormStepModel(Part):
    makes = plan.FormStep
    group: Annotated[GroupForm, member_of(GroupForm)]
    minutes: Annotated[int, Whole(1, 240)]
    label: Annotated[str, Words(20)] | None = None


class ScriptModel(Part):
    makes = plan.Script
    say: Annotated[str, Paragraphs(600)]
    if_stuck: Annotated[str, Words(200)] | None = None
    if_heated: Annotated[str, Words(200)] | None = None
    prepare: Annotated[str, Words(120)] | None = None


class ScreenStepModel(Part):
    makes = plan.ScreenStep
    view: Annotated[View, member_of(View)]
    timer: Annotated[TimerRule, member_of(TimerRule)] = TimerRule.VISIBLE
    result: Annotated[ResultRule, member_of(ResultRule)] = ResultRule.HIDDEN
    poll: Name | None = None


class ScreenModel(Part):
    makes = tuple
    steps: Annotated[tuple[ScreenStepModel, ...], Field(min_length=1, max_length=12)]


class RecordRuleModel(Part):
    makes = plan.RecordRule
    kind: Annotated[NoteKind, member_of(NoteKind)]
    per: Annotated[RecordPer, member_of(RecordPer)] = RecordPer.SESSION
    attribution: Annotated[Attribution, member_of(Attribution)] = Attribution.NONE
    min: Annotated[int, Whole(0, 1000)] = 0
    max: Annotated[int, Whole(1, 1000)] | None = None


class PollItemModel(Part):
    makes = plan.PollItem
    kind: Annotated[ItemKind, member_of(ItemKind)]
    on: Annotated[ItemOn, member_of(ItemOn)]
    picks: Annotated[int, Whole(1, 12)] = PICKS


class PollModel(Part):
    makes = plan.PlannedPoll
    id: Name
    question: Annotated[str, Words(110)]
    items: Annotated[tuple[PollItemModel, ...], Field(min_length=1, max_length=4)]
    secrecy: Annotated[Secrecy, member_of(Secrecy)]
    entry: Annotated[tuple[EntryWord, ...], Field(min_length=1, max_length=5)]
    show: Annotated[Show, member_of(Show)]
    pair: Name | None = None
    quorum: Annotated[float, Decimal(0, 1)] | None = None
    change_of_mind: Flag = False


class RoundModel(Part):
    makes = plan.PlannedRound
    id: Name
    kind: Annotated[RoundKind, member_of(RoundKind)]
    title: Annotated[str, Words(40)]
    purpose: Annotated[str, Words(90)]
    minutes: Annotated[int, Whole(1, 240)]
    min_minutes: Annotated[int, Whole(0, 240)]
    optional: Flag = False
    form: Annotated[tuple[FormStepModel, ...], Field(min_length=1, max_length=10)]
    mix: Annotated[Mix, member_of(Mix)] = Mix.ANY
    script: ScriptModel
    uses: Annotated[tuple[Use, ...], Field(max_length=20)] = ()
    screen: ScreenModel
    record: Annotated[tuple[RecordRuleModel, ...], Field(max_length=12)] = ()
    polls: Annotated[tuple[PollModel, ...], Field(max_length=4)] = ()

    def fields_for_domain(self) -> dict[str, Any]:
        """Return the arguments of the round; the screen is nothing but its steps."""
        own = {name: as_domain(value) for name, value in self if name != "screen"}
        return own | {"steps": as_domain(self.screen.steps)}


class PlanModel(Part):
    """One process plan in one language."""

    makes = plan.Plan
    schema_: Annotated[str, Field(alias="schema"), OneOf((PLAN_SCHEMA,))]
    id: Slug
    version: Version
    language: LanguageWord
    translation_of: TranslationOfModel | None = None
    title: Annotated[str, Words(60)]
    audience: AudienceWord
    meeting_form: Annotated[MeetingForm, member_of(MeetingForm)]
    minutes: Annotated[int, Whole(1, 600)]
    participants: ParticipantsModel
    cases: Annotated[int, Whole(1, 10)]
    output: Annotated[str, Words(160)]
    roles: Annotated[tuple[RoleModel, ...], Field(min_length=1, max_length=20)]
    materials: Annotated[tuple[MaterialModel, ...], Field(max_length=30)]
    room: RoomModel
    secrecy_note: Annotated[str, Words(240)]
    rounds: Annotated[tuple[RoundModel, ...], Field(min_length=4, max_length=40)]
    evaluation: Annotated[tuple[RatingWord, ...], Field(min_length=1, max_length=7)]
    license: License
    authors: Annotated[tuple[Author, ...], Field(min_length=1, max_length=20)]
    changelog: Annotated[tuple[ChangeModel, ...], Field(min_length=1)]

    def to_domain(self) -> plan.Plan:
        """Return the plan."""
        own = {name: as_domain(value) for name, value in self}
        del own["schema_"]
        return plan.Plan(**own)
