"""F14 and F15, for citizens' meetings: what the citizens said, and what the politicians heard."""

from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Audience, Edition, NoteKind
from dilemmakit.report.blocks import Block, Bullets, Caption, Heading, NamedLines, plain
from dilemmakit.report.sections.talk import kept
from dilemmakit.wording import _, terms

_VOICES = (NoteKind.EXPERIENCE, NoteKind.HOPE, NoteKind.WORRY, NoteKind.MISSING_VOICE)
_MOST_HEARD = 5


def citizens_words(summary: Summary, edition: Edition) -> tuple[Block, ...]:
    """Return F14, with the caveat that those who came chose to come."""
    if summary.head.audience is not Audience.CITIZENS:
        return ()
    noted = kept(summary.other_notes, edition)
    rows = tuple(
        (terms.note_kind(kind), plain(note.text))
        for kind in _VOICES
        for note in noted
        if note.kind is kind
    )
    if not rows:
        return ()
    caveat = _("The participants came by their own choice and represent nobody else.")
    return Heading(_("In the citizens’ words")), NamedLines(rows), Caption(plain(caveat))


def heard(summary: Summary, edition: Edition) -> tuple[Block, ...]:
    """Return F15: at most five lines."""
    if summary.head.audience is not Audience.CITIZENS:
        return ()
    lines = [n for n in kept(summary.other_notes, edition) if n.kind is NoteKind.HEARD]
    if not lines:
        return ()
    items = tuple(plain(note.text) for note in lines[:_MOST_HEARD])
    return Heading(_("What the politicians heard")), Bullets(items)
