"""Is it written down who made and judged the case (line A41, and the lines of review)."""

from collections.abc import Iterator

from dilemmakit.content.reading import Fault
from dilemmakit.content.rubric.finding import finding
from dilemmakit.content.rubric.settings import Decider, Rubric
from dilemmakit.domain.case import Case
from dilemmakit.domain.problem import ProblemCode


def logged_version(case: Case, rubric: Rubric) -> Iterator[Fault]:
    """A41: the change log tells of the version that the case has."""
    if all(change.version != case.version for change in case.changelog):
        code = ProblemCode.VERSION_NOT_LOGGED
        yield finding(rubric, "A41", ("changelog",), code, given=case.version)


def reviewed(case: Case, rubric: Rubric) -> Iterator[Fault]:
    """Each line that people decide has an answer; `not_done` is honest, and told too."""
    severity = rubric.file.review_severity
    if case.review is None:
        yield Fault(("review",), ProblemCode.REVIEW_NOT_DONE, {}, severity)
        return
    answered = {answer.line for answer in case.review}
    missing = [line for line in rubric.lines_by(Decider.REVIEW) if line not in answered]
    if missing:
        args: dict[str, str | int] = {"given": ", ".join(missing)}
        yield Fault(("review",), ProblemCode.REVIEW_LACKS, args, severity)
