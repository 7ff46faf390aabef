"""The section on the case: what it is about, whose version it is, the figures it asks for."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dilemmakit.domain.case import Case
from dilemmakit.gui.prepare import words
from dilemmakit.gui.prepare.preparation import Preparation
from dilemmakit.gui.prepare.sections import Section
from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.gui.widgets.marks import Plate
from dilemmakit.gui.widgets.segmented import Choice, Segmented
from dilemmakit.gui.widgets.tab_order import follow
from dilemmakit.gui.widgets.texts import field_label, label
from dilemmakit.wording import _, _p, terms

_PLATE = QSize(112, 72)
_LONGEST_FIGURE = 200
_EVERYBODY = ""


class CaseSection(Section):
    """Signals: `edited` with the Preparation as changed here, `change_wanted` for another case."""

    edited = Signal(object)
    change_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_p("section", "Case"))
        self._value = Preparation()
        self._plate = Plate(_PLATE)
        self._title = label(role="strong", wrap=True)
        self._line = label(role="soft", wrap=True)
        self._change = small_button("")
        self._change.clicked.connect(self._want_change)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addStretch(1)
        text.addWidget(self._title)
        text.addWidget(self._line)
        text.addStretch(1)
        chosen = QWidget()
        row = QHBoxLayout(chosen)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self._plate)
        row.addLayout(text, 1)
        row.addWidget(self._change, 0, Qt.AlignmentFlag.AlignVCenter)
        self.add(chosen)
        self._trades = Segmented(_("Who the meeting gathers"))
        self._trades.chosen.connect(self._choose_trade)
        self._hint = label(role="hint", wrap=True)
        self.add(self._trades)
        self.add(self._hint)
        self._figures = LocalFigures()
        self._figures.edited.connect(self._edit_figures)
        self.add(self._figures)

    def show_preparation(self, value: Preparation) -> None:
        """Show the case that is chosen, with its local figures as far as they are filled in."""
        self._value = value
        case = value.case
        self._plate.setVisible(case is not None)
        self._line.setVisible(case is not None)
        if case is None:
            self._title.setText(_("No case is chosen yet."))
            self._change.show_text(_("Choose a case"))
        else:
            self._plate.show_case(case)
            self._title.setText(case.title)
            self._line.setText(words.case_line(case))
            self._change.show_text(_("Choose another"))
        trades = value.trades
        choices = [Choice(_EVERYBODY, _("All staff"))]
        choices += [Choice(trade, terms.profession(trade)) for trade in trades]
        self._trades.show_choices(choices, value.profession or _EVERYBODY)
        self._trades.setVisible(bool(trades))
        hint = words.case_hint(value)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._figures.show_figures(case, value.local_figures)

    def focus_change(self) -> None:
        self._change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _want_change(self) -> None:
        self.change_wanted.emit()

    def _choose_trade(self, trade: str) -> None:
        self.edited.emit(replace(self._value, profession=trade or None))

    def _edit_figures(self, figures: tuple[tuple[str, str], ...]) -> None:
        self.edited.emit(replace(self._value, local_figures=figures))


class LocalFigures(QWidget):
    """A field for each figure the case asks the municipality for.

    Signals: `edited` with all pairs of key and text.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._keys: tuple[str, ...] = ()
        self._fields: dict[str, QLineEdit] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)

    def show_figures(self, case: Case | None, figures: tuple[tuple[str, str], ...]) -> None:
        """Show the fields of a case; fields are kept while the case is the same."""
        fields = case.local.fields if case else ()
        if tuple(field.key for field in fields) != self._keys:
            self._build(case)
        filled = dict(figures)
        for key, field in self._fields.items():
            if field.text() != filled.get(key, ""):
                field.setText(filled.get(key, ""))
        self.setVisible(bool(fields))

    def _build(self, case: Case | None) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._fields = {}
        for position, local in enumerate(case.local.fields if case else ()):
            field = QLineEdit()
            field.setMaxLength(_LONGEST_FIGURE)
            field.setPlaceholderText("–")
            field.textEdited.connect(partial(self._edit, local.key))
            self._fields[local.key] = field
            row, column = divmod(position, 2)
            name = field_label(local.label, field)
            name.setWordWrap(True)
            self._grid.addWidget(name, 2 * row, column, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(field, 2 * row + 1, column)
        self._keys = tuple(self._fields)
        follow(self, self._fields.values())

    def _edit(self, _key: str, _text: str) -> None:
        self.edited.emit(tuple((key, field.text()) for key, field in self._fields.items()))
