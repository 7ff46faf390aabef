"""The facilitator's strip below the room's picture: everybody in the room may read it."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dilemmakit.domain.session import Session
from dilemmakit.gui.run.meeting_bar import why_not_next
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import BODY_PX, NOTE_ROW_PX, room_palette
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, formats

_HEIGHT = 40
_SHEET = """
Strip {{ background: {ground}; border-top: 1px solid {rule}; }}
QLabel {{ color: {soft}; font-size: {size}px; }}
QPushButton {{
    background: transparent; color: {ink}; font-size: {size}px;
    border: 2px solid transparent; padding: 0 9px; min-height: 28px;
}}
QPushButton:hover, QPushButton:focus {{
    border: 2px solid {accent}; padding: 0 9px; min-height: 28px;
}}
QPushButton:disabled {{ color: {soft}; border: 2px solid transparent; background: transparent; }}
"""


class Strip(QWidget):
    """Round, clock, back and on; no script, no notes, no figure, and no word of what comes.

    Signals: `back_chosen`, `blank_chosen`, `next_chosen`, `left` for the console.
    """

    back_chosen = Signal()
    blank_chosen = Signal()
    next_chosen = Signal()
    left = Signal()

    def __init__(self, dark: bool) -> None:
        super().__init__()
        self.setAccessibleName(_("The facilitator's strip"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        colours = vars(room_palette(dark))
        self.setStyleSheet(_SHEET.format(size=NOTE_ROW_PX, **colours))
        self._clock = label()
        self._clock.setFont(font(BODY_PX, tabular=True))
        self._words = ""
        self._round = label()
        self._back = self._button(_("Previous picture"), "Page Up")
        self._blank = self._button(_("Hide the picture"), "B")
        self._next = self._button(_("Next picture"), "Page Down")
        self._leave = self._button(_("Close the picture"), "Esc")
        self._back.clicked.connect(self._go_back)
        self._blank.clicked.connect(self._hide_picture)
        self._next.clicked.connect(self._go_on)
        self._leave.clicked.connect(self._go_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self._clock)
        row.addSpacing(16)
        row.addWidget(self._round, 1)
        for button in (self._back, self._blank, self._next, self._leave):
            row.addWidget(button)

    def _button(self, words: str, key: str) -> QPushButton:
        made = QPushButton(words)
        made.setAccessibleName(words)
        made.setAccessibleDescription(_("Key: {key}").format(key=key))
        made.setAutoDefault(True)
        # A click must leave the keys with the picture, where they lead the meeting.
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the round and the clock, and whether the meeting can go on from here."""
        self._clock.setText(formats.clock_time(now))
        reason = why_not_next(session)
        self._next.setEnabled(not reason)
        # It tells how many are missing, as the room's own picture does.
        self._words = reason or session.round.title
        words = _("Show the picture") if session.blank else _("Hide the picture")
        self._blank.setText(words)
        self._blank.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = QFontMetrics(self._round.font())
        cut = room.elidedText(self._words, Qt.TextElideMode.ElideRight, self._round.width())
        self._round.setText(cut)
        self._round.setAccessibleName(self._words)

    def _go_back(self) -> None:
        self.back_chosen.emit()

    def _hide_picture(self) -> None:
        self.blank_chosen.emit()

    def _go_on(self) -> None:
        self.next_chosen.emit()

    def _go_away(self) -> None:
        self.left.emit()
