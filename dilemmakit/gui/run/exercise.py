"""What tells a rehearsal from a meeting: a strip above the round; at a key, all answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout

from dilemmakit.domain.session import Session
from dilemmakit.gui.run.words import is_complete
from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _


class ExerciseStrip(QFrame):
    """Hidden in a meeting of real people.

    Signals: `filled` when the invented people are to answer what is open.
    """

    filled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "surface")
        self._lent = False
        name = label(_("Exercise"), "strong")
        told = label(_("Nothing here is kept."), "soft")
        self._fill = small_button(_("Let everybody answer (F8)"))
        self._fill.clicked.connect(self.fill)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(name)
        row.addWidget(told, 1)
        row.addWidget(self._fill, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_session(self, session: Session) -> None:
        """Show whether this is an exercise, and whether anybody is still to answer."""
        self.setVisible(session.demo and not self._lent)
        waiting = any(not is_complete(session, poll) for poll in session.open_polls)
        self._fill.setVisible(waiting)

    def lend_button(self, row: QBoxLayout) -> None:
        """Stand no longer: the button goes where the exercise is led from."""
        self._lent = True
        row.addWidget(self._fill)
        self.hide()

    def fill(self) -> None:
        """Let the invented people answer, if any are still to."""
        if self._fill.isVisible():
            self.filled.emit()
