"""Words to fall back on: the guide's lines for difficult moments, and the case's own questions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dilemmakit.domain.case import Case
from dilemmakit.domain.guide import Moment
from dilemmakit.gui.run.sheet import Sheet
from dilemmakit.gui.theme.tokens import NOTE_FIELD_PX
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

_AREA = """
QScrollArea { border: none; border-left: 2px solid transparent; }
QScrollArea:focus { border-left: 2px solid palette(highlight); }
"""
_SAY = f"font-size: {NOTE_FIELD_PX}px;"


class WordsSheet(Sheet):
    """Two columns beside each other; whichever has the keys is scrolled with the arrows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("Words to fall back on"))
        self.column.setContentsMargins(48, 24, 48, 24)
        self._shown: object = None
        self._left = _scrolled(_("When it gets difficult"))
        self._right = _scrolled(_("The case's questions"))
        columns = QHBoxLayout()
        columns.setSpacing(48)
        columns.addWidget(self._left, 1)
        columns.addWidget(self._right, 1)
        self.column.addLayout(columns, 1)

    def show_words(self, moments: Sequence[Moment], case: Case) -> None:
        """Show these moments, and what a case gives to ask."""
        if self._shown == (moments, case):
            return
        self._shown = (moments, case)
        left = _column(_("When it gets difficult"))
        for moment in moments:
            said = ((moment.before, False), (moment.say, True), (moment.after, False))
            _add(left, moment.title, said)
        right = _column(_("The case's questions"))
        asked = case.questions
        for title, lines in (
            (_("What we know"), asked.objective),
            (_("What it does to us"), asked.reflective),
            (_("What it means"), asked.interpretive),
            (_("What must be in place"), asked.decisional),
        ):
            _add(right, title, _aloud(lines))
        _add(right, _("Principles to begin from"), _aloud(case.principle_seeds))
        _add(right, _("For the facilitator"), [(case.facilitator_note or "", False)])
        for area, column in ((self._left, left), (self._right, right)):
            column.addStretch(1)
            content = QFrame()
            content.setLayout(column)
            area.setWidget(content)

    def listen(self) -> None:
        self._left.setFocus(Qt.FocusReason.OtherFocusReason)


def _scrolled(name: str) -> QScrollArea:
    made = QScrollArea()
    made.setAccessibleName(name)
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setStyleSheet(_AREA)
    return made


def _column(heading: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(4, 4, 16, 4)
    column.setSpacing(4)
    column.addWidget(label(heading, "heading"))
    return column


def _add(column: QVBoxLayout, title: str, lines: Sequence[tuple[str, bool]]) -> None:
    """Add lines under their title, those to be said aloud larger; nothing where there are none."""
    if not any(line for line, _said in lines):
        return
    column.addSpacing(10)
    column.addWidget(label(title, "strong", wrap=True))
    for line, said in lines:
        if line:
            shown = label(line, "body" if said else "hint", wrap=True)
            if said:
                shown.setStyleSheet(_SAY)
            column.addWidget(shown)


def _aloud(lines: Sequence[str]) -> list[tuple[str, bool]]:
    return [(line, True) for line in lines]
