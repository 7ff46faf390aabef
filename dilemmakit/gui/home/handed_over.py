"""A session that goes on on another computer: what is here, and how it comes back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dilemmakit.domain.session import Session
from dilemmakit.gui.run.confirmation import Confirmation
from dilemmakit.gui.theme.tokens import MARGIN
from dilemmakit.gui.widgets.buttons import ActButton, main_button, quiet_button
from dilemmakit.gui.widgets.delete_question import DeleteQuestion
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

_WIDEST = 720


class HandedOverPage(QWidget):
    """Signals: `file_wanted`, `taken_back` and `deleted`, both after one more press."""

    file_wanted = Signal()
    taken_back = Signal()
    deleted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._open = main_button(_("Open a file …"))
        self._open.clicked.connect(self._want_file)
        self._back = ActButton(_("Take the meeting back"))
        self._back.clicked.connect(self._ask_back)
        self._delete = quiet_button(_("Delete here"))
        self._delete.clicked.connect(self._ask_delete)
        self._question = Confirmation()
        self._question.confirmed.connect(self._take_back)
        self._sure = DeleteQuestion()
        self._sure.confirmed.connect(self.deleted)
        acts = QHBoxLayout()
        acts.setSpacing(12)
        for button in (self._open, self._back):
            acts.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        acts.addStretch(1)
        acts.addWidget(self._delete)
        content = QWidget()
        content.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(_("Handed over to another computer"), "label"))
        column.addWidget(label(session.case.title, "title", wrap=True))
        column.addSpacing(16)
        told = _(
            "This meeting goes on on another computer and is closed here. What happens there does "
            "not come here by itself: hand it over there, and open its file here."
        )
        column.addWidget(label(told, wrap=True))
        column.addSpacing(24)
        column.addLayout(acts)
        column.addSpacing(16)
        column.addWidget(self._question)
        column.addWidget(self._sure)
        column.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(MARGIN, 48, MARGIN, 32)
        whole.addWidget(content, 4)
        whole.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _want_file(self) -> None:
        self.file_wanted.emit()

    def _ask_back(self) -> None:
        self._sure.hide()
        self._question.ask(
            _(
                "Only if the file was lost: otherwise the meeting goes on in two places. Answers "
                "from before can no longer be paired with those to come, for their slip numbers "
                "went with the file."
            ),
            _("Take it back"),
        )

    def _take_back(self, _about: object) -> None:
        self.taken_back.emit()

    def _ask_delete(self) -> None:
        self._question.put_away()
        self._sure.ask(_("Delete the copy on this computer? The one handed over is not touched."))
