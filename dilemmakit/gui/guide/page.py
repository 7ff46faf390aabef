"""The guide's page: chapters at the left, the text beside them, and a search through it all."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from dilemmakit.domain.guide import Chapter
from dilemmakit.gui.guide.search import SHORTEST, Hit, hits_of
from dilemmakit.gui.guide.text import ChapterText
from dilemmakit.gui.theme.tokens import MARGIN
from dilemmakit.gui.widgets.buttons import ActButton, small_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

_COLUMN = 320
_LIST = """
QListWidget { background: transparent; border: none; font-size: 15px; }
QListWidget::item { padding: 7px 8px; border: 2px solid transparent; }
QListWidget::item:selected { font-weight: bold; }
QListWidget::item:selected:focus { border: 2px solid palette(highlight); }
"""


class GuidePage(QWidget):
    """Signals: `left` when somebody wants back to what they were doing."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chapters: tuple[Chapter, ...] = ()
        self._hits: tuple[Hit, ...] = ()
        self._at = -1
        self._searched = ""
        self._search = QLineEdit()
        self._search.setPlaceholderText(_("Search the guide"))
        self._search.setAccessibleName(_("Search the guide"))
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self._next)
        self._count = label(role="hint", wrap=True)
        self._before = small_button(_("Previous"))
        self._before.clicked.connect(self._previous)
        self._after = small_button(_("Next one"))
        self._after.clicked.connect(self._next)
        self._list = QListWidget()
        self._list.setAccessibleName(_("Chapters"))
        self._list.setWordWrap(True)
        self._list.setStyleSheet(_LIST)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._read)
        self._text = ChapterText()
        self._text.wished.connect(self.show_chapter)
        self._back = ActButton(_("Back"))
        self._back.clicked.connect(self._leave)
        self._back.hide()
        aside = QWidget()
        aside.setFixedWidth(_COLUMN)
        column = QVBoxLayout(aside)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(8)
        column.addWidget(self._search)
        steps = QHBoxLayout()
        steps.setSpacing(8)
        steps.addWidget(self._count, 1)
        steps.addWidget(self._before)
        steps.addWidget(self._after)
        column.addLayout(steps)
        column.addSpacing(8)
        column.addWidget(self._list, 1)
        column.addWidget(self._back)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 24, 0, 0)
        row.setSpacing(32)
        row.addWidget(aside)
        row.addWidget(self._text, 1)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._focus_search)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.activated.connect(self._leave)
        self._escape.setEnabled(False)
        self._show_hits()

    @property
    def chapter_id(self) -> str:
        """The chapter in sight; empty while there is none."""
        row = self._list.currentRow()
        return self._chapters[row].id if 0 <= row < len(self._chapters) else ""

    def show_guide(self, chapters: Sequence[Chapter], *, back: bool = False) -> None:
        """Show a guide from its first chapter; `back` offers the way back."""
        self._chapters = tuple(chapters)
        self._list.clear()
        self._list.addItems([chapter.title for chapter in chapters])
        for number in range(self._list.count()):
            self._list.item(number).setSizeHint(self._height(chapters[number].title))
        self._back.setVisible(back)
        self._escape.setEnabled(back)
        self._list.setCurrentRow(0)
        self._find(self._search.text())

    def _height(self, title: str) -> QSize:
        width = _COLUMN - 40
        room = self._list.fontMetrics().boundingRect(
            0, 0, width, 400, Qt.TextFlag.TextWordWrap, title
        )
        return QSize(width, room.height() + 20)

    def show_chapter(self, chapter_id: str) -> None:
        """Open a chapter; an id the guide does not know leaves it where it is."""
        for number, chapter in enumerate(self._chapters):
            if chapter.id == chapter_id:
                self._list.setCurrentRow(number)

    def focus_text(self) -> None:
        """Let the keys move the text."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self, number: int) -> None:
        if 0 <= number < len(self._chapters):
            self._text.show_chapter(self._chapters[number])
            self._mark()

    def _find(self, text: str) -> None:
        self._searched = text.strip()
        self._hits = hits_of(text, self._chapters)
        here = self._list.currentRow()
        later = [n for n, hit in enumerate(self._hits) if hit.chapter >= here]
        self._at = later[0] if later else 0 if self._hits else -1
        self._show_hits()

    def _next(self) -> None:
        self._step(1)

    def _previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._show_hits()

    def _show_hits(self) -> None:
        several = len(self._hits) > 1
        self._before.setVisible(several)
        self._after.setVisible(several)
        if self._hits:
            self._count.setText(
                _("{place} of {count}").format(place=self._at + 1, count=len(self._hits))
            )
            self._list.setCurrentRow(self._hits[self._at].chapter)
        else:
            asked = len(self._searched) >= SHORTEST
            self._count.setText(_("The guide does not have that word.") if asked else "")
        self._mark()

    def _mark(self) -> None:
        here = self._list.currentRow()
        places = [hit.position for hit in self._hits if hit.chapter == here]
        current = -1
        if 0 <= self._at < len(self._hits) and self._hits[self._at].chapter == here:
            current = places.index(self._hits[self._at].position)
        self._text.show_hits(places, len(self._searched), current)

    def _focus_search(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    def _leave(self) -> None:
        self.left.emit()
