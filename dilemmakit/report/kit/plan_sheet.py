"""The plan on one sheet: rounds with their minutes, what they are for, and what is said first."""

import re
from collections.abc import Iterator

from dilemmakit.domain.plan import Plan, PlannedRound
from dilemmakit.report.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Table,
    plain,
    quoted,
    strong,
)
from dilemmakit.report.kit.paper import Paper
from dilemmakit.wording import _, terms

_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_ENOUGH = 60
"""Signs of a script that bring the rest of it back to mind; a first sentence may be shorter."""


def print_plan_sheet(paper: Paper, plan: Plan) -> None:
    """Print the plan on one side."""
    paper.begin(plan.title, headed=True)
    paper.flow(tuple(_blocks(plan)), plan.title, most=1)


def _blocks(plan: Plan) -> Iterator[Block]:
    yield Heading(plan.title, 1)
    yield Paragraph(
        plain(
            _("{plan}. It leads to: {output}").format(
                plan=terms.plan_line(plan), output=plan.output
            )
        )
    )
    yield Table(
        (
            Column(_("From"), narrow=True, figures=True),
            Column(_("Min."), narrow=True, figures=True),
            Column(_("Round"), 30),
            Column(_("Begins with"), 40),
            Column(_("Have ready"), 30),
        ),
        tuple(_rows(plan)),
    )
    yield Paragraph(plain(_("Minutes are counted from the start of the meeting.")), small=True)


def _rows(plan: Plan) -> Iterator[tuple[Cell, ...]]:
    start = 0
    for planned in plan.rounds:
        yield (
            Cell((plain(str(start)),)),
            Cell((plain(str(planned.minutes)),)),
            Cell((strong(planned.title), plain(_forms(planned)))),
            Cell((quoted(keywords(planned.script.say)),)),
            Cell((plain(planned.script.prepare or ""),)),
        )
        start += planned.minutes


def _forms(planned: PlannedRound) -> str:
    """Return who works together and for how long, in order."""
    return ", ".join(
        _("{form} {minutes}").format(form=terms.group_form(step.group), minutes=step.minutes)
        for step in planned.form
    )


def keywords(say: str) -> str:
    """Return the script's opening: as many sentences as bring the rest back to mind."""
    told = ""
    for sentence in _SENTENCE.split(say.strip()):
        told = f"{told} {sentence}".strip()
        if len(told) >= _ENOUGH:
            break
    return told
