"""The library's page: the matrix, the filters above it, and at its right what is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dilemmakit.domain.case import Case
from dilemmakit.domain.library import CaseEntry, CatalogueEntry
from dilemmakit.gui.library import words
from dilemmakit.gui.library.case_page import CasePage
from dilemmakit.gui.library.filters import Filters
from dilemmakit.gui.library.matrix import AREAS, THEMES, Matrix
from dilemmakit.gui.library.side import Side
from dilemmakit.gui.library.wanted import Cell, Wanted, by_cell
from dilemmakit.gui.theme.tokens import MARGIN
from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

_WIDEST = 1480


class LibraryPage(QStackedWidget):
    """Shows entries; a case is asked for when its entry is looked at.

    Signals: `looked_at` with the CaseEntry that comes into sight, answered by `show_case`;
    `used` and `printed` with its Case; `left` to go back to what one was doing.
    """

    looked_at = Signal(object)
    used = Signal(object)
    printed = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[CaseEntry, ...] = ()
        self._catalogue: tuple[CatalogueEntry, ...] = ()
        self._shown: dict[Cell, tuple[CaseEntry, ...]] = {}
        self._entry: CaseEntry | None = None
        self._case: Case | None = None
        self._remark = ""
        self._title = label(_("The cases are being read …"), "title")
        self._back = small_button(_("Back"))
        self._back.clicked.connect(self._leave)
        self._back.hide()
        self._filters = Filters()
        self._filters.changed.connect(self._filter)
        self._matrix = Matrix()
        self._matrix.chosen.connect(self._choose)
        self._matrix.stepped.connect(self._step)
        self._matrix.opened.connect(self._open)
        self._side = Side()
        self._side.used.connect(self._use)
        self._side.opened.connect(self._open)
        self._side.stepped.connect(self._step)
        self._side.wished.connect(self.show_entry)
        self._whole = CasePage()
        self._whole.used.connect(self._use)
        self._whole.printed.connect(self._print)
        self._whole.left.connect(self._leave_case)
        self.addWidget(self._overview())
        self.addWidget(self._whole)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._whole)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._leave_case)
        self._matrix.show_chosen((THEMES[0], AREAS[0]))
        self._side.show_gap(self._matrix.cell, 0, (), ())
        self._side.hide()

    def _overview(self) -> QWidget:
        made = QWidget()
        left = QVBoxLayout()
        left.setContentsMargins(MARGIN, 24, 32, 24)
        left.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        left.addLayout(head)
        left.addWidget(self._filters)
        left.addSpacing(6)
        left.addWidget(self._matrix, 1)
        left.addStretch(0)
        held = QWidget()
        held.setMaximumWidth(_WIDEST)
        held.setLayout(left)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(held, 1)
        row.addStretch(0)
        row.addWidget(self._side)
        return made

    @property
    def entry(self) -> CaseEntry | None:
        """The case in sight."""
        return self._entry

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        return self._filters.wanted

    @property
    def reads(self) -> bool:
        """Whether a whole case is in sight."""
        return self.currentWidget() is self._whole

    def show_library(
        self, entries: Sequence[CaseEntry], catalogue: Sequence[CatalogueEntry]
    ) -> None:
        """Show all cases, in the matrix."""
        self._entries, self._catalogue = tuple(entries), tuple(catalogue)
        self._filters.show_statuses(self._entries)
        self._side.show()
        self._filter(self._filters.wanted)

    def show_back(self, back: bool) -> None:
        """Offer the way back to what one was doing."""
        self._back.setVisible(back)

    def show_wanted(self, wanted: Wanted) -> None:
        """Look for this."""
        self._filters.show_wanted(wanted)

    def show_entry(self, entry: CaseEntry) -> None:
        """Bring a case into sight; the filters give way if they leave it out."""
        if entry not in self._shown.get((entry.theme, entry.area), ()):
            self._filters.show_wanted(Wanted())
        self._matrix.show_chosen((entry.theme, entry.area))
        self._look_at(entry)
        self._matrix.focus_cell()

    def show_case_id(self, case_id: str, *, whole: bool = False) -> None:
        """Bring the case with this id into sight if it is there, whole if wanted."""
        for entry in self._entries:
            if entry.id == case_id:
                self.show_entry(entry)
                if whole:
                    self._open()

    def show_case(self, case: Case | None, remark: str) -> None:
        """Show what is inside the entry in sight, and what of it should be looked up again."""
        self._case, self._remark = case, remark
        self._side.show_case(case, remark, self._catalogue)

    def focus_matrix(self) -> None:
        """Let the arrow keys walk through the matrix."""
        self._matrix.focus_cell()

    def _filter(self, wanted: Wanted) -> None:
        self._shown = by_cell(entry for entry in self._entries if wanted.holds(entry))
        shown = sum(map(len, self._shown.values()))
        self._title.setText(words.heading(shown, len(self._entries)))
        self._matrix.show_cases(self._shown)
        if self._entry is not None and self._entry in self._shown.get(self._matrix.cell, ()):
            self._look_at(self._entry)
        elif not shown:
            self._entry = self._case = None
            self._side.show_none()
        elif self._matrix.cell in self._shown or (wanted == Wanted() and self._entry is None):
            self._choose(self._first() if self._case is None else self._matrix.cell)
        else:
            # What was in sight is left out: the first that fits takes its place.
            self._choose(self._first())

    def _first(self) -> Cell:
        """Return the cell in sight if it has a case, else the first one that has."""
        here = self._matrix.cell
        return here if here in self._shown else next(iter(self._shown), here)

    def _choose(self, cell: Cell) -> None:
        self._matrix.show_chosen(cell)
        here = self._shown.get(cell, ())
        if here:
            self._look_at(here[0])
            return
        self._entry = self._case = None
        self._side.show_gap(
            cell,
            sum((entry.theme, entry.area) == cell for entry in self._entries),
            tuple(one for one in self._catalogue if (one.theme, one.area) == cell),
            tuple(
                entry
                for entry in self._entries
                if any((also.theme, also.area) == cell for also in entry.secondary)
            ),
        )

    def _look_at(self, entry: CaseEntry) -> None:
        here = self._shown[entry.theme, entry.area]
        self._entry, self._case = entry, None
        self._side.show_entry(entry, here.index(entry), len(here))
        self.looked_at.emit(entry)

    def _step(self, by: int) -> None:
        if self._entry is None:
            return
        here = self._shown[self._entry.theme, self._entry.area]
        place = here.index(self._entry) + by
        if 0 <= place < len(here):
            self._look_at(here[place])

    def _open(self) -> None:
        if self._case is not None:
            self._whole.show_case(self._case, self._remark, self._catalogue)
            self.setCurrentWidget(self._whole)
            self._whole.focus_text()

    def _leave(self) -> None:
        self.left.emit()

    def _leave_case(self) -> None:
        self.setCurrentIndex(0)
        self._matrix.focus_cell()

    def _use(self) -> None:
        if self._case is not None:
            self.used.emit(self._case)

    def _print(self) -> None:
        if self._case is not None:
            self.printed.emit(self._case)
