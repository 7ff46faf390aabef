"""A council meeting is open to the public: nobody there is promised secrecy."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from dilemmakit.domain.vocabulary import Entry, MeetingForm, Secrecy, View
from tests.gui.evening.house import FIRST_STANCE, House, lay_out, the_house


@pytest.mark.usefixtures("qapp")
def test_the_script_of_secret_answers_is_not_read_aloud_where_they_are_open(
    tmp_path: Path,
) -> None:
    """A remark above the script says what to leave out, and goes with the round."""
    form = MeetingForm.COUNCIL_MEETING
    session_id = lay_out(tmp_path, FIRST_STANCE, View.POLL_OPEN, meeting_form=form, present=11)
    with the_house(tmp_path) as house:
        house.take_up(session_id)
        QApplication.processEvents()
        assert house.poll("before").secrecy is not Secrecy.SECRET
        caution = house.console.middle.caution
        assert caution.sentence.startswith("Her svares der åbent")
        assert caution.isVisibleTo(house.window)
        house.live.go_to_round(FIRST_STANCE + 1)
        assert not caution.isVisibleTo(house.window)


def test_nor_where_hands_are_counted_in_a_meeting_that_could_be_secret(answering: House) -> None:
    """Hands have no numbers, and everybody sees them."""
    assert answering.live.set_entry(answering.poll("before").id, Entry.HANDS)
    assert answering.console.middle.caution.sentence.startswith("Her svares der åbent")
    assert answering.live.set_entry(answering.poll("before").id, Entry.SLIPS)
    assert answering.console.middle.caution.sentence == ""


def test_a_secret_stance_needs_no_such_remark(answering: House) -> None:
    """At a theme meeting the script is read as it stands."""
    assert answering.console.middle.caution.sentence == ""
