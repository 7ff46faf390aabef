"""The sheets of what the polls let through: answers, shifts and averages."""

from collections.abc import Iterator

from dilemmakit.domain.result import Level
from dilemmakit.report.data import counted as c
from dilemmakit.report.data import values as d
from dilemmakit.report.data.sheet import Sheet, Value
from dilemmakit.report.sentences import share_word
from dilemmakit.wording import _, _p


def answers(data: d.SummaryFile) -> Sheet:
    columns = (_("Question"), _p("column", "Letter"), _("Option"), _("Before"), _("After"))
    return Sheet(_("Answers"), columns, tuple(_answer_rows(data.stance)))


def _answer_rows(stance: c.StanceTold | None) -> Iterator[tuple[Value, ...]]:
    if stance is None or (asked := stance.second or stance.first) is None:
        return
    question = stance.question
    for number, count in enumerate(asked.counts):
        figures = (_counted(choice, number) for choice in (stance.first, stance.second))
        yield question, count.option, count.label, *figures
    both = (stance.first, stance.second)
    blanks = [choice.blank if choice is not None else None for choice in both]
    if blanks != [None, None]:
        yield question, None, _("Blank"), *blanks
    answers = [choice.answers if choice is not None else None for choice in both]
    yield question, None, _("Answers in all"), *answers
    if stance.change is not None:
        yield question, None, _("Answers that belong together"), None, stance.change.pairs
        yield question, None, _("Answered otherwise than before"), None, stance.change.changed


def _counted(choice: c.Choice | None, number: int) -> Value:
    if choice is None:
        return None
    if choice.level is Level.TOO_FEW:
        return _("too few answers")
    count = choice.counts[number]
    return share_word(count.share) if count.share is not None else count.count


def shifts(data: d.SummaryFile) -> Sheet:
    change = data.stance.change if data.stance else None
    rows = tuple(
        (_answer(flow.source), _answer(flow.goal), flow.count)
        for flow in (change.flows if change else ())
    )
    return Sheet(_("Shifts"), (_p("column", "From"), _p("column", "To"), _("Answers")), rows)


def _answer(letter: str | None) -> str:
    if letter is None:
        return _("other shifts")
    return _("Blank") if letter == "blank" else letter


def points(data: d.SummaryFile) -> Sheet:
    columns = (_("Question"), _p("column", "Text"), _p("column", "Points"))
    rows = (
        *_point_rows(_("Ranking, points"), data.ranking),
        *_point_rows(_("Dots"), data.dots),
    )
    return Sheet(_("Points and dots"), columns, rows)


def _point_rows(about: str, told: c.PointsTold | None) -> Iterator[tuple[Value, ...]]:
    if told is None:
        return
    for row in told.rows:
        yield about, row.label, _("too few answers") if row.points is None else row.points
    if told.blank is not None:
        yield about, _("Blank"), told.blank
    yield about, _("Answers in all"), told.answers


def averages(data: d.SummaryFile) -> Sheet:
    columns = (
        _("Question"),
        _p("column", "Letter"),
        _("Option"),
        _("Answers"),
        _("Average"),
        _("Lower quartile"),
        _("Upper quartile"),
        _("8–10"),
    )
    stance = data.stance
    rows = (
        *_mean_rows(_("Resistance from 0 to 10"), data.resistance, lettered=True),
        *_mean_rows(_("Sureness from 1 to 5, before"), stance.first_sureness if stance else None),
        *_mean_rows(_("Sureness from 1 to 5, after"), stance.second_sureness if stance else None),
        *_mean_rows(_("Marked from 1 to 5"), data.marks),
        *_side_rows(_("Marked from 1 to 5"), data.fairness_by_side),
    )
    return Sheet(_("Averages"), columns, rows)


def _side_rows(about: str, sides: c.SidesTold | None) -> Iterator[tuple[Value, ...]]:
    if sides is not None:
        unknown = (None,) * 3
        by_those, by_others = _("Fair, by those for this option"), _("Fair, by all others")
        yield about, sides.option, by_those, None, sides.those, *unknown
        yield about, sides.option, by_others, None, sides.others, *unknown


def _mean_rows(
    about: str, means: c.Means | None, lettered: bool = False
) -> Iterator[tuple[Value, ...]]:
    for mean in means.means if means else ():
        yield (
            about,
            mean.target if lettered else None,
            mean.label,
            mean.answers,
            _("too few answers") if mean.mean is None else mean.mean,
            mean.lower_quartile,
            mean.upper_quartile,
            mean.eight_to_ten,
        )
