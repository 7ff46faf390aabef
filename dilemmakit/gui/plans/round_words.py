"""The words of one round: its name and what the facilitator reads aloud."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from dilemmakit.domain.plan import PlannedRound
from dilemmakit.gui.after.lines_step import LineField
from dilemmakit.gui.widgets.texts import field_label, label
from dilemmakit.wording import _, _p

LONGEST_TITLE = 40


class RoundWords(QWidget):
    """Signals: `edited` with the round as changed here."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._round: PlannedRound | None = None
        self._title = QLineEdit()
        self._title.setMaxLength(LONGEST_TITLE)
        self._title.textEdited.connect(self._edit)
        self._say = LineField()
        self._stuck = LineField()
        self._heated = LineField()
        self._prepare = LineField()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._told = label(role="hint", wrap=True)
        column.addWidget(self._told)
        column.addSpacing(8)
        fields: tuple[tuple[str, QLineEdit | QPlainTextEdit], ...] = (
            (_p("a round's", "Name"), self._title),
            (_("Say"), self._say),
            (_("If they are stuck"), self._stuck),
            (_("If it gets heated"), self._heated),
            (_p("a round's", "Have ready"), self._prepare),
        )
        for text, field in fields:
            column.addWidget(field_label(text, field))
            column.addWidget(field)
            column.addSpacing(12)
        column.addStretch(1)
        for text_field in self._texts:
            text_field.textChanged.connect(self._edit)

    @property
    def _texts(self) -> tuple[LineField, ...]:
        return (self._say, self._stuck, self._heated, self._prepare)

    def show_round(self, planned: PlannedRound) -> None:
        """Show a round's words to be edited."""
        self._round = None
        script = planned.script
        self._title.setText(planned.title)
        texts = (script.say, script.if_stuck, script.if_heated, script.prepare)
        for field, text in zip(self._texts, texts, strict=True):
            field.setPlainText(text or "")
        self._told.setText(planned.purpose)
        self._round = planned

    def _edit(self, *_given: object) -> None:
        if self._round is None:
            return
        said = [" ".join(one.split()) for one in (f.toPlainText() for f in self._texts[1:])]
        script = replace(
            self._round.script,
            say=self._say.toPlainText().strip(),
            if_stuck=said[0] or None,
            if_heated=said[1] or None,
            prepare=said[2] or None,
        )
        title = " ".join(self._title.text().split())
        self._round = replace(self._round, title=title, script=script)
        self.edited.emit(self._round)
