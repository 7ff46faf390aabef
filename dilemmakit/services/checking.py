"""What is in place and what is missing before the doors open."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from dilemmakit.domain.case import Case
from dilemmakit.domain.meeting_form import Reason, allowed_way, offered_entries
from dilemmakit.domain.session import Draft
from dilemmakit.domain.vocabulary import FactKind, MeetingForm, Secrecy

FACT_GOOD_FOR = timedelta(days=365)
LAW_FACT_GOOD_FOR = timedelta(days=183)
"""How long a checked fact counts as fresh (guide, chapter 12)."""
YEARS_A_FIGURE_LASTS = 10
COUNCIL_SIZES = range(9, 56)
"""Danish councils have 9 to 31 members, Copenhagen 55 (lov om kommunernes styrelse, § 5)."""


class CheckKind(StrEnum):
    LOCAL_FIGURES_MISSING = "local_figures_missing"
    FACT_OLD = "fact_old"
    LAW_FACT_OLD = "law_fact_old"
    FIGURE_OLD = "figure_old"
    ONE_DISPLAY = "one_display"
    ATTENDANCE_MISSING = "attendance_missing"
    SECRECY_CHANGED = "secrecy_changed"
    ENTRY_CHANGED = "entry_changed"
    COUNCIL_SIZE = "council_size"
    PLAN_SIZE = "plan_size"


@dataclass(frozen=True)
class CheckLine:
    """One line of the check; `detail` are the names or figures that it is about."""

    kind: CheckKind
    done: bool
    detail: tuple[str, ...] = ()


def check(draft: Draft, displays: int, today: date) -> tuple[CheckLine, ...]:
    """Return the check's lines, what is missing first. Nothing here keeps the doors shut."""
    lines = [
        _local_figures(draft),
        *old_facts(draft.case, today),
        CheckLine(CheckKind.ONE_DISPLAY, displays > 1),
        CheckLine(CheckKind.ATTENDANCE_MISSING, draft.present is not None),
        *_ways(draft),
    ]
    people = draft.present or draft.invited
    council = draft.meeting_form in (MeetingForm.THEME_MEETING, MeetingForm.COUNCIL_MEETING)
    if council and people is not None and people not in COUNCIL_SIZES:
        lines.append(CheckLine(CheckKind.COUNCIL_SIZE, False, (str(people),)))
    made_for = draft.plan.participants
    if not council and people is not None and not made_for.min <= people <= made_for.max:
        size = (str(people), str(made_for.min), str(made_for.max))
        lines.append(CheckLine(CheckKind.PLAN_SIZE, False, size))
    return tuple(sorted(lines, key=lambda line: line.done))


def _local_figures(draft: Draft) -> CheckLine:
    filled = {key for key, value in draft.local_figures if value.strip()}
    missing = tuple(f.label for f in draft.case.local.fields if f.key not in filled)
    return CheckLine(CheckKind.LOCAL_FIGURES_MISSING, not missing, missing)


def old_facts(case: Case, today: date) -> tuple[CheckLine, ...]:
    """Return a line for each fact of a case that should be looked up again."""
    lines = []
    for fact in case.facts:
        law = fact.kind is FactKind.LAW
        good_for = LAW_FACT_GOOD_FOR if law else FACT_GOOD_FOR
        if today - fact.checked_on > good_for:
            kind = CheckKind.LAW_FACT_OLD if law else CheckKind.FACT_OLD
            lines.append(CheckLine(kind, False, (fact.text,)))
        elif (
            not law
            and fact.source.year is not None
            and today.year - fact.source.year > YEARS_A_FIGURE_LASTS
        ):
            kind = CheckKind.FIGURE_OLD
            lines.append(CheckLine(kind, False, (str(fact.source.year), fact.text)))
    return tuple(lines)


def _ways(draft: Draft) -> list[CheckLine]:
    """Say where the meeting's form asks a poll in another way than the plan or the draft."""
    reasons: set[Reason] = set()
    for planned in draft.plan.rounds:
        for poll in planned.polls:
            way = allowed_way(draft.meeting_form, poll)
            if way.reason is not None and poll.secrecy is Secrecy.SECRET:
                reasons.add(way.reason)
    lines = [CheckLine(CheckKind.SECRECY_CHANGED, False, (reason.value,)) for reason in reasons]
    if draft.entry not in offered_entries(draft.meeting_form, draft.plan):
        lines.append(CheckLine(CheckKind.ENTRY_CHANGED, False, (draft.entry.value,)))
    return lines
