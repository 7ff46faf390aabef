"""A chapter as it is read: the guide's Markdown in the app's typeface."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from dilemmakit.domain.guide import Chapter
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import NOTE_FIELD_PX
from dilemmakit.gui.widgets.colours import colours

_WIDEST = 720
_LINE_PERCENT = 124
_SIZES = {1: 28, 2: 28, 3: 20, 4: 17}
_TABLE_PX = 14
_SPACE_BELOW = 9
_INDENT = 22


def document_of(chapter: Chapter) -> QTextDocument:
    """Return a chapter as Qt reads it; markup that is not Markdown stays what it is: text."""
    made = QTextDocument()
    made.setMarkdown(
        f"## {chapter.title}\n\n{chapter.text}",
        QTextDocument.MarkdownFeature.MarkdownNoHTML
        | QTextDocument.MarkdownFeature.MarkdownDialectGitHub,
    )
    return made


class ChapterText(QTextBrowser):
    """Signals: `wished` with the id of a chapter that a link leads to."""

    wished = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        # Danish words are long; broken anywhere they could not be read in a narrow column.
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.anchorClicked.connect(self._follow)
        self._hits: tuple[int, ...] = ()
        self._length = 0
        self._current = -1
        self._dress()

    def show_chapter(self, chapter: Chapter) -> None:
        """Show a chapter from its top."""
        document = document_of(chapter)
        document.setParent(self)
        _set(document)
        # It takes the place of the one before, which goes with that.
        self.setDocument(document)
        self.setAccessibleName(chapter.title)
        self._hits = ()
        self._fit()

    def show_hits(self, hits: Sequence[int], length: int, current: int) -> None:
        """Mark the places where a word stands; the current one is brought into sight."""
        self._hits, self._length, self._current = tuple(hits), length, current
        self._mark()
        if 0 <= current < len(hits):
            cursor = QTextCursor(self.document())
            cursor.setPosition(hits[current])
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    @property
    def marked(self) -> tuple[str, ...]:
        """The words that are marked, the current one last."""
        return tuple(one.cursor.selectedText() for one in self.extraSelections())

    def _mark(self) -> None:
        paint = colours()
        marks = []
        for number, hit in enumerate(self._hits):
            if number != self._current:
                marks.append(self._selection(hit, paint.notice, paint.ink))
        if 0 <= self._current < len(self._hits):
            marks.append(self._selection(self._hits[self._current], paint.accent, paint.on_accent))
        self.setExtraSelections(marks)

    def _selection(self, hit: int, ground: str, ink: str) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(hit)
        cursor.setPosition(hit + self._length, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(QColor(ground))
        form.setForeground(QColor(ink))
        made.cursor = cursor
        made.format = form
        return made

    def _follow(self, link: QUrl) -> None:
        # Nothing here opens a browser: the app does without the net.
        if link.fragment() and not link.scheme():
            self.wished.emit(link.fragment())

    def _fit(self) -> None:
        """Keep the lines short enough to be read, however wide the window is."""
        beside = max(8, self.viewport().width() - _WIDEST - 8)
        form = QTextFrameFormat(self.document().rootFrame().frameFormat())
        form.setLeftMargin(16)
        form.setRightMargin(beside)
        form.setTopMargin(4)
        form.setBottomMargin(48)
        self.document().rootFrame().setFrameFormat(form)

    def _dress(self) -> None:
        paint = colours()
        self.setStyleSheet(
            f"QTextBrowser {{ background: {paint.ground}; border: none; padding: 0;"
            " border-left: 2px solid transparent; }"
            f"QTextBrowser:focus {{ border: none; border-left: 2px solid {paint.accent}; }}"
        )
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Link, QColor(paint.accent))
        self.setPalette(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.styleSheet():
            sheet = self.styleSheet()
            if colours().accent not in sheet:
                self._dress()
                self._mark()


def _set(document: QTextDocument) -> None:
    """Set a chapter's type: Qt would choose sizes and spaces of its own."""
    document.setDefaultFont(font(NOTE_FIELD_PX))
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        form = QTextBlockFormat(block.blockFormat())
        form.setLineHeight(
            100 if level else _LINE_PERCENT,
            QTextBlockFormat.LineHeightTypes.ProportionalHeight.value,
        )
        form.setTopMargin(0 if block.position() == 0 else 22 if level else 0)
        form.setBottomMargin(14 if level in (1, 2) else 6 if level else _SPACE_BELOW)
        if block.textList() is not None:
            last = block.next().textList() is None
            form.setBottomMargin(_SPACE_BELOW + 3 if last else 4)
        cursor.setBlockFormat(form)
        if level:
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            # A format of its own: Qt's heading has a share of the text's size, which would win.
            chars = QTextCharFormat()
            chars.setFont(font(_SIZES.get(level, NOTE_FIELD_PX), bold=True))
            cursor.setCharFormat(chars)
        block = block.next()
    document.setIndentWidth(_INDENT)
    _set_tables(document)


def _set_tables(document: QTextDocument) -> None:
    for frame in document.rootFrame().childFrames():
        if not isinstance(frame, QTextTable):
            continue
        form = frame.format()
        form.setCellPadding(6)
        form.setCellSpacing(0)
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QColor(colours().edge))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setTopMargin(8)
        form.setBottomMargin(14)
        frame.setFormat(form)
        whole = QTextCursor(frame.firstCursorPosition())
        whole.setPosition(frame.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
        small = QTextCharFormat()
        small.setProperty(QTextFormat.Property.FontPixelSize, _TABLE_PX)
        whole.mergeCharFormat(small)
        for column in range(frame.columns()):
            cell = frame.cellAt(0, column)
            cursor = cell.firstCursorPosition()
            cursor.setPosition(
                cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor
            )
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.Bold)
            cursor.mergeCharFormat(bold)
