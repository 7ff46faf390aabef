"""P5: a database that is damaged or gone is never written over; the app offers what replaces it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from dilemmakit.app import Start
from dilemmakit.domain.vocabulary import Language
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.preferences import Preferences
from dilemmakit.gui.replacing import ReplacingDialog
from dilemmakit.services import preparation
from dilemmakit.storage.folder import DATABASE, found_backups, open_folder
from tests.factory import FIRST_EVENING, a_draft
from tests.gui.run.keyboard import press, texts

RUINS = b"none of ours" * 500


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with one meeting and a copy of it."""
    with open_folder(tmp_path / "data") as folder:
        preparation.prepare(folder.database, a_draft(title="Om natten"), FIRST_EVENING)
        assert folder.back_up("start", FIRST_EVENING)
    return tmp_path / "data"


@pytest.fixture
def window(data: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The app, opened on a database in ruins."""
    (data / DATABASE).write_bytes(RUINS)
    shown = MainWindow(Preferences(language=Language.DA), furnished=False)
    start = Start(shown, data, None, lambda: FIRST_EVENING)
    shown.show()
    qtbot.waitUntil(lambda: "er beskadiget" in said(shown))
    yield shown
    QThreadPool.globalInstance().waitForDone(5000)
    start.finish()
    shown.close()
    delete(shown)


def said(window: MainWindow) -> str:
    return " ".join(texts(window))


def asked(window: MainWindow) -> QListWidget:
    window.retried.emit()
    dialog = window.findChildren(ReplacingDialog)[-1]
    dialog.activateWindow()
    QApplication.processEvents()
    return dialog.findChildren(QListWidget)[0]


def test_the_newest_copy_is_chosen_with_enter(window: MainWindow, data: Path, qtbot: QtBot) -> None:
    choices = asked(window)
    assert [choices.item(row).text() for row in range(choices.count())] == [
        "Kopien fra tirsdag 9. marts 2027 kl. 19.00: 1 session",
        "Ingen: begynd helt uden sessioner",
    ]
    press("Return")
    qtbot.waitUntil(lambda: "Om natten" in said(window))
    assert "er beskadiget" not in said(window)
    (kept,) = data.glob("dilemmakit.aside*.sqlite")
    assert kept.read_bytes() == RUINS


def test_one_can_begin_without_any_session(window: MainWindow, data: Path, qtbot: QtBot) -> None:
    asked(window)
    press("Down")
    press("Return")
    # A copy is made as soon as the sessions are open.
    qtbot.waitUntil(lambda: len(found_backups(data)) == 2)
    assert "er beskadiget" not in said(window)
    assert "Om natten" not in said(window)
    assert len(list(data.glob("dilemmakit.aside*.sqlite"))) == 1


def test_home_never_says_that_there_are_no_sessions(window: MainWindow) -> None:
    """Whoever sees the damage is told that they cannot be read, not that nothing is planned."""
    assert "Sessionerne kan ikke læses: filen" in said(window)
    assert "Kan ikke læses lige nu." in said(window)
    assert "Intet er planlagt" not in said(window)


def test_escape_leaves_everything_as_it_is(window: MainWindow, data: Path) -> None:
    asked(window)
    press("Escape")
    assert (data / DATABASE).read_bytes() == RUINS
    assert "er beskadiget" in said(window)


def test_a_copy_in_ruins_is_said_and_another_can_be_chosen(
    window: MainWindow, data: Path, qtbot: QtBot
) -> None:
    copy = found_backups(data)[0].path
    good = copy.read_bytes()
    copy.write_bytes(RUINS)
    choices = asked(window)
    assert choices.item(0).text().endswith("kl. 19.00: kan ikke læses")
    press("Return")
    qtbot.waitUntil(lambda: copy.name in said(window))
    assert (data / DATABASE).read_bytes() == RUINS
    copy.write_bytes(good)
    asked(window)
    press("Return")
    qtbot.waitUntil(lambda: "Om natten" in said(window))


def test_what_is_pressed_meanwhile_asks_as_well(window: MainWindow) -> None:
    window.home.new_chosen.emit()
    (dialog,) = window.findChildren(ReplacingDialog)
    assert dialog.isVisible()
    dialog.reject()
