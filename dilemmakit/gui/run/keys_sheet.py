"""The keys of the console on one sheet, above everything else until a key is pressed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from dilemmakit.gui.run.sheet import Sheet
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
                ("F1", _("these keys")),
                ("Shift+F1", _("the guide, when something goes wrong")),
                ("F2", _("how many are present")),
                ("F3", _("to the field of this round")),
                ("F4", _("to the list of notes")),
                ("F5", _("show the room here, Escape leads back")),
                ("F6", _("swap the displays")),
                ("F7", _("choose the room's display")),
                ("F8", _("rehearsing: let everybody answer")),
                ("F9", _("words for difficult moments, the case's questions")),
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
                (_("In the list Ctrl+←, Ctrl+→"), _("move the note to another round")),
                (_("Delete in the list"), _("remove the note")),
                (_("− on a slip"), _("a blank answer")),
                ("Ctrl+Z", _("take the last slip back")),
                ("Ctrl+Shift+K", _("end the round of the laptop")),
            ),
        ),
    )


def keys_told() -> tuple[str, ...]:
    """Return the keys of the sheet that work wherever the focus is."""
    (_heading, leading), (_heading, others) = _columns()
    anywhere = [keys for keys, _words in others if keys.startswith("Ctrl")]
    return (*(keys for keys, _words in leading), *anywhere)


class KeysSheet(Sheet):
    """All keys, in two columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("Keys"))
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
        self.column.addLayout(columns, 1)
