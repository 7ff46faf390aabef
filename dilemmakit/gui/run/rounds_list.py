"""The rounds with planned and used minutes, as a list one can walk through."""

from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from dilemmakit.domain.session import Round, Session
from dilemmakit.domain.timing import used_seconds
from dilemmakit.domain.vocabulary import RoundState
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import BODY_PX, CONSOLE_COLUMN_MARGIN, FOCUS
from dilemmakit.gui.widgets.colours import colours
from dilemmakit.wording import _

Index = QModelIndex | QPersistentModelIndex
_ROUND_ROLE = Qt.ItemDataRole.UserRole
_USED_ROLE = Qt.ItemDataRole.UserRole + 1
_HERE_ROLE = Qt.ItemDataRole.UserRole + 2
_ROW = 38
_TWO_LINES = 44
_LINE = 18
_BAR = 4
PLAN_RIGHT = 61
"""The right edge of the planned minutes, from the list's right edge; of the used ones, next."""
USED_RIGHT = 21


class RoundsModel(QAbstractListModel):
    """One row a round."""

    def __init__(self) -> None:
        super().__init__()
        self._rounds: tuple[Round, ...] = ()
        self._used: tuple[int | None, ...] = ()
        self._here = 0

    def set_rounds(self, session: Session, now: datetime) -> None:
        """Show where the rounds of a session stand."""
        used = tuple(
            round(used_seconds(stored, now) / 60) if stored.started_at else None
            for stored in session.rounds
        )
        if (session.rounds, used, session.round_index) == (self._rounds, self._used, self._here):
            return
        same_rows = len(used) == len(self._used)
        if not same_rows:
            self.beginResetModel()
        self._rounds, self._used, self._here = session.rounds, used, session.round_index
        if same_rows:
            self.dataChanged.emit(self.index(0), self.index(len(used) - 1))
        else:
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 – Qt's signature
        return 0 if parent.isValid() else len(self._rounds)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        stored = self._rounds[index.row()]
        used = self._used[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return stored.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._read_out(stored, used, here=index.row() == self._here)
            case _ if role == _ROUND_ROLE:
                return stored
            case _ if role == _USED_ROLE:
                return used
            case _ if role == _HERE_ROLE:
                return index.row() == self._here
        return None

    def _read_out(self, stored: Round, used: int | None, *, here: bool) -> str:
        if used is None:
            words = _("{round}, planned {planned} minutes").format(
                round=stored.title, planned=stored.minutes
            )
        else:
            words = _("{round}, planned {planned} minutes, used {used}").format(
                round=stored.title, planned=stored.minutes, used=used
            )
        return _("Now: {round}").format(round=words) if here else words


class RoundDelegate(QStyledItemDelegate):
    """The current round on the working surface with a bar of accent; what is done is soft."""

    def __init__(self, rounds: QListView) -> None:
        super().__init__(rounds)
        self._list = rounds

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        title = str(index.data())
        # Without the scroll bar, which comes with a long course.
        width = self._list.viewport().width()
        room = width - CONSOLE_COLUMN_MARGIN - PLAN_RIGHT - 30
        wrapped = QFontMetrics(font(BODY_PX, bold=True)).boundingRect(
            QRect(0, 0, room, 200), Qt.TextFlag.TextWordWrap, title
        )
        lines = max(1, round(wrapped.height() / _LINE))
        return QSize(width, _ROW if lines == 1 else _TWO_LINES + (lines - 2) * _LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        paint = colours()
        stored: Round = index.data(_ROUND_ROLE)
        used: int | None = index.data(_USED_ROLE)
        here = bool(index.data(_HERE_ROLE))
        over = stored.state in (RoundState.DONE, RoundState.SKIPPED)
        rect = option.rect
        if here:
            painter.fillRect(rect, QColor(paint.surface))
            painter.fillRect(QRect(0, rect.top(), _BAR, rect.height()), QColor(paint.accent))
        painter.setFont(font(BODY_PX, bold=here, tabular=True))
        painter.setPen(QColor(paint.soft if over and not here else paint.ink))
        middle = Qt.AlignmentFlag.AlignVCenter
        title = QRect(rect)
        title.setLeft(CONSOLE_COLUMN_MARGIN)
        title.setRight(rect.right() - PLAN_RIGHT - 30)
        painter.drawText(
            title,
            middle | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap,
            stored.title,
        )
        skipped = stored.state is RoundState.SKIPPED
        _figure(painter, rect, PLAN_RIGHT, "\N{EN DASH}" if skipped else str(stored.minutes))
        _figure(painter, rect, USED_RIGHT, "" if used is None else str(used))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(paint.accent))
            for inset in range(FOCUS):
                painter.drawRect(QRectF(rect).adjusted(inset, inset, -inset - 1, -inset - 1))


def _figure(painter: QPainter, row: QRect, from_right: int, text: str) -> None:
    place = QRect(row)
    place.setRight(row.right() - from_right)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)


class RoundsList(QListView):
    """Signals: `round_chosen` with a round's index, when a person asks to go there, `menu_wanted`
    with its index and the place on the screen, `round_moved` with its id and -1 or 1.
    """

    round_chosen = Signal(int)
    menu_wanted = Signal(int, QPoint)
    round_moved = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._rounds = RoundsModel()
        self.setModel(self._rounds)
        self.setItemDelegate(RoundDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListView { background: transparent; border: none; }")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMinimumHeight(4 * _ROW)
        self.setAccessibleName(_("The rounds"))
        self.activated.connect(self._choose)
        self._here = -1

    def show_session(self, session: Session, now: datetime) -> None:
        """Show the rounds with the minutes planned and used."""
        chosen = self.currentIndex().data(_ROUND_ROLE)
        self._rounds.set_rounds(session, now)
        self._keep_chosen(chosen, session)
        if session.round_index != self._here:
            self._here = session.round_index
            self.setCurrentIndex(self._rounds.index(self._here))

    def _keep_chosen(self, chosen: Round | None, session: Session) -> None:
        """Let the chosen round stay chosen where it has moved."""
        for stored in session.rounds:
            if chosen is not None and stored.id == chosen.id:
                if stored.position != self.currentIndex().row():
                    self.setCurrentIndex(self._rounds.index(stored.position))
                return

    def ask_menu(self) -> None:
        """Ask what can be done with the chosen round; with the running one unless one is chosen."""
        index = self.currentIndex() if self.hasFocus() else self._rounds.index(self._here)
        place = self.visualRect(index).bottomLeft() + QPoint(CONSOLE_COLUMN_MARGIN, 0)
        self.menu_wanted.emit(index.row(), self.viewport().mapToGlobal(place))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() is QContextMenuEvent.Reason.Keyboard or not index.isValid():
            self.ask_menu()
            return
        self.setCurrentIndex(index)
        self.menu_wanted.emit(index.row(), event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        stored = self.currentIndex().data(_ROUND_ROLE)
        if by and stored and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.round_moved.emit(stored.id, by)
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.row() != self._here:
            self.round_chosen.emit(index.row())
