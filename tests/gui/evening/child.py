"""The app as a program of its own, with somebody typing; it ends only when it is ended.

Arguments: the data folder, what to do, the minutes that have passed since the meeting's day
began, the session's id. Prints a line when what it does is done, or has been seen.
"""

import sys
import threading
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from dilemmakit.app import Start, run
from dilemmakit.domain.language import Language
from dilemmakit.gui.fault_dialog import FaultDialog
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.preferences import Preferences
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.screen.room_screen import RoomScreen
from tests.factory import FIRST_EVENING

NOTE = "Et menneske hører også det, der ikke bipper"
SLIPS = ("201B", "202C", "203-")
SECRET = "214 B 7 2 9 4 5"


def tell(line: str) -> None:
    print(line, flush=True)


def the_window() -> MainWindow:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))


def type_note(_console: Console) -> None:
    """Type a note key by key; Enter is never pressed."""
    QTest.keyClicks(QApplication.focusWidget(), "a ")
    for key in NOTE:
        QTest.keyClicks(QApplication.focusWidget(), key)
    tell("typed")


def type_slips(console: Console) -> None:
    """Type slips, and tell of each that the screen has confirmed; begin one more."""
    for slip in SLIPS:
        for key in slip:
            QTest.keyClicks(QApplication.focusWidget(), key)
        before = console.middle.poll.slips.hint
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        if console.middle.poll.slips.hint != before:
            tell(console.middle.poll.slips.hint)
    QTest.keyClicks(QApplication.focusWidget(), "204D")
    tell("typed")


def fail_while_running(console: Console) -> None:
    """Let one of our slots fail ten times, and go on with the meeting."""

    def fail() -> None:
        raise ValueError(SECRET)

    for _time in range(10):
        QTimer.singleShot(0, fail)
    QTimer.singleShot(300, partial(tell_of_faults, console))


def tell_of_faults(console: Console) -> None:
    window = the_window()
    dialogs = window.findChildren(FaultDialog)
    visible = [d for d in window.findChildren(QDialog) if d.isVisible()]
    tell(f"dialogs {len(dialogs)} {len(visible)}")
    dialogs[0].accept()
    window.activateWindow()
    QApplication.processEvents()
    before = console.bar.next_words
    console.go_on()
    tell(f"went on {console.bar.next_words != before}")
    QApplication.quit()


def wait_to_be_raised(_console: Console) -> None:
    window = the_window()
    window.showMinimized()
    tell("minimized")
    timer = QTimer(window)

    def look() -> None:
        if not window.isMinimized():
            timer.stop()
            tell("raised")

    timer.timeout.connect(look)
    timer.start(50)


def close_window(_console: Console) -> None:
    """Close the window in the middle of the meeting, with a picture on another display."""
    picture = RoomScreen()
    picture.show()
    tell("closes")
    the_window().close()


ACTS: dict[str, Callable[[Console], None]] = {
    "note": type_note,
    "slips": type_slips,
    "fault": fail_while_running,
    "second": wait_to_be_raised,
    "close": close_window,
}


def close_while_loading(app: QApplication, folder: Path) -> None:
    """Close the window when the folder is held and its database is about to be opened."""
    timer = QTimer(app)

    def look() -> None:
        if (folder / "dilemmakit.holder").exists():
            timer.stop()
            assert any(thread.name == "loading" for thread in threading.enumerate())
            the_window().close()

    timer.timeout.connect(look)
    timer.start(10)
    app.aboutToQuit.connect(partial(tell, "quits"))


def look_at_the_reader(app: QApplication, folder: Path) -> int:
    """Tell whether what reads the library is there when the folder is handed over, and end."""
    window = MainWindow(Preferences(Language.DA), furnished=False)
    begun = Start(window, folder, None, lambda: FIRST_EVENING)

    def look(_desk: object) -> None:
        tell(f"reader {'dilemmakit.content.library' in sys.modules}")

    # In the thread that hands it over: a moment later the reading is under way.
    begun._opened.connect(look, Qt.ConnectionType.DirectConnection)
    begun._opened.connect(app.quit, Qt.ConnectionType.QueuedConnection)
    window.show()
    app.exec()
    begun.finish()
    return 0


def main() -> int:
    folder, what, minutes = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    session_id = sys.argv[4]
    app = QApplication(sys.argv[:1])
    begin = QTimer(app)
    if what == "at_once":
        close_while_loading(app, folder)
        return run(folder, Language.DA, None, lambda: FIRST_EVENING)

    if what == "reader":
        return look_at_the_reader(app, folder)

    def look() -> None:
        """Press »Go on« until the meeting is there, then do what was asked."""
        windows = [w for w in app.topLevelWidgets() if isinstance(w, MainWindow)]
        if not windows or windows[0].centralWidget() is None:
            return
        page = windows[0].page
        if isinstance(page, Console):
            begin.stop()
            windows[0].activateWindow()
            QTimer.singleShot(100, partial(ACTS[what], page))
        else:
            windows[0].home.continued.emit(session_id)

    begin.timeout.connect(look)
    begin.start(100)
    return run(folder, Language.DA, None, lambda: FIRST_EVENING + timedelta(minutes=minutes))


if __name__ == "__main__":
    sys.exit(main())
