"""The script: what to say, word for word, two lines for trouble, and the story to tell."""

import re

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
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

_DIRECTION = re.compile(r"\[[^\]]*\]")
_FEWEST_LINES = 3
_FEWEST_BESIDE = 2
"""Where an earlier round is typed in below it, whose foot must stay in sight."""
_LABEL_ROOM = 22


def is_long(text: str) -> bool:
    """Tell whether a script is set in the smaller size."""
    return len(text) > LONG_SCRIPT_CHARACTERS


class Prose(QWidget):
    """Running text at arm's length, with the line spacing that reading aloud wants."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._small = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str, small: bool) -> None:
        """Show a text; stage directions in [brackets] are set apart."""
        if (text, small) != (self._text, self._small):
            self._text, self._small = text, small
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    @property
    def line_height(self) -> int:
        return 27 if self._small else 30

    def _laid_out(self, width: float) -> QTextLayout:
        laid = QTextLayout(self._text, font(LONG_SCRIPT_PX if self._small else SCRIPT_PX))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        laid.setTextOption(option)
        ranges = []
        for found in _DIRECTION.finditer(self._text):
            one = QTextLayout.FormatRange()
            one.start, one.length = found.start(), found.end() - found.start()
            set_apart = QTextCharFormat()
            set_apart.setForeground(QColor(colours().soft))
            one.format = set_apart
            ranges.append(one)
        laid.setFormats(ranges)
        laid.beginLayout()
        top = 0.0
        while (line := laid.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (self.line_height - line.height()) / 2))
            top += self.line_height
        laid.endLayout()
        return laid

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width).lineCount() * self.line_height

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(max(self.width(), 240)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(colours().ink))
        self._laid_out(self.width()).draw(painter, QPointF(0, 0), [], QRectF(self.rect()))
        painter.end()


class ScriptText(QScrollArea):
    """The script leads the middle of the console; it scrolls within itself when room is short."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(_("What to say"))
        self._script: Script | None = None
        self._story = ""
        self._fewest = _FEWEST_LINES
        self._say = Prose()
        self._told = QWidget()
        told = QVBoxLayout(self._told)
        told.setContentsMargins(0, 14, 0, 0)
        told.setSpacing(4)
        told.addWidget(label(_("The story to tell"), "label"))
        self._paragraphs = QVBoxLayout()
        self._paragraphs.setSpacing(10)
        told.addLayout(self._paragraphs)
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
        content = QFrame()
        content.setProperty("look", "column")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(_("Say"), "label"))
        column.addWidget(self._say)
        column.addWidget(self._help)
        column.addWidget(self._told)
        column.addStretch(1)
        self._column = column
        self._grid = grid
        self.setWidget(content)

    def show_script(self, script: Script, story: str = "") -> None:
        """Show a round's script from its beginning, and the story where it is told."""
        if (script, story) == (self._script, self._story):
            return
        self._script = script
        self._show_story(story)
        self._say.show_text(script.say, small=is_long(script.say))
        for its_label, line, words in (
            (self._stuck_label, self._stuck, script.if_stuck),
            (self._heated_label, self._heated, script.if_heated),
        ):
            line.setText(_("“{words}”").format(words=words) if words else "")
            line.setVisible(bool(words))
            its_label.setVisible(bool(words))
        self._help.setVisible(bool(script.if_stuck or script.if_heated))
        # What was laid out before knows nothing yet of texts that were set just now.
        self._grid.invalidate()
        self._help.updateGeometry()
        self._column.invalidate()
        self._fit()

    def give_way(self, gives: bool) -> None:
        """Leave more room to what stands below, or take it back."""
        fewest = _FEWEST_BESIDE if gives else _FEWEST_LINES
        if fewest != self._fewest:
            self._fewest = fewest
            self._fit()

    def _show_story(self, story: str) -> None:
        self._story = story
        while (item := self._paragraphs.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for paragraph in filter(None, story.split("\n")):
            prose = Prose()
            prose.show_text(paragraph, small=is_long(story))
            self._paragraphs.addWidget(prose)
        self._told.setVisible(bool(story))

    @property
    def scrolls(self) -> bool:
        """Whether there is more than fits."""
        return self.verticalScrollBar().maximum() > 0

    def _whole_height(self) -> int:
        return self._column.totalHeightForWidth(max(240, self.viewport().width()))

    def _fit(self) -> None:
        whole = self._whole_height()
        self.setMaximumHeight(whole)
        self.setMinimumHeight(min(whole, _LABEL_ROOM + self._fewest * self._say.line_height))
        self.verticalScrollBar().setValue(0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(480, self._whole_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
        # Only what can be scrolled is a stop for the keyboard.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.scrolls else Qt.FocusPolicy.NoFocus)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._say.update()
