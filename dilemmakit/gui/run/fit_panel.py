"""Fitting the rest of the meeting to a fixed end: old and new minutes side by side."""

from datetime import datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dilemmakit.domain.fitting import Fit, end_at, fit, fit_by_hand
from dilemmakit.domain.session import Session
from dilemmakit.domain.timing import clock
from dilemmakit.gui.run.columns import SheetScroll
from dilemmakit.gui.run.fit_rows import FitRows
from dilemmakit.gui.run.fit_words import end_words, proposal_words
from dilemmakit.gui.run.keyed_button import KeyedButton
from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.gui.widgets.fields import TimeField
from dilemmakit.gui.widgets.texts import divider, label
from dilemmakit.wording import _

_LEAST_HEIGHT = 120


class FitPanel(QWidget):
    """A proposal that can be taken, changed by hand or left; nothing is stored before it is taken.

    Signals: `taken` with the new minutes by the rounds' ids, `left`.
    """

    taken = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._now: datetime | None = None
        self._end: datetime | None = None
        self._by_hand: dict[str, int] | None = None
        self._give_back = False
        self._fit: Fit | None = None
        self._stood: tuple[tuple[str, int], ...] = ()
        self._time = TimeField(_("The meeting must end"))
        self._time.edited.connect(self._choose_end)
        self._as_planned = small_button(_("As planned"))
        self._as_planned.clicked.connect(self._choose_planned)
        self._sentence = label(wrap=True)
        self._rows = FitRows()
        self._rows.minutes_set.connect(self._set_minutes)
        # A long course scrolls within itself; what is done with it stays in sight.
        self._scroll = SheetScroll(self._rows)
        self._scroll.setMinimumHeight(_LEAST_HEIGHT)
        self._ends = label(role="strong")
        self._take = KeyedButton("⏎")
        self._take.show_words(_("Use the new minutes"))
        self._take.clicked.connect(self._take_it)
        self._again = small_button(_("Propose again"))
        self._again.clicked.connect(self._propose)
        self._back = small_button(_("Give minutes back"))
        self._back.clicked.connect(self._ask_back)
        self._leave = KeyedButton("Esc")
        self._leave.show_words(_("Leave it as it is"))
        self._leave.clicked.connect(self._leave_it)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        end = QHBoxLayout()
        end.setSpacing(12)
        end.addWidget(label(_("The meeting must end"), "body"))
        end.addWidget(self._time)
        end.addWidget(self._as_planned)
        end.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._take)
        foot.addWidget(self._leave)
        foot.addStretch(1)
        foot.addWidget(self._back)
        foot.addWidget(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(divider())
        column.addWidget(label(_("Fit the rest to the end"), "heading"))
        column.addLayout(end)
        column.addWidget(self._sentence)
        column.addWidget(self._scroll, 1)
        column.addWidget(divider())
        column.addWidget(self._ends, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(foot)
        column.addStretch()

    def open(self, session: Session, now: datetime) -> None:
        """Propose new minutes for the planned end; the keys go to what is most likely next."""
        self._end = clock(session, now).planned_end
        self._time.show_time(self._end.astimezone().time())
        self._by_hand, self._give_back, self._stood = None, False, ()
        self.show_session(session, now)
        self.show()
        (self._take if self._take.isEnabled() else self._time).setFocus()

    def close_up(self) -> None:
        """Put the panel away; nothing has been stored."""
        self.hide()

    def show_session(self, session: Session, now: datetime) -> None:
        """Follow the meeting; when its rounds have moved the proposal is made anew."""
        if self._end is None:
            return
        self._session, self._now = session, now
        as_it_is = fit_by_hand(session, {}, self._end, now)
        stood = tuple((one.id, one.old) for one in as_it_is.rounds)
        if stood != self._stood:
            self._stood, self._by_hand = stood, None
        proposal = fit(session, self._end, now, give_back=self._give_back)
        shown = proposal
        if self._by_hand is not None:
            shown = fit_by_hand(session, self._by_hand, self._end, now)
        self._fit = shown
        self._sentence.setText(proposal_words(as_it_is, proposal))
        self._rows.show_rounds(shown.rounds)
        self._scroll.setMaximumHeight(max(_LEAST_HEIGHT, self._rows.sizeHint().height()))
        self._ends.setText(end_words(shown))
        self._take.setEnabled(bool(shown.changed))
        self._again.setVisible(self._by_hand is not None or self._give_back)
        short = any(one.new < one.planned for one in proposal.rounds)
        self._back.setVisible(as_it_is.late_minutes < 0 and short and not self._give_back)
        self._as_planned.setEnabled(self._end != clock(session, now).planned_end)

    @property
    def fit(self) -> Fit | None:
        """What would be taken now."""
        return self._fit

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave_it()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._take.isEnabled():
            self._take_it()
        else:
            super().keyPressEvent(event)

    def _show_again(self) -> None:
        if self._session is not None and self._now is not None:
            self.show_session(self._session, self._now)

    def _choose_end(self, at: time) -> None:
        if self._session is None or self._now is None:
            return
        self._end = end_at(at, clock(self._session, self._now).planned_end)
        self._by_hand = None
        self._show_again()

    def _choose_planned(self) -> None:
        if self._session is None or self._now is None:
            return
        self._end = clock(self._session, self._now).planned_end
        self._time.show_time(self._end.astimezone().time())
        self._propose()

    def _set_minutes(self, round_id: str, minutes: int) -> None:
        if self._fit is not None:
            self._by_hand = {**self._fit.minutes, round_id: minutes}
            self._show_again()

    def _propose(self) -> None:
        self._by_hand, self._give_back = None, False
        self._show_again()

    def _ask_back(self) -> None:
        self._by_hand, self._give_back = None, True
        self._show_again()

    def _take_it(self) -> None:
        if self._fit is not None and self._fit.changed:
            self.taken.emit({one.id: one.new for one in self._fit.changed})

    def _leave_it(self) -> None:
        self.left.emit()
