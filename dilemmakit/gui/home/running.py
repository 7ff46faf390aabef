"""The session that runs: the only plate on the page, and one press from going on."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from dilemmakit.domain.session import SessionLine
from dilemmakit.domain.vocabulary import Theme
from dilemmakit.gui.home.words import running_place, running_since, who_and_how_long
from dilemmakit.gui.widgets.buttons import main_button
from dilemmakit.gui.widgets.marks import Plate
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

_PLATE = QSize(300, 208)


class RunningSession(QFrame):
    """Hidden while nothing runs.

    Signals: `continued` with the session's id.
    """

    continued = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "surface")
        self._id = ""
        self._plate = Plate(_PLATE)
        self._since = label(role="label")
        self._title = label(role="display", wrap=True)
        self._who = label(role="lead")
        self._place = label(role="soft", wrap=True)
        self.button = main_button(_("Continue"))
        self.button.clicked.connect(self._continue)

        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._since)
        words.addWidget(self._title)
        words.addSpacing(4)
        words.addWidget(self._who)
        words.addSpacing(12)
        words.addWidget(self._place)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 32, 1)
        row.setSpacing(32)
        row.addWidget(self._plate)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_session(self, line: SessionLine | None, icons: bool = True) -> None:
        """Show the session that runs, or nothing; the plate's icons can come later."""
        self.setVisible(line is not None)
        if line is None:
            return
        self._id = line.id
        self._plate.show_icons(Theme(line.case_theme), line.case_icons if icons else ())
        self._since.setText(running_since(line))
        self._title.setText(line.case_title)
        self._who.setText(who_and_how_long(line))
        self._place.setText(running_place(line))
        self.button.setAccessibleDescription(line.case_title)

    def _continue(self) -> None:
        self.continued.emit(self._id)
