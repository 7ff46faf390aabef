"""The check, always in sight, and the acts it leads to. Nothing missing keeps the doors shut."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dilemmakit.gui.hand_over_button import HandOverButton
from dilemmakit.gui.widgets.buttons import ActButton, main_button, quiet_button
from dilemmakit.gui.widgets.delete_question import DeleteQuestion
from dilemmakit.gui.widgets.icons import Icon
from dilemmakit.gui.widgets.texts import divider, label
from dilemmakit.services.checking import CheckLine
from dilemmakit.wording import _
from dilemmakit.wording.checks import check_words

_WIDTH = 392


class CheckPanel(QFrame):
    """Signals: `opened` for the meeting, `rehearsed` to try it first, `kept` for later, `printed`
    for its paper, `hand_over_wanted` and `deleted`, both after one more press.
    """

    opened = Signal()
    rehearsed = Signal()
    kept = Signal()
    printed = Signal()
    hand_over_wanted = Signal()
    deleted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "column")
        self.setFixedWidth(_WIDTH)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        inner = QWidget()
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addLayout(self._lines)
        lines.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setStyleSheet("QScrollArea { background: transparent; }")
        scroll.setWidget(inner)
        self._reason = label(role="hint", wrap=True)
        self._open = main_button(_("Open the meeting"))
        self._open.clicked.connect(self._open_meeting)
        self._keep = ActButton(_("Save for later"))
        self._keep.clicked.connect(self._keep_it)
        self._rehearse = ActButton(_("Rehearse the meeting"))
        self._rehearse.clicked.connect(self._rehearse_it)
        self._print = quiet_button(_("Print materials …"))
        self._print.clicked.connect(self._print_it)
        self._delete = quiet_button(_("Delete"))
        self._delete.clicked.connect(self._ask)
        self._sure = DeleteQuestion()
        self._sure.confirmed.connect(self.deleted)
        self._sure.declined.connect(self._decline)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._keep, 1)
        below.addWidget(self._rehearse, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(8)
        heading = label(_("Check"), "heading")
        heading.setContentsMargins(0, 0, 0, 4)
        column.addWidget(heading)
        column.addWidget(scroll, 1)
        column.addWidget(self._reason)
        column.addWidget(self._open)
        column.addLayout(below)
        self._hand_over = HandOverButton()
        self._hand_over.sure.connect(self.hand_over_wanted)
        column.addWidget(self._hand_over)
        foot = QHBoxLayout()
        foot.addWidget(self._print)
        foot.addStretch(1)
        foot.addWidget(self._delete)
        column.addLayout(foot)
        column.addWidget(self._sure)
        self._delete.hide()
        self._hand_over.hide()

    def show_checks(self, lines: Sequence[CheckLine]) -> None:
        """Show what is missing and what is in place."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines:
            self._lines.addWidget(divider())
            self._lines.addWidget(_CheckRow(line))

    def show_reason(self, lacking: str) -> None:
        """Rest both acts for a reason, or free them with an empty one."""
        self._reason.setText(lacking or _("You can open the meeting even if something is missing."))
        self._open.setEnabled(not lacking)
        self._open.setAccessibleDescription(lacking)
        self._keep.setEnabled(not lacking)
        self._rehearse.setEnabled(not lacking)

    def show_printable(self, printable: bool) -> None:
        """Offer the paper as soon as there is a case and a plan to print."""
        self._print.setEnabled(printable)

    def show_stored(self, stored: bool) -> None:
        """Offer to delete what is stored already, or to hand it over."""
        self._delete.setVisible(stored)
        self._hand_over.setVisible(stored)

    def _open_meeting(self) -> None:
        self.opened.emit()

    def _rehearse_it(self) -> None:
        self.rehearsed.emit()

    def _keep_it(self) -> None:
        self.kept.emit()

    def _print_it(self) -> None:
        self.printed.emit()

    def _ask(self) -> None:
        self._sure.ask(_("Delete this preparation? It cannot be brought back."))

    def _decline(self) -> None:
        self._delete.setFocus(Qt.FocusReason.OtherFocusReason)


class _CheckRow(QWidget):
    """One line of the check: an icon, what it is, and what to do."""

    def __init__(self, line: CheckLine) -> None:
        super().__init__()
        words = check_words(line.kind, line.done, line.detail)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(label(words.title, "body" if line.done else "strong", wrap=True))
        if words.advice:
            text.addWidget(label(words.advice, "soft", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 11, 0, 11)
        row.setSpacing(16)
        icon = Icon("mdi6.check" if line.done else "mdi6.alert-outline", 20)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        self.setAccessibleName(". ".join(filter(None, (words.title, words.advice))))
