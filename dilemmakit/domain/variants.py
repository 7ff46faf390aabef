"""A case as one audience sees it: only the differences are written, the rest is inherited."""

from dataclasses import fields, replace

from dilemmakit.domain.case import Case, Questions, Variant
from dilemmakit.domain.vocabulary import Audience


def professions(case: Case) -> tuple[str, ...]:
    """Return the professions that a case has a version for, in the file's order."""
    found = (v.profession for v in case.variants if v.audience is Audience.PROFESSIONALS)
    return tuple(profession for profession in found if profession is not None)


def as_seen_by(case: Case, audience: Audience, profession: str | None = None) -> Case:
    """Return the case with what its version for an audience says otherwise.

    A version for the profession goes before one for the whole audience; without either the case
    is as it stands. Citizens are told the story in easy words where it has them. Options, facts
    and twists are the same for all, so that answers compare.
    """
    if audience is Audience.CITIZENS and case.easy_read:
        case = replace(case, scenario=case.easy_read)
    variant = _variant(case, audience, profession)
    if variant is None:
        return case
    return replace(
        case,
        summary_screen=variant.summary_screen or case.summary_screen,
        questions=_questions(case.questions, variant.questions),
        voices=variant.voices or case.voices,
    )


def profession_of(case: Case, seen: Case) -> str | None:
    """Return the profession whose version of a case this is, as `as_seen_by` made it."""
    for profession in professions(case):
        if as_seen_by(case, Audience.PROFESSIONALS, profession) == seen:
            return profession
    return None


def _variant(case: Case, audience: Audience, profession: str | None) -> Variant | None:
    fitting = [v for v in case.variants if v.audience is audience]
    for wanted in (profession, None):
        for variant in fitting:
            if variant.profession == wanted:
                return variant
    return None


def _questions(own: Questions, other: Questions | None) -> Questions:
    """Return the questions level by level: a level that the version leaves empty is inherited."""
    if other is None:
        return own
    levels = {level.name: getattr(other, level.name) for level in fields(Questions)}
    return replace(own, **{name: asked for name, asked in levels.items() if asked})
