"""The five lines: drafted from the data, edited by a person, and read before they go on."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dilemmakit.domain.session import FiveLines
from dilemmakit.gui.widgets.autosave import Autosave
from dilemmakit.gui.widgets.buttons import ActButton
from dilemmakit.gui.widgets.texts import field_label
from dilemmakit.wording import _

_LONGEST = 1000
_AROUND_PX = 26
"""Border, padding and the document's own margin, above and below."""


class LineField(QPlainTextEdit):
    """One of the five lines: as high as its text. Enter goes on to the next."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._cap)
        self._fit()

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height()))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + _AROUND_PX)

    def _cap(self) -> None:
        if len(self.toPlainText()) > _LONGEST:
            cursor = self.textCursor()
            self.setPlainText(self.toPlainText()[:_LONGEST])
            cursor.movePosition(cursor.MoveOperation.End)
            self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:
        return QSize(480, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)


class LinesStep(QWidget):
    """The fields, the tick, and the way on, which rests until the tick is set.

    Signals: `edited` with the FiveLines half a second after the last key, and at once for the
    tick; `went_on`.
    """

    edited = Signal(object)
    went_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        names = {
            "question": _("The question"),
            "before_after": _("Before and after"),
            "joins": _("What joins"),
            "divides": _("What divides"),
            "next_step": _("The next step"),
        }
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._edit)
        self._fields: dict[str, LineField] = {}
        inner = QWidget()
        fields = QVBoxLayout(inner)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(2)
        for key, name in names.items():
            field = LineField()
            field.textChanged.connect(partial(self._touch, key))
            self._fields[key] = field
            fields.addWidget(field_label(name, field))
            fields.addWidget(field)
            fields.addSpacing(14)
        fields.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self._read = QCheckBox(_("I have read the five lines through"))
        self._read.clicked.connect(self._tick)
        self._on = ActButton(_("On to the notes"))
        self._on.clicked.connect(self._go_on)
        foot = QHBoxLayout()
        foot.addWidget(self._read, 1)
        foot.addWidget(self._on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        self._shown = FiveLines()
        self._let_on()

    @property
    def lines(self) -> FiveLines:
        """The lines as they stand in the fields."""
        texts = {key: field.toPlainText() for key, field in self._fields.items()}
        return FiveLines(**texts, read=self._read.isChecked())

    def show_lines(self, lines: FiveLines) -> None:
        """Show the lines to be edited."""
        self._shown = lines
        for key, field in self._fields.items():
            field.blockSignals(True)
            field.setPlainText(getattr(lines, key))
            field.blockSignals(False)
        self._read.setChecked(lines.read)
        self._let_on()

    def flush(self) -> None:
        """Send at once what was typed last."""
        self._autosave.flush()

    def focus_first(self) -> None:
        self._fields["question"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _touch(self, _key: str) -> None:
        self._autosave.touch()

    def _edit(self) -> None:
        if self.lines != self._shown:
            self._shown = self.lines
            self.edited.emit(self._shown)

    def _tick(self, _checked: bool) -> None:
        self._autosave.flush()
        self._edit()
        self._let_on()

    def _let_on(self) -> None:
        read = self._read.isChecked()
        self._on.setEnabled(read)
        self._on.show_main(read)

    def _go_on(self) -> None:
        self._autosave.flush()
        self.went_on.emit()
