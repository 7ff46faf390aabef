"""Every meeting form with every poll and every way: allowed, or refused in plain words."""

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from dilemmakit.domain.meeting_form import allowed_entries, allowed_way, secret_allowed
from dilemmakit.domain.plan import PlannedPoll, PollItem
from dilemmakit.domain.vocabulary import Entry, ItemKind, ItemOn, Language, MeetingForm, Secrecy
from dilemmakit.gui.prepare.words import excluded_entry
from dilemmakit.gui.run.poll_way import PollWay
from dilemmakit.gui.run.slip_words import kept_words, why_excluded
from dilemmakit.wording import speaking
from tests.factory import a_planned_poll, a_poll, a_session
from tests.gui.run.keyboard import texts

ITEMS = (
    (ItemKind.CHOICE, ItemOn.OPTIONS),
    (ItemKind.RESISTANCE, ItemOn.OPTIONS_ZERO),
    (ItemKind.CONSENT, ItemOn.PRINCIPLES),
    (ItemKind.RANKING, ItemOn.PRINCIPLES),
    (ItemKind.DOTS, ItemOn.CONDITIONS),
    (ItemKind.RATING, ItemOn.RATINGS),
)
PLANNED = [
    replace(
        a_planned_poll("before", (ItemKind.CHOICE, ItemOn.OPTIONS)),
        items=(PollItem(*item),),
        secrecy=secrecy,
        entry=entries,
    )
    for item, secrecy, entries in product(
        ITEMS,
        Secrecy,
        ((Entry.SLIPS, Entry.KIOSK), (Entry.TABLE_TALLY,), (Entry.CARDS,), (Entry.HANDS,)),
    )
]


@pytest.mark.parametrize("form", MeetingForm)
def test_a_form_never_lets_through_what_it_forbids(form: MeetingForm) -> None:
    """There is always a way; where secrecy is forbidden none is secret, and a reason is given."""
    for planned in PLANNED:
        way = allowed_way(form, planned)
        assert way.entries
        if secret_allowed(form):
            assert (way.secrecy, way.entries) == (planned.secrecy, planned.entry)
            assert Entry.NAMED not in way.entries
            continue
        assert way.secrecy is not Secrecy.SECRET
        assert not way.paired
        assert not {Entry.SLIPS, Entry.KIOSK, Entry.TABLE_TALLY} & set(way.entries)
        assert (way.reason is not None) is (planned.secrecy is Secrecy.SECRET)


@pytest.mark.parametrize("form", MeetingForm)
def test_each_way_that_is_refused_says_why_and_truly(form: MeetingForm) -> None:
    """A way that the form allows is never refused in the form's name."""
    with speaking(Language.DA):
        for planned in PLANNED:
            check_reasons(form, planned)
        for entry in set(Entry) - {Entry.NAMED}:
            assert bool(excluded_entry(form, entry)) is (entry not in allowed_entries(form))


def check_reasons(form: MeetingForm, planned: PlannedPoll) -> None:
    way = allowed_way(form, planned)
    poll = a_poll(secrecy=way.secrecy, entries=way.entries, entry=way.entries[0])
    session = a_session(meeting_form=form)
    for entry in {Entry.SLIPS, Entry.KIOSK, Entry.HANDS} - set(way.entries):
        reason = why_excluded(session, poll, entry)
        assert reason.endswith(".") is (entry not in allowed_entries(form))


def test_each_way_says_what_is_kept() -> None:
    """Names are named only where they are kept, and slips' numbers only where there are any."""
    with speaking(Language.DA):
        for entry, pair in product(Entry, (None, "stance")):
            words = kept_words(a_poll(entry=entry, pair=pair))
            assert words.startswith("Vi gemmer")
            numbered = pair is not None and entry in (Entry.SLIPS, Entry.KIOSK)
            assert ("numre" in words) is numbered
            assert ("hvem der svarer hvad" in words) is (entry is Entry.NAMED)


def test_slips_are_called_numbered_only_where_they_are(qapp: QApplication) -> None:
    """Or people are asked for a number that nobody types."""
    session = a_session()
    for pair, words in ((None, "Svarsedler"), ("stance", "Nummererede sedler")):
        way = PollWay()
        way.show_poll(session, a_poll(entries=(Entry.SLIPS, Entry.HANDS), pair=pair))
        assert words in texts(way)
        delete(way)
