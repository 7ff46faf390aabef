"""Choosing a case: the list, and beside it what the chosen one is about."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dilemmakit.domain.case import Case
from dilemmakit.gui.prepare import words
from dilemmakit.gui.theme.tokens import MARGIN
from dilemmakit.gui.widgets.buttons import ActButton, main_button
from dilemmakit.gui.widgets.marks import OptionLine, Plate
from dilemmakit.gui.widgets.rows import INSET, Row, RowText
from dilemmakit.gui.widgets.tab_order import follow
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, _n

_CARD_WIDTH = 408
_PLATE = QSize(_CARD_WIDTH - 64, 132)


class CasePicker(QWidget):
    """Arrow keys walk through the list, letters search it; Enter takes the case.

    Signals: `chosen` with the Case, `left` without one.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cases: tuple[Case, ...] = ()
        self._rows: dict[str, Row] = {}
        self._group = QButtonGroup(self)
        self._title = label(role="title")
        self._search = QLineEdit()
        self._search.setPlaceholderText(_("Search the cases"))
        self._search.setAccessibleName(_("Search the cases"))
        self._search.setFixedWidth(260)
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._focus_chosen)
        self._none = label(_("No case holds that word."), "soft")
        self._none.setContentsMargins(INSET, 8, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(INSET, 0, INSET, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._search)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        inner = QWidget()
        listed = QVBoxLayout(inner)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.addLayout(self._column)
        listed.addWidget(self._none)
        listed.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self._card = CaseCard()
        self._card.used.connect(self.chosen)
        self._card.left.connect(self.left)
        left = QVBoxLayout()
        left.setContentsMargins(MARGIN - INSET, 24, MARGIN - INSET, 16)
        left.setSpacing(16)
        left.addLayout(head)
        left.addWidget(scroll, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 1)
        whole.addWidget(self._card)
        self._none.hide()

    def show_cases(self, cases: Sequence[Case], chosen: str = "") -> None:
        """List the cases, the one with this id chosen, else the first."""
        self._search.clear()
        self._cases = tuple(cases)
        self._title.setText(
            _n("{count} case", "{count} cases", len(cases)).format(count=len(cases))
        )
        for row in self._rows.values():
            self._group.removeButton(row)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {}
        for case in self._cases:
            row = Row(RowText(case.title, case.value_conflict, state=words.case_minutes(case)))
            row.setCheckable(True)
            row.toggled.connect(partial(self._look_at, case))
            row.taken.connect(partial(self.chosen.emit, case))
            self._group.addButton(row)
            self._column.addWidget(row)
            row.show()
            self._rows[case.id] = row
        follow(self._scroll, self._rows.values())
        first = chosen if chosen in self._rows else next(iter(self._rows), "")
        self._card.show_case(None)
        if first:
            self._rows[first].setChecked(True)
            self._rows[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search with what is typed in the list; Escape ends the search, then the choice."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            if self._search.text():
                self._search.clear()
                self._focus_chosen()
            else:
                self.left.emit()
        elif event.key() == Qt.Key.Key_Down and self._search.hasFocus():
            self._focus_chosen()
        elif event.text().isprintable() and event.text().strip() and not modifiers:
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)
            self._search.setText(self._search.text() + event.text())
        else:
            super().keyPressEvent(event)

    def _focus_chosen(self) -> None:
        for row in self._rows.values():
            if row.isChecked() and not row.isHidden():
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_at(self, case: Case, checked: bool) -> None:
        if checked:
            self._card.show_case(case)

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        shown = 0
        for case in self._cases:
            held = " ".join((case.title, case.value_conflict, case.question)).casefold()
            row = self._rows[case.id]
            row.setVisible(wanted in held)
            shown += wanted in held
        self._none.setVisible(not shown)
        # What the card shows, and what is taken, is one of those in sight.
        found = [case for case in self._cases if not self._rows[case.id].isHidden()]
        chosen = next((case for case in found if self._rows[case.id].isChecked()), None)
        if chosen is None and found:
            self._rows[found[0].id].setChecked(True)
        else:
            self._card.show_case(chosen)


class CaseCard(QFrame):
    """What a case is about. Signals: `used` with the Case, `left`."""

    used = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "column")
        self.setFixedWidth(_CARD_WIDTH)
        self._case: Case | None = None
        self._plate = Plate(_PLATE)
        self._title = label(role="title", wrap=True)
        self._conflict = label(wrap=True)
        self._options = QVBoxLayout()
        self._options.setSpacing(8)
        self._facts = label(role="hint", wrap=True)
        self._use = main_button(_("Use in the session"))
        self._use.clicked.connect(self._use_it)
        back = ActButton(_("Back"))
        back.clicked.connect(self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        for content in (self._plate, self._title, self._conflict):
            column.addWidget(content)
        column.addSpacing(4)
        column.addLayout(self._options)
        column.addSpacing(4)
        column.addWidget(self._facts)
        column.addStretch(1)
        column.addWidget(self._use)
        column.addWidget(back)

    def show_case(self, case: Case | None) -> None:
        """Show a case, or an empty card where there is none."""
        self._case = case
        self._use.setEnabled(case is not None)
        while (item := self._options.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for content in (self._plate, self._title, self._conflict, self._facts):
            content.setVisible(case is not None)
        if case is None:
            return
        self._plate.show_case(case)
        self._title.setText(case.title)
        self._conflict.setText(case.value_conflict)
        self._facts.setText(words.case_facts(case))
        for option in case.options:
            self._options.addWidget(OptionLine(option.id, option.label))

    def _use_it(self) -> None:
        if self._case is not None:
            self.used.emit(self._case)

    def _leave(self) -> None:
        self.left.emit()
