"""F1 and F2: whose summary it is, and the evening in five lines."""

from datetime import date, datetime

from dilemmakit.domain.summary import Head, Summary
from dilemmakit.domain.vocabulary import CaseStatus, Edition
from dilemmakit.report.blocks import (
    Block,
    Facts,
    Heading,
    Masthead,
    NamedLines,
    plain,
)
from dilemmakit.report.leaving import quarter
from dilemmakit.wording import _, _p, terms
from dilemmakit.wording.formats import clock_time, long_date, plain_date


def head(summary: Summary) -> tuple[Block, ...]:
    """Return F1 for those who took part: masthead with the band, and the facts of the meeting."""
    return _masthead(summary, participants_edition(summary.head)), _facts(summary)


def head_of_administration(summary: Summary) -> tuple[Block, ...]:
    """Return F1 for those who work on with it."""
    return _masthead(summary, terms.edition(Edition.ADMINISTRATION)), _facts(summary)


def head_without_names(summary: Summary) -> tuple[Block, ...]:
    """Return F1 for those outside the house: what kind of meeting, and its quarter."""
    top = summary.head
    form = terms.meeting_form(top.meeting_form, top.council_word)
    meeting = _("{meeting}, {date}").format(meeting=form, date=quarter_words(summary.made_on))
    left = ((_("Meeting"), meeting), (_("Case"), _subject(summary)))
    facts = Facts(left, tuple(_process(top)))
    return _masthead(summary, terms.edition(Edition.CONSULTANT)), facts


def quarter_words(day: date) -> str:
    """Return the quarter that a day lies in."""
    return _("quarter {number} of {year}").format(number=quarter(day), year=day.year)


def _masthead(summary: Summary, edition: str) -> Masthead:
    top = summary.head
    return Masthead(
        owner=top.municipality.label,
        edition=_("{edition}, {state}").format(
            edition=edition, state=terms.summary_state(top.state)
        ),
        title=top.case_title,
        band=_("Indicative show of opinion – not a decision"),
        band_fact=_attendance(top),
        notice=_("Demonstration: the meeting and the answers are invented")
        if summary.demo
        else None,
    )


def _facts(summary: Summary) -> Facts:
    process = _process(summary.head)
    return Facts(_meeting(summary), (*process, *_version(summary)))


def _version(summary: Summary) -> tuple[tuple[str, str], ...]:
    """Return which version this is, and what it takes the place of."""
    kept = summary.versions
    if not kept:
        return ()
    if kept[-1].checksum == summary.checksum:
        number, earlier = len(kept), kept[:-1]
    else:
        number, earlier = len(kept) + 1, kept
    told = str(number)
    if earlier:
        told = _("{number}, replaces the one of {date}").format(
            number=number, date=plain_date(earlier[-1].made_on)
        )
    return ((_("Version"), told),)


def participants_edition(top: Head) -> str:
    """Return whose edition it is of those who took part."""
    return terms.edition_of(Edition.COUNCIL, top.audience, top.council_word)


def _attendance(top: Head) -> str:
    if top.present is None:
        return ""
    if top.invited is None or top.invited < top.present:
        return _("{present} present").format(present=top.present)
    return _("{present} of {invited} present").format(present=top.present, invited=top.invited)


def _meeting(summary: Summary) -> tuple[tuple[str, str], ...]:
    top = summary.head
    form = terms.meeting_form(top.meeting_form, top.council_word)
    when = top.opened_at or top.planned_start
    meeting = form
    if when is not None:
        meeting = _("{meeting}, {date}").format(meeting=form, date=long_date(when))
    facts = [(_("Meeting"), meeting)]
    if top.title and top.title != top.case_title:
        facts.append((_("Occasion"), top.title))
    place = _place(top)
    if place:
        facts.append((_("Place") if top.place else _p("label", "Time"), place))
    return (*facts, (_("Case"), _subject(summary)))


def _subject(summary: Summary) -> str:
    return _("{theme} × {area}").format(
        theme=terms.theme(summary.case.theme), area=terms.area(summary.case.area)
    )


def _place(top: Head) -> str:
    hours = _hours(top.opened_at, top.closed_at)
    if top.place and hours:
        return _("{place}, {hours}").format(place=top.place, hours=hours)
    return top.place or hours


def _hours(opened: datetime | None, closed: datetime | None) -> str:
    if opened is None:
        return ""
    if closed is None:
        return _("from {time}").format(time=clock_time(opened))
    return _("{start}–{end}").format(start=clock_time(opened), end=clock_time(closed))


def _process(top: Head) -> tuple[tuple[str, str], ...]:
    audience = terms.audience(top.audience, top.council_word)
    plan = _("{audience}, {minutes} minutes").format(audience=audience, minutes=top.minutes)
    facts = [(_("Plan"), plan)]
    if top.facilitator:
        facts.append((_("Led by"), top.facilitator))
    version = _("{version}, {status}").format(
        version=top.case_version, status=terms.case_status(CaseStatus(top.case_status))
    )
    facts.append((_("Case version"), version))
    journal = ", ".join(part for part in (top.journal.case_number, top.journal.author) if part)
    if journal:
        facts.append((_("Journal"), journal))
    return tuple(facts)


def in_short(summary: Summary) -> tuple[Block, ...]:
    """Return F2, without the lines that nobody has written."""
    lines = summary.lines
    rows = (
        (_("The question"), lines.question),
        (_("Before and after"), lines.before_after),
        (_("What joins"), lines.joins),
        (_("What divides"), lines.divides),
        (_("Next step"), lines.next_step),
    )
    written = tuple((name, plain(text.strip())) for name, text in rows if text.strip())
    if not written:
        return ()
    return Heading(_("In short")), NamedLines(written)
