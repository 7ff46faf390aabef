"""A case from its first line to its last, to be read before it is used."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from dilemmakit.domain.case import Case
from dilemmakit.domain.library import CatalogueEntry
from dilemmakit.gui.library import words
from dilemmakit.gui.library.case_parts import parts, text
from dilemmakit.gui.theme.tokens import MARGIN
from dilemmakit.gui.widgets.buttons import ActButton, main_button, quiet_button
from dilemmakit.gui.widgets.marks import Plate
from dilemmakit.gui.widgets.texts import divider, label
from dilemmakit.wording import _

_COLUMN = 232
_WIDEST = 660
_PLATE = QSize(_COLUMN - 16, 132)
# The line at the left says that the keys move the text.
_READING = """
QScrollArea { border: none; border-left: 2px solid transparent; }
QScrollArea:focus { border-left: 2px solid palette(highlight); }
"""


class CasePage(QWidget):
    """Its parts are named at the left; each name leads to its part.

    Signals: `used`, `printed`, `left`.
    """

    used = Signal()
    printed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._plate = Plate(_PLATE)
        self._names = QVBoxLayout()
        self._names.setSpacing(0)
        self._use = main_button(_("Use in a session"))
        self._use.clicked.connect(self._use_it)
        self._print = ActButton(_("Print …"))
        self._print.clicked.connect(self._print_it)
        self._back = ActButton(_("Back to the cases"))
        self._back.clicked.connect(self._leave)
        # On a low window the names scroll, and the acts stay.
        named = QWidget()
        inner = QVBoxLayout(named)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(self._plate)
        inner.addLayout(self._names)
        inner.addStretch(1)
        names = _scroll(named)
        names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        aside = QWidget()
        aside.setFixedWidth(_COLUMN)
        column = QVBoxLayout(aside)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(8)
        column.addWidget(names, 1)
        column.addWidget(self._use)
        column.addWidget(self._print)
        column.addWidget(self._back)
        self._scroll = _scroll(QWidget())
        self._scroll.setStyleSheet(_READING)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 24, 0, 24)
        row.setSpacing(0)
        row.addWidget(aside)
        row.addWidget(self._scroll, 1)

    @property
    def reading(self) -> QScrollArea:
        """The text, which the arrow keys and PageDown move."""
        return self._scroll

    def show_case(self, case: Case, remark: str, catalogue: Iterable[CatalogueEntry]) -> None:
        """Show a whole case, from its top."""
        self._plate.show_case(case)
        content = QWidget()
        content.setMaximumWidth(_WIDEST + 14 + MARGIN)
        column = QVBoxLayout(content)
        column.setContentsMargins(14, 0, MARGIN, 48)
        column.setSpacing(0)
        column.addWidget(text(case.title, "title"))
        column.addWidget(text(words.place_line(case), "label"))
        column.addSpacing(10)
        column.addWidget(text(case.question, "lead"))
        column.addSpacing(6)
        column.addWidget(text(case.value_conflict, "soft"))
        if remark:
            column.addSpacing(10)
            column.addWidget(text(remark, "fault"))
        while (item := self._names.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for name, part in parts(case, catalogue):
            heading = label(name, "heading")
            column.addSpacing(26)
            column.addWidget(divider())
            column.addSpacing(14)
            column.addWidget(heading)
            column.addSpacing(8)
            column.addWidget(part)
            button = quiet_button(name)
            button.setStyleSheet(button.styleSheet() + "QPushButton { text-align: left; }")
            button.clicked.connect(partial(self._go_to, heading))
            self._names.addWidget(button)
        column.addStretch(1)
        self._scroll.setAccessibleName(case.title)
        self._scroll.setWidget(content)
        # The sheet's sizes count from the first layout on, or the last lines would be cut.
        for written in content.findChildren(QLabel):
            written.ensurePolished()
        self._scroll.verticalScrollBar().setValue(0)

    def focus_text(self) -> None:
        """Let the keys move the text."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, heading: QWidget) -> None:
        inside = self._scroll.widget()
        if inside is not None:
            self._scroll.verticalScrollBar().setValue(
                heading.mapTo(inside, heading.rect().topLeft()).y() - 14
            )
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def _use_it(self) -> None:
        self.used.emit()

    def _print_it(self) -> None:
        self.printed.emit()

    def _leave(self) -> None:
        self.left.emit()


def _scroll(content: QWidget) -> QScrollArea:
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(content)
    return made
