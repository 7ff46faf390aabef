"""A case taken up besides the first, told by the sections that tell of the first one."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from dilemmakit.domain.summary import FurtherCase, Summary
from dilemmakit.report.blocks import Block, Heading, Paragraph, plain
from dilemmakit.wording import _

_WITHIN = 3
"""The level of headings below a further case's own."""


def alone(summary: Summary, case: FurtherCase) -> Summary:
    """Return the summary as if only this case had been taken up."""
    return replace(
        summary,
        case=case.case,
        twists=case.twists,
        stance=case.stance,
        resistance=case.resistance,
        arguments=case.arguments,
        conditions=case.conditions,
        further=(),
    )


def taken_from(summary: Summary) -> FurtherCase:
    """Return what a summary tells of its case."""
    return FurtherCase(
        case=summary.case,
        twists=summary.twists,
        stance=summary.stance,
        resistance=summary.resistance,
        arguments=summary.arguments,
        conditions=summary.conditions,
    )


def further_cases(
    summary: Summary, sections: Callable[[Summary], Iterable[Block]]
) -> tuple[Block, ...]:
    """Return F4 to F8 of each further case, below a heading of its own."""
    blocks: list[Block] = []
    for case in summary.further:
        title = _("Also taken up: {title}").format(title=case.case.title)
        question = Paragraph(plain(case.case.question))
        within = (_below(block) for block in sections(alone(summary, case)))
        blocks += [Heading(title), question, *within]
    return tuple(blocks)


def _below(block: Block) -> Block:
    return replace(block, level=_WITHIN) if isinstance(block, Heading) else block
