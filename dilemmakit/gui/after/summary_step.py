"""Sending the summary on: the journal block, its version, the names, the file, and the deletion."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from dilemmakit.domain.session import Journal, Session, UsedAgain
from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.gui.after.names_box import NamesBox
from dilemmakit.gui.after.roster_box import RosterBox
from dilemmakit.gui.after.sending import Sending
from dilemmakit.gui.after.version_box import VersionBox
from dilemmakit.gui.hand_over_button import HandOverButton
from dilemmakit.gui.widgets.autosave import Autosave
from dilemmakit.gui.widgets.buttons import quiet_button
from dilemmakit.gui.widgets.delete_question import DeleteQuestion
from dilemmakit.gui.widgets.segmented import Choice, Segmented
from dilemmakit.gui.widgets.texts import divider, field_label, label
from dilemmakit.wording import _, terms

_LONGEST = 200
_AROUND = 18


class SummaryStep(QWidget):
    """Signals: `journal_edited` with the Journal, `marked` with a SummaryState, `save_wanted` with
    a suffix, `cancelled`, `roster_deleted`, `hand_over_wanted`, `deleted`.
    """

    journal_edited = Signal(object)
    marked = Signal(object)
    save_wanted = Signal(str)
    cancelled = Signal()
    roster_deleted = Signal()
    hand_over_wanted = Signal()
    deleted = Signal()

    def __init__(self, formats: Sequence[str]) -> None:
        super().__init__()
        self._journal = Journal()
        self._names: tuple[str, ...] = ()
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._edit)
        self._number = QLineEdit()
        self._author = QLineEdit()
        for field in (self._number, self._author):
            field.setMaxLength(_LONGEST)
            field.textEdited.connect(self._touch)
        self._again = Segmented(_("Would you use the case again?"))
        self._again.chosen.connect(self._answer)
        self._sending = Sending(formats)
        self._sending.save_wanted.connect(self._want_save)
        self._sending.cancelled.connect(self.cancelled)
        self._sending.naming_allowed.connect(self._allow_naming)
        self._version = VersionBox()
        self._version.marked.connect(self._mark)
        self._found = NamesBox()
        self._found.judged.connect(self._judge)
        self._found.seen.connect(self._see)
        self._roster = RosterBox()
        self._roster.deleted.connect(self.roster_deleted)
        inner = QWidget()
        parts = QVBoxLayout(inner)
        parts.setContentsMargins(0, 0, 12, 0)
        parts.setSpacing(8)
        for number, (heading, part) in enumerate(
            (
                ("", self._sending),
                (_("Names found"), self._found),
                (_("Version"), self._version),
                (_("For the journal"), self._journal_fields()),
                (_("Would you use the case again?"), self._again_field()),
            )
        ):
            if number:
                parts.addSpacing(_AROUND)
                parts.addWidget(divider())
                parts.addSpacing(_AROUND)
            if heading:
                parts.addWidget(label(heading, "strong"))
            parts.addWidget(part)
        parts.addSpacing(_AROUND)
        parts.addWidget(self._roster)
        parts.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self._delete = quiet_button(_("Delete the session"))
        self._delete.clicked.connect(self._ask)
        self._sure = DeleteQuestion()
        self._sure.confirmed.connect(self.deleted)
        self._hand_over = HandOverButton()
        self._hand_over.sure.connect(self._want_hand_over)
        foot = QHBoxLayout()
        foot.addWidget(self._delete)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(scroll, 1)
        column.addWidget(divider())
        column.addWidget(self._sure)
        column.addWidget(self._hand_over)
        column.addLayout(foot)

    def _journal_fields(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        fields = ((_("Case number"), self._number), (_("Written by (function)"), self._author))
        for column, (name, field) in enumerate(fields):
            grid.addWidget(field_label(name, field), 0, column)
            grid.addWidget(field, 1, column)
        return made

    def _again_field(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(_("The answer stands in the consultant’s edition only."), "hint"))
        column.addWidget(self._again)
        return made

    def show_demo(self, demo: bool) -> None:
        """Offer no other computer what never was."""
        self._hand_over.setVisible(not demo)

    def show_roster(self, session: Session) -> None:
        """Offer to delete the list of names, where there is one."""
        self._roster.show_session(session)

    def show_journal(self, journal: Journal) -> None:
        """Show the journal block; a field one is typing in is left alone."""
        self._journal = journal
        for field, text in ((self._number, journal.case_number), (self._author, journal.author)):
            if not field.hasFocus():
                field.setText(text)
        choices = [Choice(one, terms.used_again(one)) for one in UsedAgain]
        self._again.show_choices(choices, journal.used_again)

    def show_summary(self, summary: Summary) -> None:
        """Show the summary's version and the names found in it."""
        self._names = summary.names
        self._version.show_summary(summary)
        seen = set(summary.names) <= set(self._journal.seen_names)
        self._found.show_names(summary.names, self._journal.not_names, seen)

    def show_edition(self, edition: Edition, name: str) -> None:
        """Offer an edition to be saved, by its name."""
        self._sending.show_edition(edition, name, self._journal.municipality_named)

    def show_saving(self) -> None:
        """Rest while the file is being written."""
        self._sending.show_saving()

    def show_progress(self, done: float) -> None:
        """Show what part of the file is done, from 0 to 1."""
        self._sending.show_progress(done)

    def show_saved(self, path: Path | None) -> None:
        """Say where the file lies; None after a fault, to try again."""
        self._sending.show_saved(path)

    def flush(self) -> None:
        """Send at once what was typed last."""
        self._autosave.flush()

    def focus_first(self) -> None:
        self._sending.focus_first()

    @property
    def journal(self) -> Journal:
        """The journal block as it stands in the fields."""
        return replace(self._journal, case_number=self._number.text(), author=self._author.text())

    def _touch(self, _text: str) -> None:
        self._autosave.touch()

    def _edit(self) -> None:
        self._tell(self.journal)

    def _tell(self, journal: Journal) -> None:
        self._journal = journal
        self.journal_edited.emit(journal)

    def _answer(self, used_again: str) -> None:
        self._tell(replace(self.journal, used_again=UsedAgain(used_again)))

    def _judge(self, not_names: tuple[str, ...]) -> None:
        self._tell(replace(self.journal, not_names=not_names))

    def _see(self, seen: bool) -> None:
        self._tell(replace(self.journal, seen_names=self._names if seen else ()))

    def _allow_naming(self, named: bool) -> None:
        self._tell(replace(self.journal, municipality_named=named))

    def _mark(self, state: object) -> None:
        self._autosave.flush()
        self.marked.emit(state)

    def _want_save(self, suffix: str) -> None:
        self._autosave.flush()
        self.save_wanted.emit(suffix)

    def _want_hand_over(self) -> None:
        self._autosave.flush()
        self.hand_over_wanted.emit()

    def _ask(self) -> None:
        self._sure.ask(
            _(
                "Delete the session with its answers and notes, in the backups too? It cannot be "
                "brought back."
            )
        )
