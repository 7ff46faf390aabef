"""The sheets that can lie over the console, one at a time, each with the key that calls it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dilemmakit.gui.displays.sheet import DisplaysSheet
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.run import console_keys as keys
from dilemmakit.gui.run.keys_sheet import KeysSheet
from dilemmakit.gui.run.rounds_column import RoundsColumn
from dilemmakit.gui.run.sheet import Sheet
from dilemmakit.gui.run.words_sheet import WordsSheet
from dilemmakit.services.guide import difficult_moments


class Sheets(QObject):
    """Made with the console, hidden until called."""

    def __init__(self, console: QWidget, live: LiveSession, rounds: RoundsColumn) -> None:
        super().__init__(console)
        self._live = live
        self.keys = KeysSheet(console)
        self.displays = DisplaysSheet(console)
        self.words = WordsSheet(console)
        self._all: tuple[Sheet, ...] = (self.keys, self.displays, self.words)
        rounds.keys_chosen.connect(self.toggle_keys)
        rounds.displays_chosen.connect(self.toggle_displays)
        rounds.words_chosen.connect(self.toggle_words)
        keys.connect_keys(
            console,
            {
                keys.SHEET: self.toggle_keys,
                keys.DISPLAYS: self.toggle_displays,
                keys.WORDS: self.toggle_words,
                keys.SWAP: self.displays.swapped.emit,
            },
        )

    def toggle_keys(self) -> None:
        """Show the keys, or put them away."""
        self._toggle(self.keys)

    def toggle_displays(self) -> None:
        """Show the displays, or put them away."""
        self._toggle(self.displays)

    def toggle_words(self) -> None:
        """Show the words to fall back on, in the meeting's own language, or put them away."""
        session = self._live.session
        if session is not None:
            case = session.case
            self.words.show_words(difficult_moments(case.language), case)
            self._toggle(self.words)

    def _toggle(self, sheet: Sheet) -> None:
        shown = not sheet.isHidden()
        for other in self._all:
            other.put_away()
        if not shown:
            sheet.open()
