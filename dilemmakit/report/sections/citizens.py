"""F14 and F15, for citizens' meetings: what the citizens said, and what the politicians heard."""

from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Audience, NoteKind
from dilemmakit.report.blocks import Block, Bullets, Caption, Heading, NamedLines, plain
from dilemmakit.wording import _, _n, terms
from dilemmakit.wording.formats import plain_date

_VOICES = (NoteKind.EXPERIENCE, NoteKind.HOPE, NoteKind.WORRY, NoteKind.MISSING_VOICE)
_MOST_HEARD = 5


def citizens_words(summary: Summary, most: int | None = None) -> tuple[Block, ...]:
    """Return F14, with the caveat that those who came chose to come."""
    if summary.head.audience is not Audience.CITIZENS:
        return ()
    rows = tuple(
        (terms.note_kind(kind), plain(note.text))
        for kind in _VOICES
        for note in summary.other_notes
        if note.kind is kind
    )
    if not rows:
        return ()
    left_out = len(rows[most:]) if most is not None else 0
    besides = _n(
        "{count} more stands in the administration’s edition.",
        "{count} more stand in the administration’s edition.",
        left_out,
    ).format(count=left_out)
    caveat = _("The participants came by their own choice and represent nobody else.")
    told = f"{caveat} {besides}" if left_out else caveat
    return Heading(_("In the citizens’ words")), NamedLines(rows[:most]), Caption(plain(told))


def heard(summary: Summary) -> tuple[Block, ...]:
    """Return F15: at most five lines, and by when answers are promised."""
    if summary.head.audience is not Audience.CITIZENS:
        return ()
    lines = [n for n in summary.other_notes if n.kind is NoteKind.HEARD]
    if not lines:
        return ()
    items = tuple(plain(note.text) for note in lines[:_MOST_HEARD])
    promised = max((n.deadline for n in summary.questions if n.deadline), default=None)
    day = plain_date(promised) if promised else ""
    told = (Caption(plain(_("Answers are promised by {date}.").format(date=day))),) if day else ()
    return Heading(_("What the politicians heard")), Bullets(items), *told
