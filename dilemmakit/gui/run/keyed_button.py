"""A button that says which key does the same."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import BODY_PX, CONTROL, FOCUS, ICON, NOTE_ROW_PX
from dilemmakit.gui.widgets.colours import colours
from dilemmakit.wording import _

_PADDING = 16
_BETWEEN = 10


class KeyedButton(QPushButton):
    """Words in the button's own weight, the key beside them in the small one."""

    def __init__(self, key: str, *, has_icon: bool = False) -> None:
        super().__init__()
        self._words = ""
        self._key = key
        self._has_icon = has_icon
        self._icon_name = ""
        self._icon: QIcon | None = None
        # Enter presses what has the focus; Qt leaves that to Space outside of dialogs.
        self.setAutoDefault(True)
        self.setMinimumHeight(CONTROL)

    @property
    def words(self) -> str:
        """What the button says, without its key."""
        return self._words

    def show_words(self, words: str) -> None:
        if words == self._words:
            return
        self._words = words
        self.setAccessibleName(words)
        self.setAccessibleDescription(_("Key: {key}").format(key=self._key))
        self.updateGeometry()
        self.update()

    def show_main(self, main: bool) -> None:
        """Fill it with the accent, or let it rest."""
        wanted = "true" if main else "false"
        if self.property("main") != wanted:
            self.setProperty("main", wanted)
            self.style().unpolish(self)
            self.style().polish(self)
            self.updateGeometry()
            self.update()

    def show_icon(self, name: str) -> None:
        """Stand beside another icon; it is fetched only once icons are."""
        if name != self._icon_name:
            self._icon_name = name
            if self._icon is not None:
                self.fetch_icon()

    def fetch_icon(self) -> None:
        """Fetch the icon, which the first picture does without."""
        from dilemmakit.gui.theme.icons import icon

        self._icon = icon(self._icon_name, colours().ink)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let two clicks in a row count as the one they were meant as: each leads the meeting."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._icon is not None:
            self.fetch_icon()
        super().changeEvent(event)

    @property
    def _bold(self) -> bool:
        return self.property("main") == "true" and self.isEnabled()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(font(BODY_PX, bold=True)).horizontalAdvance(self._words)
        key = QFontMetrics(font(NOTE_ROW_PX)).horizontalAdvance(self._key)
        icon = ICON + 8 if self._has_icon else 0
        return QSize(icon + words + _BETWEEN + key + 2 * _PADDING, CONTROL)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        ring = self._bold and self.hasFocus()
        if ring:
            # The theme's ring of accent cannot be told from the accent: it is drawn inside.
            option.state &= ~QStyle.StateFlag.State_HasFocus
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        paint = colours()
        ink = paint.on_accent if self._bold else paint.ink
        inner = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        if self._has_icon:
            if self._icon is not None:
                place = QRect(0, 0, ICON, ICON)
                place.moveCenter(inner.center())
                place.moveLeft(inner.left())
                self._icon.paint(painter, place)
            inner.setLeft(inner.left() + ICON + 8)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(BODY_PX, bold=self._bold))
        painter.setPen(QColor(ink if self.isEnabled() else paint.soft))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, self._words)
        painter.setFont(font(NOTE_ROW_PX))
        painter.setPen(QColor(ink if self._bold else paint.soft))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, self._key)
        if ring:
            painter.setPen(QPen(QColor(paint.on_accent), FOCUS))
            painter.drawRect(self.rect().adjusted(5, 5, -5, -5))
        painter.end()
