"""F1 to F3: whose summary it is, the evening in five lines, and the dilemma."""

from datetime import datetime

from dilemmakit.domain.summary import Head, Summary
from dilemmakit.domain.vocabulary import Audience, CaseStatus
from dilemmakit.report.blocks import (
    Block,
    Facts,
    Heading,
    Masthead,
    NamedLines,
    Paragraph,
    Said,
    Voice,
    Words,
    plain,
)
from dilemmakit.wording import _, terms
from dilemmakit.wording.formats import clock_time, long_date

_AUDIENCES_WITH_A_BODY = (Audience.COUNCIL, Audience.COMMITTEE)


def head(summary: Summary) -> tuple[Block, ...]:
    """Return F1 for those who took part: masthead with the band, and the facts of the meeting."""
    top = summary.head
    masthead = Masthead(
        owner=top.municipality.label,
        edition=_("{edition}, {state}").format(
            edition=participants_edition(top), state=terms.summary_state(top.state)
        ),
        title=top.case_title,
        band=_("Indicative show of opinion – not a decision"),
        band_fact=_attendance(top),
        notice=_("Demonstration: the meeting and the answers are invented")
        if summary.demo
        else None,
    )
    return masthead, Facts(_meeting(summary), _process(top))


def participants_edition(top: Head) -> str:
    """Return whose edition it is: the council's by its own word, the committee's, or everyone's."""
    if top.audience not in _AUDIENCES_WITH_A_BODY:
        return _("Participants’ edition")
    body = terms.audience(top.audience, top.council_word)
    return _("{body}’s edition").format(body=body)


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
        facts.append((_("Place"), place))
    subject = _("{theme} × {area}").format(
        theme=terms.theme(summary.case.theme), area=terms.area(summary.case.area)
    )
    return (*facts, (_("Case"), subject))


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


def dilemma_in_short(summary: Summary) -> tuple[Block, ...]:
    """Return F3 in its short form: the conflict and the turn; the options if no figure has them."""
    words: Words = plain(summary.case.value_conflict)
    for twist in summary.twists:
        turn = _("The twist: {premise}").format(premise=twist.premise_changed)
        words = (*words, Said(f" {turn}"))
    blocks: list[Block] = [Heading(_("The dilemma"))]
    if not summary.lines.question.strip():
        blocks.append(Paragraph((Said(summary.case.question, Voice.STRONG),)))
    blocks.append(Paragraph(words))
    if summary.stance is None and summary.resistance is None:
        blocks.append(NamedLines(tuple((o.id, plain(o.label)) for o in summary.case.options)))
    return tuple(blocks)
