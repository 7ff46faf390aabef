"""What stands at the right of the matrix: the chosen case, or what a cell without one waits for."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dilemmakit.domain.case import Case
from dilemmakit.domain.library import CaseEntry, CatalogueEntry
from dilemmakit.gui.library import words
from dilemmakit.gui.library.wanted import Cell
from dilemmakit.gui.prepare.words import case_facts
from dilemmakit.gui.widgets.buttons import ActButton, main_button, small_button
from dilemmakit.gui.widgets.colours import colours
from dilemmakit.gui.widgets.marks import OptionLine, Plate
from dilemmakit.gui.widgets.remark import Remark
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, language, terms

_WIDTH = 408
_PLATE = QSize(_WIDTH - 64, 132)


class Side(QFrame):
    """Signals: `used` and `opened` for the case in sight, `stepped` by one case, `wished` with a
    CaseEntry of another cell.
    """

    used = Signal()
    opened = Signal()
    stepped = Signal(int)
    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "column")
        self.setFixedWidth(_WIDTH)
        self._place = label(role="label")
        self._before = small_button(_("Previous"))
        self._before.clicked.connect(partial(self._step, -1))
        self._after = small_button(_("Next one"))
        self._after.clicked.connect(partial(self._step, 1))
        self._steps = QWidget()
        steps = QHBoxLayout(self._steps)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(8)
        steps.addWidget(self._place, 1)
        steps.addWidget(self._before)
        steps.addWidget(self._after)
        self._plate = Plate(_PLATE)
        self._title = label(role="title", wrap=True)
        self._text = label(wrap=True)
        self._more = QVBoxLayout()
        self._more.setSpacing(10)
        self._facts = label(role="hint", wrap=True)
        self._remark = Remark()
        self._use = main_button(_("Use in a session"))
        self._use.clicked.connect(self._use_it)
        self._read = ActButton(_("Read the whole case"))
        self._read.clicked.connect(self._open_it)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(31, 24, 32, 16)
        column.setSpacing(10)
        for content in (self._steps, self._plate, self._title, self._text):
            column.addWidget(content)
        column.addSpacing(6)
        column.addLayout(self._more)
        column.addSpacing(4)
        column.addWidget(self._facts)
        column.addWidget(self._remark)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setStyleSheet("QScrollArea { background: transparent; }")
        scroll.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 24)
        whole.setSpacing(8)
        whole.addWidget(scroll, 1)
        for act in (self._use, self._read):
            row = QHBoxLayout()
            row.setContentsMargins(31, 0, 32, 0)
            row.addWidget(act)
            whole.addLayout(row)

    def show_entry(self, entry: CaseEntry, place: int, count: int) -> None:
        """Show what the library knows of a case without opening it."""
        self._steps.setVisible(count > 1)
        self._place.setText(words.stepping(place, count))
        self._before.setEnabled(place > 0)
        self._after.setEnabled(place < count - 1)
        self._plate.show()
        self._plate.show_icons(entry.theme, entry.icons)
        self._say(entry.title, entry.value_conflict)
        self._clear()
        self._show_acts(False)

    def show_case(
        self, case: Case | None, remark: str, catalogue: Iterable[CatalogueEntry]
    ) -> None:
        """Show what is inside the case in sight; None says that it cannot be read any more."""
        self._clear()
        self._show_acts(case is not None)
        if case is None:
            self._remark.show_remark(_("The case's file has changed and cannot be read any more."))
            return
        self._plate.show_case(case)
        for option in case.options:
            self._more.addWidget(OptionLine(option.id, option.label))
        lines = [case_facts(case), words.projects(case.origin.projects, catalogue)]
        if case.language is not language():
            lines.append(
                _("Language of the case: {language}").format(
                    language=terms.chosen_language(case.language)
                )
            )
        self._facts.setText("\n".join(filter(None, lines)))
        self._facts.show()
        self._remark.show_remark(remark)

    def show_gap(
        self,
        cell: Cell,
        left_out: int,
        catalogue: Sequence[CatalogueEntry],
        touching: Sequence[CaseEntry],
    ) -> None:
        """Show what a cell waits for, and the cases of other cells that touch on it."""
        self._steps.hide()
        self._plate.hide()
        self._say(words.cell_name(cell), words.gap(left_out))
        self._clear()
        self._more.addWidget(label(words.waiting(catalogue), "soft", wrap=True))
        for entry in catalogue:
            self._more.addWidget(label(words.catalogue_line(entry), wrap=True))
        if touching:
            heading = label(_("Cases that touch on this field:"), "soft", wrap=True)
            heading.setContentsMargins(0, 14, 0, 0)
            self._more.addWidget(heading)
        for one in touching:
            button = small_button(one.title)
            button.clicked.connect(partial(self._wish, one))
            self._more.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_acts(False)

    def show_none(self) -> None:
        """Say that no case at all fits."""
        self._steps.hide()
        self._plate.hide()
        self._say(
            _("No case fits"),
            _(
                "No case has this group, length, edition and these words at once. "
                "Take one of the choices away, or show all."
            ),
        )
        self._clear()
        self._show_acts(False)

    def _say(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)

    def _show_acts(self, shown: bool) -> None:
        self._use.setVisible(shown)
        self._read.setVisible(shown)

    def _clear(self) -> None:
        self._facts.hide()
        self._remark.show_remark("")
        while (item := self._more.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _step(self, by: int) -> None:
        self.stepped.emit(by)

    def _use_it(self) -> None:
        self.used.emit()

    def _open_it(self) -> None:
        self.opened.emit()

    def _wish(self, entry: CaseEntry) -> None:
        self.wished.emit(entry)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, 1, self.height(), QColor(colours().rule))
        painter.end()
