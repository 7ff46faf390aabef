"""A poll before it is opened, or after it is closed: what comes next of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dilemmakit.domain.poll import Poll
from dilemmakit.domain.poll_states import may_reopen
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import PollState, Show
from dilemmakit.gui.run.confirmation import Confirmation
from dilemmakit.gui.run.poll_progress import may_reveal
from dilemmakit.gui.widgets.buttons import ActButton, quiet_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, _n

_REOPEN = "reopen"
_VOID = "void"


def rest_words(session: Session, poll: Poll) -> str:
    """Return where a poll stands that takes no answers."""
    if poll.state is PollState.READY:
        return _("Nobody can answer before you open.")
    answers = _n("Closed with {count} answer.", "Closed with {count} answers.", poll.cast).format(
        count=poll.cast
    )
    if may_reveal(session, poll):
        return answers
    if poll.show is Show.NEVER_IN_ROOM:
        return _("{answers} The result is never shown in the room.").format(answers=answers)
    return _("{answers} Nobody has seen the result yet.").format(answers=answers)


class PollRest(QWidget):
    """Signals: `opened`, `reopened`, `revealed`, `voided`."""

    opened = Signal()
    reopened = Signal()
    revealed = Signal()
    voided = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label(wrap=True)
        self._open = ActButton(_("Open for answers"))
        self._open.clicked.connect(self._ask_open)
        self._reveal = ActButton(_("Show the result"))
        self._reveal.clicked.connect(self._ask_reveal)
        self._reopen = quiet_button(_("Open again …"))
        self._reopen.clicked.connect(self._ask_reopen)
        self._void = quiet_button(_("Set aside and ask again …"))
        self._void.clicked.connect(self._ask_void)
        self._confirmation = Confirmation()
        self._confirmation.confirmed.connect(self._confirmed)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._open)
        row.addWidget(self._reveal)
        row.addWidget(self._reopen)
        row.addWidget(self._void)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._words)
        column.addLayout(row)
        column.addWidget(self._confirmation)

    def show_poll(self, session: Session, poll: Poll) -> None:
        """Show where a poll stands that takes no answers."""
        self._words.setText(rest_words(session, poll))
        self._open.setVisible(poll.state is PollState.READY)
        self._reveal.setVisible(poll.state is PollState.CLOSED and may_reveal(session, poll))
        self._reopen.setVisible(may_reopen(session, poll.id))
        self._void.setVisible(poll.state is PollState.CLOSED)

    def listen(self) -> bool:
        """Take the keys, if there is anything to go on with; tell whether there is."""
        for button in (self._open, self._reveal):
            if not button.isHidden():
                button.setFocus()
                return True
        return False

    def _ask_open(self) -> None:
        self.opened.emit()

    def _ask_reveal(self) -> None:
        self.revealed.emit()

    def _ask_void(self) -> None:
        self._confirmation.ask(
            _("The answers are set aside and count for nothing. All answer again."),
            _("Set aside"),
            _VOID,
        )

    def _ask_reopen(self) -> None:
        self._confirmation.ask(
            _("Answers are taken once more. That it was opened again stands in the summary."),
            _("Open again"),
            _REOPEN,
        )

    def _confirmed(self, what: object) -> None:
        (self.voided if what == _VOID else self.reopened).emit()
