"""What a meeting's form allows (guide, chapter 6; the Ministry's opinions 87.1.4 and 87.1.5)."""

from dataclasses import replace

import pytest

from dilemmakit.domain.meeting_form import (
    Reason,
    allowed_entries,
    allowed_way,
    secret_allowed,
)
from dilemmakit.domain.plan import PlannedPoll, PollItem
from dilemmakit.domain.vocabulary import Entry, ItemKind, ItemOn, MeetingForm, Secrecy
from tests.factory import a_planned_poll

SECRET = a_planned_poll("before", (ItemKind.CHOICE, ItemOn.OPTIONS))
OPEN = replace(SECRET, secrecy=Secrecy.OPEN, entry=(Entry.HANDS, Entry.SLIPS))
AT_ONCE = replace(SECRET, secrecy=Secrecy.OPEN_SIMULTANEOUS, entry=(Entry.CARDS,))
FREE = (MeetingForm.THEME_MEETING, MeetingForm.CITIZENS_MEETING, MeetingForm.STAFF_MEETING)
BOUND = (MeetingForm.COUNCIL_MEETING, MeetingForm.COMMITTEE_MEETING)


@pytest.mark.parametrize("form", MeetingForm)
def test_a_council_and_a_committee_never_answer_in_secret(form: MeetingForm) -> None:
    assert secret_allowed(form) is (form in FREE)
    way = allowed_way(form, SECRET)
    assert (way.secrecy is Secrecy.SECRET) is (form in FREE)
    assert (way.reason is None) is (form in FREE)


@pytest.mark.parametrize("form", FREE)
def test_a_free_meeting_is_asked_as_planned(form: MeetingForm) -> None:
    way = allowed_way(form, SECRET)
    assert (way.secrecy, way.entries, way.paired) == (Secrecy.SECRET, SECRET.entry, True)


def test_a_council_shows_hands_openly_and_nothing_is_paired() -> None:
    """No slip, no kiosk, no number: nothing that looks like a secret ballot."""
    way = allowed_way(MeetingForm.COUNCIL_MEETING, SECRET)
    entries = (Entry.HANDS, Entry.NAMED)
    assert (way.secrecy, way.entries, way.paired) == (Secrecy.OPEN, entries, False)
    assert way.reason is Reason.COUNCIL_IS_OPEN


def test_a_committee_turns_its_cards_at_the_same_time() -> None:
    way = allowed_way(MeetingForm.COMMITTEE_MEETING, SECRET)
    assert way.secrecy is Secrecy.OPEN_SIMULTANEOUS
    assert way.entries == (Entry.CARDS, Entry.HANDS, Entry.NAMED)
    assert not way.paired
    assert way.reason is Reason.COMMITTEE_IS_SMALL


@pytest.mark.parametrize("form", FREE)
@pytest.mark.parametrize("planned", [OPEN, AT_ONCE])
def test_what_is_planned_open_stays_as_planned(form: MeetingForm, planned: PlannedPoll) -> None:
    way = allowed_way(form, planned)
    assert (way.secrecy, way.entries, way.reason) == (planned.secrecy, planned.entry, None)


@pytest.mark.parametrize(
    ("form", "planned", "entries"),
    [
        (MeetingForm.COUNCIL_MEETING, OPEN, (Entry.HANDS,)),
        (MeetingForm.COUNCIL_MEETING, AT_ONCE, (Entry.HANDS,)),
        (MeetingForm.COMMITTEE_MEETING, OPEN, (Entry.HANDS,)),
        (MeetingForm.COMMITTEE_MEETING, AT_ONCE, (Entry.CARDS,)),
    ],
)
def test_slips_are_no_open_way_to_answer(
    form: MeetingForm, planned: PlannedPoll, entries: tuple[Entry, ...]
) -> None:
    """Nobody sees who wrote a slip: what is planned open is open in a bound meeting too."""
    way = allowed_way(form, planned)
    assert (way.secrecy, way.entries) == (planned.secrecy, (*entries, Entry.NAMED))


@pytest.mark.parametrize("form", MeetingForm)
def test_names_are_for_one_letter_each_in_a_formal_meeting(form: MeetingForm) -> None:
    """A row of figures cannot be called up name by name, and no other meeting notes names."""
    assert (Entry.NAMED in allowed_way(form, SECRET).entries) is (form in BOUND)
    rated = replace(SECRET, items=(PollItem(ItemKind.RATING, ItemOn.RATINGS),))
    assert Entry.NAMED not in allowed_way(form, rated).entries


@pytest.mark.parametrize("form", MeetingForm)
def test_every_meeting_has_a_way_to_answer_and_hands_are_always_one(form: MeetingForm) -> None:
    assert Entry.HANDS in allowed_entries(form)
    assert allowed_way(form, SECRET).entries


@pytest.mark.parametrize("form", BOUND)
def test_a_meeting_that_may_not_be_secret_is_offered_neither_slips_nor_kiosk(
    form: MeetingForm,
) -> None:
    assert not {Entry.SLIPS, Entry.KIOSK} & set(allowed_entries(form))
    for planned in (SECRET, OPEN, AT_ONCE):
        assert not {Entry.SLIPS, Entry.KIOSK} & set(allowed_way(form, planned).entries)
