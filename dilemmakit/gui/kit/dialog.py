"""Choosing what of the kit to print, and for how many; the file is written beside the dialog."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QWidget,
)

from dilemmakit.domain.case import Case
from dilemmakit.domain.kit import MOST, KitPart, parts_for, usual_parts
from dilemmakit.domain.plan import Plan
from dilemmakit.gui.widgets.buttons import ActButton, main_button
from dilemmakit.gui.widgets.fields import NumberField
from dilemmakit.gui.widgets.framed import framed
from dilemmakit.gui.widgets.texts import field_label, label
from dilemmakit.wording import _, _p
from dilemmakit.wording.kit import part_name

_WIDTH = 620


@dataclass(frozen=True)
class Order:
    """What is to be printed of a case and a plan, and for how many."""

    case: Case
    plan: Plan
    people: int
    parts: frozenset[KitPart]


class KitDialog(QDialog):
    """Signals: `wanted` with the Order to be written, `stopped` while it is, `file_wanted` to see
    what was written.
    """

    wanted = Signal(object)
    stopped = Signal()
    file_wanted = Signal()

    def __init__(self, parent: QWidget, case: Case, plans: Sequence[Plan], plan: Plan) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Print materials"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self._case = case
        self._plans = tuple(plans)
        self._ticks: dict[KitPart, QCheckBox] = {}
        self._writing = False
        self._which = QComboBox()
        self._which.setAccessibleName(_p("section", "Plan"))
        for one in self._plans:
            self._which.addItem(one.title)
        self._which.setCurrentIndex(self._plans.index(plan))
        self._which.activated.connect(self._change_plan)
        self._parts = QWidget()
        self._grid = QGridLayout(self._parts)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(0)
        self._people = NumberField(_("Participants"), MOST)
        self._people.edited.connect(self._show_ready)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Writing the file"))
        self._progress.hide()
        self._state = label(role="body", wrap=True)
        self._state.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._open = ActButton(_("Open the file"))
        self._open.clicked.connect(self._want_file)
        self._open.hide()
        self._leave = ActButton(_("Cancel"))
        self._leave.clicked.connect(self.reject)
        self._save = main_button(_("Save as PDF …"))
        self._save.clicked.connect(self._want)
        self._lay_out()
        self._show_parts()

    def _lay_out(self) -> None:
        column = framed(self)
        column.addWidget(label(_("Print materials"), "heading"))
        column.addWidget(label(self._case.title, "strong", wrap=True))
        column.addWidget(self._which if len(self._plans) > 1 else label(self._plans[0].title))
        column.addWidget(self._parts)
        people = QHBoxLayout()
        people.setSpacing(12)
        people.addWidget(field_label(_("Participants"), self._people))
        people.addWidget(self._people)
        people.addWidget(label(_("A tenth more is printed, to spare."), "hint"))
        people.addStretch(1)
        column.addLayout(people)
        column.addWidget(self._progress)
        column.addWidget(self._state)
        self._state.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        buttons.addWidget(self._open)
        buttons.addWidget(self._save)
        column.addLayout(buttons)

    @property
    def order(self) -> Order | None:
        """What is to be printed; None while nothing is ticked or nobody comes."""
        parts = frozenset(part for part, tick in self._ticks.items() if tick.isChecked())
        people = self._people.number
        if not parts or not people:
            return None
        return Order(self._case, self._plans[self._which.currentIndex()], people, parts)

    def show_people(self, people: int) -> None:
        """Print for so many, unless another number is typed."""
        self._people.show_number(people)
        self._show_ready()

    def leave_out(self, parts: Iterable[KitPart]) -> None:
        """Take the ticks off parts that this meeting has no use for."""
        for part in parts:
            if part in self._ticks:
                self._ticks[part].setChecked(False)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the writing has come; nothing can be done meanwhile but stop it.

        A total of 0 stands for one that is not known yet.
        """
        self._show_writing(True)
        self._state.hide()
        self._open.hide()
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def show_written(self, path: Path) -> None:
        """Say where the file lies."""
        self._show_writing(False)
        self._leave.show_text(_("Close"))
        self._tell(_("Saved as {path}").format(path=path))
        self._open.show()
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_fault(self, sentence: str) -> None:
        """Say why nothing was written, or nothing at all after a stop."""
        self._show_writing(False)
        self._tell(sentence)

    def reject(self) -> None:
        """Close; while the file is written, stop the writing instead."""
        if self._writing:
            self.stopped.emit()
        else:
            super().reject()

    def _tell(self, sentence: str) -> None:
        self._state.setText(sentence)
        self._state.setAccessibleName(sentence)
        self._state.setVisible(bool(sentence))

    def _show_writing(self, writing: bool) -> None:
        self._writing = writing
        self._progress.setVisible(writing)
        for part in (self._which, self._parts, self._people):
            part.setEnabled(not writing)
        self._leave.show_text(_("Stop") if writing else _("Cancel"))
        self._show_ready()

    def _show_ready(self, _number: object = None) -> None:
        self._save.setEnabled(not self._writing and self.order is not None)

    def _change_plan(self, _index: int) -> None:
        self._show_parts()

    def _show_parts(self) -> None:
        """Offer what the plan can use, with the plan's own materials ticked."""
        for tick in self._ticks.values():
            self._grid.removeWidget(tick)
            tick.deleteLater()
        plan = self._plans[self._which.currentIndex()]
        parts, usual = parts_for(plan), usual_parts(plan)
        self._ticks = {part: QCheckBox(part_name(part)) for part in parts}
        rows = -(-len(parts) // 2)
        for number, (part, tick) in enumerate(self._ticks.items()):
            tick.setChecked(part in usual)
            tick.toggled.connect(partial(self._show_ready))
            self._grid.addWidget(tick, number % rows, number // rows)
        self._show_ready()

    def _want(self) -> None:
        if self.order is not None:
            self.wanted.emit(self.order)

    def _want_file(self) -> None:
        self.file_wanted.emit()
