"""P16: who deletes a session deletes it in the app's own copies too, or is told what remains."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.widgets.delete_question import DeleteQuestion
from dilemmakit.storage.folder import found_backups
from tests.gui.desk.walk import button
from tests.gui.evening.house import House, prepared, the_house
from tests.gui.evening.test_hand_over import press, settle
from tests.gui.run.keyboard import texts

MARK = "Sessionen med mærket"


def holding(folder: Path) -> list[Path]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path for path in files if MARK.encode() in path.read_bytes()]


def delete_it(house: House) -> None:
    (line,) = house.live.session_lines()
    house.window.home.planned_chosen.emit(line.id)
    QApplication.processEvents()
    press(house, "Slet")
    (question,) = house.window.page.findChildren(DeleteQuestion)
    button(question, "Slet").click()
    settle()


def said(window: MainWindow) -> str:
    return " ".join(texts(window))


def test_a_deleted_session_goes_from_the_copies_as_well(tmp_path: Path, qapp: QApplication) -> None:
    prepared(tmp_path / "data", title=MARK)
    with the_house(tmp_path / "data") as house:
        settle()
        assert len(holding(tmp_path)) == 2
        delete_it(house)
        assert holding(tmp_path) == []
        assert "kan stadig ligge i" not in said(house.window)


def test_a_copy_that_cannot_be_read_is_named(tmp_path: Path, qapp: QApplication) -> None:
    prepared(tmp_path / "data", title=MARK)
    with the_house(tmp_path / "data") as house:
        settle()
        (copy,) = found_backups(tmp_path / "data")
        copy.path.write_bytes(b"ruins")
        delete_it(house)
        assert copy.path.name in said(house.window)
