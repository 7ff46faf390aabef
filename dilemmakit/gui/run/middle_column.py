"""The middle of the console: the round, its script, and the controls of this round only."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from dilemmakit.domain.poll import Poll
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import Entry, PollState, RoundKind
from dilemmakit.domain.walk import left_behind
from dilemmakit.gui.run.columns import SheetScroll
from dilemmakit.gui.run.confirmation import Confirmation
from dilemmakit.gui.run.course_words import back_words
from dilemmakit.gui.run.exercise import ExerciseStrip
from dilemmakit.gui.run.fit_panel import FitPanel
from dilemmakit.gui.run.kiosk_panel import KioskPlace
from dilemmakit.gui.run.note_kinds import round_choices
from dilemmakit.gui.run.notes_panel import NotesPanel
from dilemmakit.gui.run.open_polls import OpenPolls
from dilemmakit.gui.run.poll_panel import PollPanel
from dilemmakit.gui.run.poll_progress import current_poll
from dilemmakit.gui.run.practice_card import PracticeCard
from dilemmakit.gui.run.round_head import RoundHead
from dilemmakit.gui.run.script_text import ScriptText
from dilemmakit.gui.run.strip import Strip
from dilemmakit.gui.run.words import is_complete, script_caution
from dilemmakit.gui.theme.tokens import CONSOLE_MIDDLE_MARGIN
from dilemmakit.gui.widgets.remark import Remark
from dilemmakit.gui.widgets.texts import divider
from dilemmakit.wording import _

_ONE_BY_ONE = (Entry.SLIPS, Entry.KIOSK, Entry.TABLE_TALLY, Entry.NAMED)


class MiddleColumn(SheetScroll):
    """Chooses which controls a round needs; the parts do the rest.

    Signals: `fault_retried` when the remark's button is pressed, `idle` when there is nothing to
    type into, `return_chosen` to go on where the meeting had come to.
    """

    fault_retried = Signal()
    return_chosen = Signal()
    idle = Signal()

    def __init__(self) -> None:
        content = QWidget()
        super().__init__(content)
        self._session: Session | None = None
        self._now: datetime | None = None
        self._kiosk: KioskPlace | None = None
        self._chosen: str | None = None
        self._step = ("", -1)
        self._asked: tuple[object, ...] = ()
        self._all_in = False
        self.practice = PracticeCard()
        self.exercise = ExerciseStrip()
        self.fault = Remark()
        self.fault.acted.connect(self.fault_retried)
        self.confirmation = Confirmation()
        self.back = Strip(_("Go on where you left off"))
        self.back.act.clicked.connect(self._return)
        self.back.hide()
        self.head = RoundHead()
        self.caution = Remark()
        self.script = ScriptText()
        self.strip = OpenPolls()
        self.strip.poll_chosen.connect(self.choose_poll)
        self.strip.round_chosen.connect(self._choose_round)
        self.poll = PollPanel()
        self.poll.setProperty("together", True)
        self.notes = NotesPanel()
        self.fit = FitPanel()
        self._air = QWidget()
        self._work = QWidget()
        work = QVBoxLayout(self._work)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(12)
        for below in (self.caution, self.script, divider(), self.strip, self.poll):
            work.addWidget(below)
        work.addWidget(self.notes, 1)
        work.addWidget(self._air, 1)
        column = QVBoxLayout(content)
        column.setContentsMargins(CONSOLE_MIDDLE_MARGIN, 20, CONSOLE_MIDDLE_MARGIN, 20)
        column.setSpacing(16)
        above = (self.exercise, self.fault, self.confirmation, self.back)
        for part in (*above, self.head):
            column.addWidget(part)
        column.addWidget(self._work, 1)
        column.addWidget(self.fit, 1)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the round the session stands in."""
        before = self._session
        asked = self._asked
        self._session, self._now = session, now
        step = (session.round.id, session.step_index)
        arrived = step != self._step or before is None or before.id != session.id
        self._step = step
        if arrived:
            self._chosen = None
        self.show_time(session, now)
        behind = left_behind(session)
        self.back.setVisible(behind is not None)
        if behind is not None:
            self.back.sentence.setText(back_words(session, behind))
        self.exercise.show_session(session)
        caution = script_caution(session)
        if caution != self.caution.sentence:
            self.caution.show_remark(caution)
        planned = session.round.planned
        story = session.case.scenario if planned.kind is RoundKind.BRIEF else ""
        self.script.show_script(planned.script, story)
        self._show_controls(session)
        # Whoever walks through the ways to answer with the arrow keys is left to it.
        if arrived or (asked != self._asked and not self.poll.way.has_keys):
            self.listen()

    def show_time(self, session: Session, now: datetime) -> None:
        """Show the time anew; what does not depend on it stays as it is."""
        self.head.show_session(session, now)
        if self.is_fitting:
            self.fit.show_session(session, now)

    def show_kiosk(self, place: KioskPlace | None) -> None:
        """Show where the kiosk runs, None while it does not."""
        self._kiosk = place
        if self._session is not None:
            self._show_controls(self._session)
            self.listen()

    def choose_poll(self, poll_id: str) -> None:
        """Bring a poll in sight that was left open."""
        self._chosen = poll_id
        if self._session is not None:
            self._show_controls(self._session)
            self.listen()

    def close_poll(self) -> None:
        """Close the poll in sight, or else the first that was left open; ask if answers miss."""
        if self._session is None or self.is_fitting:
            return
        in_sight = self.poll_in_sight
        if in_sight is None or in_sight.state is not PollState.OPEN:
            left_open = self._session.open_polls
            if not left_open:
                return
            self.choose_poll(left_open[0].id)
        self.poll.press_close()

    @property
    def is_fitting(self) -> bool:
        """Whether the rest is being fitted to the end, in place of the round's work."""
        return not self.fit.isHidden()

    def open_fit(self, session: Session, now: datetime) -> None:
        """Lay the round's controls aside, and propose new minutes for the rest."""
        self._work.hide()
        self.fit.open(session, now)

    def close_fit(self) -> None:
        """Go back to the round's controls."""
        self.fit.close_up()
        self._work.show()
        self.listen()

    def listen(self) -> None:
        """Give the keys to the field of this round."""
        if self.is_fitting:
            return
        if not self.poll.isHidden() and self.poll.listen():
            return
        if not self.notes.isHidden():
            self.notes.listen()
        else:
            # Nothing to type into: the keys lead the meeting, arrows and all.
            self.idle.emit()

    def listen_by_key(self) -> None:
        """Go to the round's field; from there to answers that were left open, and back."""
        others = self._left_open
        part = self.poll if not self.poll.isHidden() else self.notes
        focus = QApplication.focusWidget()
        is_there = part.isHidden() or (focus is not None and part.isAncestorOf(focus))
        if self.is_fitting or not others or not is_there:
            self.listen()
        elif self._chosen is None:
            self.choose_poll(others[0].id)
        else:
            self._choose_round()

    @property
    def _left_open(self) -> tuple[Poll, ...]:
        """Open polls that are not the round's own."""
        if self._session is None:
            return ()
        own = current_poll(self._session)
        return tuple(p for p in self._session.open_polls if own is None or p.id != own.id)

    @property
    def poll_in_sight(self) -> Poll | None:
        """The poll whose controls are in sight."""
        return self.poll.poll if not self.poll.isHidden() else None

    def _return(self) -> None:
        self.return_chosen.emit()

    def _choose_round(self) -> None:
        self._chosen = None
        if self._session is not None:
            self._show_controls(self._session)
            self.listen()

    def _show_controls(self, session: Session) -> None:
        own = current_poll(session)
        chosen = next((p for p in session.open_polls if p.id == self._chosen), None)
        if chosen is None:
            self._chosen = None
        poll = chosen or own
        self.strip.show_polls(session, self._left_open, self._chosen)
        self._asked = () if poll is None else (poll.id, poll.state, poll.entry)
        if poll is not None:
            self.poll.show_poll(session, poll, self._kiosk)
        self.poll.setVisible(poll is not None)
        self.script.give_way(chosen is not None)
        busy = poll is not None and (
            chosen is not None or (poll.state is PollState.OPEN and poll.entry in _ONE_BY_ONE)
        )
        notes = bool(round_choices(session.round.planned)) and not busy
        today = self._now.astimezone().date() if self._now is not None else None
        # Laying the note field out anew costs each slip a millisecond or two.
        if today is not None and (notes or not self.notes.isHidden()):
            self.notes.show_session(session, today)
        all_in = poll is not None and is_complete(session, poll)
        if all_in and not self._all_in:
            # In a low window the way on lies below the fold.
            self.ensureWidgetVisible(self.poll.foot)
        self._all_in = all_in
        self.notes.setVisible(notes)
        self._air.setVisible(not notes)
