"""What takes the place of a database that is damaged or gone: a dated copy, or an empty one."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from dilemmakit.gui.widgets.buttons import ActButton, main_button
from dilemmakit.gui.widgets.framed import framed
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, _n, _p
from dilemmakit.wording.formats import clock_time, long_date

_WIDTH = 560
_ROW = 36
_LIST_HEIGHT = 6 * _ROW + 2


class ReplacingDialog(QDialog):
    """Asks which copy is to be used; `path` is the one chosen, None for an empty database.

    `copies` are told by when they were made and by how many sessions they hold, None where a copy
    cannot be read either.
    """

    def __init__(
        self, parent: QWidget, copies: Sequence[tuple[Path, datetime, int | None]]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("What takes its place?"))
        told = _(
            "Dilemmakit makes a copy of all sessions each time it opens and after each meeting. "
            "What came after the copy you choose is not in it. The file that cannot be read is "
            "kept beside it under another name."
        )
        self._choices = QListWidget()
        self._choices.setAccessibleName(_("What takes its place?"))
        self._choices.setFixedHeight(_LIST_HEIGHT)
        for path, made_at, count in copies:
            day = long_date(made_at.astimezone().date())
            words = _("The copy of {day}, {time}: {sessions}").format(
                day=day, time=clock_time(made_at), sessions=_sessions(count)
            )
            self._offer(words, path)
        self._offer(_("None: begin without any session"), None)
        self._choices.setCurrentRow(0)
        self._choices.itemActivated.connect(self.accept)
        self._use = main_button(_("Use this"))
        self._use.clicked.connect(self.accept)
        self._use.setDefault(True)
        leave = ActButton(_("Leave it"))
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(leave)
        buttons.addStretch(1)
        buttons.addWidget(self._use)
        column = framed(self)
        column.addWidget(label(told, wrap=True))
        column.addWidget(self._choices)
        column.addLayout(buttons)
        self.setFixedWidth(_WIDTH)
        self._choices.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, words: str, path: Path | None) -> None:
        item = QListWidgetItem(words)
        item.setSizeHint(QSize(0, _ROW))
        item.setData(Qt.ItemDataRole.UserRole, path)
        self._choices.addItem(item)

    @property
    def path(self) -> Path | None:
        """The copy chosen; None to begin with an empty database."""
        path: Path | None = self._choices.currentItem().data(Qt.ItemDataRole.UserRole)
        return path


def _sessions(count: int | None) -> str:
    if count is None:
        return _p("copy", "cannot be read")
    return _n("{count} session", "{count} sessions", count).format(count=count)
