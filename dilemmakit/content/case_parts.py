"""The groups of fields that a case is made of; some of them are those of a plan too."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from dilemmakit.content.fields import (
    Day,
    Decimal,
    Flag,
    Icon,
    License,
    Matching,
    Name,
    OneOf,
    Part,
    Slug,
    Url,
    Version,
    Whole,
    Words,
    Year,
    member_of,
)
from dilemmakit.domain import case
from dilemmakit.domain.problem import ProblemCode
from dilemmakit.domain.vocabulary import (
    Affected,
    Area,
    Audience,
    FactKind,
    Language,
    LocalType,
    Reversible,
    Theme,
    ValueId,
    WhoDecides,
)

Letter = Annotated[str, OneOf(("A", "B", "C", "D"))]
ThemeWord = Annotated[Theme, member_of(Theme)]
AreaWord = Annotated[Area, member_of(Area)]
AudienceWord = Annotated[Audience, member_of(Audience)]
LanguageWord = Annotated[Language, member_of(Language)]
ValueWord = Annotated[ValueId, member_of(ValueId)]
Question = Annotated[str, Words(110)]
Effect = Annotated[str, Words(70)]
Seed = Annotated[str, Words(120)]
RubricLine = Annotated[str, Matching(r"A([1-9]|[1-3][0-9]|4[01])", ProblemCode.WANTS_RUBRIC_LINE)]
SomeQuestions = Annotated[tuple[Question, ...], Field(max_length=3)]
OneToThree = Annotated[tuple[Question, ...], Field(min_length=1, max_length=3)]


class TranslationOfModel(Part):
    makes = case.TranslationOf
    id: Slug
    version: Version
    language: LanguageWord


class ThemeAreaModel(Part):
    makes = case.ThemeArea
    theme: ThemeWord
    area: AreaWord


class OriginModel(Part):
    makes = case.Origin
    projects: Annotated[tuple[Annotated[int, Whole(1, 9)], ...], Field(max_length=9)]
    matrix: Annotated[str, Words(200)]
    note: Annotated[str, Words(300)] | None = None


class EstimatedMinutesModel(Part):
    makes = case.EstimatedMinutes
    min: Annotated[int, Whole(30, 120)]
    recommended: Annotated[int, Whole(30, 120)]


class DecisionContextModel(Part):
    makes = case.DecisionContext
    who_decides: Annotated[WhoDecides, member_of(WhoDecides)]
    legal_room: Annotated[str, Words(280)]
    money_hint: Annotated[str, Words(110)] | None = None


class SourceModel(Part):
    makes = case.Source
    title: Annotated[str, Words(200)]
    publisher: Annotated[str, Words(120)]
    year: Year
    url: Url | None = None


class FactModel(Part):
    makes = case.Fact
    id: Name
    text: Annotated[str, Words(190)]
    kind: Annotated[FactKind, member_of(FactKind)]
    source: SourceModel
    checked_on: Day
    valid_note: Annotated[str, Words(200)] | None = None


class CaseValueModel(Part):
    makes = case.CaseValue
    id: ValueWord
    label: Annotated[str, Words(32)]
    statement: Annotated[str, Words(80)]


class OptionModel(Part):
    makes = case.Option
    id: Letter
    label: Annotated[str, Words(32)]
    description: Annotated[str, Words(220)]
    gains: Annotated[tuple[Effect, ...], Field(min_length=2, max_length=2)]
    costs: Annotated[tuple[Effect, ...], Field(min_length=2, max_length=2)]
    serves: Annotated[tuple[ValueWord, ...], Field(min_length=1, max_length=4)]
    strains: Annotated[tuple[ValueWord, ...], Field(min_length=1, max_length=4)]
    reversible: Annotated[Reversible, member_of(Reversible)]


class VoiceModel(Part):
    makes = case.Voice
    id: Name
    name: Annotated[str, Words(30)]
    role: Annotated[str, Words(40)]
    affected: Annotated[Affected, member_of(Affected)]
    leans: Annotated[tuple[Letter, ...], Field(max_length=4)]
    quote: Annotated[str, Words(180)]


class QuestionsModel(Part):
    makes = case.Questions
    objective: OneToThree
    reflective: OneToThree
    interpretive: OneToThree
    decisional: OneToThree


class TwistModel(Part):
    makes = case.Twist
    id: Name
    title: Annotated[str, Words(40)]
    text: Annotated[str, Words(340)]
    premise_changed: Annotated[str, Words(120)]
    question: Annotated[str, Words(120)]
    strikes: Annotated[tuple[Letter, ...], Field(min_length=1, max_length=4)]


class LocalFieldModel(Part):
    makes = case.LocalField
    key: Name
    label: Annotated[str, Words(60)]
    type: Annotated[LocalType, member_of(LocalType)]


class LocalModel(Part):
    makes = case.LocalAngle
    fields: Annotated[tuple[LocalFieldModel, ...], Field(min_length=1, max_length=6)]
    prompts: Annotated[tuple[Question, ...], Field(min_length=2, max_length=4)]


class TermModel(Part):
    makes = case.Term
    term: Annotated[str, Words(30)]
    explanation: Annotated[str, Words(100)]


class VariantQuestionsModel(Part):
    """A variant may give some of the four levels; the others stay as in the case."""

    makes = case.Questions
    objective: SomeQuestions = ()
    reflective: SomeQuestions = ()
    interpretive: SomeQuestions = ()
    decisional: SomeQuestions = ()


class VariantModel(Part):
    makes = case.Variant
    summary_screen: Annotated[str, Words(320)] | None = None
    questions: VariantQuestionsModel | None = None
    voices: Annotated[tuple[VoiceModel, ...], Field(min_length=1, max_length=5)] | None = None

    def for_audience(self, audience: Audience, profession: str) -> case.Variant:
        """Return the variant as the case keeps it."""
        own = self.fields_for_domain()
        who = None if profession == EVERY_PROFESSION else profession
        return case.Variant(audience=audience, profession=who, **own)


EVERY_PROFESSION = "all"


def by_profession(value: Any) -> Any:
    """Return an audience's variants keyed by profession, also where there is one for all."""
    if isinstance(value, dict) and not value.keys().isdisjoint(VariantModel.model_fields):
        return {EVERY_PROFESSION: value}
    return value


Profession = Annotated[str, Matching(r"[a-z]+(_[a-z]+)*", ProblemCode.WANTS_ID)]
VariantsOfOne = Annotated[
    dict[Profession, VariantModel],
    Field(min_length=1),
    BeforeValidator(
        by_profession, json_schema_input_type=VariantModel | dict[Profession, VariantModel]
    ),
]


class PrintModel(Part):
    makes = case.PrintForms
    card: Flag = True
    sheet: Flag = True


class MediaModel(Part):
    makes = case.Media
    icons: Annotated[tuple[Icon, ...], Field(min_length=1, max_length=3)]
    alt: Annotated[str, Words(160)]
    credit: Annotated[str, Words(120)] | None = None
    license: License | None = None


class ReviewModel(Part):
    makes = case.ReviewAnswer
    holds: Flag
    note: Annotated[str, Words(300)] | None = None


def review_answers(value: Any) -> Any:
    """Return the review, or None for the honest word `not_done`."""
    return None if value == "not_done" else value


Review = Annotated[
    dict[RubricLine, ReviewModel] | None,
    BeforeValidator(
        review_answers,
        json_schema_input_type=Literal["not_done"] | dict[RubricLine, ReviewModel],
    ),
]


class TestedModel(Part):
    makes = case.Tested
    sessions: Annotated[int, Whole(0, 100_000)]
    municipalities: Annotated[int, Whole(0, 1_000)]
    is_dilemma: Annotated[float, Decimal(1, 5)] | None = None
    fair: Annotated[float, Decimal(1, 5)] | None = None


class ChangeModel(Part):
    makes = case.Change
    version: Version
    date: Day
    change: Annotated[str, Words(140)]
