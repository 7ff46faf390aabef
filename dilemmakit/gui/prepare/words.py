"""What the preparation says of forms, ways to answer, plans and cases."""

from datetime import timedelta

from dilemmakit.domain.case import Case
from dilemmakit.domain.meeting_form import (
    KIOSK_COMFORTABLE_UP_TO,
    allowed_entries,
    offered_entries,
)
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.vocabulary import Audience, CouncilWord, Entry, MeetingForm
from dilemmakit.gui.prepare.preparation import Preparation, kiosk_minutes
from dilemmakit.wording import _, _n, _p, terms
from dilemmakit.wording.formats import clock_time


def form_choice(form: MeetingForm, word: CouncilWord) -> str:
    """Return a meeting form as a segment says it."""
    if form is MeetingForm.STAFF_MEETING:
        return _p("meeting form", "Staff")
    if form is MeetingForm.COUNCIL_MEETING and word is not CouncilWord.BYRAAD:
        # The meeting's whole name is wider than the form.
        return terms.audience(Audience.COUNCIL, word)
    return terms.meeting_form(form, word)


def form_hint(form: MeetingForm, word: CouncilWord) -> str:
    """Return what a meeting form means for the answers (guide, chapter 6)."""
    hint = {
        MeetingForm.THEME_MEETING: _(
            "{meeting}: nothing is decided, and secret shows of opinion are possible."
        ),
        MeetingForm.COUNCIL_MEETING: _(
            "{meeting}: the doors are open, answers are given with hands, "
            "and nothing may look like a decision."
        ),
        MeetingForm.COMMITTEE_MEETING: _(
            "{meeting}: too few to answer in secret. All answer openly at the same time."
        ),
        MeetingForm.CITIZENS_MEETING: _(
            "{meeting}: nothing is decided, and the answers are given on slips."
        ),
        MeetingForm.STAFF_MEETING: _(
            "{meeting}: nothing is decided, and those present see the summary first."
        ),
    }[form]
    return hint.format(meeting=form_choice(form, word))


def excluded_entry(form: MeetingForm, entry: Entry) -> str:
    """Return why a way to answer cannot be chosen in a meeting of this form; empty if it can."""
    if entry in allowed_entries(form):
        return ""
    if form is MeetingForm.COUNCIL_MEETING:
        if entry is Entry.CARDS:
            return _("Answers are given with hands or by name here.")
        return _("The meeting is open, so the answers cannot be secret.")
    if form is MeetingForm.COMMITTEE_MEETING:
        return _("A committee is too small to answer in secret.")
    if entry is Entry.CARDS:
        return _("Cards belong to a committee meeting.")
    return _("Counting at the tables belongs to a citizens' meeting.")


def why_not_offered(preparation: Preparation, entry: Entry) -> str:
    """Return why a way to answer cannot be chosen, by the form or the plan; empty if it can."""
    if entry in preparation.offered:
        return ""
    form, plan = preparation.meeting_form, preparation.plan
    if entry is Entry.NAMED:
        if Entry.NAMED in offered_entries(form, plan):
            return _("By name: first paste the list of names below.")
        return _("By name: the plan has no question with a single letter for an answer.")
    if entry not in allowed_entries(form):
        return excluded_entry(form, entry)
    offered = offered_entries(form, plan)
    unasked = [way for way in allowed_entries(form) if way not in offered]
    quoted = [_("“{words}”").format(words=terms.entry(way)) for way in unasked]
    return _("This plan does not ask by {ways}.").format(ways=", ".join(quoted))


def entry_hint(preparation: Preparation, shown: tuple[Entry, ...]) -> str:
    """Return what there is to know of the ways to answer: what they cost, and what is excluded."""
    people = preparation.present or preparation.invited
    sentences = []
    kiosk = Entry.KIOSK in preparation.offered
    if kiosk and people and people > KIOSK_COMFORTABLE_UP_TO:
        sentences.append(
            _n(
                "Passing it round takes about {minutes} minute with {people}.",
                "Passing it round takes about {minutes} minutes with {people}.",
                kiosk_minutes(people),
            ).format(minutes=kiosk_minutes(people), people=people)
        )
    for entry in shown:
        reason = why_not_offered(preparation, entry)
        if reason and reason not in sentences:
            sentences.append(reason)
    return " ".join(sentences)


def plan_minutes(plan: Plan) -> str:
    """Return a plan as a segment says it: its minutes."""
    return _("{minutes} min.").format(minutes=plan.minutes)


def plan_choice(plan: Plan) -> str:
    """Return a plan as a list says it, where several are as long."""
    return _("{minutes}: {title}").format(minutes=plan_minutes(plan), title=plan.title)


def plan_hint(preparation: Preparation) -> str:
    """Return how many rounds there are, when they end, and what the colour means."""
    plan = preparation.plan
    if plan is None:
        return _("There is no plan for this meeting yet.")
    if not preparation.plan_fits:
        return _("No plan is written for this meeting yet. This one is “{title}”.").format(
            title=plan.title
        )
    rounds = len(plan.rounds)
    if preparation.start is None:
        sentence = _n("{count} round.", "{count} rounds.", rounds).format(count=rounds)
    else:
        end = preparation.start + timedelta(minutes=plan.minutes)
        sentence = _n(
            "{count} round, until {time}.", "{count} rounds, until {time}.", rounds
        ).format(count=rounds, time=clock_time(end))
    colour = _("The colour shows the first and the second stance, which always stay.")
    return " ".join((sentence, colour))


def case_line(case: Case) -> str:
    """Return a case's theme, area, status and version in one line."""
    return _("{theme} × {area}, {status} {version}").format(
        theme=terms.theme(case.theme),
        area=terms.area(case.area),
        status=terms.case_status(case.status),
        version=case.version,
    )


def case_hint(preparation: Preparation) -> str:
    """Return what those who come meet in another way than the case stands; empty if nothing."""
    if preparation.profession in preparation.trades:
        return _("They get a version of their own. Options and facts are the same.")
    case = preparation.case
    if preparation.audience is Audience.CITIZENS and case is not None and case.easy_read:
        return _("Citizens are told the story in easy words. Options and facts are the same.")
    return ""


def lacking(preparation: Preparation) -> str:
    """Return what must be chosen before anything can be stored; empty if nothing."""
    if preparation.case is None:
        return _("Choose a case first.")
    if preparation.plan is None:
        return _("There is no plan for this meeting yet.")
    if preparation.municipality is None:
        return _("Choose a municipality first.")
    return ""


def council_choice(word: CouncilWord) -> str:
    """Return what a council calls itself, as a choice."""
    text = terms.council(word)
    return text[:1].upper() + text[1:]


def case_minutes(case: Case) -> str:
    """Return how long a case needs; a longer plan than the best is no mistake."""
    return _("from {least} min., best {best}").format(
        least=case.estimated_minutes.min, best=case.estimated_minutes.recommended
    )


def case_facts(case: Case) -> str:
    """Return what a case holds, and where it comes from, in two lines."""
    holds = _("{voices} voices · {facts} facts with sources · {twists} twists").format(
        voices=len(case.voices), facts=len(case.facts), twists=len(case.twists)
    )
    origin = _("{minutes} · {status} {version} · {license}").format(
        minutes=case_minutes(case),
        status=terms.case_status(case.status),
        version=case.version,
        license=case.license.replace("CC-BY-", "CC BY ").replace("CC-BY", "CC BY"),
    )
    return f"{holds}\n{origin}"
