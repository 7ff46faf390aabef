"""Names that were kept for a meeting can be deleted any time after it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from dilemmakit.domain.roster import read_roster
from dilemmakit.domain.vocabulary import Entry, MeetingForm, View
from dilemmakit.gui.after.afterwards import Afterwards
from dilemmakit.gui.after.preview import PageView
from dilemmakit.gui.after.roster_box import RosterBox
from dilemmakit.gui.main_window import MainWindow
from tests.gui.desk.walk import button
from tests.gui.run.evenings import an_evening


def test_the_names_go_and_the_figures_stay(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    """It is asked once more, with what is kept; then nothing offers it again."""
    with an_evening(tmp_path / "data", meeting_form=MeetingForm.COUNCIL_MEETING) as evening:
        live = evening.live
        index = next(r.position for r in evening.session.rounds if r.planned.polls)
        evening.go_to(index, View.POLL_OPEN)
        poll = evening.session.open_polls[0]
        assert live.set_entry(poll.id, Entry.NAMED)
        assert live.roster.set_roster(read_roster("Anna Holm;A\nBo Krogh;B").rows)
        for one in evening.session.roster:
            assert live.roster.answer_by_name(poll.id, one.id, (("B",),))
        assert live.close_poll(poll.id)
        assert live.close_session()
        after = Afterwards(window, live)
        window.show_page(after.page)
        after.page.show_step(2)
        box = after.page.findChild(RosterBox)
        assert isinstance(box, RosterBox)
        assert box.isVisible()
        button(box, "Slet listen …").click()
        assert evening.session.roster
        button(box, "Slet").click()
        assert evening.session.roster == ()
        assert not box.isVisible()
        assert evening.session.poll(poll.id).cast == len("AB")
        qtbot.waitUntil(lambda: bool(after.page.findChildren(PageView)), timeout=30_000)
        after.finish()
