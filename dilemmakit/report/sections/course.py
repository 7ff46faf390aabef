"""F16: how the meeting went: minutes planned and used, rounds dropped, who answered."""

from dilemmakit.domain.summary import PollCourse, RoundCourse, Summary
from dilemmakit.domain.vocabulary import NoteKind, RoundState
from dilemmakit.report.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    PairedBar,
    PairedBars,
    Paragraph,
    Table,
    plain,
)
from dilemmakit.report.sections.method import way
from dilemmakit.report.sentences import joined
from dilemmakit.wording import _, _n, _p


def course_in_short(summary: Summary) -> tuple[Block, ...]:
    """Return F16 in a few lines and a table of who answered."""
    if not summary.course and not summary.polls:
        return ()
    told = " ".join(filter(None, (_minutes(summary.course), _dropped(summary.course))))
    paragraphs = (Paragraph(plain(told)),) if told else ()
    return Heading(_("The course")), *paragraphs, *_answered(summary.polls), *_remarks(summary)


def course(summary: Summary) -> tuple[Block, ...]:
    """Return F16: two bars a round with their minutes beside them, and who answered.

    No table of the same minutes follows: it would take a quarter of a page to say them again.
    """
    if not summary.course and not summary.polls:
        return ()
    blocks: list[Block] = [Heading(_("The course"))]
    if any(stored.used_minutes is not None for stored in summary.course):
        blocks += [_bars(summary.course), Paragraph(plain(_minutes(summary.course)))]
    dropped = _dropped(summary.course)
    if dropped:
        blocks.append(Paragraph(plain(dropped)))
    return (*blocks, *_answered(summary.polls), *_remarks(summary))


def _bars(rounds: tuple[RoundCourse, ...]) -> PairedBars:
    bars = tuple(
        PairedBar(None, stored.title, stored.planned_minutes, _used(stored)) for stored in rounds
    )
    told = "; ".join(map(_bar_told, bars))
    alt = _("Bars, in minutes. {rows}.").format(rows=told)
    return PairedBars(bars, _("min. planned"), _p("minutes", "used"), alt)


def _bar_told(bar: PairedBar) -> str:
    if bar.after is None:
        return _("{round}: {planned} planned").format(round=bar.label, planned=bar.before)
    return _("{round}: {planned} planned, {used} used").format(
        round=bar.label, planned=bar.before, used=bar.after
    )


def _used(stored: RoundCourse) -> int | None:
    return None if stored.used_minutes is None else round(stored.used_minutes)


def _minutes(rounds: tuple[RoundCourse, ...]) -> str:
    used = [stored.used_minutes for stored in rounds if stored.used_minutes is not None]
    if not used:
        return ""
    planned = sum(stored.planned_minutes for stored in rounds)
    return _("{planned} minutes were planned, and {used} were used.").format(
        planned=planned, used=round(sum(used))
    )


def _dropped(rounds: tuple[RoundCourse, ...]) -> str:
    titles = [stored.title for stored in rounds if stored.state is RoundState.SKIPPED]
    if not titles:
        return ""
    return _n("Dropped: {rounds}.", "Dropped: {rounds}.", len(titles)).format(rounds=joined(titles))


def _answered(polls: tuple[PollCourse, ...]) -> tuple[Block, ...]:
    """Return each poll with its way and how many of those present answered."""
    if not polls:
        return ()
    columns = (
        Column(_("Question"), 50),
        Column(_("Answered"), 35),
        Column(_("How many"), narrow=True),
    )
    rows = tuple(
        (Cell((plain(poll.question),)), Cell((plain(way(poll)),)), Cell((plain(_rate(poll)),)))
        for poll in polls
    )
    return Heading(_("Who answered"), 3), Table(columns, rows)


def _rate(poll: PollCourse) -> str:
    if poll.voided:
        return _("{count}, set aside").format(count=poll.answered)
    if not poll.present:
        return str(poll.answered)
    return _("{count} of {n}").format(count=poll.answered, n=poll.present)


def _remarks(summary: Summary) -> tuple[Block, ...]:
    """Return what the facilitator noted about the meeting itself."""
    noted = [note for note in summary.other_notes if note.kind is NoteKind.NOTE]
    if not noted:
        return ()
    return Heading(_("Remarks"), 3), Bullets(tuple(plain(note.text) for note in noted))
