"""The fields of a case file, and how they turn into a Case."""

from typing import Annotated

from pydantic import Field

from dilemmakit.content.case_parts import (
    AreaWord,
    AudienceWord,
    CaseValueModel,
    ChangeModel,
    DecisionContextModel,
    EstimatedMinutesModel,
    FactModel,
    LanguageWord,
    LocalModel,
    MediaModel,
    OptionModel,
    OriginModel,
    PrintModel,
    Question,
    QuestionsModel,
    Review,
    Seed,
    TermModel,
    TestedModel,
    ThemeAreaModel,
    ThemeWord,
    TranslationOfModel,
    TwistModel,
    VariantsOfOne,
    VoiceModel,
)
from dilemmakit.content.fields import (
    Author,
    License,
    OneOf,
    Paragraphs,
    Part,
    Slug,
    Version,
    Words,
    as_domain,
    member_of,
)
from dilemmakit.domain import case
from dilemmakit.domain.vocabulary import CaseStatus

CASE_SCHEMA = "dilemmakit.case/1"


class CaseModel(Part):
    """One case in one language."""

    makes = case.Case
    schema_: Annotated[str, Field(alias="schema"), OneOf((CASE_SCHEMA,))]
    id: Slug
    version: Version
    language: LanguageWord
    translation_of: TranslationOfModel | None = None
    status: Annotated[CaseStatus, member_of(CaseStatus)]
    title: Annotated[str, Words(48)]
    question: Question
    theme: ThemeWord
    area: AreaWord
    secondary: Annotated[tuple[ThemeAreaModel, ...], Field(max_length=2)] = ()
    origin: OriginModel
    audiences: Annotated[tuple[AudienceWord, ...], Field(min_length=1, max_length=5)]
    estimated_minutes: EstimatedMinutesModel
    summary_screen: Annotated[str, Words(320)]
    scenario: Annotated[str, Paragraphs(900)]
    decision_context: DecisionContextModel
    facts: Annotated[tuple[FactModel, ...], Field(min_length=3, max_length=6)]
    value_conflict: Annotated[str, Words(110)]
    values: Annotated[tuple[CaseValueModel, ...], Field(min_length=2, max_length=4)]
    options: Annotated[tuple[OptionModel, ...], Field(min_length=3, max_length=4)]
    zero_option: Annotated[str, Words(110)]
    voices: Annotated[tuple[VoiceModel, ...], Field(min_length=3, max_length=5)]
    questions: QuestionsModel
    twists: Annotated[tuple[TwistModel, ...], Field(min_length=1, max_length=2)]
    principle_seeds: Annotated[tuple[Seed, ...], Field(min_length=2, max_length=4)] = ()
    local: LocalModel
    glossary: Annotated[tuple[TermModel, ...], Field(max_length=5)] = ()
    variants: dict[AudienceWord, VariantsOfOne] = {}
    easy_read: Annotated[str, Paragraphs(600)] | None = None
    facilitator_note: Annotated[str, Paragraphs(320)] | None = None
    print: PrintModel = PrintModel()
    media: MediaModel
    related: Annotated[tuple[Slug, ...], Field(max_length=4)] = ()
    license: License
    authors: Annotated[tuple[Author, ...], Field(min_length=1, max_length=20)]
    review: Review = None
    tested: TestedModel | None = None
    changelog: Annotated[tuple[ChangeModel, ...], Field(min_length=1)]

    def to_domain(self) -> case.Case:
        """Return the case."""
        own = {name: as_domain(value) for name, value in self}
        del own["schema_"]
        own["variants"] = tuple(
            variant.for_audience(audience, profession)
            for audience, professions in self.variants.items()
            for profession, variant in professions.items()
        )
        if self.review is not None:
            own["review"] = tuple(
                case.ReviewAnswer(line, answer.holds, answer.note or "")
                for line, answer in self.review.items()
            )
        return case.Case(**own)
