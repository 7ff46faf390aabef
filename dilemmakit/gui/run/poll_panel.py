"""One poll in the middle of the console: the way to answer, the entry, the count."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from dilemmakit.domain.poll import Poll
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import Entry, PollState
from dilemmakit.gui.displays.arrangement import Arrangement
from dilemmakit.gui.run.hands_grid import HandsGrid
from dilemmakit.gui.run.kiosk_panel import KioskPanel, KioskPlace
from dilemmakit.gui.run.named_answers import NamedAnswers
from dilemmakit.gui.run.poll_foot import PollFoot
from dilemmakit.gui.run.poll_rest import PollRest
from dilemmakit.gui.run.poll_way import PollWay
from dilemmakit.gui.run.slip_entry import SlipEntry
from dilemmakit.gui.run.table_sheets import TableSheets
from dilemmakit.gui.run.words import poll_title
from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, terms


def entry_title(poll: Poll) -> str:
    """Return the heading: what is to be done now."""
    if poll.state is not PollState.OPEN:
        return poll.question
    match poll.entry:
        case Entry.SLIPS:
            return _("Type the slip")
        case Entry.KIOSK:
            return _("Send it round")
        case Entry.CARDS:
            return _("Count the cards")
        case Entry.TABLE_TALLY:
            return _("Type the tables' sheets")
        case Entry.NAMED:
            return _("Call them up by name")
        case Entry.HANDS:
            return _("Count the hands")


class PollPanel(QWidget):
    """Each signal carries the poll's id first.

    Signals: `opened`, `entry_chosen` with an Entry, `slip_kept` with number, answers and nonce,
    `words_given` with what would change somebody's mind, `taken_back` with a number or None,
    `hands_counted` with Counts, `sheet_kept` with what TableSheets hands over, `tables_changed`,
    `answered_by_name`, `closed` with whether to show at once, `reopened`, `revealed`, `voided`,
    `kiosk_asked` with a KioskPlace, `kiosk_ended` without any.
    """

    opened = Signal(str)
    entry_chosen = Signal(str, object)
    slip_kept = Signal(str, object, object, str)
    words_given = Signal(str, str)
    taken_back = Signal(str, object)
    hands_counted = Signal(str, object)
    sheet_kept = Signal(str, int, int, object, object)
    tables_changed = Signal(int)
    answered_by_name = Signal(str, str, object)
    closed = Signal(str, bool)
    reopened = Signal(str)
    revealed = Signal(str)
    voided = Signal(str)
    kiosk_asked = Signal(str, str)
    kiosk_ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._poll: Poll | None = None
        self._title = label(role="heading", wrap=True)
        self._how = label(role="label")
        self.way = PollWay()
        self.slips = SlipEntry()
        self.hands = HandsGrid()
        self.tables = TableSheets()
        self.named = NamedAnswers()
        self.kiosk = KioskPanel()
        self.foot = PollFoot()
        self.rest = PollRest()
        self._mend = small_button(_("Mend"))
        self._mend.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._mends = QMenu(self._mend)
        last = self._mends.addAction(_("Take the last slip back (Ctrl+Z)"))
        last.triggered.connect(self.take_back_last)
        one = self._mends.addAction(_("Take a slip back by its number …"))
        self._mends.addSeparator()
        whole = self._mends.addAction(_("Set all answers aside and ask again …"))
        self._mend.setMenu(self._mends)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._title, 1)
        head.addWidget(self._how)
        head.addWidget(self._mend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        self._entries = (self.slips, self.hands, self.tables, self.named, self.kiosk)
        for part in (self.way, *self._entries, self.rest, self.foot):
            column.addWidget(part)
        self.way.entry_chosen.connect(self._choose_entry)
        self.slips.slip_kept.connect(self._keep_slip)
        self.slips.words_given.connect(self._keep_words)
        self.slips.undo_wanted.connect(self.take_back_last)
        self.hands.counted.connect(self._count)
        self.tables.sheet_kept.connect(self._keep_sheet)
        self.tables.tables_changed.connect(self.tables_changed)
        self.named.answered.connect(self._answer_by_name)
        self.kiosk.kiosk_asked.connect(self.kiosk_asked)
        self.kiosk.kiosk_ended.connect(self.kiosk_ended)
        one.triggered.connect(self.foot.ask_number)
        whole.triggered.connect(self.foot.ask_void)
        self.foot.close_wanted.connect(self.press_close)
        self.foot.closed.connect(self._close)
        self.foot.voided.connect(self._void)
        self.foot.take_back_given.connect(self._take_back)
        self.foot.left.connect(self.listen)
        self.rest.opened.connect(self._open)
        self.rest.revealed.connect(self._reveal)
        self.rest.voided.connect(self._void)
        self.rest.reopened.connect(self._reopen)

    @property
    def poll(self) -> Poll | None:
        """The poll in sight."""
        return self._poll

    def show_poll(self, session: Session, poll: Poll, kiosk: KioskPlace | None = None) -> None:
        """Show a poll; `kiosk` is where the kiosk runs, if it does."""
        before, self._poll = self._poll, poll
        if before is None or (before.id, before.state) != (poll.id, poll.state):
            self.foot.put_questions_away()
        is_open = poll.state is PollState.OPEN
        by_slips = is_open and poll.entry is Entry.SLIPS
        by_kiosk = is_open and poll.entry is Entry.KIOSK
        by_table = is_open and poll.entry is Entry.TABLE_TALLY
        by_name = is_open and poll.entry is Entry.NAMED
        by_hand = is_open and poll.entry in (Entry.HANDS, Entry.CARDS)
        undecided = poll.state in (PollState.OPEN, PollState.READY) and not poll.cast
        self._title.setText(entry_title(poll))
        self._how.setText(
            _("{poll} · {secrecy}").format(
                poll=poll_title(session, poll), secrecy=terms.secrecy(poll.seen)
            )
        )
        self._mend.setVisible(is_open and poll.cast > 0)
        # Asked for anew: an entry that is held by Python may be taken for gone after a while.
        for entry in self._mends.actions()[:2]:
            entry.setVisible(by_slips and poll.numbered)
        self.way.setVisible(undecided and kiosk is None)
        self.slips.setVisible(by_slips)
        self.kiosk.setVisible(by_kiosk)
        self.hands.setVisible(by_hand)
        self.tables.setVisible(by_table)
        self.named.setVisible(by_name)
        self.foot.setVisible(is_open)
        self.rest.setVisible(not is_open)
        if undecided:
            self.way.show_poll(session, poll)
        if by_slips:
            self.slips.show_poll(poll, asks_words=session.asks_words(poll))
        if by_kiosk:
            self.kiosk.show_poll(poll, kiosk)
        if by_hand:
            self.hands.show_poll(poll, session.present)
        if by_table:
            self.tables.show_poll(session, poll)
        if by_name:
            self.named.show_poll(session, poll)
        if is_open:
            self.foot.show_poll(session, poll)
        else:
            self.rest.show_poll(session, poll)

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Know which displays people can answer on."""
        self.kiosk.show_arrangement(arrangement)

    def listen(self) -> bool:
        """Take the keys, where the next answer goes; tell whether there is such a place."""
        for part in self._entries:
            if not part.isHidden():
                part.listen()
                return True
        return self.rest.listen()

    def press_close(self) -> None:
        """Close if all have answered, else ask first; a count that is typed is stored before."""
        if not self.hands.isHidden() and self.hands.is_unstored:
            self.hands.keep()
            if self.hands.is_unstored:
                return
        self.foot.press_close()

    def take_back_last(self) -> None:
        """Ask for the last slip typed here to be taken back."""
        if self._poll is not None and self._poll.entry is Entry.SLIPS:
            self.taken_back.emit(self._poll.id, None)

    def show_failure(self, sentence: str) -> None:
        """Say why an answer was not stored, where it was given."""
        if not self.slips.isHidden():
            self.slips.show_failure(sentence)
        for part in (self.hands, self.tables, self.named):
            if not part.isHidden():
                part.show_sentence(sentence)

    @property
    def _id(self) -> str:
        return self._poll.id if self._poll is not None else ""

    def _open(self) -> None:
        self.opened.emit(self._id)

    def _choose_entry(self, entry: Entry) -> None:
        self.entry_chosen.emit(self._id, entry)

    def _keep_slip(self, number: int | None, answers: object, nonce: str) -> None:
        self.slip_kept.emit(self._id, number, answers, nonce)

    def _keep_words(self, text: str) -> None:
        self.words_given.emit(self._id, text)

    def _take_back(self, number: int) -> None:
        self.taken_back.emit(self._id, number)

    def _count(self, counts: object) -> None:
        self.hands_counted.emit(self._id, counts)

    def _keep_sheet(self, table: int, seated: int, counts: object, why: object) -> None:
        self.sheet_kept.emit(self._id, table, seated, counts, why)

    def _answer_by_name(self, participant: str, answers: object) -> None:
        self.answered_by_name.emit(self._id, participant, answers)

    def _reopen(self) -> None:
        self.reopened.emit(self._id)

    def _close(self, shows: bool) -> None:
        for part, figures in ((self.hands, self.hands), (self.tables, self.tables.figures)):
            if not part.isHidden() and figures.is_unstored:
                # Or the count before it would be the result, and nobody would notice.
                part.show_sentence(_("This count is not stored. Store it first, or empty it."))
                return
        self.closed.emit(self._id, shows)

    def _reveal(self) -> None:
        self.revealed.emit(self._id)

    def _void(self) -> None:
        self.voided.emit(self._id)
