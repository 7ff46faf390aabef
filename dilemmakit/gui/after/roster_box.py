"""The list of those who answered by name: that it is still there, and how to be rid of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dilemmakit.domain.session import Session
from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.gui.widgets.delete_question import DeleteQuestion
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _


class RosterBox(QWidget):
    """In sight only while there is a list.

    Signals: `deleted` once a person is sure.
    """

    deleted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label(wrap=True)
        self._delete = small_button(_("Delete the list …"))
        self._delete.clicked.connect(self._ask)
        self._sure = DeleteQuestion()
        self._sure.confirmed.connect(self.deleted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(_("The list of names"), "strong"))
        column.addWidget(self._words)
        column.addWidget(self._delete, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._sure)
        self.hide()

    def show_session(self, session: Session) -> None:
        """Say what there is of names in a session."""
        self.setVisible(bool(session.roster))
        answered = any(poll.named for poll in session.polls)
        self._words.setText(
            _("The list of names is still here, with who answered what.")
            if answered
            else _("The list of names is still here.")
        )

    def _ask(self) -> None:
        self._sure.ask(
            _(
                "Delete the names? How many gave each answer stays, and so do the notes. "
                "It cannot be undone."
            )
        )
