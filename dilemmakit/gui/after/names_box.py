"""Words that look like names, listed before anything leaves: to be seen, and told apart."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, _n

_MOST = 40
"""Rows in sight; who wrote more names than this reads the notes again."""


class NamesBox(QWidget):
    """Signals: `judged` with the names that are none, `seen` with a bool when they are read."""

    judged = Signal(object)
    seen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._sentence = label(wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._seen = QCheckBox(_("I have seen the names"))
        self._seen.clicked.connect(self.seen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._sentence)
        column.addLayout(self._rows)
        column.addWidget(self._seen)
        self._ticks: dict[str, QCheckBox] = {}

    def show_names(self, found: Sequence[str], not_names: Sequence[str], seen: bool) -> None:
        """Show the names found and those said to be none."""
        names = [*found, *(name for name in not_names if name not in found)][:_MOST]
        if names != list(self._ticks):
            self._build(names)
        for name, tick in self._ticks.items():
            tick.setChecked(name in not_names)
        self._seen.setVisible(bool(found))
        self._seen.setChecked(seen)
        if not names:
            self._sentence.setText(_("No names were found in what was written."))
        elif not found:
            self._sentence.setText(_("None of these is a person’s name."))
        else:
            self._sentence.setText(
                _n(
                    "{count} name was found. Inside the house it stands as it was written; in the "
                    "consultant’s edition “[name]” takes its place.",
                    "{count} names were found. Inside the house they stand as they were written; "
                    "in the consultant’s edition “[name]” takes their place.",
                    len(found),
                ).format(count=len(found))
            )

    def _build(self, names: Sequence[str]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._ticks = {}
        for name in names:
            tick = QCheckBox(_("not a name"))
            tick.setAccessibleName(_("{name} is not a name").format(name=name))
            tick.clicked.connect(self._judge)
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(label(name, "strong"), 1)
            row.addWidget(tick)
            self._ticks[name] = tick
            self._rows.addWidget(line)

    def _judge(self, _checked: bool) -> None:
        self.judged.emit(tuple(name for name, tick in self._ticks.items() if tick.isChecked()))
