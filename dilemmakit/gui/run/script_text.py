"""The script: what to say, word for word, and two lines for trouble."""

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from dilemmakit.domain.plan import Script
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import (
    LONG_SCRIPT_CHARACTERS,
    LONG_SCRIPT_PX,
    SCRIPT_PX,
)
from dilemmakit.gui.widgets.colours import colours
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

_DIRECTION = re.compile(r"(\[[^\]]*\])")
_FEWEST_LINES = 3
_BARE = "QTextEdit { border: none; padding: 0; background: transparent; min-height: 0; }"


def is_long(text: str) -> bool:
    """Tell whether a script is set in the smaller size."""
    return len(text) > LONG_SCRIPT_CHARACTERS


class Prose(QTextEdit):
    """Running text at arm's length; it scrolls within itself when it gets too little room."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(_BARE)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(_("What to say"))

    def show_text(self, text: str) -> None:
        """Show a text; stage directions in [brackets] are set apart."""
        if text == self._text:
            return
        self._text = text
        self._write()
        self.verticalScrollBar().setValue(0)

    def _write(self) -> None:
        pixels, line = (LONG_SCRIPT_PX, 27) if is_long(self._text) else (SCRIPT_PX, 30)
        paint = colours()
        self.clear()
        cursor = QTextCursor(self.document())
        block = QTextBlockFormat()
        block.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(block)
        for piece in _DIRECTION.split(self._text):
            written = QTextCharFormat()
            written.setFont(font(pixels))
            written.setForeground(QColor(paint.soft if piece.startswith("[") else paint.ink))
            cursor.insertText(piece, written)
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = round(self.document().size().height())
        self.setMaximumHeight(height)
        self.setMinimumHeight(min(height, _FEWEST_LINES * (27 if is_long(self._text) else 30)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(400, round(self.document().size().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
        # Only what can be scrolled is a stop for the keyboard.
        scrolls = self.verticalScrollBar().maximum() > 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.ClickFocus)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._text:
            self._write()
        super().changeEvent(event)


class ScriptText(QWidget):
    """The script leads the middle of the console, in its largest running type."""

    def __init__(self) -> None:
        super().__init__()
        self._say = Prose()
        self._help = QWidget()
        grid = QGridLayout(self._help)
        grid.setContentsMargins(0, 10, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._stuck_label = label(_("If they are stuck"), "strong")
        self._heated_label = label(_("If it gets heated"), "strong")
        self._stuck = label(role="body", wrap=True)
        self._heated = label(role="body", wrap=True)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._stuck_label, 0, 0, top)
        grid.addWidget(self._stuck, 0, 1, top)
        grid.addWidget(self._heated_label, 1, 0, top)
        grid.addWidget(self._heated, 1, 1, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(_("Say"), "label"))
        column.addWidget(self._say)
        column.addWidget(self._help)

    def show_script(self, script: Script) -> None:
        """Show a round's script."""
        self._say.show_text(script.say)
        for its_label, line, words in (
            (self._stuck_label, self._stuck, script.if_stuck),
            (self._heated_label, self._heated, script.if_heated),
        ):
            line.setText(_("“{words}”").format(words=words) if words else "")
            line.setVisible(bool(words))
            its_label.setVisible(bool(words))
        self._help.setVisible(bool(script.if_stuck or script.if_heated))
