"""After the meeting: three steps at the left, the summary's pages at the right."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from dilemmakit.domain.session import FiveLines, Session
from dilemmakit.gui.after.lines_step import LinesStep
from dilemmakit.gui.after.notes_step import NotesStep
from dilemmakit.gui.after.preview import Preview
from dilemmakit.gui.after.summary_step import SummaryStep
from dilemmakit.gui.theme.tokens import MARGIN
from dilemmakit.gui.widgets.buttons import quiet_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _


class AfterPage(QWidget):
    """Where one lands when a meeting is closed.

    Signals: `lines_edited` with FiveLines, `journal_edited` with a Journal, `save_wanted`,
    `hand_over_wanted`, `deleted`.
    """

    lines_edited = Signal(object)
    journal_edited = Signal(object)
    save_wanted = Signal()
    hand_over_wanted = Signal()
    deleted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._titles = (_("Told in short"), _("Notes"), _("Send it on"))
        self._title = label(role="title")
        self._lines = LinesStep()
        self._lines.edited.connect(self._edit_lines)
        self._lines.went_on.connect(partial(self.show_step, 1))
        self._notes = NotesStep()
        self._notes.went_on.connect(partial(self.show_step, 2))
        self._summary = SummaryStep()
        self._summary.journal_edited.connect(self.journal_edited)
        self._summary.save_wanted.connect(self.save_wanted)
        self._summary.hand_over_wanted.connect(self.hand_over_wanted)
        self._summary.deleted.connect(self.deleted)
        self._steps = QStackedWidget()
        for step in (self._lines, self._notes, self._summary):
            self._steps.addWidget(step)
        self._trail: list[QPushButton] = []
        trail = QHBoxLayout()
        trail.setSpacing(4)
        for position, text in enumerate((_("Five lines"), _("Notes"), _("Send it on"))):
            if position:
                trail.addWidget(label("→", "soft"))
            button = quiet_button(text)
            button.clicked.connect(partial(self._step_to, position))
            trail.addWidget(button)
            self._trail.append(button)
        self._preview = Preview()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addLayout(trail)
        left = QVBoxLayout()
        left.setContentsMargins(MARGIN, 20, MARGIN, 24)
        left.setSpacing(16)
        left.addLayout(head)
        left.addWidget(self._steps, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 17)
        whole.addWidget(self._preview, 15)
        self.show_step(0)

    def show_session(self, session: Session, lines: FiveLines) -> None:
        """Show a session that is over, with its five lines as edited or drafted."""
        self._lines.show_lines(lines)
        self._notes.show_notes(session.notes)
        self._summary.show_journal(session.journal)
        self._summary.show_demo(session.demo)
        self._let_on()

    def show_pages(self, pictures: Sequence[bytes]) -> None:
        """Show the council edition's pages, each a PNG picture."""
        self._preview.show_pages(pictures)

    def show_pages_failed(self) -> None:
        """Say that the pages could not be set."""
        self._preview.show_failed()

    def show_saving(self) -> None:
        """Rest the saving while the file is being written."""
        self._summary.show_saving()

    def show_saved(self, path: Path | None) -> None:
        """Say where the file lies; None after a fault."""
        self._summary.show_saved(path)

    def show_step(self, step: int) -> None:
        """Go to the five lines (0), the notes (1) or the sending (2)."""
        self._steps.setCurrentIndex(step)
        self._title.setText(self._titles[step])
        for position, button in enumerate(self._trail):
            weight = "bold" if position == step else "normal"
            button.setStyleSheet(f"{_TRAIL} QPushButton {{ font-weight: {weight}; }}")
        self._let_on()
        self._focus_step()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus_step()

    def _focus_step(self) -> None:
        """Begin where this step's work begins."""
        (self._lines, self._notes, self._summary)[self._steps.currentIndex()].focus_first()

    def flush(self) -> None:
        """Send at once what was typed last, before the page goes."""
        self._lines.flush()
        self._summary.flush()

    @property
    def lines(self) -> FiveLines:
        """The five lines as they stand in the fields."""
        return self._lines.lines

    def _edit_lines(self, lines: FiveLines) -> None:
        self._let_on()
        self.lines_edited.emit(lines)

    def _let_on(self) -> None:
        """Nobody passes the five lines unread."""
        for button in self._trail[1:]:
            button.setEnabled(self._lines.lines.read)

    def _step_to(self, step: int, _checked: bool = False) -> None:
        self.show_step(step)


_TRAIL = """
QPushButton { min-height: 30px; padding: 0 7px; }
QPushButton:focus { min-height: 28px; padding: 0 6px; }
QPushButton:disabled { border: 1px solid transparent; }
"""
