"""The overview: five themes down, six areas across, and in each cell what there is."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from dilemmakit.domain.library import CaseEntry
from dilemmakit.domain.vocabulary import Area, Theme
from dilemmakit.gui.library.cell import MatrixCell
from dilemmakit.gui.library.wanted import Cell
from dilemmakit.gui.theme.tokens import PLATE_COLOURS
from dilemmakit.gui.widgets.colours import colours
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import terms

THEMES = tuple(Theme)
AREAS = tuple(Area)
_NAMES_WIDTH = 104
_TALLEST = 132


class Matrix(QWidget):
    """One stop for Tab; the arrow keys choose the next cell.

    Signals: `chosen` with the cell, `stepped` by one case within it, `opened`.
    """

    chosen = Signal(object)
    stepped = Signal(int)
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cells: dict[Cell, MatrixCell] = {}
        self._chosen: Cell = THEMES[0], AREAS[0]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.setColumnMinimumWidth(0, _NAMES_WIDTH)
        for column, area in enumerate(AREAS, start=1):
            name = label(terms.area(area), "label", wrap=True)
            name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            name.setContentsMargins(9, 0, 4, 7)
            grid.addWidget(name, 0, column)
            grid.setColumnStretch(column, 1)
        for row, theme in enumerate(THEMES, start=1):
            grid.addWidget(_ThemeName(theme), row, 0)
            grid.setRowStretch(row, 1)
        grid.addWidget(self._board(), 1, 1, len(THEMES), len(AREAS))
        self.setMaximumHeight(_TALLEST * len(THEMES) + 60)

    def _board(self) -> QFrame:
        """Return the cells, with thin lines between them where the frame shows through."""
        board = _Lines()
        inner = QGridLayout(board)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.setSpacing(1)
        for row, theme in enumerate(THEMES):
            inner.setRowStretch(row, 1)
            for column, area in enumerate(AREAS):
                inner.setColumnStretch(column, 1)
                cell = MatrixCell((theme, area))
                cell.clicked.connect(partial(self._press, (theme, area)))
                cell.walked.connect(self._walk)
                cell.stepped.connect(self.stepped)
                cell.opened.connect(self.opened)
                self._cells[theme, area] = cell
                inner.addWidget(cell, row, column)
        return board

    @property
    def cell(self) -> Cell:
        """The cell that is chosen."""
        return self._chosen

    def show_cases(self, cases: Mapping[Cell, Sequence[CaseEntry]]) -> None:
        """Show the cases of each cell."""
        for place, cell in self._cells.items():
            cell.show_cases(cases.get(place, ()))

    def show_chosen(self, chosen: Cell) -> None:
        """Mark the cell that the right side tells of."""
        self._chosen = chosen
        for place, cell in self._cells.items():
            here = place == chosen
            cell.setChecked(here)
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def focus_cell(self) -> None:
        """Put the keyboard on the cell that is chosen."""
        self._cells[self._chosen].setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self, cell: Cell, _checked: bool = True) -> None:
        self.show_chosen(cell)
        self.chosen.emit(cell)

    def _walk(self, columns: int, rows: int) -> None:
        theme, area = self._chosen
        row = min(max(THEMES.index(theme) + rows, 0), len(THEMES) - 1)
        column = min(max(AREAS.index(area) + columns, 0), len(AREAS) - 1)
        self._press((THEMES[row], AREAS[column]))
        self._cells[self._chosen].setFocus(Qt.FocusReason.TabFocusReason)


class _Lines(QFrame):
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours().rule))
        painter.end()


class _ThemeName(QWidget):
    """A theme's name below a short bar in the colour of its plates."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 11, 12, 0)
        column.setSpacing(6)
        bar = _Bar(PLATE_COLOURS[theme])
        column.addWidget(bar)
        column.addWidget(label(terms.theme(theme), "note", wrap=True))
        column.addStretch(1)
        self.setFixedWidth(_NAMES_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)


class _Bar(QWidget):
    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = colour
        self.setFixedSize(QSize(24, 6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colour))
        painter.end()
