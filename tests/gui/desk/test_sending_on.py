"""The last page after a meeting: the journal, the names, the versions, and the file that leaves."""

from datetime import date
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QProgressBar,
)
from pytestqt.qtbot import QtBot

from dilemmakit.domain.session import Journal, UsedAgain
from dilemmakit.domain.summary import SummaryVersion
from dilemmakit.domain.vocabulary import (
    Edition,
    SummaryState,
)
from dilemmakit.gui.after.page import AfterPage
from dilemmakit.gui.after.sending import PATIENCE_MS
from tests.gui.desk.test_after import page
from tests.gui.desk.walk import button, texts, tick
from tests.report.evenings import a_full_summary, a_head

__all__ = ["page"]


def test_the_journal_is_stored_by_itself(qtbot: QtBot, page: AfterPage) -> None:
    page.show_step(2)
    number = next(f for f in page.findChildren(QLineEdit) if f.accessibleName() == "Sagsnummer")
    QTest.keyClicks(number, "27/123")
    with qtbot.waitSignal(page.journal_edited) as heard:
        page.flush()
    assert heard.args == [Journal("27/123", "")]


def test_whoever_led_the_meeting_says_whether_the_case_would_be_used_again(
    qtbot: QtBot, page: AfterPage
) -> None:
    page.show_step(2)
    with qtbot.waitSignal(page.journal_edited) as heard:
        button(page, "Ja, med ændringer").click()
    assert heard.args == [Journal(used_again=UsedAgain.WITH_CHANGES)]


def test_the_file_is_said_to_be_saved_when_it_is(qtbot: QtBot, page: AfterPage) -> None:
    """The act rests while the file is written; then its place is told, or it can be tried again."""
    page.show_step(2)
    save = button(page, "Gem som PDF …")
    with qtbot.waitSignal(page.save_wanted):
        save.click()
    page.show_saving()
    assert not save.isEnabled()
    page.show_saved(None)
    assert save.isEnabled()
    assert not any("Gemt som" in text for text in texts(page))
    page.show_saved(Path("/tmp/byraad.pdf"))
    assert "Gemt som /tmp/byraad.pdf" in texts(page)


def _consultant(page: AfterPage) -> None:
    page.show_step(2)
    button(page, "Konsulent").click()


def test_nothing_leaves_the_house_without_the_tick(qtbot: QtBot, page: AfterPage) -> None:
    """The consultant's edition says what public access means, and waits for the person."""
    with qtbot.waitSignal(page.edition_chosen) as heard:
        _consultant(page)
    assert heard.args == [Edition.CONSULTANT]
    assert page.edition is Edition.CONSULTANT
    assert any("aktindsigt" in text for text in texts(page))
    save = button(page, "Gem som PDF …")
    assert not save.isEnabled()
    tick(page, "Vi sender materialet ud af kommunen").click()
    assert save.isEnabled()
    button(page, "Forvaltning").click()
    assert save.isEnabled()
    assert not any("aktindsigt" in text for text in texts(page))


def test_a_municipality_is_named_only_if_it_agrees(qtbot: QtBot, page: AfterPage) -> None:
    _consultant(page)
    with qtbot.waitSignal(page.journal_edited) as heard:
        tick(page, "Kommunen må nævnes ved navn").click()
    assert heard.args == [Journal(municipality_named=True)]


def test_names_are_listed_and_told_apart(qtbot: QtBot, page: AfterPage) -> None:
    """They are seen or said to be none; nothing inside the house waits for it."""
    page.show_step(2)
    page.show_summary(a_full_summary(names=("Jens Holm", "Byhaven")))
    assert "Jens Holm" in texts(page)
    assert button(page, "Gem som PDF …").isEnabled()
    with qtbot.waitSignal(page.journal_edited) as heard:
        next(
            box
            for box in page.findChildren(QCheckBox)
            if box.accessibleName() == "Byhaven er ikke et navn"
        ).click()
    assert heard.args == [Journal(not_names=("Byhaven",))]
    page.show_summary(a_full_summary(names=("Jens Holm",)))
    with qtbot.waitSignal(page.journal_edited) as heard:
        tick(page, "Jeg har set navnene").click()
    assert heard.args[0].seen_names == ("Jens Holm",)


def test_the_versions_kept_are_told(qtbot: QtBot, page: AfterPage) -> None:
    page.show_step(2)
    final = SummaryVersion(SummaryState.FINAL, date(2027, 3, 10), "aaaa")
    head = a_head(state=SummaryState.CORRECTED)
    page.show_summary(a_full_summary(head=head, versions=(final,)))
    assert "Version 1: endelig, 10. marts 2027. Kontrolsum aaaa." in texts(page)
    assert any(text.startswith("Version 2: rettet.") for text in texts(page))
    with qtbot.waitSignal(page.marked) as heard:
        button(page, "Markér som endelig").click()
    assert heard.args == [SummaryState.FINAL]


def test_what_takes_longer_than_a_second_can_be_stopped(qtbot: QtBot, page: AfterPage) -> None:
    page.show_step(2)
    page.show_saving()
    page.show_progress(0.4)
    bar = page.findChild(QProgressBar)
    qtbot.waitUntil(bar.isVisible, timeout=2 * PATIENCE_MS)
    assert bar.value() == 40
    with qtbot.waitSignal(page.cancelled):
        button(page, "Afbryd").click()
    page.show_saved(None)
    assert not bar.isVisible()


def test_the_keys_come_back_to_saving(page: AfterPage, tmp_path: Path) -> None:
    """Enter pressed once more saves once more; it never marks the summary as final."""
    page.show_step(2)
    save = button(page, "Gem som PDF …")
    save.setFocus()
    page.show_saving()
    page.show_saved(tmp_path / "a.pdf")
    assert page.window().focusWidget() is save
