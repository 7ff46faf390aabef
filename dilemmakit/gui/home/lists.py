"""A list of sessions under a heading, with a sentence where there are none."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dilemmakit.gui.theme.tokens import CONTROL
from dilemmakit.gui.widgets.buttons import quiet_button
from dilemmakit.gui.widgets.tab_order import follow
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

if TYPE_CHECKING:
    from dilemmakit.gui.widgets.rows import Row, RowText

INSET = 8
"""As far as a row's text stands from its ends."""
_SHOWN_AT_FIRST = 12


class SessionList(QWidget):
    """The first dozen rows; a press shows the rest.

    Signals: `chosen` with the session's id.
    """

    chosen = Signal(str)

    def __init__(self, heading: str, button: QPushButton | None = None) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self._texts: tuple[tuple[str, RowText], ...] = ()
        self._rows: list[Row] = []
        self._head_buttons = (button,) if button is not None else ()
        head = QHBoxLayout()
        head.setContentsMargins(INSET, 0, INSET, 12)
        head.addWidget(label(heading, "heading"), 1)
        for one in self._head_buttons:
            head.addWidget(one)
        self._empty = label(role="soft", wrap=True)
        self._empty.setContentsMargins(INSET, 4, INSET, 0)
        self._all = quiet_button("")
        self._all.clicked.connect(self._show_all)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        head.addStrut(CONTROL)
        self._column.addWidget(self._empty)
        self._column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        self._empty.hide()
        self._all.hide()

    def show_rows(self, texts: "Sequence[tuple[str, RowText]]", empty: str) -> None:
        """Show a row for each pair of a session's id and its text; `empty` where there is none."""
        self._texts = tuple(texts)
        self._empty.setText(empty)
        self._show(_SHOWN_AT_FIRST)

    def _show(self, count: int) -> None:
        # With the first picture there is no session to be seen, and it must come at once.
        from dilemmakit.gui.widgets.rows import Row

        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for position, (session_id, text) in enumerate(self._texts[:count]):
            row = Row(text)
            row.clicked.connect(partial(self._choose, session_id))
            self._rows.append(row)
            self._column.insertWidget(position + 1, row)
            row.show()
        follow(self, (*self._head_buttons, *self._rows))
        self._empty.setVisible(not self._texts)
        self._all.setVisible(len(self._texts) > count)
        self._all.show_text(_("Show all {count}").format(count=len(self._texts)))

    def _show_all(self) -> None:
        self._show(len(self._texts))
        self._rows[_SHOWN_AT_FIRST].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, session_id: str, _checked: bool = False) -> None:
        self.chosen.emit(session_id)
