"""What the rubric finds, as faults like those of the plain check."""

from dilemmakit.content.reading import Fault, FieldPath
from dilemmakit.content.rubric.settings import Rubric
from dilemmakit.domain.problem import ProblemCode


def finding(
    rubric: Rubric, line: str, path: FieldPath, code: ProblemCode, **args: str | int
) -> Fault:
    """Return a fault on a line of the rubric, as severe as the rubric says."""
    return Fault(path, code, {"rule": line, **args}, rubric.severity(line))
