"""Telling a person, once and in plain words, that our own code failed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication, QScreen
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QWidget

from dilemmakit.gui.faults import Fault
from dilemmakit.gui.widgets.buttons import ActButton, main_button
from dilemmakit.gui.widgets.framed import framed
from dilemmakit.gui.widgets.save_dialog import other_screen, place_on
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _


def show_faults(
    window: QWidget, faults: Sequence[Fault], log_path: Path, keep_off: QScreen | None = None
) -> None:
    """Tell of faults in the one dialog of a window; it is filled anew, never opened twice.

    `keep_off` is the screen that the room looks at.
    """
    dialog = window.findChild(FaultDialog)
    if not isinstance(dialog, FaultDialog):
        dialog = FaultDialog(window, str(log_path))
    dialog.keep_off(keep_off)
    dialog.show_faults(faults)


class FaultDialog(QDialog):
    """It takes no key from what is being typed behind it."""

    def __init__(self, parent: QWidget, log_path: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Dilemmakit")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._keep_off: QScreen | None = None
        self._sentence = label(
            _(
                "Something went wrong in Dilemmakit. What is stored is stored, and you can go on. "
                "If something looks odd, close the app and open it again: "
                "it opens where you were."
            ),
            wrap=True,
        )
        where = _("What happened stands in {path}, without answers or notes.")
        self._where = label(where.format(path=log_path), "hint", wrap=True)
        self._places = QPlainTextEdit()
        self._places.setReadOnly(True)
        self._places.setTabChangesFocus(True)
        self._places.setFixedHeight(110)
        self._places.setAccessibleName(_("Where it went wrong"))
        self._copy = ActButton(_("Copy"))
        self._copy.clicked.connect(self._copy_places)
        self._go_on = main_button(_("Continue"))
        self._go_on.clicked.connect(self.accept)
        self._go_on.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        buttons.addWidget(self._go_on)
        column = framed(self)
        for content in (self._sentence, self._places, self._where):
            column.addWidget(content)
        column.addLayout(buttons)
        self.setFixedWidth(560)

    def keep_off(self, screen: QScreen | None) -> None:
        """Never show on this screen, which the room looks at."""
        self._keep_off = screen

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Show what has failed, each place once with its count."""
        self._places.setPlainText("\n".join(fault.as_text() for fault in faults))
        if self.isVisible():
            return
        parent = self.parentWidget()
        elsewhere = other_screen(parent.screen() if parent else None, self._keep_off)
        if elsewhere is not None:
            place_on(self, elsewhere)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _copy_places(self) -> None:
        QGuiApplication.clipboard().setText(self._places.toPlainText())
