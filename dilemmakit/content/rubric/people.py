"""Voices, twists and the local angle (lines A25, A30 and A33)."""

from collections.abc import Iterator

from dilemmakit.content.reading import Fault
from dilemmakit.content.rubric.finding import finding
from dilemmakit.content.rubric.settings import Rubric
from dilemmakit.domain.case import Case
from dilemmakit.domain.problem import ProblemCode
from dilemmakit.domain.vocabulary import Affected, LocalType

_NUMBERS = (LocalType.INTEGER, LocalType.DECIMAL, LocalType.MONEY)


def affected(case: Case, rubric: Rubric) -> Iterator[Fault]:
    """A25: some of the voices are directly affected."""
    count = sum(voice.affected is Affected.DIRECT for voice in case.voices)
    least = rubric.limits.direct_voices
    if count < least:
        code = ProblemCode.FEW_DIRECTLY_AFFECTED
        yield finding(rubric, "A25", ("voices",), code, count=count, least=least)


def strikes(case: Case, rubric: Rubric) -> Iterator[Fault]:
    """A30: each twist makes more than one option harder to defend."""
    least = rubric.limits.struck_options
    for index, twist in enumerate(case.twists):
        if (count := len(twist.strikes)) < least:
            path = ("twists", index, "strikes")
            code = ProblemCode.TWIST_STRIKES_FEW
            yield finding(rubric, "A30", path, code, count=count, least=least)


def local_number(case: Case, rubric: Rubric) -> Iterator[Fault]:
    """A33: there is a number for the municipality to fill in."""
    count = sum(field.type in _NUMBERS for field in case.local.fields)
    if count < rubric.limits.number_fields:
        yield finding(rubric, "A33", ("local", "fields"), ProblemCode.NO_LOCAL_NUMBER)
