"""Sending the summary on: the journal block, the file, and at last the deletion."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dilemmakit.domain.session import Journal
from dilemmakit.gui.hand_over_button import HandOverButton
from dilemmakit.gui.widgets.autosave import Autosave
from dilemmakit.gui.widgets.buttons import main_button, quiet_button
from dilemmakit.gui.widgets.delete_question import DeleteQuestion
from dilemmakit.gui.widgets.texts import divider, field_label, label
from dilemmakit.wording import _

_LONGEST = 200


class SummaryStep(QWidget):
    """Signals: `journal_edited` with the Journal, `save_wanted`, `hand_over_wanted`, `deleted`."""

    journal_edited = Signal(object)
    save_wanted = Signal()
    hand_over_wanted = Signal()
    deleted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._edit)
        self._number = QLineEdit()
        self._author = QLineEdit()
        for field in (self._number, self._author):
            field.setMaxLength(_LONGEST)
            field.textEdited.connect(self._touch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(_("For the journal"), "strong"))
        column.addSpacing(8)
        column.addWidget(field_label(_("Case number"), self._number))
        column.addWidget(self._number)
        column.addSpacing(12)
        column.addWidget(field_label(_("Written by (function)"), self._author))
        column.addWidget(self._author)
        column.addSpacing(24)
        column.addWidget(divider())
        column.addSpacing(24)
        self._save = main_button(_("Save as PDF …"))
        self._save.clicked.connect(self._want_save)
        self._saved = label(role="body", wrap=True)
        self._saved.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(self._saved)
        column.addStretch(1)
        self._delete = quiet_button(_("Delete the session"))
        self._delete.clicked.connect(self._ask)
        self._sure = DeleteQuestion()
        self._sure.confirmed.connect(self.deleted)
        column.addWidget(self._sure)
        self._hand_over = HandOverButton()
        self._hand_over.sure.connect(self._want_hand_over)
        column.addWidget(self._hand_over)
        foot = QHBoxLayout()
        foot.addWidget(self._delete)
        foot.addStretch(1)
        column.addLayout(foot)
        self._saved.hide()

    def show_demo(self, demo: bool) -> None:
        """Offer no other computer what never was."""
        self._hand_over.setVisible(not demo)

    def show_journal(self, journal: Journal) -> None:
        """Show the journal block to be edited."""
        self._number.setText(journal.case_number)
        self._author.setText(journal.author)

    def show_saving(self) -> None:
        """Rest while the file is being written."""
        self._save.setEnabled(False)
        self._saved.hide()

    def show_saved(self, path: Path | None) -> None:
        """Say where the file lies; None after a fault, to try again."""
        self._save.setEnabled(True)
        self._saved.setVisible(path is not None)
        if path is not None:
            self._saved.setText(_("Saved as {path}").format(path=path))
            self._saved.setAccessibleName(self._saved.text())

    def flush(self) -> None:
        """Send at once what was typed last."""
        self._autosave.flush()

    def focus_first(self) -> None:
        self._number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _touch(self, _text: str) -> None:
        self._autosave.touch()

    def _edit(self) -> None:
        self.journal_edited.emit(Journal(self._number.text(), self._author.text()))

    def _want_save(self) -> None:
        self._autosave.flush()
        self.save_wanted.emit()

    def _want_hand_over(self) -> None:
        self._autosave.flush()
        self.hand_over_wanted.emit()

    def _ask(self) -> None:
        self._sure.ask(
            _("Delete the session with its answers and notes? It cannot be brought back.")
        )
