"""The rubric as data: which lines there are, how much they weigh, and their limits."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from dilemmakit.content.municipalities import read_municipalities
from dilemmakit.domain.problem import Severity
from dilemmakit.domain.vocabulary import Language, ValueId

SCHEMA = "dilemmakit.rubric/1"


class Decider(StrEnum):
    """Who decides whether a line holds."""

    FILE = "file"
    RUBRIC = "rubric"
    REVIEW = "review"
    TEST = "test"


class Settings(BaseModel):
    """A group of settings; a name that nobody reads is a slip of the pen."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Line(Settings):
    """One line of the rubric; `severity` is that of what the linter finds."""

    by: tuple[Decider, ...]
    severity: Severity = Severity.ERROR


class Limits(Settings):
    longest_to_shortest_option: float
    direct_voices: int
    struck_options: int
    number_fields: int
    fact_days: int
    law_fact_days: int
    lix_words: int


class LixLimits(Settings):
    """The highest LIX of the story, and of each other text."""

    story: int
    other: int


class Tongue(Settings):
    """Words and limits of one language; all words in small letters."""

    closed_openings: tuple[str, ...]
    question_words: tuple[str, ...]
    postponing: tuple[str, ...]
    lix: LixLimits | None = None
    values: dict[ValueId, tuple[str, ...]]


class Places(Settings):
    also: tuple[str, ...]
    ambiguous: tuple[str, ...]


class RubricFile(Settings):
    """The file rubric.yaml as it stands."""

    schema_: str
    lines: dict[str, Line]
    review_severity: Severity
    abbreviation_severity: Severity
    limits: Limits
    languages: dict[Language, Tongue]
    places: Places
    known_abbreviations: tuple[str, ...]


class Rubric(Settings):
    """The file, and the lists of words and names that lie beside it."""

    file: RubricFile
    loaded: Mapping[Language, tuple[str, ...]]
    municipalities: tuple[str, ...]

    def severity(self, line: str) -> Severity:
        """Return how much a finding on a line weighs."""
        return self.file.lines[line].severity

    @property
    def limits(self) -> Limits:
        return self.file.limits

    def tongue(self, language: Language) -> Tongue:
        """Return the words and limits of a language."""
        return self.file.languages[language]

    def lines_by(self, decider: Decider) -> tuple[str, ...]:
        """Return the lines that someone decides, alone or with others, in their order."""
        return tuple(number for number, line in self.file.lines.items() if decider in line.by)


def read_rubric(resources: Path) -> Rubric:
    """Return the rubric from the folder of resources.

    Raises OSError or ValueError if something in it cannot be read or makes no sense: it is
    shipped, so either means a damaged installation.
    """
    folder = resources / "rubric"
    data = yaml.safe_load((folder / "rubric.yaml").read_text(encoding="utf-8"))
    if data.pop("schema", None) != SCHEMA:
        raise ValueError(f"{folder / 'rubric.yaml'} is not of {SCHEMA}")
    names = (each.name for each in read_municipalities(resources / "municipalities.csv"))
    return Rubric(
        file=RubricFile(schema_=SCHEMA, **data),
        loaded={language: _words(folder, language) for language in Language},
        municipalities=tuple(names),
    )


def _words(folder: Path, language: Language) -> tuple[str, ...]:
    text = (folder / f"loaded-words.{language.value}.txt").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))
