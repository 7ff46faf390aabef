"""After the meeting: three steps at the left, the summary's pages at the right."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from dilemmakit.domain.session import FiveLines, Session
from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.gui.after.lines_step import LinesStep
from dilemmakit.gui.after.notes_step import NotesStep
from dilemmakit.gui.after.preview import Preview
from dilemmakit.gui.after.summary_step import SummaryStep
from dilemmakit.gui.theme.tokens import MARGIN
from dilemmakit.gui.widgets.buttons import quiet_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, terms


class AfterPage(QWidget):
    """Where one lands when a meeting is closed.

    Signals: `lines_edited` with FiveLines, `note_edited` with a Note, `journal_edited` with a
    Journal, `marked` with a SummaryState, `edition_chosen` with an Edition, `save_wanted` with a
    suffix, `cancelled`, `roster_deleted`, `hand_over_wanted`, `deleted`.
    """

    lines_edited = Signal(object)
    note_edited = Signal(object)
    journal_edited = Signal(object)
    marked = Signal(object)
    edition_chosen = Signal(object)
    save_wanted = Signal(str)
    cancelled = Signal()
    roster_deleted = Signal()
    hand_over_wanted = Signal()
    deleted = Signal()

    def __init__(self, formats: Sequence[str] = ("pdf",)) -> None:
        super().__init__()
        self._edition = Edition.COUNCIL
        self._names: dict[Edition, str] = {}
        self._titles = (_("Told in short"), _("Notes"), _("Send it on"))
        self._title = label(role="title")
        self._lines = LinesStep()
        self._lines.edited.connect(self._edit_lines)
        self._lines.went_on.connect(partial(self.show_step, 1))
        self._notes = NotesStep()
        self._notes.note_edited.connect(self.note_edited)
        self._notes.went_on.connect(partial(self.show_step, 2))
        self._summary = SummaryStep(formats)
        self._summary.journal_edited.connect(self.journal_edited)
        self._summary.marked.connect(self.marked)
        self._summary.save_wanted.connect(self.save_wanted)
        self._summary.cancelled.connect(self.cancelled)
        self._summary.roster_deleted.connect(self.roster_deleted)
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
        self._preview.edition_chosen.connect(self._choose_edition)
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
        who = (session.audience, session.council_word)
        self._names = {edition: terms.edition_of(edition, *who) for edition in Edition}
        self._preview.show_readers({e: terms.edition_readers(e, *who) for e in Edition})
        self._notes.show_readers(session.audience)
        self._lines.show_lines(lines)
        self.show_stored(session)
        self._summary.show_demo(session.demo)
        self._let_on()

    def show_stored(self, session: Session) -> None:
        """Show the notes and the journal block as they are stored now."""
        day = session.closed_at or session.opened_at or datetime.now(UTC)
        self._notes.show_notes(session.notes, day.astimezone().date())
        self._summary.show_journal(session.journal)
        self._summary.show_roster(session)
        self._summary.show_edition(self._edition, self._names[self._edition])

    def show_summary(self, summary: Summary) -> None:
        """Show which version it is, and the names found in it."""
        self._summary.show_summary(summary)

    def show_pages(
        self, edition: Edition, pictures: Sequence[bytes], counts: Mapping[Edition, int]
    ) -> None:
        """Show an edition's pages, each a PNG picture, and how many pages each edition has."""
        self._preview.show_pages(edition, pictures, counts)

    def show_pages_failed(self) -> None:
        """Say that the pages could not be set."""
        self._preview.show_failed()

    def show_saving(self) -> None:
        """Rest the saving while the file is being written."""
        self._summary.show_saving()

    def show_progress(self, done: float) -> None:
        """Show what part of the file is done, from 0 to 1."""
        self._summary.show_progress(done)

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
        self._notes.flush()
        self._summary.flush()

    @property
    def lines(self) -> FiveLines:
        """The five lines as they stand in the fields."""
        return self._lines.lines

    @property
    def edition(self) -> Edition:
        """The edition that is shown, and that would be saved."""
        return self._edition

    def _choose_edition(self, edition: Edition) -> None:
        self._edition = edition
        self._summary.show_edition(edition, self._names[edition])
        self.edition_chosen.emit(edition)

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
