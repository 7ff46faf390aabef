"""A list of sessions under a heading, with a sentence where there are none."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dilemmakit.domain.session import SessionLine
from dilemmakit.domain.vocabulary import SessionState
from dilemmakit.gui.home.words import below
from dilemmakit.gui.theme.tokens import CONTROL
from dilemmakit.gui.widgets.buttons import quiet_button
from dilemmakit.gui.widgets.rows import INSET, Row, RowText
from dilemmakit.gui.widgets.tab_order import follow
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, terms
from dilemmakit.wording.formats import clock_time, short_date

_SHOWN_AT_FIRST = 12


class SessionList(QWidget):
    """The first dozen rows; a press shows the rest.

    Signals: `chosen` with the session's id.
    """

    chosen = Signal(str)

    def __init__(self, heading: str, button: QPushButton | None = None) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self._lines: tuple[SessionLine, ...] = ()
        self._row_text: Callable[[SessionLine], RowText] = planned_text
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

    def show_planned(self, lines: Sequence[SessionLine]) -> None:
        """Show sessions that are prepared."""
        self._row_text = planned_text
        self._empty.setText(_("Nothing is planned. Choose New session to prepare a meeting."))
        self._show(lines, _SHOWN_AT_FIRST)

    def show_recent(self, lines: Sequence[SessionLine]) -> None:
        """Show sessions that are over."""
        self._row_text = recent_text
        self._empty.setText(_("A meeting stands here when it is over, ready to be told in short."))
        self._show(lines, _SHOWN_AT_FIRST)

    def _show(self, lines: Sequence[SessionLine], count: int) -> None:
        self._lines = tuple(lines)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for position, line in enumerate(self._lines[:count]):
            row = Row(self._row_text(line))
            row.clicked.connect(partial(self._choose, line.id))
            self._rows.append(row)
            self._column.insertWidget(position + 1, row)
        follow(self, (*self._head_buttons, *self._rows))
        self._empty.setVisible(not lines)
        self._all.setVisible(len(self._lines) > count)
        self._all.show_text(_("Show all {count}").format(count=len(self._lines)))

    def _show_all(self) -> None:
        self._show(self._lines, len(self._lines))
        self._rows[_SHOWN_AT_FIRST].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, session_id: str, _checked: bool = False) -> None:
        self.chosen.emit(session_id)


def planned_text(line: SessionLine) -> RowText:
    """Return the row of a session to come, or of one more that runs."""
    state = ""
    if line.state is SessionState.RUNNING:
        state = _("in progress")
    elif line.planned_start is not None:
        state = _("at {time}").format(time=clock_time(line.planned_start))
    day = line.planned_start or line.opened_at
    return RowText(line.case_title, below(line), short_date(day) if day else _("no date"), state)


def recent_text(line: SessionLine) -> RowText:
    """Return the row of a session that is over; its state is the summary's."""
    day = line.closed_at or line.opened_at
    return RowText(
        line.case_title,
        below(line),
        short_date(day) if day else "",
        terms.summary_state(line.summary_state),
    )
