"""After a real meeting: what is ticked, typed and called final is stored, and files are whole."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from dilemmakit.domain.errors import Cancelled
from dilemmakit.domain.note import Note
from dilemmakit.domain.vocabulary import Edition, NoteKind, SummaryState
from dilemmakit.gui.after.afterwards import Afterwards
from dilemmakit.gui.after.preview import PageView
from dilemmakit.gui.main_window import MainWindow
from tests.gui.desk.walk import button, tick
from tests.gui.run.evenings import Evening, an_evening


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    with an_evening(tmp_path / "data") as made:
        yield made
        # The pages are drawn beside the screen, and may still read when the test is done.
        QThreadPool.globalInstance().waitForDone(30_000)


@pytest.fixture
def after(evening: Evening, window: MainWindow) -> Afterwards:
    """The page after a meeting on which Jens Holm was named."""
    round_id = evening.session.round.id
    question = Note("q", NoteKind.QUESTION, "Kan Jens Holm svare?", round_id)
    assert evening.live.add_note(question)
    assert evening.live.close_session()
    made = Afterwards(window, evening.live)
    window.show_page(made.page)
    return made


def test_the_pages_shown_are_those_of_the_edition_chosen(
    qtbot: QtBot, window: MainWindow, after: Afterwards
) -> None:
    """Each edition is named with its length, and its very pages stand below."""

    def shown(readers: str) -> bool:
        names = [b.text() for b in window.findChildren(QPushButton) if b.isChecked()]
        pages = len(after.page.findChildren(PageView))
        return any(name.startswith(f"{readers}, {pages} ") for name in names)

    after.begin()
    qtbot.waitUntil(lambda: shown("Byrådet"), timeout=30_000)
    next(b for b in window.findChildren(QPushButton) if b.text().startswith("Konsulent, ")).click()
    qtbot.waitUntil(lambda: shown("Konsulent"), timeout=30_000)


def test_ticks_and_versions_are_on_disk(evening: Evening, after: Afterwards) -> None:
    """A tick and a mark are acts of their own; a change after the final version corrects it."""
    after.page.show_step(2)
    button(after.page, "Markér som endelig").click()
    assert evening.session.summary_state is SummaryState.FINAL
    after.page.show_step(1)
    box = next(
        box
        for box in after.page.findChildren(QCheckBox)
        if box.accessibleName().endswith("i Byrådets udgave")
    )
    box.click()
    assert evening.session.notes[0].editions == {Edition.ADMINISTRATION, Edition.CONSULTANT}
    assert evening.session.summary_state is SummaryState.CORRECTED
    box.click()
    assert evening.session.notes[0].editions == set(Edition)
    assert evening.errors == []


def test_a_name_said_to_be_none_is_let_through(evening: Evening, after: Afterwards) -> None:
    after.page.show_step(2)
    assert evening.live.summary.told().names == ("Jens Holm",)
    tick(after.page, "er ikke et navn").click()
    assert evening.live.summary.told().names == ()
    assert evening.session.journal.not_names == ("Jens Holm",)


def test_the_file_of_the_edition_shown_is_written(
    qtbot: QtBot, after: Afterwards, tmp_path: Path
) -> None:
    after.page.show_step(2)
    button(after.page, "Konsulent").click()
    path = tmp_path / "k.pdf"
    after._export(path)
    qtbot.waitUntil(path.exists, timeout=20_000)
    with pikepdf.open(path) as pdf:
        assert str(pdf.docinfo.Author).startswith("Kommune ")


def test_a_file_stopped_on_the_way_leaves_the_older_one(
    qtbot: QtBot, after: Afterwards, tmp_path: Path
) -> None:
    """Where the writing was done before anybody could stop it, it is tried again."""
    path = tmp_path / "a.pdf"
    for _time in range(5):
        path.write_bytes(b"older")
        after._export(path)
        job = after._writing
        assert job is not None
        heard: list[object] = []
        job.failed.connect(heard.append)
        job.finished.connect(heard.append)
        after._cancel()
        qtbot.waitUntil(lambda heard=heard: bool(heard), timeout=20_000)
        if isinstance(heard[0], Cancelled):
            break
    assert isinstance(heard[0], Cancelled)
    assert path.read_bytes() == b"older"
    assert [one.name for one in tmp_path.glob("*.part")] == []
