"""Plan B on paper: what to do when the screen dies, and all that is otherwise read from it."""

from collections.abc import Iterator

from dilemmakit.domain.case import Case
from dilemmakit.domain.guide import Chapter
from dilemmakit.domain.kit import Kit
from dilemmakit.domain.plan import Plan
from dilemmakit.report.blocks import (
    Block,
    Bullets,
    Heading,
    NamedLines,
    Paragraph,
    plain,
    quoted,
    strong,
)
from dilemmakit.report.kit.guide_text import chapter_blocks
from dilemmakit.report.kit.paper import Paper
from dilemmakit.wording import _

_GOES_WRONG = "when-it-goes-wrong"
"""The guide's chapter on what to do when something goes wrong."""


def print_plan_b(paper: Paper, kit: Kit) -> None:
    """Print the facilitator's own folder: the steps, the script, what the room must not see yet."""
    title = _("Plan B on paper")
    paper.begin(title, headed=True)
    paper.flow(tuple(_blocks(title, kit)), title)


def _blocks(title: str, kit: Kit) -> Iterator[Block]:
    yield Heading(title, 1)
    yield Paragraph(strong(_("Only for whoever leads the meeting: the twists stand here.")))
    yield NamedLines(
        tuple((f"{number}.", plain(step)) for number, step in enumerate(_steps(), start=1))
    )
    yield Heading(_("The script"))
    yield from _script(kit.plan)
    for case in kit.cases:
        yield from _unseen(case)
    yield from _wrong(kit.guide)


def _steps() -> tuple[str, ...]:
    return (
        _("Say it aloud and go on: nothing that you are here for needs a screen."),
        _("Read the case from its card. The options stand on the back."),
        _("Keep the time with a watch. The minutes stand on the plan's sheet."),
        _("Read the script below, round by round."),
        _(
            "Collect the slips in an envelope for each round, and write the round on it. They "
            "can be typed when the computer runs again, or counted by two after the meeting."
        ),
        _("Show nobody the first answers before the round in which the plan shows them."),
        _("Write reasons and conditions by hand, one on a line, with the option's letter."),
        _("When the computer runs again, go on with the meeting from the first page of the app."),
    )


def _script(plan: Plan) -> Iterator[Block]:
    for number, planned in enumerate(plan.rounds, start=1):
        yield Heading(
            _("{number}. {round}, {minutes} min.").format(
                number=number, round=planned.title, minutes=planned.minutes
            ),
            3,
        )
        yield Paragraph(quoted(planned.script.say))
        helps = (
            (_("If it stalls"), planned.script.if_stuck),
            (_("If it heats up"), planned.script.if_heated),
            (_("Have ready"), planned.script.prepare),
        )
        yield NamedLines(tuple((name, plain(said)) for name, said in helps if said))


def _unseen(case: Case) -> Iterator[Block]:
    """Yield what stands on no card: facts, questions and twists."""
    yield Heading(case.title)
    yield Heading(_("Facts"), 3)
    yield Bullets(tuple(plain(fact.text) for fact in case.facts))
    yield Heading(_("Questions"), 3)
    asked = case.questions
    levels = (asked.objective, asked.reflective, asked.interpretive, asked.decisional)
    yield Bullets(tuple(plain(question) for level in levels for question in level))
    for twist in case.twists:
        yield Heading(_("Twist: {title}").format(title=twist.title), 3)
        yield Paragraph(quoted(twist.text))
        yield Paragraph(strong(twist.question))


def _wrong(chapters: tuple[Chapter, ...]) -> Iterator[Block]:
    for chapter in chapters:
        if chapter.id == _GOES_WRONG:
            yield Heading(chapter.title)
            yield from chapter_blocks(chapter.text)
