"""How many are present, typed in at the door and corrected when somebody leaves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import SessionState
from dilemmakit.gui.theme.tokens import CONTROL_SMALL, HEADING_PX
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

_MOST = 999


class PresentField(QLineEdit):
    """A number that is stored with Enter, or on the way out; Escape leaves it as it was."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class Attendance(QWidget):
    """Signals: `attendance_typed` with the number of people, `left` when the keys may go on."""

    attendance_typed = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._present: int | None = None
        self._number = PresentField()
        self._number.setValidator(QIntValidator(0, _MOST, self._number))
        self._number.setFixedSize(52, CONTROL_SMALL)
        self._number.setStyleSheet(
            f"QLineEdit {{ font-size: {HEADING_PX}px; font-weight: bold; padding: 0 4px;"
            " min-height: 28px; }"
        )
        self._number.setAccessibleName(_("How many are present"))
        self._number.editingFinished.connect(self._store)
        self._number.returnPressed.connect(self.left)
        self._number.left.connect(self._leave)
        self._of = label()
        self._of.setStyleSheet(f"font-size: {HEADING_PX}px;")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._number)
        row.addWidget(self._of)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        # Until it is counted the field says so, or nobody would miss it before the first answers.
        self._told = label(_("Present (F2)"), "label")
        self._asked = label(_("Count those present (F2)"), "strong", wrap=True)
        column.addWidget(self._told)
        column.addWidget(self._asked)
        column.addLayout(row)

    def show_session(self, session: Session) -> None:
        """Show how many are present, of how many invited."""
        self._of.setText(
            _("of {invited}").format(invited=session.invited) if session.invited else ""
        )
        uncounted = session.present is None and session.state is not SessionState.CLOSED
        self._asked.setVisible(uncounted)
        self._told.setVisible(not uncounted)
        changed = session.present != self._present
        self._present = session.present
        if changed or not self._number.hasFocus():
            self._put_back()

    def listen(self) -> None:
        """Take the keys, ready to be typed over."""
        self._number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._number.selectAll()

    def _put_back(self) -> None:
        self._number.setText("" if self._present is None else str(self._present))

    def _leave(self) -> None:
        self._put_back()
        self.left.emit()

    def _store(self) -> None:
        typed = self._number.text()
        if typed and int(typed) != self._present:
            self.attendance_typed.emit(int(typed))
        elif not typed:
            self._put_back()
