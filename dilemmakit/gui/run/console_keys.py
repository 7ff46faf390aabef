"""The keys that lead the meeting, wherever the focus is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from dilemmakit.gui.run.console import Console

# A text field keeps plain letters and full stops to itself, so that B acts only where nothing is
# being typed; a presenter's buttons send the same keys.
NEXT = ("PgDown",)
BACK = ("PgUp",)
BLANK = ("B", ".", "Ctrl+B")
PAUSE = ("Ctrl+P",)
MORE_TIME = ("Ctrl++", "Ctrl+=")
LESS_TIME = ("Ctrl+-",)
TURN_ON = ("Ctrl+PgDown",)
TURN_BACK = ("Ctrl+PgUp",)
HOLD = ("Ctrl+H",)
ATTENDANCE = ("F2",)
FIELD = ("F3",)
NOTE_LIST = ("F4",)
TAKE_BACK = ("Ctrl+Z",)
CLOSE_POLL = ("Ctrl+Return", "Ctrl+Enter")
SHEET = ("F1",)
GUIDE = ("Shift+F1",)
HERE = ("F5",)
FIT = ("Ctrl+T",)
ROUND = ("Ctrl+R",)
SOUND = ("Ctrl+G",)
SWAP = ("F6",)
DISPLAYS = ("F7",)
FILL = ("F8",)
WORDS = ("F9",)


def connect_keys(window: QWidget, acts: dict[tuple[str, ...], Callable[[], object]]) -> None:
    """Let each of the keys do its act while the window is in front."""
    for keys, act in acts.items():
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)


def connect_leading_keys(window: QWidget, console: "Console") -> None:
    """Let the keys that lead the meeting work in a window: the console's, or one before it."""
    connect_keys(
        window,
        {
            NEXT: console.bar.choose_next,
            BACK: console.go_back,
            BLANK: console.bar.toggle_blank,
            PAUSE: console.middle.head.toggle_pause,
            MORE_TIME: partial(console.add_minutes, 1),
            LESS_TIME: partial(console.add_minutes, -1),
            TURN_ON: console.picture.turn_on,
            TURN_BACK: console.picture.turn_back,
        },
    )
