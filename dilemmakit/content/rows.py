"""Entries and problems as rows of plain values, the way the index keeps them."""

from datetime import date
from typing import Any

from dilemmakit.content.case_model import CaseModel
from dilemmakit.content.plan_model import PlanModel
from dilemmakit.domain.case import EstimatedMinutes, ThemeArea
from dilemmakit.domain.library import CaseEntry, PlanEntry
from dilemmakit.domain.plan import Participants
from dilemmakit.domain.problem import Problem, ProblemCode, Severity
from dilemmakit.domain.vocabulary import (
    Area,
    Audience,
    CaseStatus,
    Language,
    MeetingForm,
    Theme,
)

Row = list[Any]

# Ten times as quick as calling the enumeration, which counts with thousands of cases.
_LANGUAGES = {word.value: word for word in Language}
_STATUS = {word.value: word for word in CaseStatus}
_THEMES = {word.value: word for word in Theme}
_AREAS = {word.value: word for word in Area}
_AUDIENCES = {word.value: word for word in Audience}

# What a case has that is written in one language only.
_ALONE = {word: (word,) for word in Language}


def entry_row(path: str, model: CaseModel | PlanModel) -> Row:
    """Return what the index keeps of a case or plan."""
    if isinstance(model, CaseModel):
        return [
            model.id,
            path,
            model.language,
            model.version,
            model.status,
            model.title,
            model.question,
            model.value_conflict,
            model.theme,
            model.area,
            [[other.theme, other.area] for other in model.secondary],
            list(model.audiences),
            [model.estimated_minutes.min, model.estimated_minutes.recommended],
            list(model.media.icons),
            min(fact.checked_on for fact in model.facts).isoformat(),
        ]
    people = model.participants
    return [
        model.id,
        path,
        model.language,
        model.version,
        model.title,
        model.audience,
        model.meeting_form,
        model.minutes,
        [people.min, people.max, people.ideal],
        model.output,
    ]


def case_entry(row: Row, folder: str) -> CaseEntry:
    """Return the entry of a case from its row."""
    language = _LANGUAGES[row[2]]
    return CaseEntry(
        row[0],
        folder,
        row[1],
        language,
        row[3],
        _STATUS[row[4]],
        row[5],
        row[6],
        row[7],
        _THEMES[row[8]],
        _AREAS[row[9]],
        tuple([ThemeArea(_THEMES[theme], _AREAS[area]) for theme, area in row[10]]),
        tuple([_AUDIENCES[word] for word in row[11]]),
        EstimatedMinutes(*row[12]),
        tuple(row[13]),
        date.fromisoformat(row[14]),
        _ALONE[language],
    )


def plan_entry(row: Row, folder: str) -> PlanEntry:
    """Return the entry of a plan from its row."""
    language = _LANGUAGES[row[2]]
    return PlanEntry(
        row[0],
        folder,
        row[1],
        language,
        row[3],
        row[4],
        _AUDIENCES[row[5]],
        MeetingForm(row[6]),
        row[7],
        Participants(*row[8]),
        row[9],
        (language,),
    )


def problem_row(problem: Problem) -> Row:
    """Return what the index keeps of a problem."""
    return [
        problem.path,
        problem.line,
        problem.column,
        problem.code,
        dict(problem.args),
        problem.severity,
    ]


def problem(row: Row) -> Problem:
    """Return a problem from its row."""
    path, line, column, code, args, severity = row
    return Problem(path, line, column, ProblemCode(code), args, Severity(severity))
