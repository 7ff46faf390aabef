"""The keys of the console on one sheet, above everything else until a key is pressed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _


def _columns() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    return (
        (
            _("The meeting"),
            (
                (_("Page Down, →"), _("next")),
                (_("Page Up, ←"), _("the picture before")),
                (_("B, full stop, Ctrl+B"), _("hide from the room, show again")),
                (_("Ctrl+P"), _("pause the round, go on")),
                (_("Ctrl++, Ctrl+−"), _("a minute more, a minute less")),
                ("Ctrl+T", _("fit the rest to the end")),
                ("Ctrl+R", _("what can be done with the round")),
                (_("Alt+↑, Alt+↓ in the rounds"), _("move a round that waits")),
                ("Ctrl+G", _("a sound, to call the groups back")),
                (_("Ctrl+Page Down, Ctrl+Page Up"), _("turn the picture's page")),
                (_("Ctrl+H"), _("hold the room's picture")),
                ("F5", _("show the room here, Escape leads back")),
                ("Shift+F1", _("the guide, when something goes wrong")),
                ("F2", _("how many are present")),
                ("F3", _("to the field of this round")),
                ("F4", _("to the list of notes")),
            ),
        ),
        (
            _("Notes and slips"),
            (
                (_("letter and space"), _("option A–D, or the kind whose letter is underlined")),
                (_("+ and −"), _("for and against")),
                (_("Alt and the letter"), _("the same, while you write")),
                ("⏎", _("store")),
                (_("Space in the list"), _("show to the room, back to a draft")),
                (_("+ and − in the list"), _("a condition is broad, or split")),
                (_("⏎ in the list"), _("mend the note")),
                (_("Delete in the list"), _("remove the note")),
                (_("− on a slip"), _("a blank answer")),
                ("Ctrl+Z", _("take the last slip back")),
                ("Ctrl+Shift+K", _("end the round of the laptop")),
            ),
        ),
    )


class KeysSheet(QFrame):
    """Covers its parent; Escape, F1 or its button puts it away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._console = parent
        self._before: QWidget | None = None
        self.setProperty("look", "bar")
        self.setAutoFillBackground(True)
        self.setAccessibleName(_("Keys"))
        self._close = small_button(_("Close"))
        self._close.clicked.connect(self.put_away)
        head = QHBoxLayout()
        head.addWidget(label(_("Keys"), "title"), 1)
        head.addWidget(self._close)
        columns = QHBoxLayout()
        columns.setSpacing(64)
        for heading, rows in _columns():
            grid = QGridLayout()
            grid.setHorizontalSpacing(24)
            grid.setVerticalSpacing(10)
            grid.addWidget(label(heading, "heading"), 0, 0, 1, 2)
            for number, (keys, words) in enumerate(rows, start=1):
                grid.addWidget(label(keys, "strong"), number, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label(words, wrap=True), number, 1, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(1, 1)
            grid.setRowStretch(len(rows) + 1, 1)
            columns.addLayout(grid, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(64, 40, 64, 40)
        column.setSpacing(32)
        column.addLayout(head)
        column.addLayout(columns, 1)
        self.hide()

    def open(self) -> None:
        """Cover the console; the keys that lead the meeting go on working."""
        self._before = self._console.focusWidget()
        self.setGeometry(self._console.rect())
        self.show()
        self.raise_()
        self._close.setFocus()

    def put_away(self) -> None:
        """Uncover the console, with the keys where they were."""
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return
        super().keyPressEvent(event)
