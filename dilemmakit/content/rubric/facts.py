"""Are fact and story in order: the age of facts, and places that exist (lines A21 and A22)."""

import re
from collections.abc import Iterator
from datetime import date

from dilemmakit.content.reading import Fault
from dilemmakit.content.rubric.finding import finding
from dilemmakit.content.rubric.settings import Rubric
from dilemmakit.content.rubric.texts import invented_texts
from dilemmakit.domain.case import Case
from dilemmakit.domain.problem import ProblemCode
from dilemmakit.domain.vocabulary import FactKind


def age(case: Case, rubric: Rubric, today: date) -> Iterator[Fault]:
    """A21: facts were checked within a year, points of law within half a year."""
    for index, fact in enumerate(case.facts):
        law = fact.kind is FactKind.LAW
        limit = rubric.limits.law_fact_days if law else rubric.limits.fact_days
        if (today - fact.checked_on).days > limit:
            path = ("facts", index, "checked_on")
            code = ProblemCode.LAW_FACT_OLD if law else ProblemCode.FACT_OLD
            given = fact.checked_on.isoformat()
            yield finding(rubric, "A21", path, code, given=given, limit=limit)


def real_places(case: Case, rubric: Rubric) -> Iterator[Fault]:
    """A22: the story takes place in no municipality that exists."""
    places = rubric.file.places
    names = (*rubric.municipalities, *places.also)
    ambiguous = set(places.ambiguous)
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, names))})s?(?!\w)")
    for path, text in invented_texts(case):
        told: set[str] = set()
        for match in pattern.finditer(text):
            name = match[1]
            if name in told or (name in ambiguous and _begins_sentence(text, match.start())):
                continue
            told.add(name)
            yield finding(rubric, "A22", path, ProblemCode.REAL_PLACE, given=name)


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \n»«”“\"'’–-(")
    return not before or before[-1] in ".!?…:"
