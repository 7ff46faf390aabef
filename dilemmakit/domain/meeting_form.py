"""What a meeting's form allows: who may answer in secret, and how (guide, chapter 6)."""

from dataclasses import dataclass
from enum import StrEnum

from dilemmakit.domain.plan import Plan, PlannedPoll
from dilemmakit.domain.vocabulary import Entry, ItemKind, MeetingForm, Secrecy

KIOSK_COMFORTABLE_UP_TO = 12
"""Above this many, passing the laptop round takes over two minutes (guide, chapter 8)."""


class Reason(StrEnum):
    """Why a poll is asked in another way than the plan says."""

    COUNCIL_IS_OPEN = "council_is_open"
    """A council cannot decide in secret, and must not seem to (Ministry, 87.1.4, 87.1.5)."""
    COMMITTEE_IS_SMALL = "committee_is_small"


@dataclass(frozen=True)
class AllowedWay:
    """How a planned poll may be asked; `reason` is None where it is as planned."""

    secrecy: Secrecy
    entries: tuple[Entry, ...]
    paired: bool
    reason: Reason | None = None


def secret_allowed(form: MeetingForm) -> bool:
    """Tell whether a meeting of this form may answer in secret."""
    return form not in (MeetingForm.COUNCIL_MEETING, MeetingForm.COMMITTEE_MEETING)


def named_allowed(form: MeetingForm) -> bool:
    """Tell whether a meeting of this form may note who answers what, openly."""
    return not secret_allowed(form)


def _by_name(planned: PlannedPoll) -> tuple[Entry, ...]:
    """One letter from each can be called up name by name; a row of figures cannot."""
    one_letter = [item.kind for item in planned.items] == [ItemKind.CHOICE]
    return (Entry.NAMED,) if one_letter else ()


def allowed_entries(form: MeetingForm) -> tuple[Entry, ...]:
    """Return the ways to answer that a meeting of this form may choose between."""
    if form is MeetingForm.COUNCIL_MEETING:
        return (Entry.HANDS,)
    if form is MeetingForm.COMMITTEE_MEETING:
        return (Entry.CARDS, Entry.HANDS)
    if form is MeetingForm.CITIZENS_MEETING:
        # Sixty slips typed one by one take longer than the coffee.
        return (Entry.TABLE_TALLY, Entry.SLIPS, Entry.KIOSK, Entry.HANDS)
    return (Entry.SLIPS, Entry.KIOSK, Entry.HANDS)


def offered_entries(form: MeetingForm, plan: Plan | None) -> tuple[Entry, ...]:
    """Return the ways a meeting may choose between: the form allows them, the plan asks in them.

    By name comes last, where there is a question that can be answered so.
    """
    if plan is None:
        return allowed_entries(form)
    polls = [poll for planned in plan.rounds for poll in planned.polls]
    asked = {way for poll in polls for way in chosen_entries(form, poll)}
    ways = tuple(way for way in allowed_entries(form) if way in asked)
    return (*(ways or allowed_entries(form)), *((Entry.NAMED,) if Entry.NAMED in asked else ()))


def chosen_entries(form: MeetingForm, planned: PlannedPoll) -> tuple[Entry, ...]:
    """Return the ways to answer a planned poll that the meeting's own choice may settle.

    What the plan asks openly is answered as the plan has it, unless the meeting answers by name.
    """
    entries = allowed_way(form, planned).entries
    if planned.secrecy is Secrecy.OPEN:
        return tuple(entry for entry in entries if entry is Entry.NAMED)
    return entries


def allowed_way(form: MeetingForm, planned: PlannedPoll) -> AllowedWay:
    """Return how a planned poll is asked in a meeting of this form.

    Forbidden secrecy gives way to hands or cards at once, without pairing, and says why.
    """
    if secret_allowed(form):
        return AllowedWay(planned.secrecy, planned.entry, planned.pair is not None)
    if planned.secrecy is not Secrecy.SECRET:
        # A slip or a kiosk would make secret again what is planned open.
        open_ways = tuple(entry for entry in planned.entry if entry in allowed_entries(form))
        ways = (*(open_ways or allowed_entries(form)), *_by_name(planned))
        return AllowedWay(planned.secrecy, ways, False)
    if form is MeetingForm.COUNCIL_MEETING:
        ways = (Entry.HANDS, *_by_name(planned))
        return AllowedWay(Secrecy.OPEN, ways, False, Reason.COUNCIL_IS_OPEN)
    entries = (Entry.CARDS, Entry.HANDS, *_by_name(planned))
    return AllowedWay(Secrecy.OPEN_SIMULTANEOUS, entries, False, Reason.COMMITTEE_IS_SMALL)
