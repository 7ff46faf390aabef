"""All that the rubric finds in one case."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from dilemmakit.content.reading import Document, Fault
from dilemmakit.content.rubric import balance, dilemma, facts, language, people, record
from dilemmakit.content.rubric.settings import Rubric
from dilemmakit.domain.case import Case
from dilemmakit.domain.problem import Problem

_CHECKS: tuple[Callable[[Case, Rubric], Iterator[Fault]], ...] = (
    dilemma.open_question,
    dilemma.named_values,
    dilemma.dominance,
    dilemma.postponing,
    balance.like_length,
    balance.voice_for_each,
    balance.loaded_words,
    facts.real_places,
    people.affected,
    people.strikes,
    people.local_number,
    language.readable,
    language.used_terms,
    language.abbreviations,
    record.logged_version,
    record.reviewed,
)


@dataclass(frozen=True)
class Judge:
    """The rubric on a given day, for facts grow old."""

    rubric: Rubric
    today: date

    def problems(self, case: Case, document: Document) -> list[Problem]:
        """Return what is wrong with a case that its file allows to be used."""
        faults = [fault for check in _CHECKS for fault in check(case, self.rubric)]
        faults.extend(facts.age(case, self.rubric, self.today))
        return [document.problem(fault) for fault in faults]
