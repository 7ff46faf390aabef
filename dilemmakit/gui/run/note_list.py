"""The list of notes: an eye to show or hide, Enter to mend, Delete to remove."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from dilemmakit.domain.note import Note
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import Breadth, NoteKind
from dilemmakit.gui.run.note_rows import (
    FIRST_OF_EARLIER_ROLE,
    NOTE_ROLE,
    RIGHT_ROLE,
    NotesModel,
    opening,
    relevant_notes,
)
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.icons import icon
from dilemmakit.gui.theme.marks import paint_mark
from dilemmakit.gui.theme.tokens import BODY_PX, FOCUS, LABEL_PX, NOTE_ROW_PX
from dilemmakit.gui.widgets.colours import colours, is_dark
from dilemmakit.wording import _

_ROW = 38
_CAPTION = 26
_MARK = 26
_EYE = 20
_EYE_ROOM = 40
_FROM_RIGHT = 8
_MOST_BESIDE = 0.45
_TURNS = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class NoteDelegate(QStyledItemDelegate):
    """A note on one line: mark, side, text, what belongs to it, and the eye."""

    # The stubs name a wider index than Qt ever passes, here and below.
    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        caption = _CAPTION if index.data(FIRST_OF_EARLIER_ROLE) else 0
        return QSize(200, _ROW + caption)

    def paint(  # type: ignore[override]
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        paint = colours()
        note: Note = index.data(NOTE_ROLE)
        row = QRect(option.rect)
        if index.data(FIRST_OF_EARLIER_ROLE):
            painter.setFont(font(LABEL_PX))
            painter.setPen(QColor(paint.soft))
            caption = QRect(row.left(), row.top() + 4, row.width(), _CAPTION - 4)
            painter.drawText(caption, _MIDDLE, _("From earlier rounds"))
            row.setTop(row.top() + _CAPTION)
        painter.fillRect(QRect(row.left(), row.top(), row.width(), 1), QColor(paint.rule))
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        inner = row.adjusted(0, 1, -_EYE_ROOM, 0)
        left = self._paint_opening(painter, inner, note)
        right = self._paint_beside(painter, inner, str(index.data(RIGHT_ROLE)))
        painter.setFont(font(BODY_PX))
        painter.setPen(QColor(paint.ink))
        place = QRect(left, inner.top(), max(0, right - left - 12), inner.height())
        text = painter.fontMetrics().elidedText(
            note.text, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, _MIDDLE, text)
        name = "mdi6.eye-outline" if note.on_screen else "mdi6.eye-off-outline"
        icon(name, paint.soft).paint(painter, _eye(row))
        if focused:
            painter.setPen(QColor(paint.accent))
            for inset in range(FOCUS):
                painter.drawRect(QRectF(row).adjusted(inset, inset, -inset - 1, -inset - 1))

    def _paint_opening(self, painter: QPainter, row: QRect, note: Note) -> int:
        """Paint mark and side; return where the text begins."""
        left = row.left()
        if note.option is not None:
            top = row.top() + (row.height() - _MARK) / 2
            paint_mark(painter, QRectF(left, top, _MARK, _MARK), note.option, is_dark())
            left += _MARK + 12
        words = opening(note)
        if words:
            painter.setFont(font(BODY_PX, bold=True))
            painter.setPen(QColor(colours().ink))
            painter.drawText(QRect(left, row.top(), 300, row.height()), _MIDDLE, words)
            sign = note.kind is NoteKind.ARGUMENT
            left += 30 if sign else QFontMetrics(painter.font()).horizontalAdvance(words) + 10
        return left

    def _paint_beside(self, painter: QPainter, row: QRect, words: str) -> int:
        """Paint what stands at the right; return where it begins."""
        painter.setFont(font(NOTE_ROW_PX))
        painter.setPen(QColor(colours().soft))
        metrics = painter.fontMetrics()
        most = round(row.width() * _MOST_BESIDE)
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, most)
        begins = row.right() - metrics.horizontalAdvance(text)
        painter.drawText(
            QRect(begins, row.top(), row.right() - begins + 1, row.height()), _MIDDLE, text
        )
        return begins

    def editorEvent(  # type: ignore[override]
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex,
    ) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            at: QPoint = event.position().toPoint()
            view = option.widget
            if isinstance(view, NoteList) and at.x() >= option.rect.right() - _EYE_ROOM:
                view.toggle_eye(index)
                return True
        return super().editorEvent(event, model, option, index)


def _eye(row: QRect) -> QRect:
    left = row.right() - _FROM_RIGHT - _EYE
    return QRect(left, row.top() + (row.height() - _EYE) // 2, _EYE, _EYE)


class NoteList(QListView):
    """Signals: `eye_toggled` and `mend_wanted` and `removed` with a Note, `broadened` with a
    condition and its new Breadth, `moved` with a Note and 1 or -1 for a round on or back, `left`
    upwards to the field.
    """

    eye_toggled = Signal(object)
    mend_wanted = Signal(object)
    removed = Signal(object)
    broadened = Signal(object, object)
    moved = Signal(object, int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._notes = NotesModel()
        self.setModel(self._notes)
        self.setItemDelegate(NoteDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListView { background: transparent; border: none; }")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(_("The notes of this round"))
        self.setMinimumHeight(2 * _ROW)
        self.doubleClicked.connect(self._mend)

    @property
    def count(self) -> int:
        """How many notes are in sight."""
        return self._notes.rowCount()

    def show_session(self, session: Session, without: str) -> None:
        """Show the notes a round is about, but for the one being typed."""
        chosen = self._notes.note(self.currentIndex())
        own, earlier = relevant_notes(session, without)
        self._notes.set_notes(own, earlier)
        if chosen is not None:
            row = self._notes.row_of(chosen.id)
            if row >= 0 and row != self.currentIndex().row():
                self.setCurrentIndex(self._notes.index(row))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.count else Qt.FocusPolicy.NoFocus)

    def listen(self) -> None:
        """Take the keys, at the newest note."""
        if self.count:
            self.setCurrentIndex(self._notes.index(0))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.count:
            self.setCurrentIndex(self._notes.index(0))
        super().focusInEvent(event)

    def toggle_eye(self, index: QModelIndex) -> None:
        """Show a note to the room, or take it back to a draft."""
        note = self._notes.note(index)
        if note is not None:
            self.eye_toggled.emit(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note = self._notes.note(self.currentIndex())
        key = event.key()
        if key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Up and self.currentIndex().row() <= 0):
            self.left.emit()
        elif note is None:
            super().keyPressEvent(event)
        elif key in _TURNS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.moved.emit(note, _TURNS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4):
            self.mend_wanted.emit(note)
        elif key == Qt.Key.Key_Space:
            self.eye_toggled.emit(note)
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(note)
        elif note.kind is NoteKind.CONDITION and event.text() in ("+", "-"):
            self.broadened.emit(note, Breadth.BROAD if event.text() == "+" else Breadth.SPLIT)
        else:
            super().keyPressEvent(event)

    def _mend(self, index: QModelIndex) -> None:
        note = self._notes.note(index)
        if note is not None:
            self.mend_wanted.emit(note)
