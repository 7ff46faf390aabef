"""The data as sheets for people: words in the document's language, one row a thing."""

from collections.abc import Callable, Sequence
from dataclasses import fields, replace

from dilemmakit.domain.session import UsedAgain
from dilemmakit.report.data import results_sheets as results
from dilemmakit.report.data import talk_sheets as talk
from dilemmakit.report.data import together_sheets as together
from dilemmakit.report.data import values as d
from dilemmakit.report.data.sheet import Sheet, Value, yes_or_no
from dilemmakit.wording import _, _p, terms


def sheets(data: d.SummaryFile) -> tuple[Sheet, ...]:
    """Return the sheets that hold something, in the spoken language."""
    made = [make(data) for make in _MAKERS]
    for number, case in enumerate(data.further, start=2):
        told = _told_alone(data, case)
        made += (replace(sheet, name=f"{sheet.name} {number}") for sheet in _of_case(told))
    return tuple(sheet for sheet in made if sheet.rows)


def _told_alone(data: d.SummaryFile, case: d.FurtherTold) -> d.SummaryFile:
    """Return the data as if only this case had been taken up."""
    own = {field.name: getattr(case, field.name) for field in fields(case)}
    return replace(data, marks=None, fairness_by_side=None, **own)


def _of_case(data: d.SummaryFile) -> tuple[Sheet, ...]:
    return tuple(make(data) for make in _CASE_MAKERS)


def _about(data: d.SummaryFile) -> Sheet:
    meeting, case = data.meeting, data.case
    told: tuple[tuple[str, Value], ...] = (
        (_p("column", "Notice"), data.notice),
        (_("Demonstration"), yes_or_no(True) if data.demonstration else None),
        (_("Edition"), terms.edition(data.edition)),
        (_p("column", "State"), terms.summary_state(data.state)),
        (_("Municipality"), meeting.municipality),
        (_("Municipality code"), meeting.municipality_code),
        (_("Meeting"), terms.meeting_form(meeting.form)),
        (_("Audience"), terms.audience(meeting.audience)),
        (_("Occasion"), meeting.title),
        (_("Date"), meeting.day),
        (_("Quarter"), f"{meeting.year}-{meeting.quarter}" if meeting.day is None else None),
        (_("Place"), meeting.place),
        (_("Plan"), meeting.plan),
        (_("Minutes"), meeting.minutes),
        (_("Present"), meeting.present),
        (_("Invited"), meeting.invited),
        (_("Led by"), meeting.led_by),
        (_("Case number"), meeting.case_number),
        (_("Author"), meeting.author),
        (_("Case"), case.title),
        (_("Question"), case.question),
        (_("Case version"), case.version),
        (_("Case by"), ", ".join(case.authors)),
        (_("Licence"), case.licence),
        *_lines(data.lines),
        (_("Would the case be used again?"), _used_again(data.used_again)),
        (_("Dissents not told here"), data.dissents_withheld or None),
        (_("Made on"), data.made_on),
        (_("Made with"), data.made_with),
        (_("Checksum"), data.checksum),
    )
    rows = tuple((name, value) for name, value in told if value not in (None, ""))
    return Sheet(_p("sheet", "About"), (_p("column", "Text"), _p("column", "Content")), rows)


def _used_again(said: UsedAgain | None) -> str | None:
    return None if said is None else terms.used_again(said)


def _lines(lines: d.Lines | None) -> tuple[tuple[str, Value], ...]:
    if lines is None:
        return ()
    return (
        (_("The question"), lines.question),
        (_("Before and after"), lines.before_and_after),
        (_("What joins"), lines.joins),
        (_("What divides"), lines.divides),
        (_("Next step"), lines.next_step),
    )


_CASE_MAKERS: Sequence[Callable[[d.SummaryFile], Sheet]] = (
    results.answers,
    results.shifts,
    together.tables,
    together.groups,
    together.named,
    results.averages,
    talk.conditions,
    talk.reasons,
    talk.twists,
)
"""Of what each case comes to."""
_MAKERS: Sequence[Callable[[d.SummaryFile], Sheet]] = (
    *_CASE_MAKERS,
    talk.principles,
    results.points,
    talk.assignments,
    talk.notes,
    talk.facts,
    talk.local_figures,
    talk.course,
    talk.polls,
    talk.versions,
    _about,
)
"""In the order in which the sheets stand."""
