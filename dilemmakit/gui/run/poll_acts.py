"""Storing what a poll's panel hands over."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from dilemmakit.domain.poll import Answers
from dilemmakit.domain.roster import ReadRow
from dilemmakit.domain.tally import Counts
from dilemmakit.domain.vocabulary import Entry
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.run.poll_panel import PollPanel
from dilemmakit.gui.run.poll_progress import current_poll
from dilemmakit.services.tables import WhyCorrected


class PollActs(QObject):
    """`try_act` does an act and says above the round what went wrong; answers are refused where
    they were typed, with the sentence that `what_failed` returns.

    Signals: `settled` when the keys should go to where the next answer belongs, `asked_anew` with
    the id of the poll that is answered again beside another picture.
    """

    settled = Signal()
    asked_anew = Signal(str)

    def __init__(
        self,
        panel: PollPanel,
        live: LiveSession,
        try_act: Callable[[Callable[[], bool]], bool],
        what_failed: Callable[[], str],
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._live = live
        self._try = try_act
        self._what_failed = what_failed
        panel.opened.connect(self._open)
        panel.entry_chosen.connect(self._set_entry)
        panel.slip_kept.connect(self._cast)
        panel.words_given.connect(self._keep_words)
        panel.taken_back.connect(self._take_back)
        panel.hands_counted.connect(self._record_hands)
        panel.sheet_kept.connect(self._record_table)
        panel.tables_changed.connect(self._set_tables)
        panel.answered_by_name.connect(self._answer_by_name)
        panel.named.presence_changed.connect(self._set_presence)
        panel.named.roster_given.connect(self._set_roster)
        panel.named.roster_deleted.connect(self._delete_roster)
        panel.closed.connect(self._close)
        panel.reopened.connect(self._reopen)
        panel.revealed.connect(self._reveal)
        panel.voided.connect(self._void)

    def take_back_last(self) -> None:
        """Take back the last slip typed, if slips are being typed."""
        if not self._panel.isHidden() and not self._panel.slips.isHidden():
            self._panel.take_back_last()

    def _open(self, poll_id: str) -> None:
        if self._try(partial(self._live.open_poll, poll_id)):
            self.settled.emit()

    def _set_entry(self, poll_id: str, entry: Entry) -> None:
        self._try(partial(self._live.set_entry, poll_id, entry))

    def _cast(self, poll_id: str, number: int | None, answers: Answers, nonce: str) -> None:
        if self._live.cast_ballot(poll_id, number, answers, nonce):
            self._panel.slips.show_kept()
        else:
            self._panel.show_failure(self._what_failed())

    def _keep_words(self, poll_id: str, text: str) -> None:
        self._try(partial(self._live.keep_words, poll_id, text))

    def _take_back(self, poll_id: str, number: int | None) -> None:
        if self._live.take_back(poll_id, number):
            self._panel.foot.end_asking()
            self._panel.slips.show_taken_back(number)
            self._panel.listen()
            return
        self._panel.show_failure(self._what_failed())
        if number is None:
            self._panel.listen()
        else:
            # The number was mistyped: the next figures belong to it, not to a slip.
            self._panel.foot.ask_number()

    def _record_hands(self, poll_id: str, counts: Counts) -> None:
        if self._live.record_hands(poll_id, counts):
            self._panel.hands.show_kept()
        else:
            self._panel.show_failure(self._what_failed())

    def _record_table(
        self, poll_id: str, table: int, seated: int, counts: Counts, why: WhyCorrected
    ) -> None:
        if self._live.tables.record_table(poll_id, table, seated, counts, why):
            self._panel.tables.show_kept(table)
        else:
            self._panel.show_failure(self._what_failed())

    def _set_tables(self, count: int) -> None:
        self._try(partial(self._live.tables.set_tables, count))

    def _answer_by_name(self, poll_id: str, participant: str, answers: Answers | None) -> None:
        if not self._live.roster.answer_by_name(poll_id, participant, answers):
            self._panel.show_failure(self._what_failed())

    def _set_presence(self, participant: str, here: bool) -> None:
        if not self._live.roster.set_presence(participant, here):
            self._panel.show_failure(self._what_failed())

    def _set_roster(self, rows: tuple[ReadRow, ...]) -> None:
        if self._try(partial(self._live.roster.set_roster, rows)):
            self._panel.listen()

    def _delete_roster(self) -> None:
        self._try(self._live.roster.delete_roster)

    def _close(self, poll_id: str, shows: bool) -> None:
        if self._try(partial(self._live.close_poll, poll_id)) and shows:
            self._try(self._live.next)
        self.settled.emit()

    def _reopen(self, poll_id: str) -> None:
        if self._try(partial(self._live.reopen_poll, poll_id)):
            self.settled.emit()

    def _reveal(self, poll_id: str) -> None:
        if self._try(partial(self._live.show_poll, poll_id)):
            self.settled.emit()

    def _void(self, poll_id: str) -> None:
        if not self._try(partial(self._live.void_poll, poll_id)):
            return
        session = self._live.session
        fresh = session and session.poll_planned(session.poll(poll_id).planned_id)
        # Its picture, where it would be opened, may not be the one in sight.
        elsewhere = session is not None and fresh != current_poll(session)
        if fresh and elsewhere and self._try(partial(self._live.open_poll, fresh.id)):
            self.asked_anew.emit(fresh.id)
        self.settled.emit()
