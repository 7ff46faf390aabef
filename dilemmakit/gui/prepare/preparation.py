"""What has been filled in of a meeting to come, whole or in part, and what follows from it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Self

from dilemmakit.domain.case import Case
from dilemmakit.domain.meeting_form import named_allowed, offered_entries
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.roster import ReadRow
from dilemmakit.domain.session import Draft, Municipality, Session, SessionLine
from dilemmakit.domain.variants import profession_of, professions
from dilemmakit.domain.vocabulary import (
    Audience,
    CouncilWord,
    Entry,
    Language,
    MeetingForm,
    RoundKind,
)

STANCE_ROUNDS = (RoundKind.FIRST_STANCE, RoundKind.SECOND_STANCE)
"""The rounds that stay whatever the clock says, because they are compared."""

_USUAL_TIME = time(19, 0)
_AUDIENCES = {
    MeetingForm.THEME_MEETING: (Audience.COUNCIL,),
    MeetingForm.COUNCIL_MEETING: (Audience.COUNCIL,),
    MeetingForm.COMMITTEE_MEETING: (Audience.COMMITTEE,),
    MeetingForm.CITIZENS_MEETING: (Audience.CITIZENS,),
    MeetingForm.STAFF_MEETING: (Audience.STAFF, Audience.PROFESSIONALS),
}


@dataclass(frozen=True)
class Preparation:
    """The form as it stands. Day and time are local; None where nothing is written yet.

    `profession` is the trade a staff meeting gathers, None while it gathers all.
    """

    meeting_form: MeetingForm = MeetingForm.THEME_MEETING
    municipality: Municipality | None = None
    day: date | None = None
    at: time | None = None
    place: str = ""
    facilitator: str = ""
    council_word: CouncilWord = CouncilWord.BYRAAD
    case: Case | None = None
    case_hash: str = ""
    profession: str | None = None
    plan: Plan | None = None
    invited: int | None = None
    present: int | None = None
    entry: Entry = Entry.SLIPS
    local_figures: tuple[tuple[str, str], ...] = ()
    language: Language = Language.DA
    title: str = ""
    delete_by: date | None = None
    demo: bool = False
    roster: tuple[ReadRow, ...] = ()

    @classmethod
    def of_session(cls, session: Session) -> Self:
        """Return the form of a session that is prepared but not opened."""
        start = session.planned_start.astimezone() if session.planned_start else None
        return cls(
            meeting_form=session.meeting_form,
            municipality=session.municipality,
            day=start.date() if start else None,
            at=start.time().replace(second=0, microsecond=0) if start else None,
            place=session.place,
            facilitator=session.facilitator,
            council_word=session.council_word,
            case=session.cases[0].case,
            case_hash=session.cases[0].content_hash,
            plan=session.plan,
            invited=session.invited,
            present=session.present,
            entry=session.entry,
            local_figures=session.local_figures,
            language=session.language,
            title=session.title,
            delete_by=session.delete_by,
            demo=session.demo,
            roster=tuple(
                ReadRow(one.name, one.group, one.substitute_for) for one in session.roster
            ),
        )

    def with_original(self, case: Case) -> Self:
        """Put the stored case back as it stood before it was fitted to its audience."""
        seen = self.case
        return replace(self, case=case, profession=profession_of(case, seen) if seen else None)

    def with_case(self, case: Case) -> Self:
        """Choose another case; a trade that it has no version for gives way."""
        kept = self.profession if self.profession in professions(case) else None
        return replace(self, case=case, case_hash="", local_figures=(), profession=kept)

    @property
    def start(self) -> datetime | None:
        """The planned start, UTC."""
        if self.day is None or self.at is None:
            return None
        return datetime.combine(self.day, self.at).astimezone(UTC)

    @property
    def trades(self) -> tuple[str, ...]:
        """The professions to choose between: those the case has a version for, among staff."""
        among_staff = Audience.PROFESSIONALS in _AUDIENCES[self.meeting_form]
        return professions(self.case) if self.case is not None and among_staff else ()

    @property
    def audience(self) -> Audience:
        """Who the meeting gathers: those the plan is for, if the meeting's form allows it."""
        gathered = _AUDIENCES[self.meeting_form]
        if self.profession in self.trades:
            return Audience.PROFESSIONALS
        if self.plan is not None and self.plan.audience in gathered:
            return self.plan.audience
        return gathered[0]

    @property
    def plan_fits(self) -> bool:
        """Whether the plan is written for those that a meeting of this form gathers."""
        return self.plan is not None and self.plan.audience in _AUDIENCES[self.meeting_form]

    def with_form(self, form: MeetingForm, plans: Iterable[Plan]) -> Self:
        """Change the meeting form; a plan or a way to answer that does not fit it gives way.

        Where nobody chose otherwise, it is answered as is usual in the form.
        """
        changed = replace(self, meeting_form=form)
        fitting = plans_for(form, plans)
        if changed.plan is None or all(plan.id != changed.plan.id for plan in fitting):
            changed = replace(changed, plan=usual_plan(fitting))
        usual = form is not self.meeting_form and self.entry is self.offered[0]
        return changed._answered(None if usual else self.entry)

    def with_plan(self, plan: Plan) -> Self:
        """Choose another plan; a way to answer that it does not ask in gives way."""
        return replace(self, plan=plan)._answered(self.entry)

    def with_roster(self, rows: tuple[ReadRow, ...]) -> Self:
        """Take a list of names: they answer by name, and as many are present as stand on it."""
        if not rows:
            return replace(self, roster=())._answered(None)
        return replace(self, roster=rows, present=len(rows))._answered(Entry.NAMED)

    @property
    def offered(self) -> tuple[Entry, ...]:
        """The ways to answer that can be chosen, the usual one first; by name with a list only."""
        ways = offered_entries(self.meeting_form, self.plan)
        return tuple(way for way in ways if way is not Entry.NAMED or self.roster)

    def _answered(self, entry: Entry | None) -> Self:
        """Answer in a way if it can be chosen, else in the usual one."""
        return replace(self, entry=entry if entry in self.offered else self.offered[0])

    def on_some_evening(self, today: date) -> Self:
        """Put the meeting at seven o'clock today where no day or time is chosen yet."""
        return replace(self, day=self.day or today, at=self.at or _USUAL_TIME)

    def in_language(self, spoken: Language, cases: Iterable[Case], plans: Iterable[Plan]) -> Self:
        """Change the language; the case and the plan change with it where they exist in it."""
        case, plan, case_hash = self.case, self.plan, self.case_hash
        for other in cases:
            if case is not None and other.id == case.id and other.language is not case.language:
                case, case_hash = other, ""
        for another in plans:
            if plan is not None and another.id == plan.id:
                plan = another
        return replace(self, language=spoken, case=case, case_hash=case_hash, plan=plan)

    def draft(self) -> Draft | None:
        """Return what can be stored; None while case, plan or municipality is missing."""
        if self.case is None or self.plan is None or self.municipality is None:
            return None
        return Draft(
            meeting_form=self.meeting_form,
            audience=self.audience,
            municipality_code=self.municipality.code,
            case=self.case,
            case_hash=self.case_hash,
            plan=self.plan,
            planned_start=self.start,
            language=self.language,
            invited=self.invited,
            present=self.present,
            entry=self.entry,
            place=self.place,
            facilitator=self.facilitator,
            council_word=self.council_word,
            title=self.title,
            local_figures=self.local_figures,
            delete_by=self.delete_by,
            demo=self.demo,
            profession=self.profession if self.profession in self.trades else None,
            roster=self.roster if named_allowed(self.meeting_form) else (),
        )


def plans_for(form: MeetingForm, plans: Iterable[Plan]) -> tuple[Plan, ...]:
    """Return the plans for those a meeting of this form gathers, the shortest first.

    Where nobody has written one, all plans: the meeting's form wins over the plan's.
    """
    known = tuple(plans)
    fitting = [plan for plan in known if plan.audience in _AUDIENCES[form]] or known
    return tuple(sorted(fitting, key=lambda plan: (plan.minutes, plan.id)))


def usual_plan(fitting: tuple[Plan, ...]) -> Plan | None:
    """Return the plan to begin with: of ninety minutes if there is one, else the middle one."""
    for plan in fitting:
        if plan.minutes == 90:
            return plan
    return fitting[len(fitting) // 2] if fitting else None


def usual_municipality(
    lines: Iterable[SessionLine], known: Iterable[Municipality]
) -> Municipality | None:
    """Return the municipality of the newest session, to begin the next one with."""
    by_code = {one.code: one for one in known}
    for line in lines:
        if line.municipality_code in by_code and not line.demo:
            return by_code[line.municipality_code]
    return None


def kiosk_minutes(people: int) -> int:
    """Return how long passing the laptop round takes: eight seconds each (guide, chapter 8)."""
    return max(1, -(-people * 8 // 60))
