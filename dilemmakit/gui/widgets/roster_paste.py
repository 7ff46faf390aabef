"""The list of those who answer by name, pasted from a spreadsheet and shown before it is kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from dilemmakit.domain.roster import RosterReading, read_roster
from dilemmakit.gui.widgets.buttons import ActButton
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, _n

_SHOWN = 5
_HEIGHT = 116


def reading_words(reading: RosterReading) -> str:
    """Return what was read, and what is worth a second look."""
    if not reading.rows:
        return ""
    count = len(reading.rows)
    sentences = [
        _n("{count} name was read.", "{count} names were read.", count).format(count=count)
    ]
    groups = [group for group in reading.groups if group]
    if groups:
        sentences.append(_("Groups: {groups}.").format(groups=", ".join(groups)))
    first = [row.name for row in reading.rows[:_SHOWN]]
    names = ", ".join(first) + (" …" if count > _SHOWN else "")
    sentences.append(_("The first: {names}").format(names=names))
    instead = [row for row in reading.rows if row.substitute_for]
    if instead:
        told = ", ".join(
            _("{name} for {other}").format(name=row.name, other=row.substitute_for)
            for row in instead
        )
        sentences.append(_("Substitutes: {names}.").format(names=told))
    if reading.duplicates:
        names = ", ".join(reading.duplicates)
        sentences.append(_("Twice on the list, kept once: {names}.").format(names=names))
    if reading.left_out:
        sentences.append(
            _n(
                "{count} name is too many and is left out.",
                "{count} names are too many and are left out.",
                reading.left_out,
            ).format(count=reading.left_out)
        )
    return "\n".join(sentences)


class RosterPaste(QWidget):
    """Signals: `given` with the rows read."""

    given = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        # What is read of the list, and the button that takes it, stand below its field.
        self.setProperty("together", True)
        self._text = QPlainTextEdit()
        self._text.setStyleSheet(f"QPlainTextEdit {{ min-height: {_HEIGHT}px; }}")
        self._text.setMaximumHeight(_HEIGHT)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(_("List of names and groups"))
        self._text.setPlaceholderText(_("Name; group; for whom, if a substitute"))
        self._text.textChanged.connect(self._read)
        self._read_words = label(wrap=True)
        self._use = ActButton(_("Use this list"))
        self._use.clicked.connect(self._give)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._use)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        hint = _(
            "Paste the list from a spreadsheet: a line for each, with name and group. "
            "The list stays on this computer, and you can delete it again."
        )
        column.addWidget(label(hint, wrap=True))
        column.addWidget(self._text)
        column.addWidget(self._read_words)
        column.addLayout(row)
        self._read()

    def listen(self) -> None:
        """Take the keys."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def sentence(self) -> str:
        """What was read of what is pasted."""
        return self._read_words.text()

    def _reading(self) -> RosterReading:
        return read_roster(self._text.toPlainText())

    def _read(self) -> None:
        words = reading_words(self._reading())
        self._read_words.setText(words)
        self._read_words.setVisible(bool(words))
        self._use.setEnabled(bool(words))

    def _give(self) -> None:
        self.given.emit(self._reading().rows)
