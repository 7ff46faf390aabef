"""What is said about a slip that cannot be read, and about answering at all."""

from dilemmakit.domain.meeting_form import KIOSK_COMFORTABLE_UP_TO, allowed_entries
from dilemmakit.domain.poll import Item, Poll
from dilemmakit.domain.session import Session
from dilemmakit.domain.slip import SlipFault, SlipReading, written
from dilemmakit.domain.vocabulary import Entry, MeetingForm, Secrecy
from dilemmakit.wording import _, _n

WORDS_BELOW = 8
NOTHING_BELOW = 5
_SECONDS_AT_KIOSK = 8


def slots(poll: Poll) -> list[tuple[Item, int]]:
    """Return each figure or letter a slip holds: its item, and which of the item's it is."""
    return [(item, slot) for item in poll.items for slot in range(written(item).slots)]


def fault_words(reading: SlipReading, poll: Poll) -> str:
    """Return what is wrong with a slip, and what to write instead."""
    if reading.fault is None or reading.fault is SlipFault.EMPTY:
        return ""
    match reading.fault:
        case SlipFault.NUMBER_MISSING:
            return _("Begin with the number on the slip.")
        case SlipFault.NUMBER_TOO_LONG:
            return _("{text} is too long for a slip's number.").format(text=reading.faulty)
        case SlipFault.TOO_MANY:
            return _("There is an answer too many: “{text}”.").format(text=reading.faulty)
        case SlipFault.AMBIGUOUS:
            return _("This can be read in two ways. Put spaces between the figures.")
        case SlipFault.TWICE:
            return _("“{text}” stands there twice.").format(text=reading.faulty)
        case SlipFault.AFTER_BLANK:
            return _("After a dash there are only dashes: “{text}” cannot stand there.").format(
                text=reading.faulty
            )
        case SlipFault.TOO_FEW:
            missing = len(slots(poll)) - len(reading.values)
            return _n(
                "{count} answer is missing. A dash is a blank answer.",
                "{count} answers are missing. A dash is a blank answer.",
                missing,
            ).format(count=missing)
        case _unreadable:
            return _unreadable_words(reading, poll)


def _unreadable_words(reading: SlipReading, poll: Poll) -> str:
    item = written(slots(poll)[len(reading.values)][0])
    if item.letters:
        return _("“{text}” is no option. Write {first} to {last}, or a dash for blank.").format(
            text=reading.faulty, first=item.letters[0], last=item.letters[-1]
        )
    figures = item.figures
    if not figures:
        return _("“{text}” cannot be read here.").format(text=reading.faulty)
    return _("“{text}” cannot be given. Write {first} to {last}, or a dash for blank.").format(
        text=reading.faulty, first=figures[0], last=figures[-1]
    )


def why_excluded(session: Session, poll: Poll, entry: Entry) -> str:
    """Return why a meeting of this form does not answer in this way; empty if it may."""
    if entry in allowed_entries(session.meeting_form):
        return ""
    if session.meeting_form is MeetingForm.COUNCIL_MEETING:
        if Entry.NAMED in poll.entries:
            return _("A council meeting is open, so answers are given by hands or by name.")
        return _("A council meeting is open, so answers are given by hands.")
    if Entry.NAMED in poll.entries:
        return _("A committee is too small for secret answers: cards, hands or names are used.")
    return _("A committee is too small for secret answers, so cards or hands are used.")


def kept_words(poll: Poll) -> str:
    """Return in one line what is kept of the answers, and what is not (guide, chapter 6)."""
    match poll.entry:
        case Entry.NAMED:
            return _("Kept: who answers what, until you delete the list.")
        case Entry.TABLE_TALLY:
            return _("Kept: how many at each table gave each answer, and no names.")
        case Entry.HANDS | Entry.CARDS:
            return _("Kept: how many gave each answer, and nothing else.")
    if poll.numbered:
        return _(
            "Kept: the answers, and the slips' numbers until the meeting closes. "
            "No name, time or order."
        )
    return _("Kept: the answers. No name, time or order.")


def warnings(session: Session, poll: Poll) -> list[str]:
    """Return what to know before the first answer (guide, chapter 6)."""
    present = session.present
    found = []
    if poll.secrecy is Secrecy.SECRET:
        if poll.entry in (Entry.HANDS, Entry.CARDS):
            found.append(_("Hands and cards are seen by all. Say so first."))
        if present is not None and present < NOTHING_BELOW:
            found.append(_("You are fewer than five: nothing will be shown."))
        elif present is not None and present < WORDS_BELOW:
            found.append(
                _("You are fewer than eight: the room sees only “most”, “some” and “none”.")
            )
        if poll.entry is Entry.TABLE_TALLY:
            found.append(
                _(
                    "The host mixes the slips before they are counted. If all at a table answer "
                    "the same, the table knows what each has answered."
                )
            )
        else:
            found.append(_("If all answer the same, everybody knows what each has answered."))
    if poll.entry is Entry.KIOSK and present is not None and present > KIOSK_COMFORTABLE_UP_TO:
        found.append(
            _("{present} people one by one take about {minutes} minutes.").format(
                present=present, minutes=round(present * _SECONDS_AT_KIOSK / 60)
            )
        )
    return found
