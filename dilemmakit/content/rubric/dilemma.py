"""Is it a genuine dilemma: the question, the values, the options as a set (lines A1 to A7)."""

from collections.abc import Iterator
from itertools import permutations

from dilemmakit.content.lix import words
from dilemmakit.content.reading import Fault
from dilemmakit.content.rubric.finding import finding
from dilemmakit.content.rubric.settings import Rubric
from dilemmakit.content.rubric.texts import begins_a_word
from dilemmakit.domain.case import Case, CaseValue, Option
from dilemmakit.domain.problem import ProblemCode


def open_question(case: Case, rubric: Rubric) -> Iterator[Fault]:
    """A1: the question cannot be answered with yes or no."""
    tongue = rubric.tongue(case.language)
    asked = [word.lower() for word in words(case.question)]
    if asked and asked[0] in tongue.closed_openings:
        code = ProblemCode.QUESTION_CLOSED
        yield finding(rubric, "A1", ("question",), code, given=asked[0].capitalize())
    elif not set(tongue.question_words).intersection(asked):
        allowed = ", ".join(tongue.question_words)
        code = ProblemCode.QUESTION_WITHOUT_WORD
        yield finding(rubric, "A1", ("question",), code, allowed=allowed)


def named_values(case: Case, rubric: Rubric) -> Iterator[Fault]:
    """A2: the line of the conflict names the values of the case."""
    missing = [value.label for value in case.values if not _named(value, case, rubric)]
    if missing:
        code = ProblemCode.VALUE_NOT_IN_CONFLICT
        yield finding(rubric, "A2", ("value_conflict",), code, given=", ".join(missing))


def _named(value: CaseValue, case: Case, rubric: Rubric) -> bool:
    beginnings = (words(value.label)[:1] or [value.label]) + list(
        rubric.tongue(case.language).values.get(value.id, ())
    )
    return any(begins_a_word(each, case.value_conflict) for each in beginnings)


def dominance(case: Case, rubric: Rubric) -> Iterator[Fault]:
    """A4: no option serves all that another serves, and strains no more than it."""
    for (index, option), (earlier, other) in permutations(enumerate(case.options), 2):
        if _dominates(option, other):
            # Two that are alike dominate each other, which is one fault.
            if _dominates(other, option) and index < earlier:
                continue
            path = ("options", index, "serves")
            code = ProblemCode.OPTION_DOMINATES
            yield finding(rubric, "A4", path, code, given=option.id, other=other.id)


def _dominates(option: Option, other: Option) -> bool:
    return set(option.serves) >= set(other.serves) and set(option.strains) <= set(other.strains)


def postponing(case: Case, rubric: Rubric) -> Iterator[Fault]:
    """A7: to wait is no option; going on as today stands outside them."""
    for index, option in enumerate(case.options):
        for beginning in rubric.tongue(case.language).postponing:
            if begins_a_word(beginning, option.label):
                path = ("options", index, "label")
                code = ProblemCode.OPTION_POSTPONES
                yield finding(rubric, "A7", path, code, given=beginning)
                break
