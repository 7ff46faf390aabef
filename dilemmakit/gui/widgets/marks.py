"""An option's mark with its label, and a case's plate."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from dilemmakit.domain.case import Case
from dilemmakit.domain.vocabulary import Theme
from dilemmakit.gui.theme.marks import paint_mark
from dilemmakit.gui.widgets.colours import is_dark
from dilemmakit.gui.widgets.texts import label


class Mark(QWidget):
    """The square with an option's letter."""

    def __init__(self, letter: str, side: int = 26) -> None:
        super().__init__()
        self._letter = letter
        self.setFixedSize(side, side)
        self.setAccessibleName(letter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()), self._letter, is_dark())
        painter.end()


class OptionLine(QWidget):
    """A mark and its option's label."""

    def __init__(self, letter: str, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Mark(letter), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(text, wrap=True), 1)


class Plate(QWidget):
    """A case's picture; its icons are fetched when it is first painted."""

    def __init__(self, size: QSize, *, stretches: bool = False) -> None:
        super().__init__()
        self._theme: Theme | None = None
        self._icons: tuple[str, ...] = ()
        if stretches:
            self.setFixedHeight(size.height())
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        else:
            self.setFixedSize(size)

    def show_icons(self, theme: Theme, icons: tuple[str, ...], words: str = "") -> None:
        """Show these icons on the theme's colour; `words` say what the picture shows."""
        self._theme, self._icons = theme, icons
        self.setAccessibleName(words)
        self.update()

    def show_case(self, case: Case) -> None:
        self.show_icons(case.theme, case.media.icons, case.media.alt)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._theme is None:
            return
        from dilemmakit.gui.theme.plates import paint_plate

        painter = QPainter(self)
        paint_plate(painter, QRectF(self.rect()), self._theme, self._icons)
        painter.end()
