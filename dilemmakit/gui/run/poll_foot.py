"""Below the answers: how many are in, how many are missing, and closing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dilemmakit.domain.poll import Poll
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import Entry
from dilemmakit.gui.run.confirmation import Confirmation
from dilemmakit.gui.run.keyed_button import KeyedButton
from dilemmakit.gui.run.poll_progress import closing_question, hidden_until, shows_at_once
from dilemmakit.gui.run.squares import Squares
from dilemmakit.gui.run.take_back import TakeBack
from dilemmakit.gui.run.words import counted, missing
from dilemmakit.gui.widgets.texts import divider, label
from dilemmakit.wording import _, _n

_CLOSING_KEY = "Ctrl+⏎"
_CLOSE = "close"
_VOID = "void"


class PollFoot(QWidget):
    """Counts, never answers.

    Signals: `close_wanted` when a button asks to close, `closed` with whether the result is to be
    shown at once, `voided`,
    `take_back_given` with a slip's number, `left` when the keys are no longer needed here.
    """

    close_wanted = Signal()
    closed = Signal(bool)
    voided = Signal()
    take_back_given = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shows = False
        self._question = ""
        self._counted = label(role="heading")
        self._missing = label(role="body")
        self._squares = Squares()
        self._close = KeyedButton(_CLOSING_KEY)
        self._close.show_main(True)
        self._close.clicked.connect(self._want_close)
        self._close_early = KeyedButton(_CLOSING_KEY)
        self._close_early.clicked.connect(self._want_close)
        self._hidden = label(role="label", wrap=True)
        self._take_back = TakeBack()
        self._take_back.number_given.connect(self.take_back_given)
        self._take_back.left.connect(self.left)
        self._confirmation = Confirmation()
        self._confirmation.confirmed.connect(self._confirmed)
        self._confirmation.declined.connect(self.left)
        counts = QHBoxLayout()
        counts.addWidget(self._counted, 1)
        counts.addWidget(self._missing, 0, Qt.AlignmentFlag.AlignBottom)
        acts = QHBoxLayout()
        acts.setSpacing(12)
        acts.addWidget(self._close)
        acts.addWidget(self._close_early)
        acts.addWidget(self._hidden, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(divider())
        column.addLayout(counts)
        column.addWidget(self._squares)
        column.addLayout(acts)
        column.addWidget(self._confirmation)
        column.addWidget(self._take_back)

    def show_poll(self, session: Session, poll: Poll) -> None:
        """Show how many have answered, and what may be done."""
        self._shows = shows_at_once(session, poll)
        present = session.present
        out = missing(session, poll)
        everybody_in = present is not None and out == 0
        self._counted.setText(counted(poll, present))
        words = _n("{count} missing", "{count} missing", out).format(count=out) if out else ""
        self._missing.setText(words if present is not None else _("Count those present: F2"))
        # Hands come in one number, so there is nothing to watch filling.
        self._squares.setVisible(poll.entry in (Entry.SLIPS, Entry.KIOSK))
        self._squares.show_count(poll.cast, present or poll.cast)
        self._close.show_words(self._act)
        self._close.setVisible(everybody_in)
        self._close_early.setVisible(not everybody_in)
        self._question = closing_question(session, poll)
        if out:
            words = _n(
                "Close without the last {count} …", "Close without the last {count} …", out
            ).format(count=out)
        else:
            words = _("Close now …")
            self._question = _("Nobody can answer afterwards.")
        self._close_early.show_words(words)
        self._hidden.setText(hidden_until(poll))

    def press_close(self) -> None:
        """Close if all have answered; else ask first."""
        if self._close.isHidden():
            self._ask_early()
        else:
            self._close_whole()

    def ask_number(self) -> None:
        """Ask which slip is to be taken back."""
        self._take_back.open()

    def end_asking(self) -> None:
        """The slip has been taken back."""
        self._take_back.close_field()

    def put_questions_away(self) -> None:
        """Stop asking, for another poll is in sight now."""
        self._confirmation.put_away()
        self._take_back.close_field()

    @property
    def question(self) -> str:
        """What it asks before it closes; empty while it does not."""
        return self._confirmation.sentence

    @property
    def close_words(self) -> str:
        return self._close.words

    @property
    def _act(self) -> str:
        return _("Close and show in the room") if self._shows else _("Close the show of opinion")

    def _want_close(self) -> None:
        self.close_wanted.emit()

    def _close_whole(self) -> None:
        self.closed.emit(self._shows)

    def _ask_early(self) -> None:
        self._confirmation.ask(self._question, self._act, _CLOSE)

    def ask_void(self) -> None:
        """Ask before all answers are set aside."""
        self._confirmation.ask(
            _("The answers so far are set aside and count for nothing. All answer again."),
            _("Set aside"),
            _VOID,
        )

    def _confirmed(self, what: object) -> None:
        if what == _CLOSE:
            self.closed.emit(self._shows)
        else:
            self.voided.emit()
