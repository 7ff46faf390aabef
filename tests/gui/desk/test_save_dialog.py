"""A file dialog keeps off the screen that the room looks at."""

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.widgets.save_dialog import ask_where, other_screen

TWO_SCREENS = {
    "screens": [
        {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768},
        {"name": "projector", "x": 1366, "y": 0, "width": 1920, "height": 1080},
    ]
}
CHILD = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QWidget
from dilemmakit.gui.widgets.save_dialog import ask_where
app = QApplication([])
laptop, projector = app.screens()
window = QWidget()
window.setScreen(projector)
window.move(projector.geometry().topLeft())
window.show()
taken = []
dialog = ask_where(window, "Gem", Path(sys.argv[1]) / "x.pdf", "PDF", taken.append, projector)
app.processEvents()
print(dialog.screen().name(), laptop.geometry().contains(dialog.geometry().center()))
dialog.done(1)
"""


def test_a_dialog_never_opens_on_the_rooms_screen(tmp_path: Path) -> None:
    """Even when its window has strayed onto the projector the dialog opens on the laptop."""
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps(TWO_SCREENS), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path)],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"},
        check=True,
    )
    assert done.stdout.split() == ["laptop", "True"]


def test_with_one_screen_the_dialog_stays(window: MainWindow) -> None:
    """Where there is no other screen there is nowhere to move to."""
    assert other_screen(window.screen(), window.screen()) is None
    assert other_screen(window.screen(), None) is None


def test_the_chosen_place_is_handed_on(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """The offered name and ending are there; what is chosen is told as a path."""
    taken: list[Path] = []
    dialog = ask_where(window, "Gem", tmp_path / "byraad.pdf", "PDF", taken.append)
    assert dialog.defaultSuffix() == "pdf"
    dialog.fileSelected.emit(str(tmp_path / "mit.pdf"))
    dialog.reject()
    assert taken == [tmp_path / "mit.pdf"]


def test_the_dialog_speaks_danish_throughout(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """Qt's own translations leave two words in English."""
    dialog = ask_where(window, "Gem", tmp_path / "x.pdf", "PDF", lambda _path: None)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    said = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
    assert {"Mappe:", "Filtype:"} <= said
    assert not said & {"Look in:", "Files of type:"}
    dialog.reject()
