"""The list of those who answer by name, pasted while the meeting is prepared; only if asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dilemmakit.domain.roster import ReadRow
from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.gui.widgets.roster_paste import RosterPaste
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, _n


class RosterPart(QWidget):
    """Signals: `given` with the rows, none where the list is taken away."""

    given = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked = False
        self._ask = small_button(_("Answer by name: paste a list …"))
        self._ask.clicked.connect(self._open)
        self._paste = RosterPaste()
        self._paste.given.connect(self._give)
        self._words = label(wrap=True)
        self._remove = small_button(_("Remove the list"))
        self._remove.clicked.connect(self._take_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._paste)
        column.addWidget(self._words)
        column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)

    def show_roster(self, rows: tuple[ReadRow, ...], *, by_name: bool = False) -> None:
        """Show how many stand on the list and whether they answer by it, or offer to paste one."""
        count = len(rows)
        if by_name:
            words = _n(
                "{count} name is on the list, and answers by name. It stays on this computer.",
                "{count} names are on the list, and they answer by name. It stays on this "
                "computer.",
                count,
            )
        else:
            words = _n(
                "{count} name is on the list for answers by name. It stays on this computer.",
                "{count} names are on the list for answers by name. It stays on this computer.",
                count,
            )
        self._words.setText(words.format(count=count))
        self._words.setVisible(bool(rows))
        self._remove.setVisible(bool(rows))
        self._paste.setVisible(not rows and self._asked)
        self._ask.setVisible(not rows and not self._asked)

    def _open(self) -> None:
        self._asked = True
        self.show_roster(())
        self._paste.listen()

    def _give(self, rows: tuple[ReadRow, ...]) -> None:
        self._asked = False
        self.given.emit(rows)

    def _take_away(self) -> None:
        self.given.emit(())
