"""The edition as a file: in which format, what to know before it leaves, and how far it is."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from dilemmakit.domain.vocabulary import Edition
from dilemmakit.gui.after.words import format_word
from dilemmakit.gui.widgets.buttons import main_button, small_button
from dilemmakit.gui.widgets.segmented import Choice, Segmented
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

PATIENCE_MS = 1000
"""Work that takes no longer than this shows no bar."""


class Sending(QWidget):
    """Signals: `save_wanted` with the suffix, `cancelled`, `naming_allowed` with a bool."""

    save_wanted = Signal(str)
    cancelled = Signal()
    naming_allowed = Signal(bool)

    def __init__(self, formats: Sequence[str]) -> None:
        super().__init__()
        self._edition = Edition.COUNCIL
        self._saving = False
        self._had_keys = False
        self._name = label(role="heading", wrap=True)
        self._what = label(role="body", wrap=True)
        self._format = Segmented(_("Format"))
        self._format.show_choices([Choice(f, format_word(f)) for f in formats], formats[0])
        self._format.chosen.connect(self._let_save)
        self._format.setVisible(len(formats) > 1)
        self._leaving = self._leaving_box()
        self._save = main_button("")
        self._save.clicked.connect(self._want)
        self._saved = label(role="body", wrap=True)
        self._saved.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._saved.hide()
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("The file is being written"))
        self._stop = small_button(_("Stop"))
        self._stop.clicked.connect(self._cancel)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._show_bar)
        self._show_under_way(False)
        under_way = QHBoxLayout()
        under_way.addWidget(self._bar, 1)
        under_way.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._name)
        column.addWidget(self._what)
        column.addWidget(self._format)
        column.addWidget(self._leaving)
        column.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(under_way)
        column.addWidget(self._saved)
        self._let_save()

    def _leaving_box(self) -> QFrame:
        """Return what a person must know and tick before material goes out of the house."""
        box = QFrame()
        box.setProperty("look", "notice")
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(
            label(
                _(
                    "As long as the summary stays in the municipality it may be an internal "
                    "document. Once it is handed out, anybody can ask to see it. Facts in it must "
                    "be given out in any case. Ask your lawyer if you are in doubt."
                ),
                wrap=True,
            )
        )
        self._out = QCheckBox(_("We are sending the material out of the municipality"))
        self._out.clicked.connect(self._let_save)
        self._named = QCheckBox(_("The municipality agrees to be named"))
        self._named.clicked.connect(self.naming_allowed)
        column.addWidget(self._out)
        column.addWidget(self._named)
        return box

    def show_edition(self, edition: Edition, name: str, named: bool) -> None:
        """Offer an edition by its name; `named` tells that the municipality may be named."""
        if edition is not self._edition:
            self._saved.hide()
        self._edition = edition
        self._name.setText(name)
        self._named.setChecked(named)
        self._leaving.setVisible(edition is Edition.CONSULTANT)
        self._what.setText(
            {
                Edition.COUNCIL: _("For those who took part: two pages."),
                Edition.ADMINISTRATION: _(
                    "For those who work on with it: conditions and questions first."
                ),
                Edition.CONSULTANT: _(
                    "For those outside the house: no names, no place, no day. Answers below the "
                    "floors stay hidden here too."
                ),
            }[edition]
        )
        self._let_save()

    def show_saving(self) -> None:
        """Rest while the file is being written."""
        self._saving = True
        self._had_keys = self.window().focusWidget() is self._save
        self._saved.hide()
        self._bar.setValue(0)
        self._patience.start()
        self._let_save()

    def show_progress(self, done: float) -> None:
        """Show what part is done, from 0 to 1."""
        self._bar.setValue(round(done * 100))

    def show_saved(self, path: Path | None) -> None:
        """Say where the file lies; None after a fault or a stop, to try again."""
        self._saving = False
        self._patience.stop()
        self._show_under_way(False)
        self._let_save()
        if self._save.isEnabled() and self._had_keys:
            # A button that rests gives the keys to the next one, which would mark the summary.
            self.focus_first()
        self._saved.setVisible(path is not None)
        if path is not None:
            self._saved.setText(_("Saved as {path}").format(path=path))
            self._saved.setAccessibleName(self._saved.text())

    def focus_first(self) -> None:
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_save(self, _chosen: object = None) -> None:
        suffix = self._format.value or ""
        self._save.show_text(_("Save as {format} …").format(format=format_word(suffix)))
        allowed = self._edition is not Edition.CONSULTANT or self._out.isChecked()
        self._save.setEnabled(allowed and not self._saving)

    def _show_bar(self) -> None:
        self._show_under_way(True)

    def _show_under_way(self, under_way: bool) -> None:
        self._bar.setVisible(under_way)
        self._stop.setVisible(under_way)

    def _want(self) -> None:
        self.save_wanted.emit(self._format.value)

    def _cancel(self) -> None:
        self._stop.setEnabled(False)
        self.cancelled.emit()
        self._stop.setEnabled(True)
