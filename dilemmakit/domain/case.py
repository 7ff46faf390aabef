"""A dilemma case as it is talked through: the story, the options, the voices and the twists."""

from dataclasses import dataclass
from datetime import date

from dilemmakit.domain.vocabulary import (
    Affected,
    Area,
    Audience,
    CaseStatus,
    FactKind,
    Language,
    LocalType,
    Reversible,
    Theme,
    ValueId,
    WhoDecides,
)


@dataclass(frozen=True)
class TranslationOf:
    id: str
    version: str
    language: Language


@dataclass(frozen=True)
class ThemeArea:
    theme: Theme
    area: Area


@dataclass(frozen=True)
class Origin:
    projects: tuple[int, ...]
    matrix: str
    note: str | None = None


@dataclass(frozen=True)
class EstimatedMinutes:
    min: int
    recommended: int


@dataclass(frozen=True)
class DecisionContext:
    who_decides: WhoDecides
    legal_room: str
    money_hint: str | None = None


@dataclass(frozen=True)
class Source:
    """Where a fact stands; `year` is None where the publisher gives none."""

    title: str
    publisher: str
    year: int | None
    url: str | None = None


@dataclass(frozen=True)
class Fact:
    id: str
    text: str
    kind: FactKind
    source: Source
    checked_on: date
    valid_note: str | None = None


@dataclass(frozen=True)
class CaseValue:
    id: ValueId
    label: str
    statement: str


@dataclass(frozen=True)
class Option:
    """One of three or four ways to go; `id` is its letter, A to D."""

    id: str
    label: str
    description: str
    gains: tuple[str, ...]
    costs: tuple[str, ...]
    serves: tuple[ValueId, ...]
    strains: tuple[ValueId, ...]
    reversible: Reversible


@dataclass(frozen=True)
class Voice:
    id: str
    name: str
    role: str
    affected: Affected
    leans: tuple[str, ...]
    quote: str


@dataclass(frozen=True)
class Questions:
    """Open questions on the four levels of ORID, easiest first."""

    objective: tuple[str, ...] = ()
    reflective: tuple[str, ...] = ()
    interpretive: tuple[str, ...] = ()
    decisional: tuple[str, ...] = ()


@dataclass(frozen=True)
class Twist:
    id: str
    title: str
    text: str
    premise_changed: str
    question: str
    strikes: tuple[str, ...]


@dataclass(frozen=True)
class LocalField:
    key: str
    label: str
    type: LocalType


@dataclass(frozen=True)
class LocalAngle:
    fields: tuple[LocalField, ...]
    prompts: tuple[str, ...]


@dataclass(frozen=True)
class Term:
    term: str
    explanation: str


@dataclass(frozen=True)
class Variant:
    """What another audience (and profession) sees instead; what is None stays as in the case."""

    audience: Audience
    profession: str | None
    summary_screen: str | None
    questions: Questions | None
    voices: tuple[Voice, ...] | None


@dataclass(frozen=True)
class PrintForms:
    card: bool = True
    sheet: bool = True


@dataclass(frozen=True)
class Media:
    """The plate: one to three icon names and what the picture shows, in words."""

    icons: tuple[str, ...]
    alt: str
    credit: str | None = None
    license: str | None = None


@dataclass(frozen=True)
class ReviewAnswer:
    line: str
    holds: bool
    note: str


@dataclass(frozen=True)
class Tested:
    """How a case has fared in use; written by the app only."""

    sessions: int
    municipalities: int
    is_dilemma: float | None = None
    fair: float | None = None


@dataclass(frozen=True)
class Change:
    version: str
    date: date
    change: str


@dataclass(frozen=True)
class Case:
    """One case in one language."""

    id: str
    version: str
    language: Language
    status: CaseStatus
    title: str
    question: str
    theme: Theme
    area: Area
    origin: Origin
    audiences: tuple[Audience, ...]
    estimated_minutes: EstimatedMinutes
    summary_screen: str
    scenario: str
    decision_context: DecisionContext
    facts: tuple[Fact, ...]
    value_conflict: str
    values: tuple[CaseValue, ...]
    options: tuple[Option, ...]
    zero_option: str
    voices: tuple[Voice, ...]
    questions: Questions
    twists: tuple[Twist, ...]
    local: LocalAngle
    media: Media
    license: str
    authors: tuple[str, ...]
    changelog: tuple[Change, ...]
    translation_of: TranslationOf | None = None
    secondary: tuple[ThemeArea, ...] = ()
    principle_seeds: tuple[str, ...] = ()
    glossary: tuple[Term, ...] = ()
    variants: tuple[Variant, ...] = ()
    easy_read: str | None = None
    facilitator_note: str | None = None
    print: PrintForms = PrintForms()
    related: tuple[str, ...] = ()
    review: tuple[ReviewAnswer, ...] | None = None
    tested: Tested | None = None

    def option(self, letter: str) -> Option:
        """Return the option with this letter; KeyError if there is none."""
        for option in self.options:
            if option.id == letter:
                return option
        raise KeyError(letter)

    def twist(self, twist_id: str) -> Twist:
        """Return the twist with this id; KeyError if there is none."""
        for twist in self.twists:
            if twist.id == twist_id:
                return twist
        raise KeyError(twist_id)
