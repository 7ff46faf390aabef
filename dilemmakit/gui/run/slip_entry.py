"""Typing slips: number and answers in one go, read back below, Enter stores and wipes."""

from functools import partial
from secrets import token_hex

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from dilemmakit.domain.poll import Poll
from dilemmakit.domain.slip import BLANK_SIGNS, SlipFault, read_slip
from dilemmakit.domain.slip import SlipReading as Reading
from dilemmakit.gui.run.slip_field import NumberField, SlipField
from dilemmakit.gui.run.slip_reading import FIRST, SlipReading
from dilemmakit.gui.run.slip_words import fault_words
from dilemmakit.gui.widgets.remark import Remark
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, terms

LONGEST_WORDS = 300
_HALF_TYPED = frozenset({SlipFault.EMPTY, SlipFault.TOO_FEW})


def _faulty_position(text: str, reading: Reading) -> int:
    """Return where in the answers the character stands that could not be read."""
    if not reading.faulty or reading.fault is SlipFault.AMBIGUOUS:
        return -1
    read = sum(1 if value is None else len(str(value)) for value in reading.values)
    for position, character in enumerate(text):
        if character == " ":
            continue
        if read == 0:
            return position
        read -= 1
    return -1


class SlipEntry(QWidget):
    """Signals: `slip_kept` with the number or None, the answers and the form's nonce;
    `words_given` with what would change somebody's mind, once their slip is stored;
    `undo_wanted` with Ctrl+Z where nothing is typed.
    """

    slip_kept = Signal(object, object, str)
    words_given = Signal(str)
    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._poll: Poll | None = None
        self._nonce = token_hex(8)
        self._kept_number: int | None = None
        self._number = NumberField()
        self._number.setFixedWidth(FIRST)
        self._number.setAccessibleName(_("Number on the slip"))
        self._answers = SlipField()
        self._answers.setAccessibleName(_("Answers"))
        self._number_label = label(_("Number on the slip"), "label")
        self._answers_label = label(_("Answers"), "label")
        self._number.went_on.connect(self._go_on)
        self._answers.went_left.connect(self._go_left)
        for field in (self._number, self._answers):
            field.textEdited.connect(partial(self._read, field))
            field.entered.connect(self.keep)
            field.undo_wanted.connect(self._undo)
            field.dropped.connect(self._drop)
        self._reading = SlipReading()
        self._words_label = label(terms.change_of_mind(), "label")
        self._words = QLineEdit()
        self._words.setAccessibleName(terms.change_of_mind())
        self._words.setMaxLength(LONGEST_WORDS)
        self._words.returnPressed.connect(self.keep)
        self._hint = label(role="label", wrap=True)
        self._fault = Remark()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        boxes = QHBoxLayout()
        boxes.setSpacing(16)
        boxes.addLayout(_labelled(self._number_label, self._number))
        boxes.addLayout(_labelled(self._answers_label, self._answers), 1)
        column.addLayout(boxes)
        column.addWidget(self._reading)
        column.addLayout(_labelled(self._words_label, self._words))
        column.addWidget(self._hint)
        column.addWidget(self._fault)

    def show_poll(self, poll: Poll, *, asks_words: bool = False) -> None:
        """Take slips for a poll; what is typed stays as long as it is the same one."""
        self._words.setVisible(asks_words)
        self._words_label.setVisible(asks_words)
        if self._poll is None or self._poll.id != poll.id:
            self._poll = poll
            self._wipe()
            self._say(_("⏎ stores the slip and empties the fields. Ctrl+Z takes the last back."))
        self._poll = poll
        self._number.setVisible(poll.numbered)
        self._number_label.setVisible(poll.numbered)
        self._reading.show_reading(poll, self.reading())

    def listen(self) -> None:
        """Take the keys, where the next one belongs."""
        numbered = self._poll is not None and self._poll.numbered
        begun = bool(self._answers.text())
        field = self._number if numbered and not begun else self._answers
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def text(self) -> str:
        """What is typed, as one line."""
        return f"{self._number.text()} {self._answers.text()}".strip()

    @property
    def sentence(self) -> str:
        """What is wrong with the slip, if anything is."""
        return self._fault.sentence if not self._fault.isHidden() else ""

    @property
    def hint(self) -> str:
        return self._hint.text()

    def reading(self) -> Reading:
        """Return what is read from the two boxes."""
        if self._poll is None:
            return Reading(fault=SlipFault.EMPTY)
        number, answers = self._number.text().strip(), self._answers.text().strip()
        if not self._poll.numbered:
            return read_slip(answers, self._poll)
        if answers and not number:
            # Or the first figure of the answers would be taken for the number.
            return Reading(fault=SlipFault.NUMBER_MISSING, faulty=answers[:1])
        # The space keeps an answer in figures apart from the number.
        return read_slip(f"{number} {answers}", self._poll)

    def keep(self) -> None:
        """Hand a complete slip over; say what is wrong with any other."""
        reading = self.reading()
        if self._poll is None or not self.text:
            return
        if reading.answers is None:
            self._say_fault(fault_words(reading, self._poll))
            return
        self._kept_number = reading.number
        self.slip_kept.emit(reading.number, reading.answers, self._nonce)

    def show_kept(self) -> None:
        """The slip is stored: empty the fields for the next."""
        if words := self._words.text().strip():
            self.words_given.emit(words)
        self._nonce = token_hex(8)
        self._wipe()
        if self._kept_number is None:
            self._say(_("The slip is stored."))
        else:
            self._say(_("Slip {number} is stored.").format(number=self._kept_number))
        self.listen()

    def show_taken_back(self, number: int | None) -> None:
        """Say that a slip is no longer among those stored."""
        if number is None:
            self._say(_("The last slip has been taken back. Type it once more."))
        else:
            self._say(_("Slip {number} has been taken back.").format(number=number))

    def show_failure(self, sentence: str) -> None:
        """Say why nothing was stored; what is typed stays."""
        self._say_fault(sentence)

    def _go_on(self, character: str) -> None:
        self._answers.setFocus(Qt.FocusReason.OtherFocusReason)
        if character:
            self._answers.deselect()
            self._answers.setCursorPosition(0)
            self._answers.insert(character)
            self._read(self._answers, self._answers.text())
        else:
            self._answers.setCursorPosition(0)

    def _go_left(self) -> None:
        if self._poll is not None and self._poll.numbered:
            self._number.setFocus(Qt.FocusReason.OtherFocusReason)
            self._number.end(False)

    def _read(self, field: SlipField, text: str) -> None:
        upper = text.upper()
        if upper != text:
            # Letters on the slip are printed upper case; they read alike here.
            at = field.cursorPosition()
            field.setText(upper)
            field.setCursorPosition(at)
        if self._poll is None:
            return
        reading = self.reading()
        self._reading.show_reading(self._poll, reading)
        number_missing = reading.fault is SlipFault.NUMBER_MISSING
        position = 0 if number_missing else _faulty_position(self._answers.text(), reading)
        self._answers.show_fault(position if reading.fault else -1)
        wrong = reading.fault is not None and reading.fault not in _HALF_TYPED
        self._say_fault(fault_words(reading, self._poll) if wrong else "")
        if not wrong and self._kept_number is not None:
            self._kept_number = None
            self._say(
                _("⏎ stores the slip and empties the fields. {dash} is a blank answer.").format(
                    dash=BLANK_SIGNS[-1]
                )
            )

    def _undo(self) -> None:
        if not self.text:
            self.undo_wanted.emit()

    def _drop(self) -> None:
        """Empty both boxes: the slip is typed anew from its number."""
        if self.text:
            self._kept_number = None
            self._wipe()
            self._say(_("The fields are empty, and nothing is stored."))
        self.listen()

    def _wipe(self) -> None:
        self._number.clear()
        self._answers.clear()
        self._words.clear()
        self._answers.show_fault(-1)
        if self._poll is not None:
            self._reading.show_reading(self._poll, self.reading())

    def _say(self, words: str) -> None:
        self._say_fault("")
        self._hint.setText(words)

    def _say_fault(self, sentence: str) -> None:
        """Put a sentence in place of the hint."""
        if sentence != self.sentence:
            self._fault.show_remark(sentence)
            self._hint.setVisible(not sentence)


def _labelled(text_label: QLabel, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(text_label)
    column.addWidget(field)
    return column
