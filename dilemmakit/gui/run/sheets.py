"""The sheets that can lie over the console, one at a time, each with the key that calls it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dilemmakit.gui.displays.sheet import DisplaysSheet
from dilemmakit.gui.run import console_keys as keys
from dilemmakit.gui.run.keys_sheet import KeysSheet
from dilemmakit.gui.run.sheet import Sheet


class Sheets(QObject):
    """Made with the console, hidden until called."""

    def __init__(self, console: QWidget) -> None:
        super().__init__(console)
        self.keys = KeysSheet(console)
        self.displays = DisplaysSheet(console)
        self._all: tuple[Sheet, ...] = (self.keys, self.displays)
        keys.connect_keys(
            console,
            {
                keys.SHEET: self.toggle_keys,
                keys.DISPLAYS: self.toggle_displays,
                keys.SWAP: self.displays.swapped.emit,
            },
        )

    def toggle_keys(self) -> None:
        """Show the keys, or put them away."""
        self._toggle(self.keys)

    def toggle_displays(self) -> None:
        """Show the displays, or put them away."""
        self._toggle(self.displays)

    def _toggle(self, sheet: Sheet) -> None:
        shown = not sheet.isHidden()
        for other in self._all:
            other.put_away()
        if not shown:
            sheet.open()
